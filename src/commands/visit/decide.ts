import { choiceForm } from "../../asking/choice-form.ts";
import { pageForm } from "../../asking/page-form.ts";
import { AREA_WORDS } from "../../body.ts";
import { EXIT, type ExitCode } from "../../exit.ts";
import { currentEpisode } from "../../log/episode.ts";
import { hasNotLetGo } from "../../log/next-day.ts";
import type { Movement, Playbook } from "../../protocols/playbook.ts";
import { NOTHING_TICKED, STOP_IF_NEW } from "../../report/nothing-ticked.ts";
import { planLines, samePlanLines, wholePlanLines } from "../../report/plan-text.ts";
import { whereOf, wherePages } from "../../report/where-text.ts";
import { movementFor } from "../../session/demands.ts";
import { neighboursOf, type Neighbours } from "../../session/neighbours.ts";
import type { Clearance } from "../../triage/assess.ts";
import { movementStep, painStep, sideStep, toolsStep, wayStep } from "./complaint-steps.ts";
import { exitCodeOf } from "./exit-code-of.ts";
import { howFarStep } from "./how-far-step.ts";
import { printHalt, showNotNow } from "./halt.ts";
import { decision, planFor } from "./plan-for.ts";
import { askAgain } from "./safety-steps.ts";
import { runSession } from "./session.ts";
import { runSteps, type Ended } from "./steps.ts";
import type { Wanted } from "./wanted.ts";
import { countryOf, remindersOf, todayOf, type Visit } from "./visit.ts";

const NO_NEIGHBOURS: Neighbours = { here: [], elsewhere: [] };

/** The decision over all answers so far: every way to a plan leads through here, a change of it too. */
export async function decide(visit: Visit, playbook: Playbook, options: Wanted, isSame: boolean): Promise<ExitCode> {
  const { terminal } = visit.world;
  const outcome = decision(visit, playbook);
  switch (outcome.kind) {
    case "halt":
      printHalt(terminal, outcome, await countryOf(visit), visit.profile.maternity);
      return exitCodeOf(outcome);
    case "incomplete":
      throw new Error(`Questions were passed without an answer: ${outcome.missing.join(", ")}`);
    case "not-now": {
      if ((await showNotNow(visit, outcome)) === "ends") return exitCodeOf(outcome);
      const again = await askAgain(visit);
      return again === "next" ? exitCodeOf(outcome) : again.exit;
    }
    case "proceed":
      return offerPlan(visit, playbook, outcome, options, isSame);
  }
}

async function offerPlan(
  visit: Visit,
  playbook: Playbook,
  clearance: Clearance,
  options: Wanted,
  isSame: boolean,
): Promise<ExitCode> {
  const { terminal } = visit.world;
  const plan = planFor(visit, playbook, clearance);
  if (options.print) {
    if (options.json === true) terminal.write(`${JSON.stringify(plan, null, 2)}\n`);
    else terminal.print(wholePlanLines(plan, terminal.size().columns, !terminal.plain));
    return EXIT.done;
  }
  const near = hasNotLetGo(currentEpisode(visit.events, visit.area, todayOf(visit)))
    ? neighboursOf(playbook, visit.areas)
    : NO_NEIGHBOURS;
  const [neighbour] = near.here;
  const [other] = near.elsewhere;
  const choice = await terminal.ask(
    choiceForm({
      text: [
        `${NOTHING_TICKED} ${STOP_IF_NEW}`,
        ...(isSame ? samePlanLines(plan) : planLines(plan)),
        ...(neighbour === undefined && other !== undefined
          ? [
              `A spot that will not let go: its neighbour, for once, is the ${AREA_WORDS[other]}: spasm-coach start ${other}`,
            ]
          : []),
      ],
      inline: true,
      back: false,
      choices: [
        { key: "enter", label: "start", value: "start" as const },
        ...(neighbour === undefined
          ? []
          : [{ key: "n", label: `its neighbour for once, ${neighbour.title}`, value: "neighbour" as const }]),
        { key: "c", label: "change", value: "change" as const },
        { key: "w", label: "where", value: "where" as const },
        { key: "q", label: "end", value: "end" as const },
      ],
    }),
  );
  if (choice === "start") return runSession(visit, playbook, plan, clearance, options);
  if (choice === "neighbour" && neighbour !== undefined) return decide(visit, neighbour, options, false);
  if (choice === "where") {
    await terminal.ask(pageForm((size) => wherePages(whereOf(plan), size, !terminal.plain)));
    return offerPlan(visit, playbook, clearance, options, isSame);
  }
  if (choice === "change") {
    const changed = await changeWishes(visit, playbook);
    return "exit" in changed ? changed.exit : decide(visit, changed, options, false);
  }
  terminal.print(["Ended before the session. Only your answers are kept."]);
  return EXIT.done;
}

/** `c` on the plan: way, side, what is at hand, the movement that is tested again. Gives the way picked, or the end of the run. */
async function changeWishes(visit: Visit, before: Playbook): Promise<Playbook | Ended> {
  let playbook = before;
  visit.side = null;
  visit.tools = null;
  const pick = (picked: Playbook): void => {
    playbook = picked;
  };
  const way = await runSteps([wayStep(before, pick)], visit);
  if (way !== undefined) return { exit: way };
  const wasTestedWith = visit.movement ?? before.movements[0].id;
  if (!playbook.movements.some(({ id }) => id === wasTestedWith)) {
    visit.movement = null;
    visit.movementPain = null;
  }
  const movement = (): Movement => movementFor(playbook, visit.movement, remindersOf(visit));
  const painAgain = painStep(() => movement().name);
  const steps = [
    sideStep,
    toolsStep(playbook),
    movementStep(playbook),
    { ...painAgain, applies: () => visit.movementPain === null },
    howFarStep(movement),
  ];
  const end = await runSteps(steps, visit);
  return end === undefined ? playbook : { exit: end };
}
