import { WARM_ON_YOUR_SIDE } from "./buttock-parts.ts";
import { FLAT_HANDS } from "./flat-hands.ts";
import { HEAT_SOURCES, HOLD_SOURCES, TEN_STEPS } from "./leg-parts.ts";
import type { Playbook } from "./playbook.ts";

/** Outer thigh, worked from the muscles above it: warm, press outer buttock and front outer hip, lift, lean. */
export const OUTER_THIGH = {
  id: "outer-thigh",
  area: "outer-thigh",
  title: "the muscles above the band",
  touches: ["outer-thigh", "glute", "hip-front"],
  heat: {
    seconds: { least: 300, most: 300 },
    instruction: WARM_ON_YOUR_SIDE,
    basis: "convention",
    sources: HEAT_SOURCES,
  },
  press: {
    pressureCap: 6,
    holdSeconds: { least: 30, most: 45 },
    holdSecondsMax: 45,
    spots: { least: 2, most: 2 },
    tools: [
      {
        tool: "soft-ball",
        position: "Ball in a sock. Stand with that hip to a wall, holding on. Lean onto it slowly.",
      },
      { tool: "stick", position: "Sit. Hold the stick with both hands. Press it flat on the muscle, slowly." },
      { tool: "hand", position: "Sit, leaning a little to the other side. Press with the heel of the hand, slowly." },
    ],
    where: "Outer buttock, or a hand width below and outside the front hip bone.",
    never:
      "The bony side of the hip, the side of the knee, the band between. The belly, groin crease, a pulse. Tailbone, sit bone, lower middle of the buttock. A spot that tingles down the leg.",
    basis: "convention",
    sources: HOLD_SOURCES,
  },
  moves: [
    {
      name: "side leg lifts",
      reps: { least: 8, most: 8 },
      secondsEach: 4,
      instruction: "Stand and hold on. Lift the leg a little out to the side, toes forward.",
      eachSide: true,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  stretches: [
    {
      seconds: { least: 20, most: 30 },
      reps: { least: 2, most: 2 },
      instruction:
        "Stand and hold on. Cross that leg behind the other. Lean to the other side until the outer hip pulls gently.",
      gentleInstruction:
        "Stand and hold on with both hands. Put that foot just behind the other. Push the hip out a little.",
      eachSide: true,
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  movements: [
    {
      id: "step-down",
      name: "stepping down",
      instruction: "Hold a rail. Stand on a low step on that leg. Step down slowly with the other foot.",
      basis: "convention",
      sources: ["seed-safe-use"],
    },
    TEN_STEPS,
  ],
  finish: {
    instruction: "Step 10 easy steps to the side, holding on if you like.",
    seconds: 30,
    basis: "convention",
    sources: ["seed-safe-use"],
  },
  laterToday: null,
  tips: [
    {
      text: "Leave the band down the side of the thigh alone: it is not a muscle.",
      basis: "convention",
      sources: ["seed-safe-use"],
    },
  ],
  easyMovement: "Walk slowly about the room. Or take small side steps.",
  loads: null,
  neighbours: ["glute", "hip-flexor"],
  withoutPressing: null,
  partner: {
    ...FLAT_HANDS,
    text: "Somebody else may press the outer buttock with flat hands, slowly. Not the front of the hip. You say the number; they let go at once when you say so.",
  },
  reviewedOn: "2026-11-21",
} as const satisfies Playbook;
