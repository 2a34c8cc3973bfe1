import { NECK_HEAT } from "./neck-parts.ts";
import { NECK_TRAP } from "./neck-trap.ts";
import type { Playbook } from "./playbook.ts";

/** The neck of somebody who sits at a desk: three spots of 45 s, and two things to try at work. */
export const DESK = {
  ...NECK_TRAP,
  id: "desk",
  title: "after hours at a desk",
  heat: NECK_HEAT,
  press: { ...NECK_TRAP.press, holdSeconds: { least: 45, most: 45 }, spots: { least: 3, most: 3 } },
  tips: [
    {
      text: "May help, not certain: get up every 30 to 45 minutes.",
      basis: "convention",
      sources: ["luger-2019-breaks", "seed-safe-use"],
    },
    {
      text: "May help, not certain: set the screen where it feels easy.",
      basis: "convention",
      sources: ["slater-2019-posture", "seed-safe-use"],
    },
  ],
} as const satisfies Playbook;
