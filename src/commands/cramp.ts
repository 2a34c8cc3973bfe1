import { anyForm } from "../asking/any-form.ts";
import { choiceForm } from "../asking/choice-form.ts";
import { BACK } from "../asking/form.ts";
import { AREA_WORDS, type NonEmpty } from "../body.ts";
import { EXIT, type ExitCode } from "../exit.ts";
import type { CrampEvent, Stamp } from "../log/event.ts";
import { lockFor } from "../log/locks.ts";
import {
  AFTER_CRAMP,
  CRAMP_AREAS,
  CRAMP_RUB_SECONDS,
  CRAMP_SIGNS,
  CRAMP_STRETCHES,
  type CrampArea,
} from "../protocols/cramp.ts";
import { minutesText } from "../session/minutes-text.ts";
import {
  advanceCramp,
  CRAMP_START,
  crampLines,
  crampPicture,
  crampWords,
  type CrampClock,
} from "../session/cramp-clock.ts";
import { usualKey } from "../session/session-keys.ts";
import { assess, haltFor, type Clearance } from "../triage/assess.ts";
import { holds } from "../triage/facts.ts";
import type { HealthFactId } from "../triage/health/index.ts";
import type { RedFlag } from "../triage/red-flag.ts";
import { RED_FLAGS } from "../triage/red-flags/index.ts";
import { SAY } from "../triage/sayings.ts";
import type { World } from "../world/world.ts";
import { showHalt, showLock } from "./visit/halt.ts";
import { askGoOn, playPhases } from "./visit/play.ts";
import { PERSON_AND_SIGNS } from "./visit/question-order.ts";
import { askAgain, carryOver, emergencyStep } from "./visit/safety-steps.ts";
import { runSteps } from "./visit/steps.ts";
import { factsOf, happened, newVisit, record, screeningOf, type Visit } from "./visit/visit.ts";
import { keysOf, tellingOf, type TellingFlags } from "./visit/telling.ts";

export interface CrampOptions extends TellingFlags {
  readonly area: CrampArea | undefined;
}

/** A cramp as it will stand in the journal, under this id. */
interface CrampRecord {
  readonly id: string;
  readonly draft: Omit<CrampEvent, Stamp>;
}

const SECOND_MS = 1000;
const TEN_MINUTES = "cramp-10";
/** Raised when somebody says "any of these, or not sure" without saying which. */
const ANY_OF_THESE = "cramp-any";
/** With one of these nobody rubs the muscle, even after the cramp. */
const NO_RUB: NonEmpty<HealthFactId> = [
  "pregnant",
  "birth-6w",
  "clot-before",
  "clot-lite",
  "recent-op",
  "cancer-now",
  "poor-circulation",
  "numb-skin",
];

/** A cramp is on now: one screen, then the stretch. Everything else waits until it has let go. */
export async function cramp(world: World, options: CrampOptions): Promise<ExitCode> {
  const { events } = world.journal.lately();
  const screened = newVisit({
    world,
    area: options.area ?? "calf",
    areas: [options.area ?? "calf"],
    records: true,
    events,
  });
  const halted = await screenCramp(screened, options.area);
  if (halted !== undefined) return halted;

  const area = options.area ?? (await askMuscle(world));
  const visit = newVisit({ world, area, areas: [area], records: true, events: screened.events });
  visit.answers = screened.answers;
  const lock = lockFor(visit.events, area);
  if (lock !== undefined && lock.urgency !== "clinician") {
    const result = await showLock(visit, lock);
    return result === "lifted" ? EXIT.notNow : result;
  }
  return runClock(visit, area, options);
}

async function screenCramp(visit: Visit, area: CrampArea | undefined): Promise<ExitCode | undefined> {
  const flags = crampFlags(area);
  const answer = await visit.world.terminal.ask(
    anyForm({ title: "Any of these now?", lines: flags.map(({ id, ask }) => ({ id, text: ask })) }),
  );
  if (answer === BACK) return screenCramp(visit, area);
  if (answer.kind === "none") {
    flags.forEach((flag) => visit.answers.set(flag.id, "no"));
    return undefined;
  }
  const flag = flags.find((candidate) => answer.kind === "line" && candidate.id === answer.id);
  const halt =
    flag === undefined
      ? {
          kind: "halt" as const,
          urgency: "emergency" as const,
          raised: [ANY_OF_THESE] as const,
          sayings: [SAY.heartOrLungs] as const,
        }
      : haltFor([flag]);
  if (halt === undefined) return undefined;
  const after = await showHalt(visit, halt);
  if (after.kind === "stands") return EXIT.halted;
  const again = await screenCramp(visit, area);
  if (again === undefined && after.halt !== undefined) {
    record(visit, { kind: "mistake", happened: happened(visit), halt: after.halt.id });
  }
  return again;
}

/** The eight lines and the ten minutes. Before the muscle is known one line stands for calf and thigh. */
function crampFlags(area: CrampArea | undefined): readonly RedFlag[] {
  const torn = area === "hamstring" || area === "quad" ? "pop-tear" : "calf-kick";
  const ids = [...CRAMP_SIGNS, torn, TEN_MINUTES];
  return ids
    .flatMap((id) => RED_FLAGS.filter((flag) => flag.id === id))
    .map((flag) => {
      if (flag.id === TEN_MINUTES) return { ...flag, ask: "It has gone on for over 10 minutes" };
      if (flag.id === "calf-kick" && area === undefined)
        return { ...flag, ask: "A pop, kick or snap, a dent, or cannot tiptoe" };
      return flag;
    });
}

async function askMuscle(world: World): Promise<CrampArea> {
  const answer = await world.terminal.ask(
    choiceForm<CrampArea>({
      text: ["Which muscle?"],
      inline: true,
      back: false,
      choices: CRAMP_AREAS.map((area, index) => ({ key: String(index + 1), label: AREA_WORDS[area], value: area })),
    }),
  );
  return answer === BACK ? askMuscle(world) : answer;
}

async function runClock(visit: Visit, area: CrampArea, flags: TellingFlags): Promise<ExitCode> {
  const { world } = visit;
  const draft: Omit<CrampEvent, Stamp> = {
    kind: "cramp",
    happened: happened(visit),
    area,
    practice: flags.speed > 1,
    minutes: 0,
    letGo: false,
    worked: null,
  };
  const kept: CrampRecord = { id: world.journal.newId(), draft };
  let clock = await playClock(visit, area, flags, CRAMP_START, kept);
  while (clock.kind === "something-new") {
    const again = await askAgain(visit);
    if (again !== "next") {
      save(visit, { ...kept, draft: { ...draft, minutes: minutesOf(clock) } });
      return again.exit;
    }
    if ((await askGoOn(world)) === "end") break;
    clock = await playClock(visit, area, flags, { ...clock, kind: "running" }, kept);
  }
  const minutes = minutesOf(clock);
  switch (clock.kind) {
    case "too-long": {
      save(visit, { ...kept, draft: { ...draft, minutes } });
      const halt = haltFor(RED_FLAGS.filter((flag) => flag.id === TEN_MINUTES));
      if (halt !== undefined) await showHalt(visit, halt);
      return EXIT.halted;
    }
    case "let-go":
      return afterwards(visit, area, { ...kept, draft: { ...draft, minutes, letGo: true } }, flags);
    case "interrupted":
      save(visit, { ...kept, draft: { ...draft, minutes } });
      return EXIT.interrupted;
    case "running":
    case "something-new":
    case "ended":
      save(visit, { ...kept, draft: { ...draft, minutes } });
      return EXIT.done;
  }
}

async function playClock(
  visit: Visit,
  area: CrampArea,
  { speed, voice = false }: TellingFlags,
  from: CrampClock,
  { id, draft }: CrampRecord,
): Promise<CrampClock> {
  const { terminal, unfinished } = visit.world;
  const keys = await keysOf(visit.world);
  const release = visit.world.machine.keepAwake();
  // Silent at night unless a voice was asked for.
  const speaker = visit.world.sounds.open({ tones: false, voice, fast: speed > 1 });
  const stage = terminal.openStage(speed, "dim");
  const stretch = CRAMP_STRETCHES[area];
  let clock = from;
  let keptMinutes = -1;
  try {
    if (!stage.redraws) stage.draw(crampLines(stretch, keys));
    speaker.say(crampWords(null, clock, stretch, keys));
    while (clock.kind === "running") {
      const minutes = Math.floor(minutesOf(clock));
      if (minutes !== keptMinutes) {
        unfinished.keep({ id, draft: { ...draft, minutes }, at: null });
        if (!stage.redraws && minutes > 0) stage.draw([`${String(minutes)} minutes so far.`]);
        keptMinutes = minutes;
      }
      if (stage.redraws) stage.draw(crampPicture(clock, stretch, keys, stage.size()));
      const before: CrampClock = clock;
      const event = await stage.next(SECOND_MS - (before.elapsedMs % SECOND_MS));
      clock = advanceCramp(before, event.kind === "key" ? { ...event, key: usualKey(keys, event.key) } : event);
      const words = crampWords(before, clock, stretch, keys);
      if (words !== "") speaker.say(words);
    }
  } finally {
    stage.close();
    speaker.close();
    release();
  }
  return clock;
}

async function afterwards(
  visit: Visit,
  area: CrampArea,
  { id, draft }: CrampRecord,
  flags: TellingFlags,
): Promise<ExitCode> {
  const { terminal } = visit.world;
  terminal.print([AFTER_CRAMP]);
  const worked = await terminal.ask(
    choiceForm<string | null>({
      text: ["What worked?"],
      inline: true,
      back: false,
      choices: [
        { key: "1", label: "the stretch", value: "stretch" },
        { key: "2", label: "standing", value: "standing" },
        { key: "3", label: "walking", value: "walking" },
        { key: "4", label: "it went by itself", value: "by-itself" },
        { key: "5", label: "not sure", value: null },
      ],
    }),
  );
  save(visit, { id, draft: { ...draft, worked: worked === BACK ? null : worked } });
  const more = await terminal.ask(
    choiceForm({
      text: ["A light rub may feel good. Before anybody touches the muscle come the other safety lines."],
      inline: true,
      back: false,
      choices: [
        { key: "enter", label: "ends", value: false },
        { key: "r", label: "answer them, then rub", value: true },
      ],
    }),
  );
  return more === true ? rub(visit, area, flags) : EXIT.done;
}

async function rub(visit: Visit, area: CrampArea, flags: TellingFlags): Promise<ExitCode> {
  const { terminal } = visit.world;
  const end = await runSteps([emergencyStep, ...PERSON_AND_SIGNS], visit);
  if (end !== undefined) return end;
  carryOver(visit);
  const outcome = assess(screeningOf(visit));
  if (outcome.kind !== "proceed" || !mayRub(visit, outcome)) {
    terminal.print(["No rubbing this time. Keep it moving gently, and walk a little."]);
    return outcome.kind === "proceed" ? EXIT.done : EXIT.notNow;
  }
  await playPhases(
    visit.world,
    [
      {
        kind: "move",
        title: "Rub lightly by hand",
        instruction: "Flat hand, slow and light. Stop if it hurts.",
        where: null,
        never: "Back of the knee, veins.",
        side: null,
        spot: null,
        spots: null,
        seconds: CRAMP_RUB_SECONDS,
        secondsMax: CRAMP_RUB_SECONDS,
        waits: false,
      },
    ],
    { area, pressureCap: outcome.limits.pressureCap },
    await tellingOf(visit.world, flags),
  );
  return EXIT.done;
}

function mayRub(visit: Visit, clearance: Clearance): boolean {
  return (
    lockFor(visit.events, visit.area) === undefined &&
    clearance.limits.pressing === "on" &&
    !NO_RUB.some((id) => holds(factsOf(visit), id))
  );
}

function save(visit: Visit, { id, draft }: CrampRecord): void {
  record(visit, draft, id);
  visit.world.unfinished.clear();
  visit.world.terminal.print([
    `Saved. Cramp, ${AREA_WORDS[draft.area]}, ${minutesText(Math.round(draft.minutes * 60))}.`,
  ]);
}

function minutesOf({ elapsedMs }: CrampClock): number {
  return Math.round(elapsedMs / 6000) / 10;
}
