import type { NonEmpty } from "../../src/body.ts";
import { CALF } from "../../src/protocols/calf.ts";
import type { PlayerEvent, PlayerState } from "../../src/session/player.ts";
import { advance, startOf } from "../../src/session/player.ts";
import { buildPlan, type Plan } from "../../src/session/plan.ts";
import type { Wishes } from "../../src/session/wishes.ts";
import type { Phase } from "../../src/session/timeline.ts";
import { assess, flagsConcerning, type Clearance } from "../../src/triage/assess.ts";
import { healthQuestionsFor, type HealthFactId } from "../../src/triage/health/index.ts";

const AREAS: NonEmpty<"calf"> = ["calf"];

/** A real clearance for the calf: every sign answered with no, these health facts true. */
export function clearanceFor(...facts: readonly HealthFactId[]): Clearance {
  const health = Object.fromEntries(healthQuestionsFor(AREAS).map(({ id }) => [id, facts.includes(id)]));
  const answers = new Map(flagsConcerning(AREAS).map(({ id }) => [id, "no" as const]));
  const now = new Date("2026-11-21T10:00:00+11:00");
  const outcome = assess({ areas: AREAS, facts: { age: 40, health }, answers, cleared: new Map(), now });
  if (outcome.kind !== "proceed") throw new Error(`Expected a clearance, got ${outcome.kind}.`);
  return outcome;
}

/** Both sides, for weeks, with a ball and heat: the longest plan. */
export const WISHES: Wishes = {
  side: "both",
  onset: "chronic",
  pressing: true,
  tools: ["soft-ball"],
  heat: true,
  place: "floor",
  settled: true,
  minutes: null,
  movement: null,
  firstSession: false,
};

export function planWith(wishes: Partial<Wishes> = {}, ...facts: readonly HealthFactId[]): Plan {
  return buildPlan(clearanceFor(...facts), CALF, { ...WISHES, ...wishes });
}

/** A phase of a session, 45 seconds of holding unless told otherwise. */
export function phase(changes: Partial<Phase> = {}): Phase {
  return {
    kind: "hold",
    title: "Press and hold",
    instruction: "Sit. Rest the calf on the ball.",
    where: "The two muscle bulges.",
    never: "Back of the knee.",
    side: "left",
    spot: 1,
    spots: 2,
    seconds: 45,
    secondsMax: 60,
    waits: false,
    ...changes,
  };
}

/** Get in place 15 s, hold 45 s, find the next 8 s, hold 45 s, stretch 20 s, re-test. */
export const SHORT: readonly Phase[] = [
  phase({ kind: "settle", title: "Get in place", seconds: 15, secondsMax: 15 }),
  phase(),
  phase({ kind: "settle", title: "Find the next sore spot", spot: 2, seconds: 8, secondsMax: 8 }),
  phase({ spot: 2 }),
  phase({
    kind: "stretch",
    title: "Stretch lightly",
    spot: 1,
    spots: 1,
    where: null,
    never: null,
    seconds: 20,
    secondsMax: 30,
  }),
  phase({
    kind: "retest",
    title: "Test it again",
    side: null,
    spot: null,
    spots: null,
    where: null,
    never: null,
    seconds: 20,
    secondsMax: 20,
    waits: true,
  }),
];

/** So many seconds of real time, in ticks of a quarter second. */
export function ticks(seconds: number): readonly PlayerEvent[] {
  return Array.from({ length: seconds * 4 }, () => ({ kind: "tick" as const, elapsedMs: 250, wallMs: 250 }));
}

/** Keys and times as one writes them down: "x", 10 = press x, then ten seconds pass. */
export function events(...script: readonly (string | number | PlayerEvent)[]): readonly PlayerEvent[] {
  return script.flatMap((part) => {
    if (typeof part === "number") return ticks(part);
    return typeof part === "string" ? [{ kind: "key" as const, key: part }] : [part];
  });
}

/** The state after a script, from the start of a timeline. */
export function played(timeline: readonly Phase[], ...script: readonly (string | number | PlayerEvent)[]): PlayerState {
  return events(...script).reduce((state, event) => advance(timeline, state, event), startOf(timeline));
}

export const SLEPT: PlayerEvent = { kind: "tick", elapsedMs: 60_000, wallMs: 60_000 };
