import { describe, expect, test } from "vitest";
import type { Onset } from "../../src/body.ts";
import type { Course, CourseFacts, Note } from "../../src/log/course.ts";
import type { Event } from "../../src/log/event.ts";
import type { LogSignId } from "../../src/triage/red-flags/from-the-log.ts";
import {
  dayNo,
  on,
  pressed,
  said,
  told,
  courseOn,
  referOn,
  easedOn,
  NOTHING,
  checked,
} from "../support/course-days.ts";
import { cleared, halt, plan, session } from "../support/log-events.ts";

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
