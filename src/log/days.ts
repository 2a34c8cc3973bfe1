import { addDays, dayOf } from "./day.ts";
import type { Event } from "./event.ts";
import { isIn, type View } from "./history.ts";
import { both, toldBy, type SpasmTold } from "./told.ts";

/**
 * What one day tells: `spasm` = pain or a cramp was told, `quiet` = there was none, `noted` = something is recorded
 * that says neither, `no-record` = nothing is.
 */
export interface DayMark {
  /** Local date, the day starting at 03:00. */
  readonly day: string;
  readonly kind: "spasm" | "quiet" | "noted" | "no-record";
  /** The worst pain told that day, 0-10; null = none was. */
  readonly worst: number | null;
  readonly cramps: number;
}

/** One mark for each day from the first to the last, both included. Practice tells nothing. */
export function daysOf(events: readonly Event[], view: View, from: string, to: string): readonly DayMark[] {
  const told = new Map<string, SpasmTold>();
  for (const event of events) {
    const about = isIn(view, event) ? toldBy(event) : undefined;
    if (about === undefined) continue;
    const day = dayOf(event.happened);
    const known = told.get(day);
    told.set(day, known === undefined ? about : both(known, about));
  }
  const marks: DayMark[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) marks.push(markOf(day, told.get(day)));
  return marks;
}

function markOf(day: string, told: SpasmTold | undefined): DayMark {
  if (told === undefined) return { day, kind: "no-record", worst: null, cramps: 0 };
  const { spasm, worst, cramps } = told;
  if (spasm === null) return { day, kind: "noted", worst, cramps };
  return { day, kind: spasm ? "spasm" : "quiet", worst, cramps };
}
