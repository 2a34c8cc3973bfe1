import type { Side } from "../body.ts";
import type { Plan } from "./plan.ts";
import { blocksOf, NEXT_SPOT_SECONDS, RETEST_SECONDS, SETTLE_SECONDS, SWAP_SECONDS, type Step } from "./step.ts";

export const PHASE_KINDS = ["warm", "heat-off", "settle", "hold", "move", "stretch", "swap", "walk", "retest"] as const;
export type PhaseKind = (typeof PHASE_KINDS)[number];

/** One stretch of time with one instruction. */
export interface Phase {
  readonly kind: PhaseKind;
  readonly title: string;
  /** `{end}` and the like stand for the keys of the person. */
  readonly instruction: string;
  readonly where: string | null;
  readonly never: string | null;
  readonly side: Side | null;
  /** 1, 2, 3 … for the spot of a hold, or the repeat of a stretch; null otherwise. */
  readonly spot: number | null;
  readonly spots: number | null;
  readonly seconds: number;
  readonly secondsMax: number;
  /** True when the clock stands until a key is pressed: the heat has to come off, the re-test be done. */
  readonly waits: boolean;
  /** What is shown and told of the time; missing = seconds. */
  readonly counts?: "breaths";
  /** The clock starts at a key; missing = by itself. */
  readonly begins?: "by-key";
}

/** The plan as a flat list of phases, in the order of its steps; what is done on each side, left first; then the re-test. */
export function timelineOf(plan: Plan): readonly Phase[] {
  return [...phasesOfSteps(plan.steps, plan.side), retestPhase(plan)];
}

/** Steps as phases, in their order; what is done on each side, left first. */
export function phasesOfSteps(steps: readonly Step[], side: Side): readonly Phase[] {
  const sides: readonly Side[] = side === "both" ? ["left", "right"] : [side];
  return blocksOf(steps).flatMap((block) => {
    if (block[0]?.eachSide !== true) return block.flatMap((step) => phasesOf(step, null));
    return sides.flatMap((worked, index) => [
      ...(index > 0 ? [swapPhase(worked)] : []),
      ...block.flatMap((step) => phasesOf(step, worked)),
    ]);
  });
}

function phasesOf(step: Step, side: Side | null): readonly Phase[] {
  switch (step.kind) {
    case "warm":
      return [timed("warm", step, side, null), heatOffPhase()];
    case "press":
      return Array.from({ length: step.times }, (_, index) => [
        settlePhase(step, side, index + 1),
        timed("hold", step, side, index + 1),
      ]).flat();
    case "stretch":
      return Array.from({ length: step.times }, (_, index) => [
        ...(index > 0 && step.restSeconds > 0 ? [restPhase(step, side, index + 1)] : []),
        timed("stretch", step, side, index + 1),
      ]).flat();
    case "move":
      return [timed("move", step, side, null)];
    case "walk":
      return [timed("walk", step, side, null)];
  }
}

function timed(kind: PhaseKind, step: Step, side: Side | null, spot: number | null): Phase {
  const { title, instruction, where, never, seconds, secondsMax } = step;
  const spots = spot === null ? null : step.times;
  return { kind, title, instruction, where, never, side, spot, spots, seconds, secondsMax, waits: false };
}

function settlePhase(step: Step, side: Side | null, spot: number): Phase {
  const seconds = spot === 1 ? SETTLE_SECONDS : NEXT_SPOT_SECONDS;
  const title = spot === 1 ? "Get in place" : "Find the next sore spot";
  return { ...timed("settle", step, side, spot), title, seconds, secondsMax: seconds };
}

function restPhase(step: Step, side: Side | null, next: number): Phase {
  const seconds = step.restSeconds;
  return {
    ...timed("settle", step, side, next),
    title: "Rest",
    instruction: "Let it go slack, and breathe.",
    seconds,
    secondsMax: seconds,
  };
}

const still = { where: null, never: null, side: null, spot: null, spots: null } as const;

function heatOffPhase(): Phase {
  return {
    kind: "heat-off",
    title: "Take the heat off now",
    instruction: "Look at the skin. Pink is fine. White, blistered or mottled: stop here with {end}.",
    ...still,
    seconds: 0,
    secondsMax: 0,
    waits: true,
  };
}

function swapPhase(side: Side): Phase {
  return {
    kind: "swap",
    title: `Change to the ${side} side`,
    instruction: "The same again on the other side.",
    ...still,
    side,
    seconds: SWAP_SECONDS,
    secondsMax: SWAP_SECONDS,
    waits: false,
  };
}

function retestPhase(plan: Plan): Phase {
  return {
    kind: "retest",
    title: "Test it again",
    instruction: plan.movement.instruction,
    ...still,
    seconds: RETEST_SECONDS,
    secondsMax: RETEST_SECONDS,
    waits: true,
  };
}
