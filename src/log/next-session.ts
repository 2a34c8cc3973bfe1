import type { BodyArea } from "../body.ts";
import { onsetOf } from "./episode.ts";
import type { Event } from "./event.ts";
import { pacing, type Pacing } from "./pacing.ts";

/** What tells the local date of a moment, the day starting at 03:00, and when a date begins. */
export interface Days {
  readonly dayAt: (moment: Date) => string;
  readonly startOfDay: (day: string) => Date;
}

/**
 * Whether the next session on this area may start now, and else the earliest moment at which every rule of the pace
 * allows it, with the rule that held it back longest. An episode may turn from new to long-lasting until then.
 */
export function nextSession(
  events: readonly Event[],
  area: BodyArea,
  beganOn: string,
  now: Date,
  { dayAt, startOfDay }: Days,
): Pacing {
  let next: Pacing = { kind: "go" };
  let moment = now;
  for (;;) {
    const today = dayAt(moment);
    const pace = pacing(events, area, onsetOf(beganOn, today), moment, today, startOfDay);
    if (pace.kind === "go") return next;
    next = pace;
    moment = pace.until;
  }
}
