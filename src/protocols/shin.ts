import { HEAT_SOURCES, HOLD_SOURCES, PAD } from "./leg-parts.ts";
import type { Playbook } from "./playbook.ts";

/** Shin, with the fingertips: warm, press the strip beside the bone, tap the toes, sit back on the heels. */
export const SHIN = {
  id: "shin",
  area: "shin",
  title: "the strip beside the bone",
  touches: ["shin"],
  heat: {
    seconds: { least: 180, most: 180 },
    instruction: `Warm the strip beside the shin bone. ${PAD}`,
    basis: "convention",
    sources: HEAT_SOURCES,
  },
  press: {
    pressureCap: 6,
    holdSeconds: { least: 20, most: 30 },
    holdSecondsMax: 30,
    spots: { least: 2, most: 2 },
    tools: [{ tool: "hand", position: "Sit, the foot flat. Press slowly with the fingertips." }],
    where: "The fleshy strip 2 finger widths outside the shin bone. Start a hand width below the knee.",
    never: "The shin bone. The bony knob at the outer knee, and 2 finger widths around it.",
    basis: "convention",
    sources: HOLD_SOURCES,
  },
  moves: [
    {
      name: "toe taps",
      reps: { least: 10, most: 10 },
      secondsEach: 3,
      instruction: "Sit, heel down. Lift the toes slowly and let them down.",
      eachSide: true,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  stretches: [
    {
      seconds: { least: 20, most: 20 },
      reps: { least: 1, most: 1 },
      instruction: "Kneel on something soft, the feet long behind you. Sit back slowly until the shins pull gently.",
      gentleInstruction:
        "Sit. Tops of the toes on the floor, under the chair. Press them down until the shins pull gently.",
      floor: true,
      eachSide: false,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  movements: [
    {
      id: "toe-lifts",
      name: "10 toe lifts",
      instruction: "Stand and hold on, heels down. Lift the toes 10 times.",
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  finish: {
    instruction: "Do 10 easy toe taps with each foot.",
    seconds: 30,
    basis: "convention",
    sources: ["seed-safe-use"],
  },
  laterToday: null,
  tips: [],
  easyMovement: "Walk slowly about the room. Or tap the toes in a chair.",
  loads: null,
  neighbours: ["calf"],
  withoutPressing: null,
  partner: {
    allowed: false,
    text: "Not here: the strip is narrow, with bone and a nerve beside it. Only you can feel when to let go.",
    basis: "convention",
    sources: ["seed-safe-use"],
  },
  reviewedOn: "2026-11-21",
} as const satisfies Playbook;
