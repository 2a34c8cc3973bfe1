import { capital } from "../asking/capital.ts";
import { AREA_WORDS, type BodyArea } from "../body.ts";
import { addDays, dayText } from "../log/day.ts";
import type { Next, PlanAhead, PlanKind, TaperStage } from "../log/plan-ahead.ts";
import type { Lock } from "../log/locks.ts";
import { EPISODE, PACE } from "../log/rules.ts";
import { areaTitle } from "./area-title.ts";
import { courseLines } from "./course-text.ts";
import { dayAfterText, nextSessionText } from "./due-text.ts";
import { selfCareHadItsTurn, seeText } from "./see-text.ts";

/** What stands around a plan and is worked out elsewhere. */
export interface PlanFrame {
  /** Local date of today. */
  readonly today: string;
  readonly inWords: (moment: Date) => string;
  /** What the playbook of today's session leaves for later, or null. */
  readonly laterToday: string | null;
  /** Pain has been 0 or 1 for days. */
  readonly settled: boolean;
  /** Sessions were needed in each of many weeks. */
  readonly neededLong: boolean;
}

/** The plan of one area, a whole sentence a line, the answer first. */
export function planAheadLines(plan: PlanAhead, frame: PlanFrame): readonly string[] {
  const { area, kind, beganOn, nights, course, suggestedOn, dueAbout, endsOn, seeSomeoneOn } = plan;
  const { today, laterToday, settled, neededLong } = frame;
  const day = (date: string): string => dayText(date, today);
  if (kind === "over") return [`${areaTitle(area)}: ${overText(plan.next, frame)}`];
  const hints = course.notes.filter((note) => note.kind !== "see-someone");
  return [
    `${areaTitle(area)}: ${KIND_WORDS[kind]} It began ${day(beganOn)}.`,
    ...(kind === "nights" ? [] : [nextText(plan.next, frame)]),
    ...(suggestedOn === null ? [] : [`Less is enough by now: ${day(suggestedOn)} is soon enough.`]),
    ...(dueAbout === null ? [] : [capital(dayAfterText(dueAbout, today))]),
    ...courseLines(area, { ...course, notes: hints }, today),
    ...(laterToday === null ? [] : [`Later today: ${laterToday}`]),
    ...oftenLines(plan, today),
    ...(settled ? ["Pain of 0 or 1 for days: you can stop whenever you like."] : []),
    ...(neededLong
      ? [
          `Needed every week for ${String(PACE.onNeedWeeks)} weeks: worth a check if it spreads, gets stronger or limits you.`,
        ]
      : []),
    ...(seeSomeoneOn === null ? [] : [lookText(seeSomeoneOn, today)]),
    ...(endsOn === null || course.askSince !== null
      ? []
      : [`This plan ends on ${day(endsOn)}. It then asks how it has been, and that decides what comes next.`]),
    ...(nights === null || nights.done >= nights.of
      ? []
      : [
          `Stretch before bed: ${String(nights.done)} of ${String(nights.of)} nights done. With none left out, the last is ${day(nights.endsOn)}.`,
        ]),
  ];
}

/** What holds for every plan, said once. */
export const PLAN_NOTES = [
  `Missed days do not matter, and there is nothing to catch up. After ${String(EPISODE.gapDays)} days without a session a new plan begins.`,
  "Each start asks the safety questions first. What they say stands above any date here.",
] as const;

/** No plan runs: how one begins, or why none may. */
export function noPlanLines(areas: readonly BodyArea[], locks: readonly Lock[]): readonly string[] {
  const [only, ...others] = areas;
  const where = only !== undefined && others.length === 0 ? ` for the ${AREA_WORDS[only]}` : "";
  if (locks.length > 0) return [`No plan is running${where}.`, ...new Set(locks.map((lock) => seeText(lock)))];
  const named = where === "" ? "" : ` ${only ?? ""}`;
  return [
    `No plan is running${where}.`,
    `One begins with the first session: spasm-coach start${named}`,
    `It ends after ${String(EPISODE.gapDays)} days without one.`,
  ];
}

const KIND_WORDS: Readonly<Record<Exclude<PlanKind, "over">, string>> = {
  new: "plan for a new spasm.",
  lasting: "plan for a spasm that has lasted.",
  "second-block": "second and last part of the plan.",
  "on-need": "when you need it.",
  nights: "stretch before bed.",
  easy: "warmth and movement so far.",
};

function nextText(next: Next, { inWords }: PlanFrame): string {
  switch (next.kind) {
    case "now":
      return `${capital(nextSessionText(null, inWords))}.`;
    case "wait":
      return `${capital(nextSessionText(next.until, inWords))}. ${next.why}`;
    case "locked":
    case "refer":
      return "";
  }
}

/** The plan's normal end, or a lock: who to see, and what to take along. */
function overText(next: Next, { inWords }: PlanFrame): string {
  if (next.kind !== "locked") return selfCareHadItsTurn();
  const until = next.until === null ? "" : `no session before ${inWords(next.until)}. `;
  const text = `${until}${seeText(next)}`;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const PACE_WORDS: Readonly<Record<TaperStage["pace"], string>> = {
  "twice-a-day": "once or twice a day",
  daily: "once a day",
  "every-other-day": "every other day",
  "twice-a-week": "twice a week",
};

function oftenLines({ kind, taper, course }: PlanAhead, today: string): readonly string[] {
  const toCome = taper.filter(({ until }) => until > today);
  const isResting = course.easings.some(({ id }) => id === "between-blocks");
  switch (kind) {
    case "new":
      return toCome.length === 0
        ? []
        : [
            "How often, and then less:",
            ...toCome.map(({ from, until, pace }) => `  ${spanText(from, until, today)}: ${PACE_WORDS[pace]}`),
          ];
    case "lasting":
    case "second-block":
      return isResting
        ? []
        : [
            `How often: 3 or ${String(PACE.chronicInSevenDaysMax)} times in seven days, not more than ${String(PACE.chronicDaysInARowMax)} days in a row.`,
          ];
    case "on-need":
      return [`How often: when you need it, at most ${String(PACE.onNeedInSevenDaysMax)} times in seven days.`];
    case "nights":
    case "easy":
    case "over":
      return [];
  }
}

/** "to Mon 23 Nov" for what runs already, "Tue 24 Nov to Thu 26 Nov" for what is to come. */
function spanText(from: string, until: string, today: string): string {
  const last = addDays(until, -1);
  if (from <= today) return last === today ? "today" : `up to ${dayText(last, today)}`;
  return from === last ? dayText(from, today) : `${dayText(from, today)} to ${dayText(last, today)}`;
}

function lookText(on: string, today: string): string {
  return on > today
    ? `Not clearly better by ${dayText(on, today)}: see a doctor or physio. At once if it gets worse or something new starts.`
    : "If it is not clearly better by now: see a doctor or physio.";
}
