import { describe, expect, test } from "vitest";
import type { PainScore } from "../../src/body.ts";
import type { Trend, TrendPoint } from "../../src/log/trend.ts";
import { changeText, trendLines } from "../../src/report/trend-text.ts";

const UNKNOWN = { better: 0, same: 0, worse: 0, unknown: 2 };

function trend(scores: readonly PainScore[], changes: Partial<Trend> = {}): Trend {
  const points = scores.map((before): TrendPoint => ({ before, after: null, rest: null, nextDay: null }));
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
  const drawn = (scores: readonly PainScore[], columns = 80): readonly string[] =>
    trendLines([trend(scores)], { columns, drawn: true });
  const rows = (lines: readonly string[]): readonly string[] => lines.filter((line) => line.includes("│"));

  test("gives every score from 0 to 10 a row of its own, and a dotted one to the change that matters", () => {
    expect(rows(drawn([10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]))).toEqual([
      "       10│ ●",
      "        9│   ●",
      "        8│     ●",
      "        7│┈┈┈┈┈┈┈●┈┈┈┈┈┈┈┈┈┈┈┈┈┈",
      "        6│         ●",
      "        5│           ●",
      "        4│             ●",
      "        3│               ●",
      "        2│                 ●",
      "        1│                   ●",
      "        0│                     ●",
    ]);
  });

  test("says how far all sessions went, where the first and the newest do not show it", () => {
    const text = drawn([4, 2, 5, 2]).join(" ");
    expect(text).toContain("Those are the first session and the newest; all went from 2 to 5.");
    expect(drawn([6, 4, 5, 2]).join(" ")).not.toContain("Those are the first");
  });

  test("shows before and after, and where they were the same", () => {
    const points: readonly TrendPoint[] = [
      { before: 6, after: 4, rest: null, nextDay: null },
      { before: 5, after: 5, rest: null, nextDay: null },
      { before: 5, after: null, rest: null, nextDay: null },
    ];
    const lines = trendLines([trend([], { points })], { columns: 100, drawn: true });
    expect(rows(lines)).toEqual(["        6│ ●", "        5│   ◉ ●", "        4│┈○┈┈┈┈"]);
    expect(lines).toContain("  ● before · ○ after · ◉ the same before and after · ┈ the smallest change that matters");
  });

  test("has a dotted row above, once pain has been higher than at first", () => {
    expect(rows(drawn([3, 4]))).toEqual([
      "        5│┈┈┈┈",
      "        4│   ●",
      "        3│ ●",
      "        2│",
      "        1│┈┈┈┈",
    ]);
    expect(rows(drawn([3, 2]))).toEqual(["        3│ ●", "        2│   ●", "        1│┈┈┈┈"]);
  });

  test("leaves the oldest off where the window is narrow, and says so; the change is still that of all", () => {
    const many = drawn([9, 8, 8, 7, 7, 6, 6, 5, 5, 4, 4, 4, 4, 4, 4, 4], 40);
    expect(many.slice(0, 6)).toEqual([
      "Calf: pain in the movement 9 -> 4:",
      "  clearly less on your own scale.",
      "  From 9: 6 or lower is clearly less.",
      "  Between may be chance.",
      "  Session by session, oldest first, the",
      "  last 15 of 16 sessions:",
    ]);
  });
});

test.each<[PainScore, string]>([
  [0, "From 0: 2 or higher is clearly more. Between may be chance."],
  [1, "From 1: 3 or higher is clearly more. Between may be chance."],
  [2, "From 2: 0 is clearly less, 4 or higher is clearly more. Between may be chance."],
  [6, "From 6: 4 or lower is clearly less, 8 or higher is clearly more. Between may be chance."],
  [7, "From 7: 4 or lower is clearly less, 9 or higher is clearly more. Between may be chance."],
  [8, "From 8: 5 or lower is clearly less, 10 is clearly more. Between may be chance."],
  [10, "From 10: 7 or lower is clearly less. Between may be chance."],
])("from %d the smallest change that matters is told as scores", (first, expected) => {
  expect(trendLines([trend([first, first])], { columns: 200, drawn: false })[1]?.trim()).toBe(expected);
});

test("pain at rest is told where it is known", () => {
  const points: readonly TrendPoint[] = [
    { before: 6, after: 4, rest: 4, nextDay: null },
    { before: 5, after: 5, rest: 3, nextDay: null },
  ];
  expect(trendLines([trend([], { points })], { columns: 120, drawn: false })[2]).toBe(
    "  At rest 4 -> 3: may be chance.",
  );
});

test("in words, ten makes the columns wider, and the numbers stay in line", () => {
  expect(trendLines([trend([10, 9, 3])], { columns: 40, drawn: false })).toEqual([
    "Calf: pain in the movement 10 -> 3:",
    "  clearly less on your own scale.",
    "  From 10: 7 or lower is clearly less.",
    "  Between may be chance.",
    "  Session by session, oldest first:",
    "  before    10  9  3",
    "  after      ?  ?  ?",
    "Bad days tend to get better anyway.",
  ]);
});

describe("the day after", () => {
  const points: readonly TrendPoint[] = [
    { before: 5, after: 4, rest: null, nextDay: "better" },
    { before: 5, after: 4, rest: null, nextDay: "same" },
    { before: 4, after: 3, rest: null, nextDay: "worse" },
    { before: 4, after: 3, rest: null, nextDay: "bruise" },
    { before: 4, after: 3, rest: null, nextDay: null },
  ];
  const answered = trend([], { points, nextDay: { better: 1, same: 1, worse: 2, unknown: 1 } });

  test("is a mark below each session, and each mark is told in words", () => {
    const lines = trendLines([answered], { columns: 80, drawn: true });
    expect([lines.find((line) => line.startsWith("day after")), lines.at(-2)]).toEqual([
      "day after│ + = - - ?",
      "  Day after: better 1 (+), same 1 (=), worse 2 (-), not known 1 (?).",
    ]);
  });

  test("is words alone where nothing is drawn, and only those that were said", () => {
    const better = { ...answered, nextDay: { better: 5, same: 0, worse: 0, unknown: 0 } };
    expect(trendLines([better], { columns: 80, drawn: false }).at(-2)).toBe("  Day after: better 5.");
  });

  test("is not mentioned when no day is known", () => {
    expect(trendLines([trend([5, 4])], { columns: 80, drawn: true }).join("\n")).not.toMatch(/day after/i);
  });
});

test("two areas are set apart, and the warning stands once, at the end", () => {
  const lines = trendLines([trend([5, 3]), trend([4, 4], { area: "hip-front" })], { columns: 80, drawn: false });
  expect(lines.filter((line) => /^\S|^$/.test(line))).toEqual([
    "Calf: pain in the movement 5 -> 3: clearly less on your own scale.",
    "",
    "Front of the hip: pain in the movement 4 -> 4: the same.",
    "Bad days tend to get better anyway.",
  ]);
});
