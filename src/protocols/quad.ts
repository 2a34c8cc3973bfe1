import { FLAT_HANDS } from "./flat-hands.ts";
import { HEAT_SOURCES, PAD, SIT_TO_STAND, TWO_SLOW_PASSES } from "./leg-parts.ts";
import type { Playbook } from "./playbook.ts";

/** Front of the thigh: warm, two slow passes and two holds, bend the knee, heel to the buttock. */
export const QUAD = {
  id: "quad",
  area: "quad",
  title: "the middle of the thigh",
  touches: ["quad"],
  heat: {
    seconds: { least: 180, most: 300 },
    instruction: `Warm the front of the thigh. ${PAD}`,
    basis: "convention",
    sources: HEAT_SOURCES,
  },
  press: {
    pressureCap: 6,
    holdSeconds: { least: 30, most: 45 },
    holdSecondsMax: 45,
    spots: { least: 2, most: 2 },
    tools: [
      {
        tool: "stick",
        position: "Sit. Hold the stick across the thigh with both hands. Press slowly.",
        passes: TWO_SLOW_PASSES,
      },
      {
        tool: "roller",
        position:
          "Lie face down on the forearms, the roller under the middle of the thigh. Let some of your weight on, slowly.",
        floor: true,
        passes: TWO_SLOW_PASSES,
      },
      {
        tool: "roller",
        position: "Sit. Hold the roller across the thigh with both hands. Press slowly.",
        passes: TWO_SLOW_PASSES,
      },
      { tool: "hand", position: "Sit. Press with the heel of the hand, slowly." },
    ],
    where: "The middle third of the thigh, the front and the outer front.",
    never:
      "The kneecap, the front hip bone, the groin crease. The inner upper thigh, the groove between the front and the inner thigh.",
    basis: "convention",
    sources: ["behm-2020-rolling", "wiewelhove-2019", "grabow-2018", "seed-safe-use"],
  },
  moves: [
    {
      name: "knee bends",
      reps: { least: 5, most: 10 },
      secondsEach: 4,
      instruction: "Sit. Slide the heel back under the chair, then straighten the knee slowly.",
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
        "Stand and hold on. Take the ankle in the hand. Bring the heel to the buttock until it pulls gently.",
      gentleInstruction:
        "Stand and hold on with both hands. Lift the heel behind you until it pulls gently. No hand on the foot.",
      eachSide: true,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  movements: [
    SIT_TO_STAND,
    {
      id: "squat",
      name: "a slow squat",
      instruction: "Stand, hands on a table. Bend the knees as far as it goes with ease, then stand up.",
      demands: ["load"],
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  finish: {
    instruction: "Do 5 to 8 easy squats, holding on. Not if the knee hurts.",
    demands: ["load"],
    seconds: 40,
    basis: "convention",
    sources: ["seed-safe-use"],
  },
  laterToday: null,
  tips: [],
  easyMovement: "Walk slowly about the room. Or bend and straighten the knee in a chair.",
  loads: "Squats.",
  neighbours: ["hip-flexor", "outer-thigh"],
  withoutPressing: null,
  partner: FLAT_HANDS,
  reviewedOn: "2026-11-21",
} as const satisfies Playbook;
