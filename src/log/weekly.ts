import type { BodyArea } from "../body.ts";
import { dayOf, daysBetween } from "./day.ts";
import { currentEpisode } from "./episode.ts";
import type { AsksEvent, Event, WeeklyEvent } from "./event.ts";
import { WEEKLY } from "./rules.ts";

/** What the plan of an area also asks. Off until somebody wants it. */
export interface Asks extends Pick<AsksEvent, "weekly" | "activities"> {
  /** At each session, how far the movement goes. */
  readonly howFar: boolean;
}

const NOTHING: Asks = { weekly: false, activities: [], howFar: false };

/** What is switched on for an area by now. */
export function asksOf(events: readonly Event[], area: BodyArea): Asks {
  const said = events.filter((event) => event.kind === "asks").filter((event) => event.area === area);
  const last = newest(said);
  return last === undefined ? NOTHING : { ...last, howFar: last.howFar === true };
}

/** What is due of it on this day: a week after the last answer; for activities, also at once. */
export interface WeeklyDue {
  /** The first session day of the running plan. */
  readonly since: string;
  readonly change: boolean;
  readonly activities: readonly string[];
}

/** Undefined when nothing is due, or no plan runs. */
export function weeklyDue(events: readonly Event[], area: BodyArea, today: string): WeeklyDue | undefined {
  const { weekly, activities } = asksOf(events, area);
  const first = currentEpisode(events, area, today).at(-1);
  if (first === undefined) return undefined;
  const since = dayOf(first.happened);
  const answers = weeklyAnswers(events, area);
  const isWeekAgo = (day: string | undefined): boolean =>
    day === undefined || daysBetween(day, today) >= WEEKLY.everyDays;
  // The question at the end of a block is the same one.
  const blocks = events.filter((event) => event.kind === "plan").filter((event) => event.area === area);
  const told = [...answers.filter(({ change }) => change !== null), ...blocks].map(({ happened }) => dayOf(happened));
  const change = weekly && isWeekAgo(since) && isWeekAgo(told.sort().at(-1));
  const scored = activities.filter((name) =>
    isWeekAgo(
      answers
        .filter((answer) => answer.activities.some((one) => one.name === name))
        .map(dayTold)
        .sort()
        .at(-1),
    ),
  );
  return change || scored.length > 0 ? { since, change, activities: scored } : undefined;
}

/** The weekly answers about an area, oldest first. */
export function weeklyAnswers(events: readonly Event[], area: BodyArea): readonly WeeklyEvent[] {
  return events
    .filter((event) => event.kind === "weekly")
    .filter((event) => event.area === area)
    .sort((one, other) => Date.parse(one.happened) - Date.parse(other.happened));
}

/** Of what was answered in a plan's time: the changes since it began, and each activity from first to newest. */
export interface WeeklySoFar {
  readonly area: BodyArea;
  readonly since: string;
  /** Oldest first, -5 to 5. */
  readonly changes: readonly number[];
  readonly activities: readonly { readonly name: string; readonly first: number; readonly newest: number }[];
}

/** What the weekly answers of the newest plan of an area say; null without one. */
export function weeklySoFar(events: readonly Event[], area: BodyArea): WeeklySoFar | null {
  const all = weeklyAnswers(events, area);
  const since = all.at(-1)?.since;
  if (since === undefined) return null;
  const answers = all.filter((answer) => answer.since === since);
  const names = [...new Set(answers.flatMap(({ activities }) => activities.map(({ name }) => name)))];
  return {
    area,
    since,
    changes: answers.flatMap(({ change }) => (change === null ? [] : [change])),
    activities: names.map((name) => {
      const scores = answers.flatMap(({ activities }) => activities.filter((one) => one.name === name));
      return { name, first: scores[0]?.score ?? 0, newest: scores.at(-1)?.score ?? 0 };
    }),
  };
}

function dayTold({ happened }: WeeklyEvent): string {
  return dayOf(happened);
}

function newest<E extends Event>(events: readonly E[]): E | undefined {
  return events.reduce<E | undefined>(
    (last, event) => (last === undefined || Date.parse(event.happened) >= Date.parse(last.happened) ? event : last),
    undefined,
  );
}
