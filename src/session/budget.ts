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
 * least dose with all of them, last without the stretch. At least as much is cut as for somebody without cautions: a caution that saves time
 * never brings anything back.
 */
export function fitted(
  clearance: Clearance,
  playbook: Playbook,
  wishes: Wishes,
): Draft & { readonly cut: readonly LeftOut[] } {
  const own = drafts((dose) => partsOf(clearance, playbook, dose).steps, wishes);
  const well = drafts((dose) => partsOf({ ...clearance, changes: [], limits: WIDEST }, playbook, dose).steps, wishes);
  const stage = Math.max(firstThatFits(own, wishes), firstThatFits(well, wishes));
  const why = wishes.minutes === null ? "To keep it short." : `To fit in ${String(wishes.minutes)} minutes.`;
  const cut = STAGES.slice(0, stage)
    .filter((_what, index) => secondsOf(own(index + 1)) < secondsOf(own(index)))
    .map((what) => ({ what, why }));
  return { ...own(stage), cut };
}

/** What each stage leaves out beside the one before: the cuts one by one, then the longer dose, last the stretch. */
const STAGES: readonly string[] = [...CUTS.map(({ what }) => what), "The longer dose.", "The stretch."];

/** The session at a stage: 0 as wished, then with one cut more each time. */
type Drafts = (stage: number) => Draft;

function drafts(stepsFor: (wishes: Wishes) => readonly Step[], wishes: Wishes): Drafts {
  const full: Draft = { steps: stepsFor(wishes), side: wishes.side };
  return (stage) => {
    const isLeast = stage > CUTS.length;
    const draft = isLeast ? { ...full, steps: stepsFor({ ...wishes, onset: "acute" }) } : full;
    const cut = CUTS.slice(0, stage).reduce((shorter, { apply }) => apply(shorter), draft);
    return stage === STAGES.length ? withoutStretch(cut) : cut;
  };
}

function firstThatFits(at: Drafts, wishes: Wishes): number {
  let stage = 0;
  while (stage < STAGES.length && !fits(at(stage), wishes)) stage += 1;
  return stage;
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

/** A session of a stretch alone keeps it. */
function withoutStretch(draft: Draft): Draft {
  const isAll = draft.steps.every(({ kind }) => kind === "stretch" || kind === "warm");
  return isAll ? draft : without(draft, "stretch");
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
