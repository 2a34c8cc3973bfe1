import type { BodyArea, NonEmpty } from "../body.ts";
import { PLAYBOOKS } from "../protocols/index.ts";
import type { Playbook } from "../protocols/playbook.ts";
import type { Clearance } from "../triage/assess.ts";

/** A playbook that a fact about the person puts in the place of others. It is never picked by hand. */
interface Replacement {
  readonly use: string;
  readonly insteadOf: NonEmpty<string>;
  readonly applies: (clearance: Clearance) => boolean;
}

const REPLACEMENTS: readonly Replacement[] = [
  {
    use: "pregnant-legs",
    insteadOf: ["calf", "soleus", "runner"],
    applies: ({ changes }) => changes.some(({ id }) => id === "pregnant"),
  },
  {
    use: "older-nights",
    insteadOf: ["night-stretch"],
    applies: ({ limits }) => limits.reminders.includes("seated-or-standing"),
  },
];

/** True for a playbook that only stands in for another one, where nothing may or shall be pressed. */
export function standsIn({ id }: Playbook): boolean {
  return PLAYBOOKS.some(({ withoutPressing }) => withoutPressing === id);
}

/** The playbook with this id, or undefined. */
export function playbookNamed(id: string | null): Playbook | undefined {
  return PLAYBOOKS.find((playbook) => playbook.id === id);
}

/** The playbooks of an area that a person can pick, the usual one first. */
export function waysFor(area: BodyArea): readonly Playbook[] {
  const byRule = new Set([
    ...REPLACEMENTS.map(({ use }) => use),
    ...PLAYBOOKS.flatMap(({ withoutPressing }) => withoutPressing ?? []),
  ]);
  return PLAYBOOKS.filter((playbook) => playbook.area === area && !byRule.has(playbook.id));
}

/** The wished playbook, or the one that this person's facts, or the wish not to be pressed, put in its place. */
export function choosePlaybook(wished: Playbook, clearance: Clearance, pressing: boolean): Playbook {
  const replacement = REPLACEMENTS.find(
    ({ insteadOf, applies }) => insteadOf.includes(wished.id) && applies(clearance),
  );
  const chosen = playbookNamed(replacement?.use ?? null) ?? wished;
  if (pressing && clearance.limits.pressing !== "none") return chosen;
  return playbookNamed(chosen.withoutPressing) ?? chosen;
}
