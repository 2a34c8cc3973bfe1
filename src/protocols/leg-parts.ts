import type { FinishStep, Movement, MoveStep, PressTool } from "./playbook.ts";

/** What several playbooks from the hip down share. */

/** The second half of every warm step. */
export const PAD = "One dry towel between skin and pad. Do not lie on the pad. Warm, never hot.";
/** The same where people sit. */
export const SEAT_PAD = "One dry towel between skin and pad. Do not lie on the pad, or sit on it. Warm, never hot.";
export const HEAT_SOURCES = ["heat-use-advice", "fda-heating-pads", "seed-safe-use"] as const;

/** Behind the length of a hold and how hard it is, where nothing more is known of the place. */
export const HOLD_SOURCES = ["compression-review-2022", "trapezius-30-90-s", "grabow-2018", "seed-safe-use"] as const;

export const ANKLE_PUMPS: MoveStep = {
  name: "ankle pumps",
  reps: { least: 5, most: 10 },
  secondsEach: 3,
  instruction: "Move the foot slowly up and down.",
  eachSide: true,
  basis: "convention",
  sources: ["seed-safe-use"],
};

/** Along the thigh with a roller or a stick, before the holds: 4 seconds each way at the slowest. */
export const TWO_SLOW_PASSES = {
  reps: 2,
  secondsEach: 8,
  instruction: "Roll slowly along the middle of the thigh and back. Take 2 to 4 seconds each way.",
} as const satisfies PressTool["passes"];

/** The calf without standing. */
export const TOWEL_PULL = "Sit. Towel round the foot, knee straight. Pull the toes towards you, gently.";

/** The back of the thigh without a step. */
export const HEEL_ON_FLOOR =
  "Sit near the front of a chair, one leg straight, heel down. Lean forward a little, back straight.";

export const TEN_STEPS: Movement = {
  id: "ten-steps",
  name: "10 steps",
  instruction: "Walk 10 steps at your own pace.",
  basis: "convention",
  sources: ["seed-safe-use"],
};

export const SIT_TO_STAND: Movement = {
  id: "sit-to-stand",
  name: "standing up 5 times",
  instruction: "Sit on a firm chair. Stand up and sit down 5 times, at your own pace.",
  basis: "convention",
  sources: ["seed-safe-use"],
};

export const BRIDGES: FinishStep = {
  instruction: "Stand and hold on. Squeeze the buttocks 5 to 8 times, and keep breathing.",
  floorInstruction: "Lie on your back, knees bent. Lift the hips 5 to 8 times, slowly.",
  seconds: 40,
  basis: "convention",
  sources: ["seed-safe-use"],
};
