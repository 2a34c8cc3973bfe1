import type { Size } from "../asking/keys.ts";
import { wrap, wrapRow } from "../asking/wrap.ts";
import type { DeskBreak } from "../protocols/desk-break.ts";
import { GAP_MS } from "./gap.ts";
import type { PlayerEvent } from "./player.ts";
import { withKeys, type SessionKeys } from "./session-keys.ts";
import type { Phase } from "./timeline.ts";

/** The time until the next break from the desk. */
export interface BreakClock {
  readonly kind: "sitting" | "due" | "moving" | "something-new" | "ended" | "interrupted";
  /** Time by the clock on the wall since the last break: a chair is a chair while the machine sleeps. */
  readonly satMs: number;
  readonly everyMs: number;
}

/** Away from the machine for so long is a break of its own: the count begins anew. */
const AWAY_MS = 10 * 60_000;
const MINUTE_MS = 60_000;
const DUE = "Time for a minute on your feet.";
const LATER_KEYS = "{something-new} something new · {end} end";
const NO_PLACE = { where: null, never: null, side: null, spot: null, spots: null, waits: false } as const;

/** The clock at its beginning, or after a break. */
export function breakClock(everyMs: number): BreakClock {
  return { kind: "sitting", satMs: 0, everyMs };
}

/** One step of the break clock. */
export function advanceBreaks(clock: BreakClock, event: PlayerEvent): BreakClock {
  if ((clock.kind !== "sitting" && clock.kind !== "due") || event.kind === "go-on-gentler") return clock;
  if (event.kind === "tick") return tick(clock, event);
  switch (event.key) {
    case "space":
    case "enter":
      return { ...clock, kind: "moving" };
    case "s":
      return clock.kind === "due" ? breakClock(clock.everyMs) : clock;
    case "e":
    case "!":
      return { ...clock, kind: "something-new" };
    case "q":
      return { ...clock, kind: "ended" };
    case "interrupt":
    case "gone":
      return { ...clock, kind: "interrupted" };
    default:
      return clock;
  }
}

function tick(clock: BreakClock, { elapsedMs, wallMs }: PlayerEvent & { readonly kind: "tick" }): BreakClock {
  const isGap = elapsedMs > GAP_MS || Math.abs(wallMs - elapsedMs) > GAP_MS;
  const passedMs = Math.max(0, elapsedMs, isGap ? wallMs : 0);
  if (isGap && passedMs >= AWAY_MS) return breakClock(clock.everyMs);
  const satMs = clock.satMs + passedMs;
  return { ...clock, satMs, kind: satMs >= clock.everyMs ? "due" : "sitting" };
}

/** Milliseconds until another minute is shown, or the break is due. */
export function untilNextMinuteMs({ kind, satMs, everyMs }: BreakClock): number {
  return kind === "sitting" ? (everyMs - satMs) % MINUTE_MS || MINUTE_MS : Infinity;
}

/** The whole screen: minutes left and what is known of breaks, or what is due. */
export function breakPicture(
  clock: BreakClock,
  evidence: string,
  keys: SessionKeys,
  { columns, rows }: Size,
): readonly string[] {
  return [...breakLines(clock, keys), ...(clock.kind === "due" ? [] : ["", evidence])]
    .flatMap((line) => (line.includes(" · ") ? wrapRow(line, columns) : wrap(line, columns)))
    .slice(0, rows);
}

/** The same as lines to read. */
export function breakLines({ kind, satMs, everyMs }: BreakClock, keys: SessionKeys): readonly string[] {
  if (kind === "due") {
    return [DUE, withKeys(`Enter start · {skip} skip this one · ${LATER_KEYS}`, keys)];
  }
  const minutes = Math.ceil((everyMs - satMs) / MINUTE_MS);
  return [`Next break in ${String(minutes)} min.`, withKeys(`Enter break now · ${LATER_KEYS}`, keys)];
}

/** The minute itself, as phases for the player. */
export function breakPhases({ parts, stop }: DeskBreak): readonly Phase[] {
  return parts.map(({ title, instruction, seconds }, index) => ({
    ...NO_PLACE,
    kind: "move",
    title,
    instruction: index === 0 ? `${instruction} ${stop}` : instruction,
    seconds,
    secondsMax: seconds,
  }));
}
