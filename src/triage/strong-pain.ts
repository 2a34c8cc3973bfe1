import type { Clearance } from "./assess.ts";
import type { Change } from "./cautions.ts";
import { cautionOf, strictest } from "./limits.ts";

/** Pain at rest from here up means no pressing (S10r), on the 0-10 scale. */
export const STRONG_PAIN = 8;

const CHANGE: Change = { id: "strong-pain", why: "Pain this strong needs rest, not pressing.", effects: ["no-press"] };

/** The same clearance, without pressing when the pain at rest is strong. */
export function gentlerForPain(clearance: Clearance, painAtRest: number): Clearance {
  if (painAtRest < STRONG_PAIN) return clearance;
  const limits = strictest(clearance.limits, cautionOf("no-press"));
  return { ...clearance, changes: [...clearance.changes, CHANGE], limits };
}
