import { describe, expect, test } from "vitest";
import type { MoveStep, Playbook, PressStep, Range, StretchStep } from "../../src/protocols/playbook.ts";
import { PLAYBOOK_IDS } from "../support/playbook-ids.ts";
import { BY_ID } from "../support/playbook-texts.ts";

/** The widest doses of the clinical review: hold and stretch, spots a side, heat, and minutes (R2 to R5, R7). */
const HOLD_SECONDS: Range = { least: 30, most: 90 };
const SPOTS: Range = { least: 1, most: 3 };
const HEAT_SECONDS: Range = { least: 180, most: 600 };
const STRETCH_SECONDS: Range = { least: 20, most: 30 };
const STRETCH_REPS: Range = { least: 1, most: 2 };
const MOVE_REPS: Range = { least: 5, most: 10 };
const HOLDING_SECONDS_A_SIDE = 300;
const STRETCHING_SECONDS = 300;
const SESSION_SECONDS = 900;
const PRESSURE_CAP = 6;

/** Where the table of the review asks for less than everywhere else, and of what. */
const LOWER_CAPS: Readonly<Record<string, number>> = {
  "neck-trap": 5,
  desk: 5,
  jaw: 4,
  chest: 4,
  soleus: 4,
  adductor: 3,
};
/** Thin muscle, near vessels: holds from 20 seconds. */
const SHORT_HOLDS: readonly string[] = ["jaw", "chest", "adductor", "forearm", "hand", "shin"];
/** Stretches with a length of their own: half way only, before bed, and the toes. */
const OWN_STRETCHES: Readonly<Record<string, { readonly seconds: number; readonly reps: number }>> = {
  "neck-no-press": { seconds: 15, reps: 1 },
  "night-stretch": { seconds: 10, reps: 3 },
  "older-nights": { seconds: 10, reps: 3 },
  "foot-arch": { seconds: 10, reps: 6 },
};
/** Ankle pumps of the pregnant, for the blood to flow. */
const OWN_MOVES: Readonly<Record<string, number>> = { "pregnant-legs": 20 };

describe.each(BY_ID)("the playbook %s", (id, playbook) => {
  const { heat, press, moves, stretches } = playbook;

  test("has no least above its most, and whole numbers above zero", () => {
    const wrong = rangesOf(playbook).filter(
      ({ least, most }) => least > most || least <= 0 || !Number.isInteger(least) || !Number.isInteger(most),
    );
    expect(wrong).toEqual([]);
  });

  test("holds for 30 to 90 seconds, shorter only where the review says so, and never longer by keys than by plan", () => {
    if (press === null) return;
    const { holdSeconds, holdSecondsMax } = press;
    const least = SHORT_HOLDS.includes(id) ? 20 : HOLD_SECONDS.least;
    expect(holdSeconds.least).toBeGreaterThanOrEqual(least);
    expect(holdSecondsMax).toBeGreaterThanOrEqual(holdSeconds.most);
    expect(holdSecondsMax).toBeLessThanOrEqual(HOLD_SECONDS.most);
  });

  test("presses at most 3 spots and 5 minutes a side, two holds on a spot included", () => {
    if (press === null) return;
    expect(isWithin(press.spots, SPOTS)).toBe(true);
    expect(2 * press.holdSeconds.least * press.spots.least).toBeLessThanOrEqual(HOLDING_SECONDS_A_SIDE);
    expect(press.holdSecondsMax * press.spots.most).toBeLessThanOrEqual(HOLDING_SECONDS_A_SIDE);
  });

  test("aims for the discomfort that the review allows here", () => {
    if (press === null) return;
    const why = `${id}: a lower cap belongs in LOWER_CAPS, once the review says so`;
    expect(press.pressureCap, why).toBe(LOWER_CAPS[id] ?? PRESSURE_CAP);
  });

  test("warms for 3 to 10 minutes, or not at all", () => {
    expect(heat === null || isWithin(heat.seconds, HEAT_SECONDS)).toBe(true);
  });

  test("moves 5 to 10 times, slowly", () => {
    const range = { ...MOVE_REPS, most: OWN_MOVES[id] ?? MOVE_REPS.most };
    expect(moves.filter(({ reps, secondsEach }) => !isWithin(reps, range) || secondsEach < 2)).toEqual([]);
  });

  test("stretches for 20 to 30 seconds once or twice, or as the review says here, and 5 minutes at most in all", () => {
    const own = OWN_STRETCHES[id];
    const [seconds, reps] = own === undefined ? [STRETCH_SECONDS, STRETCH_REPS] : [only(own.seconds), only(own.reps)];
    expect(stretches.filter((stretch) => !isWithin(stretch.seconds, seconds) || !isWithin(stretch.reps, reps))).toEqual(
      [],
    );
    expect(sum(stretches.map((stretch) => stretchSeconds(stretch, "most")))).toBeLessThanOrEqual(STRETCHING_SECONDS);
  });

  test("takes at most 15 minutes beside the heat, both sides done, at its gentlest", () => {
    const total =
      pressSeconds(press) +
      sum(moves.map(moveSeconds)) +
      sum(stretches.map((stretch) => stretchSeconds(stretch, "least")));
    expect(total).toBeLessThanOrEqual(SESSION_SECONDS);
  });
});

test("a dose of its own is given to an id that exists", () => {
  const named = [LOWER_CAPS, OWN_STRETCHES, OWN_MOVES].flatMap(Object.keys).concat(SHORT_HOLDS);
  expect(named.filter((id) => !PLAYBOOK_IDS.includes(id))).toEqual([]);
});

function rangesOf({ heat, press, moves, stretches }: Playbook): readonly Range[] {
  return [
    ...(heat === null ? [] : [heat.seconds]),
    ...(press === null ? [] : [press.holdSeconds, press.spots]),
    ...moves.map(({ reps }) => reps),
    ...stretches.flatMap(({ seconds, reps }) => [seconds, reps]),
  ];
}

function isWithin({ least, most }: Range, widest: Range): boolean {
  return least >= widest.least && most <= widest.most;
}

function only(value: number): Range {
  return { least: value, most: value };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function pressSeconds(press: PressStep | null): number {
  return press === null ? 0 : 2 * press.holdSeconds.least * press.spots.least;
}

function moveSeconds({ reps, secondsEach, eachSide }: MoveStep): number {
  return reps.least * secondsEach * (eachSide ? 2 : 1);
}

function stretchSeconds({ seconds, reps, restSeconds, eachSide }: StretchStep, end: keyof Range): number {
  return (seconds[end] + (restSeconds ?? 0)) * reps[end] * (eachSide ? 2 : 1);
}
