import type { Playbook } from "./playbook.ts";
import { EASY_WALK, SHOULDER_ROLLS } from "./upper-body-parts.ts";

/** Chest muscle, by hand: warm, press below the inner half of the collarbone, roll, open the arm in a doorway. */
export const CHEST = {
  id: "chest",
  area: "chest",
  title: "the muscle below the collarbone",
  touches: ["chest"],
  heat: {
    seconds: { least: 300, most: 300 },
    instruction:
      "Sit up. Lay the pad on the chest muscle. One dry towel between skin and pad. Do not lie on the pad. Warm, never hot.",
    basis: "convention",
    sources: ["heat-use-advice", "fda-heating-pads"],
  },
  press: {
    pressureCap: 4,
    holdSeconds: { least: 20, most: 30 },
    holdSecondsMax: 30,
    spots: { least: 2, most: 2 },
    tools: [{ tool: "hand", position: "Sit. Press on the chest muscle with flat fingers of the other hand." }],
    where: "The chest muscle, 2 to 3 finger widths below the inner half of the collarbone.",
    never:
      "Above the collarbone, the hollow below its outer half. Not the armpit, the bony point in front of the shoulder. Not the breast, the ribs, the breastbone. Not a side with a device, a port or an implant.",
    basis: "convention",
    sources: ["compression-review-2022", "device-guide", "nccih-massage"],
  },
  moves: [{ ...SHOULDER_ROLLS, reps: { least: 10, most: 10 } }],
  stretches: [
    {
      seconds: { least: 20, most: 20 },
      reps: { least: 2, most: 2 },
      instruction:
        "Stand in a doorway, forearm on the frame, elbow below the shoulder. Step through until it pulls gently.",
      gentleInstruction: "Sit tall. Open that arm out to the side, low, half way only.",
      eachSide: true,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  movements: [
    {
      id: "arms-wide",
      name: "opening the arms wide",
      instruction: "Open both arms wide, as far as it goes with ease.",
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  finish: {
    instruction: "Stand at a wall, hands on it. Lean in and push back 5 times, gently.",
    demands: ["load"],
    seconds: 30,
    basis: "convention",
    sources: ["seed-safe-use"],
  },
  laterToday: null,
  tips: [
    {
      text: "Pain on effort, or deep on the left side: stop and get help today.",
      basis: "convention",
      sources: ["heart-attack-signs", "chest-wall-pain"],
    },
  ],
  easyMovement: EASY_WALK,
  loads: "Push-ups at the wall.",
  neighbours: [],
  withoutPressing: null,
  partner: {
    allowed: false,
    text: "Not on the chest: only you can feel at once when to let go.",
    basis: "convention",
    sources: ["nccih-massage"],
  },
  reviewedOn: "2026-11-21",
} as const satisfies Playbook;
