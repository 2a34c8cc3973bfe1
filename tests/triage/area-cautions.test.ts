import { describe, expect, test } from "vitest";
import { BODY_AREAS, LEGS, type BodyArea } from "../../src/body.ts";
import { assess, type Clearance } from "../../src/triage/assess.ts";
import type { HealthFactId } from "../../src/triage/health/index.ts";
import { factIds, screeningOf, type Person } from "../support/triage-people.ts";

/** Where a sudden spasm is no strain of a muscle. */
const NO_STRAIN: readonly BodyArea[] = ["neck", "jaw", "upper-back", "low-back", "whole-body"];

function clearanceOf(person: Person): Clearance {
  const outcome = assess(screeningOf(person));
  if (outcome.kind !== "proceed") throw new Error(`${outcome.kind}, where a session was expected`);
  return outcome;
}

/** What is left of pressing, stretching and heat. */
function left(person: Person): string {
  const { pressing, stretching, heatSecondsMax } = clearanceOf(person).limits;
  return `${pressing} ${stretching} ${String(heatSecondsMax)}`;
}

/** The areas where somebody with these facts is not pressed at all. */
function unpressed(...has: readonly HealthFactId[]): readonly BodyArea[] {
  return BODY_AREAS.filter((area) => clearanceOf({ area, has }).limits.pressing === "none");
}

describe("who is not pressed, and where", () => {
  test.each<[HealthFactId, readonly BodyArea[]]>([
    ["blood-thinner", ["chest", "shin", "foot", "hand"]],
    ["neck-risk", ["neck", "jaw"]],
    ["joints", ["neck", "jaw"]],
    ["nerve-brain", ["neck", "jaw"]],
    ["device", ["neck", "shoulder", "chest", "low-back", "glute", "forearm", "hand"]],
    ["pregnant", [...LEGS, "whole-body"]],
    ["birth-6w", [...LEGS, "whole-body"]],
    ["poor-circulation", LEGS],
    ["veins-lymph", ["shoulder", ...LEGS, "forearm", "hand"]],
    ["cancer-now", BODY_AREAS],
    ["numb-skin", BODY_AREAS],
    ["skin-here", BODY_AREAS],
    ["op-here", BODY_AREAS],
  ])("%s: %j", (fact, areas) => {
    expect(unpressed(fact)).toEqual(areas);
  });
});

describe("combinations of the clinical review", () => {
  test.each<[string, Person, string]>([
    ["pregnant, on a leg: stretch and pumps only", { area: "hamstring", has: ["pregnant"] }, "none gentle 600"],
    ["after a birth, on the groin: the same", { area: "groin", has: ["birth-6w"] }, "none gentle 600"],
    ["an old clot and a long trip", { area: "shin", has: ["clot-before", "clot-lite"] }, "none full 600"],
    ["an old clot and an operation", { area: "glute", has: ["clot-before", "recent-op"] }, "none full 600"],
    ["diabetes and a numb foot", { area: "foot", has: ["diabetes", "numb-skin"] }, "none full 0"],
    ["blocked arteries, on the shin", { area: "shin", has: ["poor-circulation"] }, "none full 0"],
    ["a medicine patch: no heat at all", { area: "low-back", has: ["patch"] }, "on full 0"],
    ["a neck artery tear, on the jaw", { area: "jaw", has: ["neck-risk"] }, "none gentle 600"],
    ["a stroke, on the jaw", { area: "jaw", has: ["nerve-brain"] }, "none gentle 0"],
    ["rheumatoid arthritis, on the jaw", { area: "jaw", has: ["joints"] }, "none gentle 600"],
    ["cancer care, on the ribs", { area: "chest", has: ["cancer", "cancer-now"] }, "none full 0"],
    ["cancer care, on the hip", { area: "hip-front", has: ["cancer", "cancer-now"] }, "none full 0"],
    ["a dialysis arm", { area: "forearm", has: ["device", "organ"] }, "none full 0"],
  ])("%s", (_who, person, rest) => {
    expect(left(person)).toBe(rest);
  });

  test.each<[Person]>([
    [{ area: "glute", has: ["blood-thinner", "thin-bones"] }],
    [{ area: "shoulder", has: ["blood-thinner", "organ"] }],
    [{ area: "glute", age: 75, has: ["blood-thinner"] }],
  ])("bleeding and fragile tissue: no ball, light and short: %j", (person) => {
    expect(clearanceOf(person).limits).toMatchObject({ tools: ["hand"], pressureCap: 3, holdSecondsMax: 30 });
  });

  test("water tablets or a sick organ and heavy sweat: no salt line, and ask the team", () => {
    for (const fact of ["organ", "water-pill"] as const) {
      const { changes } = clearanceOf({ area: "whole-body", has: [fact, "hot-now"] });
      expect(changes.at(-1)).toEqual({
        id: "salts-and-sweat",
        why: "Ask your own team what to drink, and about salt.",
        effects: ["no-salt-tip", "no-fluid-push"],
      });
    }
  });

  test.each<[string, BodyArea, readonly HealthFactId[]]>([
    ["clot-risks-together", "calf", ["clot-before", "clot-lite", "recent-op"]],
    ["clot-risks-together", "whole-body", ["clot-before", "recent-op"]],
    ["bleeds-and-breaks", "glute", ["blood-thinner", "thin-bones", "organ"]],
    ["numb-diabetic-foot", "foot", ["diabetes", "numb-skin"]],
    ["salts-and-sweat", "whole-body", ["hot-now", "organ", "water-pill"]],
  ])("%s, on the %s: not for one of %j alone", (together, area, facts) => {
    for (const fact of facts) {
      expect(clearanceOf({ area, has: [fact] }).changes.map(({ id }) => id)).not.toContain(together);
    }
  });

  test("a numb foot with diabetes keeps its shoes on", () => {
    const { changes } = clearanceOf({ area: "foot", has: ["diabetes", "numb-skin"] });
    expect(changes.map(({ id }) => id)).toEqual(["diabetes", "numb-skin", "numb-diabetic-foot", "area"]);
  });

  test.each(["upper-back", "low-back", "glute", "hip-front", "groin"] as const)(
    "high blood pressure, or 65 and over: nothing on the floor for the %s",
    (area) => {
      const seated = [
        { area, has: ["high-bp"] as const },
        { area, age: 65 },
      ].map((person) => clearanceOf(person).limits.reminders.includes("seated-or-standing"));
      expect(seated).toEqual([true, true]);
    },
  );
});

describe("thin bones", () => {
  test.each<[readonly BodyArea[], object]>([
    [
      ["jaw", "chest", "upper-back", "low-back", "glute", "hip-front", "groin"],
      { pressureCap: 3, holdSecondsMax: 30, tools: ["hand"], stretching: "gentle" },
    ],
    [
      ["shoulder", "outer-thigh", "shin", "forearm", "hand"],
      { pressureCap: 4, holdSecondsMax: 90, tools: ["hand", "soft-ball"], stretching: "full" },
    ],
  ])("on %j", (areas, limits) => {
    for (const area of areas) expect(clearanceOf({ area, has: ["thin-bones"] }).limits).toMatchObject(limits);
  });
});

test.each<[HealthFactId, readonly BodyArea[]]>([
  ["fresh-strain", BODY_AREAS.filter((area) => !NO_STRAIN.includes(area))],
  ["healing-tear", BODY_AREAS.filter((area) => !NO_STRAIN.includes(area))],
  ["clot-lite", LEGS],
  ["poor-circulation", LEGS],
  ["floxacin", ["shoulder", "quad", "hamstring", "calf", "foot", "forearm", "hand"]],
])("%s is asked in %j", (fact, areas) => {
  expect(BODY_AREAS.filter((area) => factIds(area).includes(fact))).toEqual(areas);
});

test.each(LEGS)("every session on the %s watches for a clot", (area) => {
  expect(clearanceOf({ area }).limits.reminders).toContain("dvt-watch");
});

test("the low back itself is never pressed, and a nerve is watched for", () => {
  expect(clearanceOf({ area: "low-back" }).changes).toEqual([
    { id: "area", why: "True of every session here.", effects: ["avoid-low-back-direct", "neuro-watch"] },
  ]);
});
