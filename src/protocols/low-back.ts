import { BUTTOCK_AT_WALL, BUTTOCK_NEVER, WARM_ON_YOUR_SIDE } from "./buttock-parts.ts";
import { HOLD_SOURCES, SIT_TO_STAND } from "./leg-parts.ts";
import type { Playbook } from "./playbook.ts";

/** Low back, worked from the buttock: warm the back, press the buttock at a wall, round and hinge, knee to chest. */
export const LOW_BACK = {
  id: "low-back",
  area: "low-back",
  title: "the buttock, not the back",
  touches: ["low-back", "glute"],
  heat: {
    seconds: { least: 300, most: 600 },
    instruction: WARM_ON_YOUR_SIDE,
    basis: "convention",
    sources: ["french-2006-heat", "heat-wrap-trials", "heat-use-advice", "fda-heating-pads", "seed-safe-use"],
  },
  press: {
    pressureCap: 6,
    holdSeconds: { least: 60, most: 90 },
    holdSecondsMax: 90,
    spots: { least: 1, most: 2 },
    tools: [{ tool: "soft-ball", position: BUTTOCK_AT_WALL }],
    where: "The upper outer quarter of the buttock, on thick muscle. Not the back itself.",
    never: `The spine, the low back, the side below the ribs. ${BUTTOCK_NEVER}`,
    basis: "convention",
    sources: HOLD_SOURCES,
  },
  moves: [
    {
      name: "cat-cows",
      reps: { least: 5, most: 10 },
      secondsEach: 6,
      instruction: "Sit tall, hands on the knees. Round the back a little, then arch it a little.",
      floorInstruction: "Go on hands and knees. Round the back a little, then let it sink a little.",
      eachSide: false,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
    {
      name: "hip hinges",
      reps: { least: 5, most: 10 },
      secondsEach: 5,
      instruction: "Stand, hands on the thighs, nothing in them. Push the hips back, back straight. Stand tall again.",
      eachSide: false,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
    {
      name: "broom-handle hinges",
      reps: { least: 5, most: 10 },
      secondsEach: 5,
      instruction:
        "Hold a broom handle along your back. It touches head, upper back and hips. Push the hips back and keep it touching.",
      eachSide: false,
      whenSettled: true,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  stretches: [
    {
      seconds: { least: 20, most: 30 },
      reps: { least: 1, most: 2 },
      instruction:
        "Lie on your back, knees bent. Draw one knee towards the chest with both hands. Stop where it pulls.",
      gentleInstruction:
        "Sit near the front of a chair. Lean forward from the hips a little, towards that knee, back straight.",
      floor: true,
      eachSide: true,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  movements: [
    {
      id: "bend-forward",
      name: "bending forward",
      instruction: "Stand. Slide the hands down as far as it goes with ease: thigh, knee or shin.",
      howFar: {
        kind: "steps",
        ask: "How far down did the fingers come?",
        steps: ["thigh", "knee", "middle of the shin", "ankle", "floor"],
      },
      demands: ["bend"],
      basis: "convention",
      sources: ["seed-safe-use"],
    },
    SIT_TO_STAND,
  ],
  finish: {
    instruction: "Walk for 5 to 10 minutes, at an easy pace.",
    seconds: null,
    basis: "convention",
    sources: ["seed-safe-use", "acsqhc-back-2022"],
  },
  laterToday: null,
  tips: [
    {
      text: "Stay as active as you can; pressing is only an extra.",
      basis: "guideline",
      sources: ["acsqhc-back-2022", "acp-back-2017"],
    },
  ],
  easyMovement: "Walk slowly about the room. Change position often, if that feels good.",
  loads: null,
  neighbours: ["glute"],
  withoutPressing: null,
  partner: {
    allowed: true,
    text: "Somebody else may press the upper outer buttock with flat hands, slowly. Never the back. You say the number; they let go at once when you say so.",
    basis: "convention",
    sources: ["seed-safe-use"],
  },
  reviewedOn: "2026-11-21",
} as const satisfies Playbook;
