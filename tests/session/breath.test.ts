import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BREATH_SECONDS, breathAt, breathsIn, byHand, inBreaths } from "../../src/session/breath.ts";
import { advance, secondsLeft, startOf, type PlayerState } from "../../src/session/player.ts";
import { announcementOf, pictureOf } from "../../src/session/picture.ts";
import { timelineOf } from "../../src/session/timeline.ts";
import { events, phase, planWith, SHORT } from "../support/keys-session.ts";
import { USUAL_KEYS } from "../../src/session/session-keys.ts";

const PLAN = { area: "calf", pressureCap: 6, keys: USUAL_KEYS } as const;

test.each([
  [0, "in", 0, 5],
  [4999, "in", 4, 1],
  [5000, "out", 0, 7],
  [11_999, "out", 6, 1],
  [12_000, "in", 0, 5],
] as const)("%i ms into a hold one breathes %s", (ms, half, secondsGone, secondsLeftOfHalf) => {
  expect(breathAt(ms)).toEqual({ half, secondsGone, secondsLeft: secondsLeftOfHalf });
});

test("five breaths are a minute", () => {
  expect([breathsIn(60), breathsIn(48.1), breathsIn(1), breathsIn(0)]).toEqual([5, 5, 1, 0]);
});

describe("holds in breaths", () => {
  test.each([
    [45, 60, 48],
    [30, 60, 36],
    [60, 60, 60],
    [45, 45, 36],
    [15, 15, 12],
    [10, 10, 10],
  ])("%i s, at most %i s, become %i s", (seconds, secondsMax, expected) => {
    expect(inBreaths([phase({ seconds, secondsMax })]).map((hold) => hold.seconds)).toEqual([expected]);
  });

  test("are whole breaths and never above the plan's most, whatever it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 60 }), (seconds, more) => {
        const [hold] = inBreaths([phase({ seconds, secondsMax: seconds + more })]);
        expect(hold?.seconds).toBeLessThanOrEqual(seconds + more);
        if (hold?.counts === "breaths") expect(hold.seconds % BREATH_SECONDS).toBe(0);
      }),
      { seed: 20261121 },
    );
  });

  test("only holds are counted so", () => {
    const timeline = timelineOf(planWith());
    const others = (phases: typeof timeline): typeof timeline => phases.filter(({ kind }) => kind !== "hold");
    expect(others(inBreaths(timeline))).toEqual(others(timeline));
  });

  test("the picture and the words count breaths", () => {
    const timeline = inBreaths([phase()]);
    const [hold] = timeline;
    const state = startOf(timeline);
    const lines = pictureOf(timeline, PLAN, state, { columns: 40, rows: 12 }, true);
    expect(lines[1]).toBe("4 breaths");
    expect(hold === undefined ? "" : announcementOf(hold, PLAN, state)[0]).toMatch(/4 breaths\.$/);
  });
});

describe("by hand", () => {
  const timeline = byHand(SHORT);
  const after = (...script: readonly (string | number)[]): PlayerState =>
    events(...script).reduce<PlayerState>((state, event) => advance(timeline, state, event), startOf(timeline));

  test.each([
    ["it stands at the beginning", [], "paused", 0, 15],
    ["however long", [600], "paused", 0, 15],
    ["Space begins", ["space", 5], "running", 0, 10],
    ["the next part stands again", ["space", 15, 60], "paused", 1, 45],
    ["and Enter begins it", ["space", 15, "enter", 5], "running", 1, 40],
    ["x while it runs asks as ever", ["space", 15, "enter", 5, "x"], "let-go", 1, 40],
  ] as const)("%s", (_promise, script, kind, at, left) => {
    const state = after(...script);
    expect([state.kind, state.phase, secondsLeft(state)]).toEqual([kind, at, left]);
  });

  test("the picture says which key begins", () => {
    const lines = pictureOf(timeline, PLAN, after(), { columns: 40, rows: 12 }, true);
    expect(lines).toContain("Press Space to begin.");
  });
});
