import { FLAT_HANDS } from "./flat-hands.ts";
import { HEAT_SOURCES, HOLD_SOURCES, PAD, TEN_STEPS } from "./leg-parts.ts";
import type { Playbook } from "./playbook.ts";

/** Lower calf, from a seat with the knee bent: warm, press either side, circle the ankle, stretch with a bent knee. */
export const SOLEUS = {
  id: "soleus",
  area: "calf",
  title: "the lower calf",
  touches: ["calf"],
  heat: {
    seconds: { least: 180, most: 300 },
    instruction: `Warm the lower calf. ${PAD}`,
    basis: "convention",
    sources: HEAT_SOURCES,
  },
  press: {
    pressureCap: 4,
    holdSeconds: { least: 30, most: 45 },
    holdSecondsMax: 45,
    spots: { least: 2, most: 2 },
    tools: [
      {
        tool: "soft-ball",
        position: "Sit, the foot flat, the knee bent. Hold the ball in the hand and press slowly.",
      },
      { tool: "hand", position: "Sit, the foot flat, the knee bent. Press slowly with both thumbs." },
    ],
    where: "The lower middle of the calf, to either side of its middle line.",
    never:
      "The tendon at the heel. The ankle bones, the hollow behind the inner ankle bone. The inner edge of the shin bone. The groove down the middle, veins.",
    basis: "convention",
    sources: HOLD_SOURCES,
  },
  moves: [
    {
      name: "ankle circles each way",
      reps: { least: 5, most: 5 },
      secondsEach: 8,
      instruction: "Circle the foot slowly one way, then the other.",
      eachSide: true,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  stretches: [
    {
      seconds: { least: 20, most: 30 },
      reps: { least: 2, most: 2 },
      instruction:
        "Stand facing a wall, hands on it. Foot a little behind you, heel down. Bend that knee until it pulls gently.",
      gentleInstruction: "Sit. Slide the foot back under the chair, heel down. Stop where the low calf pulls.",
      eachSide: true,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  movements: [
    TEN_STEPS,
    {
      id: "knee-to-wall",
      name: "the knee to the wall",
      instruction: "Face a wall, hands on it, heel down. Bend the knee towards it, as far as it goes with ease.",
      howFar: { kind: "centimetres", ask: "From the big toe to the wall, when the knee just touches it?", most: 30 },
      demands: ["load"],
      basis: "convention",
      sources: ["knee-to-wall"],
    },
  ],
  finish: {
    instruction: "Hold on. Do 5 to 10 easy heel raises with bent knees. Stop if they hurt.",
    demands: ["load"],
    seconds: 30,
    basis: "convention",
    sources: ["seed-safe-use"],
  },
  laterToday: null,
  tips: [],
  easyMovement: "Walk slowly about the room. Or circle the foot in a chair.",
  loads: "Heel raises, and the knee to the wall.",
  neighbours: ["calf", "foot-arch"],
  withoutPressing: null,
  partner: FLAT_HANDS,
  reviewedOn: "2026-11-21",
} as const satisfies Playbook;
