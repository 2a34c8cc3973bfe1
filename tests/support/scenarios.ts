import { readdirSync, readFileSync } from "node:fs";
import type { BodyArea } from "../../src/body.ts";
import { assess } from "../../src/triage/assess.ts";
import type { HealthFactId } from "../../src/triage/health/index.ts";
import { screeningOf } from "./triage-people.ts";

/** One person, as a clinician would tell it. Everything not named is answered "no". */
export interface Scenario {
  readonly story: string;
  /** The id of a source, or the part of the clinical review that tells of such a person. */
  readonly source: string;
  readonly area: BodyArea;
  /** The age, and the health facts that are true. */
  readonly profile: Readonly<Record<string, number | true>>;
  /** The ids of the signs that are there. */
  readonly yes: readonly string[];
  readonly expect: Expected;
}

/** `go` = the ordinary session; `gentler` = a session that something in the profile changes. */
export const EXPECTED = ["emergency", "urgent", "clinician", "not-now", "gentler", "go"] as const;
export type Expected = (typeof EXPECTED)[number];

const FOLDER = new URL("../scenarios/", import.meta.url);

/** Every file of tests/scenarios, by its name. */
export const SCENARIOS: readonly (readonly [name: string, scenario: Scenario])[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => [name.replace(".json", ""), JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as Scenario]);

export const ageOf = (scenario: Scenario): number => Number(scenario.profile["age"]);
export const factsIn = ({ profile }: Scenario): readonly HealthFactId[] =>
  Object.keys(profile).filter((id) => id !== "age") as HealthFactId[];

/** What the decision gives this person, who answers "yes" or "not sure" where a sign is there. */
export function endGiven(scenario: Scenario, there: "yes" | "not-sure" = "yes"): Expected | "incomplete" {
  const signs = Object.fromEntries(scenario.yes.map((id) => [id, there]));
  const outcome = assess(screeningOf({ area: scenario.area, age: ageOf(scenario), has: factsIn(scenario), signs }));
  switch (outcome.kind) {
    case "halt":
      return outcome.urgency;
    case "proceed":
      return outcome.changes.every((change) => change.id === "area") ? "go" : "gentler";
    case "not-now":
    case "incomplete":
      return outcome.kind;
  }
}
