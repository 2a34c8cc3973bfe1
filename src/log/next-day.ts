import type { BodyArea } from "../body.ts";
import { dayOf, hoursBetween } from "./day.ts";
import type { Event, NextDayEvent, SessionEvent } from "./event.ts";
import { resultIfTold, type NextDayAnswer, type SessionResult } from "./outcome.ts";
import { sessionsOn, wasPressed } from "./pacing.ts";
import { NEXT_DAY } from "./rules.ts";

/** A local date on which something was pressed, with its sessions, the first one first. */
export interface SessionDay {
  readonly day: string;
  readonly sessions: readonly [SessionEvent, ...SessionEvent[]];
  /** What was said of the day after; undefined when nobody was asked. */
  readonly answer: NextDayEvent | undefined;
}

/** How the day after was: not known when nobody was asked, or "not sure". */
export type NextDayResult = "better" | "same" | "worse" | "unknown";

/** The days with pressing on this area, newest first. Practice does not count. */
export function sessionDays(events: readonly Event[], area: BodyArea): readonly SessionDay[] {
  const days = new Map<string, [SessionEvent, ...SessionEvent[]]>();
  for (const session of sessionsOn(events, area).filter(wasPressed)) {
    const day = dayOf(session.happened);
    days.set(day, [session, ...(days.get(day) ?? [])]);
  }
  const answers = answersByDay(events, area);
  return [...days].map(([day, sessions]) => ({ day, sessions, answer: answerFrom(answers.get(day) ?? []) }));
}

/** The session day whose next-day answer has to be asked now, or undefined. Only the newest day before today is. */
export function nextDayDue(
  events: readonly Event[],
  area: BodyArea,
  now: Date,
  today: string,
): { readonly day: string; readonly recalled: boolean } | undefined {
  const newest = sessionDays(events, area).find(({ day }) => day < today);
  if (newest === undefined || newest.answer !== undefined) return undefined;
  const hours = hoursBetween(endOf(newest), now);
  if (hours < NEXT_DAY.askHours.least || hours > NEXT_DAY.recallDaysMax * 24) return undefined;
  return { day: newest.day, recalled: hours > NEXT_DAY.askHours.most };
}

/** True when the newest session of these changed nothing, and all of them were the same playbook: its neighbours are next. */
export function hasNotLetGo(episode: readonly SessionEvent[]): boolean {
  const pressed = episode.filter(wasPressed);
  const [newest] = pressed;
  return newest?.result === "no-change" && pressed.every(({ playbook }) => playbook === newest.playbook);
}

/** True when it is too early to ask about this day. */
export function isOpen(day: SessionDay, now: Date): boolean {
  return day.answer === undefined && hoursBetween(endOf(day), now) < NEXT_DAY.askHours.least;
}

/** The person's own word. Scores that rose by 2 points count as worse, scores that fell enough as better. */
export function nextDayResult(day: SessionDay): NextDayResult {
  const { sessions, answer } = day;
  if (answer === undefined) return "unknown";
  const scored = scoredResult(sessions[0], answer);
  if (answer.answer === "worse" || answer.answer === "bruise" || scored === "worse") return "worse";
  if (answer.answer === "better" || scored === "better" || scored === "a-bit-better") return "better";
  return answer.answer === "same" ? "same" : "unknown";
}

/** Points of pain up since before that day's first session, at rest or in the movement; 0 when not known. */
export function pointsUp({ sessions: [first], answer }: SessionDay): number {
  if (answer === undefined || answer.recalled) return 0;
  const up = (before: number | null, after: number | null): number =>
    before === null || after === null ? 0 : Math.max(0, after - before);
  return Math.max(up(first.painBefore, answer.pain), up(first.movementPainBefore, answer.movementPain));
}

function scoredResult(first: SessionEvent, answer: NextDayEvent): SessionResult | undefined {
  if (answer.recalled) return undefined;
  const { painBefore, movementPainBefore } = first;
  const { pain, movementPain } = answer;
  const scores = { restBefore: painBefore, moveBefore: movementPainBefore, restAfter: pain, moveAfter: movementPain };
  return resultIfTold({ ...scores, harm: false }) ?? undefined;
}

function endOf({ sessions }: SessionDay): Date {
  return new Date((sessions.at(-1) ?? sessions[0]).happened);
}

function answersByDay(events: readonly Event[], area: BodyArea): ReadonlyMap<string, readonly NextDayEvent[]> {
  const byDay = new Map<string, NextDayEvent[]>();
  for (const event of events) {
    if (event.kind !== "next-day" || event.area !== area) continue;
    const answers = byDay.get(event.day) ?? [];
    answers.push(event);
    byDay.set(event.day, answers);
  }
  return byDay;
}

/** The answer about a day. Of two, from two devices, the word that tells of more harm and the higher scores. */
function answerFrom(answers: readonly NextDayEvent[]): NextDayEvent | undefined {
  const told = (word: NextDayAnswer): NextDayEvent | undefined => answers.find(({ answer }) => answer === word);
  const said = told("bruise") ?? told("worse") ?? answers.at(-1);
  const scored = answers.filter(({ recalled }) => !recalled);
  if (said === undefined || scored.length === 0) return said;
  return {
    ...said,
    recalled: false,
    pain: highest(scored.map(({ pain }) => pain)),
    movementPain: highest(scored.map(({ movementPain }) => movementPain)),
  };
}

function highest(pains: readonly (number | null)[]): number | null {
  return pains.reduce((most, pain) => (most === null || (pain !== null && pain > most) ? pain : most), null);
}
