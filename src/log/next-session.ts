import type { BodyArea } from "../body.ts";
import { dayOf } from "./day.ts";
import { onsetOf } from "./episode.ts";
import type { Event } from "./event.ts";
import { pacing, type Pacing } from "./pacing.ts";

/** What tells the local date of a moment, the day starting at 03:00, and when a date begins. */
export interface Days {
  readonly dayAt: (moment: Date) => string;
  readonly startOfDay: (day: string) => Date;
}

/** A clock, as far as the local date needs it. */
interface DayClock {
  readonly stamp: (moment: Date) => string;
  readonly startOfDay: (day: string) => Date;
}

/** The days as this clock counts them. */
export function daysBy({ stamp, startOfDay }: DayClock): Days {
  return { dayAt: (moment) => dayOf(stamp(moment)), startOfDay };
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
    const pace = pacing({ events, area, onset: onsetOf(beganOn, today), now: moment, today, startOfDay });
    if (pace.kind === "go") return next;
    next = pace;
    moment = pace.until;
  }
}
