import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ONSETS, SIDES, TOOLS } from "../../src/body.ts";
import { stepSeconds } from "../../src/session/step.ts";
import { timelineOf } from "../../src/session/timeline.ts";
import { HEALTH_QUESTIONS } from "../../src/triage/health/index.ts";
import { planWith } from "../support/keys-session.ts";
import { runsOf } from "../support/runs.ts";

/** "hold left 2/3 60", one for each phase. */
function brief(...of: Parameters<typeof planWith>): readonly string[] {
  return timelineOf(planWith(...of)).map(({ kind, side, spot, spots, seconds }) =>
    [kind, side ?? "-", spot === null ? "-" : `${String(spot)}/${String(spots)}`, seconds].join(" "),
  );
}

test("both sides: heat once, the left side, a change of side, the right side, one re-test", () => {
  expect(brief({ onset: "acute", side: "both" })).toEqual([
    "warm - - 240",
    "heat-off - - 0",
    "settle left 1/2 15",
    "hold left 1/2 45",
    "settle left 2/2 8",
    "hold left 2/2 45",
    "move left - 15",
    "stretch left 1/1 20",
    "swap right - 15",
    "settle right 1/2 15",
    "hold right 1/2 45",
    "settle right 2/2 8",
    "hold right 2/2 45",
    "move right - 15",
    "stretch right 1/1 20",
    "retest - - 20",
  ]);
});

test("one side has no change of side", () => {
  expect(brief({ side: "right", heat: false })).toEqual([
    "settle right 1/3 15",
    "hold right 1/3 60",
    "settle right 2/3 8",
    "hold right 2/3 60",
    "settle right 3/3 8",
    "hold right 3/3 60",
    "move right - 30",
    "stretch right 1/2 30",
    "stretch right 2/2 30",
    "retest - - 20",
  ]);
});

test("the clock stands at two places only: after the heat and at the re-test", () => {
  expect(
    timelineOf(planWith())
      .filter(({ waits }) => waits)
      .map(({ kind }) => kind),
  ).toEqual(["heat-off", "retest"]);
});

describe("for every plan this person may get", () => {
  // A fresh strain and a drowsy head get no plan at all today.
  const facts = HEALTH_QUESTIONS.map(({ id }) => id).filter((id) => !["fresh-strain", "drowsy-now"].includes(id));
  const wishes = fc.record({
    side: fc.constantFrom(...SIDES),
    onset: fc.constantFrom(...ONSETS),
    tools: fc.subarray([...TOOLS]),
    heat: fc.boolean(),
    movement: fc.constantFrom(null, "ten-steps", "heel-raises", "unknown"),
    firstSession: fc.boolean(),
  });
  const plans = fc.tuple(wishes, fc.subarray(facts, { maxLength: 4 })).map(([wish, true_]) => planWith(wish, ...true_));
  const RUNS = runsOf(300);

  test("the total is the sum of its parts' seconds", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const phases = timelineOf(plan);
        expect(plan.totalSeconds).toBe(phases.reduce((sum, { seconds }) => sum + seconds, 0));
      }),
      RUNS,
    );
  });

  test("a step takes as long as its parts", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const sides = plan.side === "both" ? 2 : 1;
        const parts = timelineOf(plan).filter(({ kind }) => !["swap", "retest", "heat-off"].includes(kind));
        const steps = plan.steps.reduce((sum, step) => sum + stepSeconds(step, sides), 0);
        expect(steps).toBe(parts.reduce((sum, { seconds }) => sum + seconds, 0));
      }),
      RUNS,
    );
  });

  test("no hold is above 90 s, no stretch above 30 s, no heat above 600 s, and none can be made longer", () => {
    const most = { hold: 90, stretch: 30, warm: 600 } as const;
    fc.assert(
      fc.property(plans, (plan) => {
        const timed = timelineOf(plan).filter(({ kind }) => Object.hasOwn(most, kind));
        const over = timed.filter(({ kind, secondsMax }) => secondsMax > most[kind as keyof typeof most]);
        const unbound = timelineOf(plan).filter(({ seconds, secondsMax }) => seconds > secondsMax);
        expect([...over, ...unbound]).toEqual([]);
      }),
      RUNS,
    );
  });

  test("it ends with the re-test, and begins with something to do", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const phases = timelineOf(plan);
        expect([phases.at(-1)?.kind, phases.length > 1, phases[0]?.waits]).toEqual(["retest", true, false]);
      }),
      RUNS,
    );
  });

  test("both sides change sides exactly once when anything is done a side", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const swaps = timelineOf(plan).filter(({ kind }) => kind === "swap").length;
        expect(swaps).toBe(plan.side === "both" && plan.steps.some(({ eachSide }) => eachSide) ? 1 : 0);
      }),
      RUNS,
    );
  });
});
