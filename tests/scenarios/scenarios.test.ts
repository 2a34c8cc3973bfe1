import { describe, expect, test } from "vitest";
import { SOURCES } from "../../src/sources/index.ts";
import { redFlagsFor } from "../../src/triage/assess.ts";
import { ageOf, endGiven, EXPECTED, factsIn, SCENARIOS, type Expected } from "../support/scenarios.ts";
import { factIds, SCREENED, screeningOf } from "../support/triage-people.ts";

test.each(SCENARIOS)("%s ends as its story says", (_name, scenario) => {
  expect(endGiven(scenario)).toBe(scenario.expect);
});

test.each(SCENARIOS.filter(([, scenario]) => scenario.yes.length > 0))(
  "%s: not being sure of the same signs halts just the same",
  (_name, scenario) => {
    expect(endGiven(scenario, "not-sure")).toBe(scenario.expect);
  },
);

describe("a scenario file", () => {
  test("has the same six parts in every file", () => {
    const keys = ["story", "source", "area", "profile", "yes", "expect"];
    expect(
      SCENARIOS.filter(([, scenario]) => Object.keys(scenario).join() !== keys.join()).map(([name]) => name),
    ).toEqual([]);
  });

  test("tells of a person who is asked about every sign ticked, and who has facts that are asked", () => {
    const wrong = SCENARIOS.flatMap(([name, scenario]) => {
      const { areas, facts } = screeningOf({ area: scenario.area, age: ageOf(scenario), has: factsIn(scenario) });
      const asked = [...redFlagsFor(areas, facts).map((flag) => flag.id), ...factIds(scenario.area)];
      const unasked = [...scenario.yes, ...factsIn(scenario)].filter((id) => !asked.includes(id));
      return unasked.map((id) => `${name}: nobody asks about ${id}`);
    });
    expect(wrong).toEqual([]);
  });

  test("gives an age, true facts only, an area with questions and one of six ends", () => {
    const wrong = SCENARIOS.filter(
      ([, { profile, area, expect: end }]) =>
        !Number.isInteger(profile["age"]) ||
        !Object.entries(profile).every(([id, value]) => id === "age" || value === true) ||
        !(SCREENED as readonly string[]).includes(area) ||
        !EXPECTED.includes(end),
    );
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  test("tells a story of a few plain sentences and says where it comes from", () => {
    const wrong = SCENARIOS.filter(
      ([, { story, source }]) =>
        !/^.{40,300}\.$/.test(story) || !(Object.hasOwn(SOURCES, source) || /^clinical review: [a-z ]+$/.test(source)),
    );
    expect(wrong.map(([name]) => name)).toEqual([]);
  });
});

/** No fewer than these, ever: a case may be added, none may go. */
test.each<[least: number, ...ends: Expected[]]>([
  [35, "emergency"],
  [25, "urgent"],
  [25, "clinician"],
  [25, "gentler", "not-now"],
  [40, "go"],
])("at least %i people end with %s", (least, ...ends) => {
  expect(SCENARIOS.filter(([, scenario]) => ends.includes(scenario.expect)).length).toBeGreaterThanOrEqual(least);
});

test.each(SCREENED)("%s has somebody who goes on, an emergency, and somebody for a clinician", (area) => {
  const ends = SCENARIOS.filter(([, scenario]) => scenario.area === area).map(([, scenario]) => scenario.expect);
  expect(ends).toEqual(expect.arrayContaining(["go", "emergency", "clinician"]));
});

test("the scenarios reach every end", () => {
  expect(new Set(SCENARIOS.map(([, scenario]) => scenario.expect))).toEqual(new Set(EXPECTED));
});
