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
    never: "Back of the knee, the groove down the middle, the tendon at the heel, veins.",
    basis: "convention",
    sources: ["compression-review-2022", "calf-rolling-trial", "grabow-2018", "seed-safe-use"],
  },
  moves: [
    {
      name: "ankle pumps",
      reps: { least: 5, most: 10 },
      secondsEach: 3,
      instruction: "Move the foot slowly up and down.",
      eachSide: true,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  stretches: [
    {
      seconds: { least: 20, most: 30 },
      reps: { least: 1, most: 2 },
      instruction:
        "Stand facing a wall, hands on it. Leg straight behind you, heel down. Lean in until it pulls gently.",
      gentleInstruction: "Sit. Towel round the foot, knee straight. Pull the toes towards you, gently.",
      eachSide: true,
      basis: "convention",
      sources: ["seed-safe-use", "hallegraeff-2012"],
    },
  ],
  movements: [
    {
      id: "ten-steps",
      name: "10 steps",
      instruction: "Walk 10 steps at your own pace.",
      basis: "convention",
      sources: ["seed-safe-use"],
    },
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
    instruction: "Do 5 to 10 easy heel raises on both feet, if they do not hurt.",
    demands: ["load"],
    basis: "convention",
    sources: ["seed-safe-use"],
  },
  laterToday: null,
  tips: [],
  easyMovement: "Walk slowly about the room, or move the foot up and down in a chair.",
  loads: "Heel raises, drops and jumps.",
  neighbours: ["soleus", "foot-arch"],
  withoutPressing: null,
  partner: {
    allowed: true,
    text: "Somebody else may press with flat hands, slowly. You say the number; they let go at once when you say so.",
    basis: "convention",
    sources: ["seed-safe-use"],
  },
  reviewedOn: "2026-11-21",
} as const satisfies Playbook;
