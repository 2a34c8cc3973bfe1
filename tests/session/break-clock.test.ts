import { describe, expect, test } from "vitest";
import { DESK_BREAK } from "../../src/protocols/desk-break.ts";
import {
  advanceBreaks,
  breakClock,
  breakLines,
  breakPhases,
  breakPicture,
  untilNextMinuteMs,
  type BreakClock,
} from "../../src/session/break-clock.ts";
import type { PlayerEvent } from "../../src/session/player.ts";
import { events } from "../support/keys-session.ts";
import { USUAL_KEYS } from "../../src/session/session-keys.ts";

const MINUTE = 60_000;
/** Asleep, or suspended: so many minutes by the clock on the wall. */
const asleep = (minutes: number): PlayerEvent => ({ kind: "tick", elapsedMs: 20, wallMs: minutes * MINUTE });
const clocked = (...script: readonly (string | number | PlayerEvent)[]): BreakClock =>
  events(...script).reduce(advanceBreaks, breakClock(45 * MINUTE));

test.each<[string, readonly (string | number | PlayerEvent)[], string, number]>([
  ["it counts from the start", [60], "sitting", 1],
  ["it is due after 45 minutes", [2700], "due", 45],
  ["and stays due", [2760], "due", 46],
  ["Enter starts the minute when it is due", [2700, "enter"], "moving", 45],
  ["Enter starts it before, too", [60, "enter"], "moving", 1],
  ["s skips one, and counts anew", [2700, "s"], "sitting", 0],
  ["s means nothing before", [60, "s"], "sitting", 1],
  ["five minutes asleep are five minutes in the chair", [60, asleep(5)], "sitting", 6],
  ["it is due at once when it became due meanwhile", [2400, asleep(6)], "due", 46],
  ["ten minutes away are a break of their own", [2400, asleep(10)], "sitting", 0],
  ["a wall clock set back takes nothing off", [60, { kind: "tick", elapsedMs: 0, wallMs: -MINUTE }], "sitting", 1],
  ["e: something new", [60, "e"], "something-new", 1],
  ["q ends", [60, "q"], "ended", 1],
  ["an interrupt stops", [60, "interrupt"], "interrupted", 1],
  ["other keys do nothing", [60, "x", "b", "z"], "sitting", 1],
])("%s", (_promise, script, kind, minutes) => {
  const clock = clocked(...script);
  expect([clock.kind, Math.round(clock.satMs / MINUTE)]).toEqual([kind, minutes]);
});

test("the minutes left are shown, and change once a minute", () => {
  expect([0, 30, 60, 2699].map((seconds) => breakLines(clocked(seconds), USUAL_KEYS)[0])).toEqual([
    "Next break in 45 min.",
    "Next break in 45 min.",
    "Next break in 44 min.",
    "Next break in 1 min.",
  ]);
  expect([0, 30, 2700].map((seconds) => untilNextMinuteMs(clocked(seconds)))).toEqual([MINUTE, MINUTE / 2, Infinity]);
});

test.each([
  { columns: 40, rows: 12 },
  { columns: 20, rows: 8 },
  { columns: 200, rows: 60 },
])("fits a window of $columns by $rows, due or not", (size) => {
  const lines = [0, 2700].flatMap((seconds) => breakPicture(clocked(seconds), DESK_BREAK.evidence, USUAL_KEYS, size));
  expect(lines.filter((line) => line.length > size.columns)).toEqual([]);
});

describe("the minute", () => {
  const phases = breakPhases(DESK_BREAK);
  test("is a minute, moves only, and says first when to stop", () => {
    expect(phases.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(60);
    expect(phases.map(({ kind, waits }) => [kind, waits])).toEqual(phases.map(() => ["move", false]));
    expect(phases[0]?.instruction).toContain(DESK_BREAK.stop);
  });

  test("presses, heats and stretches nothing", () => {
    const text = phases.map(({ title, instruction }) => `${title} ${instruction}`).join(" ");
    expect(text).not.toMatch(/press(?! {something-new})|stretch|pull|heat|ball/i);
  });
});
