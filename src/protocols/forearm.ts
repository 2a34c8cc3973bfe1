import type { Playbook } from "./playbook.ts";
import { FLAT_HANDS } from "./flat-hands.ts";

/** Forearm, at a table: warm, press the fleshy part, circle the wrist, stretch both sides of it. */
export const FOREARM = {
  id: "forearm",
  area: "forearm",
  title: "the fleshy part below the elbow",
  touches: ["forearm"],
  heat: {
    seconds: { least: 180, most: 180 },
    instruction:
      "Lay the pad on the forearm. One dry towel between skin and pad. Do not lie on the pad. Warm, never hot.",
    basis: "convention",
    sources: ["heat-use-advice", "fda-heating-pads"],
  },
  press: {
    pressureCap: 6,
    holdSeconds: { least: 20, most: 45 },
    holdSecondsMax: 45,
    spots: { least: 3, most: 3 },
    tools: [
      {
        tool: "soft-ball",
        position: "Sit. Rest the forearm on the ball, on a table. Only the weight of the arm.",
      },
      { tool: "hand", position: "Sit. Rest the forearm on a table. Press with the other thumb." },
    ],
    where:
      "The fleshy part. Underside: 2 to 4 finger widths below the elbow. Top: 4 or more. Aches to the thumb side, or tingles: go lower.",
    never: "Inner elbow crease, groove of the funny bone, front of the wrist, veins. Not an arm used for dialysis.",
    basis: "convention",
    sources: ["compression-review-2022", "fistula-care", "seed-safe-use"],
  },
  moves: [
    {
      name: "wrist circles",
      reps: { least: 10, most: 10 },
      secondsEach: 3,
      instruction: "Circle the wrist slowly, hand loose.",
      eachSide: true,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  stretches: [
    {
      name: "top of the forearm",
      seconds: { least: 20, most: 30 },
      reps: { least: 1, most: 1 },
      instruction: "Hold the arm out, palm down. Let the hand drop. Draw it towards you, gently.",
      gentleInstruction: "Rest the forearm on a table, hand over the edge, palm down. Let the hand hang.",
      eachSide: true,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
    {
      name: "underside of the forearm",
      seconds: { least: 20, most: 30 },
      reps: { least: 1, most: 1 },
      instruction: "Hold the arm out, palm up. Draw the fingers down and towards you, gently.",
      gentleInstruction: "Rest the forearm on a table, hand over the edge, palm up. Let the hand hang.",
      eachSide: true,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  movements: [
    {
      id: "wrist-back",
      name: "bending the wrist back",
      instruction: "Bend the wrist back, as far as it goes with ease.",
      basis: "convention",
      sources: ["seed-safe-use"],
    },
    {
      id: "grip",
      name: "making a fist",
      instruction: "Make a fist and grip, as firmly as is comfortable.",
      demands: ["load"],
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  finish: {
    instruction: "Squeeze a soft ball or a rolled towel lightly, 10 times.",
    demands: ["load"],
    seconds: 30,
    basis: "convention",
    sources: ["seed-safe-use"],
  },
  laterToday: null,
  tips: [],
  easyMovement: "Open and close the hand slowly, and circle the wrist.",
  loads: "Gripping and squeezing.",
  neighbours: ["hand"],
  withoutPressing: null,
  partner: FLAT_HANDS,
  reviewedOn: "2026-11-21",
} as const satisfies Playbook;
