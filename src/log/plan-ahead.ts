import type { BodyArea } from "../body.ts";
import type { LogSignId } from "../triage/red-flags/from-the-log.ts";
import { courseOf, runningBlock, seeSomeoneOn, type Course, type CourseFacts } from "./course.ts";
import { addDays, dayOf, daysBetween } from "./day.ts";
import { currentEpisode, onsetOf } from "./episode.ts";
import type { Event, SessionEvent } from "./event.ts";
import { lockFor, type Lock } from "./locks.ts";
import { nextSession, type Days } from "./next-session.ts";
import { nextDayDue, nextDayResult, sessionDays, type SessionDay } from "./next-day.ts";
import { nightsOf, type Nights } from "./nights.ts";
import { lastPlan, sessionsOn } from "./pacing.ts";
import { isKnownToBleedEasily } from "./profile.ts";
import { EPISODE, NIGHTS, PACE, STOP, TAPER } from "./rules.ts";

/** What the record says of the days to come on one area: the same rules that `start` goes by, asked ahead. */
export interface PlanAhead {
  /** The id of the first session of the episode: it names the plan as long as it runs. */
  readonly id: string;
  readonly area: BodyArea;
  readonly kind: PlanKind;
  /** Local date on which the episode began. */
  readonly beganOn: string;
  /** Local date of the first session that pressed; null when nothing was pressed. */
  readonly firstOn: string | null;
  readonly next: Next;
  /** For what is suggested rather than allowed: the date of the next session as it gets less; null = as it may. */
  readonly suggestedOn: string | null;
  readonly taper: readonly TaperStage[];
  /** The day the plan ends with "since then, how is it?"; null when it has none. */
  readonly endsOn: string | null;
  /** When it is not clearly better by this day, a doctor or physio should look. */
  readonly seeSomeoneOn: string | null;
  /** The day whose day after the next start will ask about. */
  readonly dueAbout: string | null;
  readonly nights: NightsAhead | null;
  readonly course: Course;
}

/**
 * `new` and `lasting` have a first block that runs; `second-block` follows a small gain; `on-need` a clear one;
 * `nights` is the stretch before bed alone; `easy` has no pressing yet; `over` = self-care has had its turn.
 */
export type PlanKind = "new" | "lasting" | "second-block" | "on-need" | "nights" | "easy" | "over";

export type Next =
  | { readonly kind: "now" }
  | { readonly kind: "wait"; readonly until: Date; readonly why: string }
  /** A halt covers the area; null = a clinician's word lifts it at once. */
  | ({ readonly kind: "locked" } & Pick<Lock, "until" | "urgency" | "raised">)
  | { readonly kind: "refer"; readonly sign: LogSignId };

/** From this date on so often, up to the day before `until`. */
export interface TaperStage {
  readonly from: string;
  readonly until: string;
  readonly pace: "twice-a-day" | (typeof TAPER.stages)[number]["pace"];
}

/** The course of the stretch before bed, and its last night when none is missed. */
export interface NightsAhead extends Nights {
  readonly of: number;
  readonly endsOn: string;
}

/** The plan of the running episode on an area, or undefined when none runs. `events` is everything ever written. */
export function planAhead(events: readonly Event[], area: BodyArea, now: Date, days: Days): PlanAhead | undefined {
  const today = days.dayAt(now);
  const episode = currentEpisode(events, area, today);
  const [last] = episode;
  if (last === undefined) return undefined;
  const { beganOn } = last;
  const facts: CourseFacts = {
    events,
    area,
    now,
    today,
    beganOn,
    bleedsEasily: isKnownToBleedEasily(events),
    pain: null,
    onset: onsetOf(beganOn, today),
  };
  const course = courseOf(facts);
  const { firstOn, endsOn } = runningBlock(facts);
  const next = nextOf(facts, course, days);
  const isOver = next.kind === "locked" || next.kind === "refer";
  const nights = isOver || area !== NIGHTS.area ? null : nightsAhead(events, today);
  const kind = isOver ? "over" : kindOf(facts, firstOn, endsOn, nights !== null);
  const taper = kind === "new" && firstOn !== null ? taperOf(facts, firstOn) : [];
  return {
    id: episode.at(-1)?.id ?? last.id,
    area,
    kind,
    beganOn,
    firstOn,
    next,
    taper,
    nights,
    course,
    suggestedOn: suggestedOn(facts, taper, next, days),
    endsOn: isOver ? null : endsOn,
    seeSomeoneOn: isOver ? null : seeSomeone(facts, kind, endsOn),
    dueAbout: isOver ? null : (nextDayDue(events, area, now, today)?.day ?? null),
  };
}

/** Sessions done today on this area, newest first. */
export function sessionsToday(events: readonly Event[], area: BodyArea, today: string): readonly SessionEvent[] {
  return currentEpisode(events, area, today).filter(({ happened }) => dayOf(happened) === today);
}

/** True when pain, where it was told, was 0 or 1 on each of the last days it was told, over three days and more. */
export function hasSettled(events: readonly Event[], area: BodyArea, today: string): boolean {
  const known = sessionDays(events, area).flatMap(({ day, sessions: [first], answer }) => [
    { day, pain: highest(first.painBefore, first.movementPainBefore) },
    ...(answer === undefined || answer.recalled
      ? []
      : [{ day: dayOf(answer.happened), pain: highest(answer.pain, answer.movementPain) }]),
  ]);
  const told = known.filter(({ pain }) => pain !== null).sort((one, other) => (one.day < other.day ? 1 : -1));
  const loud = told.findIndex(({ pain }) => (pain ?? 0) > TAPER.settled.painMax);
  const quiet = loud === -1 ? told : told.slice(0, loud);
  const [newest, oldest] = [quiet[0], quiet.at(-1)];
  if (newest === undefined || oldest === undefined || daysBetween(newest.day, today) > TAPER.settled.days) return false;
  return daysBetween(oldest.day, newest.day) >= TAPER.settled.days - 1;
}

/** R10: sessions in each of the last weeks, up to this one or the one before. The stretch before bed has its own end. */
export function isNeededLong(events: readonly Event[], area: BodyArea, today: string): boolean {
  const daysAgo = sessionsOn(events, area)
    .filter(({ playbook }) => !NIGHTS.playbooks.some((night) => night === playbook))
    .map(({ happened }) => daysBetween(dayOf(happened), today))
    .filter((days) => days >= 0);
  const from = Math.min(...daysAgo);
  if (from >= EPISODE.gapDays) return false;
  const weeks = new Set(daysAgo.map((days) => Math.floor((days - from) / 7)));
  return Array.from({ length: PACE.onNeedWeeks }, (_, week) => week).every((week) => weeks.has(week));
}

function nextOf({ events, area, beganOn, now }: CourseFacts, { refer }: Course, days: Days): Next {
  const lock = lockFor(events, area);
  if (lock !== undefined) return { kind: "locked", until: lock.until, urgency: lock.urgency, raised: lock.raised };
  if (refer !== null) return { kind: "refer", sign: refer };
  const pace = nextSession(events, area, beganOn, now, days);
  return pace.kind === "go" ? { kind: "now" } : pace;
}

function kindOf(
  { events, area, onset, beganOn }: CourseFacts,
  firstOn: string | null,
  endsOn: string | null,
  hasNights: boolean,
): PlanKind {
  if (firstOn === null) return hasNights ? "nights" : "easy";
  if (endsOn === null) return "on-need";
  const isSecond = (lastPlan(events, area)?.happened ?? "").slice(0, 10) >= firstOn && onset === "chronic";
  if (isSecond && endsOn !== addDays(firstOn, STOP.blocks.firstDays)) return "second-block";
  return onsetOf(beganOn, firstOn) === "acute" ? "new" : "lasting";
}

/** R9, in dates. Days on which the pace allows less are given as less. */
function taperOf({ events, area, beganOn, today }: CourseFacts, firstOn: string): readonly TaperStage[] {
  const early = tapersEarly(sessionDays(events, area).filter(({ day }) => day >= firstOn));
  const starts = TAPER.stages.map(({ fromDay, pace }) => ({ from: addDays(firstOn, fromDay - 1), pace }));
  const [first] = starts;
  const calmFrom = early && first !== undefined && today < first.from ? today : first?.from;
  const stages: readonly Pick<TaperStage, "from" | "pace">[] = [
    { from: firstOn, pace: isAcuteUntil(beganOn, first?.from ?? firstOn) ? "twice-a-day" : "daily" },
    ...starts.map((stage, index) => (index === 0 ? { ...stage, from: calmFrom ?? stage.from } : stage)),
  ];
  const end = addDays(firstOn, STOP.blocks.firstDays);
  return stages
    .filter(({ pace }, index) => index === 0 || pace !== stages[index - 1]?.pace)
    .map((stage, index, all) => ({ ...stage, until: all[index + 1]?.from ?? end }))
    .filter(({ from, until }) => from < until);
}

function isAcuteUntil(beganOn: string, day: string): boolean {
  return onsetOf(beganOn, addDays(day, -1)) === "acute";
}

function tapersEarly(days: readonly SessionDay[]): boolean {
  const known = days.filter((day) => nextDayResult(day) !== "unknown").slice(0, TAPER.early.betterDays);
  const restPain = known[0]?.answer?.pain ?? null;
  return (
    known.length === TAPER.early.betterDays &&
    known.every((day) => nextDayResult(day) === "better") &&
    restPain !== null &&
    restPain <= TAPER.early.restPainMax
  );
}

/** Never earlier than the pace allows. */
function suggestedOn(
  { events, area, today }: CourseFacts,
  taper: readonly TaperStage[],
  next: Next,
  { dayAt }: Days,
): string | null {
  if (next.kind === "locked" || next.kind === "refer") return null;
  const [last] = sessionDays(events, area);
  const allowed = next.kind === "wait" ? dayAt(next.until) : today;
  const stage = taper.find(({ from, until }) => from <= allowed && allowed < until);
  const gapDays = TAPER.stages.find(({ pace }) => pace === stage?.pace)?.gapDays;
  if (last === undefined || gapDays === undefined) return null;
  const suggested = addDays(last.day, gapDays);
  return suggested > allowed ? suggested : null;
}

function seeSomeone({ beganOn }: CourseFacts, kind: PlanKind, endsOn: string | null): string | null {
  switch (kind) {
    case "new":
      return seeSomeoneOn(beganOn);
    case "easy":
    case "lasting":
    case "second-block":
      return endsOn;
    case "on-need":
    case "nights":
    case "over":
      return null;
  }
}

function nightsAhead(events: readonly Event[], today: string): NightsAhead | null {
  const nights = nightsOf(events, today);
  if (nights === undefined) return null;
  const left = Math.max(0, NIGHTS.of - nights.done);
  const nextNight = nights.lastOn === today ? addDays(today, 1) : today;
  return { ...nights, of: NIGHTS.of, endsOn: left === 0 ? nights.lastOn : addDays(nextNight, left - 1) };
}

function highest(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}
