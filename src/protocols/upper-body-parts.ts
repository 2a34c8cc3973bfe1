import type { HeatStep, MoveStep } from "./playbook.ts";

/** What the playbooks of neck, shoulder, chest, back and arm share. */

/** Heat behind the shoulder or between the blades: never lain or leaned on. */
export const BLADE_HEAT: HeatStep = {
  seconds: { least: 300, most: 300 },
  instruction:
    "Lie on your side, pad on top, or strap it on and sit forward. One dry towel between skin and pad. Do not lie on the pad or lean on it. Warm, never hot.",
  basis: "convention",
  sources: ["heat-use-advice", "fda-heating-pads", "seed-safe-use"],
};

export const SHOULDER_ROLLS: MoveStep = {
  name: "shoulder rolls",
  reps: { least: 5, most: 5 },
  secondsEach: 4,
  instruction: "Roll both shoulders slowly up, back and down.",
  eachSide: false,
  basis: "convention",
  sources: ["seed-safe-use"],
};

export const EASY_WALK = "Walk slowly about the room. Let the arms swing.";
