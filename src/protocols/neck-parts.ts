import type { HeatStep, Movement, MoveStep, PartnerAdvice } from "./playbook.ts";

/** What the playbooks of the neck share. */

export const NECK_HEAT: HeatStep = {
  seconds: { least: 300, most: 300 },
  instruction:
    "Drape it over neck and shoulders. One dry towel between skin and pad. Do not lie on the pad or lean on it. Warm, never hot.",
  basis: "convention",
  sources: ["heat-use-advice", "fda-heating-pads", "seed-safe-use"],
};

export const CHIN_NODS: MoveStep = {
  name: "chin nods",
  reps: { least: 5, most: 5 },
  secondsEach: 4,
  instruction: "Nod the chin slowly, a small yes.",
  eachSide: false,
  basis: "convention",
  sources: ["seed-safe-use"],
};

/** The re-test of the neck. */
export const HEAD_TURN: Movement = {
  id: "head-turn",
  name: "turning the head",
  instruction: "Turn the head slowly left, then right, as far as it goes with ease. Dizzy: stop.",
  howFar: {
    kind: "steps",
    ask: "To the stiffer side, how far round did the nose come?",
    steps: ["short of mid collarbone", "past mid collarbone", "to the shoulder"],
  },
  basis: "convention",
  sources: ["seed-safe-use"],
};

/** An ear to the shoulder, half way. */
export const HALF_TILT = "Sit tall. Tip the ear away from that side, half way only. No hand on the head. Dizzy: stop.";

export const NOT_ON_THE_NECK: PartnerAdvice = {
  allowed: false,
  text: "Not on the neck: only you can feel at once when to let go.",
  basis: "convention",
  sources: ["carotid-self-massage"],
};
