import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GAP_MS } from "../../src/session/gap.ts";
import { beat, NO_PULSE, ticksOf, type Pulse } from "../../src/session/pulse.ts";
import { runsOf } from "../support/runs.ts";

const read = (elapsedMs: number, driftMs = 0): Pulse => ({ elapsedMs, driftMs });

/** The ticks after some readings, in milliseconds of the monotonic clock, and what is left to hand on. */
function after(readings: readonly Pulse[], dueMs = Infinity, speed = 1): readonly [readonly number[], number] {
  let pulse = NO_PULSE;
  const ticks: number[] = [];
  for (const reading of readings) {
    const step = beat(pulse, reading, { dueMs, speed });
    pulse = step.pulse;
    ticks.push(...step.ticks.map(({ elapsedMs }) => elapsedMs));
  }
  return [ticks, pulse.elapsedMs];
}
const beats = (count: number): readonly Pulse[] => Array.from({ length: count }, () => read(20));

describe("ticks", () => {
  test.each([
    ["nothing is handed on at once", beats(5), Infinity, [], 100],
    ["half a second is one tick", beats(25), Infinity, [500], 0],
    ["what is due comes at the next reading", beats(7), 130, [140], 0],
    ["what is due now comes now", beats(1), 0, [20], 0],
    ["a busy moment of under a second is time that ran", [read(20), read(900)], Infinity, [920], 0],
  ])("%s", (_promise, readings, dueMs, ticks, left) => {
    expect(after(readings, dueMs)).toEqual([ticks, left]);
  });

  test("a fast clock runs in steps of at most a quarter second", () => {
    expect(after(beats(1), 0, 100)).toEqual([[250, 250, 250, 250, 250, 250, 250, 250], 0]);
  });
});

describe("a gap", () => {
  test.each([
    ["is a tick of its own; what ran before it counts", [read(20), read(20), read(5000)], [40, 5000]],
    ["is one by the clock on the wall too", [read(20), read(20, 3_600_000)], [20, 20]],
    ["two readings together never look like one", [...beats(24), read(800)], [480, 800]],
  ])("%s", (_promise, readings, ticks) => {
    expect(after(readings)).toEqual([ticks, 0]);
  });

  test("is not made longer by a fast clock", () => {
    expect(after([read(5000)], 0, 100)).toEqual([[5000], 0]);
  });

  test("of the wall clock keeps how far it jumped", () => {
    expect(ticksOf(read(20, -3_600_000), 1)).toEqual([{ kind: "tick", elapsedMs: 20, wallMs: -3_599_980 }]);
  });
});

test("no millisecond is lost or made up, whatever the readings", () => {
  const readings = fc.array(fc.record({ elapsedMs: fc.nat(3000), driftMs: fc.integer({ min: -50, max: 50 }) }));
  fc.assert(
    fc.property(readings, fc.nat(1000), (all, dueMs) => {
      const [ticks, left] = after(all, dueMs);
      const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
      expect(sum(ticks) + left).toBe(sum(all.map(({ elapsedMs }) => elapsedMs)));
      const long = all.filter(({ elapsedMs }) => elapsedMs > GAP_MS).length;
      expect(ticks.filter((elapsedMs) => elapsedMs > GAP_MS)).toHaveLength(long);
    }),
    runsOf(500),
  );
});
