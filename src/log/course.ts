import type { BodyArea, Onset } from "../body.ts";
import { CRAMP_AREAS } from "../protocols/cramp.ts";
import type { LogSignId } from "../triage/red-flags/from-the-log.ts";
import { LOG_SIGNS } from "../triage/red-flags/from-the-log.ts";
import { STRONG_PAIN } from "../triage/gentler.ts";
import { addDays, dayOf, daysBetween } from "./day.ts";
import { currentEpisode, wasSharp } from "./episode.ts";
import type { Event, PlanEvent, SessionEvent } from "./event.ts";
import { isOpen, nextDayResult, pointsUp, sessionDays, type SessionDay } from "./next-day.ts";
import { nightsOf, type Nights } from "./nights.ts";
import { wasPressed } from "./pacing.ts";
import { NIGHTS, STOP, WEEKLY } from "./rules.ts";
import { weeklyAnswers } from "./weekly.ts";

/** How an episode goes: the stop and refer rules S1r to S10r, read from the record. Only ever gentler, or the end. */
export interface Course {
  /** Self-care has had its turn here: nothing is pressed until a clinician has looked. */
  readonly refer: LogSignId | null;
  /** A block of a plan has ended that began on this day: "since then, how is it?" has to be asked. */
  readonly askSince: string | null;
  /** What makes today gentler, each with its reason. */
  readonly easings: readonly Easing[];
  readonly notes: readonly Note[];
}

/** What to know: a date by which to see someone, weeks with cramps that ask for a look at the medicines, the nights done. */
export type Note =
  | { readonly kind: "see-someone"; readonly on: string }
  | { readonly kind: "cramps"; readonly weeks: number }
  | ({ readonly kind: "nights" } & Nights);

/** `lighter` = two points less and half the hold; `no-press` = warmth and movement only. */
export interface Easing {
  readonly id: string;
  readonly effect: "lighter" | "no-press";
  readonly why: string;
}

/** What the rules look at. Nothing else decides. */
export interface CourseFacts {
  readonly events: readonly Event[];
  readonly area: BodyArea;
  readonly now: Date;
  /** Local date, the day starting at 03:00. */
  readonly today: string;
  readonly onset: Onset;
  /** Local date on which the episode began. */
  readonly beganOn: string;
  /** True for anything but a plain "no". */
  readonly bleedsEasily: boolean;
  /** Pain now, 0-10; null when not asked yet. */
  readonly pain: { readonly rest: number; readonly move: number } | null;
}

/** The course of the running episode on one area. */
export function courseOf(facts: CourseFacts): Course {
  const episode = episodeOf(facts);
  const block = blockOf(facts, episode);
  const refer = referral(facts, episode) ?? block.refer;
  return {
    refer,
    askSince: block.askSince,
    easings: [
      ...noChange(episode.days),
      ...sharpLastTime(episode.sessions),
      ...worseToday(facts, episode.days),
      ...bruises(facts, episode),
      ...notEasing(facts, episode.days),
      ...noAnswers(facts, episode.days),
      ...block.easings,
    ],
    notes: notesOf(facts),
  };
}

/** What notes are made of: no answer of today, and nothing of the person's health. */
export type NoteFacts = Pick<CourseFacts, "events" | "area" | "today" | "onset" | "beganOn">;

/** What to know about the running episode on one area. */
export function notesOf(facts: NoteFacts): readonly Note[] {
  return [...seeSomeone(facts), ...crampNotes(facts), ...nightNotes(facts)];
}

/** True when pain this strong was there on an earlier day within three days, and is there again (S10r). */
export function isStrongAgain(events: readonly Event[], area: BodyArea, today: string, painAtRest: number): boolean {
  if (painAtRest < STRONG_PAIN) return false;
  const since = checkedAt(events, area, "still-strong");
  return events.some((event) => {
    const pain = painToldBy(event);
    if (pain === null || pain < STRONG_PAIN || !("area" in event) || event.area !== area) return false;
    if (Date.parse(event.happened) <= since) return false;
    const daysAgo = daysBetween(dayOf(event.happened), today);
    return daysAgo >= 1 && daysAgo <= STOP.strongAgainDays;
  });
}

function painToldBy(event: Event): number | null {
  if (event.kind === "next-day") return event.pain;
  return event.kind === "session" && !event.practice ? event.painBefore : null;
}

interface Episode {
  readonly firstDay: string | null;
  /** All sessions with pressing that count, newest first. */
  readonly sessions: readonly SessionEvent[];
  /** Days with pressing that count, newest first. */
  readonly days: readonly SessionDay[];
}

/** What counts: the running episode, from the newest clinician's check of this area on. */
function episodeOf({ events, area, today }: CourseFacts): Episode {
  const since = checkedAt(events, area);
  const sessions = currentEpisode(events, area, today)
    .filter((session) => Date.parse(session.happened) > since)
    .filter(wasPressed);
  const ids = new Set(sessions.map((session) => session.id));
  const days = sessionDays(events, area).filter((day) => day.sessions.some((session) => ids.has(session.id)));
  return { firstDay: days.at(-1)?.day ?? null, sessions, days };
}

/** When a clinician's check last lifted an end of self-care on this area, or one over this sign; 0 = never. */
function checkedAt(events: readonly Event[], area: BodyArea, sign?: LogSignId): number {
  const ends = (id: string): boolean => (sign === undefined ? Object.hasOwn(LOG_SIGNS, id) : id === sign);
  const ended = events
    .filter((event) => event.kind === "halt")
    .filter((halt) => halt.area === area && halt.raised.some(ends))
    .map((halt) => halt.id);
  const checks = events
    .filter((event) => event.kind === "cleared")
    .filter((event) => event.halts.some((id) => ended.includes(id)));
  return Math.max(0, ...checks.map((check) => Date.parse(check.happened)));
}

function referral(facts: CourseFacts, { days, sessions, firstDay }: Episode): LogSignId | null {
  if (worseTwice(days, sessions)) return "worse-twice";
  if (notBetterInARow(days) >= STOP.noChangeDays.refer) return "no-change";
  if (firstDay === null) return null;
  if (settledAndBack(facts, firstDay, days.length) || noBetterInAWeek(facts, firstDay, days)) {
    return "back-after-settling";
  }
  return null;
}

/** S3r: worse twice in a row, right after or the day after, or three points up the day after. */
function worseTwice(days: readonly SessionDay[], sessions: readonly SessionEvent[]): boolean {
  const [last, before] = sessions.filter((session) => session.result !== null);
  const known = days.filter((day) => nextDayResult(day) !== "unknown").map(nextDayResult);
  return (
    (last?.result === "worse" && before?.result === "worse") ||
    (known[0] === "worse" && known[1] === "worse") ||
    days.some((day) => pointsUp(day) >= STOP.pointsUpMax)
  );
}

/**
 * S1r counts days whose answer is known and no better, until one that was. Pain that has fallen by a point over the
 * days counted is a gain too: with slow easing each single day may be "the same".
 */
function notBetterInARow(days: readonly SessionDay[]): number {
  const known = days.filter((day) => nextDayResult(day) !== "unknown");
  const better = known.findIndex((day) => nextDayResult(day) === "better");
  const run = better === -1 ? known : known.slice(0, better);
  const before = run.at(-1)?.sessions[0].movementPainBefore ?? null;
  const now = run.find(({ answer }) => answer?.recalled === false)?.answer?.movementPain ?? null;
  const fallen = before !== null && now !== null && before - now >= STOP.slowGainPoints;
  return fallen && run.every((day) => nextDayResult(day) === "same") ? 0 : run.length;
}

function noChange(days: readonly SessionDay[]): readonly Easing[] {
  return notBetterInARow(days) === STOP.noChangeDays.lighter
    ? [{ id: "no-change-yet", effect: "lighter", why: "Two days without a gain: a lighter way first." }]
    : [];
}

/** S5r: after a sharp pain in the newest session the next one begins lighter. */
function sharpLastTime([newest]: readonly SessionEvent[]): readonly Easing[] {
  return newest?.phases.some(wasSharp) === true
    ? [{ id: "sharp-last-time", effect: "lighter", why: "A sharp pain last time: a lighter way." }]
    : [];
}

/** R16: again only when the day after was not worse. */
function worseToday({ today }: CourseFacts, days: readonly SessionDay[]): readonly Easing[] {
  const [newest] = days.filter((day) => day.answer !== undefined);
  const saidToday = newest?.answer !== undefined && dayOf(newest.answer.happened) === today;
  return saidToday && nextDayResult(newest) === "worse"
    ? [{ id: "worse-next-day", effect: "no-press", why: "It was worse the day after." }]
    : [];
}

/** S4r: after one bruise a lighter session, with thin blood seven days of rest before it; after two, no pressing. */
function bruises(facts: CourseFacts, { days }: Episode): readonly Easing[] {
  const { events, area, today, bleedsEasily } = facts;
  // The session after a bruise is lighter however long the rest before it was: an episode may have ended meanwhile.
  const since = checkedAt(events, area);
  const all = sessionDays(events, area).filter((day) => Date.parse(day.sessions[0].happened) > since);
  const newest = all.find(isBruised)?.day;
  if (newest === undefined) return [];
  if (days.filter(isBruised).length > 1) {
    const why = "A second bruise: we press no more. Bruise easily, or a blood thinner? Ask a pharmacist or doctor.";
    return [{ id: "second-bruise", effect: "no-press", why }];
  }
  if (bleedsEasily && daysBetween(newest, today) < STOP.bruiseRestDays) {
    return [{ id: "bruise", effect: "no-press", why: "A bruise on a blood thinner needs seven days of rest." }];
  }
  return all[0]?.day === newest ? [{ id: "bruise", effect: "lighter", why: "A bruise means it was too much." }] : [];
}

function isBruised({ answer, sessions }: SessionDay): boolean {
  return answer?.answer === "bruise" || sessions.some((session) => session.bruise === true);
}

/** S6r: day 4 of a plan that began acute, and not easing: no pressing, and no lock, up to the day to see someone. */
function notEasing({ onset, pain, today }: CourseFacts, days: readonly SessionDay[]): readonly Easing[] {
  const first = days.at(-1);
  if (onset === "chronic" || pain === null || first === undefined) return [];
  if (daysBetween(first.day, today) < STOP.acute.checkDay - 1) return [];
  const [session] = first.sessions;
  if (session.onset !== "acute") return [];
  const then = Math.max(session.painBefore ?? 0, session.movementPainBefore ?? 0);
  const eased = then - Math.max(pain.rest, pain.move);
  if (then === 0 || (eased >= STOP.acute.gainPoints && eased / then >= STOP.acute.gainShare)) return [];
  return [{ id: "day-4", effect: "no-press", why: "Day 4 and not easing: keep warm and keep moving." }];
}

/** Three session days in a row not known: the pressing waits for an answer; where it is "not sure", a lighter session. */
function noAnswers({ now, today }: CourseFacts, days: readonly SessionDay[]): readonly Easing[] {
  const past = days.filter((day) => day.day < today && !isOpen(day, now));
  const firstKnown = past.findIndex((day) => nextDayResult(day) !== "unknown");
  const unknown = firstKnown === -1 ? past.length : firstKnown;
  if (unknown < STOP.unknownDaysMax) return [];
  if (past[0]?.answer !== undefined) {
    return [{ id: "not-sure-days", effect: "lighter", why: "Three session days with no clear answer: a lighter way." }];
  }
  const why = "Three session days with no answer about the day after: pressing waits for one.";
  return [{ id: "no-answers", effect: "no-press", why }];
}

/** S2r: at least a week in, it had settled for three days, and came back on two. */
function settledAndBack({ events, area, today }: CourseFacts, firstDay: string, sessionDayCount: number): boolean {
  if (daysBetween(firstDay, today) < STOP.settled.afterDays || sessionDayCount < STOP.settled.sessionDays) return false;
  const worst = [...worstByDay(events, area)].filter(([day]) => day >= firstDay).sort(([a], [b]) => (a < b ? -1 : 1));
  let quietFrom: string | null = null;
  let settled = false;
  let backDays = 0;
  for (const [day, pain] of worst) {
    if (pain > STOP.settled.painMax) {
      quietFrom = null;
      if (settled) backDays += 1;
    } else {
      quietFrom ??= day;
      settled ||= daysBetween(quietFrom, day) >= STOP.settled.days - 1;
    }
  }
  return backDays >= STOP.settled.backOnDays;
}

/** S2r: a week and three session days in, the weekly answer, where it is asked, was the same or worse. */
function noBetterInAWeek({ events, area }: CourseFacts, firstDay: string, days: readonly SessionDay[]): boolean {
  const since = checkedAt(events, area);
  const newest = weeklyAnswers(events, area).findLast(({ change }) => change !== null);
  if (newest === undefined || (newest.change ?? 1) > 0 || Date.parse(newest.happened) <= since) return false;
  const told = dayOf(newest.happened);
  const before = days.filter(({ day }) => day <= told).length;
  return daysBetween(firstDay, told) >= WEEKLY.noBetter.afterDays && before >= WEEKLY.noBetter.sessionDays;
}

/** The worst pain told of on each day, before a session, the day after, or by a log entry. */
function worstByDay(events: readonly Event[], area: BodyArea): ReadonlyMap<string, number> {
  const worst = new Map<string, number>();
  const tell = (happened: string, ...pains: readonly (number | null)[]): void => {
    const day = dayOf(happened);
    for (const pain of pains) if (pain !== null) worst.set(day, Math.max(pain, worst.get(day) ?? 0));
  };
  for (const event of events) {
    if (!("area" in event) || event.area !== area) continue;
    if (event.kind === "session" && !event.practice) tell(event.happened, event.painBefore, event.movementPainBefore);
    if (event.kind === "next-day" && !event.recalled) tell(event.happened, event.pain, event.movementPain);
    if (event.kind === "entry") tell(event.happened, event.pain);
  }
  return worst;
}

interface Block extends Pick<Course, "refer" | "askSince" | "easings"> {
  /** The first day on which "since then, how is it?" is asked; null when nothing runs, or no block any more. */
  readonly endsOn: string | null;
}
const NO_BLOCK: Block = { refer: null, askSince: null, easings: [], endsOn: null };

/** The running block of an episode: the day of its first session, and the day on which it ends. */
export function runningBlock(facts: CourseFacts): { readonly firstOn: string | null; readonly endsOn: string | null } {
  const episode = episodeOf(facts);
  return { firstOn: episode.firstDay, endsOn: blockOf(facts, episode).endsOn };
}

/**
 * S7r: a plan ends after 21 days, when every spasm still there is long-lasting; a second block of 14 days follows a
 * small gain, and never a third.
 */
function blockOf(facts: CourseFacts, { firstDay }: Episode): Block {
  const { events, area, today, onset } = facts;
  if (firstDay === null) return NO_BLOCK;
  const firstEnd = addDays(firstDay, STOP.blocks.firstDays);
  if (onset !== "chronic") return { ...NO_BLOCK, endsOn: firstEnd };
  const answers = plansSince(events, area, checkedAt(events, area));
  const own = answers.filter((answer) => dayOf(answer.happened) >= firstDay);
  const last = own.at(-1);
  if (last === undefined) return { ...NO_BLOCK, askSince: today >= firstEnd ? firstDay : null, endsOn: firstEnd };
  if (last.change >= STOP.blocks.clearGain) return NO_BLOCK;
  const recent = answers.filter((answer) => daysBetween(dayOf(answer.happened), today) < STOP.blocks.withoutCheckDays);
  if (last.change <= 0 || recent.length > 1) return { ...NO_BLOCK, refer: "plan-over" };
  const nextFrom = addDays(dayOf(last.happened), STOP.blocks.betweenDays);
  const endsOn = addDays(nextFrom, STOP.blocks.nextDays);
  if (today < nextFrom) {
    const why = "A little better after three weeks: a week of movement only comes first.";
    return { ...NO_BLOCK, easings: [{ id: "between-blocks", effect: "no-press", why }], endsOn };
  }
  return { ...NO_BLOCK, askSince: today >= endsOn ? nextFrom : null, endsOn };
}

function plansSince(events: readonly Event[], area: BodyArea, since: number): readonly PlanEvent[] {
  return events
    .filter((event) => event.kind === "plan")
    .filter((event) => event.area === area && Date.parse(event.happened) > since)
    .sort((one, other) => Date.parse(one.happened) - Date.parse(other.happened));
}

/** The day by which a spasm that was new should be clearly better, or somebody should look at it. */
export function seeSomeoneOn(beganOn: string): string {
  return addDays(beganOn, STOP.acute.seeSomeoneDay);
}

/** "See someone" is day 14 after an acute spasm began. */
function seeSomeone({ onset, beganOn, today }: NoteFacts): readonly Note[] {
  const on = seeSomeoneOn(beganOn);
  return onset === "acute" && on > today ? [{ kind: "see-someone", on }] : [];
}

/** S9r: cramps in three of four weeks ask for a look at the medicines. The stretches go on. */
function crampNotes({ events, area, today }: NoteFacts): readonly Note[] {
  if (!CRAMP_AREAS.some((known) => known === area)) return [];
  const weeks = new Set<number>();
  for (const event of events) {
    const isCramp = (event.kind === "cramp" && !event.practice) || (event.kind === "entry" && (event.cramps ?? 0) > 0);
    const daysAgo = daysBetween(dayOf(event.happened), today);
    if (isCramp && daysAgo >= 0 && daysAgo < STOP.crampWeeks.of * 7) weeks.add(Math.floor(daysAgo / 7));
  }
  return weeks.size < STOP.crampWeeks.least ? [] : [{ kind: "cramps", weeks: weeks.size }];
}

/** R13: after 42 nights the stretch before bed has had its turn; the counts say what came of it. */
function nightNotes({ events, area, today }: NoteFacts): readonly Note[] {
  const nights = area === NIGHTS.area ? nightsOf(events, today) : undefined;
  return nights !== undefined && nights.done >= NIGHTS.of ? [{ kind: "nights", ...nights }] : [];
}
