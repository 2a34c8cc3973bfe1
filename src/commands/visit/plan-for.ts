import { daysBetween } from "../../log/day.ts";
import { gentlerToday } from "../../log/gentler-today.ts";
import { onsetOf } from "../../log/episode.ts";
import type { Event } from "../../log/event.ts";
import { sessionsOn, wasPressed } from "../../log/pacing.ts";
import type { Playbook } from "../../protocols/playbook.ts";
import { choosePlaybook } from "../../session/choose-playbook.ts";
import { buildPlan, type Plan } from "../../session/plan.ts";
import { assess, haltFor, type Clearance, type TriageOutcome } from "../../triage/assess.ts";
import { LOG_SIGNS } from "../../triage/red-flags/from-the-log.ts";
import { courseFor } from "./course-steps.ts";
import { carryOver } from "./safety-steps.ts";
import { screeningOf, todayOf, type Visit } from "./visit.ts";

/** From this day of an episode on, or at this pain and below, what waits for a settled back may be done. */
const SETTLED = { day: 3, painMax: 3 } as const;

/** The decision over everything answered, made gentler by how strong the pain is and how the episode has gone. */
export function decision(visit: Visit, playbook: Playbook): TriageOutcome {
  carryOver(visit);
  const outcome = assess(screeningOf(visit));
  if (outcome.kind !== "proceed") return outcome;
  const { refer, easings } = courseFor(visit);
  const ended = refer === null ? undefined : haltFor([LOG_SIGNS[refer]]);
  if (ended !== undefined) return ended;
  const today = todayOf(visit);
  const onset = onsetOf(visit.beganOn ?? today, today);
  return gentlerToday(outcome, playbook, { area: visit.area, onset, painAtRest: visit.pain, easings });
}

/** The plan for this person and these wishes. */
export function planFor(visit: Visit, playbook: Playbook, clearance: Clearance): Plan {
  const today = todayOf(visit);
  const beganOn = visit.beganOn ?? today;
  return buildPlan(clearance, choosePlaybook(playbook, clearance, visit.pressing), {
    side: visit.side ?? "both",
    onset: onsetOf(beganOn, today),
    pressing: visit.pressing,
    tools: visit.tools ?? [],
    heat: visit.heat,
    place: visit.place,
    movement: visit.movement,
    minutes: visit.minutes,
    ...fromRecord(visit.events, playbook, { beganOn, today, pain: visit.pain, movementPain: visit.movementPain }),
  });
}

/** What the record and today's scores say about the dose: whether it is the first time, and whether it has settled. */
export function fromRecord(
  events: readonly Event[],
  { area }: Playbook,
  now: {
    readonly beganOn: string;
    readonly today: string;
    readonly pain: number | null;
    readonly movementPain: number | null;
  },
): { readonly firstSession: boolean; readonly settled: boolean } {
  const isCalm = Math.max(now.pain ?? 10, now.movementPain ?? 10) <= SETTLED.painMax;
  return {
    firstSession: !sessionsOn(events, area).some(wasPressed),
    settled: isCalm || daysBetween(now.beganOn, now.today) + 1 >= SETTLED.day,
  };
}
