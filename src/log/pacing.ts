import type { BodyArea, Onset } from "../body.ts";
import { addDays, addHours, dayOf, daysBetween, hoursBetween } from "./day.ts";
import type { Event, PlanEvent, SessionEvent } from "./event.ts";
import { PACE, STOP } from "./rules.ts";

/** Whether another session may start now, and when not: until when, and why. */
export type Pacing = { readonly kind: "go" } | { readonly kind: "wait"; readonly until: Date; readonly why: string };

/** The newest answer to how a block of a plan went, on this area. */
export function lastPlan(events: readonly Event[], area: BodyArea): PlanEvent | undefined {
  return events
    .filter((event) => event.kind === "plan")
    .filter((event) => event.area === area)
    .reduce<PlanEvent | undefined>(
      (best, event) => (best === undefined || Date.parse(event.happened) >= Date.parse(best.happened) ? event : best),
      undefined,
    );
}

/** Sessions on an area that count: not practice. Newest first. */
export function sessionsOn(events: readonly Event[], area: BodyArea): readonly SessionEvent[] {
  return events
    .filter((event) => event.kind === "session")
    .filter((session) => session.area === area && !session.practice)
    .sort((one, other) => Date.parse(other.happened) - Date.parse(one.happened));
}

/** True when anything was pressed: only then does a session count towards the pace. */
export function wasPressed(session: SessionEvent): boolean {
  return session.heldSeconds > 0;
}

export interface PaceFacts {
  readonly events: readonly Event[];
  readonly area: BodyArea;
  readonly onset: Onset;
  readonly now: Date;
  /** Local date, the day starting at 03:00. */
  readonly today: string;
  readonly startOfDay: (day: string) => Date;
}

/** May a session on this area start now, by the first rule that says no? */
export function pacing({ events, area, onset, now, today, startOfDay }: PaceFacts): Pacing {
  const sessions = sessionsOn(events, area);
  const [newest] = sessions;
  if (newest !== undefined && (newest.result === "worse" || newest.harm) && today <= dayOf(newest.happened)) {
    return wait(startOfDay(addDays(dayOf(newest.happened), 1)), "It was worse after the last one.");
  }
  const pressed = sessions.filter(wasPressed);
  const [last] = pressed;
  if (last === undefined) return { kind: "go" };

  const lastAt = new Date(last.happened);
  if (hoursBetween(lastAt, now) < PACE.hoursBetweenMin) {
    return wait(addHours(lastAt, PACE.hoursBetweenMin), "Give the muscle four hours.");
  }
  // Newest first by date: over the date line a later session may stand on an earlier day.
  const days = pressed
    .map((session) => dayOf(session.happened))
    .sort()
    .reverse();
  if (days.filter((day) => day === today).length >= PACE.sessionsADayMax[onset]) {
    return wait(startOfDay(addDays(today, 1)), "That is enough for one day.");
  }
  if (onset !== "chronic") return { kind: "go" };

  const inARow = Array.from({ length: PACE.chronicDaysInARowMax }, (_, index) => addDays(today, -1 - index));
  if (inARow.every((day) => days.includes(day))) {
    return wait(startOfDay(addDays(today, 1)), "Two days in a row, then a day of rest.");
  }
  const onNeed = (lastPlan(events, area)?.change ?? 0) >= STOP.blocks.clearGain;
  const most = onNeed ? PACE.onNeedInSevenDaysMax : PACE.chronicInSevenDaysMax;
  const week = days.filter((day) => daysBetween(day, today) < 7);
  const oldest = week.at(most - 1);
  if (oldest !== undefined) {
    return wait(startOfDay(addDays(oldest, 7)), `${onNeed ? "Three" : "Four"} sessions in seven days are the most.`);
  }
  return { kind: "go" };
}

function wait(until: Date, why: string): Pacing {
  return { kind: "wait", until, why };
}
