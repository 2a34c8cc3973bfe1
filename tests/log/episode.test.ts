import { describe, expect, test } from "vitest";
import type { Onset } from "../../src/body.ts";
import { beganOnFor, currentEpisode, dueFlags, onsetOf } from "../../src/log/episode.ts";
import type { Event, NextDayEvent, SessionEvent } from "../../src/log/event.ts";
import type { RedFlag } from "../../src/triage/red-flag.ts";
import { RED_FLAGS } from "../../src/triage/red-flags/index.ts";
import { nextDay, session } from "../support/log-events.ts";

const TODAY = "2026-11-21";

test.each<[string, Onset]>([
  ["2026-11-21", "acute"],
  ["2026-11-14", "acute"],
  ["2026-11-13", "subacute"],
  ["2026-11-07", "subacute"],
  ["2026-11-06", "chronic"],
  ["2020-01-01", "chronic"],
])("a spasm that began on %s is %s on the 21st", (beganOn, onset) => {
  expect(onsetOf(beganOn, TODAY)).toBe(onset);
});

test.each<[Onset]>([["acute"], ["subacute"], ["chronic"]])("the date that stands for %s gives it back", (onset) => {
  expect(onsetOf(beganOnFor(onset, TODAY), TODAY)).toBe(onset);
});

const HOLD = { kind: "hold", side: "left", spot: 1, plannedSeconds: 45, heldSeconds: 9, end: "wrong-pain" } as const;

/** A session at 10:00 on a day of November. */
function on(day: number, changes: Partial<SessionEvent> = {}): SessionEvent {
  return session(`2026-11-${String(day).padStart(2, "0")}T10:00:00+11:00`, changes);
}

describe("the episode that is still running", () => {
  test.each<[string, readonly number[], readonly number[]]>([
    ["is empty without a session", [], []],
    ["holds a session of seven days ago", [14], [14]],
    ["is over eight days after its last session", [13], []],
    ["reaches back as long as no gap is above seven days", [1, 7, 14, 20], [20, 14, 7, 1]],
    ["ends at the first gap of eight days", [2, 9, 17, 19], [19, 17]],
  ])("%s", (_promise, days, expected) => {
    const sessions = days.map((day) => on(day));
    const found = currentEpisode(sessions, "calf", TODAY).map(({ happened }) => Number(happened.slice(8, 10)));
    expect(found).toEqual(expected);
  });

  test("holds neither practice nor another area", () => {
    expect(currentEpisode([on(20, { practice: true }), on(20, { area: "neck" })], "calf", TODAY)).toEqual([]);
  });
});

describe("the lines that are asked now", () => {
  const sample = (repeat: RedFlag["repeat"]): RedFlag => {
    const flag = RED_FLAGS.find((candidate) => candidate.repeat === repeat);
    if (flag === undefined) throw new Error(`No line is asked ${repeat}.`);
    return flag;
  };
  const flags = [sample("every-session"), sample("weekly"), sample("once")];
  const screened = flags.map(({ id }) => id);
  const ALL = ["every-session", "weekly", "once"];

  test.each<[string, readonly SessionEvent[], boolean, readonly string[]]>([
    ["all of them in the first session", [], false, ALL],
    ["only the lines of every session a day later", [on(20, { screened })], false, ["every-session"]],
    ["the weekly ones not yet after six days", [on(15, { screened })], false, ["every-session"]],
    ["the weekly ones again after seven days", [on(14, { screened })], false, ["every-session", "weekly"]],
    ["all of them in a new episode", [on(13, { screened })], false, ALL],
    ["a line that was not on an earlier screen", [on(20, { screened: [] })], false, ALL],
    [
      "the weekly ones when only an older session asked them",
      [on(13, { screened }), on(18, { screened: [] })],
      false,
      ["every-session", "weekly"],
    ],
    [
      "all of them after a session that ended worse",
      [on(19, { screened }), on(20, { screened, result: "worse" })],
      false,
      ALL,
    ],
    ["all of them after harm", [on(20, { screened, harm: true, result: null })], false, ALL],
    [
      "all of them after a session stopped by the wrong pain",
      [on(20, { screened, result: null, stopped: "wrong-pain" })],
      false,
      ALL,
    ],
    [
      "all of them after a sharp pain in a hold",
      [on(20, { screened, phases: [{ ...HOLD, pain: "sharp" }] })],
      false,
      ALL,
    ],
    [
      "all of them after a sharp pain in one hold of two",
      [on(20, { screened, phases: [{ ...HOLD, pain: "sharp" }, HOLD] })],
      false,
      ALL,
    ],
    [
      "few after a hold that was just too much",
      [on(20, { screened, phases: [{ ...HOLD, pain: "too-much" }] })],
      false,
      ["every-session"],
    ],
    [
      "few again once they were asked after the worse one",
      [on(19, { result: "worse" }), on(20, { screened })],
      false,
      ["every-session"],
    ],
    ["all of them when something new has started", [on(20, { screened })], true, ALL],
    ["practice does not count as asked", [on(20, { screened, practice: true })], false, ALL],
    ["another area does not count as asked", [on(20, { screened, area: "neck" })], false, ALL],
  ])("%s", (_promise, sessions, somethingNew, expected) => {
    expect(dueFlags(flags, sessions, "calf", TODAY, somethingNew).map(({ repeat }) => repeat)).toEqual(expected);
  });

  test.each<[string, string, Partial<NextDayEvent>, readonly string[]]>([
    ["all of them once it was worse the day after", "21T09:00", { answer: "worse" }, ALL],
    ["all of them after a new bruise", "21T09:00", { answer: "bruise" }, ALL],
    ["all of them when it was told at that very moment", "20T10:00", { answer: "worse" }, ALL],
    ["few when it was better", "21T09:00", { answer: "better" }, ["every-session"]],
    ["few when nobody is sure", "21T09:00", { answer: "not-sure" }, ["every-session"]],
    ["few when they were asked since", "20T09:00", { answer: "worse" }, ["every-session"]],
    ["few when it was worse elsewhere", "21T09:00", { answer: "worse", area: "neck" }, ["every-session"]],
  ])("%s", (_promise, told, answer, expected) => {
    const events: readonly Event[] = [on(20, { screened }), nextDay(`2026-11-${told}:00+11:00`, "2026-11-19", answer)];
    expect(dueFlags(flags, events, "calf", TODAY, false).map(({ repeat }) => repeat)).toEqual(expected);
  });

  test("every emergency line that may change from day to day is asked every time", () => {
    const skipped = RED_FLAGS.filter(({ urgency, repeat }) => urgency === "emergency" && repeat === "weekly");
    expect(skipped.map(({ id }) => id)).toEqual([]);
  });
});
