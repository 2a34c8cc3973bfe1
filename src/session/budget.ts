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
  /** What it takes from: of two cuts in one part only the deeper is told. */
  readonly part: "stretch" | "spots" | "heat" | "side" | "dose";
  readonly apply: (draft: Draft, least: Draft) => Draft;
}

/** In this order, the smallest loss first (ruling on numbers); from the fifth on only when it is still too long. */
const CUTS: readonly Cut[] = [
  {
    what: "A second stretch.",
    part: "stretch",
    apply: (draft) => firstStretchOnly(withSteps(draft, "stretch", atMost(1))),
  },
  { what: "A third spot.", part: "spots", apply: (draft) => withSteps(draft, "press", atMost(2)) },
  { what: "Heat beyond 3 minutes.", part: "heat", apply: (draft) => withSteps(draft, "warm", shortHeat) },
  { what: "The right side.", part: "side", apply: oneSide },
  { what: "Heat.", part: "heat", apply: (draft) => without(draft, "warm") },
  { what: "A second spot.", part: "spots", apply: (draft) => withSteps(draft, "press", atMost(1)) },
  { what: "The longer dose.", part: "dose", apply: shorterOf },
  { what: "The stretch.", part: "stretch", apply: withoutStretch },
];

/**
 * The session within the time there is, with what was left out for it. The cuts are those that somebody without
 * cautions needs: a caution that saves time never brings anything back.
 */
export function fitted(
  clearance: Clearance,
  playbook: Playbook,
  wishes: Wishes,
): Draft & { readonly cut: readonly LeftOut[] } {
  const own = draftsOf((dose) => partsOf(clearance, playbook, dose).steps, wishes);
  const well = draftsOf((dose) => partsOf({ ...clearance, changes: [], limits: WIDEST }, playbook, dose).steps, wishes);
  const cuts = cutsFor(well, wishes);
  const why = wishes.minutes === null ? "To keep it short." : `To fit in ${String(wishes.minutes)} minutes.`;
  const told = cuts
    .filter((cut, index) => !cuts.slice(index + 1).some(({ part }) => part === cut.part))
    .filter((cut) => secondsOf(own(cuts)) < secondsOf(own(cuts.filter(({ part }) => part !== cut.part))))
    .map(({ what }) => ({ what, why }));
  return { ...own(cuts), cut: told };
}

/** A session with these cuts made. */
type Drafts = (cuts: readonly Cut[]) => Draft;

function draftsOf(stepsFor: (wishes: Wishes) => readonly Step[], wishes: Wishes): Drafts {
  const full: Draft = { steps: stepsFor(wishes), side: wishes.side };
  return (cuts) => {
    if (cuts.length === 0) return full;
    const least: Draft = { ...full, steps: stepsFor({ ...wishes, onset: "acute" }) };
    return cuts.reduce((draft, { apply }) => apply(draft, least), full);
  };
}

/** One cut after the other until it fits; then back come those that were not needed after all, the dearest first. */
function cutsFor(at: Drafts, wishes: Wishes): readonly Cut[] {
  let cuts: readonly Cut[] = [];
  for (const cut of CUTS) {
    if (fits(at(cuts), wishes)) break;
    cuts = [...cuts, cut];
  }
  for (const cut of [...cuts].reverse()) {
    const fewer = cuts.filter((other) => other !== cut);
    if (fits(at(fewer), wishes)) cuts = fewer;
  }
  return cuts;
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

function oneSide(draft: Draft): Draft {
  return draft.side === "both" ? { ...draft, side: "left" } : draft;
}

/** Each step no longer than in the least dose. Its words go with it: they may tell how many times. */
function shorterOf(draft: Draft, least: Draft): Draft {
  const steps = draft.steps.map((step) => {
    const same = least.steps.find((other) => other.kind === step.kind && other.title === step.title);
    if (same === undefined || same.seconds >= step.seconds) return step;
    return { ...step, seconds: same.seconds, instruction: same.instruction };
  });
  return { ...draft, steps };
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
