import { playbookWithoutPressing } from "../protocols/index.ts";
import type { Playbook } from "../protocols/playbook.ts";
import type { Limits } from "../triage/limits.ts";

/** The usual playbook, or the one without pressing when nothing may be pressed or the person would rather not. */
export function choosePlaybook(usual: Playbook, { pressing }: Pick<Limits, "pressing">, wanted: boolean): Playbook {
  if (wanted && pressing !== "none") return usual;
  return playbookWithoutPressing(usual.area) ?? usual;
}
