import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PainScore } from "../../src/body.ts";
import {
  resultIfTold,
  RESULT_WORDS,
  RESULTS,
  resultOf,
  type PainScores,
  type SessionResult,
} from "../../src/log/outcome.ts";
import { runsOf } from "../support/runs.ts";

type Scores = readonly [before: PainScore, after: PainScore];

test.each<[Scores, SessionResult]>([
  [[3, 2], "a-bit-better"],
  [[2, 0], "better"],
  [[1, 0], "a-bit-better"],
  [[0, 3], "worse"],
  [[7, 5], "a-bit-better"],
  [[7, 4], "better"],
  [[6, 4], "better"],
  [[10, 7], "better"],
  [[10, 8], "a-bit-better"],
  [[10, 9], "no-change"],
  [[6, 5], "no-change"],
  [[5, 4], "a-bit-better"],
  [[4, 4], "no-change"],
  [[4, 5], "no-change"],
  [[4, 6], "worse"],
  [[0, 0], "not-scorable"],
  [[0, 1], "not-scorable"],
  [[0, 2], "worse"],
])("pain in the movement %j is %s", ([moveBefore, moveAfter], expected) => {
  expect(resultOf({ restBefore: 3, restAfter: 3, moveBefore, moveAfter, harm: false })).toBe(expected);
});

test.each<[string, Scores, Scores, boolean, SessionResult]>([
  ["rest up by two is worse though the movement is better", [2, 4], [7, 2], false, "worse"],
  ["rest up by one is not", [2, 3], [7, 2], false, "better"],
  ["rest from 0 to 2 with no pain in the movement is worse", [0, 2], [0, 0], false, "worse"],
  ["rest down by five does not make a better movement", [8, 3], [4, 4], false, "no-change"],
  ["a new bruise is worse though all pain has gone", [5, 0], [7, 0], true, "worse"],
  ["harm is worse also when it did not hurt to move before", [0, 0], [0, 0], true, "worse"],
])("%s", (_promise, [restBefore, restAfter], [moveBefore, moveAfter], harm, expected) => {
  expect(resultOf({ restBefore, restAfter, moveBefore, moveAfter, harm })).toBe(expected);
});

test.each<[string, Partial<PainScores<number | null>>, SessionResult | null]>([
  ["all four told", {}, "better"],
  ["not told before, at rest", { restBefore: null }, null],
  ["not told before, in the movement", { moveBefore: null }, null],
  ["not told after, at rest", { restAfter: null }, null],
  ["not told after, in the movement", { moveAfter: null }, null],
  ["nothing told, but a new bruise", { restBefore: null, moveBefore: null, harm: true }, "worse"],
])("of scores with %s the result is %s", (_told, scores, result) => {
  const all = { restBefore: 3, restAfter: 3, moveBefore: 6, moveAfter: 3, harm: false };
  expect(resultIfTold({ ...all, ...scores })).toBe(result);
});

describe("over every score there is", () => {
  const score = fc.integer({ min: 0, max: 10 }) as fc.Arbitrary<PainScore>;
  const scores = fc.record({
    restBefore: score,
    moveBefore: score,
    restAfter: score,
    moveAfter: score,
    harm: fc.boolean(),
  });
  const rank = ["worse", "no-change", "a-bit-better", "better"];

  test("a point more pain afterwards never makes a better result", () => {
    fc.assert(
      fc.property(scores, (before) => {
        const more = { ...before, moveAfter: Math.min(10, before.moveAfter + 1) as PainScore };
        const [here, there] = [resultOf(before), resultOf(more)];
        if (here === "not-scorable" || there === "not-scorable") return;
        expect(rank.indexOf(there)).toBeLessThanOrEqual(rank.indexOf(here));
      }),
      runsOf(5000),
    );
  });

  test("harm is always worse", () => {
    fc.assert(
      fc.property(scores, (some) => {
        expect(resultOf({ ...some, harm: true })).toBe("worse");
      }),
      runsOf(1000),
    );
  });
});

test("every result has its words, and none says what worked", () => {
  expect(
    RESULTS.map((result) => RESULT_WORDS[result]).filter((words) => words === "" || /work|cure|heal|fine/i.test(words)),
  ).toEqual([]);
});
