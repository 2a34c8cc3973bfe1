import { expect, test } from "vitest";
import { endsAsTold, scenarioLines } from "../../tools/scenario-text.ts";
import { SCENARIOS, type Expected } from "../support/scenarios.ts";

/** How the screen of each end begins. */
const FIRST_LINE: Readonly<Record<Expected, RegExp>> = {
  emergency: /^STOP\. Call your local emergency number/,
  urgent: /^STOP\. Get medical help today\.$/,
  clinician: /^Not today\. See a clinician first\.$/,
  "not-now": /^Not (now|before)/,
  gentler: /^(Plan: |No warning sign ticked\.)/,
  go: /^(Plan: |No warning sign ticked\.)/,
};

test.each(SCENARIOS)("%s can be run for a reader, down to the screen", async (name, scenario) => {
  const lines = await scenarioLines(name, scenario, "OTHER");
  expect([endsAsTold(scenario), lines[2]]).toEqual([true, scenario.story]);
  expect(lines[lines.indexOf("The screen:") + 2]).toMatch(FIRST_LINE[scenario.expect]);
});
