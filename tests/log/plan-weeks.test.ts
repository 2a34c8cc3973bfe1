import { expect, test } from "vitest";
import { dayOf } from "../../src/log/day.ts";
import type { Event } from "../../src/log/event.ts";
import { planAhead } from "../../src/log/plan-ahead.ts";
import { planWeeks } from "../../src/log/plan-weeks.ts";
import { planWeekLines } from "../../src/report/plan-weeks-text.ts";
import { halt, plan, profile, session, startOfDay } from "../support/log-events.ts";
import { at, LOOKING_BACK } from "../support/three-weeks.ts";

const days = { dayAt: (moment: Date) => dayOf(sydney(moment)), startOfDay };

function sydney(moment: Date): string {
  return `${new Date(moment.getTime() + 11 * 3_600_000).toISOString().slice(0, -1)}+11:00`;
}

function weeks(events: readonly Event[]): readonly (readonly [string, number, number, boolean])[] | null {
  const ahead = planAhead(events, "calf", new Date(LOOKING_BACK), days);
  const found = ahead === undefined ? null : planWeeks(events, ahead, "2026-11-21");
  return found?.weeks.map(({ from, sessions, room, running }) => [from, sessions, room, running] as const) ?? null;
}

const lasting = { beganOn: "2026-09-01", onset: "chronic" } as const;

test("a plan for a spasm that has lasted has room for four in each seven days from its first session", () => {
  expect(weeks([4, 6, 9, 12, 16].map((day) => session(at(day), lasting)))).toEqual([
    ["2026-11-04", 3, 4, false],
    ["2026-11-11", 2, 4, false],
    ["2026-11-18", 0, 4, true],
  ]);
});

test("a plan for a new spasm has room as its taper has", () => {
  const events = [10, 11, 12, 16, 19].map((day) => session(at(day), { beganOn: "2026-11-09" }));
  expect(weeks(events)).toEqual([
    // Four days of two, three of one.
    ["2026-11-10", 4, 11, false],
    ["2026-11-17", 1, 4, true],
  ]);
});

test("sessions out of order in the record and practice change nothing", () => {
  const events = [16, 4, 12].map((day) => session(at(day), lasting));
  expect(weeks([...events, session(at(18), { ...lasting, practice: true })])).toEqual(weeks(events.toReversed()));
});

test("after a block that went well there is room for three", () => {
  const events = [
    ...[1, 8, 15].map((day) => session(at(day), lasting)),
    plan(at(20), { since: "2026-11-01", change: 3 }),
  ];
  expect(weeks(events)?.map(([, , room]) => room)).toEqual([3, 3, 3]);
});

test.each<[string, readonly Event[]]>([
  ["no session", []],
  ["one session", [session(at(20), lasting)]],
  ["only sessions with no pressing", [18, 20].map((day) => session(at(day), { ...lasting, heldSeconds: 0 }))],
  ["a plan that is over", [...[16, 18].map((day) => session(at(day), lasting)), halt(at(20))]],
  ["a gap that ended the plan", [2, 4].map((day) => session(at(day), lasting))],
])("of %s there is nothing to show", (_what, events) => {
  expect(weeks(events)).toBeNull();
});

test("is a bar with room, or words; never a fault", () => {
  const plan = {
    area: "calf",
    weeks: [
      { from: "2026-11-09", sessions: 5, room: 4, running: false },
      { from: "2026-11-16", sessions: 1, room: 4, running: true },
    ],
  } as const;
  expect(planWeekLines(plan, "2026-11-21", { columns: 80, drawn: true }).slice(2)).toEqual([
    " 9 Nov│■■■■■ 5 of 4",
    "16 Nov│■··· 1 of 4 so far",
  ]);
  expect(planWeekLines(plan, "2026-11-21", { columns: 200, drawn: false })).toEqual([
    "Calf: sessions by week of the plan, of so many there is room for. Fewer is no fault.",
    "  From Mon 9 Nov: 5 of 4.",
    "  From Mon 16 Nov: 1 of 4 so far.",
  ]);
});

test.each([
  ["on a blood thinner", true, "no-press"],
  ["not sure of a blood thinner", "not-sure", "no-press"],
  ["without a blood thinner", false, "lighter"],
  ["never asked", undefined, "lighter"],
] as const)("after a bruise the plan of somebody %s (answered %s) is %s", (_who, answer, effect) => {
  const facts = answer === undefined ? {} : { "blood-thinner": { answer, on: "2026-11-16" } };
  const events = [profile(at(16), { facts }), session(at(18), { ...lasting, bruise: true })];
  const ahead = planAhead(events, "calf", new Date(LOOKING_BACK), days);
  expect(ahead?.course.easings).toContainEqual(expect.objectContaining({ id: "bruise", effect }));
});
