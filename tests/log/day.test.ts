import { describe, expect, test } from "vitest";
import {
  addDays,
  addHours,
  dayOf,
  daysBetween,
  hoursBetween,
  momentText,
  monthBefore,
  offsetMinutesOf,
} from "../../src/log/day.ts";
import { realClock } from "../../src/world/clock.ts";

test.each([
  ["noon is that day", "2026-11-21T12:00:00+11:00", "2026-11-21"],
  ["a cramp at 1 a.m. belongs to the night before", "2026-11-21T01:00:00+11:00", "2026-11-20"],
  ["02:59 still does", "2026-11-21T02:59:59.999+11:00", "2026-11-20"],
  ["03:00 begins the day", "2026-11-21T03:00:00.000+11:00", "2026-11-21"],
  ["the day is local, wherever it was written", "2026-11-21T04:00:00-08:00", "2026-11-21"],
  ["half-hour offsets count", "2026-11-21T03:15:00+05:30", "2026-11-21"],
  ["just before 03:00 at a half-hour offset", "2026-11-21T02:45:00-03:30", "2026-11-20"],
  ["a time in Z is taken as it stands", "2026-11-21T02:00:00Z", "2026-11-20"],
  ["the year turns at 03:00 too", "2027-01-01T02:00:00+11:00", "2026-12-31"],
  ["1 a.m. on the first of March in a leap year", "2028-03-01T01:00:00+11:00", "2028-02-29"],
  ["the hour that comes twice in April, first time", "2026-04-05T02:30:00+11:00", "2026-04-04"],
  ["the hour that comes twice in April, second time", "2026-04-05T02:30:00+10:00", "2026-04-04"],
  ["03:00 after the clocks went back", "2026-04-05T03:00:00+10:00", "2026-04-05"],
  ["the last minute before the hour that is left out in October", "2026-10-04T01:59:00+10:00", "2026-10-03"],
  ["the first minute after the hour that is left out in October", "2026-10-04T03:00:00+11:00", "2026-10-04"],
])("%s", (_promise, instant, day) => {
  expect(dayOf(instant)).toBe(day);
});

test("of any moment, the day is the date three hours before, on the clock on the wall", () => {
  const wrong: string[] = [];
  for (const day of [
    "2026-01-01",
    "2026-02-28",
    "2026-02-29",
    "2026-02-31",
    "2028-02-29",
    "2026-03-01",
    "2026-03-02",
    "2026-04-10",
    "2026-04-29",
    "2026-04-30",
    "2026-04-31",
    "2026-12-31",
  ]) {
    for (const time of ["00:00:00", "02:59:59.999", "03:00:00", "03:00:00.5", "12:30:00", "23:59:59"]) {
      for (const offset of ["Z", "+00:00", "+14:00", "-11:00", "+05:45"]) {
        const instant = `${day}T${time}${offset}`;
        const onTheWall = Date.parse(`${day}T${time}Z`);
        const expected = new Date(onTheWall - 3 * 3_600_000).toISOString().slice(0, 10);
        if (dayOf(instant) !== expected) wrong.push(`${instant}: ${dayOf(instant)}, not ${expected}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

describe("the day of the clock on the wall", () => {
  test.each([
    "2026-04-04",
    "2026-04-05",
    "2026-04-06",
    "2026-10-03",
    "2026-10-04",
    "2026-10-05",
    "2026-11-21",
    "2026-12-31",
  ])("%s begins at 03:00 and not a moment before", (day) => {
    const start = realClock.startOfDay(day);
    const before = new Date(start.getTime() - 1);
    expect([dayOf(realClock.stamp(start)), dayOf(realClock.stamp(before))]).toEqual([day, addDays(day, -1)]);
  });

  test.each([
    ["2026-11-21T12:00:00.000+11:00", "2026-11-21T12:00:00.000+11:00"],
    ["2026-07-01T12:00:00.000+10:00", "2026-07-01T12:00:00.000+10:00"],
    ["2026-07-01T00:00:00.000Z", "2026-07-01T10:00:00.000+10:00"],
  ])("%s is stamped with the offset in force: %s", (instant, stamp) => {
    expect(realClock.stamp(new Date(instant))).toBe(stamp);
  });
});

test.each([
  ["2026-11-21", "2026-11-21", 0],
  ["2026-11-21", "2026-11-28", 7],
  ["2026-11-28", "2026-11-21", -7],
  ["2026-04-04", "2026-04-06", 2],
  ["2026-10-03", "2026-10-05", 2],
  ["2026-02-28", "2026-03-01", 1],
  ["2026-12-31", "2027-01-01", 1],
])("from %s to %s there are %i days", (from, to, days) => {
  expect([daysBetween(from, to), addDays(from, days)]).toEqual([days, to]);
});

test("four hours are four real hours, also when the clocks change", () => {
  const from = new Date("2026-10-04T00:30:00+10:00");
  expect([addHours(from, 4), hoursBetween(from, new Date("2026-10-04T05:30:00+11:00"))]).toEqual([
    new Date("2026-10-04T05:30:00+11:00"),
    4,
  ]);
});

test.each([
  ["2026-11-20T21:00:00.000+11:00", "Fri 20 Nov 2026, 21:00", "Fri 20 Nov, 21:00", 660],
  ["2025-01-01T00:05:00Z", "Wed 1 Jan 2025, 00:05", "Wed 1 Jan 2025, 00:05", 0],
  ["2026-04-05T02:30:00-03:30", "Sun 5 Apr 2026, 02:30", "Sun 5 Apr, 02:30", -210],
])("%s is %s on the wall, in 2026 %s, %i minutes ahead", (instant, long, short, minutes) => {
  const now = "2026-11-21T10:00:00+11:00";
  expect([momentText(instant), momentText(instant, now), offsetMinutesOf(instant)]).toEqual([long, short, minutes]);
});

test("the month before January is last December", () => {
  expect([monthBefore("2026-01"), monthBefore("2026-11")]).toEqual(["2025-12", "2026-10"]);
});
