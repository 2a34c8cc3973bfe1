import { BODY_AREAS, type BodyArea, type NonEmpty } from "../../body.ts";
import { UserError } from "../../exit.ts";
import { haltSay } from "../../report/halt-text.ts";
import { flagsConcerning, redFlagsFor, type Answer, type Screening, type TriageOutcome } from "../../triage/assess.ts";
import type { AnswersFile } from "../../triage/answers-file.ts";
import type { Facts } from "../../triage/facts.ts";
import { healthQuestionsFor } from "../../triage/health/index.ts";
import { LOCK_HOURS } from "../../triage/red-flag.ts";
import { numbersFor, type Country } from "../../triage/phone-numbers.ts";
import type { Clock } from "../../world/world.ts";
import { addHours } from "../../log/day.ts";

/** Areas whose safety questions are complete, in the order of the body: all of them. */
export const SCREENED_AREAS = BODY_AREAS;

/** A question as programs see it. */
export interface PublicQuestion {
  readonly id: string;
  readonly screen: "emergency" | "today" | "clinician" | "area" | "profile" | "now";
  readonly ask: string;
  readonly more?: string;
  readonly areas: "all" | readonly BodyArea[];
  readonly urgency: "emergency" | "urgent" | "clinician" | null;
  readonly onlyIf?: readonly (string | { readonly ageAtLeast: number } | { readonly ageBelow: number })[];
  readonly repeat: "every-session" | "weekly" | "monthly" | "once";
  readonly covers: readonly string[];
  readonly sources: readonly string[];
  readonly reviewedOn: string;
}

const AGE_REVIEWED_ON = "2026-11-21";

/** Every question for these areas and facts, in the order asked. */
export function publicQuestions(areas: readonly BodyArea[], facts: Facts | "any"): readonly PublicQuestion[] {
  const flags = facts === "any" ? flagsConcerning(areas) : redFlagsFor(areas, facts);
  const fromFlags = flags.map(
    ({ id, screen, ask, hint, areas: own, urgency, onlyIf, repeat, covers, sources, reviewedOn }) => ({
      id,
      screen,
      ask,
      ...(hint === undefined ? {} : { more: hint }),
      areas: own,
      urgency,
      ...(onlyIf === undefined ? {} : { onlyIf }),
      repeat,
      covers,
      sources,
      reviewedOn,
    }),
  );
  const age: PublicQuestion = {
    id: "age",
    screen: "profile",
    ask: "How old are you? (a number)",
    areas: "all",
    urgency: null,
    repeat: "monthly",
    covers: [],
    sources: ["fda-heating-pads"],
    reviewedOn: AGE_REVIEWED_ON,
  };
  const fromHealth = healthQuestionsFor(areas).map(
    ({ id, ask, screen, areas: own, why, sources, reviewedOn }): PublicQuestion => ({
      id,
      screen: screen === "here-today" ? "now" : "profile",
      ask,
      more: why,
      areas: own,
      urgency: null,
      repeat: screen === "here-today" ? "every-session" : "monthly",
      covers: [],
      sources,
      reviewedOn,
    }),
  );
  return [...fromFlags, age, ...fromHealth];
}

/** The area given on the command line, in the file, or both alike. */
export function areaOf(file: AnswersFile, given: BodyArea | undefined): BodyArea {
  const area = given ?? file.area;
  if (area === undefined)
    throw new UserError("No area was given.", 'Name one: spasm-coach triage calf, or "area": "calf" in the file.');
  if (given !== undefined && file.area !== undefined && given !== file.area) {
    throw new UserError(`Two areas were given: ${given} and ${file.area}.`, "Name one of them.");
  }
  return area;
}

/** What `assess` looks at, from a file. */
export function screeningFrom(file: AnswersFile, areas: NonEmpty<BodyArea>, now: Date): Screening {
  const { age, ...health } = file.profile ?? {};
  return {
    areas,
    facts: { age: typeof age === "number" ? age : undefined, health: health },
    answers: new Map(Object.entries(file.signs ?? {}) as [string, Answer][]),
    cleared: new Map(Object.entries(file.cleared ?? {})),
    now,
  };
}

/** The outcome as the public JSON object. */
export function publicOutcome(
  outcome: TriageOutcome,
  screening: Screening,
  country: Country | null,
  clock: Clock,
): object {
  switch (outcome.kind) {
    case "incomplete": {
      const questions = publicQuestions(screening.areas, screening.facts);
      return {
        outcome: "incomplete",
        missing: outcome.missing.map((id) => questions.find((question) => question.id === id)),
      };
    }
    case "halt": {
      const until = outcome.urgency === "clinician" ? null : clock.stamp(addHours(screening.now, LOCK_HOURS));
      const { emergency, adviceLine } = numbersFor(country);
      return {
        outcome: "halt",
        urgency: outcome.urgency,
        raised: outcome.raised,
        say: haltSay(outcome, country),
        call: { emergency, adviceLine },
        lockedUntil: until,
      };
    }
    case "not-now":
      return {
        outcome: "not-now",
        until: outcome.until === null ? null : clock.stamp(outcome.until),
        why: outcome.why,
        changes: outcome.changes,
      };
    case "proceed":
      return { outcome: "proceed", changes: outcome.changes, limits: outcome.limits };
  }
}
