import { choiceForm } from "../../asking/choice-form.ts";
import { BACK } from "../../asking/form.ts";
import { LINE_KEYS } from "../../asking/tick-form.ts";
import { AREA_WORDS, type BodyArea } from "../../body.ts";
import type { ExitCode } from "../../exit.ts";
import { notNowLines } from "../../report/halt-text.ts";
import { NOTHING_TICKED, STOP_IF_NEW } from "../../report/nothing-ticked.ts";
import { assess } from "../../triage/assess.ts";
import { effectWords } from "../../triage/effects.ts";
import type { World } from "../../world/world.ts";
import { SCREENED_AREAS } from "./answers.ts";
import { exitCodeOf } from "./exit-code-of.ts";
import { PERSON_AND_SIGNS } from "./question-order.ts";
import { emergencyStep, lockStep } from "./safety-steps.ts";
import { runSteps } from "./steps.ts";
import { newVisit, screeningOf } from "./visit.ts";

/** The safety questions alone, in the terminal: every line, whatever was answered before. Halts are recorded. */
export async function triageScreens(world: World, typed: BodyArea | undefined): Promise<ExitCode> {
  const area = typed ?? (await askArea(world));
  const { events } = world.journal.lately(area);
  const visit = newVisit({ world, area, areas: [area], records: true, events });
  visit.somethingNew = true;
  const end = await runSteps([emergencyStep, lockStep, ...PERSON_AND_SIGNS], visit);
  if (end !== undefined) return end;
  const outcome = assess(screeningOf(visit));
  switch (outcome.kind) {
    case "halt":
      break;
    case "incomplete":
      throw new Error(`Questions were passed without an answer: ${outcome.missing.join(", ")}`);
    case "not-now":
      world.terminal.print(
        notNowLines(outcome, outcome.until === null ? null : world.clock.inWords(outcome.until)).slice(0, -1),
      );
      break;
    case "proceed":
      world.terminal.print([
        `${NOTHING_TICKED} ${STOP_IF_NEW}`,
        ...outcome.changes.map((change) => `${change.why} ${change.effects.map(effectWords).join(" ")}`),
      ]);
      break;
  }
  return exitCodeOf(outcome);
}

/** One area a line; side by side where the window is too low for all of them. */
async function askArea(world: World): Promise<BodyArea> {
  const { rows } = world.terminal.size();
  const answer = await world.terminal.ask(
    choiceForm<BodyArea>({
      text: ["Where does it hurt?"],
      back: false,
      inline: !world.terminal.plain && rows < SCREENED_AREAS.length + 2,
      choices: SCREENED_AREAS.map((area, index) => ({
        key: LINE_KEYS[index] ?? "",
        label: AREA_WORDS[area],
        value: area,
      })),
    }),
  );
  return answer === BACK ? askArea(world) : answer;
}
