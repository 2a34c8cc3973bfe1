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

/** What a movement asks of the body that not everybody may do: weight through a tendon, or a deep bend of the back. */
export type Demand = "load" | "bend";

/** A movement that may be barred for a person; then it is left out. */
interface Demanding {
  readonly demands?: readonly Demand[];
}

/** The same done on the floor, for those who can get down and up. Without the floor `instruction` holds. */
interface OnTheFloor {
  readonly floorInstruction?: string;
}

export interface HeatStep extends Grounded {
  readonly seconds: Range;
  readonly instruction: string;
}

/** One way to press. */
export interface PressTool {
  readonly tool: Tool;
  readonly position: string;
  /** True when it needs lying down, or sitting on the floor. */
  readonly floor?: true;
  /** Slow passes along the muscle before the holds. */
  readonly passes?: { readonly reps: number; readonly secondsEach: number; readonly instruction: string };
}

export interface PressStep extends Grounded {
  /** Most discomfort aimed for here, 0-10; the planner never goes above it. */
  readonly pressureCap: number;
  readonly holdSeconds: Range;
  /** Longest the person may make a hold with the keys. */
  readonly holdSecondsMax: number;
  /** Spots a side. */
  readonly spots: Range;
  /** Where to press, by tool. The first that is at hand is used. Only `hand` is always at hand. */
  readonly tools: NonEmpty<PressTool>;
  readonly where: string;
  readonly never: string;
}

export interface MoveStep extends Grounded, Demanding, OnTheFloor {
  /** What is counted, as it stands after a number: "ankle pumps". */
  readonly name: string;
  readonly reps: Range;
  readonly secondsEach: number;
  readonly instruction: string;
  /** True when the sides take turns; false when one movement serves both. */
  readonly eachSide: boolean;
  /** True when it waits for the third day, or for pain of 3 or less. */
  readonly whenSettled?: true;
}

export interface StretchStep extends Grounded {
  /** What is stretched, when a playbook has more than one: "back of the thigh". */
  readonly name?: string;
  readonly seconds: Range;
  readonly reps: Range;
  /** Seconds between two repeats. */
  readonly restSeconds?: number;
  readonly instruction: string;
  /** The same stretch, supported and smaller, seated or standing. */
  readonly gentleInstruction: string;
  /** True when `instruction` needs the floor; without it the gentle one holds. */
  readonly floor?: true;
  /** True when the sides take turns; false when one stretch serves both. */
  readonly eachSide: boolean;
}

export interface Movement extends Grounded, Demanding {
  readonly id: string;
  /** As it stands in a sentence: "10 steps". */
  readonly name: string;
  readonly instruction: string;
  /** Missing = how far it goes cannot be told without measuring it. */
  readonly howFar?: HowFar;
}

/** How far a movement goes, in steps that can be seen, or in centimetres. Asked only once it is switched on. */
export type HowFar =
  /** From least to most; the first is step 1. What a number means stays for ever: it stands in records. */
  | { readonly kind: "steps"; readonly ask: string; readonly steps: NonEmpty<string> }
  | { readonly kind: "centimetres"; readonly ask: string; readonly most: number };

/** Something light to do after the re-test. It is offered, never a part of the plan. */
export interface FinishStep extends Grounded, Demanding, OnTheFloor {
  readonly instruction: string;
  /** How long it takes at an easy pace, where it is done at once; `null` = a walk, or advice for the day. */
  readonly seconds: number | null;
}

/** One sentence that goes with a session, with its sources. */
export interface Advice extends Grounded, Demanding {
  readonly text: string;
}

/** Whether somebody else may do the pressing: how, or why not. */
export interface PartnerAdvice extends Grounded {
  readonly allowed: boolean;
  readonly text: string;
}

/** What to do for one area. Names no red flag: triage finds those by area. */
export interface Playbook {
  readonly id: string;
  readonly area: BodyArea;
  /** What sets it apart from the others of its area, in a few words. */
  readonly title: string;
  /** Every area it may press or stretch: their red flags are asked too. */
  readonly touches: NonEmpty<BodyArea>;
  /** `null` = no heat pad: it is done before bed, or nothing is gained by it. */
  readonly heat: HeatStep | null;
  /** `null` = nothing is pressed: for those who must not be pressed here, or would rather not. */
  readonly press: PressStep | null;
  /** Also what there is to do while the next session has to wait. */
  readonly moves: readonly MoveStep[];
  readonly stretches: readonly StretchStep[];
  /** Movements to re-test with; the first is the gentlest and the default, and asks nothing special of the body. */
  readonly movements: NonEmpty<Movement>;
  readonly finish: FinishStep | null;
  /** Due later the same day, or `null`. */
  readonly laterToday: Advice | null;
  /** What else belongs to it, a line each. */
  readonly tips: readonly Advice[];
  /** What is left when nothing may be pressed, warmed or stretched. */
  readonly easyMovement: string;
  /** What is left out when nothing may load a tendon, or `null` when nothing here does. */
  readonly loads: string | null;
  /** Playbooks for once, when a spot will not let go. */
  readonly neighbours: readonly string[];
  /** The playbook for those who must not or would rather not be pressed, or `null` when this one simply leaves it out. */
  readonly withoutPressing: string | null;
  readonly partner: PartnerAdvice;
  readonly reviewedOn: string;
}
