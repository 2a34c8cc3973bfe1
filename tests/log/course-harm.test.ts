import { describe, expect, test } from "vitest";
import type { Event, SessionEvent } from "../../src/log/event.ts";
import type { LogSignId } from "../../src/triage/red-flags/from-the-log.ts";
import { on, pressed, said, told, courseOn, referOn, easedOn, checked } from "../support/course-days.ts";
import { cleared, halt } from "../support/log-events.ts";

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
