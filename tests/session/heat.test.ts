import { describe, expect, test } from "vitest";
import { cueOf } from "../../src/session/cues.ts";
import { isSkinCheck, SKIN_CHECK } from "../../src/session/heat.ts";
import { pictureOf } from "../../src/session/picture.ts";
import { advance, startOf } from "../../src/session/player.ts";
import { phase, played, SLEPT } from "../support/keys-session.ts";
import { USUAL_KEYS, withKeys, withKeysAloud } from "../../src/session/session-keys.ts";

const PLAN = { area: "low-back", pressureCap: 5, keys: USUAL_KEYS } as const;
const still = { side: null, spot: null, spots: null, where: null, never: null } as const;
const off = phase({
  ...still,
  kind: "heat-off",
  title: "Take the heat off now",
  waits: true,
  seconds: 0,
  secondsMax: 0,
});
const warmFor = (seconds: number): readonly ReturnType<typeof phase>[] => [
  phase({ ...still, kind: "warm", title: "Warm it", seconds, secondsMax: 600 }),
  off,
  phase(),
];

describe("the skin is looked at after five minutes of a longer heat", () => {
  test.each([
    ["not before", 600, 299, false],
    ["at five minutes", 600, 300, true],
    ["for half a minute", 600, 329, true],
    ["and then no more", 600, 330, false],
    ["not when the heat ends soon after: the look at its end comes then", 330, 300, false],
  ])("%s", (_promise, planned, at, expected) => {
    const timeline = warmFor(planned);
    expect(isSkinCheck(timeline, played(timeline, at))).toBe(expected);
  });

  test("it is shown, in the smallest window too, and heard once with an alarm", () => {
    const timeline = warmFor(600);
    const state = played(timeline, 300);
    const before = played(timeline, 299);
    const lines = pictureOf(timeline, PLAN, state, { columns: 40, rows: 12 }, true).join(" ");
    expect(lines).toContain(withKeys(SKIN_CHECK, USUAL_KEYS));
    expect(cueOf(timeline, PLAN, before, state)).toEqual({ tone: "alarm", say: withKeysAloud(SKIN_CHECK, USUAL_KEYS) });
    expect(cueOf(timeline, PLAN, state, played(timeline, 301)).tone).toBe(null);
  });
});

describe("a pad goes on warming while the clock stands", () => {
  const timeline = warmFor(300);
  test.each([
    ["a pause counts: with it the heat is over", [200, "space", 100], "waiting", 1],
    ["a shorter pause does not end it", [200, "space", 99], "paused", 0],
    ["the help counts too", [200, "h", 100], "waiting", 1],
    ["a machine that slept: the pad has to come off at once", [200, { ...SLEPT, elapsedMs: 3_600_000 }], "waiting", 1],
    ["a short sleep asks as ever", [200, SLEPT], "paused", 0],
  ] as const)("%s", (_promise, script, kind, at) => {
    const state = played(timeline, ...script);
    expect([state.kind, state.phase]).toEqual([kind, at]);
  });

  test("time that stood is written down as paused, not as warmed", () => {
    expect(played(timeline, 200, "space", 100).records).toEqual([
      {
        kind: "warm",
        side: null,
        spot: null,
        plannedSeconds: 300,
        heldSeconds: 200,
        pausedSeconds: 100,
        end: "done",
      },
    ]);
  });

  test("a hold that is paused is never over by itself", () => {
    const state = played([phase(), off], 20, "space", 600);
    expect([state.kind, state.phase]).toEqual(["paused", 0]);
  });
});

test("x under heat says to take it off first", () => {
  const timeline = warmFor(300);
  const state = advance(timeline, played(timeline, 20), { kind: "key", key: "x" });
  expect(pictureOf(timeline, PLAN, state, { columns: 80, rows: 24 }, true)[0]).toBe("Take the heat off now.");
  expect(cueOf(timeline, PLAN, startOf(timeline), state).say).toMatch(/^Take the heat off now\./);
});
