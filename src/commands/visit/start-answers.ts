import type { BodyArea, PainScore } from "../../body.ts";
import { EXIT, UserError, type ExitCode } from "../../exit.ts";
import { dayOf } from "../../log/day.ts";
import type { Event } from "../../log/event.ts";
import { courseOf, isStrongAgain } from "../../log/course.ts";
import { eased } from "../../log/eased.ts";
import { beganOnFor } from "../../log/episode.ts";
import { lockFor } from "../../log/locks.ts";
import { resultOf } from "../../log/outcome.ts";
import { nextSession } from "../../log/next-session.ts";
import { playbookFor } from "../../protocols/index.ts";
import { notNowLines } from "../../report/halt-text.ts";
import { seeText } from "../../report/see-text.ts";
import { planLines, wholePlanLines } from "../../report/plan-text.ts";
import { choosePlaybook, playbookNamed } from "../../session/choose-playbook.ts";
import { movesText } from "../../session/moves.ts";
import { buildPlan, type Plan } from "../../session/plan.ts";
import { type AnswersFile, readAnswers } from "../../triage/answers-file.ts";
import { assess, haltFor, type Clearance, type Halt, type Screening } from "../../triage/assess.ts";
import { withNumbers, type Country } from "../../triage/phone-numbers.ts";
import { RED_FLAGS } from "../../triage/red-flags/index.ts";
import type { World } from "../../world/world.ts";
import { areaOf, screeningFrom } from "./answers.ts";
import { noSessionFor } from "../areas.ts";
import { bleedsEasily } from "../../triage/facts.ts";
import { LOG_SIGNS } from "../../triage/red-flags/from-the-log.ts";
import { exitCodeOf } from "./exit-code-of.ts";
import { printHalt, recordHalt } from "./halt.ts";
import { saveLeftOvers } from "../record/left-overs.ts";
import { fromRecord } from "./plan-for.ts";
import { play } from "./play.ts";
import type { Wanted } from "./wanted.ts";
import { draftOf, playedSoFar, saveSession, type SessionDraft } from "./session-record.ts";
import { timelineBy, tellingOf, type TellingFlags } from "./telling.ts";

export interface StartAnswersOptions extends Wanted {
  readonly answers: string;
}

type Required = "consent" | "country" | "pain" | "movementPain";
const REQUIRED: readonly Required[] = ["consent", "country", "pain", "movementPain"];

/** `start --answers FILE`: the whole session without a key. A halt records and locks as in any other run. */
export async function startAnswers(world: World, options: StartAnswersOptions): Promise<ExitCode> {
  const { terminal, clock, journal } = world;
  const file = readAnswers(await world.readText(options.answers));
  const area = areaOf(file, options.area);
  const playbook = playbookNamed(options.way ?? null) ?? playbookFor(area);
  if (playbook === undefined) throw noSessionFor(area);
  const country = (file.country ?? null) as Country | null;
  const now = clock.now();
  const screening = screeningFrom(file, playbook.touches, now);

  const emergency = emergencyAmong(screening);
  if (emergency !== undefined) return halted(world, emergency, area, country, options.print);
  if (!options.print) saveLeftOvers(world);
  const { events } = journal.lately(area);
  const lock = lockFor(events, area);
  if (lock !== undefined) {
    terminal.print([
      lock.until === null || lock.until <= now
        ? "Not before a clinician has checked it."
        : `Not before ${clock.inWords(lock.until)}.`,
      withNumbers(seeText(lock), country),
      "To say it was checked, start in a terminal.",
    ]);
    return EXIT.notNow;
  }

  const outcome = assess(screening);
  if (outcome.kind === "halt") return halted(world, outcome, area, country, options.print);
  const missing = [
    ...(outcome.kind === "incomplete" ? outcome.missing : []),
    ...REQUIRED.filter((field) => file[field] === undefined),
    ...(file.consent === false ? ["consent"] : []),
  ];
  if (missing.length > 0 || outcome.kind === "incomplete") {
    throw new UserError(
      `Answers are missing: ${missing.join(", ")}.`,
      "Add them to the file: spasm-coach triage --print --json lists them.",
    );
  }
  if (outcome.kind === "not-now") {
    const until = outcome.until === null ? null : clock.inWords(outcome.until);
    terminal.print(notNowLines(outcome, until).slice(0, -1));
    return exitCodeOf(outcome);
  }

  const today = dayOf(clock.stamp(now));
  const onset = file.onset ?? "acute";
  const beganOn = beganOnFor(onset, today);
  const pain = { rest: file.pain ?? 0, move: file.movementPain ?? 0 };
  const bleeds = bleedsEasily(screening.facts);
  const course = courseOf({ events, area, now, today, onset, beganOn, bleedsEasily: bleeds, pain });
  const sign = isStrongAgain(events, area, today, pain.rest) ? "still-strong" : course.refer;
  const ended = sign === null ? undefined : haltFor([LOG_SIGNS[sign]]);
  if (ended !== undefined) return halted(world, ended, area, country, options.print);
  const days = { dayAt: (moment: Date) => dayOf(clock.stamp(moment)), startOfDay: clock.startOfDay };
  const pace = nextSession(events, area, beganOn, now, days);
  if (playbook.press !== null && pace.kind === "wait" && !options.print) {
    terminal.print([
      `Not before ${clock.inWords(pace.until)}. ${pace.why}`,
      `Until then: ${movesText(playbook)}, and a short walk.`,
    ]);
    return EXIT.notNow;
  }
  if (course.askSince !== null) {
    terminal.print(["This block of the plan is over. Start in a terminal to say how it has been since."]);
    return EXIT.notNow;
  }
  const clearance = eased(outcome, playbook, { area, onset, painAtRest: pain.rest, easings: course.easings });
  const named = options.tools ?? [];
  const tools = named.length > 0 ? named : (file.tools ?? []);
  const heat = (file.heat ?? false) && options.noHeat !== true;
  // Left out means the gentlest reading: nobody said that there is a floor to lie on.
  const wished = { playbook: playbook.id, pressing: true, place: "chair", minutes: options.minutes ?? null } as const;
  const scores = { pain: file.pain ?? null, movementPain: file.movementPain ?? null };
  const plan = buildPlan(clearance, choosePlaybook(playbook, clearance, true), {
    ...wished,
    side: options.side ?? file.side ?? "both",
    onset,
    tools,
    heat,
    movement: null,
    ...fromRecord(events, playbook, { beganOn, today, ...scores }),
  });
  if (options.print) {
    if (options.json === true) terminal.write(`${JSON.stringify(plan, null, 2)}\n`);
    else terminal.print(wholePlanLines(plan, terminal.size().columns, !terminal.plain));
    return EXIT.done;
  }
  return run(world, { ...file, tools: [...tools], heat }, plan, clearance, screening, {
    onset,
    wished,
    beganOn,
    telling: options,
    events,
  });
}

function emergencyAmong({ answers }: Screening): Halt | undefined {
  return haltFor(RED_FLAGS.filter((flag) => flag.urgency === "emergency" && (answers.get(flag.id) ?? "no") !== "no"));
}

function halted(world: World, halt: Halt, area: BodyArea, country: Country | null, print: boolean): ExitCode {
  printHalt(world.terminal, halt, country);
  if (!print) recordHalt(world, halt, area);
  return exitCodeOf(halt);
}

async function run(
  world: World,
  file: AnswersFile,
  plan: Plan,
  clearance: Clearance,
  screening: Screening,
  episode: {
    readonly onset: SessionDraft["onset"];
    readonly wished: NonNullable<SessionDraft["wished"]>;
    readonly beganOn: string;
    readonly telling: TellingFlags;
    readonly events: readonly Event[];
  },
): Promise<ExitCode> {
  const { terminal, unfinished } = world;
  const draft = draftOf(world, plan, clearance, {
    onset: episode.onset,
    beganOn: episode.beganOn,
    wished: episode.wished,
    practice: episode.telling.speed > 1,
    pain: (file.pain ?? null) as PainScore | null,
    movementPain: (file.movementPain ?? null) as PainScore | null,
    tools: file.tools ?? [],
    heat: file.heat ?? false,
    screened: [...screening.answers].filter(([, answer]) => answer === "no").map(([id]) => id),
    triggers: file.triggers ?? [],
  });
  terminal.print(planLines(plan));
  const session = { id: world.journal.newId(), draft };
  unfinished.keep({ ...session, draft: { ...draft, stopped: "cut-off" }, at: null });
  const telling = await tellingOf(world, { ...episode.telling, manual: false });
  const state = await play(world, timelineBy(plan, telling, false), plan, session, telling);
  const played = { ...draft, ...playedSoFar(state) };
  const stopped = state.kind === "stopped";
  const ended: SessionDraft = stopped
    ? { ...played, stopped: state.why }
    : { ...played, ...scoresAfter(file), partial: false };
  saveSession(world, episode.events, plan, ended, session.id);
  return stopped ? EXIT.interrupted : EXIT.done;
}

function scoresAfter(file: AnswersFile): Pick<SessionDraft, "painAfter" | "movementPainAfter" | "result"> {
  const { pain, movementPain, painAfter, movementPainAfter } = file;
  if (painAfter === undefined || movementPainAfter === undefined) {
    return { painAfter: painAfter ?? null, movementPainAfter: movementPainAfter ?? null, result: null };
  }
  const result = resultOf({
    restBefore: (pain ?? 0) as PainScore,
    moveBefore: (movementPain ?? 0) as PainScore,
    restAfter: painAfter as PainScore,
    moveAfter: movementPainAfter as PainScore,
    harm: false,
  });
  return { painAfter, movementPainAfter, result };
}
