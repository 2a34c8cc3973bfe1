import { describe, expect, test } from "vitest";
import type { BodyArea } from "../../src/body.ts";
import { assess } from "../../src/triage/assess.ts";
import type { HealthFactId } from "../../src/triage/health/index.ts";
import { factIds, screeningOf, type Person } from "../support/triage-people.ts";

/** What is left of pressing, stretching, heat and dose on the neck. */
function left(person: Person): readonly unknown[] {
  const outcome = assess(screeningOf({ area: "neck", ...person }));
  if (outcome.kind !== "proceed") throw new Error(`${outcome.kind}, where a session was expected`);
  const { pressing, stretching, heatSecondsMax, pressureCap, holdSecondsMax, tools } = outcome.limits;
  return [pressing, stretching, heatSecondsMax, pressureCap, holdSecondsMax, tools.length];
}

describe("on the neck", () => {
  test.each<[HealthFactId, readonly unknown[]]>([
    ["neck-risk", ["none", "gentle", 600, 6, 90, 5]],
    ["joints", ["none", "gentle", 600, 3, 90, 5]],
    ["nerve-brain", ["none", "gentle", 0, 6, 90, 5]],
    ["device", ["none", "full", 0, 6, 90, 1]],
    ["thin-bones", ["on", "gentle", 600, 3, 30, 1]],
    ["blood-thinner", ["on", "full", 600, 3, 30, 2]],
    ["patch", ["on", "full", 0, 6, 90, 5]],
    ["cancer-now", ["none", "full", 0, 6, 90, 5]],
    ["cancer", ["on", "full", 600, 6, 90, 5]],
    ["numb-skin", ["none", "full", 0, 6, 90, 5]],
    ["frail", ["on", "full", 600, 3, 90, 1]],
    ["pregnant", ["on", "gentle", 600, 4, 45, 5]],
    ["birth-6w", ["on", "gentle", 600, 6, 90, 5]],
    ["recent-op", ["on", "full", 600, 6, 90, 5]],
    ["skin-here", ["none", "gentle", 0, 6, 90, 5]],
    ["op-here", ["none", "none", 0, 6, 90, 5]],
    ["hot-now", ["on", "full", 0, 6, 90, 5]],
    ["sore-training", ["on", "gentle", 600, 3, 30, 5]],
  ])("%s leaves pressing, stretch, heat, pressure, hold and tools at %j", (fact, limits) => {
    expect(left({ has: [fact] })).toEqual(limits);
  });

  test("everyone keeps off the front and the side, and watches for a nerve", () => {
    expect(assess(screeningOf({ area: "neck" }))).toMatchObject({
      changes: [{ id: "area", effects: ["no-anterior-neck", "neuro-watch"] }],
      limits: { pressing: "on", reminders: ["neuro-watch", "no-anterior-neck"] },
    });
  });

  test("a sudden spasm is no strain of a limb: nobody is asked to wait three days", () => {
    const limbOnly: readonly HealthFactId[] = ["fresh-strain", "healing-tear", "clot-lite"];
    expect(limbOnly.filter((id) => factIds("neck").includes(id))).toEqual([]);
  });
});

test.each<[HealthFactId, readonly BodyArea[], readonly BodyArea[]]>([
  ["neck-risk", ["neck", "jaw", "shoulder", "upper-back"], ["calf", "hand", "low-back"]],
  ["joints", ["neck", "jaw", "shoulder", "hand", "glute", "hip-front", "groin"], ["calf", "quad", "low-back"]],
])("%s is asked in %j, not in %j", (fact, asked, notAsked) => {
  const asking = [...asked, ...notAsked].filter((area) => factIds(area).includes(fact));
  expect(asking).toEqual(asked);
});
