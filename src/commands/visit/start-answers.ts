import type { BodyArea, Onset } from "../../body.ts";
import { EXIT, UserError, type ExitCode } from "../../exit.ts";
import { courseOf, isStrongAgain, type Course } from "../../log/course.ts";
import { dayOf } from "../../log/day.ts";
import { gentlerToday } from "../../log/gentler-today.ts";
import { beganOnFor } from "../../log/episode.ts";
import type { Event } from "../../log/event.ts";
import { lockFor } from "../../log/locks.ts";
import { daysBy, nextSession } from "../../log/next-session.ts";
import { resultIfTold } from "../../log/outcome.ts";
import { playbookFor } from "../../protocols/index.ts";
import type { Playbook } from "../../protocols/playbook.ts";
import { notNowLines } from "../../report/halt-text.ts";
import { planLines, wholePlanLines } from "../../report/plan-text.ts";
import { seeText } from "../../report/see-text.ts";
import { choosePlaybook, playbookNamed } from "../../session/choose-playbook.ts";
import { movesText } from "../../session/moves.ts";
import { buildPlan, type Plan } from "../../session/plan.ts";
import { readAnswers, type AnswersFile } from "../../triage/answers-file.ts";
import { assess, haltFor, type Clearance, type Halt, type Screening } from "../../triage/assess.ts";
import { bleedsEasily } from "../../triage/facts.ts";
import { withNumbers, type Country } from "../../triage/phone-numbers.ts";
import { LOG_SIGNS } from "../../triage/red-flags/from-the-log.ts";
import { RED_FLAGS } from "../../triage/red-flags/index.ts";
import type { World } from "../../world/world.ts";
import { noSessionFor } from "../typed/area-errors.ts";
import { saveLeftOvers } from "../record/left-overs.ts";
import { areaOf, screeningFrom } from "./answers.ts";
import { exitCodeOf } from "./exit-code-of.ts";
import { printHalt, recordHalt } from "./halt.ts";
import { fromRecord } from "./plan-for.ts";
import { play } from "./play.ts";
import { draftOf, playedSoFar, saveSession, type SessionDraft } from "./session-record.ts";
import { timelineBy, tellingOf } from "./telling.ts";
import type { Wanted } from "./wanted.ts";

export interface StartAnswersOptions extends Wanted {
  readonly answers: string;
}

const REQUIRED = ["consent", "country", "pain", "movementPain"] as const;
type Needed = "country" | "pain" | "movementPain";
/** A file with all that a session needs. */
type Complete = AnswersFile & { readonly [Field in Needed]: NonNullable<AnswersFile[Field]> };

/** What is known once the file is read. */
interface Told {
  readonly world: World;
  readonly options: StartAnswersOptions;
  readonly file: AnswersFile;
  readonly area: BodyArea;
  readonly playbook: Playbook;
  readonly country: Country | null;
  readonly now: Date;
  readonly screening: Screening;
}

/** What a plan is made from, once nothing speaks against a session. */
interface Admitted extends Told {
  readonly kind: "admitted";
  readonly file: Complete;
  readonly events: readonly Event[];
  readonly outcome: Clearance;
  readonly course: Course;
  readonly onset: Onset;
  readonly beganOn: string;
  readonly today: string;
}

/** No session now: what is to be done instead is on the screen. */
interface Refused {
  readonly kind: "refused";
  readonly exit: ExitCode;
}

/** `start --answers FILE`: the whole session without a key. A halt records and locks as in any other run. */
export async function startAnswers(world: World, options: StartAnswersOptions): Promise<ExitCode> {
  const told = await toldIn(world, options);
  const emergency = emergencyAmong(told.screening);
  if (emergency !== undefined) return halted(told, emergency).exit;
  if (!options.print) saveLeftOvers(world);
  const visit = admission(told, world.journal.lately(told.area).events);
  if (visit.kind === "refused") return visit.exit;
  const { plan, clearance, wished } = planFrom(visit);
  if (!options.print) return run(visit, plan, clearance, wished);
  const { terminal } = world;
  if (options.json === true) terminal.write(`${JSON.stringify(plan, null, 2)}\n`);
  else terminal.print(wholePlanLines(plan, terminal.size().columns, !terminal.plain));
  return EXIT.done;
}

async function toldIn(world: World, options: StartAnswersOptions): Promise<Told> {
  const file = readAnswers(await world.readText(options.answers));
  const area = areaOf(file, options.area);
  const playbook = playbookNamed(options.way ?? null) ?? playbookFor(area);
  if (playbook === undefined) throw noSessionFor(area);
  const now = world.clock.now();
  const screening = screeningFrom(file, playbook.touches, now);
  return { world, options, file, area, playbook, country: file.country ?? null, now, screening };
}

/** What speaks against a session now, the most pressing first: a lock, the signs, an answer not given, the record. */
function admission(told: Told, events: readonly Event[]): Admitted | Refused {
  const { world, file, area, country, screening, now } = told;
  const { clock } = world;
  const lock = lockFor(events, area);
  if (lock !== undefined) {
    const lifts = lock.until !== null && lock.until > now ? clock.inWords(lock.until) : null;
    return notNow(world, [
      lifts === null ? "Not before a clinician has checked it." : `Not before ${lifts}.`,
      withNumbers(seeText(lock), country),
      "To say it was checked, start in a terminal.",
    ]);
  }
  const outcome = assess(screening);
  if (outcome.kind === "halt") return halted(told, outcome);
  if (outcome.kind === "incomplete" || !isComplete(file)) {
    throw incomplete([...(outcome.kind === "incomplete" ? outcome.missing : []), ...missingFields(file)]);
  }
  if (outcome.kind === "not-now") {
    const until = outcome.until === null ? null : clock.inWords(outcome.until);
    return notNow(world, notNowLines(outcome, until).slice(0, -1));
  }
  const today = dayOf(clock.stamp(now));
  const onset = file.onset ?? "acute";
  const beganOn = beganOnFor(onset, today);
  const pain = { rest: file.pain, move: file.movementPain };
  const bleeds = bleedsEasily(screening.facts);
  const course = courseOf({ events, area, now, today, onset, beganOn, bleedsEasily: bleeds, pain });
  const sign = isStrongAgain(events, area, today, pain.rest) ? "still-strong" : course.refer;
  const ended = sign === null ? undefined : haltFor([LOG_SIGNS[sign]]);
  if (ended !== undefined) return halted(told, ended);
  const visit = { ...told, kind: "admitted", file, events, outcome, course, onset, beganOn, today } as const;
  return tooSoon(visit) ?? visit;
}

/** Pacing, and the end of a block of the plan. A plan that is only printed is never too soon. */
function tooSoon({ world, options, playbook, events, area, beganOn, now, course }: Admitted): Refused | undefined {
  const { clock } = world;
  const days = daysBy(clock);
  const pace = nextSession(events, area, beganOn, now, days);
  if (playbook.press !== null && pace.kind === "wait" && !options.print) {
    const until = `Not before ${clock.inWords(pace.until)}. ${pace.why}`;
    return notNow(world, [until, `Until then: ${movesText(playbook)}, and a short walk.`]);
  }
  if (course.askSince === null) return undefined;
  return notNow(world, ["This block of the plan is over. Start in a terminal to say how it has been since."]);
}

function notNow({ terminal }: World, lines: readonly string[]): Refused {
  terminal.print(lines);
  return { kind: "refused", exit: EXIT.notNow };
}

function missingFields(file: AnswersFile): readonly string[] {
  return REQUIRED.filter((field) => file[field] === undefined || file[field] === false);
}

function isComplete(file: AnswersFile): file is Complete {
  return missingFields(file).length === 0;
}

function incomplete(missing: readonly string[]): UserError {
  return new UserError(
    `Answers are missing: ${missing.join(", ")}.`,
    "Add them to the file: spasm-coach triage --print --json lists them.",
  );
}

function emergencyAmong({ answers }: Screening): Halt | undefined {
  return haltFor(RED_FLAGS.filter((flag) => flag.urgency === "emergency" && (answers.get(flag.id) ?? "no") !== "no"));
}

function halted({ world, area, country, options }: Told, halt: Halt): Refused {
  printHalt(world.terminal, halt, country);
  if (!options.print) recordHalt(world, halt, area);
  return { kind: "refused", exit: exitCodeOf(halt) };
}

/** What is at hand. Left out means the gentlest reading: hands, and no heat. */
function atHand({ options, file }: Admitted): Pick<SessionDraft, "tools" | "heat"> {
  const { tools: named = [], noHeat = false } = options;
  return { tools: [...(named.length > 0 ? named : (file.tools ?? []))], heat: file.heat === true && !noHeat };
}

function planFrom(visit: Admitted): { plan: Plan; clearance: Clearance; wished: NonNullable<SessionDraft["wished"]> } {
  const { options, file, area, playbook, events, outcome, course, onset, beganOn, today } = visit;
  const clearance = gentlerToday(outcome, playbook, { area, onset, painAtRest: file.pain, easings: course.easings });
  // Left out means the gentlest reading: nobody said that there is a floor to lie on.
  const wished = { playbook: playbook.id, pressing: true, place: "chair", minutes: options.minutes ?? null } as const;
  const plan = buildPlan(clearance, choosePlaybook(playbook, clearance, true), {
    ...wished,
    ...atHand(visit),
    side: options.side ?? file.side ?? "both",
    onset,
    movement: null,
    ...fromRecord(events, playbook, { beganOn, today, pain: file.pain, movementPain: file.movementPain }),
  });
  return { plan, clearance, wished };
}

async function run(
  visit: Admitted,
  plan: Plan,
  clearance: Clearance,
  wished: NonNullable<SessionDraft["wished"]>,
): Promise<ExitCode> {
  const { world, options, file, screening, onset, beganOn, events } = visit;
  const { terminal, unfinished } = world;
  const draft = draftOf(world, plan, clearance, {
    ...atHand(visit),
    onset,
    beganOn,
    wished,
    practice: options.speed > 1,
    pain: file.pain,
    movementPain: file.movementPain,
    screened: [...screening.answers].filter(([, answer]) => answer === "no").map(([id]) => id),
    triggers: file.triggers ?? [],
  });
  terminal.print(planLines(plan));
  const session = { id: world.journal.newId(), draft };
  unfinished.keep({ ...session, draft: { ...draft, stopped: "cut-off" }, at: null });
  const telling = await tellingOf(world, { ...options, manual: false });
  const state = await play(world, timelineBy(plan, telling, false), plan, session, telling);
  const played = { ...draft, ...playedSoFar(state) };
  const stopped = state.kind === "stopped";
  const ended: SessionDraft = stopped
    ? { ...played, stopped: state.why }
    : { ...played, ...scoresAfter(file), partial: false };
  saveSession(world, events, plan, ended, session.id);
  return stopped ? EXIT.interrupted : EXIT.done;
}

function scoresAfter(file: Complete): Pick<SessionDraft, "painAfter" | "movementPainAfter" | "result"> {
  const { painAfter = null, movementPainAfter = null } = file;
  const before = { restBefore: file.pain, moveBefore: file.movementPain };
  const result = resultIfTold({ ...before, restAfter: painAfter, moveAfter: movementPainAfter, harm: false });
  return { painAfter, movementPainAfter, result };
}
