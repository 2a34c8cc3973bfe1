import type { Demand, Movement, Playbook } from "../protocols/playbook.ts";
import type { FixedEffect } from "../triage/effects.ts";

/** Load on a muscle that is knitting is left to whoever looks after the tear: the safer reading of "around, not on". */
const BARRED_BY: Readonly<Record<Demand, readonly FixedEffect[]>> = {
  load: ["no-load", "work-around-not-on"],
  bend: ["no-deep-bend"],
};

/** The effect that keeps a person from this part, or undefined when nothing does. */
export function barring(
  { demands = [] }: { readonly demands?: readonly Demand[] },
  reminders: readonly FixedEffect[],
): FixedEffect | undefined {
  return demands.flatMap((demand) => BARRED_BY[demand]).find((word) => reminders.includes(word));
}

/** The movements that this person may be re-tested with. */
export function movementsFor({ movements }: Playbook, reminders: readonly FixedEffect[]): readonly Movement[] {
  return movements.filter((movement) => barring(movement, reminders) === undefined);
}

/** The wished movement when it is allowed, else the first that is. */
export function movementFor(playbook: Playbook, wished: string | null, reminders: readonly FixedEffect[]): Movement {
  const allowed = movementsFor(playbook, reminders);
  return allowed.find(({ id }) => id === wished) ?? allowed[0] ?? playbook.movements[0];
}
