import type { Side } from "../body.ts";
import type { Playbook } from "../protocols/playbook.ts";
import { moveStep } from "./plan.ts";
import { phasesOfSteps, type Phase } from "./timeline.ts";

/** The movements of a playbook in words, to do while the next session has to wait: "5 shoulder rolls, 5 chin nods". */
export function movesText({ moves }: Playbook): string {
  return moves.map(({ name, reps }) => `${String(reps.most)} slow ${name}`).join(", ");
}

/** The same movements as phases. Nothing is pressed, warmed or stretched. */
export function movesFor({ moves }: Playbook, side: Side): readonly Phase[] {
  return phasesOfSteps(
    moves.map((move) => moveStep(move, move.reps.most)),
    side,
  );
}
