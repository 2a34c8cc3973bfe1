import { CALF } from "./calf.ts";
import { ANKLE_PUMPS, TEN_STEPS } from "./leg-parts.ts";
import type { Playbook } from "./playbook.ts";

const [WALL_STRETCH] = CALF.stretches;

/** Calf in pregnancy: pump the ankles, stretch in the evening. Nothing is pressed and nobody rubs. */
export const PREGNANT_LEGS = {
  id: "pregnant-legs",
  area: "calf",
  title: "in pregnancy, no pressing",
  touches: ["calf"],
  heat: null,
  press: null,
  moves: [
    {
      ...ANKLE_PUMPS,
      reps: { least: 20, most: 20 },
      instruction: "Sit, or hold on to something. Move the foot slowly up and down.",
    },
  ],
  stretches: [{ ...WALL_STRETCH, reps: { least: 2, most: 2 } }],
  movements: [TEN_STEPS],
  finish: null,
  laterToday: {
    text: "20 more ankle pumps, sitting or holding on.",
    basis: "convention",
    sources: ["seed-safe-use"],
  },
  tips: [
    { text: "Stretch in the evening.", basis: "convention", sources: ["seed-safe-use"] },
    {
      text: "Take a warm shower if you like, not a hot one.",
      basis: "convention",
      sources: ["heat-use-advice", "seed-safe-use"],
    },
    {
      text: "Drink to thirst, or as your own team told you.",
      basis: "convention",
      sources: ["drink-to-thirst"],
    },
    { text: "Tell your midwife if cramps come often.", basis: "convention", sources: ["seed-safe-use"] },
    {
      text: "Take no magnesium, calcium or quinine, unless your midwife says so.",
      basis: "convention",
      sources: ["luo-2020-pregnancy-cramp", "mhra-quinine"],
    },
  ],
  easyMovement: "Walk slowly about the room. Or move the foot up and down in a chair.",
  loads: null,
  neighbours: [],
  withoutPressing: null,
  partner: {
    allowed: false,
    text: "Nobody presses or rubs the legs now: a clot can hide in the calf.",
    basis: "convention",
    sources: ["leg-massage-pregnancy", "clot-after-birth"],
  },
  reviewedOn: "2026-11-21",
} as const satisfies Playbook;
