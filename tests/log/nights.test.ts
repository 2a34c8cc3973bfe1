import { describe, expect, test } from "vitest";
import { courseOf } from "../../src/log/course.ts";
import { addDays } from "../../src/log/day.ts";
import type { Event } from "../../src/log/event.ts";
import { nightsOf } from "../../src/log/nights.ts";
import { noteLines } from "../../src/report/course-text.ts";
import { cramp, entry, session } from "../support/log-events.ts";

const FIRST = "2026-09-01";

/** A stretch before bed on so many nights in a row, the first on 1 September. */
function nights(count: number): readonly Event[] {
  return Array.from({ length: count }, (_, index) =>
    session(`${addDays(FIRST, index)}T21:30:00+10:00`, { playbook: "night-stretch", heldSeconds: 0 }),
  );
}

const notesOn = (events: readonly Event[], today: string): readonly string[] =>
  noteLines(
    courseOf({
      events,
      area: "calf",
      today,
      beganOn: FIRST,
      onset: "chronic",
      bleedsEasily: false,
      pain: null,
      now: new Date(`${today}T22:00:00+10:00`),
    }).notes,
    today,
  );

describe("the stretch before bed", () => {
  test.each([
    ["no stretch yet", [], "2026-09-01", undefined],
    ["the first night", nights(1), "2026-09-01", 1],
    ["ten nights", nights(10), "2026-09-11", 10],
    ["a week away still counts on", nights(10), "2026-09-17", 10],
    ["after more than a week without it a new course begins", nights(10), "2026-09-18", undefined],
    ["two stretches in one night are one night", [...nights(1), ...nights(1)], "2026-09-01", 1],
    [
      "practice counts nothing",
      [session(`${FIRST}T21:30:00+10:00`, { playbook: "night-stretch", practice: true })],
      FIRST,
      undefined,
    ],
    ["a session with a ball is no such night", [session(`${FIRST}T21:30:00+10:00`)], FIRST, undefined],
  ] as const)("%s", (_when, events, today, done) => {
    expect(nightsOf(events, today)?.done).toBe(done);
  });

  test("is never asked about as a session day, and never ends self-care", () => {
    const events = nights(42);
    expect(
      courseOf({
        events,
        area: "calf",
        today: "2026-10-13",
        beganOn: FIRST,
        onset: "chronic",
        bleedsEasily: false,
        pain: null,
        now: new Date("2026-10-13T22:00:00+11:00"),
      }),
    ).toMatchObject({ refer: null, askSince: null, easings: [] });
  });

  test("is told of with the area that it stretches, and with no other", () => {
    const notesFor = (area: "calf" | "neck"): readonly string[] =>
      courseOf({
        events: nights(42),
        area,
        today: "2026-10-13",
        beganOn: FIRST,
        onset: "chronic",
        bleedsEasily: false,
        pain: null,
        now: new Date("2026-10-13T22:00:00+11:00"),
      }).notes.map(({ kind }) => kind);
    expect([notesFor("calf").includes("nights"), notesFor("neck").includes("nights")]).toEqual([true, false]);
  });

  test("says nothing of an end before 42 nights", () => {
    expect(notesOn(nights(41), "2026-10-12").filter((line) => line.includes("nights"))).toEqual([]);
  });

  test("after 42 nights compares the cramps of the first two weeks with those of the last two", () => {
    const cramps = [
      cramp("2026-09-02T03:10:00+10:00"),
      cramp("2026-09-05T02:10:00+10:00"),
      entry("2026-09-15T08:00:00+10:00", { cramps: 4 }),
      entry("2026-10-11T08:00:00+11:00", { cramps: 1 }),
    ];
    expect(notesOn([...nights(42), ...cramps], "2026-10-12")).toContain(
      "42 nights of stretching. Cramps in the first two weeks: 2; in the last two: 1. If that is no fewer, stop here and ask a GP or pharmacist.",
    );
  });
});
