import { choiceForm } from "../asking/choice-form.ts";
import { pageForm } from "../asking/page-form.ts";
import { AREA_WORDS, type BodyArea } from "../body.ts";
import { EXIT, UserError, type ExitCode } from "../exit.ts";
import { dayOf } from "../log/day.ts";
import { currentEpisode } from "../log/episode.ts";
import type { Event, SessionEvent } from "../log/event.ts";
import { hasNotLetGo } from "../log/next-day.ts";
import { sessionsOn } from "../log/pacing.ts";
import { profileOf } from "../log/profile.ts";
import { firstReach } from "../log/read-back.ts";
import type { Movement, Playbook } from "../protocols/playbook.ts";
import { NOTHING_TICKED, STOP_IF_NEW } from "../report/nothing-ticked.ts";
import { planLines, samePlanLines, wholePlanLines } from "../report/plan-text.ts";
import { whereOf, wherePages } from "../report/where-text.ts";
import { playbookNamed, waysFor } from "../session/choose-playbook.ts";
import { movementFor } from "../session/demands.ts";
import { neighboursOf, type Neighbours } from "../session/neighbours.ts";
import type { Clearance } from "../triage/assess.ts";
import type { World } from "../world/world.ts";
import { noSessionFor } from "./areas.ts";
import { askWhere, NIGHT_CRAMPS } from "./ask-where.ts";
import {
  movementStep,
  onsetStep,
  painStep,
  rememberEpisode,
  sideStep,
  toolsStep,
  wayStep,
} from "./visit/complaint-steps.ts";
import { courseStep, nextDayStep, pacingStep, sinceStep } from "./visit/course-steps.ts";
import { exitCodeOf } from "./visit/exit-code-of.ts";
import { howFarStep } from "./visit/how-far-step.ts";
import { printHalt, showNotNow } from "./visit/halt.ts";
import { resumable, saveLeftOvers } from "./record/left-overs.ts";
import { decision, planFor } from "./visit/plan-for.ts";
import { PERSON_AND_SIGNS } from "./visit/question-order.ts";
import { askAgain, emergencyStep, lockStep, reopenedStep } from "./visit/safety-steps.ts";
import { runSession } from "./visit/session.ts";
import { weeklyStep } from "./visit/weekly-step.ts";
import { runSteps, type Ended, type Step } from "./visit/steps.ts";
import type { Wanted } from "./visit/wanted.ts";
import { countryOf, newVisit, remindersOf, todayOf, type Visit } from "./visit/visit.ts";

export interface StartOptions extends Wanted {
  /** Go on with a session that was cut off, or say that there is none. */
  readonly resume: boolean;
  /** The area of the newest session; the rest of the last choices is remembered anyway. */
  readonly again?: boolean;
}

const NO_NEIGHBOURS: Neighbours = { here: [], elsewhere: [] };

/** The guided session, top to bottom. */
export async function start(world: World, options: StartOptions): Promise<ExitCode> {
  const { playbookFor } = await import("../protocols/index.ts");
  const cutOff = options.print ? undefined : resumable(world, options.area);
  let newSinceCutOff = false;
  const before =
    cutOff === undefined
      ? undefined
      : (playbookNamed(cutOff.draft.wished?.playbook ?? null) ?? playbookFor(cutOff.draft.area));
  if (cutOff !== undefined && before !== undefined) {
    const resumed = await (await import("./visit/resume.ts")).resume(world, before, cutOff, options);
    if (typeof resumed === "number") return resumed;
    newSinceCutOff = resumed.somethingNew;
  } else if (options.resume) throw (await import("./visit/resume.ts")).nothingToResume();

  const place =
    options.area ??
    cutOff?.draft.area ??
    (options.again === true ? areaBefore(world) : undefined) ??
    (await askWhere(world));
  if (place === "cramp") return (await import("./cramp.ts")).cramp(world, { ...options, area: undefined });
  const area = place === "night-cramps" ? NIGHT_CRAMPS.area : place;
  const asked = place === "night-cramps" ? NIGHT_CRAMPS.way : options.way;
  const usual = playbookNamed(asked ?? null) ?? playbookFor(area);
  if (usual === undefined) throw noSessionFor(area);

  if (!options.print) saveLeftOvers(world);
  const { events } = world.journal.lately(area);
  const visit = newVisit(world, area, usual.touches, !options.print, profileOf(events), events);
  visit.newSinceCutOff = newSinceCutOff;
  rememberEpisode(visit);
  applyOptions(visit, options);
  const playbook = asked === undefined ? wayLastTime(visit, usual) : usual;
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

/** `--again`: where the newest session was. */
function areaBefore(world: World): BodyArea {
  const { clock, journal } = world;
  const lately = newestSession(journal.lately().events);
  const isOfLate = lately !== undefined && dayOf(lately.happened) >= firstReach(dayOf(clock.stamp(clock.now())));
  const newest = isOfLate ? lately : newestSession(journal.read().events);
  if (newest !== undefined) return newest.area;
  throw new UserError(
    "There is no session to start again.",
    "Name where it hurts, for example: spasm-coach start calf",
  );
}

function newestSession(events: readonly Event[]): SessionEvent | undefined {
  return events
    .filter((event) => event.kind === "session")
    .filter(({ practice }) => !practice)
    .reduce<SessionEvent | undefined>(
      (last, event) => (last === undefined || Date.parse(event.happened) >= Date.parse(last.happened) ? event : last),
      undefined,
    );
}

/** The way of the last session on this area, when it needs no other questions than the usual one. */
function wayLastTime(visit: Visit, usual: Playbook): Playbook {
  const [last] = sessionsOn(visit.events, visit.area);
  const way = waysFor(visit.area).find(({ id }) => id === last?.wished?.playbook);
  return way?.touches.every((area) => visit.areas.includes(area)) === true ? way : usual;
}

function applyOptions(visit: Visit, { side, tools = [], noHeat = false, minutes }: Wanted): void {
  if (side !== undefined) visit.side = side;
  if (tools.length > 0) visit.tools = tools;
  if (noHeat) visit.heat = false;
  visit.minutes = minutes ?? null;
}

/** The questions of a session in the order asked; each knows whether it is needed. */
function questionsFor(visit: Visit, playbook: Playbook): readonly Step[] {
  const movement = (): Movement => movementFor(playbook, visit.movement, remindersOf(visit));
  const movementName = (): string => movement().name;
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
    howFarStep(movement),
    reopenedStep,
    sinceStep,
    weeklyStep,
    courseStep,
  ];
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
