import { bleedsEasily } from "../triage/facts.ts";
import type { HealthFactId } from "../triage/health/index.ts";
import type { HealthQuestion } from "../triage/health-question.ts";
import { daysBetween } from "./day.ts";
import type { Event, ProfileEvent } from "./event.ts";
import { CONFIRM_DAYS } from "./rules.ts";

/** The health facts that are kept, with the date of each answer. */
export type Profile = Pick<ProfileEvent, "age" | "ageOn" | "consentOn" | "facts" | "maternity">;

export const NO_PROFILE: Profile = { age: null, ageOn: null, consentOn: null, facts: {} };

/** The newest profile in the journal. Each profile event holds the whole of it. */
export function profileOf(events: readonly Event[]): Profile {
  const newest = events
    .filter((event) => event.kind === "profile")
    .reduce<ProfileEvent | undefined>(
      (best, event) => (best === undefined || Date.parse(event.happened) >= Date.parse(best.happened) ? event : best),
      undefined,
    );
  if (newest === undefined) return NO_PROFILE;
  const { age, ageOn, consentOn, facts, maternity } = newest;
  return { age, ageOn, consentOn, facts, ...(maternity === undefined ? {} : { maternity }) };
}

/** True when a date is missing, in the future, or 30 days old and more. */
export function isStale(on: string | null | undefined, today: string): boolean {
  if (on === null || on === undefined) return true;
  const age = daysBetween(on, today);
  return age < -1 || age >= CONFIRM_DAYS;
}

/** Of these questions, those whose answer is missing or has to be confirmed. */
export function staleQuestions<Question extends HealthQuestion>(
  profile: Profile,
  questions: readonly Question[],
  today: string,
): readonly Question[] {
  return questions.filter((question) => isStale(profile.facts[question.id]?.on, today));
}

/** The facts as triage reads them. */
export function healthOf(profile: Profile): Partial<Record<HealthFactId, boolean | "not-sure">> {
  return Object.fromEntries(Object.entries(profile.facts).map(([id, fact]) => [id, fact.answer]));
}

/** True when the newest profile has anything but a plain "no" to a blood thinner, or to bleeding easily. */
export function isKnownToBleedEasily(events: readonly Event[]): boolean {
  return bleedsEasily({ health: healthOf(profileOf(events)) });
}
