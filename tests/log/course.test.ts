import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BodyArea, Onset } from "../../src/body.ts";
import { courseOf, isStrongAgain, type CourseFacts, type Note } from "../../src/log/course.ts";
import { dayOf } from "../../src/log/day.ts";
import type { Event, SessionEvent } from "../../src/log/event.ts";
import type { NextDayAnswer } from "../../src/log/outcome.ts";
import { dayNo, on, pressed, said, told, courseOn, easedOn, NOTHING, checked } from "../support/course-days.ts";
import { EVENTS } from "../support/log-arbitrary.ts";
import { cleared, cramp, entry, halt, nextDay, OTHER_AREA, plan } from "../support/log-events.ts";
import { runsOf } from "../support/runs.ts";

test("without a record there is nothing to say", () => {
  expect(courseOn(1, [])).toEqual(NOTHING);
});

describe("S9r: night cramps", () => {
  const NOTE = { kind: "cramps", weeks: 3 } as const;
  const notesOn = (events: readonly Event[], area: BodyArea = "calf"): readonly Note[] =>
    courseOn(40, events, { area }).notes;

  test.each<[string, readonly Event[], readonly Note[]]>([
    ["in two weeks", [cramp(on(40)), cramp(on(33))], []],
    ["in three weeks", [cramp(on(40)), cramp(on(33)), cramp(on(26))], [NOTE]],
    ["three times in one week", [cramp(on(40)), cramp(on(39)), cramp(on(38))], []],
    ["27 days ago still counts", [cramp(on(40)), cramp(on(33)), cramp(on(13))], [NOTE]],
    ["28 days ago does not", [cramp(on(40)), cramp(on(33)), cramp(on(12))], []],
    ["by a clock set wrong, next week", [cramp(on(40)), cramp(on(33)), cramp(on(45))], []],
    ["practice does not", [cramp(on(40)), cramp(on(33)), cramp(on(26), { practice: true })], []],
    ["written down", [cramp(on(40)), cramp(on(33)), entry(on(26), { cramps: 2 })], [NOTE]],
    ["written down as none", [cramp(on(40)), cramp(on(33)), entry(on(26), { cramps: 0 })], []],
  ])("%s", (_what, events, notes) => {
    expect(notesOn(events)).toEqual(notes);
  });

  test("are said where cramps are, and stop nothing", () => {
    const events = [cramp(on(40)), cramp(on(33)), cramp(on(26))];
    expect(notesOn(events, "neck")).toEqual([]);
    expect(courseOn(40, events)).toEqual({ ...NOTHING, notes: [NOTE] });
  });
});

describe("S10r: strong pain again", () => {
  const again = (n: number, events: readonly Event[], pain = 8): boolean =>
    isStrongAgain(events, "calf", dayNo(n), pain);

  test.each<[string, number, readonly Event[], number, boolean]>([
    ["for the first time", 2, [pressed(1)], 9, false],
    ["8 yesterday and 8 today", 2, [pressed(1, { painBefore: 8 })], 8, true],
    ["7 yesterday", 2, [pressed(1, { painBefore: 7 })], 10, false],
    ["8 yesterday and 7 today", 2, [pressed(1, { painBefore: 8 })], 7, false],
    ["earlier today", 1, [pressed(1, { painBefore: 9 })], 9, false],
    ["three days ago", 4, [pressed(1, { painBefore: 9 })], 9, true],
    ["four days ago", 5, [pressed(1, { painBefore: 9 })], 9, false],
    ["told the day after", 3, [said(1, "worse", { pain: 8 })], 8, true],
    ["told as less the day after", 3, [said(1, "worse", { pain: 7 })], 8, false],
    ["a halt is no pain", 2, [halt(on(1))], 8, false],
    ["in practice", 2, [pressed(1, { painBefore: 8, practice: true })], 8, false],
    ["with nothing pressed", 2, [pressed(1, { painBefore: 8, heldSeconds: 0 })], 8, true],
    ["elsewhere", 2, [pressed(1, { painBefore: 8, area: OTHER_AREA })], 8, false],
    ["in the movement only", 2, [pressed(1, { movementPainBefore: 9 })], 8, false],
    ["by a clock set wrong, tomorrow", 2, [pressed(3, { painBefore: 9 })], 8, false],
  ])("%s", (_what, n, events, pain, expected) => {
    expect(again(n, events, pain)).toBe(expected);
  });

  test("a clinician's check starts the count anew", () => {
    const end = halt(on(2), { raised: ["still-strong"], until: on(3) });
    const events = [pressed(1, { painBefore: 8 }), end, cleared(on(3, "10:05:00"), end)];
    expect([again(2, events.slice(0, 1)), again(4, events)]).toEqual([true, false]);
  });

  test("pain told at the very moment of the check came before it", () => {
    const end = halt(on(1), { raised: ["still-strong"] });
    expect(again(3, [end, pressed(2, { painBefore: 8 }), cleared(on(2), end)])).toBe(false);
  });

  test("a check of anything else does not", () => {
    expect(again(2, [pressed(1, { painBefore: 8, happened: on(1, "08:00:00") }), ...checked(1, "no-change")])).toBe(
      true,
    );
  });
});

describe("R16: worse the day after", () => {
  const REST = ["worse-next-day: no-press"];

  test.each<[string, number, readonly Event[], readonly string[]]>([
    ["told today", 2, told(1, "worse"), REST],
    ["told yesterday", 3, told(1, "worse"), []],
    ["told today, and pressed since", 2, [...told(1, "worse"), pressed(2)], REST],
    ["the same, told today", 2, told(1, "same"), []],
    ["told today from memory", 6, [pressed(1), said(1, "worse", { happened: on(6), recalled: true })], REST],
    ["two points up, told today", 2, [pressed(1), said(1, "better", { pain: 6, movementPain: 5 })], REST],
    ["told today about another area", 2, [pressed(1), said(1, "worse", { area: OTHER_AREA })], []],
  ])("%s", (_what, n, events, easings) => {
    expect(easedOn(n, events)).toEqual(easings);
  });

  test("told just after midnight is told on the day before", () => {
    const events = [pressed(1), said(1, "worse", { happened: on(3, "02:30:00") })];
    expect([easedOn(2, events), easedOn(3, events)]).toEqual([REST, []]);
  });
});

const RUNS = runsOf(400);
const DAYS = 40;

/** Events of a month and a half, most of them about the calf, so that they meet each other. */
const month: fc.Arbitrary<readonly Event[]> = fc.array(
  fc.oneof(
    fc
      .record({
        n: fc.integer({ min: 1, max: DAYS }),
        pain: fc.integer({ min: 0, max: 10 }),
        move: fc.integer({ min: 0, max: 10 }),
        result: fc.constantFrom<SessionEvent["result"]>("better", "no-change", "worse", null),
        bruise: fc.boolean(),
        heldSeconds: fc.constantFrom(0, 90),
        practice: fc.constantFrom(false, false, false, true),
      })
      .map(({ n, pain, move, ...rest }): Event => pressed(n, { painBefore: pain, movementPainBefore: move, ...rest })),
    fc
      .record({
        n: fc.integer({ min: 1, max: DAYS }),
        answer: fc.constantFrom<NextDayAnswer>("better", "same", "worse", "bruise", "not-sure"),
        pain: fc.option(fc.integer({ min: 0, max: 10 })),
        movementPain: fc.option(fc.integer({ min: 0, max: 10 })),
      })
      .map(({ n, answer, ...scores }): Event => said(n, answer, scores)),
    fc
      .record({ n: fc.integer({ min: 1, max: DAYS }), change: fc.integer({ min: -5, max: 5 }) })
      .map(({ n, change }): Event => plan(on(n), { change })),
  ),
  { maxLength: 24 },
);
const anyEvent = fc.oneof(...Object.values<fc.Arbitrary<unknown>>(EVENTS)) as fc.Arbitrary<Event>;
const onCalf = anyEvent.map((event): Event => ("area" in event ? { ...event, area: "calf" } : event));
const anything: fc.Arbitrary<readonly Event[]> = fc.oneof(
  month,
  fc.array(onCalf, { maxLength: 12 }),
  fc.tuple(month, fc.array(onCalf, { maxLength: 6 })).map(([one, other]) => [...one, ...other]),
);
const facts: fc.Arbitrary<Omit<CourseFacts, "events">> = fc
  .record({
    n: fc.integer({ min: 1, max: DAYS + 10 }),
    onset: fc.constantFrom<Onset>("acute", "subacute", "chronic"),
    began: fc.integer({ min: -20, max: 5 }),
    bleedsEasily: fc.boolean(),
    pain: fc.option(fc.record({ rest: fc.nat(10), move: fc.nat(10) })),
  })
  .map(({ n, began, ...rest }) => ({
    area: "calf" as const,
    now: new Date(on(n)),
    today: dayNo(n),
    beganOn: dayNo(began),
    ...rest,
  }));

describe("whatever stands in the record", () => {
  test("there is a course, and its easings only ever ask for less", () => {
    fc.assert(
      fc.property(anything, facts, (events, known) => {
        const { easings } = courseOf({ ...known, events });
        expect(easings.filter(({ effect }) => !["lighter", "no-press"].includes(effect))).toEqual([]);
        expect(new Set(easings.map(({ id }) => id)).size).toBe(easings.length);
      }),
      RUNS,
    );
  });

  test("practice changes nothing", () => {
    const practice = fc.array(EVENTS.session.map((event): Event => ({ ...event, area: "calf", practice: true })));
    fc.assert(
      fc.property(anything, practice, facts, (events, more, known) => {
        expect(courseOf({ ...known, events: [...events, ...more] })).toEqual(courseOf({ ...known, events }));
      }),
      RUNS,
    );
  });

  test("what was done elsewhere changes nothing; a cramp anywhere counts as a cramp", () => {
    const elsewhere = fc.array(
      fc
        .oneof(EVENTS.session, EVENTS["next-day"], EVENTS.plan, EVENTS.halt)
        .map((event): Event => ({ ...event, area: OTHER_AREA })),
    );
    fc.assert(
      fc.property(anything, elsewhere, facts, (events, more, known) => {
        expect(courseOf({ ...known, events: [...events, ...more] })).toEqual(courseOf({ ...known, events }));
      }),
      RUNS,
    );
  });

  test("one more worse answer, told now, never takes a referral away", () => {
    fc.assert(
      fc.property(anything, facts, fc.nat(23), (events, known, index) => {
        const days = events.filter((event) => event.kind === "session").map((event) => dayOf(event.happened));
        const day = days[index % Math.max(1, days.length)] ?? known.today;
        const { refer } = courseOf({ ...known, events });
        const worse = nextDay(`${known.today}T10:00:00+10:00`, day, {
          answer: "worse",
          pain: null,
          movementPain: null,
        });
        const after = courseOf({ ...known, events: [...events, worse] }).refer;
        expect(refer !== null && after === null ? [refer, day] : []).toEqual([]);
      }),
      RUNS,
    );
  });

  test("the order in which the events were read changes nothing", () => {
    const shuffled = month.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray([...events], { minLength: events.length, maxLength: events.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, facts, ([events, other], known) => {
        const days = events.map((event) => `${event.kind} ${dayOf(event.happened)}`);
        fc.pre(new Set(days).size === days.length);
        expect(courseOf({ ...known, events: other })).toEqual(courseOf({ ...known, events }));
      }),
      RUNS,
    );
  });
});
