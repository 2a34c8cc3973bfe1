import type { MoveStep } from "./playbook.ts";
import { SHOULDER_ROLLS } from "./upper-body-parts.ts";

const SLOW_BREATHS: MoveStep = {
  name: "slow breaths",
  reps: { least: 5, most: 5 },
  secondsEach: 8,
  instruction: "Breathe in slowly, and out a little longer.",
  eachSide: false,
  basis: "convention",
  sources: ["seed-safe-use"],
};

/** A minute for somebody who only looks around: nobody was asked anything, so nothing is pressed, warmed or stretched. */
export const LOOK_AROUND: readonly MoveStep[] = [SLOW_BREATHS, SHOULDER_ROLLS];
