import { NIGHT_STRETCH } from "./night-stretch.ts";
import type { Playbook } from "./playbook.ts";

const [CALF_STRETCH, THIGH_STRETCH] = NIGHT_STRETCH.stretches;
const [BEFORE_BED, DIARY, , QUININE] = NIGHT_STRETCH.tips;

/** The stretch before bed for older people: both hands on a counter, no step, and the medicines named. */
export const OLDER_NIGHTS = {
  ...NIGHT_STRETCH,
  id: "older-nights",
  title: "before bed, holding on",
  stretches: [
    {
      ...CALF_STRETCH,
      instruction:
        "Hold a counter with both hands. One leg straight behind you, heel down. Lean in until it pulls. Keep breathing.",
    },
    {
      ...THIGH_STRETCH,
      instruction:
        "Hold a counter with both hands, a step back from it. One heel forward, knee straight. Push the hips back until it pulls. Keep breathing.",
    },
  ],
  tips: [
    BEFORE_BED,
    {
      text: "Take a warm shower first if you like; then stand up slowly, holding on.",
      basis: "convention",
      sources: ["seed-safe-use", "heat-use-advice"],
    },
    DIARY,
    {
      text: "Ask your doctor about water tablets and statins. Stop none of them on your own.",
      basis: "guideline",
      sources: ["nhs-leg-cramps", "statin-muscle"],
    },
    {
      text: "Ask your doctor before magnesium; it is not likely to help.",
      basis: "trial",
      sources: ["garrison-2020-magnesium"],
    },
    QUININE,
  ],
} as const satisfies Playbook;
