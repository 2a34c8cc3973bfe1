import { HEAT_SOURCES, PAD } from "./leg-parts.ts";
import type { Playbook } from "./playbook.ts";

/** Inner thigh, by hand only: warm, press the back half with a flat hand, shift, let the knees sink. */
export const ADDUCTOR = {
  id: "adductor",
  area: "groin",
  title: "the inner thigh",
  touches: ["groin"],
  heat: {
    seconds: { least: 300, most: 300 },
    instruction: `Warm the inner thigh, below the groin. ${PAD}`,
    basis: "convention",
    sources: HEAT_SOURCES,
  },
  press: {
    pressureCap: 3,
    holdSeconds: { least: 20, most: 30 },
    holdSecondsMax: 30,
    spots: { least: 2, most: 2 },
    tools: [{ tool: "hand", position: "Sit, the knee out to the side. Lay a flat hand on it and press slowly." }],
    where: "The middle third of the inner thigh, its back half, with a flat hand.",
    never:
      "The upper third, the groin crease, the crease of the knee. The groove between the front and the inner thigh. Any place with a pulse, any vein.",
    basis: "convention",
    sources: ["adductor-canal", "compression-review-2022", "grabow-2018", "seed-safe-use"],
  },
  moves: [
    {
      name: "side shifts",
      reps: { least: 5, most: 5 },
      secondsEach: 4,
      instruction: "Stand with feet wide, hands on a table. Bend that knee a little and shift over it, then back.",
      eachSide: true,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  stretches: [
    {
      seconds: { least: 20, most: 30 },
      reps: { least: 2, most: 2 },
      instruction: "Sit on the floor, soles together. Let the knees sink out until it pulls gently.",
      gentleInstruction: "Sit on a chair, feet flat. Let the knees sink apart until it pulls gently.",
      floor: true,
      eachSide: false,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  movements: [
    {
      id: "knee-squeeze",
      name: "squeezing a fist between the knees",
      instruction: "Sit. Put a fist between the knees. Squeeze as far as it goes with ease, and keep breathing.",
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  finish: {
    instruction: "Squeeze a fist between the knees 5 times, 5 seconds each. Keep breathing.",
    seconds: 40,
    basis: "convention",
    sources: ["seed-safe-use"],
  },
  laterToday: null,
  tips: [],
  easyMovement: "Walk slowly about the room. Or open and close the knees in a chair.",
  loads: null,
  neighbours: ["hamstring", "quad"],
  withoutPressing: null,
  partner: {
    allowed: false,
    text: "Not here: big vessels run close by. Only you can feel at once when to let go.",
    basis: "convention",
    sources: ["adductor-canal"],
  },
  reviewedOn: "2026-11-21",
} as const satisfies Playbook;
