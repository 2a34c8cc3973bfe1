import { HEAT_SOURCES, HOLD_SOURCES, PAD } from "./leg-parts.ts";
import type { Playbook } from "./playbook.ts";

/** Front of the hip, its outer half, at a wall: warm, press, circle, step the foot back. Nothing on the belly. */
export const HIP_FLEXOR = {
  id: "hip-flexor",
  area: "hip-front",
  title: "the front outer hip",
  touches: ["hip-front"],
  heat: {
    seconds: { least: 300, most: 300 },
    instruction: `Warm the front outer hip, not the belly. ${PAD}`,
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
        position: "Put the ball in a sock. Stand with the front outer hip to a wall, holding on. Lean onto it slowly.",
      },
    ],
    where: "A hand width below and outside the front hip bone.",
    never:
      "The belly, the groin crease, a pulse. The front hip bone, the inner upper thigh. The groove between the front and the inner thigh.",
    basis: "convention",
    sources: HOLD_SOURCES,
  },
  moves: [
    {
      name: "hip circles each way",
      reps: { least: 5, most: 5 },
      secondsEach: 8,
      instruction: "Stand and hold on. Lift the knee a little. Circle it slowly one way, then the other.",
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
        "Kneel on that knee, the other foot in front. Hold a chair. Shift forward until the front of the hip pulls gently.",
      gentleInstruction:
        "Stand and hold on. Put that foot a step behind you. Bend the front knee until the hip pulls gently.",
      floor: true,
      eachSide: true,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  movements: [
    {
      id: "step-back",
      name: "stepping back",
      instruction: "Stand tall and hold on. Step back with that leg, as far as it goes with ease.",
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  finish: {
    instruction: "March on the spot for 10 steps, holding on if you like.",
    seconds: 20,
    basis: "convention",
    sources: ["seed-safe-use"],
  },
  laterToday: null,
  tips: [],
  easyMovement: "Walk slowly about the room. Or march with small steps.",
  loads: null,
  neighbours: ["quad", "outer-thigh"],
  withoutPressing: null,
  partner: {
    allowed: false,
    text: "Not here: big vessels run close by. Only you can feel at once when to let go.",
    basis: "convention",
    sources: ["adductor-canal"],
  },
  reviewedOn: "2026-11-21",
} as const satisfies Playbook;
