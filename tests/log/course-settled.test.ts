import { describe, expect, test } from "vitest";
import type { BodyArea } from "../../src/body.ts";
import type { Event } from "../../src/log/event.ts";
import type { LogSignId } from "../../src/triage/red-flags/from-the-log.ts";
import { on, pressed, said, referOn, checked } from "../support/course-days.ts";
import { entry, OTHER_AREA, undo } from "../support/log-events.ts";

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
