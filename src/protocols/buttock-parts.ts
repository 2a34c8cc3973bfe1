import { SEAT_PAD } from "./leg-parts.ts";

/** What the playbooks that press the buttock share. */

/** How to warm a place that people lie and sit on. */
export const WARM_ON_YOUR_SIDE = `Lie on your side, the pad on top. Or strap it on and sit forward. ${SEAT_PAD}`;

/** A ball at the wall. */
export const BUTTOCK_AT_WALL =
  "Put the ball in a sock. Stand with the outer buttock to a wall, holding on. Lean onto it slowly.";

/** Where nobody presses a buttock. */
export const BUTTOCK_NEVER =
  "The tailbone, the flat bone above it. The lower middle of the buttock, the sit bone. A spot that hurts or tingles down the leg.";
