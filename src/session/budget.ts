import type { Side } from "../body.ts";
import type { Playbook } from "../protocols/playbook.ts";
import type { Clearance } from "../triage/assess.ts";
import { WIDEST } from "../triage/limits.ts";
import { partsOf } from "./plan-parts.ts";
import { totalSecondsOf, type Step, type StepKind } from "./step.ts";
import type { LeftOut, Wishes } from "./wishes.ts";

/** Most seconds of a session: of a new spasm without its heat, of an old one with it (R7, section 6.1). */
const SECONDS_MAX = { newWithoutHeat: 15 * 60, old: 25 * 60 } as const;
const SHORT_HEAT_SECONDS = 180;

interface Draft {
  readonly steps: readonly Step[];
  readonly side: Side;
}

/** One thing to leave out for lack of time. It never makes anything longer. */
interface Cut {
  readonly what: string;
  readonly apply: (draft: Draft) => Draft;
}

/** In this order, the smallest loss first (ruling on numbers); the last two only when it is still too long. */
const CUTS: readonly Cut[] = [
  { what: "A second stretch.", apply: (draft) => firstStretchOnly(withSteps(draft, "stretch", atMost(1))) },
  { what: "A third spot.", apply: (draft) => withSteps(draft, "press", atMost(2)) },
  { what: "Heat beyond 3 minutes.", apply: (draft) => withSteps(draft, "warm", shortHeat) },
  { what: "The right side.", apply: (draft) => (draft.side === "both" ? { ...draft, side: "left" } : draft) },
  { what: "Heat.", apply: (draft) => without(draft, "warm") },
  { what: "A second spot.", apply: (draft) => withSteps(draft, "press", atMost(1)) },
];

/**
 * The session within the time there is, with what was left out for it: the full dose with ever more cuts, then the
 * least dose with all of them. At least as much is cut as for somebody without cautions: a caution that saves time
 * never brings anything back.
 */
export function fitted(
  clearance: Clearance,
  playbook: Playbook,
  wishes: Wishes,
): Draft & { readonly cut: readonly LeftOut[] } {
  const own = stages((dose) => partsOf(clearance, playbook, dose).steps, wishes);
  const well = stages((dose) => partsOf({ ...clearance, changes: [], limits: WIDEST }, playbook, dose).steps, wishes);
  const stage = Math.max(firstThatFits(own, wishes), firstThatFits(well, wishes));
  const why = wishes.minutes === null ? "To keep it short." : `To fit in ${String(wishes.minutes)} minutes.`;
  const cut = own
    .slice(1, stage + 1)
    .filter(({ draft }, index) => secondsOf(draft) < secondsOf(own[index]?.draft ?? draft))
    .map(({ what }) => ({ what, why }));
  return { ...(own[stage] ?? own[0]).draft, cut };
}

interface Stage {
  readonly what: string;
  readonly draft: Draft;
}

/** The session as wished, then with one cut more each time, last the least dose with all of them. */
function stages(stepsFor: (wishes: Wishes) => readonly Step[], wishes: Wishes): readonly [Stage, ...Stage[]] {
  const full: Draft = { steps: stepsFor(wishes), side: wishes.side };
  const least: Draft = { ...full, steps: stepsFor({ ...wishes, onset: "acute" }) };
  const cutBy = (count: number, draft: Draft): Draft =>
    CUTS.slice(0, count).reduce((shorter, { apply }) => apply(shorter), draft);
  return [
    { what: "", draft: full },
    ...CUTS.map(({ what }, index) => ({ what, draft: cutBy(index + 1, full) })),
    { what: "The longer dose.", draft: cutBy(CUTS.length, least) },
  ];
}

function firstThatFits(all: readonly Stage[], wishes: Wishes): number {
  const index = all.findIndex(({ draft }) => fits(draft, wishes));
  return index === -1 ? all.length - 1 : index;
}

function fits(draft: Draft, { minutes, onset }: Wishes): boolean {
  const seconds = secondsOf(draft);
  if (minutes !== null && seconds > minutes * 60) return false;
  const heat = draft.steps.find(({ kind }) => kind === "warm")?.seconds ?? 0;
  return onset === "chronic" ? seconds <= SECONDS_MAX.old : seconds - heat <= SECONDS_MAX.newWithoutHeat;
}

function secondsOf({ steps, side }: Draft): number {
  return totalSecondsOf(steps, side);
}

function withSteps(draft: Draft, kind: StepKind, change: (step: Step) => Step): Draft {
  return { ...draft, steps: draft.steps.map((step) => (step.kind === kind ? change(step) : step)) };
}

function without(draft: Draft, kind: StepKind): Draft {
  return { ...draft, steps: draft.steps.filter((step) => step.kind !== kind) };
}

function atMost(times: number): (step: Step) => Step {
  return (step) => ({ ...step, times: Math.min(step.times, times) });
}

function shortHeat(step: Step): Step {
  return { ...step, seconds: Math.min(step.seconds, SHORT_HEAT_SECONDS) };
}

/** Of several stretches, the first. */
function firstStretchOnly(draft: Draft): Draft {
  const first = draft.steps.find(({ kind }) => kind === "stretch");
  return { ...draft, steps: draft.steps.filter((step) => step.kind !== "stretch" || step === first) };
}
