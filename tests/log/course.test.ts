import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BodyArea, Onset } from "../../src/body.ts";
import { courseOf, isStrongAgain, type Course, type CourseFacts, type Note } from "../../src/log/course.ts";
import { addDays, dayOf } from "../../src/log/day.ts";
import type { Event, HaltEvent, NextDayEvent, SessionEvent } from "../../src/log/event.ts";
import type { NextDayAnswer } from "../../src/log/outcome.ts";
import type { LogSignId } from "../../src/triage/red-flags/from-the-log.ts";
import { EVENTS } from "../support/log-arbitrary.ts";
import {
  cleared,
  cramp,
  entry,
  halt,
  mistake,
  nextDay,
  OTHER_AREA,
  plan,
  session,
  undo,
} from "../support/log-events.ts";
import { runsOf } from "../support/runs.ts";

/** The n-th day of a plan that began on the 1st of September, and a moment of it. */
const dayNo = (n: number): string => addDays("2026-08-31", n);
const on = (n: number, clock = "10:00:00"): string => `${dayNo(n)}T${clock}+10:00`;

/** A session with pain 4 at rest and 5 in the movement, and no result of its own. */
const pressed = (n: number, changes: Partial<SessionEvent> = {}): SessionEvent =>
  session(on(n), { painAfter: null, movementPainAfter: null, result: null, ...changes });

/** What was said a day later, by word alone. */
const said = (n: number, answer: NextDayAnswer, changes: Partial<NextDayEvent> = {}): NextDayEvent =>
  nextDay(on(n + 1, "09:00:00"), dayNo(n), { answer, pain: null, movementPain: null, ...changes });

/** A session day and the answer about it. */
const told = (n: number, answer: NextDayAnswer): readonly Event[] => [pressed(n), said(n, answer)];

function courseOn(n: number, events: readonly Event[], changes: Partial<CourseFacts> = {}): Course {
  const facts: CourseFacts = {
    ...{ events, area: "calf", now: new Date(on(n)), today: dayNo(n), onset: "subacute", beganOn: dayNo(1) },
    ...{ bleedsEasily: false, pain: null },
  };
  return courseOf({ ...facts, ...changes });
}

const referOn = (n: number, events: readonly Event[], changes: Partial<CourseFacts> = {}): LogSignId | null =>
  courseOn(n, events, changes).refer;
const easedOn = (n: number, events: readonly Event[], changes: Partial<CourseFacts> = {}): readonly string[] =>
  courseOn(n, events, changes).easings.map(({ id, effect }) => `${id}: ${effect}`);

const LIGHTER = ["no-change-yet: lighter"];
const NOTHING: Course = { refer: null, askSince: null, easings: [], notes: [] };

/** An end of self-care over this sign, and the check that lifted it. */
function checked(n: number, sign: LogSignId): readonly [HaltEvent, Event] {
  const end = halt(on(n, "09:30:00"), { urgency: "clinician", raised: [sign] });
  return [end, cleared(on(n, "09:40:00"), end)];
}

test("without a record there is nothing to say", () => {
  expect(courseOn(1, [])).toEqual(NOTHING);
});

describe("S1r: session days with a known answer and no gain", () => {
  test.each<[string, readonly NextDayAnswer[], LogSignId | null, readonly string[]]>([
    ["one day", ["same"], null, []],
    ["two days ask for a lighter way", ["same", "same"], null, LIGHTER],
    ["three days end it", ["same", "same", "same"], "no-change", []],
    ["better in between starts the count anew", ["same", "same", "better", "same"], null, []],
    ["better, then two", ["better", "same", "same"], null, LIGHTER],
    ["better, then three", ["better", "same", "same", "same"], "no-change", []],
    ["better last", ["same", "same", "better"], null, []],
    ["not sure counts neither way", ["same", "not-sure", "same"], null, LIGHTER],
    ["not sure hides no third day", ["same", "not-sure", "same", "not-sure", "same"], "no-change", []],
    ["worse is no gain either", ["same", "worse", "same"], "no-change", []],
  ])("%s", (_what, answers, refer, easings) => {
    const events = answers.flatMap((answer, index) => told(1 + 2 * index, answer));
    const n = 2 * answers.length + 1;
    expect({ refer: referOn(n, events), easings: easedOn(n, events) }).toEqual({ refer, easings });
  });

  test("three sessions on two days are two days", () => {
    const events = [...told(1, "same"), pressed(3), session(on(3, "16:00:00"), { result: null }), said(3, "same")];
    expect([referOn(5, events), easedOn(5, events)]).toEqual([null, LIGHTER]);
  });

  test("days without an answer count neither way", () => {
    const events = [...told(1, "same"), pressed(3), ...told(5, "same"), pressed(7)];
    expect([referOn(9, events), easedOn(9, events)]).toEqual([null, LIGHTER]);
  });

  test("a fall in the scores is a gain, whatever the word", () => {
    const events = [...told(1, "same"), ...told(3, "same"), pressed(5), said(5, "same", { pain: 4, movementPain: 4 })];
    expect([referOn(7, events), easedOn(7, events)]).toEqual([null, []]);
  });

  /** Days with these scores in the movement before and the day after, 4 at rest. */
  const scored = (...days: readonly (readonly [before: number | null, after: number | null])[]): readonly Event[] =>
    days.flatMap(([before, after], index) => [
      pressed(1 + 2 * index, { movementPainBefore: before }),
      said(1 + 2 * index, "same", { pain: 4, movementPain: after }),
    ]);

  test.each<[string, readonly Event[], LogSignId | null]>([
    ["a point over three days, too little on each", scored([7, 6], [7, 6], [7, 6]), null],
    ["a point, most of it before the first day", scored([7, 7], [6, 6], [6, 6]), null],
    ["nothing", scored([6, 6], [6, 6], [6, 6]), "no-change"],
    ["a point up", scored([6, 6], [6, 6], [7, 7]), "no-change"],
    ["down, and up again", scored([7, 7], [6, 6], [7, 7]), "no-change"],
    ["nothing known of the first day", scored([null, 6], [7, 7], [6, 6]), "no-change"],
    ["a point, with a day that was worse", [...scored([7, 6], [7, 6], [7, 6]), said(3, "worse")], "no-change"],
    [
      "a point, and the last day is told from memory",
      [...scored([7, 7], [7, 7]), pressed(5), said(5, "same", { pain: 0, movementPain: 0, recalled: true })],
      "no-change",
    ],
  ])("pain that eases slowly is a gain too: %s", (_what, events, refer) => {
    expect(referOn(7, events)).toBe(refer);
  });

  test("a day whose second session came after the check counts whole", () => {
    const [end, check] = checked(5, "no-change");
    const events = [
      pressed(5, { happened: on(5, "09:00:00") }),
      end,
      check,
      pressed(5, { happened: on(5, "16:00:00") }),
    ];
    expect(easedOn(9, [...events, said(5, "same"), ...told(7, "same")])).toEqual(LIGHTER);
  });

  test("what was pressed at the very moment of the check came before it", () => {
    const end = halt(on(4), { urgency: "clinician", raised: ["no-change"] });
    const events = [...told(5, "same"), end, cleared(on(5), end), ...told(7, "same")];
    expect(easedOn(9, events)).toEqual([]);
  });

  test("a check counts beside others: of a second sign of the halt, and of a halt elsewhere", () => {
    const before = [1, 3, 5].flatMap((n) => told(n, "same"));
    const end = halt(on(6, "09:30:00"), { urgency: "clinician", raised: ["six-weeks", "no-change"] });
    const elsewhere = halt(on(6, "09:30:00"), { area: OTHER_AREA, urgency: "clinician", raised: ["no-change"] });
    expect(referOn(7, [...before, end, elsewhere, cleared(on(6, "09:40:00"), elsewhere, end)])).toBeNull();
  });

  test("an episode is counted by itself: eight days without a session end it, seven do not", () => {
    const two = [...told(1, "same"), ...told(3, "same")];
    expect([
      referOn(13, [...two, ...told(11, "same")]),
      easedOn(13, [...two, ...told(11, "same")]),
      referOn(12, [...two, ...told(10, "same")]),
    ]).toEqual([null, [], "no-change"]);
  });

  test("a clinician's check starts the count anew, and what came before stays on the record", () => {
    const before = [1, 3, 5].flatMap((n) => told(n, "same"));
    const events = [...before, ...checked(6, "no-change"), ...told(7, "same"), ...told(9, "same")];
    expect([referOn(6, before), referOn(10, events), easedOn(10, events)]).toEqual(["no-change", null, LIGHTER]);
    expect(referOn(12, [...events, ...told(11, "same")])).toBe("no-change");
  });

  test.each<[string, (end: HaltEvent) => readonly Event[]]>([
    ["the halt alone", () => []],
    ["a check of another halt", () => [cleared(on(6), halt(on(1), { raised: ["six-weeks"] }))]],
    ["a slip", (end) => [mistake(on(6), end)]],
  ])("%s does not", (_what, after) => {
    const end = halt(on(6, "09:30:00"), { urgency: "clinician", raised: ["no-change"] });
    const before = [1, 3, 5].flatMap((n) => told(n, "same"));
    expect(referOn(7, [...before, end, ...after(end)])).toBe("no-change");
  });

  test.each<[string, HaltEvent]>([
    ["another area", halt(on(6), { area: OTHER_AREA, urgency: "clinician", raised: ["no-change"] })],
    ["a sign that was ticked", halt(on(6), { urgency: "clinician", raised: ["six-weeks"] })],
  ])("a check of %s does not", (_what, end) => {
    const before = [1, 3, 5].flatMap((n) => told(n, "same"));
    expect(referOn(7, [...before, end, cleared(on(6, "11:00:00"), end)])).toBe("no-change");
  });
});

describe("S2r: settled, and back", () => {
  /** Sessions on these days with this pain, everybody better the day after. */
  const days = (...pains: readonly (readonly [n: number, pain: number])[]): readonly Event[] =>
    pains.map(([n, pain]) => pressed(n, { painBefore: pain, movementPainBefore: pain }));
  const BACK = "back-after-settling";

  test.each<[string, number, readonly (readonly [number, number])[], LogSignId | null]>([
    [
      "back on one day",
      8,
      [
        [1, 4],
        [3, 1],
        [5, 1],
        [8, 3],
      ],
      null,
    ],
    [
      "back on two days",
      8,
      [
        [1, 4],
        [3, 1],
        [5, 1],
        [7, 3],
        [8, 3],
      ],
      BACK,
    ],
    [
      "back on two days, not in a row",
      10,
      [
        [1, 4],
        [3, 0],
        [5, 1],
        [7, 2],
        [8, 1],
        [10, 2],
      ],
      BACK,
    ],
    [
      "six days after the start",
      7,
      [
        [1, 4],
        [2, 1],
        [4, 1],
        [6, 3],
        [7, 3],
      ],
      null,
    ],
    [
      "two points are not settled",
      8,
      [
        [1, 4],
        [3, 2],
        [5, 2],
        [7, 3],
        [8, 3],
      ],
      null,
    ],
    [
      "settled on two days only",
      8,
      [
        [1, 4],
        [3, 1],
        [4, 1],
        [5, 4],
        [7, 3],
        [8, 3],
      ],
      null,
    ],
    [
      "never settled",
      21,
      [
        [1, 6],
        [5, 5],
        [9, 5],
        [14, 4],
        [20, 4],
      ],
      null,
    ],
  ])("%s", (_what, n, pains, refer) => {
    expect(referOn(n, days(...pains))).toBe(refer);
  });

  test.each<[string, readonly Event[], LogSignId | null]>([
    [
      "quiet before the first session is not settling",
      [...[1, 2, 3, 4].map((n) => entry(on(n), { area: "calf", pain: 0 })), ...days([5, 5], [7, 5], [10, 5], [12, 5])],
      null,
    ],
    ["quiet from the first session on is", days([5, 1], [7, 1], [10, 5], [12, 5]), BACK],
    [
      "days without a score are not quiet",
      [
        ...days([3, 5]),
        ...[5, 7].map((n) => pressed(n, { painBefore: null, movementPainBefore: null })),
        ...days([10, 5], [12, 5]),
      ],
      null,
    ],
  ])("%s", (_what, events, refer) => {
    expect(referOn(13, events)).toBe(refer);
  });

  test.each<[string, boolean, LogSignId | null]>([
    ["counts", false, BACK],
    ["from memory does not", true, null],
  ])("what is told of the day after %s", (_what, recalled, refer) => {
    const quiet = { pain: 0, movementPain: 0, recalled };
    const events = [...days([1, 5]), said(1, "better", quiet), ...days([3, 1]), said(3, "better", quiet)];
    expect(referOn(11, [...events, ...days([8, 5], [10, 5])])).toBe(refer);
  });

  test("two session days are too few", () => {
    const told = [entry(on(3), { area: "calf", pain: 0 }), entry(on(5), { area: "calf", pain: 1 })];
    const two = [...days([1, 4], [8, 3]), ...told, entry(on(9), { area: "calf", pain: 3 })];
    expect([referOn(9, two), referOn(9, [...two, ...days([7, 1])])]).toEqual([null, BACK]);
  });

  test("log entries that were undone still count: what was written is not talked away", () => {
    const slips = [9, 10].map((n) => entry(on(n), { area: "calf", pain: 8 }));
    const undone = slips.map((slip) => undo(on(10, "11:00:00"), slip));
    expect(referOn(11, [...days([1, 4], [3, 1], [5, 1], [8, 1]), ...slips, ...undone])).toBe(BACK);
  });

  test("log entries about this area count, about another one or none they do not", () => {
    const calm = days([1, 4], [3, 1], [5, 1], [8, 3]);
    const again = (area: BodyArea | null): Event => entry(on(9), { area, pain: 5 });
    expect([referOn(9, [...calm, again("calf")]), referOn(9, [...calm, again(OTHER_AREA), again(null)])]).toEqual([
      BACK,
      null,
    ]);
  });

  test("a clinician's check starts the count anew", () => {
    const events = days([1, 4], [3, 1], [5, 1], [7, 3], [8, 3]);
    expect(referOn(10, [...events, ...checked(9, BACK), ...days([10, 3])])).toBeNull();
  });
});

describe("S3r: worse twice, or three points up the day after", () => {
  const ended = (n: number, result: SessionEvent["result"]): Event => pressed(n, { result });
  const TWICE = "worse-twice";
  const UP = { painBefore: 4, movementPainBefore: 5 };

  test.each<[string, readonly Event[], LogSignId | null]>([
    ["right after, once", [ended(1, "worse")], null],
    ["right after, twice in a row", [ended(1, "worse"), ended(3, "worse")], TWICE],
    ["right after, with a better one in between", [ended(1, "worse"), ended(3, "better"), ended(5, "worse")], null],
    ["right after, and then better", [ended(1, "worse"), ended(3, "better")], null],
    [
      "right after, twice, with nothing pressed",
      [1, 3].map((n) => pressed(n, { result: "worse", heldSeconds: 0 })),
      null,
    ],
    ["right after, with an unscored one in between", [ended(1, "worse"), ended(3, null), ended(5, "worse")], TWICE],
    ["the day after, once", told(1, "worse"), null],
    ["the day after, twice in a row", [...told(1, "worse"), ...told(3, "worse")], TWICE],
    ["the day after, a bruise and worse", [...told(1, "bruise"), ...told(3, "worse")], TWICE],
    ["with the same in between", [...told(1, "worse"), ...told(3, "same"), ...told(5, "better")], null],
    ["with not sure in between", [...told(1, "worse"), ...told(3, "not-sure"), ...told(5, "worse")], TWICE],
    ["two points up", [pressed(1, UP), said(1, "same", { pain: 6, movementPain: 7 })], null],
    ["three points up in the movement", [pressed(1, UP), said(1, "same", { pain: 4, movementPain: 8 })], TWICE],
    ["three points up at rest", [pressed(1, UP), said(1, "better", { pain: 7, movementPain: 5 })], TWICE],
    ["three points up from memory", [pressed(1, UP), said(1, "same", { pain: 9, recalled: true })], null],
  ])("%s", (_what, events, refer) => {
    expect(referOn(7, events)).toBe(refer);
  });

  test("three points up stay three points up, whatever else is told of that day or a later one", () => {
    const up = [pressed(1, UP), said(1, "same", { pain: 4, movementPain: 8 })];
    expect([
      referOn(5, [...up, said(1, "worse")]),
      referOn(5, [...up, pressed(3, UP), said(3, "worse")]),
      referOn(5, [...up, pressed(3, UP), said(3, "better")]),
    ]).toEqual([TWICE, TWICE, TWICE]);
  });

  test("a clinician's check starts the count anew: once more is once", () => {
    const events = [...told(1, "worse"), ...told(3, "worse"), ...checked(5, TWICE), ...told(6, "worse")];
    expect([referOn(8, events), referOn(10, [...events, ...told(8, "worse")])]).toEqual([null, TWICE]);
  });
});

describe("S5r: a sharp pain in a hold", () => {
  const held = (pain: "too-much" | "sharp" | "shooting" | "numb"): Partial<SessionEvent> => ({
    phases: [
      { kind: "hold", side: "left", spot: 1, plannedSeconds: 45, heldSeconds: 9, pain, end: "wrong-pain" },
      { kind: "hold", side: "left", spot: 2, plannedSeconds: 45, heldSeconds: 45, end: "done" },
    ],
  });

  test.each([
    ["sharp: the next session is lighter", [pressed(1, held("sharp"))], ["sharp-last-time: lighter"]],
    ["numb: the next session is lighter", [pressed(1, held("numb"))], ["sharp-last-time: lighter"]],
    ["just too much: the person has made it lighter already", [pressed(1, held("too-much"))], []],
    ["sharp, and a session without it since", [pressed(1, held("sharp")), pressed(2)], []],
  ])("%s", (_promise, events, expected) => {
    expect(easedOn(3, events)).toEqual(expected);
  });
});

describe("S4r: a bruise", () => {
  const thin = { bleedsEasily: true };
  const REST = ["bruise: no-press"];
  const SOFTER = ["bruise: lighter"];

  test("makes the next session lighter, and only the next", () => {
    const events = [pressed(1, { bruise: true })];
    expect([easedOn(2, events), easedOn(4, [...events, pressed(3)])]).toEqual([SOFTER, []]);
  });

  test("told the day after, the day itself rests and the next session is lighter", () => {
    const events = told(1, "bruise");
    expect([easedOn(2, events), easedOn(3, events), easedOn(5, [...events, pressed(3)])]).toEqual([
      ["worse-next-day: no-press", "bruise: lighter"],
      SOFTER,
      [],
    ]);
  });

  test.each([
    ["first", true, false],
    ["second", false, true],
  ])("after the %s of two sessions on one day counts", (_which, first, second) => {
    const events = [pressed(1, { bruise: first }), pressed(1, { happened: on(1, "16:00:00"), bruise: second })];
    expect(easedOn(3, events)).toEqual(SOFTER);
  });

  test("seen after the session and told the day after is one bruise", () => {
    expect(easedOn(3, [pressed(1, { bruise: true }), said(1, "bruise")])).toEqual(SOFTER);
  });

  test.each([
    ["worse", "bruise"],
    ["bruise", "worse"],
  ] as const)("told on two devices, one %s and one %s, is a bruise", (...answers) => {
    expect(easedOn(3, [pressed(1), ...answers.map((answer) => said(1, answer))])).toEqual(SOFTER);
  });

  test("a second one ends the pressing, however long ago the first was", () => {
    const better = [1, 3, 5, 7].map((n) => said(n, "better"));
    const events = [pressed(1, { bruise: true }), pressed(3), pressed(5), pressed(7, { bruise: true }), ...better];
    const ENDED = ["second-bruise: no-press"];
    expect([easedOn(8, events), easedOn(10, [...events, pressed(9)])]).toEqual([ENDED, ENDED]);
    expect(courseOn(8, events).easings[0]?.why).toContain("pharmacist");
  });

  test("of a session at the very moment of a check came before it", () => {
    const end = halt(on(2), { urgency: "clinician", raised: ["worse-twice"] });
    expect(easedOn(4, [pressed(3, { bruise: true }), end, cleared(on(3), end)])).toEqual([]);
  });

  test("with thin blood, pressing rests six days, and not on the seventh", () => {
    const events = [pressed(1, { bruise: true })];
    expect([2, 7].map((n) => easedOn(n, events, thin))).toEqual([REST, REST]);
    expect(easedOn(8, events, thin)).toEqual(SOFTER);
  });

  test("with thin blood, the first session after the rest is lighter too", () => {
    const events = [pressed(1, { bruise: true })];
    expect([easedOn(8, events, thin), easedOn(10, [...events, pressed(8)], thin)]).toEqual([SOFTER, []]);
  });

  test("with thin blood, a rest of more than seven days still leads to a lighter session", () => {
    expect(easedOn(9, [pressed(1, { bruise: true })], thin)).toEqual(SOFTER);
  });

  test("a clinician's check starts the count anew", () => {
    const first = [...told(1, "worse"), pressed(3, { bruise: true }), said(3, "worse")];
    const checkedThen = [...first, ...checked(5, "worse-twice")];
    expect([easedOn(6, checkedThen), easedOn(8, [...checkedThen, pressed(6, { bruise: true })])]).toEqual([[], SOFTER]);
  });
});

describe("S6r: day 4 of an acute plan", () => {
  const NOT_EASING = ["day-4: no-press"];
  const acute = (rest: number, move: number): Partial<CourseFacts> => ({ onset: "acute", pain: { rest, move } });
  const since = (rest: number, move: number): readonly Event[] => [
    pressed(1, { painBefore: rest, movementPainBefore: move }),
    said(1, "better"),
  ];

  test.each<[string, number, readonly Event[], Partial<CourseFacts>, readonly string[]]>([
    ["day 3, the same", 3, since(4, 6), acute(4, 6), []],
    ["day 4, the same", 4, since(4, 6), acute(4, 6), NOT_EASING],
    ["day 4, one of 6 is under 20 %", 4, since(4, 6), acute(4, 5), NOT_EASING],
    ["day 4, one of 5 is 20 %", 4, since(4, 5), acute(4, 4), []],
    ["day 4, two of 6", 4, since(4, 6), acute(4, 4), []],
    ["day 4, the worst of the two counts", 4, since(0, 5), acute(5, 0), NOT_EASING],
    ["day 4, the worst of the two was at rest, and is less", 4, since(6, 2), acute(3, 2), []],
    ["day 4, no pain at the start", 4, since(0, 0), acute(0, 0), []],
    ["day 4, pain not asked yet", 4, since(4, 6), { onset: "acute", pain: null }, []],
    ["day 4 of a long-lasting one", 4, since(4, 6), { ...acute(4, 6), onset: "chronic" }, []],
    ["day 4, nothing pressed yet", 4, [], acute(4, 6), []],
    ["day 4 of one that was not acute", 4, [pressed(1, { onset: "subacute" })], acute(4, 6), []],
    ["day 6, still not easing", 6, since(4, 6), acute(4, 6), NOT_EASING],
  ])("%s", (_what, n, events, facts, easings) => {
    expect(easedOn(n, events, facts)).toEqual(easings);
  });

  test("the pressing does not come back by the calendar alone", () => {
    const moving = [4, 6, 8].map((n) => pressed(n, { heldSeconds: 0, onset: "acute" }));
    const later = { onset: "subacute", pain: { rest: 4, move: 6 } } as const;
    expect(easedOn(9, [...since(4, 6), ...moving], later)).toEqual(NOT_EASING);
  });

  test("locks nothing and refers nobody", () => {
    expect(courseOn(4, since(4, 6), acute(4, 6))).toMatchObject({ refer: null, askSince: null });
  });

  test.each<[Onset, number, readonly Note[]]>([
    ["acute", 1, [{ kind: "see-someone", on: "2026-09-15" }]],
    ["acute", 14, [{ kind: "see-someone", on: "2026-09-15" }]],
    ["acute", 15, []],
    ["subacute", 10, []],
    ["chronic", 10, []],
  ])("%s, day %i: whom to see, and by when", (onset, n, notes) => {
    expect(courseOn(n, [], { onset }).notes).toEqual(notes);
  });
});

describe("S7r: the end of a block", () => {
  const chronic = { onset: "chronic" } as const;
  /** A session every fourth day from one day to another, all better the day after. */
  const block = (from: number, to: number): readonly Event[] =>
    Array.from({ length: Math.floor((to - from) / 4) + 1 }, (_, index) => told(from + 4 * index, "better")).flat();
  const first = block(1, 21);
  const answered = (change: number, n = 22): readonly Event[] => [...first, plan(on(n), { since: dayNo(1), change })];
  const MOVES_ONLY = ["between-blocks: no-press"];

  test.each([
    [20, null],
    [21, null],
    [22, dayNo(1)],
    [25, dayNo(1)],
  ])("day %i asks how it has been since %s", (n, askSince) => {
    expect(courseOn(n, first, chronic)).toEqual({ ...NOTHING, askSince });
  });

  test.each<Onset>(["acute", "subacute"])("%s has no blocks", (onset) => {
    expect(courseOn(22, first, { onset }).askSince).toBeNull();
  });

  test.each<[number, Partial<Course>]>([
    [3, NOTHING],
    [2, NOTHING],
    [0, { ...NOTHING, refer: "plan-over" }],
    [-3, { ...NOTHING, refer: "plan-over" }],
  ])("answered with %i", (change, expected) => {
    expect(courseOn(22, answered(change), chronic)).toEqual(expected);
  });

  test("a little better: seven days of movement only, then 14 days more, then it is asked again", () => {
    const moving = [25, 28].map((n) => session(on(n), { heldSeconds: 0, result: null }));
    const little = [...answered(1), ...moving];
    const second = [...little, ...block(29, 41)];
    expect([22, 28].map((n) => easedOn(n, little, chronic))).toEqual([MOVES_ONLY, MOVES_ONLY]);
    expect([courseOn(29, little, chronic), courseOn(42, second, chronic)]).toEqual([NOTHING, NOTHING]);
    expect(courseOn(43, second, chronic)).toEqual({ ...NOTHING, askSince: dayNo(29) });
  });

  test.each<[number, LogSignId | null]>([
    [2, null],
    [1, "plan-over"],
    [0, "plan-over"],
  ])("a second block answered with %i", (change, refer) => {
    const moving = [25, 28].map((n) => session(on(n), { heldSeconds: 0, result: null }));
    const second = [...answered(1), ...moving, ...block(29, 41)];
    expect(referOn(43, [...second, plan(on(43), { since: dayNo(29), change })], chronic)).toBe(refer);
  });

  test.each([
    [204, "plan-over"],
    [205, null],
  ])("a block that ends on day %i of the first one's record, a little better: %s", (n, refer) => {
    const later = [...answered(1), ...block(n - 21, n - 1)];
    expect(referOn(n, [...later, plan(on(n), { since: dayNo(n - 21), change: 1 })], chronic)).toBe(refer);
  });

  test("an answer of the first day itself counts", () => {
    expect(referOn(2, [pressed(1), plan(on(1, "11:00:00"), { change: 0 })], chronic)).toBe("plan-over");
  });

  test("an answer at the very moment of a check came before it", () => {
    const end = halt(on(21), { urgency: "clinician", raised: ["plan-over"] });
    const events = [
      plan(on(22), { change: 0 }),
      end,
      cleared(on(22), end),
      pressed(22, { happened: on(22, "16:00:00") }),
    ];
    expect(referOn(24, events, chronic)).toBeNull();
  });

  test("after a clinician's check a second little gain is the first one again", () => {
    const over = [...answered(1), ...checked(23, "plan-over"), ...block(24, 44)];
    const again = [...over, plan(on(45), { since: dayNo(24), change: 1 })];
    expect([referOn(45, again, chronic), easedOn(45, again, chronic)]).toEqual([null, MOVES_ONLY]);
  });

  test("a clinician's check starts the blocks anew", () => {
    const over = [...answered(0), ...checked(22, "plan-over")];
    const again = [...over, ...block(24, 44)];
    expect([referOn(24, over, chronic), courseOn(44, again, chronic), courseOn(45, again, chronic)]).toEqual([
      null,
      NOTHING,
      { ...NOTHING, askSince: dayNo(24) },
    ]);
  });
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

describe("three session days with no answer about the day after", () => {
  const WAITS = ["no-answers: no-press"];

  test.each<[string, number, readonly Event[], readonly string[]]>([
    ["two", 5, [pressed(1), pressed(3)], []],
    ["three", 7, [pressed(1), pressed(3), pressed(5)], WAITS],
    [
      "three not sure",
      7,
      [...told(1, "not-sure"), ...told(3, "not-sure"), ...told(5, "not-sure")],
      ["not-sure-days: lighter"],
    ],
    [
      "not sure about the last, the others never asked",
      7,
      [pressed(1), pressed(3), ...told(5, "not-sure")],
      ["not-sure-days: lighter"],
    ],
    ["better in between starts the count anew", 9, [pressed(1), ...told(3, "better"), pressed(5), pressed(7)], []],
    ["one answer about the last lets it go on", 7, [pressed(1), pressed(3), ...told(5, "same")], []],
    ["one late answer about an older one does not", 7, [...told(1, "same"), pressed(3), pressed(5)], []],
    ["the one of today is not due yet", 5, [pressed(1), pressed(3), pressed(5)], []],
  ])("%s", (_what, n, events, easings) => {
    expect(easedOn(n, events)).toEqual(easings);
  });

  test("the one of today is not counted, however early it was", () => {
    const events = [pressed(1), pressed(3), pressed(5, { happened: on(5, "04:00:00") })];
    expect(easedOn(5, events, { now: new Date(on(5, "23:00:00")) })).toEqual([]);
  });

  test("the last one is not counted while it is too early to ask", () => {
    const events = [pressed(1), pressed(3), session(on(5, "23:00:00"), { result: null })];
    const at = (clock: string): readonly string[] => easedOn(6, events, { now: new Date(on(6, clock)) });
    expect([at("10:59:00"), at("11:00:00")]).toEqual([[], WAITS]);
  });

  test("refers nobody, however many", () => {
    const events = Array.from({ length: 12 }, (_, index) => pressed(1 + index));
    expect([referOn(13, events), easedOn(13, events)]).toEqual([null, WAITS]);
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
    ...{ area: "calf" as const, now: new Date(on(n)), today: dayNo(n), beganOn: dayNo(began) },
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
