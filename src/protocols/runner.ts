import { CALF } from "./calf.ts";
import { ANKLE_PUMPS } from "./leg-parts.ts";
import type { Playbook } from "./playbook.ts";

/** Calf after running: the plan of the calf with less heat, and easy heel raises later the same day. */
export const RUNNER = {
  ...CALF,
  id: "runner",
  title: "after running",
  heat: { ...CALF.heat, seconds: { least: 180, most: 180 } },
  moves: [{ ...ANKLE_PUMPS, reps: { least: 10, most: 10 } }],
  // The raises come later the same day instead.
  finish: null,
  laterToday: {
    text: "2 times 15 easy heel raises on both feet. First walk 10 steps and try 5 raises. Go on only if nothing hurts. Leave it if the calf kicked or popped, or the leg swells. Leave it after an antibiotic that ends in -floxacin.",
    demands: ["load"],
    basis: "convention",
    sources: ["seed-safe-use", "mhra-floxacin"],
  },
  tips: [
    {
      text: "No running today, unless 10 heel raises do not hurt.",
      demands: ["load"],
      basis: "convention",
      sources: ["seed-safe-use"],
    },
    {
      text: "Log new shoes, and any jump in distance or speed.",
      basis: "convention",
      sources: ["seed-safe-use"],
    },
    {
      text: "For cramps at night there is a short stretch before bed.",
      basis: "trial",
      sources: ["hallegraeff-2012", "hawke-2021-cramp"],
    },
  ],
} as const satisfies Playbook;
