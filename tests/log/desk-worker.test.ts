import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BodyArea, Onset } from "../../src/body.ts";
import { courseOf, type Course } from "../../src/log/course.ts";
import { addDays } from "../../src/log/day.ts";
import type { Event, SessionEvent } from "../../src/log/event.ts";
import { nextDayDue } from "../../src/log/next-day.ts";
import type { NextDayAnswer } from "../../src/log/outcome.ts";
import { pacing } from "../../src/log/pacing.ts";
import { cleared, halt, nextDay, plan, session, startOfDay } from "../support/log-events.ts";
import { runsOf } from "../support/runs.ts";

/**
 * People in simulated time: each visit asks the record what it says, as a real visit does, and writes only what was
 * really done. Nothing is pressed while the record says so, and then there is no day after to ask about.
 */

const dayNo = (n: number): string => addDays("2026-05-31", n);
const at = (n: number, clock = "10:00"): string => `${dayNo(n)}T${clock}:00+10:00`;

interface Visit {
  /** Day of the plan, the first one is 1. */
  readonly n: number;
  /** Pain at rest and moving before the session, 0-10. */
  readonly pain: number;
  /** What is said of the day after the last session, and the pain then; null = the question was not reached. */
  readonly dayAfter: { readonly answer: NextDayAnswer; readonly pain: number | null } | null;
}

interface Person {
  readonly area: BodyArea;
  readonly onset: Onset;
  readonly past: readonly Event[];
  readonly visits: readonly Visit[];
}

interface Lived {
  readonly events: readonly Event[];
  /** What each visit said: "go", "lighter", "no-press", a referral, or why to wait. */
  readonly said: readonly string[];
}

function courseAt(person: Pick<Person, "area" | "onset">, events: readonly Event[], n: number, pain?: number): Course {
  return courseOf({
    area: person.area,
    onset: person.onset,
    events,
    today: dayNo(n),
    now: new Date(at(n)),
    beganOn: person.onset === "acute" ? dayNo(1) : dayNo(-60),
    bleedsEasily: false,
    pain: pain === undefined ? null : { rest: pain, move: pain },
  });
}

function live(person: Person): Lived {
  const { area, onset, visits } = person;
  const events: Event[] = [...person.past];
  const said: string[] = [];
  for (const { n, pain, dayAfter } of visits) {
    const now = new Date(at(n));
    const due = nextDayDue(events, area, now, dayNo(n));
    if (due !== undefined && dayAfter !== null) {
      const { answer, pain: then } = dayAfter;
      events.push(nextDay(at(n, "09:55"), due.day, { area, answer, pain: then, movementPain: then, recalled: false }));
    }
    const { refer, easings } = courseAt(person, events, n, pain);
    if (refer !== null) {
      said.push(refer);
      break;
    }
    const pace = pacing({ events, area, onset, now, today: dayNo(n), startOfDay });
    if (pace.kind === "wait") {
      said.push(pace.why);
      continue;
    }
    const rests = easings.some(({ effect }) => effect === "no-press");
    if (rests) said.push("no-press");
    else said.push(easings.length > 0 ? "lighter" : "go");
    const scores = { painBefore: pain, movementPainBefore: pain, painAfter: pain, movementPainAfter: pain };
    const done: Partial<SessionEvent> = { ...scores, heldSeconds: rests ? 0 : 90, result: "no-change" };
    events.push(session(at(n), { area, onset, ...done }));
  }
  return { events, said };
}

/** Checked by a clinician before the first session: sore for over six weeks, and fine to go on. */
function checkedBefore(): readonly Event[] {
  const sixWeeks = halt(at(0), { area: "neck", urgency: "clinician", raised: ["six-weeks"], locks: ["neck"] });
  return [sixWeeks, cleared(at(0, "10:05"), sixWeeks)];
}

const SESSION_DAYS = [1, 3, 5, 8, 10, 12, 15, 17, 19];
const SLOW = [6, 6, 6, 5, 5, 5, 4, 4, 4];
const ALL_GO = SESSION_DAYS.map(() => "go");

/** The desk worker: which of the nine days after are answered, how pain was before each, and the day after. */
function deskWorker(
  answered: readonly number[],
  before: readonly number[],
  dayAfter: (index: number) => { readonly answer: NextDayAnswer; readonly pain: number | null },
): Person {
  const visits = SESSION_DAYS.map((n, index): Visit => {
    const isAnswered = answered.includes(index - 1);
    return { n, pain: before[index] ?? 0, dayAfter: isAnswered ? dayAfter(index - 1) : null };
  });
  return { area: "neck", onset: "chronic", past: checkedBefore(), visits };
}

/** Every choice of so many of nine. */
function choices(size: number, from = 0): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return Array.from({ length: 9 - from }, (_, index) => from + index).flatMap((first) =>
    choices(size - 1, first + 1).map((rest) => [first, ...rest]),
  );
}

const HALVES = [...choices(4), ...choices(5)];
const hasGap = (answered: readonly number[]): boolean =>
  SESSION_DAYS.some((_, index) => index < 6 && ![0, 1, 2].some((next) => answered.includes(index + next)));

const pointBelow = (index: number): { readonly answer: NextDayAnswer; readonly pain: number } => ({
  answer: "better",
  pain: (SLOW[index] ?? 0) - 1,
});

describe("a well desk worker, a long-known neck that a clinician has checked, three sessions a week", () => {
  test("there are 252 ways to give half of the answers", () => {
    expect(HALVES.length).toBe(252);
  });

  test("with a point less each day after, reaches day 21 whichever half is answered, and every session happens", () => {
    const bad = HALVES.map((answered) => ({ answered, ...live(deskWorker(answered, SLOW, pointBelow)) })).filter(
      ({ answered, said }) => said.join() !== ALL_GO.join() && !hasGap(answered),
    );
    expect(bad.map(({ answered, said }) => [answered, said])).toEqual([]);
  });

  test("with three answers missing in a row, rests the pressing, is never referred, and comes to every session", () => {
    const lives = HALVES.filter(hasGap).map((answered) => live(deskWorker(answered, SLOW, pointBelow)));
    expect(lives.filter(({ said }) => said.some((word) => !["go", "no-press"].includes(word)))).toEqual([]);
    expect(lives.every(({ said }) => said.length === SESSION_DAYS.length)).toBe(true);
  });

  test("is referred by no mix of days a point better and days the same but three the same in a row", () => {
    const referred = choices(4).flatMap((answered) =>
      Array.from({ length: 2 ** answered.length }, (_, mask) => {
        const marks = answered.map((_index, place) => ((mask >> place) & 1 ? "+" : "="));
        const { said } = live(
          deskWorker(answered, SLOW, (index) =>
            marks[answered.indexOf(index)] === "+" ? pointBelow(index) : { answer: "same", pain: SLOW[index] ?? 0 },
          ),
        );
        return { marks: marks.join(""), said };
      }).filter(({ said }) => said.some((word) => !["go", "lighter", "no-press"].includes(word))),
    );
    expect(referred.filter(({ marks }) => !marks.includes("==="))).toEqual([]);
  });

  /** What the screen really keeps: pain at the next visit, and a word that fits it. */
  const asAtNextVisit = (index: number): { readonly answer: NextDayAnswer; readonly pain: number } => {
    const [then, now] = [SLOW[index] ?? 0, SLOW[index + 1] ?? 4];
    return { answer: now < then ? "better" : "same", pain: now };
  };

  // Pain that falls in steps is the same on most days after: a point less over the days counted is a gain.
  test("with pain that falls in steps, is never referred, whichever half is answered", () => {
    const referred = HALVES.filter((answered) =>
      live(deskWorker(answered, SLOW, asAtNextVisit)).said.includes("no-change"),
    );
    expect(referred).toEqual([]);
  });

  test("with pain that falls in steps and every answer given, is never referred", () => {
    expect(live(deskWorker([0, 1, 2, 3, 4, 5, 6, 7, 8], SLOW, asAtNextVisit)).said).toEqual([
      ...["go", "go", "lighter", "go", "go", "lighter", "go", "go", "lighter"],
    ]);
  });

  test("on day 22 the block question comes, and not before", () => {
    const { events } = live(deskWorker([0, 2, 4, 6], SLOW, pointBelow));
    const person = { area: "neck", onset: "chronic" } as const;
    expect([21, 22].map((n) => courseAt(person, events, n).askSince)).toEqual([null, dayNo(1)]);
  });

  test("answered with clearly better, goes on, at most three times in any seven days", () => {
    const { events } = live(deskWorker([0, 2, 4, 6], SLOW, pointBelow));
    const going = [...events, plan(at(22, "09:50"), { area: "neck", since: dayNo(1), change: 3 })];
    const pressedOn: number[] = [];
    for (let n = 22; n <= 60; n += 1) {
      const { refer, askSince, easings } = courseAt({ area: "neck", onset: "chronic" }, going, n, 3);
      expect({ refer, askSince, rests: easings.some(({ id }) => id !== "no-answers") }).toEqual({
        refer: null,
        askSince: null,
        rests: false,
      });
      if (
        pacing({ events: going, area: "neck", onset: "chronic", now: new Date(at(n)), today: dayNo(n), startOfDay })
          .kind === "wait"
      )
        continue;
      pressedOn.push(n);
      going.push(session(at(n), { area: "neck", onset: "chronic", painBefore: 3, movementPainBefore: 3 }));
    }
    const weeks = pressedOn.map((n) => pressedOn.filter((other) => other > n - 7 && other <= n).length);
    expect(Math.max(...weeks)).toBe(3);
  });

  test("other slow falls, half the answers, better by word on every third day or more: never a referral", () => {
    const fall = fc
      .record({
        from: fc.integer({ min: 5, max: 7 }),
        drops: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 2, maxLength: 4 }),
      })
      .map(({ from, drops }) => SESSION_DAYS.map((_, index) => from - drops.filter((drop) => drop <= index).length));
    const better = fc.constantFrom(0, 1);
    fc.assert(
      fc.property(fall, fc.constantFrom(...HALVES), better, (before, answered, first) => {
        const person = deskWorker(answered, before, (index) => {
          const isBetter = answered.indexOf(index) % 2 === first;
          const pain = before[index] ?? 0;
          return isBetter ? { answer: "better", pain: pain - 1 } : { answer: "same", pain };
        });
        const { said } = live(person);
        expect(said.filter((word) => !["go", "no-press", "lighter"].includes(word))).toEqual([]);
        expect(said.length).toBe(SESSION_DAYS.length);
      }),
      runsOf(150),
    );
  });
});

/** Somebody who is asked at each visit and cannot tell: the screen has no other way past the question. */
const unsure = (pain: number | null): Visit["dayAfter"] => ({ answer: "not-sure", pain });

describe("somebody who never answers", () => {
  const visits = (dayAfter: Visit["dayAfter"]): readonly Visit[] =>
    [1, 3, 5, 8, 10, 12, 15, 17, 19].map((n) => ({ n, pain: 5, dayAfter }));
  const silent: Person = { area: "neck", onset: "chronic", past: checkedBefore(), visits: visits(null) };

  test("presses three times, then pressing waits, and nobody is referred", () => {
    expect(live(silent).said).toEqual(["go", "go", "go", ...Array.from({ length: 6 }, () => "no-press")]);
  });

  test("goes on after one answer", () => {
    const told = silent.visits.map((visit) =>
      visit.n === 10 ? { ...visit, dayAfter: { answer: "same" as const, pain: 5 } } : visit,
    );
    expect(live({ ...silent, visits: told }).said).toEqual([
      ...["go", "go", "go", "no-press", "go", "go", "go", "no-press", "no-press"],
    ]);
  });

  test("or is never sure, goes on more lightly, and as before after one clear answer", () => {
    const told = visits(unsure(5)).map((visit): Visit => {
      return visit.n >= 10 ? { ...visit, dayAfter: { answer: "better", pain: 4 } } : visit;
    });
    expect(live({ ...silent, visits: told }).said.slice(4)).toContain("go");
  });
});

describe("the opposite people", () => {
  const three = (dayAfter: Visit["dayAfter"]): Person => ({
    area: "neck",
    onset: "chronic",
    past: checkedBefore(),
    visits: [1, 3, 5, 8].map((n) => ({ n, pain: 5, dayAfter })),
  });

  test("worse twice: pressing rests on the day it is told, and the second time self-care ends", () => {
    const visits = [1, 3, 4, 6].map((n): Visit => ({ n, pain: 5, dayAfter: { answer: "worse", pain: 5 } }));
    expect(live({ ...three(null), visits }).said).toEqual(["go", "no-press", "go", "worse-twice"]);
  });

  test("nothing changes: a lighter way after two known days, the end after the third", () => {
    expect(live(three({ answer: "same", pain: 5 })).said).toEqual(["go", "go", "lighter", "no-change"]);
  });

  test("a new neck that is not easing on day 4: no pressing from then on, no end and no lock", () => {
    const visits = [1, 2, 3, 4, 5].map((n): Visit => ({ n, pain: 6, dayAfter: { answer: "better", pain: 6 } }));
    const lived = live({ area: "neck", onset: "acute", past: [], visits });
    expect(lived.said).toEqual(["go", "go", "go", "no-press", "no-press"]);
    expect(lived.events.filter(({ kind }) => kind === "halt")).toEqual([]);
  });

  test("the same neck that eases is pressed on day 4", () => {
    const visits = [6, 5, 5, 4].map((pain, index): Visit => ({ n: index + 1, pain, dayAfter: null }));
    const told = visits.map((visit): Visit => ({ ...visit, dayAfter: { answer: "better", pain: visit.pain } }));
    expect(live({ area: "neck", onset: "acute", past: [], visits: told }).said).toEqual(["go", "go", "go", "go"]);
  });
});
