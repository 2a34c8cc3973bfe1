import { HEEL_ON_FLOOR, TOWEL_PULL } from "./leg-parts.ts";
import type { Playbook, StretchStep } from "./playbook.ts";

/** Ten seconds, three times, ten seconds of rest: both legs in about three minutes. */
const TEN_THREE_TIMES = {
  seconds: { least: 10, most: 10 },
  reps: { least: 3, most: 3 },
  restSeconds: 10,
  eachSide: true,
  basis: "trial",
  sources: ["hallegraeff-2012", "hawke-2021-cramp"],
} as const satisfies Partial<StretchStep>;

/** Calf and back of the thigh just before bed, for cramps at night: two stretches, nothing pressed or warmed. */
export const NIGHT_STRETCH = {
  id: "night-stretch",
  area: "calf",
  title: "before bed, for cramps at night",
  touches: ["calf", "hamstring"],
  heat: null,
  press: null,
  moves: [],
  stretches: [
    {
      ...TEN_THREE_TIMES,
      name: "calf",
      instruction:
        "Stand at a counter, hands on it. Leg straight behind you, heel down. Lean in until it pulls. Keep breathing.",
      gentleInstruction: TOWEL_PULL,
    },
    {
      ...TEN_THREE_TIMES,
      name: "back of the thigh",
      instruction:
        "Stand and hold on. Heel on a low step, knee straight. Lean forward from the hips until it pulls. Keep breathing.",
      gentleInstruction: HEEL_ON_FLOOR,
    },
  ],
  movements: [
    {
      id: "toes-up",
      name: "pulling the toes up",
      instruction: "Sit, knee straight. Pull the toes slowly up towards you, as far as it goes with ease.",
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  finish: null,
  laterToday: null,
  tips: [
    {
      text: "Do it just before bed, every night for 42 nights, then stop and compare.",
      basis: "trial",
      sources: ["hallegraeff-2012"],
    },
    {
      text: "Log each morning how many cramps the night had.",
      basis: "trial",
      sources: ["hallegraeff-2012"],
    },
    {
      text: "Cramps every week? Ask a doctor or pharmacist to look at your tablets.",
      basis: "guideline",
      sources: ["nhs-leg-cramps"],
    },
    {
      text: "Take no quinine or tonic water for cramps, unless a doctor says so.",
      basis: "guideline",
      sources: ["mhra-quinine"],
    },
  ],
  easyMovement: "Walk slowly about the room. Or move the foot up and down in a chair.",
  loads: null,
  neighbours: [],
  withoutPressing: null,
  partner: {
    allowed: false,
    text: "Nothing is pressed here. Somebody may stand by and steady you.",
    basis: "convention",
    sources: ["hallegraeff-2012"],
  },
  reviewedOn: "2026-11-21",
} as const satisfies Playbook;
