import { FLAT_HANDS } from "./flat-hands.ts";
import { HEAT_SOURCES, HOLD_SOURCES, PAD, TEN_STEPS } from "./leg-parts.ts";
import type { Playbook } from "./playbook.ts";

/** Foot, from a chair: warm, press the arch, curl and spread the toes, pull the toes back. */
export const FOOT_ARCH = {
  id: "foot-arch",
  area: "foot",
  title: "the arch",
  touches: ["foot"],
  heat: {
    seconds: { least: 180, most: 180 },
    instruction: `Wrap the pad round the sole; do not stand on it. ${PAD}`,
    basis: "convention",
    sources: HEAT_SOURCES,
  },
  press: {
    pressureCap: 6,
    holdSeconds: { least: 30, most: 45 },
    holdSecondsMax: 45,
    spots: { least: 2, most: 2 },
    tools: [{ tool: "soft-ball", position: "Sit. Rest the arch on the ball. Only the weight of the leg." }],
    where: "The soft arch, between the heel pad and the ball of the foot.",
    never: "The point of the heel bone, the toe joints, the top of the foot. The place behind the inner ankle bone.",
    basis: "convention",
    sources: HOLD_SOURCES,
  },
  moves: [
    {
      name: "toe curls and spreads",
      reps: { least: 10, most: 10 },
      secondsEach: 4,
      instruction: "Sit. Curl the toes slowly, then spread them.",
      eachSide: true,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  stretches: [
    {
      // Shorter and more often than elsewhere, after the trial's way of pulling the toes back.
      seconds: { least: 10, most: 10 },
      reps: { least: 6, most: 6 },
      instruction: "Sit. Put the ankle on the other knee. Pull the toes back until the sole pulls gently.",
      gentleInstruction: "Sit, heel on the floor. Pull the toes up towards you. No hand on the foot.",
      eachSide: true,
      basis: "convention",
      sources: ["digiovanni-sole", "seed-safe-use"],
    },
  ],
  movements: [TEN_STEPS],
  finish: {
    instruction: "Scrunch a towel on the floor with the toes 5 to 10 times, sitting.",
    seconds: 30,
    basis: "convention",
    sources: ["seed-safe-use"],
  },
  laterToday: null,
  tips: [],
  easyMovement: "Walk slowly about the room. Or curl and spread the toes in a chair.",
  loads: null,
  neighbours: ["soleus", "calf"],
  withoutPressing: null,
  partner: FLAT_HANDS,
  reviewedOn: "2026-11-21",
} as const satisfies Playbook;
