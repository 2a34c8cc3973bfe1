import type { Answer, BodyArea, NonEmpty } from "../body.ts";
import { changesFor, limitsFor, type Change } from "./cautions.ts";
import { holds, opens, type Facts } from "./facts.ts";
import { healthQuestionsFor, type HealthFactId } from "./health/index.ts";
import type { Limits } from "./limits.ts";
import { concerns } from "./areas.ts";
import { FLAG_SCREENS, URGENCIES, type RedFlag, type Saying, type Urgency } from "./red-flag.ts";
import { RED_FLAGS } from "./red-flags/index.ts";
import { SAY } from "./sayings.ts";

export type { Answer };
export type Answers = ReadonlyMap<string, Answer>;

/** The youngest age this tool serves, in years. */
export const AGE_MIN = 16;
/** A clinician's check counts for so many days. */
export const CLEARED_DAYS = 90;
const FRESH_STRAIN_HOURS = 72;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export interface Halt {
  readonly kind: "halt";
  readonly urgency: Urgency;
  /** The ids of the signs that halted, most urgent first; `age` for somebody under 16. */
  readonly raised: NonEmpty<string>;
  /** What to do: the sayings of the most urgent signs raised. */
  readonly sayings: NonEmpty<Saying>;
}

export interface Incomplete {
  readonly kind: "incomplete";
  /** The ids of the questions that still have no answer. */
  readonly missing: NonEmpty<string>;
}

export interface NotNow {
  readonly kind: "not-now";
  /** `null` = no clock time, it ends when the reason does. */
  readonly until: Date | null;
  readonly why: string;
  readonly changes: NonEmpty<Change>;
}

declare const cleared: unique symbol;

/** Proof that triage ran and nothing halted it. Only `assess` makes one; `buildPlan` needs one. */
export interface Clearance {
  readonly kind: "proceed";
  readonly areas: NonEmpty<BodyArea>;
  readonly changes: readonly Change[];
  readonly limits: Limits;
  readonly [cleared]: true;
}

export type TriageOutcome = Halt | Incomplete | NotNow | Clearance;

/** Everything `assess` looks at. Nothing else decides. */
export interface Screening {
  /** The area complained of and every area the playbook may press or stretch. */
  readonly areas: NonEmpty<BodyArea>;
  readonly facts: Facts;
  readonly answers: Answers;
  /** Signs a clinician has checked, with the ISO date of the check. */
  readonly cleared: ReadonlyMap<string, string>;
  readonly now: Date;
  /** When a fresh strain began; without it the latest moment it may have been, which is now. */
  readonly strainedAt?: Date | undefined;
}

/** Every red flag of these areas, gated ones too, in the order asked. */
export function flagsConcerning(areas: readonly BodyArea[]): readonly RedFlag[] {
  return FLAG_SCREENS.flatMap((screen) =>
    RED_FLAGS.filter((flag) => flag.screen === screen && concerns(flag.areas, areas)),
  );
}

/** The red flags to ask for these areas, given what is known, in the order asked. */
export function redFlagsFor(areas: readonly BodyArea[], facts: Facts): readonly RedFlag[] {
  const open = flagsConcerning(areas).filter((flag) => opens(flag.onlyIf, facts));
  return open.filter((flag) => !open.some((other) => other.id === flag.notWith || sameButMoreUrgent(other, flag)));
}

/** Night pain in the neck and in the shoulder are two signs with the same words: shown once, as the more urgent one. */
function sameButMoreUrgent(other: RedFlag, flag: RedFlag): boolean {
  return other.ask === flag.ask && URGENCIES.indexOf(other.urgency) < URGENCIES.indexOf(flag.urgency);
}

/** True while a clinician's check of this sign still counts: at most 90 days old, not in the future. */
export function isCleared(flag: RedFlag, screening: Pick<Screening, "cleared" | "now">): boolean {
  const checkedOn = screening.cleared.get(flag.id);
  if (flag.clearable !== true || checkedOn === undefined) return false;
  const ageMs = screening.now.getTime() - new Date(`${checkedOn}T00:00:00Z`).getTime();
  return ageMs >= -DAY_MS && ageMs <= CLEARED_DAYS * DAY_MS;
}

/**
 * The decision. Anything but a plain "no" to a red flag halts, and the highest urgency wins.
 * An answer nobody gave is listed as missing, never taken as "no".
 */
export function assess(screening: Screening): TriageOutcome {
  const raised = RED_FLAGS.filter((flag) => raises(flag, screening));
  const tooYoung = screening.facts.age !== undefined && screening.facts.age < AGE_MIN;
  const halt = haltFor(raised, tooYoung);
  if (halt !== undefined) return halt;

  const [first, ...rest] = missingIds(screening);
  if (first !== undefined) return { kind: "incomplete", missing: [first, ...rest] };

  const changes = changesFor(screening.areas, screening.facts);
  return notNow(screening, changes) ?? clearance(screening.areas, changes);
}

/** The halt for these signs, or undefined when nothing was raised. */
export function haltFor(
  raised: readonly Pick<RedFlag, "id" | "urgency" | "say">[],
  tooYoung = false,
): Halt | undefined {
  const candidates = [
    ...raised.map(({ id, urgency, say }) => ({ id, urgency, say })),
    ...(tooYoung ? [{ id: "age", urgency: "clinician" as const, say: SAY.tooYoung }] : []),
  ];
  const ordered = URGENCIES.flatMap((urgency) => candidates.filter((flag) => flag.urgency === urgency));
  const [first, ...rest] = ordered;
  if (first === undefined) return undefined;
  const sayings = new Set(rest.filter((flag) => flag.urgency === first.urgency).map((flag) => flag.say));
  sayings.delete(first.say);
  return {
    kind: "halt",
    urgency: first.urgency,
    raised: [first.id, ...rest.map((flag) => flag.id)],
    sayings: [first.say, ...sayings],
  };
}

/** Everything that still has to be asked, in the order asked: flags by screen, then health facts. */
function missingIds(screening: Screening): readonly string[] {
  const flags = redFlagsFor(screening.areas, screening.facts)
    .filter((flag) => !screening.answers.has(flag.id) && !isCleared(flag, screening))
    .map((flag) => flag.id);
  const facts = healthQuestionsFor(screening.areas)
    .filter((question) => screening.facts.health[question.id] === undefined)
    .map((question) => question.id);
  return [...flags, ...(Number.isFinite(screening.facts.age) ? [] : ["age"]), ...facts];
}

function raises(flag: RedFlag, screening: Screening): boolean {
  const answer = screening.answers.get(flag.id);
  if (answer === undefined || answer === "no") return false;
  return !(answer === "yes" && isCleared(flag, screening));
}

function notNow(screening: Screening, changes: readonly Change[]): NotNow | undefined {
  const because = (id: HealthFactId): NonEmpty<Change> | undefined => {
    const change = changes.find((candidate) => candidate.id === id);
    return change !== undefined && holds(screening.facts, id) ? [change] : undefined;
  };
  const strained = because("fresh-strain");
  if (strained !== undefined) {
    const from = screening.strainedAt ?? screening.now;
    const until = new Date(from.getTime() + FRESH_STRAIN_HOURS * HOUR_MS);
    return { kind: "not-now", until, why: strained[0].why, changes: strained };
  }
  const drowsy = because("drowsy-now");
  if (drowsy !== undefined) return { kind: "not-now", until: null, why: drowsy[0].why, changes: drowsy };
  return undefined;
}

function clearance(areas: NonEmpty<BodyArea>, changes: readonly Change[]): Clearance {
  return { kind: "proceed", areas, changes, limits: limitsFor(changes) } as Clearance;
}
