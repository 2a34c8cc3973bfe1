import type { BodyArea } from "../body.ts";
import { addDays, dayOf, daysBetween } from "./day.ts";
import type { Event } from "./event.ts";
import { sessionsOn } from "./pacing.ts";
import type { PlanAhead, TaperStage } from "./plan-ahead.ts";
import { PACE } from "./rules.ts";

/** The sessions of a running plan by its weeks, beside what the plan has room for. Fewer are never a fault. */
export interface PlanWeeks {
  readonly area: BodyArea;
  readonly weeks: readonly PlanWeek[];
}

export interface PlanWeek {
  /** Local date of the first of seven days. */
  readonly from: string;
  readonly sessions: number;
  /** What the plan has room for in these seven days. */
  readonly room: number;
  readonly running: boolean;
}

/** One session alone is in the list. */
const SESSIONS_LEAST = 2;
/** A long plan is shown by its last weeks. */
const WEEKS_MAX = 6;

/** Null where no plan with sessions runs. `events` is everything ever written. */
export function planWeeks(events: readonly Event[], plan: PlanAhead, today: string): PlanWeeks | null {
  const { area, firstOn, kind } = plan;
  if (firstOn === null || kind === "over" || kind === "nights" || kind === "easy" || firstOn > today) return null;
  const days = sessionsOn(events, area).map(({ happened }) => dayOf(happened));
  const count = Math.floor(daysBetween(firstOn, today) / 7) + 1;
  const weeks = Array.from({ length: count }, (_, week): PlanWeek => {
    const from = addDays(firstOn, week * 7);
    const until = addDays(from, 7);
    const sessions = days.filter((day) => from <= day && day < until).length;
    return { from, sessions, room: roomIn(plan, from, until), running: today < until };
  });
  if (weeks.reduce((sum, { sessions }) => sum + sessions, 0) < SESSIONS_LEAST) return null;
  return { area, weeks: weeks.slice(-WEEKS_MAX) };
}

function roomIn({ kind, taper }: PlanAhead, from: string, until: string): number {
  if (kind === "on-need") return PACE.onNeedInSevenDaysMax;
  if (kind !== "new") return PACE.chronicInSevenDaysMax;
  return taper.reduce((sum, stage) => {
    const start = stage.from > from ? stage.from : from;
    const end = stage.until < until ? stage.until : until;
    const inStage = daysBetween(start, end);
    return inStage <= 0 ? sum : sum + Math.ceil(inStage * SESSIONS_A_DAY[stage.pace]);
  }, 0);
}

const SESSIONS_A_DAY: Readonly<Record<TaperStage["pace"], number>> = {
  "twice-a-day": 2,
  daily: 1,
  "every-other-day": 1 / 2,
  "twice-a-week": 2 / 7,
};
