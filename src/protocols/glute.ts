import { BUTTOCK_AT_WALL, BUTTOCK_NEVER, WARM_ON_YOUR_SIDE } from "./buttock-parts.ts";
import { FLAT_HANDS } from "./flat-hands.ts";
import { BRIDGES, HEAT_SOURCES, HOLD_SOURCES, SIT_TO_STAND } from "./leg-parts.ts";
import type { Playbook } from "./playbook.ts";

/** Buttock, at a wall: warm, press the outer half, open the knee, ankle over the knee. */
export const GLUTE = {
  id: "glute",
  area: "glute",
  title: "the outer buttock",
  touches: ["glute"],
  heat: {
    seconds: { least: 300, most: 300 },
    instruction: WARM_ON_YOUR_SIDE,
    basis: "convention",
    sources: HEAT_SOURCES,
  },
  press: {
    pressureCap: 6,
    holdSeconds: { least: 30, most: 60 },
    holdSecondsMax: 60,
    spots: { least: 2, most: 3 },
    tools: [
      { tool: "soft-ball", position: BUTTOCK_AT_WALL },
      { tool: "firm-ball", position: BUTTOCK_AT_WALL },
    ],
    where: "The outer buttock, its upper and its middle part, on thick muscle.",
    never: `The bony side of the hip. ${BUTTOCK_NEVER}`,
    basis: "convention",
    sources: HOLD_SOURCES,
  },
  moves: [
    {
      name: "knee openings",
      reps: { least: 10, most: 10 },
      secondsEach: 4,
      instruction: "Sit, feet together. Open one knee slowly to the side, then close it.",
      floorInstruction: "Lie on your side, knees bent, feet together. Lift the top knee slowly, then lower it.",
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
        "Sit. Put the ankle on the other knee. Lean forward from the hips, back straight, until the buttock pulls gently.",
      gentleInstruction: "Sit tall. Put the ankle on the other shin. Let the knee sink until it pulls gently.",
      eachSide: true,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  movements: [SIT_TO_STAND],
  finish: BRIDGES,
  laterToday: null,
  tips: [],
  easyMovement: "Walk slowly about the room. Or open and close the knees in a chair.",
  loads: null,
  neighbours: ["outer-thigh", "hamstring"],
  withoutPressing: null,
  partner: FLAT_HANDS,
  reviewedOn: "2026-11-21",
} as const satisfies Playbook;
