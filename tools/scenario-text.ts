import { AREA_WORDS } from "../src/body.ts";
import { startAnswers } from "../src/commands/visit/start-answers.ts";
import { triageAnswers } from "../src/commands/triage.ts";
import { playbookFor } from "../src/protocols/index.ts";
import { redFlagsFor } from "../src/triage/assess.ts";
import { HEALTH_QUESTIONS, healthQuestionsFor } from "../src/triage/health/index.ts";
import type { Country } from "../src/triage/phone-numbers.ts";
import { RED_FLAGS } from "../src/triage/red-flags/index.ts";
import { fakeWorld } from "../tests/support/fake-world.ts";
import { ageOf, endGiven, factsIn, type Scenario } from "../tests/support/scenarios.ts";
import { END_WORDS } from "./cases.ts";

/** Somebody with an ordinary spasm, a soft ball and something warm: it decides nothing. */
const ORDINARY = { pain: 4, movementPain: 5, tools: ["soft-ball"], heat: true };

/** One scenario for a reader: the person, what is ticked, how it has to end, how it ends, and what the screen says. */
export async function scenarioLines(name: string, scenario: Scenario, country: Country): Promise<readonly string[]> {
  const { story, source, area, yes, expect } = scenario;
  const given = endGiven(scenario);
  const facts = HEALTH_QUESTIONS.filter(({ id }) => factsIn(scenario).includes(id));
  const signs = RED_FLAGS.filter(({ id }) => yes.includes(id));
  return [
    name,
    "",
    story,
    "",
    `From:     ${source}`,
    `Area:     ${AREA_WORDS[area]}`,
    `Age:      ${String(ageOf(scenario))}`,
    ...ticked("Health:", facts),
    ...ticked("Signs:", signs),
    "",
    `Must end: ${END_WORDS[expect]}`,
    `Ends:     ${given === "incomplete" ? "answers are missing" : END_WORDS[given]}`,
    "",
    "The screen:",
    "",
    ...(await screenOf(scenario, country)),
  ];
}

/** True when a scenario ends as it has to. */
export function endsAsTold(scenario: Scenario): boolean {
  return endGiven(scenario) === scenario.expect;
}

function ticked(title: string, lines: readonly { readonly id: string; readonly ask: string }[]): readonly string[] {
  if (lines.length === 0) return [`${title.padEnd(9)} nothing ticked`];
  return lines.map(({ id, ask }, index) => `${(index === 0 ? title : "").padEnd(9)} ${ask} (${id})`);
}

/** What the program itself prints for these answers. Where there is no session for the area, the questions alone. */
async function screenOf(scenario: Scenario, country: Country): Promise<readonly string[]> {
  const { area, yes } = scenario;
  const playbook = playbookFor(area);
  const areas = playbook?.touches ?? [area];
  const health = Object.fromEntries(
    healthQuestionsFor(areas).map(({ id }) => [id, factsIn(scenario).includes(id)] as const),
  );
  const age = ageOf(scenario);
  const asked = redFlagsFor(areas, { age, health });
  const signs = Object.fromEntries(asked.map(({ id }) => [id, yes.includes(id) ? "yes" : "no"] as const));
  const file = { area, country, consent: true, ...ORDINARY, profile: { ...health, age }, signs };
  const { world, printed } = fakeWorld({ texts: { "-": JSON.stringify(file) } });
  const options = { area, answers: "-", json: false };
  if (playbook === undefined) await triageAnswers(world, { ...options, print: false });
  else await startAnswers(world, { ...options, print: true, speed: 1 });
  return printed.flatMap((text) => text.split("\n"));
}
