import type { BodyArea } from "../body.ts";
import { CALF } from "./calf.ts";
import type { Playbook } from "./playbook.ts";

/** Every playbook, one file each. */
export const PLAYBOOKS: readonly Playbook[] = [CALF];

/** The playbook for an area, or undefined when that area cannot be coached yet. */
export function playbookFor(area: BodyArea): Playbook | undefined {
  return PLAYBOOKS.find((playbook) => playbook.area === area);
}
