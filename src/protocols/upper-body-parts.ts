import type { MoveStep } from "./playbook.ts";

/** What the playbooks of neck, shoulder, chest, back and arm share. */

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
