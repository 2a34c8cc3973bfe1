import type { Side } from "../body.ts";

export type StepKind = "warm" | "press" | "move" | "stretch" | "walk";

/** One part of a session, before it is laid out in time. */
export interface Step {
  readonly kind: StepKind;
  readonly title: string;
  readonly instruction: string;
  readonly where: string | null;
  readonly never: string | null;
  /** Seconds of one hold, stretch or set. */
  readonly seconds: number;
  /** How many times a side: spots for a press, repeats for a stretch, 1 otherwise. */
  readonly times: number;
  /** Seconds of rest between two times of a stretch; 0 = none. */
  readonly restSeconds: number;
  /** True when it is done on each side. */
  readonly eachSide: boolean;
  /** Longest the person may make it with the keys. */
  readonly secondsMax: number;
}

/** Seconds to get into place before the first and before every later spot. */
export const SETTLE_SECONDS = 15;
export const NEXT_SPOT_SECONDS = 8;
/** Seconds to change sides. */
export const SWAP_SECONDS = 15;
export const RETEST_SECONDS = 20;

/** Seconds one step takes on `sides` sides, the settling and the rests in between included. */
export function stepSeconds(step: Step, sides: number): number {
  const isPress = step.kind === "press";
  const between = isPress ? NEXT_SPOT_SECONDS : step.restSeconds;
  const first = isPress ? SETTLE_SECONDS : 0;
  return (first + step.seconds * step.times + between * (step.times - 1)) * (step.eachSide ? sides : 1);
}

/** Seconds from the first instruction to the end of the re-test. */
export function totalSecondsOf(steps: readonly Step[], side: Side): number {
  const sides = side === "both" ? 2 : 1;
  const swaps = blocksOf(steps).filter(([first]) => first?.eachSide === true).length * (sides - 1);
  return steps.reduce((sum, step) => sum + stepSeconds(step, sides), swaps * SWAP_SECONDS + RETEST_SECONDS);
}

/** Steps that are done on each side, one after the other, stand together: the sides change once for all of them. */
export function blocksOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const blocks: Step[][] = [];
  for (const step of steps) {
    const last = blocks.at(-1);
    if (step.eachSide && last?.[0]?.eachSide === true) last.push(step);
    else blocks.push([step]);
  }
  return blocks;
}
