import { expect, test } from "vitest";
import type { TriggerSummary } from "../../src/log/trigger-days.ts";
import { triggerLines } from "../../src/report/trigger-text.ts";

function trigger(changes: Partial<TriggerSummary>): TriggerSummary {
  return {
    name: "long drive",
    window: "same-day",
    daysNoted: 1,
    daysWith: 0,
    daysWithout: 0,
    spasmDaysWith: 0,
    spasmDaysWithout: 0,
    difference: null,
    interval95: null,
    chance: null,
    label: "too early",
    moreDays: 28,
    ...changes,
  };
}

const compared: Partial<TriggerSummary> = {
  daysNoted: 12,
  daysWith: 10,
  daysWithout: 25,
  spasmDaysWith: 6,
  spasmDaysWithout: 5,
  difference: 40,
  label: "not judged",
  moreDays: 0,
  interval95: [5.4, 65.7],
};

test.each<[string, Partial<TriggerSummary>, string]>([
  ["no whole day", {}, "long drive: noted on 1 day, no whole day yet."],
  [
    "whole days with it alone",
    { daysNoted: 6, daysWith: 2, spasmDaysWith: 1 },
    "long drive: noted on 6 days. Of whole days, a spasm on 1 of 2 with it.",
  ],
  [
    "whole days of both kinds",
    { daysNoted: 6, daysWith: 2, daysWithout: 9, spasmDaysWith: 1, spasmDaysWithout: 3 },
    "long drive: noted on 6 days. Of whole days, a spasm on 1 of 2 with it, on 3 of 9 without.",
  ],
  [
    "enough days, and 0 is in the interval",
    { ...compared, spasmDaysWith: 3, difference: 10, interval95: [-17, 41.5], label: "no clear link" },
    "long drive: noted on 12 days. Of whole days, a spasm on 3 of 10 (30%) with it, on 5 of 25 (20%) without. 10 points apart, by chance anywhere from -17 to 42: no clear link.",
  ],
  [
    "enough days, and 0 is not",
    compared,
    "long drive: noted on 12 days. Of whole days, a spasm on 6 of 10 (60%) with it, on 5 of 25 (20%) without. 40 points apart, by chance anywhere from 5 to 66: days differ in many ways, so this is not judged.",
  ],
])("with %s a trigger reads so", (_what, changes, expected) => {
  expect(triggerLines([trigger(changes)], 400)[1]).toBe(`  ${expected}`);
});

test("the one noted most often comes first, and nothing is read into it", () => {
  const lines = triggerLines([trigger({ name: "rare" }), trigger({ name: "often", daysNoted: 3 })], 200);
  expect(lines).toEqual([
    "Triggers, in days:",
    "  often: noted on 3 days, no whole day yet.",
    "  rare: noted on 1 day, no whole day yet.",
    "Counts only. They do not show what brings it on.",
    "Too early to compare: 28 more whole days at the least.",
    "A whole day tells of each trigger, there or not, on good days too: spasm-coach log --evening",
  ]);
  expect(lines.join(" ")).not.toMatch(/cause|found|proves?|because/i);
});

test("too early in a short view, it names the longer one", () => {
  const lines = triggerLines([trigger({ moreDays: 5 })], 400, "2025-11-22");
  expect(lines.at(-2)).toBe("In these days only. More days count in: spasm-coach history --since 2025-11-22");
});

test("only those that still miss days are named", () => {
  const lines = triggerLines([trigger({ name: "often", ...compared }), trigger({ name: "rare", moreDays: 5 })], 400);
  expect(lines.at(-2)).toBe("Too early to compare; whole days still missing: rare 5.");
});

test("of several compared at once it says what chance alone does; of one it does not", () => {
  const says = "With 6 triggers looked at, one stands out by chance alone in 26 of 100 records.";
  const six = Array.from({ length: 6 }, (_, index) => trigger({ ...compared, name: `trigger ${String(index)}` }));
  expect([
    triggerLines(six, 400).includes(says),
    triggerLines(six.slice(0, 1), 400).join(" ").includes("by chance alone"),
  ]).toEqual([true, false]);
});

test("a name without a letter that can be shown is left out", () => {
  expect(triggerLines([trigger({ name: "\u0007" })], 80)).toEqual([]);
});
