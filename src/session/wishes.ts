import type { Onset, Side, Tool } from "../body.ts";

/** Where there is room: on the floor as well, or only on a chair and at a wall. */
export const PLACES = ["floor", "chair"] as const;
export type Place = (typeof PLACES)[number];

/** What the person would like, asked once and remembered. */
export interface Wishes {
  readonly side: Side;
  readonly onset: Onset;
  /** False when the person would rather not press this time. */
  readonly pressing: boolean;
  /** What is at hand. Bare hands always are. */
  readonly tools: readonly Tool[];
  readonly heat: boolean;
  readonly place: Place;
  /** Id of the re-test movement, or null for the gentlest. */
  readonly movement: string | null;
  /** True for the first session ever on this area: pressure stays at 5 or below (R2). */
  readonly firstSession: boolean;
  /** True from the third day on, or once pain is 3 or less: what waits for it may be done. */
  readonly settled: boolean;
  /** From the first instruction to the end of the re-test, at least 3; null = as long as the dose takes. */
  readonly minutes: number | null;
}

/** A part that this session does without, and why. */
export interface LeftOut {
  readonly what: string;
  readonly why: string;
}
