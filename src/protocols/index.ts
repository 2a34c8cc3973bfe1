import type { BodyArea, NonEmpty } from "../body.ts";
import { CALF } from "./calf.ts";
import { NECK_NO_PRESS } from "./neck-no-press.ts";
import { NECK_TRAP } from "./neck-trap.ts";
import type { Playbook } from "./playbook.ts";

/** Every playbook, one file each. */
export const PLAYBOOKS: NonEmpty<Playbook> = [
  // From the head down; for one area, the usual one first.
  NECK_TRAP,
  NECK_NO_PRESS,
  CALF,
];

/** The areas that have a playbook, each once, in the order of the playbooks. */
export const COACHED_AREAS: NonEmpty<BodyArea> = areasOf(PLAYBOOKS);

/** The usual playbook for an area, or undefined when that area cannot be coached yet. */
export function playbookFor(area: BodyArea): Playbook | undefined {
  return PLAYBOOKS.find((playbook) => playbook.area === area);
}

function areasOf([first, ...others]: NonEmpty<Playbook>): NonEmpty<BodyArea> {
  const rest = new Set<BodyArea>(others.map(({ area }) => area));
  rest.delete(first.area);
  return [first.area, ...rest];
}
