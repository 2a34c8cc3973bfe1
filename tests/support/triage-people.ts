import type { Answer, BodyArea, NonEmpty } from "../../src/body.ts";
import { redFlagsFor, type Screening, type TriageOutcome } from "../../src/triage/assess.ts";
import type { Facts } from "../../src/triage/facts.ts";
import { healthQuestionsFor, type HealthFactId } from "../../src/triage/health/index.ts";
import type { RedFlag } from "../../src/triage/red-flag.ts";
import { RED_FLAGS } from "../../src/triage/red-flags/index.ts";
import type { Clock } from "../../src/world/world.ts";

/** 10:00 on a Saturday in Sydney. */
export const MORNING = new Date("2026-11-21T10:00:00+11:00");
const SYDNEY_OFFSET_MS = 11 * 3_600_000;

/** The areas whose questions are complete. Named here so that a lost area shows. */
export const SCREENED = [
  "neck",
  "jaw",
  "shoulder",
  "chest",
  "upper-back",
  "low-back",
  "glute",
  "hip-front",
  "groin",
  "outer-thigh",
  "quad",
  "hamstring",
  "calf",
  "shin",
  "foot",
  "forearm",
  "hand",
  "whole-body",
] as const satisfies readonly BodyArea[];

/** Facts that mean "not now" when true. */
export const NOT_NOW_FACTS: readonly HealthFactId[] = ["fresh-strain", "drowsy-now"];

const stamp = (date: Date): string => `${new Date(date.getTime() + SYDNEY_OFFSET_MS).toISOString().slice(0, -1)}+11:00`;

/** A clock that stands still in Sydney. */
export const SYDNEY: Clock = {
  now: () => MORNING,
  stamp,
  startOfDay: (day) => new Date(`${day}T03:00:00+11:00`),
  inWords: (date) => stamp(date).slice(0, 16).replace("T", " "),
};

export interface Person {
  readonly area?: BodyArea;
  readonly age?: number | undefined;
  /** The facts that are true. */
  readonly has?: readonly HealthFactId[];
  /** The facts this person is not sure of. */
  readonly unsureOf?: readonly HealthFactId[];
  /** Every sign not named here is answered "no"; `null` = no answer. */
  readonly signs?: Readonly<Record<string, Answer | null>>;
  readonly cleared?: Readonly<Record<string, string>>;
  readonly now?: Date;
  readonly strainedAt?: Date;
}

/** The ids of every health fact asked for an area, in the order asked. */
export function factIds(area: BodyArea): readonly HealthFactId[] {
  return healthQuestionsFor([area]).map((question) => question.id);
}

/** Somebody who has answered every health question of an area: false unless named. */
export function factsOf({ area = "calf", has = [], unsureOf = [], ...person }: Person): Facts {
  const age = "age" in person ? person.age : 34;
  const answerTo = (id: HealthFactId): true | false | "not-sure" => {
    if (has.includes(id)) return true;
    return unsureOf.includes(id) ? "not-sure" : false;
  };
  const health = Object.fromEntries(factIds(area).map((id) => [id, answerTo(id)]));
  return { age, health };
}

/** A "no" to every sign asked of these people, unless named. */
export function screeningOf(person: Person = {}): Screening {
  const areas: NonEmpty<BodyArea> = [person.area ?? "calf"];
  const facts = factsOf(person);
  const answers = new Map<string, Answer>(redFlagsFor(areas, facts).map((flag) => [flag.id, "no"]));
  for (const [id, answer] of Object.entries(person.signs ?? {})) {
    if (answer === null) answers.delete(id);
    else answers.set(id, answer);
  }
  return {
    areas,
    facts,
    answers,
    cleared: new Map(Object.entries(person.cleared ?? {})),
    now: person.now ?? MORNING,
    ...(person.strainedAt === undefined ? {} : { strainedAt: person.strainedAt }),
  };
}

/** The same screening with one answer changed; `null` takes the answer away. */
export function withAnswer(screening: Screening, id: string, answer: Answer | null): Screening {
  const answers = new Map(screening.answers);
  if (answer === null) answers.delete(id);
  else answers.set(id, answer);
  return { ...screening, answers };
}

/** The flag of that id; a wrong id is an error. */
export function flagNamed(id: string): RedFlag {
  const flag = RED_FLAGS.find((candidate) => candidate.id === id);
  if (flag === undefined) throw new Error(`no such flag: ${id}`);
  return flag;
}

/** Every set of none, one and two of these. */
export function setsUpToTwo<T>(items: readonly T[]): readonly (readonly T[])[] {
  const pairs = items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other]));
  return [[], ...items.map((one) => [one]), ...pairs];
}

/** How much an outcome asks of the person: go 0, not now 1, still to ask 2, then the urgencies upwards. */
export function severity(outcome: TriageOutcome): number {
  switch (outcome.kind) {
    case "proceed":
      return 0;
    case "not-now":
      return 1;
    case "incomplete":
      return 2;
    case "halt":
      return { clinician: 3, urgent: 4, emergency: 5 }[outcome.urgency];
  }
}
