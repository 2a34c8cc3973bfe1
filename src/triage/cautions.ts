import type { BodyArea } from "../body.ts";
import { AREA_EFFECTS, COMBINATIONS } from "./combinations.ts";
import type { Effect } from "./effects.ts";
import { holds, opens, type Facts } from "./facts.ts";
import { AGE_CAUTIONS } from "./health/by-age.ts";
import { HEALTH_QUESTIONS } from "./health/index.ts";
import { cautionOf, strictest, WIDEST, type Limits } from "./limits.ts";
import { concerns } from "./areas.ts";

/** One thing a session does differently, and why. */
export interface Change {
  /** The health fact, `age`, `area`, or the combination behind it. */
  readonly id: string;
  /** One line, as shown. */
  readonly why: string;
  readonly effects: readonly Effect[];
}

/** What this person's facts change for these areas, in the order of the questions. */
export function changesFor(areas: readonly BodyArea[], facts: Facts): readonly Change[] {
  const fromFacts = HEALTH_QUESTIONS.filter((question) => holds(facts, question.id)).map((question) => ({
    id: question.id,
    why: question.why,
    effects: question.effects.filter((part) => concerns(part.areas, areas)).flatMap((part) => part.effects),
  }));
  const together = COMBINATIONS.filter(
    (combination) => concerns(combination.areas, areas) && combination.applies(facts),
  ).map(({ id, why, effects }) => ({ id, why, effects }));
  const area = {
    id: "area",
    why: "True of every session here.",
    effects: AREA_EFFECTS.filter((part) => concerns(part.areas, areas)).flatMap((part) => part.effects),
  };
  return [...fromFacts, ...ageChanges(facts), ...together, area].filter((change) => change.effects.length > 0);
}

/** The gentlest dose that every change allows. */
export function limitsFor(changes: readonly Change[]): Limits {
  return changes
    .flatMap((change) => change.effects)
    .reduce<Limits>((limits, effect) => strictest(limits, cautionOf(effect)), WIDEST);
}

function ageChanges(facts: Facts): readonly Change[] {
  return AGE_CAUTIONS.filter(({ when }) => opens([when], facts)).map(({ why, effects }) => ({
    id: "age",
    why,
    effects,
  }));
}
