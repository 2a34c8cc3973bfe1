import type { BodyArea, NonEmpty, Tool } from "../body.ts";
import type { SourceId } from "../sources/index.ts";

/** Where a number or an instruction comes from. Most doses are convention, and the product says so. */
export type Basis = "trial" | "guideline" | "convention";

interface Grounded {
  readonly basis: Basis;
  readonly sources: NonEmpty<SourceId>;
}

/** Least and most; the planner picks inside, cautions only ever lower it. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

export interface HeatStep extends Grounded {
  readonly seconds: Range;
  readonly instruction: string;
}

export interface PressStep extends Grounded {
  /** Most discomfort aimed for here, 0-10; the planner never goes above it. */
  readonly pressureCap: number;
  readonly holdSeconds: Range;
  /** Longest the person may make a hold with the keys. */
  readonly holdSecondsMax: number;
  /** Spots a side. */
  readonly spots: Range;
  /** Where to press, by tool. The first tool listed is the default. */
  readonly tools: NonEmpty<{ readonly tool: Tool; readonly position: string }>;
  readonly where: string;
  readonly never: string;
}

export interface MoveStep extends Grounded {
  /** What is counted, as it stands after a number: "ankle pumps". */
  readonly name: string;
  readonly reps: Range;
  readonly secondsEach: number;
  readonly instruction: string;
  /** True when the sides take turns; false when one movement serves both. */
  readonly eachSide: boolean;
}

/** Something light to do after the re-test. It is offered, never timed. */
export interface FinishStep extends Grounded {
  readonly instruction: string;
}

export interface StretchStep extends Grounded {
  readonly seconds: Range;
  readonly reps: Range;
  readonly instruction: string;
  /** The same stretch, supported and smaller. */
  readonly gentleInstruction: string;
}

export interface Movement extends Grounded {
  readonly id: string;
  /** As it stands in a sentence: "10 steps". */
  readonly name: string;
  readonly instruction: string;
  /** True when it puts weight through the tendon. */
  readonly loads: boolean;
}

/** What to do for one area. Names no red flag: triage finds those by area. */
export interface Playbook {
  readonly id: string;
  readonly area: BodyArea;
  /** Every area it may press or stretch: their red flags are asked too. */
  readonly touches: NonEmpty<BodyArea>;
  readonly heat: HeatStep;
  /** `null` = nothing is pressed: for those who must not be pressed here, or would rather not. */
  readonly press: PressStep | null;
  /** Also what there is to do while the next session has to wait. */
  readonly moves: NonEmpty<MoveStep>;
  readonly stretch: StretchStep;
  /** Movements to re-test with; the first is the gentlest and the default. */
  readonly movements: NonEmpty<Movement>;
  readonly finish: FinishStep;
  /** What is left when nothing may be pressed, warmed or stretched. */
  readonly easyMovement: string;
  /** What is left out when nothing may load a tendon, or `null` when nothing here does. */
  readonly loads: string | null;
  readonly reviewedOn: string;
}
