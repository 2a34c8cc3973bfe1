import { AREA_WORDS, TOOL_WORDS } from "../body.ts";
import { minutesText } from "../session/minutes-text.ts";
import type { Plan } from "../session/plan.ts";
import { stepSeconds, type Step } from "../session/step.ts";
import { EFFECT_WORDS } from "../triage/effects.ts";
import { whereLines, whereOf } from "./where-text.ts";

/** The plan before it starts: steps, seconds, total, and what was left out with the reason. */
export function planLines(plan: Plan): readonly string[] {
  const sides = plan.side === "both" ? 2 : 1;
  const side = plan.side === "both" ? "both sides" : `${plan.side} side`;
  const steps = plan.steps.map((step, index) => `${String(index + 1)}. ${stepText(step, sides)}`);
  const retest = `${String(plan.steps.length + 1)}. Test it again: ${plan.movement.name}`;
  return [
    `Plan: ${AREA_WORDS[plan.area]}, ${side}, about ${String(Math.max(1, Math.round(plan.totalSeconds / 60)))} min`,
    ...steps,
    retest,
    readyLine(plan),
    ...changeLines(plan),
  ];
}

/** What is left out and why, and what to keep in mind. */
function changeLines(plan: Plan): readonly string[] {
  return [
    ...plan.leftOut.map(({ what, why }) => `Left out: ${what} ${why}`.trim()),
    ...plan.reminders.filter(isSaidOnPlan).map((word) => `Note: ${EFFECT_WORDS[word]}`),
  ];
}

/** All of the plan, for those who want to read it: the steps, what else belongs to it, and where it works. */
export function wholePlanLines(plan: Plan, columns: number, draws: boolean): readonly string[] {
  return [...planLines(plan), ...planExtras(plan), "", ...whereLines(whereOf(plan), columns, draws)];
}

/** What belongs to the plan and is not done in it, a line each. */
function planExtras(plan: Plan): readonly string[] {
  return [
    ...(plan.partner === null ? [] : [`With somebody's help: ${plan.partner}`]),
    ...(plan.finish === null ? [] : [`Afterwards, if you like: ${plan.finish}`]),
    ...(plan.laterToday === null ? [] : [`Later today: ${plan.laterToday}`]),
    ...plan.tips.map((tip) => `Tip: ${tip}`),
  ];
}

/** What to have within reach, and two breaths. */
function readyLine({ tool, steps }: Plan): string {
  const things = [
    ...(tool === null || tool === "hand" ? [] : [TOOL_WORDS[tool]]),
    ...(steps.some(({ kind }) => kind === "warm") ? ["towel"] : []),
    "water",
  ];
  return `Get ready: ${things.join(", ")}, two slow breaths.`;
}

/** The same plan as last time, in one line; what was left out still stands below it. */
export function samePlanLines(plan: Plan): readonly string[] {
  const side = plan.side === "both" ? "both sides" : plan.side;
  const heat = plan.steps.some((step) => step.kind === "warm") ? "heat" : "no heat";
  const minutes = Math.max(1, Math.round(plan.totalSeconds / 60));
  return [
    `Same as last time: ${AREA_WORDS[plan.area]}, ${side}, ${plan.tool === null ? "no pressing" : TOOL_WORDS[plan.tool]}, ${heat}, about ${String(minutes)} min.`,
    ...changeLines(plan),
  ];
}

/** One line: "Press and hold, soft ball: 3 x 45 s". */
function stepText(step: Step, sides: number): string {
  const each = step.eachSide && sides === 2 ? " a side" : "";
  const dose = step.times > 1 ? `${String(step.times)} x ${String(step.seconds)} s` : minutesText(step.seconds);
  const total = minutesText(stepSeconds(step, sides));
  return `${step.title}: ${dose}${each}${total === dose ? "" : ` (${total})`}`;
}

const SAID_ELSEWHERE: readonly string[] = [
  "no-load",
  "no-deep-bend",
  "work-around-not-on",
  "delay-72h",
  "dvt-watch",
  "neuro-watch",
  "no-anterior-neck",
];

function isSaidOnPlan(word: string): boolean {
  return !SAID_ELSEWHERE.includes(word);
}
