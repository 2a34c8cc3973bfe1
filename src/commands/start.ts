import { choiceForm } from "../asking/choice-form.ts";
import { BACK } from "../asking/form.ts";
import { AREA_WORDS, type BodyArea, type Side, type Tool } from "../body.ts";
import { EXIT, UserError, type ExitCode } from "../exit.ts";
import { currentEpisode } from "../log/episode.ts";
import type { Event } from "../log/event.ts";
import { profileOf } from "../log/profile.ts";
import { COACHED_AREAS } from "../protocols/index.ts";
import type { Playbook } from "../protocols/playbook.ts";
import { planLines, samePlanLines } from "../report/plan-text.ts";
import type { Clearance } from "../triage/assess.ts";
import type { World } from "../world/world.ts";
import { noSessionFor } from "./areas.ts";
import {
  movementStep,
  onsetStep,
  painStep,
  pressingStep,
  rememberEpisode,
  sideStep,
  toolsStep,
} from "./complaint-steps.ts";
import { courseStep, nextDayStep, pacingStep, sinceStep } from "./course-steps.ts";
import { printHalt, showNotNow } from "./halt.ts";
import { resumable, saveLeftOvers } from "./left-overs.ts";
import { decision, planFor } from "./plan-for.ts";
import { PERSON_AND_SIGNS } from "./question-order.ts";
import { askAgain, emergencyStep, lockStep, reopenedStep } from "./safety-steps.ts";
import { runSession } from "./session.ts";
import { runSteps, type Step } from "./steps.ts";
import { countryOf, newVisit, todayOf, type Visit } from "./visit.ts";
import type { WayFlags } from "./ways.ts";

export interface StartOptions extends WayFlags {
  readonly area: BodyArea | undefined;
  readonly side: Side | undefined;
  readonly tools: readonly Tool[];
  readonly noHeat: boolean;
  /** Go on with a session that was cut off, or say that there is none. */
  readonly resume: boolean;
  /** The area of the newest session; the rest of the last choices is remembered anyway. */
  readonly again?: boolean;
  /** Show the plan and stop; nothing is written. */
  readonly print: boolean;
}

const NOTHING_TICKED = "No warning sign ticked. That does not rule out a medical problem. Stop if anything new starts.";

/** The guided session, top to bottom. */
export async function start(world: World, options: StartOptions): Promise<ExitCode> {
  const { playbookFor } = await import("../protocols/index.ts");
  const cutOff = options.print ? undefined : resumable(world, options.area);
  let newSinceCutOff = false;
  const before = cutOff === undefined ? undefined : playbookFor(cutOff.draft.area);
  if (cutOff !== undefined && before !== undefined) {
    const resumed = await (await import("./resume.ts")).resume(world, before, cutOff, options);
    if (typeof resumed === "number") return resumed;
    newSinceCutOff = resumed.somethingNew;
  } else if (options.resume) throw (await import("./resume.ts")).nothingToResume();

  const area =
    options.area ??
    cutOff?.draft.area ??
    (options.again === true ? areaBefore(world) : undefined) ??
    (await askArea(world));
  if (area === "cramp") return (await import("./cramp.ts")).cramp(world, { ...options, area: undefined });
  const playbook = playbookFor(area);
  if (playbook === undefined) throw noSessionFor(area);

  if (!options.print) saveLeftOvers(world);
  const { events } = world.journal.read();
  const visit = newVisit(world, area, playbook.touches, !options.print, profileOf(events), events);
  visit.newSinceCutOff = newSinceCutOff;
  rememberEpisode(visit);
  applyOptions(visit, options);
  const firstRun = visit.profile.consentOn === null;
  if (firstRun) world.terminal.print(["Two minutes of questions, then about 9 minutes."]);

  const end = await runSteps(questionsFor(visit, playbook), visit);
  if (end !== undefined) return end;
  const isSame = currentEpisode(visit.events, visit.area, todayOf(visit)).length > 0 && !visit.somethingNew;
  return decide(visit, playbook, options, isSame);
}

/** The decision over all answers so far: every way to a plan leads through here, a change of it too. */
async function decide(visit: Visit, playbook: Playbook, options: StartOptions, isSame: boolean): Promise<ExitCode> {
  const { terminal } = visit.world;
  const outcome = decision(visit, playbook);
  switch (outcome.kind) {
    case "halt":
      printHalt(terminal, outcome, await countryOf(visit), visit.profile.maternity);
      return EXIT.halted;
    case "incomplete":
      throw new Error(`Questions were passed without an answer: ${outcome.missing.join(", ")}`);
    case "not-now": {
      if ((await showNotNow(visit, outcome)) === "ends") return EXIT.notNow;
      const again = await askAgain(visit);
      return again === "next" ? EXIT.notNow : again.exit;
    }
    case "proceed":
      return offerPlan(visit, playbook, outcome, options, isSame);
  }
}

/** `--again`: where the newest session was. */
function areaBefore(world: World): BodyArea {
  const sessions = world.journal.read().events.filter((event) => event.kind === "session" && !event.practice);
  const newest = sessions.reduce<Event | undefined>(
    (last, event) => (last === undefined || Date.parse(event.happened) >= Date.parse(last.happened) ? event : last),
    undefined,
  );
  if (newest?.kind === "session") return newest.area;
  throw new UserError(
    "There is no session to start again.",
    "Name where it hurts, for example: spasm-coach start calf",
  );
}

async function askArea(world: World): Promise<BodyArea | "cramp"> {
  const answer = await world.terminal.ask(
    choiceForm<BodyArea | "cramp">({
      text: ["Where does it hurt?"],
      back: false,
      choices: [
        ...COACHED_AREAS.map((area, index) => ({ key: String(index + 1), label: AREA_WORDS[area], value: area })),
        { key: "c", label: "a cramp is on right now", value: "cramp" as const },
      ],
    }),
  );
  return answer === BACK ? askArea(world) : answer;
}

function applyOptions(visit: Visit, { side, tools, noHeat }: StartOptions): void {
  if (side !== undefined) visit.side = side;
  if (tools.length > 0) visit.tools = tools;
  if (noHeat) visit.heat = false;
}

/** The questions of a session in the order asked; each knows whether it is needed. */
function questionsFor(visit: Visit, playbook: Playbook): readonly Step[] {
  const movementName = (): string => (movementOf(visit, playbook) ?? playbook.movements[0]).name;
  return [
    emergencyStep,
    lockStep,
    nextDayStep(movementName),
    courseStep,
    pacingStep(playbook),
    ...PERSON_AND_SIGNS,
    onsetStep,
    sideStep,
    toolsStep(playbook),
    painStep(movementName),
    reopenedStep,
    sinceStep,
    courseStep,
  ];
}

function movementOf(visit: Visit, playbook: Playbook): Playbook["movements"][number] | undefined {
  return playbook.movements.find((movement) => movement.id === visit.movement);
}

async function offerPlan(
  visit: Visit,
  playbook: Playbook,
  clearance: Clearance,
  options: StartOptions,
  isSame: boolean,
): Promise<ExitCode> {
  const { terminal } = visit.world;
  const plan = planFor(visit, playbook, clearance);
  if (options.print) {
    terminal.print(planLines(plan));
    return EXIT.done;
  }
  const choice = await terminal.ask(
    choiceForm({
      text: [NOTHING_TICKED, ...(isSame ? samePlanLines(plan) : planLines(plan))],
      inline: true,
      back: false,
      choices: [
        { key: "enter", label: "start", value: "start" as const },
        { key: "c", label: "change", value: "change" as const },
        { key: "q", label: "end", value: "end" as const },
      ],
    }),
  );
  if (choice === "start") return runSession(visit, plan, clearance, options);
  if (choice === "change") {
    const end = await changeWishes(visit, playbook);
    return end ?? decide(visit, playbook, options, false);
  }
  terminal.print(["Ended before the session. Your answers are kept, nothing else."]);
  return EXIT.done;
}

/** `c` on the plan, with the exit code when one of its questions ended the run: side, pressing, what is at hand, the movement that is tested again. */
function changeWishes(visit: Visit, playbook: Playbook): Promise<ExitCode | undefined> {
  visit.side = null;
  visit.tools = null;
  const painAgain = painStep(() => (movementOf(visit, playbook) ?? playbook.movements[0]).name);
  const steps = [
    sideStep,
    pressingStep(playbook),
    toolsStep(playbook),
    movementStep(playbook),
    { ...painAgain, applies: () => visit.movementPain === null },
  ];
  return runSteps(steps, visit);
}
