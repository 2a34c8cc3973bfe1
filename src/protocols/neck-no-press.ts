import type { Playbook } from "./playbook.ts";

/** Neck without pressing: for those whose neck must not be pressed, and for anybody who would rather not. */
export const NECK_NO_PRESS = {
  id: "neck-no-press",
  area: "neck",
  touches: ["neck"],
  heat: {
    seconds: { least: 300, most: 300 },
    instruction:
      "Drape it over neck and shoulders. One dry towel between skin and pad. Do not lie on the pad or lean on it. Warm, never hot.",
    basis: "convention",
    sources: ["heat-use-advice", "fda-heating-pads"],
  },
  press: null,
  moves: [
    {
      name: "chin nods",
      reps: { least: 5, most: 5 },
      secondsEach: 4,
      instruction: "Nod the chin slowly, a small yes.",
      eachSide: false,
      basis: "convention",
      sources: ["ifompt-cervical", "seed-safe-use"],
    },
    {
      name: "head turns",
      reps: { least: 5, most: 5 },
      secondsEach: 8,
      instruction: "Turn the head slowly to each side, half way. Dizzy: stop.",
      eachSide: false,
      basis: "convention",
      sources: ["ifompt-cervical", "seed-safe-use"],
    },
    {
      name: "shoulder rolls",
      reps: { least: 5, most: 5 },
      secondsEach: 4,
      instruction: "Roll both shoulders slowly up, back and down.",
      eachSide: false,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  stretch: {
    seconds: { least: 15, most: 15 },
    reps: { least: 1, most: 1 },
    instruction: "Sit tall. Tip the ear away from that side, half way only. No hand on the head. Dizzy: stop.",
    gentleInstruction: "Sit tall. Tip the ear away from that side, half way only. No hand on the head. Dizzy: stop.",
    basis: "convention",
    sources: ["ifompt-cervical"],
  },
  movements: [
    {
      id: "head-turn",
      name: "turning the head",
      instruction: "Turn the head slowly left, then right, as far as it goes with ease.",
      loads: false,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  finish: {
    instruction: "Walk for a few minutes.",
    basis: "convention",
    sources: ["seed-safe-use"],
  },
  easyMovement: "Walk slowly about the room. Let the arms swing.",
  loads: null,
  reviewedOn: "2026-11-21",
} as const satisfies Playbook;
