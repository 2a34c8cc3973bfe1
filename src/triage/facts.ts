import type { HealthFactId } from "./health/index.ts";
import type { Gate } from "./red-flag.ts";

/** What is known of a person. Age in whole years. "Not sure" counts as true. */
export interface Facts {
  readonly age?: number | undefined;
  readonly health: Readonly<Partial<Record<HealthFactId, boolean | "not-sure">>>;
}

/** True for anything but a plain "no"; not asked yet is false here, and listed as missing. */
export function holds(facts: Facts, id: HealthFactId): boolean {
  const answer: unknown = facts.health[id];
  return answer !== undefined && answer !== false;
}

/** True for anything but a plain "no" to a blood thinner, or to bleeding and bruising easily. */
export function bleedsEasily(facts: Facts): boolean {
  return holds(facts, "blood-thinner");
}

/** True when the age is known and at least this. */
export function ageAtLeast(facts: Facts, years: number): boolean {
  return facts.age !== undefined && facts.age >= years;
}

/** True when one of the gates is open. No gate at all is open. */
export function opens(gates: readonly Gate[] | undefined, facts: Facts): boolean {
  if (gates === undefined) return true;
  return gates.some((gate) => {
    if (typeof gate === "string") return holds(facts, gate);
    if ("ageAtLeast" in gate) return ageAtLeast(facts, gate.ageAtLeast);
    return facts.age !== undefined && facts.age < gate.ageBelow;
  });
}
