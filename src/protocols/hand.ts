import type { Playbook } from "./playbook.ts";
import { FLAT_HANDS } from "./flat-hands.ts";

/** Hand, by the other thumb: warm water, press the pad and the palm, open and close, palms together. */
export const HAND = {
  id: "hand",
  area: "hand",
  title: "the thumb pad and the palm",
  touches: ["hand"],
  heat: {
    seconds: { least: 180, most: 180 },
    instruction:
      "Rest the hand in warm water, 38 to 40 degrees. Test it first with the inner wrist of the other arm. Warm, never hot.",
    basis: "convention",
    sources: ["heat-use-advice"],
  },
  press: {
    pressureCap: 6,
    holdSeconds: { least: 20, most: 30 },
    holdSecondsMax: 30,
    spots: { least: 2, most: 2 },
    tools: [{ tool: "hand", position: "Sit. Rest the hand, palm up. Press with the other thumb." }],
    where: "The pad of the thumb, and the palm between the bones.",
    never: "The front of the wrist, the joints, the back of the hand, veins.",
    basis: "convention",
    sources: ["compression-review-2022", "seed-safe-use"],
  },
  moves: [
    {
      name: "hand openings",
      reps: { least: 10, most: 10 },
      secondsEach: 3,
      instruction: "Open the hand slowly, then close it softly.",
      eachSide: true,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  stretches: [
    {
      seconds: { least: 20, most: 20 },
      reps: { least: 1, most: 1 },
      instruction: "Put the palms together in front of the chest. Lower the hands until it pulls gently.",
      gentleInstruction: "Rest the forearm on a table. Lay the hand flat, palm down, fingers a little apart.",
      eachSide: false,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  movements: [
    {
      id: "pinch",
      name: "a pinch of thumb and finger",
      instruction: "Pinch the thumb and the first finger together, gently.",
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  finish: null,
  laterToday: null,
  tips: [],
  easyMovement: "Open and close the hand slowly.",
  loads: null,
  neighbours: ["forearm"],
  withoutPressing: null,
  partner: FLAT_HANDS,
  reviewedOn: "2026-11-21",
} as const satisfies Playbook;
