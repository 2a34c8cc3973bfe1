import type { Playbook } from "./playbook.ts";
import { FLAT_HANDS } from "./flat-hands.ts";
import { BLADE_HEAT, EASY_WALK } from "./upper-body-parts.ts";

/** Back of the shoulder, at a wall: warm, press the flat of the blade, let the arm swing, draw it across. */
export const SHOULDER_BACK = {
  id: "shoulder-back",
  area: "shoulder",
  title: "the flat of the shoulder blade",
  touches: ["shoulder", "upper-back"],
  heat: BLADE_HEAT,
  press: {
    pressureCap: 6,
    holdSeconds: { least: 30, most: 45 },
    holdSecondsMax: 45,
    spots: { least: 2, most: 3 },
    tools: [
      {
        tool: "soft-ball",
        position: "Ball in a sock. Sit or stand with the shoulder blade to a wall. Lean onto the ball slowly.",
      },
    ],
    where: "The flat of the shoulder blade.",
    never: "The armpit, the front of the shoulder, the back of the upper arm. Not the ribs, the spine bones.",
    basis: "convention",
    sources: ["compression-review-2022", "seed-safe-use"],
  },
  moves: [
    {
      name: "arm swings",
      reps: { least: 10, most: 10 },
      secondsEach: 3,
      instruction: "Rest the other hand on a table and lean a little. Let the arm hang and swing.",
      eachSide: true,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  stretches: [
    {
      seconds: { least: 20, most: 30 },
      reps: { least: 2, most: 2 },
      instruction: "Sit or stand. Draw the arm across the chest with the other hand until it pulls gently.",
      gentleInstruction: "Sit. Rest that hand on the other shoulder. Let the elbow hang.",
      eachSide: true,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  movements: [
    {
      id: "hand-behind-back",
      name: "a hand behind the back",
      instruction: "Slide the back of that hand up your back, as far as is easy.",
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  finish: {
    instruction:
      "Keep the elbow at your side. Press the back of the hand gently into a door frame. Do it 5 to 10 times.",
    demands: ["load"],
    seconds: 40,
    basis: "convention",
    sources: ["seed-safe-use"],
  },
  laterToday: null,
  tips: [],
  easyMovement: EASY_WALK,
  loads: "Pressing the hand into a door frame.",
  neighbours: ["upper-back"],
  withoutPressing: null,
  partner: FLAT_HANDS,
  reviewedOn: "2026-11-21",
} as const satisfies Playbook;
