import { onsetOf } from "../log/episode.ts";
import { eased } from "../log/eased.ts";
import { sessionsOn } from "../log/pacing.ts";
import type { Playbook } from "../protocols/playbook.ts";
import { choosePlaybook } from "../session/choose-playbook.ts";
import { buildPlan, type Plan } from "../session/plan.ts";
import { assess, haltFor, type Clearance, type TriageOutcome } from "../triage/assess.ts";
import { LOG_SIGNS } from "../triage/red-flags/from-the-log.ts";
import { courseFor } from "./course-steps.ts";
import { carryOver } from "./safety-steps.ts";
import { screeningOf, todayOf, type Visit } from "./visit.ts";

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
  return eased(outcome, playbook, { area: visit.area, onset, painAtRest: visit.pain ?? 0, easings });
}

/** The plan for this person and these wishes. */
export function planFor(visit: Visit, playbook: Playbook, clearance: Clearance): Plan {
  const today = todayOf(visit);
  return buildPlan(clearance, choosePlaybook(playbook, clearance.limits, visit.pressing), {
    side: visit.side ?? "both",
    onset: onsetOf(visit.beganOn ?? today, today),
    pressing: visit.pressing,
    tools: visit.tools ?? [],
    heat: visit.heat,
    movement: visit.movement,
    firstSession: sessionsOn(visit.events, visit.area).length === 0,
  });
}
