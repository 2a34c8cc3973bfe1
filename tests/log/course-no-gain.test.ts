import { describe, expect, test } from "vitest";
import type { Event, HaltEvent } from "../../src/log/event.ts";
import type { NextDayAnswer } from "../../src/log/outcome.ts";
import type { LogSignId } from "../../src/triage/red-flags/from-the-log.ts";
import { on, pressed, said, told, referOn, easedOn, LIGHTER, checked } from "../support/course-days.ts";
import { cleared, halt, mistake, OTHER_AREA, session } from "../support/log-events.ts";

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
