import type { BodyArea } from "../../src/body.ts";
import { courseOf } from "../../src/log/course.ts";
import { addDays, dayOf, daysBetween } from "../../src/log/day.ts";
import { currentEpisode, onsetOf } from "../../src/log/episode.ts";
import type { Event } from "../../src/log/event.ts";
import { lockFor } from "../../src/log/locks.ts";
import { nextDayDue } from "../../src/log/next-day.ts";
import type { Days } from "../../src/log/next-session.ts";
import { pacing } from "../../src/log/pacing.ts";
import { planAhead, type PlanAhead } from "../../src/log/plan-ahead.ts";
import { LOG_SIGNS } from "../../src/triage/red-flags/from-the-log.ts";
import { cleared, cramp, halt, nextDay, plan, session } from "./log-events.ts";

/** Somebody who lives a year with the program, and how they are. */
export interface YearPerson {
  readonly name: string;
  readonly area: BodyArea;
  /** Days ago each spell began when they first come. */
  readonly beganDaysAgo: number;
  /** Hours from one visit to the next, at the least and at the most. */
  readonly everyHours: readonly [number, number];
  /** Days of a spell, and of the quiet time after it; `null` = one spell all year. */
  readonly spell: { readonly days: number; readonly quietDays: number } | null;
  /** Of 100 next-day questions that come up, so many are answered. */
  readonly answersOf100: number;
  /** Of 100 answers so many are better, so many the same; the rest worse. */
  readonly betterOf100: number;
  readonly sameOf100: number;
  readonly nights?: true;
  /** Minutes the local clock is ahead of UTC, each for ten days; else Sydney with its two clock changes. */
  readonly zones?: readonly number[];
}

const USUAL = { spell: null, answersOf100: 60, betterOf100: 70, sameOf100: 25 } as const;

export const YEAR_PEOPLE: readonly YearPerson[] = [
  { ...USUAL, name: "long-known neck", area: "neck", beganDaysAgo: 60, everyHours: [18, 60] },
  {
    ...USUAL,
    name: "new calf",
    area: "calf",
    beganDaysAgo: 0,
    everyHours: [3, 20],
    spell: { days: 12, quietDays: 90 },
  },
  {
    ...USUAL,
    name: "began last week",
    area: "shin",
    beganDaysAgo: 6,
    everyHours: [8, 40],
    spell: { days: 40, quietDays: 60 },
  },
  {
    ...USUAL,
    name: "comes back and back",
    area: "low-back",
    beganDaysAgo: 2,
    everyHours: [6, 30],
    spell: { days: 9, quietDays: 12 },
  },
  { ...USUAL, name: "cramps at night", area: "calf", beganDaysAgo: 30, everyHours: [20, 30], nights: true },
  { ...USUAL, name: "never answers", area: "neck", beganDaysAgo: 30, everyHours: [10, 50], answersOf100: 0 },
  {
    ...USUAL,
    name: "often worse",
    area: "glute",
    beganDaysAgo: 3,
    everyHours: [4, 30],
    betterOf100: 40,
    sameOf100: 30,
  },
  {
    ...USUAL,
    name: "round the world",
    area: "neck",
    beganDaysAgo: 20,
    everyHours: [5, 40],
    zones: [600, 780, -600, -300, 0, 330],
  },
];

const HOUR_MS = 3_600_000;
const YEAR_STARTS = Date.parse("2026-06-01T08:00:00+10:00");
const YEAR_DAYS = 365;
/** A block, a week between, a block: no running plan ends later than this. */
const END_AT_MOST_DAYS = 21;

/** One year: how many visits, what went wrong, and what happened with the plans. */
export interface LivedYear {
  readonly visits: number;
  readonly wrong: readonly string[];
  readonly ended: Readonly<Record<"asked" | "referred", number>>;
  readonly kinds: ReadonlySet<string>;
  readonly events: readonly Event[];
}

/**
 * Comes as the person comes, asks the plan, then does what start would do, and checks the one against the other; where
 * that would take too long, at every n-th visit only.
 */
export function liveAYear(person: YearPerson, seed: number, days = YEAR_DAYS, checkEvery = 1): LivedYear {
  const random = dice(seed);
  const events: Event[] = [];
  const wrong: string[] = [];
  const kinds = new Set<string>();
  const ended = { asked: 0, referred: 0 };
  const { area } = person;
  let visits = 0;
  let spellFrom = YEAR_STARTS;
  let at = YEAR_STARTS;
  const [least, most] = person.everyHours;
  const until = YEAR_STARTS + days * 24 * HOUR_MS;
  for (; at < until; at += Math.round((least + random() * (most - least)) * HOUR_MS)) {
    if (person.spell !== null && at > spellFrom + person.spell.days * 24 * HOUR_MS) {
      spellFrom += (person.spell.days + person.spell.quietDays) * 24 * HOUR_MS;
      at = Math.max(at, spellFrom);
    }
    visits += 1;
    const now = new Date(at);
    const clock = clockOf(person, now);
    const today = clock.dayAt(now);
    const stamp = clock.stamp(now);
    const ahead = visits % checkEvery === 0 ? planAhead(events, area, now, clock) : undefined;
    if (ahead !== undefined) {
      kinds.add(ahead.kind);
      wrong.push(...contradictions(events, ahead, now, clock).map((what) => `${stamp} ${what}`));
    }
    const lock = lockFor(events, area);
    if (lock !== undefined) {
      const [raised] = events.filter((event) => event.kind === "halt").slice(-1);
      // Seen by a physio two weeks later, and goes on.
      if (raised !== undefined && daysBetween(dayOf(raised.happened), today) >= 14) events.push(cleared(stamp, raised));
      continue;
    }
    visit(events, person, now, clock, random, ended);
  }
  return { visits, wrong, ended, kinds, events };
}

interface YearClock extends Days {
  readonly stamp: (moment: Date) => string;
}

/** What start does: the day after, the end of self-care, the pace, the block question, the session. */
function visit(
  events: Event[],
  person: YearPerson,
  now: Date,
  clock: YearClock,
  random: () => number,
  ended: { asked: number; referred: number },
): void {
  const { area } = person;
  const today = clock.dayAt(now);
  const stamp = clock.stamp(now);
  const beganOn = currentEpisode(events, area, today)[0]?.beganOn ?? addDays(today, -person.beganDaysAgo);
  const pain = 2 + Math.floor(random() * 4);
  if (person.nights === true) {
    if (random() < 0.3) events.push(cramp(stamp, { area }));
    if (random() < 0.9) events.push(session(stamp, { area, beganOn, playbook: "night-stretch", heldSeconds: 0 }));
    return;
  }
  const due = nextDayDue(events, area, now, today);
  if (due !== undefined && random() * 100 < person.answersOf100) {
    const roll = random() * 100;
    const notBetter = roll < person.betterOf100 + person.sameOf100 ? "same" : "worse";
    const answer = roll < person.betterOf100 ? "better" : notBetter;
    events.push(nextDay(stamp, due.day, { area, answer, pain, movementPain: pain, recalled: due.recalled }));
  }
  const onset = onsetOf(beganOn, today);
  const scores = { rest: pain, move: pain };
  const course = courseOf({ events, area, now, today, onset, beganOn, bleedsEasily: false, pain: scores });
  if (course.refer !== null) {
    ended.referred += 1;
    events.push(halt(stamp, { area, urgency: "clinician", raised: [LOG_SIGNS[course.refer].id], locks: [area] }));
    return;
  }
  if (pacing({ events, area, onset, now, today, startOfDay: clock.startOfDay }).kind === "wait") return;
  if (course.askSince !== null) {
    ended.asked += 1;
    events.push(plan(stamp, { area, since: course.askSince, change: [3, 1, 1, 0][Math.floor(random() * 4)] ?? 0 }));
  }
  const rests = course.easings.some(({ effect }) => effect === "no-press");
  const done = {
    heldSeconds: rests ? 0 : 90,
    partial: random() < 0.1,
    result: random() < 0.05 ? "worse" : "no-change",
  } as const;
  const told = { painBefore: pain, movementPainBefore: pain, painAfter: pain, movementPainAfter: pain };
  events.push(session(stamp, { area, onset, beganOn, ...done, ...told }));
}

/** Where the plan says other than what start would say, at the moments that it names. */
function contradictions(events: readonly Event[], ahead: PlanAhead, now: Date, clock: YearClock): readonly string[] {
  const { area, next, beganOn, kind, firstOn, endsOn, suggestedOn, nights, taper } = ahead;
  const today = clock.dayAt(now);
  const paceAt = (moment: Date): string => {
    const day = clock.dayAt(moment);
    return pacing({ events, area, onset: onsetOf(beganOn, day), now: moment, today: day, startOfDay: clock.startOfDay })
      .kind;
  };
  const facts = { events, area, now, today, beganOn, onset: onsetOf(beganOn, today), bleedsEasily: false, pain: null };
  const { refer, askSince } = courseOf(facts);
  const locked = lockFor(events, area) !== undefined;
  const wrong: string[] = [];
  const check = (holds: boolean, what: string): void => {
    if (!holds) wrong.push(what);
  };
  check((next.kind === "locked") === locked, "a lock and the plan differ");
  check((next.kind === "refer") === (!locked && refer !== null), "the end of self-care and the plan differ");
  check((kind === "over") === (locked || refer !== null), "a plan goes on after its end");
  if (next.kind === "now") check(paceAt(now) === "go", "may start now, and start says too soon");
  if (next.kind === "wait") {
    check(next.until.getTime() > now.getTime(), "waits for a moment that is over");
    check(paceAt(now) === "wait", "has to wait, and start lets go");
    check(paceAt(new Date(next.until.getTime() - 1)) === "wait", "names a moment later than the first");
    check(paceAt(next.until) === "go", "names a moment at which start says too soon");
  }
  const allowed = next.kind === "wait" ? clock.dayAt(next.until) : today;
  check(suggestedOn === null || suggestedOn > allowed, "suggests a day before the pace allows it");
  if (endsOn !== null) {
    check(askSince === null || endsOn <= today, "asks before its end");
    check(
      askSince !== null || endsOn > today || onsetOf(beganOn, endsOn) !== "chronic",
      "is past its end and does not ask",
    );
    // Over the date line the first session may stand on tomorrow.
    const from = firstOn !== null && firstOn > today ? firstOn : today;
    check(daysBetween(from, endsOn) <= END_AT_MOST_DAYS, "ends too late");
  }
  check(["over", "on-need", "nights", "easy"].includes(kind) || endsOn !== null, "has no end");
  check(
    nights === null || (nights.endsOn >= nights.lastOn && daysBetween(today, nights.endsOn) <= nights.of),
    "nights without end",
  );
  check(
    taper.every(({ from, until }, index) => from < until && (taper[index + 1]?.from ?? until) === until),
    "a taper with holes",
  );
  return wrong;
}

/** The clock on the wall where the person is. */
function clockOf({ zones }: YearPerson, here: Date): YearClock {
  const tenDays = Math.floor((here.getTime() - YEAR_STARTS) / (240 * HOUR_MS));
  const zone = zones?.[tenDays % zones.length];
  const offsetAt = (moment: number): number => zone ?? sydneyOffset(moment);
  const stamp = (moment: Date): string => {
    const minutes = offsetAt(moment.getTime());
    const local = new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, -1);
    const size = Math.abs(minutes);
    const two = (value: number): string => String(value).padStart(2, "0");
    return `${local}${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  };
  return {
    stamp,
    dayAt: (moment) => dayOf(stamp(moment)),
    startOfDay: (day) => {
      const utc = Date.parse(`${day}T03:00:00Z`);
      return new Date(utc - offsetAt(utc - offsetAt(utc) * 60_000) * 60_000);
    },
  };
}

function sydneyOffset(moment: number): number {
  return moment >= Date.parse("2026-10-03T16:00:00Z") && moment < Date.parse("2027-04-03T16:00:00Z") ? 660 : 600;
}

/** The same numbers for the same seed. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
