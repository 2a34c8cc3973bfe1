import { describe, expect, test } from "vitest";
import type { PainScore } from "../../src/body.ts";
import type { Trend, TrendPoint } from "../../src/log/trend.ts";
import { changeText, trendLines } from "../../src/report/trend-text.ts";

const UNKNOWN = { better: 0, same: 0, worse: 0, unknown: 2 };

function trend(scores: readonly PainScore[], changes: Partial<Trend> = {}): Trend {
  const points = scores.map((before): TrendPoint => ({ before, after: null, nextDay: null }));
  return { area: "calf", points, nextDay: UNKNOWN, ...changes };
}

test.each<[PainScore, PainScore, string]>([
  [6, 3, "6 -> 3: clearly less on your own scale."],
  [7, 5, "7 -> 5: may be chance."],
  [6, 5, "6 -> 5: may be chance."],
  [2, 0, "2 -> 0: clearly less on your own scale."],
  [5, 5, "5 -> 5: the same."],
  [0, 0, "0 -> 0: the same."],
  [0, 1, "0 -> 1: may be chance."],
  [4, 5, "4 -> 5: may be chance."],
  [0, 2, "0 -> 2: clearly more on your own scale. If it stays so, book a doctor or physio."],
  [3, 6, "3 -> 6: clearly more on your own scale. If it stays so, book a doctor or physio."],
])("from %d to %d reads: %s %s", (first, newest, expected) => {
  expect(changeText(first, newest)).toBe(expected);
});

test.each([
  ["no area", []],
  ["one score", [trend([5])]],
])("%s is no trend, and nothing is said", (_what, trends) => {
  expect(trendLines(trends, { columns: 80, drawn: true })).toEqual([]);
});

describe("the drawing", () => {
  const rows = (scores: readonly PainScore[]): readonly string[] =>
    trendLines([trend(scores)], { columns: 80, drawn: true }).filter((line) => /[▁-█]/.test(line));

  test("gives every score from 0 to 10 a height of its own", () => {
    expect(rows([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual([
      "                               ▂  ▃  ▅  ▆  █",
      "             ▁  ▂  ▃  ▅  ▆  █  █  █  █  █  █",
    ]);
  });

  test("has one row when all is low", () => {
    expect(rows([2, 0, 1])).toEqual(["            ▃ ▁ ▂"]);
  });
});

test("ten makes the columns wider, and the numbers stay in line", () => {
  expect(trendLines([trend([10, 9, 3])], { columns: 40, drawn: true })).toEqual([
    "Calf: pain in the movement, oldest first",
    "             █  ▆",
    "             █  █  ▅",
    "  before    10  9  3",
    "  after      ?  ?  ?",
    "  10 -> 3: clearly less on your own",
    "  scale.",
    "Bad days tend to get better anyway.",
  ]);
});

test("what does not fit is left off at the old end, and said; the change is still that of all", () => {
  expect(trendLines([trend([9, 8, 7, 6, 5, 4])], { columns: 20, drawn: false })).toEqual([
    "Calf: pain in the",
    "movement, oldest",
    "first, the last 4 of",
    "6 sessions",
    "  before    7 6 5 4",
    "  after     ? ? ? ?",
    "  9 -> 4: clearly",
    "  less on your own",
    "  scale.",
    "Bad days tend to get",
    "better anyway.",
  ]);
});

describe("the day after", () => {
  const points: readonly TrendPoint[] = [
    { before: 5, after: 4, nextDay: "better" },
    { before: 5, after: 4, nextDay: "same" },
    { before: 4, after: 3, nextDay: "worse" },
    { before: 4, after: 3, nextDay: "bruise" },
    { before: 4, after: 3, nextDay: null },
  ];
  const answered = trend([], { points, nextDay: { better: 1, same: 1, worse: 2, unknown: 1 } });

  test("is a mark below each session, and each mark is told in words", () => {
    expect(trendLines([answered], { columns: 80, drawn: true }).slice(4, 7)).toEqual([
      "  next day  + = - - ?",
      "  5 -> 4: may be chance.",
      "  Next day: better 1 (+), same 1 (=), worse 2 (-), not known 1 (?).",
    ]);
  });

  test("is words alone where nothing is drawn, and only those that were said", () => {
    const better = { ...answered, nextDay: { better: 5, same: 0, worse: 0, unknown: 0 } };
    expect(trendLines([better], { columns: 80, drawn: false }).slice(3, 5)).toEqual([
      "  5 -> 4: may be chance.",
      "  Next day: better 5.",
    ]);
  });

  test("is not mentioned when no day is known", () => {
    expect(trendLines([trend([5, 4])], { columns: 80, drawn: true }).join("\n")).not.toMatch(/next day/i);
  });
});

test("two areas are set apart, and the warning stands once, at the end", () => {
  expect(trendLines([trend([5, 3]), trend([4, 4], { area: "hip-front" })], { columns: 80, drawn: false })).toEqual([
    "Calf: pain in the movement, oldest first",
    "  before    5 3",
    "  after     ? ?",
    "  5 -> 3: clearly less on your own scale.",
    "",
    "Front of the hip: pain in the movement, oldest first",
    "  before    4 4",
    "  after     ? ?",
    "  4 -> 4: the same.",
    "Bad days tend to get better anyway.",
  ]);
});
