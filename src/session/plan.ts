import type { BodyArea, Side, Tool } from "../body.ts";
import type { Movement, Playbook } from "../protocols/playbook.ts";
import type { Clearance } from "../triage/assess.ts";
import type { FixedEffect } from "../triage/effects.ts";
import { fitted } from "./budget.ts";
import { movementFor } from "./demands.ts";
import { partsOf } from "./plan-parts.ts";
import { totalSecondsOf, type Step } from "./step.ts";
import type { LeftOut, Wishes } from "./wishes.ts";

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
  /** How long that takes, or null where no clock fits. */
  readonly finishSeconds: number | null;
  /** What is due later the same day, or null. */
  readonly laterToday: string | null;
  readonly tips: readonly string[];
  /** Whether somebody else may press, and how; null when nothing is pressed. */
  readonly partner: string | null;
  /** Seconds from the first instruction to the end of the re-test, waits for a key not counted. */
  readonly totalSeconds: number;
}

const FIRST_SESSION_PRESSURE_CAP = 5;

/** The session for this person: the playbook's dose, made gentler by every limit in force, and cut to the time there is. */
export function buildPlan(clearance: Clearance, playbook: Playbook, wishes: Wishes): Plan {
  const { limits } = clearance;
  const parts = partsOf(clearance, playbook, wishes);
  const { steps, side, cut } = fitted(clearance, playbook, wishes);
  const isPressed = steps.some(({ kind }) => kind === "press");
  const cap = playbook.press?.pressureCap ?? limits.pressureCap;
  return {
    playbook: playbook.id,
    area: playbook.area,
    side,
    tool: isPressed ? (parts.tool?.tool ?? null) : null,
    steps,
    movement: movementFor(playbook, wishes.movement, limits.reminders),
    pressureCap: Math.min(limits.pressureCap, cap, wishes.firstSession ? FIRST_SESSION_PRESSURE_CAP : cap),
    leftOut: [...parts.leftOut, ...cut],
    reminders: limits.reminders,
    finish: parts.finish,
    finishSeconds: parts.finishSeconds,
    laterToday: parts.laterToday,
    tips: parts.tips,
    partner: isPressed ? playbook.partner.text : null,
    totalSeconds: totalSecondsOf(steps, side),
  };
}
