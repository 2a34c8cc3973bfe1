import type { Playbook } from "./playbook.ts";
import { FLAT_HANDS } from "./flat-hands.ts";
import { BLADE_HEAT, EASY_WALK } from "./upper-body-parts.ts";

/** Upper back, at a wall: warm, press beside the blade, squeeze and turn, hug. */
export const UPPER_BACK = {
  id: "upper-back",
  area: "upper-back",
  title: "beside the shoulder blade",
  touches: ["upper-back"],
  heat: BLADE_HEAT,
  press: {
    pressureCap: 6,
    holdSeconds: { least: 30, most: 45 },
    holdSecondsMax: 45,
    spots: { least: 3, most: 3 },
    tools: [
      {
        tool: "soft-ball",
        position: "Ball in a sock. Sit or stand with your back to a wall. Lean onto the ball slowly.",
      },
    ],
    where: "The muscle along the inner edge of the shoulder blade, 2 finger widths or more from the spine bones.",
    never: "The spine bones, the low ribs, the low back, the neck, the armpit.",
    basis: "convention",
    sources: ["ball-rolling-neck-2015", "compression-review-2022", "seed-safe-use"],
  },
  moves: [
    {
      name: "blade squeezes",
      reps: { least: 10, most: 10 },
      secondsEach: 4,
      instruction: "Draw the shoulder blades together slowly, then let go.",
      eachSide: false,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
    {
      name: "seated turns",
      reps: { least: 5, most: 5 },
      secondsEach: 8,
      instruction: "Sit tall, arms crossed. Turn slowly to each side, half way.",
      eachSide: false,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  stretches: [
    {
      seconds: { least: 20, most: 30 },
      reps: { least: 2, most: 2 },
      instruction: "Sit tall. Wrap both arms round yourself until it pulls gently between the blades.",
      gentleInstruction: "Sit tall. Rest each hand on the other shoulder. Let the elbows hang.",
      eachSide: false,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  movements: [
    {
      id: "seated-turn",
      name: "turning in a seat",
      instruction: "Sit. Turn to one side, then the other, as far as it goes with ease.",
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  finish: {
    instruction: "Squeeze the shoulder blades together 5 to 10 times. Or pull a stretch band apart.",
    seconds: 40,
    basis: "convention",
    sources: ["seed-safe-use"],
  },
  laterToday: null,
  tips: [],
  easyMovement: EASY_WALK,
  loads: null,
  neighbours: ["shoulder-back"],
  withoutPressing: null,
  partner: FLAT_HANDS,
  reviewedOn: "2026-11-21",
} as const satisfies Playbook;
