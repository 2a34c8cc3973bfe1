import { CHIN_NODS, HALF_TILT, HEAD_TURN, NECK_HEAT, NOT_ON_THE_NECK } from "./neck-parts.ts";
import type { Playbook } from "./playbook.ts";
import { EASY_WALK, SHOULDER_ROLLS } from "./upper-body-parts.ts";

/** Neck without pressing: for those whose neck must not be pressed, and for anybody who would rather not. */
export const NECK_NO_PRESS = {
  id: "neck-no-press",
  area: "neck",
  title: "warmth and movement, no pressing",
  touches: ["neck"],
  heat: NECK_HEAT,
  press: null,
  moves: [
    CHIN_NODS,
    {
      name: "head turns",
      reps: { least: 5, most: 5 },
      secondsEach: 8,
      instruction: "Turn the head slowly to each side, half way. Dizzy: stop.",
      eachSide: false,
      basis: "convention",
      sources: ["ifompt-cervical", "seed-safe-use"],
    },
    SHOULDER_ROLLS,
  ],
  stretches: [
    {
      seconds: { least: 15, most: 15 },
      reps: { least: 1, most: 1 },
      instruction: HALF_TILT,
      gentleInstruction: HALF_TILT,
      basis: "convention",
      sources: ["ifompt-cervical"],
      eachSide: true,
    },
  ],
  movements: [HEAD_TURN],
  finish: {
    instruction: "Walk for a few minutes.",
    seconds: null,
    basis: "convention",
    sources: ["seed-safe-use"],
  },
  laterToday: null,
  tips: [],
  easyMovement: EASY_WALK,
  loads: null,
  neighbours: [],
  withoutPressing: null,
  partner: NOT_ON_THE_NECK,
  reviewedOn: "2026-11-21",
} as const satisfies Playbook;
