import type { Side } from "../body.ts";
import { LOOK_AROUND } from "../protocols/look-around.ts";
import type { MoveStep, Playbook } from "../protocols/playbook.ts";
import { moveStep, walkStep } from "./plan-parts.ts";
import { phasesOfSteps, type Phase } from "./timeline.ts";

/** The movements of a playbook in words, to do while the next session has to wait: "5 slow shoulder rolls, 5 slow chin nods". */
export function movesText(playbook: Playbook): string {
  const moves = movesForAll(playbook);
  if (moves.length === 0) return "a slow walk";
  return moves.map(({ name, reps }) => `${String(reps.most)} slow ${name}`).join(", ");
}

/** The same movements as phases. Nothing is pressed, warmed or stretched. */
export function movesFor(playbook: Playbook, side: Side): readonly Phase[] {
  const steps = movesForAll(playbook).map((move) => moveStep(move, move.reps.most, false));
  return phasesOfSteps(steps.length === 0 ? [walkStep(playbook.easyMovement, null)] : steps, side);
}

/** Nobody's health is asked about here, so only what asks nothing special of the body. */
function movesForAll({ moves }: Playbook): readonly MoveStep[] {
  return moves.filter(({ demands = [], whenSettled }) => demands.length === 0 && whenSettled !== true);
}

/** The light move that ends a session, for those who like, as a phase. */
export function closingMove(instruction: string, seconds: number): Phase {
  const still = { where: null, never: null, side: null, spot: null, spots: null, waits: false } as const;
  return { kind: "move", title: "Closing move", instruction, ...still, seconds, secondsMax: seconds };
}

/** The minute for somebody who only looks around, as phases. */
export function lookAround(): readonly Phase[] {
  return phasesOfSteps(
    LOOK_AROUND.map((move) => moveStep(move, move.reps.most, false)),
    "both",
  );
}
