import { describe, expect, test } from "vitest";
import { addDays } from "../../src/log/day.ts";
import { daysOf, type DayMark } from "../../src/log/days.ts";
import { WHOLE_RECORD } from "../../src/log/history.ts";
import { crampChart } from "../../src/report/cramp-chart.ts";
import { monthLines } from "../../src/report/month-grid.ts";
import { mondayOf } from "../../src/report/weeks.ts";
import { cramp, entry, nextDay, session } from "../support/log-events.ts";
import { at } from "../support/three-weeks.ts";

const DRAWN = { columns: 80, drawn: true };
const WORDS = { columns: 200, drawn: false };

describe("what a day tells", () => {
  const on = (...events: Parameters<typeof daysOf>[0]): DayMark | undefined =>
    daysOf(events, WHOLE_RECORD, "2026-11-20", "2026-11-20")[0];

  test.each<[string, Parameters<typeof daysOf>[0], Partial<DayMark>]>([
    ["nothing", [], { kind: "no-record", worst: null, cramps: 0 }],
    ["a day without a spasm", [entry(at(20), { none: true })], { kind: "quiet", worst: null }],
    ["pain 0", [entry(at(20), { pain: 0 })], { kind: "quiet", worst: 0 }],
    ["a trigger alone says neither", [entry(at(20), { triggers: [{ name: "long drive" }] })], { kind: "noted" }],
    ["pain", [entry(at(20), { pain: 3 })], { kind: "spasm", worst: 3 }],
    ["no cramps", [entry(at(20), { cramps: 0 })], { kind: "quiet" }],
    ["two cramps, pain not told", [entry(at(20), { cramps: 2 })], { kind: "spasm", worst: null, cramps: 2 }],
    ["the cramp clock", [cramp(at(20))], { kind: "spasm", cramps: 1 }],
    ["the cramp clock tried out", [cramp(at(20), { practice: true })], { kind: "no-record" }],
    ["a practice session", [session(at(20), { practice: true })], { kind: "no-record" }],
    ["a session: its worst score", [session(at(20))], { kind: "spasm", worst: 5 }],
    [
      "a stretch before bed with no score says neither",
      [
        session(at(20), {
          heldSeconds: 0,
          painBefore: null,
          painAfter: null,
          movementPainBefore: null,
          movementPainAfter: null,
        }),
      ],
      { kind: "noted", worst: null },
    ],
    [
      "the scores of a next-day answer",
      [nextDay(at(20), "2026-11-19", { pain: 1, movementPain: 6 })],
      { kind: "spasm", worst: 6 },
    ],
    [
      "an answer from memory says nothing of its own day",
      [nextDay(at(20), "2026-11-14", { recalled: true })],
      { kind: "no-record" },
    ],
    [
      "pain beside a day said to be without",
      [entry(at(20), { none: true }), entry(at(20), { pain: 2 })],
      { kind: "spasm", worst: 2 },
    ],
    [
      "a cramp at two in the morning of the next date",
      [cramp("2026-11-21T02:10:00+11:00")],
      { kind: "spasm", cramps: 1 },
    ],
    [
      "a cramp at three on the next date is the next day's",
      [cramp("2026-11-21T03:00:00+11:00")],
      { kind: "no-record" },
    ],
  ])("%s", (_what, events, expected) => {
    expect(on(...events)).toMatchObject({ day: "2026-11-20", ...expected });
  });

  test("both clock changes and the turn of the year leave no day out and double none", () => {
    const days = daysOf([], WHOLE_RECORD, "2026-09-01", "2027-04-30").map(({ day }) => day);
    expect([days.length, new Set(days).size, days.includes("2026-10-04"), days.includes("2027-01-01")]).toEqual([
      242,
      242,
      true,
      true,
    ]);
  });
});

test.each([
  ["2026-11-16", "2026-11-16"],
  ["2026-11-22", "2026-11-16"],
  ["2023-12-31", "2023-12-25"],
  ["2027-01-01", "2026-12-28"],
])("the week of %s begins on %s", (day, monday) => {
  expect(mondayOf(day)).toBe(monday);
});

describe("the calendar of days", () => {
  const events = [
    entry(at(2), { pain: 10 }),
    entry(at(3), { none: true }),
    entry(at(4), { triggers: [{ name: "gym" }] }),
    cramp(at(5)),
  ];
  const days = daysOf(events, WHOLE_RECORD, "2026-10-30", "2026-11-08");

  test("is a grid with a sign for each day, after the counts", () => {
    expect(monthLines(days, DRAWN)).toEqual([
      "Of 10 days: 2 with pain or a cramp, 1 without, 1 with a note that says neither,",
      "6 with no record. A day with no record may have been good or bad.",
      "October 2026              November 2026",
      "   Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su",
      "30│             ·  ·       1│                   ·",
      "                           2│10  0  ?  x  ·  ·  ·",
      "1 to 10: the worst pain told · 0: none · x: a cramp or spasm, pain not told",
      "?: says neither · dot: no record",
    ]);
  });

  test("stands month below month in a narrow window", () => {
    const lines = monthLines(days, { columns: 40, drawn: true });
    expect(lines.filter((line) => line.endsWith("2026"))).toEqual(["October 2026", "November 2026"]);
    expect(lines.every((line) => line.length <= 40)).toBe(true);
  });

  test("says the same in words, a week a line", () => {
    expect(monthLines(days, WORDS).slice(1)).toEqual([
      "  Week of Mon 2 Nov: Mon 10, Tue none, Wed says neither, Thu cramp or spasm, no record on 3 days.",
    ]);
  });

  test("of two years shows the newest six months, and says so", () => {
    const long = daysOf([entry(at(2), { pain: 4 })], WHOLE_RECORD, "2024-11-22", "2026-11-21");
    const lines = monthLines(long, DRAWN);
    expect([lines[2], lines.filter((line) => line.includes("June 2026")).length]).toEqual([
      "Shown are the last 6 of these months.",
      1,
    ]);
  });
});

describe("cramps a night", () => {
  const nights = [
    cramp(at(10, "23:00")),
    cramp(at(11, "02:00")),
    entry(at(12), { cramps: 3 }),
    entry(at(13), { none: true }),
    cramp(at(17)),
  ];
  const days = daysOf(nights, WHOLE_RECORD, "2026-11-10", "2026-11-18");

  test("are a line a week, with the sum as a bar", () => {
    expect(crampChart(days, DRAWN).slice(1)).toEqual([
      "       Mo Tu We Th Fr Sa Su",
      " 9 Nov│    2  ·  3  0  ·  ·  █████ 5",
      "16 Nov│ ·  1  ·              █ 1",
      "0: no spasm at all. Dot: not told.",
    ]);
  });

  test("say the same in words", () => {
    expect(crampChart(days, WORDS).slice(1)).toEqual([
      "  Week of Mon 9 Nov: 5 on 2 nights (Tue 2, Thu 3); not told on 3.",
      "  Week of Mon 16 Nov: 1 on 1 night (Tue 1); not told on 2.",
    ]);
  });

  test("are left out where there was none", () => {
    expect(
      crampChart(daysOf([entry(at(13), { none: true })], WHOLE_RECORD, "2026-11-13", "2026-11-13"), DRAWN),
    ).toEqual([]);
  });

  test("a bar never leaves the window, however many there were", () => {
    const many = Array.from({ length: 30 }, (_, index) => ({
      day: addDays("2026-10-01", index),
      kind: "spasm" as const,
      worst: null,
      cramps: 99,
    }));
    expect(crampChart(many, { columns: 40, drawn: true }).filter((line) => line.length > 40)).toEqual([]);
  });
});
