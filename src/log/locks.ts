import { withNeighbours, type BodyArea } from "../body.ts";
import type { Halt } from "../triage/assess.ts";
import { LOCK_HOURS } from "../triage/red-flag.ts";
import { LOG_SIGNS, type LogSign } from "../triage/red-flags/from-the-log.ts";
import { RED_FLAGS } from "../triage/red-flags/index.ts";
import type { RedFlag, Urgency } from "../triage/red-flag.ts";
import { addHours } from "./day.ts";
import type { Event, HaltEvent } from "./event.ts";

/** An area that may not be worked on, and since which halt. */
export interface Lock {
  readonly urgency: Urgency;
  /** Earliest moment at which a clinician's statement may lift it; `null` = as soon as it is given. */
  readonly until: Date | null;
  /** Ids of the halt events behind it. */
  readonly halts: readonly string[];
  readonly raised: readonly string[];
}

/** How far a halt reaches and until when it stands at the least. */
export function lockOf(
  halt: Halt,
  area: BodyArea,
  now: Date,
): Pick<HaltEvent, "locks"> & { readonly until: Date | null } {
  const flags = flagsOf(halt.raised);
  const until = halt.urgency === "clinician" ? null : addHours(now, LOCK_HOURS);
  if (halt.urgency === "emergency" || flags.some((flag) => flag.locks === "everywhere")) {
    return { locks: "everywhere", until };
  }
  const named = flags.flatMap((flag) => (flag.locks === "limb" ? withNeighbours(area) : [area]));
  return { locks: [...new Set(named)], until };
}

/** The lock on an area, or undefined when it is free. Halts answered by mistake, or cleared, do not count. */
export function lockFor(events: readonly Event[], area: BodyArea): Lock | undefined {
  const mistaken = new Set(events.filter((event) => event.kind === "mistake").map((event) => event.halt));
  const standing = events
    .filter((event) => event.kind === "halt")
    .filter((halt) => covers(halt, area) && !mistaken.has(halt.id) && !isLifted(halt, events));
  const [first] = standing;
  if (first === undefined) return undefined;
  const worst = standing.find((halt) => halt.urgency === "emergency") ?? standing.find(isUrgent) ?? first;
  const untils = standing.flatMap((halt) => (halt.until === null ? [] : [Date.parse(halt.until)]));
  return {
    urgency: worst.urgency,
    until: mayBeCheckedAtOnce(standing) ? null : new Date(Math.max(...untils)),
    halts: standing.map((halt) => halt.id),
    raised: standing.flatMap((halt) => halt.raised),
  };
}

/** The signs a clinician has checked, with the newest date of the check. */
export function clearedSigns(events: readonly Event[]): ReadonlyMap<string, string> {
  const cleared = new Map<string, string>();
  for (const event of events) {
    if (event.kind !== "cleared") continue;
    for (const sign of event.signs) {
      const date = event.happened.slice(0, 10);
      if (date > (cleared.get(sign) ?? "")) cleared.set(sign, date);
    }
  }
  return cleared;
}

/** True when a clinician's check may lift every one of these signs, without a wait. */
export function allClearable(raised: readonly string[]): boolean {
  const flags = flagsOf(raised);
  return flags.length === raised.length && flags.every((flag) => flag.clearable === true);
}

function flagsOf(raised: readonly string[]): readonly (RedFlag | LogSign)[] {
  return [...RED_FLAGS, ...Object.values<LogSign>(LOG_SIGNS)].filter((flag) => raised.includes(flag.id));
}

function covers(halt: HaltEvent, area: BodyArea): boolean {
  return halt.locks === "everywhere" || halt.locks.includes(area);
}

function isUrgent(halt: HaltEvent): boolean {
  return halt.urgency === "urgent";
}

function mayBeCheckedAtOnce(halts: readonly HaltEvent[]): boolean {
  return halts.every((halt) => halt.until === null || allClearable(halt.raised));
}

/** A statement lifts a halt that may be checked at once, or one whose 24 hours were over when it was made. */
function isLifted(halt: HaltEvent, events: readonly Event[]): boolean {
  return events.some(
    (event) =>
      event.kind === "cleared" &&
      event.halts.includes(halt.id) &&
      (mayBeCheckedAtOnce([halt]) || (halt.until !== null && Date.parse(event.happened) >= Date.parse(halt.until))),
  );
}
