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
  readonly holdSeconds: Range;
  /** Spots a side. */
  readonly spots: Range;
  /** Where to press, by tool. The first tool listed is the default. */
  readonly tools: NonEmpty<{ readonly tool: Tool; readonly position: string }>;
  readonly where: string;
  readonly never: string;
}

export interface MoveStep extends Grounded {
  readonly reps: Range;
  readonly secondsEach: number;
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
  readonly press: PressStep;
  readonly move: MoveStep;
  readonly stretch: StretchStep;
  /** Movements to re-test with; the first is the gentlest and the default. */
  readonly movements: NonEmpty<Movement>;
  readonly finish: MoveStep;
  readonly reviewedOn: string;
}
