import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HEALTH_QUESTIONS } from "../../src/triage/health/index.ts";
import { limitsFor } from "../../src/triage/cautions.ts";
import { capOf, EFFECT_WORDS, effectWords, isFixed, type Effect, type FixedEffect } from "../../src/triage/effects.ts";
import { cautionOf, PRESSING, strictest, STRETCHING, WIDEST, type Limits } from "../../src/triage/limits.ts";
import { runsOf } from "../support/runs.ts";

const FIXED = Object.keys(EFFECT_WORDS) as FixedEffect[];
const RUNS = runsOf(1000);

const effect: fc.Arbitrary<Effect> = fc.oneof(
  fc.constantFrom(...FIXED),
  fc
    .tuple(
      fc.constantFrom("pressure-cap" as const, "hold-cap" as const, "spots-cap" as const, "heat-cap" as const),
      fc.nat(900),
    )
    .map(([name, limit]): Effect => `${name}:${String(limit) as `${number}`}`),
);
const limits: fc.Arbitrary<Limits> = fc
  .array(effect, { maxLength: 8 })
  .map((effects) => effects.reduce((all, one) => strictest(all, cautionOf(one)), WIDEST));

/** True when every field asks for no more than the same field of the other. */
function gentlerOrAlike(one: Limits, other: Limits): boolean {
  return (
    one.pressureCap <= other.pressureCap &&
    one.holdSecondsMax <= other.holdSecondsMax &&
    one.spotsMax <= other.spotsMax &&
    one.heatSecondsMax <= other.heatSecondsMax &&
    PRESSING.indexOf(one.pressing) <= PRESSING.indexOf(other.pressing) &&
    STRETCHING.indexOf(one.stretching) <= STRETCHING.indexOf(other.stretching) &&
    one.tools.every((tool) => other.tools.includes(tool)) &&
    other.reminders.every((reminder) => one.reminders.includes(reminder))
  );
}

describe("two sets of limits together", () => {
  test("give the same whichever comes first", () => {
    fc.assert(
      fc.property(limits, limits, (one, other) => {
        expect(strictest(one, other)).toEqual(strictest(other, one));
      }),
      RUNS,
    );
  });

  test("give the same however three of them are grouped", () => {
    fc.assert(
      fc.property(limits, limits, limits, (one, two, three) => {
        expect(strictest(strictest(one, two), three)).toEqual(strictest(one, strictest(two, three)));
      }),
      RUNS,
    );
  });

  test("change nothing when the same comes twice", () => {
    fc.assert(
      fc.property(limits, (one) => {
        expect(strictest(one, one)).toEqual(one);
      }),
      RUNS,
    );
  });

  test("are never less gentle than either", () => {
    fc.assert(
      fc.property(limits, limits, (one, other) => {
        const both = strictest(one, other);
        return gentlerOrAlike(both, one) && gentlerOrAlike(both, other);
      }),
      RUNS,
    );
  });

  test("always leave the bare hands", () => {
    fc.assert(
      fc.property(limits, (one) => one.tools.includes("hand")),
      RUNS,
    );
  });
});

describe("one more effect", () => {
  test("never makes a session less gentle", () => {
    fc.assert(
      fc.property(fc.array(effect), effect, (effects, more) => {
        const change = (all: readonly Effect[]): Limits => limitsFor([{ id: "any", why: "any", effects: all }]);
        return gentlerOrAlike(change([...effects, more]), change(effects));
      }),
      RUNS,
    );
  });

  test.each(FIXED)("%s changes a limit or leaves a reminder", (word) => {
    expect(strictest(WIDEST, cautionOf(word))).not.toEqual(WIDEST);
  });

  test.each(FIXED)("%s is said in one or two plain sentences", (word) => {
    expect(effectWords(word)).toMatch(/^[A-Z][^.]+\.( [A-Z][^.]+\.)?$/);
  });
});

test.each<[Effect, Partial<Limits>, string]>([
  ["pressure-cap:3", { pressureCap: 3 }, "Press to 3 out of 10 at most."],
  ["hold-cap:30", { holdSecondsMax: 30 }, "Hold 30 seconds at most."],
  ["spots-cap:2", { spotsMax: 2 }, "At most 2 spots."],
  ["heat-cap:600", { heatSecondsMax: 600 }, "Heat for 10 minutes at most."],
  ["no-heat", { heatSecondsMax: 0 }, "No heat."],
  ["no-press", { pressing: "none" }, "No pressing."],
  ["no-stretch", { stretching: "none" }, "No stretch."],
  ["gentle-stretch-only", { stretching: "gentle" }, "Only a gentle stretch."],
  ["hands-only", { tools: ["hand"] }, "Hands only, no ball or roller."],
  ["soft-tools-only", { tools: ["hand", "soft-ball"] }, "Hands or a soft ball only."],
  [
    "work-around-not-on",
    { pressing: "around", reminders: ["work-around-not-on"] },
    "Work around the sore place, not on it.",
  ],
  [
    "no-calf-deep-work",
    { tools: ["hand", "soft-ball"], reminders: ["no-calf-deep-work"] },
    "Nothing deep on the calf.",
  ],
  [
    "delay-72h",
    { heatSecondsMax: 0, pressing: "none", stretching: "none", reminders: ["delay-72h"] },
    "Leave it alone for 72 hours. Gentle, easy movement only.",
  ],
])("%s means exactly that, and says so", (word, caution, words) => {
  expect([cautionOf(word), effectWords(word)]).toEqual([caution, words]);
});

test("a cap wider than the rule changes nothing", () => {
  expect(strictest(WIDEST, cautionOf("pressure-cap:9"))).toEqual(WIDEST);
});

test("an effect nobody defined does not compile, and is an error all the same: never a free pass, never an empty line", () => {
  expect(() => effectWords("jump-cap:3" as Effect)).toThrow();
  expect(() => cautionOf("no-such-thing" as Effect)).toThrow();
  expect(() => cautionOf("jump-cap:3" as Effect)).toThrow();
});

test("only a word with a number is a cap", () => {
  expect([isFixed("no-heat"), isFixed("hold-cap:45")]).toEqual([true, false]);
  expect(capOf("hold-cap:45")).toEqual({ name: "hold-cap", limit: 45 });
});

test("no caution names a cap above what holds for everybody: it would change nothing", () => {
  const effects = HEALTH_QUESTIONS.flatMap(({ id, effects: parts }) =>
    parts.flatMap((part) => part.effects.map((effect) => ({ id, effect }))),
  );
  const caps = ["pressureCap", "holdSecondsMax", "spotsMax", "heatSecondsMax"] as const;
  const above = effects.filter(({ effect }) => caps.some((cap) => (cautionOf(effect)[cap] ?? 0) > WIDEST[cap]));
  expect(above).toEqual([]);
});
