import { describe, expect, test } from "vitest";
import { dayOf } from "../../src/log/day.ts";
import type { Event, NextDayEvent, SessionEvent } from "../../src/log/event.ts";
import {
  hasNotLetGo,
  isOpen,
  nextDayDue,
  nextDayResult,
  pointsUp,
  sessionDays,
  type SessionDay,
} from "../../src/log/next-day.ts";
import { NEXT_DAY_ANSWERS, type NextDayAnswer } from "../../src/log/outcome.ts";
import { halt, nextDay, OTHER_AREA, session } from "../support/log-events.ts";

const MORNING = "2026-11-14T10:00:00+11:00";
const DAY = "2026-11-14";

function due(events: readonly Event[], now: string): unknown {
  return nextDayDue(events, "calf", new Date(now), dayOf(now));
}

const ASKED = { day: DAY, recalled: false };
const RECALLED = { day: DAY, recalled: true };

describe("when the day after has to be asked about", () => {
  test.each<[string, string, string, unknown]>([
    ["an hour later", MORNING, "2026-11-14T11:00:00+11:00", undefined],
    ["13 hours later, still the same day", MORNING, "2026-11-14T23:00:00+11:00", undefined],
    ["at 02:59 it is still the same day", MORNING, "2026-11-15T02:59:00+11:00", undefined],
    ["at 03:00 it is the day after", MORNING, "2026-11-15T03:00:00+11:00", ASKED],
    ["11 hours later", "2026-11-14T22:00:00+11:00", "2026-11-15T09:00:00+11:00", undefined],
    ["a minute short of 12 hours", "2026-11-14T22:00:00+11:00", "2026-11-15T09:59:00+11:00", undefined],
    ["12 hours later", "2026-11-14T22:00:00+11:00", "2026-11-15T10:00:00+11:00", ASKED],
    ["72 hours later", MORNING, "2026-11-17T10:00:00+11:00", ASKED],
    ["a minute over 72 hours is from memory", MORNING, "2026-11-17T10:01:00+11:00", RECALLED],
    ["73 hours later is from memory", MORNING, "2026-11-17T11:00:00+11:00", RECALLED],
    ["seven days later is from memory", MORNING, "2026-11-21T10:00:00+11:00", RECALLED],
    ["seven days and an hour later nobody remembers", MORNING, "2026-11-21T11:00:00+11:00", undefined],
    ["a session at 1 a.m. belongs to the day before", "2026-11-15T01:00:00+11:00", "2026-11-15T13:00:00+11:00", ASKED],
    ["by a clock set wrong, before the session", MORNING, "2026-11-13T10:00:00+11:00", undefined],
  ])("%s", (_when, happened, now, expected) => {
    expect(due([session(happened)], now)).toEqual(expected);
  });

  test("in October 12 hours are 12 real hours, 13 by the clock", () => {
    const late = session("2026-10-03T22:00:00+10:00");
    expect([due([late], "2026-10-04T10:59:00+11:00"), due([late], "2026-10-04T11:00:00+11:00")]).toEqual([
      undefined,
      { day: "2026-10-03", recalled: false },
    ]);
  });

  test("in April 12 hours are 12 real hours, 11 by the clock", () => {
    const late = session("2026-04-04T22:00:00+11:00");
    expect([due([late], "2026-04-05T08:59:00+10:00"), due([late], "2026-04-05T09:00:00+10:00")]).toEqual([
      undefined,
      { day: "2026-04-04", recalled: false },
    ]);
  });

  test("after a flight the day is the one of the place it happened in", () => {
    const inLondon = session("2026-11-14T20:00:00+00:00");
    expect(due([inLondon], "2026-11-16T10:00:00+11:00")).toEqual({ day: DAY, recalled: false });
  });
});

describe("what is never asked about", () => {
  const LATER = "2026-11-15T10:00:00+11:00";

  test.each<[string, readonly Event[]]>([
    ["nothing happened", []],
    ["practice", [session(MORNING, { practice: true })]],
    ["a session in which nothing was pressed", [session(MORNING, { heldSeconds: 0 })]],
    ["another area", [session(MORNING, { area: OTHER_AREA })]],
    ["a halt", [halt(MORNING)]],
    ["a day that has its answer", [session(MORNING), nextDay(LATER, DAY)]],
    ["a day answered with not sure", [session(MORNING), nextDay(LATER, DAY, { answer: "not-sure" })]],
  ])("%s", (_what, events) => {
    expect(due(events, LATER)).toBeUndefined();
  });

  test("a session cut short is asked about, as something was pressed", () => {
    expect(due([session(MORNING, { partial: true, heldSeconds: 3 })], LATER)).toEqual(ASKED);
  });

  test("an answer about another area, or another day, is no answer", () => {
    const others = [nextDay(LATER, DAY, { area: OTHER_AREA }), nextDay(LATER, "2026-11-13")];
    expect(due([session(MORNING), ...others], LATER)).toEqual(ASKED);
  });

  test("an older day: only the newest one before today", () => {
    const days = [session("2026-11-12T10:00:00+11:00"), session(MORNING)];
    expect([due(days, LATER), due([...days, nextDay(LATER, DAY)], LATER)]).toEqual([ASKED, undefined]);
  });
});

describe("two sessions on one day", () => {
  const [first, second] = [session(MORNING), session("2026-11-14T18:00:00+11:00")];

  test("are one day, the first one first", () => {
    expect(sessionDays([second, first], "calf")).toEqual([{ day: DAY, sessions: [first, second], answer: undefined }]);
  });

  test("are asked about once, by the hours since the second", () => {
    const both = [first, second];
    expect(
      ["2026-11-15T05:59:00+11:00", "2026-11-15T06:00:00+11:00", "2026-11-17T19:00:00+11:00"].map((now) =>
        due(both, now),
      ),
    ).toEqual([undefined, ASKED, RECALLED]);
  });

  test("and a third one: by the hours since the last", () => {
    const night = session("2026-11-14T23:00:00+11:00");
    expect(
      ["2026-11-15T10:59:00+11:00", "2026-11-15T11:00:00+11:00"].map((now) => due([first, second, night], now)),
    ).toEqual([undefined, ASKED]);
  });

  test("of today do not hide the day before", () => {
    const today = session("2026-11-15T06:00:00+11:00");
    expect(due([first, today], "2026-11-15T10:00:00+11:00")).toEqual(ASKED);
  });
});

test("the days come newest first, each with its own answer", () => {
  const [old, young] = [session("2026-11-12T10:00:00+11:00"), session(MORNING)];
  const answer = nextDay("2026-11-13T10:00:00+11:00", "2026-11-12");
  expect(sessionDays([old, answer, young], "calf")).toEqual([
    { day: DAY, sessions: [young], answer: undefined },
    { day: "2026-11-12", sessions: [old], answer },
  ]);
});

/** A day with pain 4 at rest and 5 in the movement before, and this answer about the day after. */
function dayWith(changes: Partial<NextDayEvent>, before: Partial<SessionEvent> = {}): SessionDay {
  const sessions = [session(MORNING, before)] as const;
  return { day: DAY, sessions, answer: nextDay("2026-11-15T10:00:00+11:00", DAY, changes) };
}

const UNSCORED = { pain: null, movementPain: null };

describe("how the day after was, by the word alone", () => {
  test.each<[NextDayAnswer, string]>([
    ["better", "better"],
    ["same", "same"],
    ["worse", "worse"],
    ["bruise", "worse"],
    ["not-sure", "unknown"],
  ])("%s means %s", (answer, expected) => {
    expect(nextDayResult(dayWith({ answer, ...UNSCORED }))).toBe(expected);
  });

  test("no answer is not known", () => {
    expect(nextDayResult({ day: DAY, sessions: [session(MORNING)], answer: undefined })).toBe("unknown");
  });
});

describe("how the day after was, by word and scores", () => {
  test.each<[string, Partial<NextDayEvent>, string]>([
    ["better, two points up in the movement", { answer: "better", pain: 4, movementPain: 7 }, "worse"],
    ["better, two points up at rest", { answer: "better", pain: 6, movementPain: 5 }, "worse"],
    ["better, a point up", { answer: "better", pain: 5, movementPain: 6 }, "better"],
    ["the same, a point and 20 % down", { answer: "same", pain: 4, movementPain: 4 }, "better"],
    ["the same, two points down", { answer: "same", pain: 4, movementPain: 3 }, "better"],
    ["the same, nothing down", { answer: "same", pain: 4, movementPain: 5 }, "same"],
    ["worse, two points down", { answer: "worse", pain: 1, movementPain: 2 }, "worse"],
    ["a bruise, two points down", { answer: "bruise", pain: 1, movementPain: 2 }, "worse"],
    ["not sure, two points up", { answer: "not-sure", pain: 4, movementPain: 7 }, "worse"],
    ["not sure, nothing changed", { answer: "not-sure", pain: 4, movementPain: 5 }, "unknown"],
    ["the same, from memory, two points up by now", { answer: "same", movementPain: 9, recalled: true }, "same"],
    [
      "not sure, from memory, two points down by now",
      { answer: "not-sure", movementPain: 1, recalled: true },
      "unknown",
    ],
  ])("%s", (_what, changes, expected) => {
    expect(nextDayResult(dayWith(changes))).toBe(expected);
  });

  test.each<[string, Partial<NextDayEvent>, Partial<SessionEvent>]>([
    ["at rest before", { pain: 4, movementPain: 2 }, { painBefore: null }],
    ["in the movement before", { pain: 4, movementPain: 5 }, { movementPainBefore: null }],
    ["at rest the day after", { pain: null, movementPain: 2 }, {}],
    ["in the movement the day after", { pain: 4, movementPain: null }, {}],
  ])("a score missing %s: the word stands", (_which, after, before) => {
    expect(nextDayResult(dayWith({ answer: "same", ...after }, before))).toBe("same");
  });

  test("no pain at all is a score like any other", () => {
    const events = [
      session(MORNING),
      nextDay("2026-11-15T10:00:00+11:00", DAY, { answer: "same", pain: 0, movementPain: 0 }),
    ];
    expect(sessionDays(events, "calf").map(nextDayResult)).toEqual(["better"]);
  });

  test("a point down from 6 is less than 20 %: the word stands", () => {
    const before = { painBefore: 5, movementPainBefore: 6 };
    expect(
      (["same", "better"] as const).map((answer) =>
        nextDayResult(dayWith({ answer, pain: 5, movementPain: 5 }, before)),
      ),
    ).toEqual(["same", "better"]);
  });

  test("the scores are measured from the first session of the day", () => {
    const evening = session("2026-11-14T18:00:00+11:00", { painBefore: 2, movementPainBefore: 2 });
    const day = { ...dayWith({ answer: "same", pain: 4, movementPain: 5 }) };
    expect(nextDayResult({ ...day, sessions: [session(MORNING), evening] })).toBe("same");
  });
});

describe("points up the day after", () => {
  test.each<[string, SessionDay, number]>([
    ["at rest", dayWith({ pain: 7, movementPain: 5 }), 3],
    ["in the movement", dayWith({ pain: 4, movementPain: 7 }), 2],
    ["the worse of the two", dayWith({ pain: 5, movementPain: 9 }), 4],
    ["none when it fell", dayWith({ pain: 1, movementPain: 1 }), 0],
    ["none when not scored", dayWith(UNSCORED), 0],
    ["none when it was not scored before", dayWith({ pain: 9 }, { painBefore: null }), 0],
    ["none from memory", dayWith({ pain: 9, movementPain: 9, recalled: true }), 0],
    ["none without an answer", { day: DAY, sessions: [session(MORNING)], answer: undefined }, 0],
  ])("%s", (_what, day, expected) => {
    expect(pointsUp(day)).toBe(expected);
  });
});

describe("two answers about one day, from two devices", () => {
  const answers = (...words: readonly NextDayAnswer[]): readonly Event[] => [
    session(MORNING),
    ...words.map((answer) => nextDay("2026-11-15T10:00:00+11:00", DAY, { answer, ...UNSCORED })),
  ];
  const resultsOf = (events: readonly Event[]): readonly string[] => sessionDays(events, "calf").map(nextDayResult);

  test.each(NEXT_DAY_ANSWERS)("of %s and worse, in either order, it was worse", (answer) => {
    expect([resultsOf(answers(answer, "worse")), resultsOf(answers("worse", answer))]).toEqual([["worse"], ["worse"]]);
  });

  test("the higher scores count, and those from memory do not", () => {
    const told = (pain: number | null, recalled = false): Event =>
      nextDay("2026-11-15T10:00:00+11:00", DAY, { answer: "same", pain, movementPain: pain, recalled });
    const scored = (...events: readonly Event[]): readonly unknown[] =>
      sessionDays([session(MORNING), ...events], "calf").map(({ answer }) => [answer?.pain, answer?.recalled]);
    expect([
      scored(told(7), told(4)),
      scored(told(4), told(null), told(7)),
      scored(told(4), told(9, true)),
      scored(told(9, true)),
      scored(told(null)),
    ]).toEqual([[[7, false]], [[7, false]], [[4, false]], [[9, true]], [[null, false]]]);
  });

  test("of a bruise and better it is the bruise", () => {
    expect([resultsOf(answers("better", "bruise")), resultsOf(answers("bruise", "better"))]).toEqual([
      ["worse"],
      ["worse"],
    ]);
  });
});

describe("a day is open while it is too early to ask", () => {
  const day: SessionDay = { day: DAY, sessions: [session(MORNING)], answer: undefined };

  test.each([
    ["2026-11-14T21:59:00+11:00", true],
    ["2026-11-14T22:00:00+11:00", false],
  ])("at %s: %s", (now, expected) => {
    expect(isOpen(day, new Date(now))).toBe(expected);
  });

  test("and not once it has its answer", () => {
    expect(isOpen(dayWith({}), new Date(MORNING))).toBe(false);
  });
});

describe("a spot that will not let go", () => {
  const at = (day: number): string => `2026-11-${String(day)}T10:00:00+11:00`;
  test.each<[string, readonly SessionEvent[], boolean]>([
    ["nothing pressed yet", [], false],
    ["the last session changed nothing", [session(at(14), { result: "no-change" })], true],
    ["the last session helped", [session(at(14), { result: "better" })], false],
    ["the last one was worse: that is no case for pressing elsewhere", [session(at(14), { result: "worse" })], false],
    ["nobody said", [session(at(14), { result: null })], false],
    ["an older one changed nothing", [session(at(15)), session(at(14), { result: "no-change" })], false],
    [
      "the neighbour had its turn",
      [session(at(15), { result: "no-change", playbook: "soleus" }), session(at(14), { result: "no-change" })],
      false,
    ],
    [
      "a session without pressing in between says nothing",
      [session(at(15), { heldSeconds: 0 }), session(at(14), { result: "no-change" })],
      true,
    ],
  ])("%s", (_when, episode, expected) => {
    expect(hasNotLetGo(episode)).toBe(expected);
  });
});
