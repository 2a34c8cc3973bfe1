/** The typed library: triage, planner and player, without a terminal or a disk. */
export { BODY_AREAS, SIDES, TOOLS, type BodyArea, type Onset, type PainScore, type Side, type Tool } from "./body.ts";
export { playbookFor, PLAYBOOKS } from "./protocols/index.ts";
export type { Playbook } from "./protocols/playbook.ts";
export { buildPlan, type Plan } from "./session/plan.ts";
export type { PhaseRecord } from "./session/phase-record.ts";
export { advance, secondsLeft, startOf, type PlayerEvent, type PlayerState } from "./session/player.ts";
export { timelineOf, type Phase } from "./session/timeline.ts";
export type { LeftOut, Place, Wishes } from "./session/wishes.ts";
export {
  assess,
  redFlagsFor,
  type Answer,
  type Answers,
  type Clearance,
  type Halt,
  type Incomplete,
  type NotNow,
  type Screening,
  type TriageOutcome,
} from "./triage/assess.ts";
export type { Facts } from "./triage/facts.ts";
export { healthQuestionsFor } from "./triage/health/index.ts";
export type { Limits } from "./triage/limits.ts";
export type { RedFlag, Urgency } from "./triage/red-flag.ts";
