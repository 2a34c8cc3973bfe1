import { SPINE, type BodyArea, type Onset } from "../body.ts";
import type { Clearance } from "./assess.ts";
import type { Change } from "./cautions.ts";
import { capEffect } from "./effects.ts";
import { cautionOf, strictest } from "./limits.ts";

/** Pain at rest from here up means no pressing (S10r), on the 0-10 scale. */
export const STRONG_PAIN = 8;
/** Points taken off the cap, and the share of a hold, when something asks for a lighter session. */
const LIGHTER = { points: 2, holdShare: 0.5 };
/** Pressure is never eased below this: less is no pressing at all. */
export const PRESSURE_LEAST = 1;

const STRONG: Change = { id: "strong-pain", why: "Pain this strong needs rest, not pressing.", effects: ["no-press"] };
const UNTOLD: Change = { id: "pain-not-told", why: "Without a pain score nothing is pressed.", effects: ["no-press"] };

/** The same clearance with one more change. It can only become gentler. */
export function withChange(clearance: Clearance, change: Change): Clearance {
  const limits = change.effects.map(cautionOf).reduce(strictest, clearance.limits);
  return { ...clearance, changes: [...clearance.changes, change], limits };
}

/** The same clearance, without pressing when the pain at rest is strong, or nobody told it. */
export function gentlerForPain(clearance: Clearance, painAtRest: number | null): Clearance {
  if (painAtRest === null) return withChange(clearance, UNTOLD);
  return painAtRest < STRONG_PAIN ? clearance : withChange(clearance, STRONG);
}

/** A spasm of neck or back in its first week is pressed lightly, whatever else is allowed. */
export function gentlerForNewSpasm(clearance: Clearance, area: BodyArea, onset: Onset): Clearance {
  if (onset !== "acute" || !(SPINE as readonly BodyArea[]).includes(area)) return clearance;
  const why = "A new spasm of neck or back: light hands first.";
  return withChange(clearance, { id: "new-spasm", why, effects: ["pressure-cap:3"] });
}

/** A lighter session: two points less, and half the hold. `dose` is what would be pressed otherwise. */
export function lighter(
  clearance: Clearance,
  dose: { readonly pressureCap: number; readonly holdSeconds: number },
  reason: { readonly id: string; readonly why: string },
): Clearance {
  const cap = Math.max(PRESSURE_LEAST, Math.min(clearance.limits.pressureCap, dose.pressureCap) - LIGHTER.points);
  const hold = Math.floor(Math.min(clearance.limits.holdSecondsMax, dose.holdSeconds) * LIGHTER.holdShare);
  return withChange(clearance, { ...reason, effects: [capEffect("pressure-cap", cap), capEffect("hold-cap", hold)] });
}
