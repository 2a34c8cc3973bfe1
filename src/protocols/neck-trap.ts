import type { Playbook } from "./playbook.ts";

/** Neck and the ridge to the shoulder, at a wall: warm, press the back half of the ridge, roll, nod, tip the ear. */
export const NECK_TRAP = {
  id: "neck-trap",
  area: "neck",
  touches: ["neck"],
  heat: {
    seconds: { least: 300, most: 300 },
    instruction:
      "Drape it over neck and shoulders. One dry towel between skin and pad. Do not lie on the pad or lean on it. Warm, never hot.",
    basis: "convention",
    sources: ["heat-use-advice", "fda-heating-pads", "seed-safe-use"],
  },
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
  moves: [
    {
      name: "shoulder rolls",
      reps: { least: 5, most: 5 },
      secondsEach: 4,
      instruction: "Roll both shoulders slowly up, back and down.",
      eachSide: false,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
    {
      name: "chin nods",
      reps: { least: 5, most: 5 },
      secondsEach: 4,
      instruction: "Nod the chin slowly, a small yes.",
      eachSide: false,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  stretch: {
    seconds: { least: 20, most: 30 },
    reps: { least: 1, most: 1 },
    instruction: "Sit tall. Tip the ear away from that side until it pulls gently. No hand on the head. Dizzy: stop.",
    gentleInstruction: "Sit tall. Tip the ear away from that side, half way only. No hand on the head. Dizzy: stop.",
    basis: "convention",
    sources: ["seed-safe-use"],
  },
  movements: [
    {
      id: "head-turn",
      name: "turning the head",
      instruction: "Turn the head slowly left, then right, as far as it goes with ease.",
      loads: false,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  finish: {
    instruction:
      "Squeeze the shoulder blades together 5 to 10 times, gently. At a desk, get up every 30 to 45 minutes if that feels good.",
    basis: "convention",
    sources: ["seed-safe-use"],
  },
  easyMovement: "Walk slowly about the room. Let the arms swing.",
  loads: null,
  reviewedOn: "2026-11-21",
} as const satisfies Playbook;
