import { LOCK_HOURS } from "../triage/red-flag.ts";
import { addHours, INSTANT } from "./day.ts";
import type { Event, HaltEvent } from "./event.ts";
import { knownPart, type NewerEvent } from "./guard.ts";

/** What the safety rules live by. Of every other kind an event of a newer version is not read at all. */
const SAFETY_KINDS: readonly string[] = ["halt", "session", "next-day", "profile"];
const LONG_AGO = "1970-01-01T00:00:00Z";

/**
 * What this version reads of an event of a newer one: for the safety rules, the fields it knows. A halt it cannot
 * read locks everything, until a clinician has looked: two devices may run two versions.
 */
export function readNewer(value: NewerEvent): readonly Event[] {
  if (!SAFETY_KINDS.includes(value.kind)) return [];
  const known = knownPart(value);
  if (known !== undefined) return [known];
  return value.kind === "halt" ? [strictestHalt(value)] : [];
}

function strictestHalt({ id, happened }: NewerEvent): HaltEvent {
  const moment = typeof happened === "string" && INSTANT.test(happened) ? happened : LONG_AGO;
  return {
    v: 1,
    id,
    kind: "halt",
    happened: moment,
    written: moment,
    zone: "",
    content: "",
    app: "",
    device: "",
    area: "whole-body",
    urgency: "emergency",
    raised: ["from-a-newer-version"],
    locks: "everywhere",
    until: addHours(new Date(moment), LOCK_HOURS).toISOString(),
  };
}
