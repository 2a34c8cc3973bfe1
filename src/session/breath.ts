import type { Phase } from "./timeline.ts";

/** Five slow breaths a minute (R4): five seconds in, seven out. */
export const BREATH_SECONDS = 12;
const IN_SECONDS = 5;

/** Where a breath is: its half, and the whole seconds of that half that have passed and are left. */
export interface Breath {
  readonly half: "in" | "out";
  readonly secondsGone: number;
  readonly secondsLeft: number;
}

/** The breath after so much of a hold. */
export function breathAt(elapsedMs: number): Breath {
  const second = Math.floor(elapsedMs / 1000) % BREATH_SECONDS;
  return second < IN_SECONDS
    ? { half: "in", secondsGone: second, secondsLeft: IN_SECONDS - second }
    : { half: "out", secondsGone: second - IN_SECONDS, secondsLeft: BREATH_SECONDS - second };
}

/** Breaths left in so many seconds; one that has begun counts. */
export function breathsIn(seconds: number): number {
  return Math.ceil(seconds / BREATH_SECONDS);
}

/** The same phases with every hold as long as whole breaths, never above its limit; too short for one stays as it is. */
export function inBreaths(timeline: readonly Phase[]): readonly Phase[] {
  return timeline.map((phase) => {
    const most = Math.floor(phase.secondsMax / BREATH_SECONDS);
    if (phase.kind !== "hold" || most === 0) return phase;
    const breaths = Math.min(most, Math.max(1, Math.round(phase.seconds / BREATH_SECONDS)));
    return { ...phase, seconds: breaths * BREATH_SECONDS, counts: "breaths" as const };
  });
}

/** The same phases, each begun by a key. What waits for one already does so. */
export function byHand(timeline: readonly Phase[]): readonly Phase[] {
  return timeline.map((phase) => (phase.waits ? phase : { ...phase, begins: "by-key" as const }));
}
