import { FLAT_HANDS } from "./flat-hands.ts";
import { BRIDGES, HEAT_SOURCES, HEEL_ON_FLOOR, SEAT_PAD, TWO_SLOW_PASSES } from "./leg-parts.ts";
import type { Playbook } from "./playbook.ts";

/** Back of the thigh: warm, a ball on a chair or two slow passes, swing the leg, heel on a low step. */
export const HAMSTRING = {
  id: "hamstring",
  area: "hamstring",
  title: "the middle of the thigh",
  touches: ["hamstring"],
  heat: {
    seconds: { least: 180, most: 300 },
    instruction: `Lie on your side, the pad on top. Or strap it on and stand. ${SEAT_PAD}`,
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
        tool: "soft-ball",
        position: "Sit on a firm chair, the ball near its front edge, under mid-thigh. Only the weight of the leg.",
      },
      {
        tool: "roller",
        position: "Sit on the floor, hands behind you, the roller under mid-thigh. Only the weight of the leg.",
        floor: true,
        passes: TWO_SLOW_PASSES,
      },
    ],
    where: "The middle third of the thigh, at the back.",
    never: "The sit bone and the tendon below it. The back of the knee, the inner upper thigh, veins.",
    basis: "convention",
    sources: ["behm-2020-rolling", "wiewelhove-2019", "grabow-2018", "seed-safe-use"],
  },
  moves: [
    {
      name: "leg swings",
      reps: { least: 5, most: 10 },
      secondsEach: 3,
      instruction: "Stand and hold on. Swing the leg a little, forward and back.",
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
        "Stand and hold on. Heel on a low step, knee straight. Lean forward from the hips, back straight, until it pulls gently.",
      gentleInstruction: HEEL_ON_FLOOR,
      eachSide: true,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  movements: [
    {
      id: "straight-leg-reach",
      name: "reaching to the foot",
      instruction:
        "Sit near the front of a chair, one leg straight, heel down. Reach to that foot, as far as it goes with ease.",
      howFar: { kind: "steps", ask: "How far did the fingers come?", steps: ["knee", "shin", "ankle"] },
      demands: ["bend"],
      basis: "convention",
      sources: ["seed-safe-use"],
    },
    {
      id: "knee-straight",
      name: "straightening the knee",
      instruction: "Sit tall. Straighten the knee slowly, as far as it goes with ease.",
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  finish: BRIDGES,
  laterToday: null,
  tips: [],
  easyMovement: "Walk slowly about the room. Or straighten and bend the knee in a chair.",
  loads: null,
  neighbours: ["glute", "calf"],
  withoutPressing: null,
  partner: FLAT_HANDS,
  reviewedOn: "2026-11-21",
} as const satisfies Playbook;
