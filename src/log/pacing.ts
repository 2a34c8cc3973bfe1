import type { BodyArea, Onset } from "../body.ts";
import { addDays, addHours, dayOf, daysBetween, hoursBetween } from "./day.ts";
import type { Event, SessionEvent } from "./event.ts";

/** Whether another session may start now, and when not: until when, and why. */
export type Pacing = { readonly kind: "go" } | { readonly kind: "wait"; readonly until: Date; readonly why: string };

/** Rules R7 and R8, in hours, sessions and days. */
export const HOURS_BETWEEN_SESSIONS_MIN = 4;
const SESSIONS_A_DAY_MAX: Readonly<Record<Onset, number>> = { acute: 2, subacute: 1, chronic: 1 };
const CHRONIC_DAYS_IN_A_ROW_MAX = 2;
const CHRONIC_SESSIONS_IN_SEVEN_DAYS_MAX = 4;

/** Sessions on an area that count: not practice. Newest first. */
export function sessionsOn(events: readonly Event[], area: BodyArea): readonly SessionEvent[] {
  return events
    .filter((event) => event.kind === "session")
    .filter((session) => session.area === area && !session.practice)
    .sort((one, other) => Date.parse(other.happened) - Date.parse(one.happened));
}

/** True when anything was pressed: only then does a session count towards the pace. */
function wasTreated(session: SessionEvent): boolean {
  return session.heldSeconds > 0;
}

/** May a session on this area start now? `today` and the end of a day are local, the day starting at 03:00. */
export function pacing(
  events: readonly Event[],
  area: BodyArea,
  onset: Onset,
  now: Date,
  today: string,
  startOfDay: (day: string) => Date,
): Pacing {
  const treated = sessionsOn(events, area).filter(wasTreated);
  const [last] = treated;
  if (last === undefined) return { kind: "go" };

  const lastAt = new Date(last.happened);
  if (hoursBetween(lastAt, now) < HOURS_BETWEEN_SESSIONS_MIN) {
    return wait(addHours(lastAt, HOURS_BETWEEN_SESSIONS_MIN), "Give the muscle four hours.");
  }
  const days = treated.map((session) => dayOf(session.happened));
  if (days.filter((day) => day === today).length >= SESSIONS_A_DAY_MAX[onset]) {
    return wait(startOfDay(addDays(today, 1)), "That is enough for one day.");
  }
  if (onset !== "chronic") return { kind: "go" };

  const inARow = Array.from({ length: CHRONIC_DAYS_IN_A_ROW_MAX }, (_, index) => addDays(today, -1 - index));
  if (inARow.every((day) => days.includes(day))) {
    return wait(startOfDay(addDays(today, 1)), "Two days in a row, then a day of rest.");
  }
  const week = days.filter((day) => daysBetween(day, today) < 7);
  const oldest = week.at(CHRONIC_SESSIONS_IN_SEVEN_DAYS_MAX - 1);
  if (oldest !== undefined) {
    return wait(startOfDay(addDays(oldest, 7)), "Four sessions in seven days are the most.");
  }
  return { kind: "go" };
}

/**
 * The earliest moment the next session on this area may start: every rule of the pace in turn, and after a worse
 * result not before tomorrow. `dayAt` gives the local date of a moment.
 */
export function nextSessionAt(
  events: readonly Event[],
  area: BodyArea,
  onset: Onset,
  now: Date,
  dayAt: (moment: Date) => string,
  startOfDay: (day: string) => Date,
): Date {
  const [last] = sessionsOn(events, area);
  const isWorse = last !== undefined && (last.result === "worse" || last.harm);
  let moment = isWorse ? startOfDay(addDays(dayAt(now), 1)) : now;
  for (;;) {
    const pace = pacing(events, area, onset, moment, dayAt(moment), startOfDay);
    if (pace.kind === "go") return moment;
    moment = pace.until;
  }
}

function wait(until: Date, why: string): Pacing {
  return { kind: "wait", until, why };
}
