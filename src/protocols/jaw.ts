import type { Playbook } from "./playbook.ts";

/** Jaw, by hand: a warm towel, light pressing on the cheek muscle, slow openings. Nothing is stretched by force. */
export const JAW = {
  id: "jaw",
  area: "jaw",
  title: "the cheek muscle",
  touches: ["jaw"],
  heat: {
    seconds: { least: 300, most: 300 },
    instruction:
      "Sit. Wring out a towel in warm water and hold it to the cheek. Test it first with the inner wrist. Warm, never hot.",
    basis: "guideline",
    sources: ["healthinfo-jaw", "nhs-jaw", "heat-use-advice"],
  },
  press: {
    pressureCap: 4,
    holdSeconds: { least: 20, most: 30 },
    holdSecondsMax: 30,
    spots: { least: 2, most: 2 },
    tools: [{ tool: "hand", position: "Sit, teeth apart. Press on the cheek with the fingertips, lightly." }],
    where: "The cheek muscle, between the cheekbone and the corner of the jaw.",
    never:
      "Under the jaw, in front of the ear, the temple, the neck. Not the back and lower edges of the jaw bone. Not a swollen cheek, not inside the mouth.",
    basis: "convention",
    sources: ["nhs-jaw", "compression-review-2022", "carotid-self-massage"],
  },
  moves: [
    {
      name: "mouth openings",
      reps: { least: 5, most: 5 },
      secondsEach: 10,
      instruction:
        "Rest the tip of the tongue behind the top teeth. Open as far as is comfortable for 5 seconds. Close and rest as long.",
      eachSide: false,
      basis: "guideline",
      sources: ["healthinfo-jaw"],
    },
  ],
  stretches: [],
  movements: [
    {
      id: "mouth-opening",
      name: "opening the mouth",
      instruction: "Open the mouth as far as is comfortable. Note how many fingers wide.",
      basis: "convention",
      sources: ["nhs-jaw"],
    },
    {
      id: "chewing",
      name: "chewing",
      instruction: "Chew 5 times, gently, with nothing in the mouth.",
      basis: "convention",
      sources: ["nhs-jaw"],
    },
  ],
  finish: {
    instruction: "Keep the teeth apart and the tongue behind the top teeth. Eat soft food today.",
    seconds: null,
    basis: "guideline",
    sources: ["healthinfo-jaw", "nhs-jaw"],
  },
  laterToday: null,
  tips: [
    {
      text: "Both cheeks may be pressed at once; the neck never.",
      basis: "convention",
      sources: ["nhs-jaw", "carotid-self-massage"],
    },
  ],
  easyMovement: "Open and close the mouth slowly, as far as is comfortable.",
  loads: null,
  neighbours: [],
  withoutPressing: null,
  partner: {
    allowed: false,
    text: "Not on the jaw: only you can feel at once when to let go.",
    basis: "convention",
    sources: ["carotid-self-massage"],
  },
  reviewedOn: "2026-11-21",
} as const satisfies Playbook;
