import { courseOf, type Course, type CourseFacts } from "../../src/log/course.ts";
import { addDays } from "../../src/log/day.ts";
import type { Event, HaltEvent, NextDayEvent, SessionEvent } from "../../src/log/event.ts";
import type { NextDayAnswer } from "../../src/log/outcome.ts";
import type { LogSignId } from "../../src/triage/red-flags/from-the-log.ts";
import { cleared, halt, nextDay, session } from "./log-events.ts";

/** The n-th day of a plan that began on the 1st of September, and a moment of it. */
export const dayNo = (n: number): string => addDays("2026-08-31", n);
export const on = (n: number, clock = "10:00:00"): string => `${dayNo(n)}T${clock}+10:00`;

/** A session with pain 4 at rest and 5 in the movement, and no result of its own. */
export const pressed = (n: number, changes: Partial<SessionEvent> = {}): SessionEvent =>
  session(on(n), { painAfter: null, movementPainAfter: null, result: null, ...changes });

/** What was said a day later, by word alone. */
export const said = (n: number, answer: NextDayAnswer, changes: Partial<NextDayEvent> = {}): NextDayEvent =>
  nextDay(on(n + 1, "09:00:00"), dayNo(n), { answer, pain: null, movementPain: null, ...changes });

/** A session day and the answer about it. */
export const told = (n: number, answer: NextDayAnswer): readonly Event[] => [pressed(n), said(n, answer)];

export function courseOn(n: number, events: readonly Event[], changes: Partial<CourseFacts> = {}): Course {
  const facts: CourseFacts = {
    events,
    area: "calf",
    now: new Date(on(n)),
    today: dayNo(n),
    onset: "subacute",
    beganOn: dayNo(1),
    bleedsEasily: false,
    pain: null,
  };
  return courseOf({ ...facts, ...changes });
}

export const referOn = (n: number, events: readonly Event[], changes: Partial<CourseFacts> = {}): LogSignId | null =>
  courseOn(n, events, changes).refer;
export const easedOn = (n: number, events: readonly Event[], changes: Partial<CourseFacts> = {}): readonly string[] =>
  courseOn(n, events, changes).easings.map(({ id, effect }) => `${id}: ${effect}`);

export const LIGHTER = ["no-change-yet: lighter"];
export const NOTHING: Course = { refer: null, askSince: null, easings: [], notes: [] };

/** An end of self-care over this sign, and the check that lifted it. */
export function checked(n: number, sign: LogSignId): readonly [HaltEvent, Event] {
  const end = halt(on(n, "09:30:00"), { urgency: "clinician", raised: [sign] });
  return [end, cleared(on(n, "09:40:00"), end)];
}
