import type { BodyArea, Onset, Side, Tool } from "../body.ts";
import type { Movement, MoveStep, Playbook } from "../protocols/playbook.ts";
import type { Clearance } from "../triage/assess.ts";
import type { FixedEffect } from "../triage/effects.ts";

/** What the person would like, asked once and remembered. */
export interface Wishes {
  readonly side: Side;
  readonly onset: Onset;
  /** False when the person would rather not press this time. */
  readonly pressing: boolean;
  /** What is at hand. Bare hands always are. */
  readonly tools: readonly Tool[];
  readonly heat: boolean;
  /** Id of the re-test movement, or null for the gentlest. */
  readonly movement: string | null;
  /** True for the first session ever on this area: pressure stays at 5 or below (R2). */
  readonly firstSession: boolean;
}

export type StepKind = "warm" | "press" | "move" | "stretch" | "walk";

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
  /** True when it is done on each side. */
  readonly eachSide: boolean;
  /** Longest the person may make it with the keys. */
  readonly secondsMax: number;
}

export interface LeftOut {
  readonly what: string;
  readonly why: string;
}

/** What will happen, before it happens. Built only from a clearance. */
export interface Plan {
  readonly playbook: string;
  readonly area: BodyArea;
  readonly side: Side;
  /** What presses, or null when nothing does. */
  readonly tool: Tool | null;
  readonly steps: readonly Step[];
  readonly movement: Movement;
  /** Aim for 3 points up to this, on the 0-10 scale of discomfort. */
  readonly pressureCap: number;
  readonly leftOut: readonly LeftOut[];
  readonly reminders: readonly FixedEffect[];
  /** What comes after the re-test, or null when nothing suits. */
  readonly finish: string | null;
  /** Seconds from the first instruction to the end of the re-test, waits for a key not counted. */
  readonly totalSeconds: number;
}

/** Most seconds of a hold, a stretch and the heat, whatever the playbook says (ruling on numbers). */
const HOLD_SECONDS_MAX = 90;
const STRETCH_SECONDS_MAX = 30;
/** Seconds to get into place before the first and before every later spot. */
export const SETTLE_SECONDS = 15;
export const NEXT_SPOT_SECONDS = 8;
/** Seconds to change sides. */
export const SWAP_SECONDS = 15;
export const RETEST_SECONDS = 20;
/** With pressing, heat and stretch all gone we offer a short walk instead of a hollow session. */
const WALK_SECONDS = 180;
const FIRST_SESSION_PRESSURE_CAP = 5;

/** The session for this person: the playbook's dose, made gentler by every limit in force. */
export function buildPlan(clearance: Clearance, playbook: Playbook, wishes: Wishes): Plan {
  const { limits } = clearance;
  // Until it has lasted two weeks the doses of a new spasm hold.
  const gentle = wishes.onset !== "chronic";
  const leftOut: LeftOut[] = [];
  const because = (word: string): string =>
    clearance.changes.find((change) => change.effects.some((effect) => effect === word))?.why ?? "";

  const heat = heatStep();
  const press = pressStep();
  const stretch = stretchStep();
  const moveSteps = playbook.moves.map((move) => moveStep(move, gentle ? move.reps.least : move.reps.most));
  const nothingLeft = press === undefined && stretch === undefined && limits.heatSecondsMax === 0;
  const steps = nothingLeft ? [walkStep()] : [heat, press, ...moveSteps, stretch].filter((step) => step !== undefined);
  if (nothingLeft) {
    leftOut.push({ what: "The rest of the session.", why: "Easy movement is the part that is left for you today." });
  }

  const loadBarred = limits.reminders.includes("no-load");
  const movement =
    playbook.movements.find((candidate) => candidate.id === wishes.movement && !(candidate.loads && loadBarred)) ??
    playbook.movements[0];
  if (loadBarred && playbook.loads !== null) leftOut.push({ what: playbook.loads, why: because("no-load") });

  const sides = wishes.side === "both" ? 2 : 1;
  return {
    playbook: playbook.id,
    area: playbook.area,
    side: wishes.side,
    tool: press === undefined ? null : (tool()?.tool ?? null),
    steps,
    movement,
    pressureCap: Math.min(
      limits.pressureCap,
      playbook.press?.pressureCap ?? limits.pressureCap,
      wishes.firstSession ? FIRST_SESSION_PRESSURE_CAP : limits.pressureCap,
    ),
    leftOut,
    reminders: limits.reminders,
    finish:
      loadBarred || gentle || (press === undefined) !== (playbook.press === null) ? null : playbook.finish.instruction,
    totalSeconds: totalSecondsOf(steps, sides),
  };

  function tool(): { readonly tool: Tool; readonly position: string } | undefined {
    const known = playbook.press?.tools ?? [];
    const usable = known.filter(
      (candidate) =>
        limits.tools.includes(candidate.tool) && (candidate.tool === "hand" || wishes.tools.includes(candidate.tool)),
    );
    return usable[0] ?? known.find((candidate) => candidate.tool === "hand");
  }

  function heatStep(): Step | undefined {
    if (limits.heatSecondsMax === 0) {
      leftOut.push({ what: "Heat.", why: because("no-heat") });
      return undefined;
    }
    if (!wishes.heat) {
      leftOut.push({ what: "Heat.", why: "Nothing warm at hand." });
      return undefined;
    }
    const { least, most } = playbook.heat.seconds;
    return {
      kind: "warm",
      title: "Warm it",
      instruction: playbook.heat.instruction,
      where: null,
      never: null,
      seconds: Math.min((least + most) / 2, limits.heatSecondsMax),
      times: 1,
      eachSide: false,
      secondsMax: Math.min(most, limits.heatSecondsMax),
    };
  }

  function pressStep(): Step | undefined {
    const chosen = tool();
    if (limits.pressing === "none" || !wishes.pressing || playbook.press === null || chosen === undefined) {
      const barred = limits.pressing === "none";
      leftOut.push({ what: "Pressing.", why: barred ? because("no-press") : "You would rather not this time." });
      return undefined;
    }
    const { holdSeconds, holdSecondsMax, spots } = playbook.press;
    const around = limits.pressing === "around";
    if (around) leftOut.push({ what: "Pressing right on the sore place.", why: because("work-around-not-on") });
    if (chosen.tool === "hand" && wishes.tools.length > 0 && !limits.tools.includes("soft-ball")) {
      leftOut.push({ what: "The ball.", why: because("hands-only") });
    }
    const secondsMax = Math.min(HOLD_SECONDS_MAX, holdSecondsMax, limits.holdSecondsMax);
    return {
      kind: "press",
      title: around ? "Press around the sore place" : "Press and hold",
      instruction: chosen.position,
      where: around ? `${playbook.press.where} Around the sore place, not on it.` : playbook.press.where,
      never: playbook.press.never,
      seconds: Math.min(gentle ? holdSeconds.least : holdSeconds.most, secondsMax),
      times: Math.min(gentle ? spots.least : spots.most, limits.spotsMax),
      eachSide: true,
      secondsMax,
    };
  }

  function stretchStep(): Step | undefined {
    if (limits.stretching === "none") {
      leftOut.push({ what: "Stretch.", why: because("no-stretch") });
      return undefined;
    }
    const mild = limits.stretching === "gentle" || limits.reminders.includes("seated-or-standing");
    if (limits.stretching === "gentle") {
      leftOut.push({ what: "A full stretch.", why: because("gentle-stretch-only") });
    }
    const { seconds, reps } = playbook.stretch;
    const length = Math.min(gentle || mild ? seconds.least : seconds.most, STRETCH_SECONDS_MAX);
    return {
      kind: "stretch",
      title: "Stretch lightly",
      instruction: mild ? playbook.stretch.gentleInstruction : playbook.stretch.instruction,
      where: null,
      never: null,
      seconds: length,
      times: gentle || mild ? reps.least : reps.most,
      eachSide: true,
      secondsMax: Math.min(seconds.most, STRETCH_SECONDS_MAX),
    };
  }

  function walkStep(): Step {
    return {
      kind: "walk",
      title: "Move and walk",
      instruction: playbook.easyMovement,
      where: null,
      never: null,
      seconds: WALK_SECONDS,
      times: 1,
      eachSide: false,
      secondsMax: WALK_SECONDS,
    };
  }
}

/** One movement, so many times. */
export function moveStep(move: MoveStep, reps: number): Step {
  const seconds = reps * move.secondsEach;
  return {
    kind: "move",
    title: `${move.name.charAt(0).toUpperCase()}${move.name.slice(1)}`,
    instruction: `${move.instruction} ${String(reps)} times, no pain.`,
    where: null,
    never: null,
    seconds,
    times: 1,
    eachSide: move.eachSide,
    secondsMax: seconds,
  };
}

/** Seconds one step takes on `sides` sides, the settling in between included. */
export function stepSeconds(step: Step, sides: number): number {
  const settling = step.kind === "press" ? SETTLE_SECONDS + (step.times - 1) * NEXT_SPOT_SECONDS : 0;
  return (step.seconds * step.times + settling) * (step.eachSide ? sides : 1);
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

function totalSecondsOf(steps: readonly Step[], sides: number): number {
  const swaps = blocksOf(steps).filter(([first]) => first?.eachSide === true).length * (sides - 1);
  return steps.reduce((sum, step) => sum + stepSeconds(step, sides), swaps * SWAP_SECONDS + RETEST_SECONDS);
}
