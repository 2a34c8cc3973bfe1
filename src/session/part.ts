import type { Clearance } from "../triage/assess.ts";
import type { FixedEffect } from "../triage/effects.ts";
import type { Step } from "./step.ts";
import type { LeftOut, Wishes } from "./wishes.ts";

/** One part of a session: its steps, and what this person does without, and why. */
export interface Part {
  readonly steps: readonly Step[];
  readonly leftOut: readonly LeftOut[];
}

/** What sizes every part: what triage allows, what the person would like. */
export interface Dose {
  readonly clearance: Clearance;
  readonly wishes: Wishes;
  /** Until it has lasted two weeks the doses of a new spasm hold. */
  readonly gentle: boolean;
  /** There is room on the floor, and nothing says to keep off it. */
  readonly onFloor: boolean;
}

export const NO_PART: Part = { steps: [], leftOut: [] };
/** What a step has that is not pressed and not rested from. */
export const STILL = { where: null, never: null, restSeconds: 0 } as const;

/** Nothing but the reason why there is nothing. */
export function without(what: string, why: string): Part {
  return { steps: [], leftOut: [{ what, why }] };
}

/** Why the first of these effects is in force. */
export function because({ clearance }: Dose, ...words: readonly FixedEffect[]): string {
  const change = clearance.changes.find(({ effects }) =>
    effects.some((effect) => (words as readonly string[]).includes(effect)),
  );
  return change?.why ?? "";
}
