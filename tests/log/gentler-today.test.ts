import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BODY_AREAS, ONSETS, SPINE, type BodyArea, type Onset } from "../../src/body.ts";
import type { Easing } from "../../src/log/course.ts";
import { gentlerToday, type Today } from "../../src/log/gentler-today.ts";
import { CALF } from "../../src/protocols/calf.ts";
import type { Playbook } from "../../src/protocols/playbook.ts";
import { assess, type Clearance } from "../../src/triage/assess.ts";
import { PRESSING, STRETCHING, type Limits } from "../../src/triage/limits.ts";
import { factIds, NOT_NOW_FACTS, screeningOf, type Person } from "../support/triage-people.ts";
import { runsOf } from "../support/runs.ts";

function clearanceOf(person: Person = {}): Clearance {
  const outcome = assess(screeningOf(person));
  if (outcome.kind !== "proceed") throw new Error(`did not go on: ${outcome.kind}`);
  return outcome;
}

const lighterFor = (id: string): Easing => ({ id, effect: "lighter", why: "It was too much." });
const NO_PRESS: Easing = { id: "no-answers", effect: "no-press", why: "Wait for an answer." };
const MOVES_ONLY: Playbook = { ...CALF, press: null };

function limitsFor(today: Partial<Today>, person: Person = {}, playbook: Playbook = CALF): Limits {
  const calm: Today = { area: "calf", onset: "chronic", painAtRest: 0, easings: [], ...today };
  return gentlerToday(clearanceOf(person), playbook, calm).limits;
}

/** The fields in which the second dose is wider than the first. */
function wider(before: Limits, after: Limits): readonly string[] {
  const caps = ["pressureCap", "holdSecondsMax", "spotsMax", "heatSecondsMax"] as const;
  return [
    ...caps.filter((cap) => after[cap] > before[cap]),
    ...(PRESSING.indexOf(after.pressing) > PRESSING.indexOf(before.pressing) ? ["pressing"] : []),
    ...(STRETCHING.indexOf(after.stretching) > STRETCHING.indexOf(before.stretching) ? ["stretching"] : []),
    ...after.tools.filter((tool) => !before.tools.includes(tool)),
    ...before.reminders.filter((reminder) => !after.reminders.includes(reminder)),
  ];
}

const people: fc.Arbitrary<Clearance> = fc
  .record({
    age: fc.integer({ min: 16, max: 95 }),
    has: fc.subarray(
      factIds("calf").filter((id) => !NOT_NOW_FACTS.includes(id)),
      { maxLength: 4 },
    ),
  })
  .map((person) => clearanceOf(person));
const todays: fc.Arbitrary<Today> = fc.record({
  area: fc.constantFrom(...BODY_AREAS),
  onset: fc.constantFrom(...ONSETS),
  painAtRest: fc.option(fc.integer({ min: 0, max: 10 })),
  easings: fc.array(fc.record({ id: fc.string(), effect: fc.constantFrom("lighter", "no-press"), why: fc.string() }), {
    maxLength: 5,
  }),
});

test("today and the record never widen a dose, whoever comes, and every reason stands on the plan", () => {
  fc.assert(
    fc.property(people, todays, fc.constantFrom<Playbook>(CALF, MOVES_ONLY), (clearance, today, playbook) => {
      const after = gentlerToday(clearance, playbook, today);
      expect(wider(clearance.limits, after.limits)).toEqual([]);
      expect(after.limits.pressureCap).toBeGreaterThanOrEqual(1);
      expect(after.changes.slice(0, clearance.changes.length)).toEqual(clearance.changes);
      expect(after.areas).toEqual(clearance.areas);
    }),
    runsOf(500),
  );
});

test("nothing to ease leaves the clearance as it was", () => {
  const clearance = clearanceOf();
  expect(gentlerToday(clearance, CALF, { area: "calf", onset: "chronic", painAtRest: 7, easings: [] })).toEqual(
    clearance,
  );
});

describe("a new spasm is pressed up to 3", () => {
  test("of neck, upper back and low back, and of nothing else", () => {
    const light = BODY_AREAS.filter((area) => limitsFor({ area, onset: "acute" }).pressureCap === 3);
    expect([...light].sort()).toEqual([...SPINE].sort());
  });

  test.each<[Onset, number]>([
    ["acute", 3],
    ["subacute", 6],
    ["chronic", 6],
  ])("%s: %i", (onset, cap) => {
    expect(limitsFor({ area: "neck", onset }).pressureCap).toBe(cap);
  });

  test("a smaller cap of the person's own stays", () => {
    const own = clearanceOf({ has: ["blood-thinner"] }).limits.pressureCap;
    expect(limitsFor({ area: "neck", onset: "acute" }, { has: ["blood-thinner"] }).pressureCap).toBe(Math.min(3, own));
  });
});

describe("a lighter session", () => {
  test("is two points less and half the hold", () => {
    const { pressureCap, holdSecondsMax } = limitsFor({ easings: [lighterFor("no-change-yet")] });
    expect({ pressureCap, holdSecondsMax }).toEqual({ pressureCap: 4, holdSecondsMax: 30 });
  });

  test("halves the hold that would be pressed, which is the shorter one while the spasm is new", () => {
    const { holdSecondsMax } = limitsFor({ onset: "acute", easings: [lighterFor("bruise")] });
    expect(holdSecondsMax).toBe(22);
  });

  test("halves what the person's own limit leaves", () => {
    const own = clearanceOf({ age: 70 }).limits;
    const { pressureCap, holdSecondsMax } = limitsFor({ easings: [lighterFor("bruise")] }, { age: 70 });
    expect({ pressureCap, holdSecondsMax }).toEqual({
      pressureCap: own.pressureCap - 2,
      holdSecondsMax: Math.floor(own.holdSecondsMax / 2),
    });
  });

  test.each([2, 3, 9])("asked for by %i reasons is as light as by one", (times) => {
    const easings = Array.from({ length: times }, (_, index) => lighterFor(`reason-${String(index)}`));
    expect(limitsFor({ easings }).pressureCap).toBe(4);
  });

  test("after no pressing, both stand on the plan, each with its own reason", () => {
    const { changes } = gentlerToday(clearanceOf(), CALF, {
      area: "calf",
      onset: "subacute",
      painAtRest: 0,
      easings: [NO_PRESS, lighterFor("bruise")],
    });
    const own = changes.slice(-2).map(({ id, why }) => ({ id, why }));
    expect(own).toEqual([NO_PRESS, lighterFor("bruise")].map(({ id, why }) => ({ id, why })));
  });

  test("of a new spasm of the neck is pressed at 1 point", () => {
    const area: BodyArea = "neck";
    expect(limitsFor({ area, onset: "acute", easings: [lighterFor("bruise")] }).pressureCap).toBe(1);
  });

  test("of a playbook that presses nothing is the session it was", () => {
    expect(limitsFor({ easings: [lighterFor("bruise")] }, {}, MOVES_ONLY)).toEqual(limitsFor({}, {}, MOVES_ONLY));
  });
});

describe("no pressing", () => {
  test.each<[string, Partial<Today>, Limits["pressing"]]>([
    ["when the record says so", { easings: [NO_PRESS] }, "none"],
    ["when it says so beside a lighter session", { easings: [lighterFor("bruise"), NO_PRESS] }, "none"],
    ["with pain of 8 at rest", { painAtRest: 8 }, "none"],
    ["when nobody told the pain at rest", { painAtRest: null }, "none"],
    ["but not with pain of 7 at rest", { painAtRest: 7 }, "on"],
  ])("%s", (_when, today, pressing) => {
    expect(limitsFor(today).pressing).toBe(pressing);
  });

  test("leaves heat, stretch and spots as they are", () => {
    expect(limitsFor({ easings: [NO_PRESS] })).toEqual({ ...limitsFor({}), pressing: "none" });
  });
});
