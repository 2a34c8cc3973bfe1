import type { BodyArea } from "../body.ts";
import { EXIT, type ExitCode } from "../exit.ts";
import { effectWords } from "../triage/effects.ts";
import { haltLines, notNowLines } from "../report/halt-text.ts";
import { NOTHING_TICKED, STOP_IF_NEW } from "../report/nothing-ticked.ts";
import { assess, type TriageOutcome } from "../triage/assess.ts";
import { CONTENT_VERSION } from "../triage/content-version.ts";
import type { Country } from "../triage/phone-numbers.ts";
import type { World } from "../world/world.ts";
import { exitCodeOf } from "./visit/exit-code-of.ts";
import { areaOf, publicOutcome, publicQuestions, SCREENED_AREAS, screeningFrom } from "./visit/answers.ts";

export interface TriageOptions {
  readonly area: BodyArea | undefined;
  readonly print: boolean;
  readonly answers: string | undefined;
  readonly json: boolean;
}

/** `triage --print`: every question in order. Nothing is asked, nothing is written. */
export function printQuestions(world: World, { area, json }: TriageOptions): ExitCode {
  const areas = area === undefined ? SCREENED_AREAS : [area];
  const questions = publicQuestions(areas, "any");
  if (json) {
    world.terminal.write(`${JSON.stringify({ contentVersion: CONTENT_VERSION, questions }, null, 2)}\n`);
    return EXIT.done;
  }
  let screen = "";
  for (const question of questions) {
    if (question.screen !== screen) world.terminal.print(["", `[${question.screen}]`]);
    screen = question.screen;
    world.terminal.print([`${question.id}: ${question.ask}`]);
  }
  return EXIT.done;
}

/** `triage --answers FILE`: the decision alone. It never writes and never locks. */
export async function triageAnswers(
  world: World,
  options: TriageOptions & { readonly answers: string },
): Promise<ExitCode> {
  const { readAnswers } = await import("../triage/answers-file.ts");
  const file = readAnswers(await world.readText(options.answers));
  const area = areaOf(file, options.area);
  const screening = screeningFrom(file, [area], world.clock.now());
  const outcome = assess(screening);
  const country = file.country ?? null;
  if (options.json) {
    world.terminal.write(`${JSON.stringify(publicOutcome(outcome, screening, country, world.clock), null, 2)}\n`);
  } else {
    world.terminal.print(linesOf(outcome, country, world));
  }
  return exitCodeOf(outcome);
}

function linesOf(outcome: TriageOutcome, country: Country | null, world: World): readonly string[] {
  switch (outcome.kind) {
    case "incomplete":
      return ["Answers are missing:", ...outcome.missing.map((id) => `  ${id}`)];
    case "halt":
      return haltLines(outcome, country);
    case "not-now":
      return notNowLines(outcome, outcome.until === null ? null : world.clock.inWords(outcome.until));
    case "proceed":
      return [
        `${NOTHING_TICKED} ${STOP_IF_NEW}`,
        ...outcome.changes.flatMap((change) => [
          `${change.id}: ${change.why}`,
          ...change.effects.map((effect) => `  ${effectWords(effect)}`),
        ]),
      ];
  }
}
