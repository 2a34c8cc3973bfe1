import { LOW_BACK } from "./low-back.ts";
import type { Playbook } from "./playbook.ts";

/** Low back after lifting or heavy work: the plan of the low back, and no heavy lifts for the day. */
export const TRADIE = {
  ...LOW_BACK,
  id: "tradie",
  title: "after lifting or heavy work",
  tips: [
    { text: "No heavy lifting for the rest of the day.", basis: "convention", sources: ["seed-safe-use"] },
    ...LOW_BACK.tips,
  ],
} as const satisfies Playbook;
