import { FLAT_HANDS } from "./flat-hands.ts";
import { ANKLE_PUMPS, TEN_STEPS, TOWEL_PULL } from "./leg-parts.ts";
import type { Playbook } from "./playbook.ts";

/** Calf, from a seat: warm, press the two bulges, pump the ankle, stretch at the wall. */
export const CALF = {
  id: "calf",
  area: "calf",
  title: "the two bulges",
  touches: ["calf"],
  heat: {
    seconds: { least: 180, most: 300 },
    instruction: "Warm the calf. One dry towel between skin and pad. Do not lie on the pad. Warm, never hot.",
    basis: "convention",
    sources: ["heat-use-advice", "fda-heating-pads", "seed-safe-use"],
  },
  press: {
    pressureCap: 6,
    holdSeconds: { least: 45, most: 60 },
    holdSecondsMax: 60,
    spots: { least: 2, most: 3 },
    tools: [
      {
        tool: "soft-ball",
        position: "Sit. Rest the calf on the ball, on the floor or a stool. Only the weight of the leg.",
      },
      { tool: "hand", position: "Sit. Put the ankle on the other knee. Press with both thumbs." },
    ],
    where: "The two muscle bulges, from a hand width below the knee crease to mid-calf.",
    never: "The back of the knee and a hand width below it. The groove down the middle, the tendon at the heel, veins.",
    basis: "convention",
    sources: ["compression-review-2022", "calf-rolling-trial", "grabow-2018", "seed-safe-use"],
  },
  moves: [ANKLE_PUMPS],
  stretches: [
    {
      seconds: { least: 20, most: 30 },
      reps: { least: 1, most: 2 },
      instruction:
        "Stand facing a wall, hands on it. Leg straight behind you, heel down. Lean in until it pulls gently.",
      gentleInstruction: TOWEL_PULL,
      eachSide: true,
      basis: "convention",
      sources: ["seed-safe-use", "hallegraeff-2012"],
    },
  ],
  movements: [
    TEN_STEPS,
    {
      id: "heel-raises",
      name: "5 heel raises on that leg",
      instruction: "Hold on to a wall. Rise on the toes of that leg 5 times.",
      demands: ["load"],
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  finish: {
    instruction: "Do 5 to 10 easy heel raises on both feet. Stop if they hurt.",
    demands: ["load"],
    seconds: 30,
    basis: "convention",
    sources: ["seed-safe-use"],
  },
  laterToday: null,
  tips: [],
  easyMovement: "Walk slowly about the room. Or move the foot up and down in a chair.",
  loads: "Heel raises, drops and jumps.",
  neighbours: ["soleus", "foot-arch"],
  withoutPressing: null,
  partner: FLAT_HANDS,
  reviewedOn: "2026-11-21",
} as const satisfies Playbook;
