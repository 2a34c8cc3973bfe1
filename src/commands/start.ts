import type { BodyArea } from "../body.ts";
import { UserError, type ExitCode } from "../exit.ts";
import { dayOf } from "../log/day.ts";
import { currentEpisode } from "../log/episode.ts";
import type { Event, SessionEvent } from "../log/event.ts";
import { sessionsOn } from "../log/pacing.ts";
import { firstReach } from "../log/read-back.ts";
import { playbookFor } from "../protocols/index.ts";
import type { Movement, Playbook } from "../protocols/playbook.ts";
import { playbookNamed, waysFor } from "../session/choose-playbook.ts";
import { movementFor } from "../session/demands.ts";
import type { World } from "../world/world.ts";
import { noSessionFor } from "./typed/area-errors.ts";
import { askWhere, NIGHT_CRAMPS } from "./typed/ask-where.ts";
import { onsetStep, painStep, rememberEpisode, sideStep, toolsStep } from "./visit/complaint-steps.ts";
import { courseStep, nextDayStep, pacingStep, sinceStep } from "./visit/course-steps.ts";
import { howFarStep } from "./visit/how-far-step.ts";
import { resumable, saveLeftOvers } from "./record/left-overs.ts";
import { PERSON_AND_SIGNS } from "./visit/question-order.ts";
import { emergencyStep, lockStep, reopenedStep } from "./visit/safety-steps.ts";
import { weeklyStep } from "./visit/weekly-step.ts";
import { runSteps, type VisitStep } from "./visit/steps.ts";
import type { Wanted } from "./visit/wanted.ts";
import { newVisit, remindersOf, todayOf, type Visit } from "./visit/visit.ts";

export interface StartOptions extends Wanted {
  /** Go on with a session that was cut off, or say that there is none. */
  readonly resume: boolean;
  /** The area of the newest session; the rest of the last choices is remembered anyway. */
  readonly again?: boolean;
}

/** The guided session, top to bottom. */
export async function start(world: World, options: StartOptions): Promise<ExitCode> {
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

  const where =
    options.area ??
    cutOff?.draft.area ??
    (options.again === true ? areaBefore(world) : undefined) ??
    (await askWhere(world));
  if (where === "cramp") return (await import("./cramp.ts")).cramp(world, { ...options, area: undefined });
  const area = where === "night-cramps" ? NIGHT_CRAMPS.area : where;
  const asked = where === "night-cramps" ? NIGHT_CRAMPS.way : options.way;
  const usual = playbookNamed(asked ?? null) ?? playbookFor(area);
  if (usual === undefined) throw noSessionFor(area);

  if (!options.print) saveLeftOvers(world);
  const { events } = world.journal.lately(area);
  const visit = newVisit({ world, area, areas: usual.touches, records: !options.print, events });
  visit.newSinceCutOff = newSinceCutOff;
  rememberEpisode(visit);
  applyOptions(visit, options);
  const playbook = asked === undefined ? wayLastTime(visit, usual) : usual;
  const firstRun = visit.profile.consentOn === null;
  if (firstRun) world.terminal.print(["Two minutes of questions, then about 9 minutes."]);

  const end = await runSteps(questionsFor(visit, playbook), visit);
  if (end !== undefined) return end;
  const isSame = currentEpisode(visit.events, visit.area, todayOf(visit)).length > 0 && !visit.somethingNew;
  // The rest is loaded while the last answer is still fresh: the first question should not wait for it.
  const { decide } = await import("./visit/decide.ts");
  return decide(visit, playbook, options, isSame);
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
function questionsFor(visit: Visit, playbook: Playbook): readonly VisitStep[] {
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
