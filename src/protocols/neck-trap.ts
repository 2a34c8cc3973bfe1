import { CHIN_NODS, HALF_TILT, HEAD_TURN, NECK_HEAT, NOT_ON_THE_NECK } from "./neck-parts.ts";
import type { Playbook } from "./playbook.ts";
import { EASY_WALK, SHOULDER_ROLLS } from "./upper-body-parts.ts";

/** Neck and the ridge to the shoulder, at a wall: warm, press the back half of the ridge, roll, nod, tip the ear. */
export const NECK_TRAP = {
  id: "neck-trap",
  area: "neck",
  title: "the ridge to the shoulder",
  touches: ["neck"],
  heat: { ...NECK_HEAT, seconds: { least: 180, most: 300 } },
  press: {
    pressureCap: 5,
    holdSeconds: { least: 30, most: 45 },
    holdSecondsMax: 60,
    spots: { least: 2, most: 3 },
    tools: [
      {
        tool: "soft-ball",
        position:
          "Ball in a sock. Sit or stand with your back to a wall, one hand holding on. Lean onto the ball slowly.",
      },
      { tool: "hand", position: "Sit. Reach over with the other hand. Press with the fingertips." },
    ],
    where: "The meaty ridge to the shoulder, back half, 3 finger widths or more from the neck bones.",
    never:
      "Front or side of the neck, under the jaw, base of the skull, hollow by the collarbone, point of the shoulder. One side at a time. Light-headed: let go.",
    basis: "convention",
    sources: ["trapezius-30-90-s", "ball-rolling-neck-2015", "carotid-self-massage", "seed-safe-use"],
  },
  moves: [SHOULDER_ROLLS, CHIN_NODS],
  stretches: [
    {
      seconds: { least: 20, most: 30 },
      reps: { least: 1, most: 1 },
      instruction: "Sit tall. Tip the ear away from that side until it pulls gently. No hand on the head. Dizzy: stop.",
      gentleInstruction: HALF_TILT,
      basis: "convention",
      sources: ["seed-safe-use"],
      eachSide: true,
    },
  ],
  movements: [HEAD_TURN],
  finish: {
    instruction: "Squeeze the shoulder blades together 5 to 10 times, gently.",
    seconds: 30,
    basis: "convention",
    sources: ["seed-safe-use"],
  },
  laterToday: null,
  tips: [],
  easyMovement: EASY_WALK,
  loads: null,
  neighbours: ["upper-back"],
  withoutPressing: "neck-no-press",
  partner: NOT_ON_THE_NECK,
  reviewedOn: "2026-11-21",
} as const satisfies Playbook;
