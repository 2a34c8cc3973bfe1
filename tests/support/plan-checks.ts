import { ONSETS, TOOLS, type Tool } from "../../src/body.ts";
import type { Playbook } from "../../src/protocols/playbook.ts";
import { buildPlan, type Plan } from "../../src/session/plan.ts";
import type { Step } from "../../src/session/step.ts";
import { PLACES, type Wishes } from "../../src/session/wishes.ts";
import { assess, type Clearance } from "../../src/triage/assess.ts";
import { factIds, NOT_NOW_FACTS, screeningOf, setsUpToTwo, type Person } from "./triage-people.ts";

/** What has to hold of every plan, whoever it is for and whatever is wished. */

const MINUTES = [null, 3, 5, 10] as const;
const BARS = { load: ["no-load", "work-around-not-on"], bend: ["no-deep-bend"] } as const;
const TOOL_SETS: readonly (readonly Tool[])[] = [[], TOOLS];

/** Every mix of wishes that changes a plan: 768 of them. */
export const ALL_WISHES: readonly Wishes[] = (["left", "both"] as const).flatMap((side) =>
  ONSETS.flatMap((onset) =>
    TOOL_SETS.flatMap((tools) =>
      [true, false].flatMap((heat) =>
        PLACES.flatMap((place) =>
          MINUTES.flatMap((minutes) =>
            [true, false].flatMap((firstSession) =>
              [true, false].map((settled) => ({
                side,
                onset,
                tools,
                heat,
                place,
                minutes,
                firstSession,
                settled,
                pressing: true,
                movement: "heel-raises",
              })),
            ),
          ),
        ),
      ),
    ),
  ),
);

/** The person's clearance, who has no warning sign. */
export function clearanceOf(person: Person): Clearance {
  const outcome = assess(screeningOf(person));
  if (outcome.kind !== "proceed") throw new Error(`did not go on: ${outcome.kind}`);
  return outcome;
}

/** Everybody with up to two facts of this area, and the young and the old with one. */
export function peopleFor({ area }: Playbook): readonly Person[] {
  const facts = factIds(area).filter((id) => !NOT_NOW_FACTS.includes(id));
  return [
    ...setsUpToTwo(facts).map((has) => ({ area, has })),
    ...[16, 17, 65, 80].flatMap((age) => [[], ...facts.map((id) => [id])].map((has) => ({ area, age, has }))),
  ];
}

/** Everything wrong with this person's plan: harder than without cautions, out of bounds, or beyond a limit. */
export function wrongWith(clearance: Clearance, base: Plan, playbook: Playbook, wishes: Wishes): readonly string[] {
  const plan = buildPlan(clearance, playbook, wishes);
  return [...moreThan(base, plan), ...outOfBounds(plan, wishes), ...beyondLimits(clearance, plan, playbook)];
}

const kindsOf = (plan: Plan): readonly string[] => plan.steps.map((step) => step.kind);
const isSame = (one: Step, other: Step): boolean =>
  one.kind === other.kind && (one.kind === "press" || one.title === other.title);

/** What is more than in the plan without cautions. A short walk stands in for a session with nothing left. */
function moreThan(base: Plan, plan: Plan): readonly string[] {
  if (kindsOf(plan).join() === "walk") return plan.totalSeconds <= 300 ? [] : ["the walk is over five minutes"];
  const longer = plan.steps.flatMap((step) => {
    const same = base.steps.find((other) => isSame(step, other));
    if (same === undefined) return [`${step.title} is new`];
    return (["seconds", "times", "secondsMax"] as const)
      .filter((field) => step[field] > same[field])
      .map((field) => `${step.kind}.${field}`);
  });
  return [
    ...longer,
    ...(plan.totalSeconds > base.totalSeconds ? ["totalSeconds"] : []),
    ...(plan.pressureCap > base.pressureCap ? ["pressureCap"] : []),
    ...(plan.finish !== null && base.finish === null ? ["a closing move is new"] : []),
    ...(plan.side === "both" && base.side !== "both" ? ["both sides"] : []),
  ];
}

/** What breaks the numbers that hold for everybody (R3, R7 and the ruling on numbers). */
function outOfBounds(plan: Plan, { minutes, onset }: Wishes): readonly string[] {
  const most: Readonly<Record<Step["kind"], number>> = { press: 90, stretch: 30, warm: 600, move: 90, walk: 300 };
  const heat = plan.steps.find(({ kind }) => kind === "warm")?.seconds ?? 0;
  const press = plan.steps.find(({ kind }) => kind === "press");
  const heldASide = press === undefined ? 0 : press.seconds * press.times;
  const limit = onset === "chronic" ? 25 * 60 : 15 * 60 + heat;
  return [
    ...(plan.steps.length === 0 ? ["no step"] : []),
    ...plan.steps
      .filter((step) => Math.max(step.seconds, step.secondsMax) > most[step.kind])
      .map((step) => `${step.title} is too long`),
    ...plan.steps.filter((step) => step.seconds <= 0 || step.times < 1).map((step) => `${step.title} is empty`),
    ...(press !== undefined && press.times > 3 ? ["over three spots"] : []),
    ...(heldASide > 300 ? ["held over five minutes a side"] : []),
    ...(plan.totalSeconds > limit ? [`longer than ${String(limit)} s`] : []),
    ...(minutes !== null && plan.totalSeconds > minutes * 60 ? [`over ${String(minutes)} minutes`] : []),
    ...(plan.pressureCap > 6 ? ["pressed too hard"] : []),
    ...plan.leftOut.filter((part) => part.why === "").map((part) => `nobody says why: ${part.what}`),
  ];
}

/** What goes beyond the limits of this person, or beyond the playbook. */
function beyondLimits({ limits }: Clearance, plan: Plan, playbook: Playbook): readonly string[] {
  const { press, stretches, heat, moves } = playbook;
  const gentleOnes = stretches.map(({ gentleInstruction }) => gentleInstruction);
  const most = {
    press: {
      seconds: Math.min(press?.holdSecondsMax ?? 0, limits.holdSecondsMax),
      times: Math.min(press?.spots.most ?? 0, limits.spotsMax),
    },
    warm: { seconds: Math.min(heat?.seconds.most ?? 0, limits.heatSecondsMax), times: 1 },
    stretch: {
      seconds: Math.max(0, ...stretches.map(({ seconds }) => seconds.most)),
      times: Math.max(0, ...stretches.map(({ reps }) => reps.most)),
    },
    move: {
      seconds: Math.max(
        0,
        ...moves.map(({ reps, secondsEach }) => reps.most * secondsEach),
        ...(press?.tools ?? []).map(({ passes }) => (passes === undefined ? 0 : passes.reps * passes.secondsEach)),
      ),
      times: 1,
    },
    walk: { seconds: 180, times: 1 },
  } as const;
  const usedFloor = press?.tools.find(({ tool }) => tool === plan.tool)?.floor === true;
  const stretched = plan.steps.filter(({ kind }) => kind === "stretch");
  const isBarred = (demand: keyof typeof BARS): boolean => BARS[demand].some((word) => limits.reminders.includes(word));
  return [
    ...plan.steps
      .filter(
        (step) =>
          step.seconds > step.secondsMax ||
          step.secondsMax > most[step.kind].seconds ||
          step.times > most[step.kind].times,
      )
      .map((step) => step.kind),
    ...(limits.pressing === "none" && plan.tool !== null ? ["pressed all the same"] : []),
    ...(limits.stretching === "none" && stretched.length > 0 ? ["stretched all the same"] : []),
    ...(limits.stretching === "gentle" && stretched.some(({ instruction }) => !gentleOnes.includes(instruction))
      ? ["stretched fully"]
      : []),
    ...(plan.pressureCap > limits.pressureCap ? ["pressed harder"] : []),
    ...(plan.tool === null || limits.tools.includes(plan.tool) ? [] : [`used the ${plan.tool}`]),
    ...(usedFloor && limits.reminders.includes("seated-or-standing") ? ["sent to the floor"] : []),
    ...(plan.movement.demands ?? []).filter(isBarred),
    ...(plan.finish !== null && (playbook.finish?.demands ?? []).some(isBarred)
      ? ["ended with a move that is barred"]
      : []),
    ...(plan.finish !== null && press !== null && plan.tool === null ? ["a closing move without the session"] : []),
    ...(plan.finish === null && plan.finishSeconds !== null ? ["seconds for no closing move"] : []),
    ...limits.reminders.filter((reminder) => !plan.reminders.includes(reminder)),
  ];
}
