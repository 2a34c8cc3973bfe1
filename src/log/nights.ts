import { dayOf, daysBetween } from "./day.ts";
import type { Event } from "./event.ts";
import { NIGHTS } from "./rules.ts";

/** How the stretch before bed has gone: R13. */
export interface Nights {
  /** Nights with the stretch in the running course. */
  readonly done: number;
  /** The newest of them, a local date. */
  readonly lastOn: string;
  /** Cramps written down in the first and in the last two weeks of it. */
  readonly crampsFirst: number;
  readonly crampsLast: number;
}

/** The running course of the stretch before bed; a week without it ends a course. Undefined when there is none. */
export function nightsOf(events: readonly Event[], today: string): Nights | undefined {
  const stretched = events
    .filter((event) => event.kind === "session")
    .filter(({ playbook, practice }) => NIGHTS.playbooks.some((id) => id === playbook) && !practice)
    .map(({ happened }) => dayOf(happened));
  const days = [...new Set(stretched)].sort().reverse();
  const course: string[] = [];
  for (const day of days) {
    if (daysBetween(day, course.at(-1) ?? today) > NIGHTS.gapDays) break;
    course.push(day);
  }
  const first = course.at(-1);
  if (first === undefined) return undefined;
  const cramps = events.flatMap((event) => {
    if (event.kind === "cramp" && !event.practice) return [{ day: dayOf(event.happened), count: 1 }];
    if (event.kind === "entry" && event.cramps !== null) return [{ day: dayOf(event.happened), count: event.cramps }];
    return [];
  });
  const count = (isIn: (day: string) => boolean): number =>
    cramps.filter(({ day }) => isIn(day)).reduce((sum, cramp) => sum + cramp.count, 0);
  const isBetween = (daysAfter: number): boolean => daysAfter >= 0 && daysAfter < NIGHTS.compareDays;
  return {
    done: course.length,
    lastOn: course[0] ?? first,
    crampsFirst: count((day) => isBetween(daysBetween(first, day))),
    crampsLast: count((day) => isBetween(daysBetween(day, today))),
  };
}
