/** Words that every folder shares. */

/** Every area the product has a name for. A session exists only for those with a playbook. */
export const BODY_AREAS = [
  "neck",
  "jaw",
  "shoulder",
  "chest",
  "upper-back",
  "low-back",
  "glute",
  "hip-front",
  "groin",
  "outer-thigh",
  "quad",
  "hamstring",
  "calf",
  "shin",
  "foot",
  "forearm",
  "hand",
  "whole-body",
] as const;
export type BodyArea = (typeof BODY_AREAS)[number];

/** The areas of a leg, hip and buttock included: a clot in one concerns all of them. */
export const LEGS = [
  "glute",
  "hip-front",
  "groin",
  "outer-thigh",
  "quad",
  "hamstring",
  "calf",
  "shin",
  "foot",
] as const satisfies readonly BodyArea[];
/** The areas of a leg, and the whole body, which has legs. */
export const WITH_LEGS = [...LEGS, "whole-body"] as const satisfies readonly BodyArea[];
/** The areas of an arm. */
export const ARMS = ["shoulder", "forearm", "hand"] as const satisfies readonly BodyArea[];
/** The areas along the spine. */
export const SPINE = ["neck", "upper-back", "low-back"] as const satisfies readonly BodyArea[];
export const LIMBS = [...ARMS, ...LEGS] as const satisfies readonly BodyArea[];

export const SIDES = ["left", "right", "both"] as const;
export type Side = (typeof SIDES)[number];

/** What presses: `hand` means fingers and thumbs. */
export const TOOLS = ["hand", "soft-ball", "firm-ball", "roller", "stick"] as const;
export type Tool = (typeof TOOLS)[number];

/** A tool as it stands in a sentence. */
export const TOOL_WORDS: Readonly<Record<Tool, string>> = {
  hand: "hands",
  "soft-ball": "soft ball",
  "firm-ball": "firm ball",
  roller: "roller",
  stick: "stick",
};

/** An age above this is a slip of the finger. */
export const AGE_MAX = 120;

export type NonEmpty<T> = readonly [T, ...T[]];

/** An answer to a safety question. "Not sure" and a missing answer are never "no". */
export type Answer = "yes" | "no" | "not-sure";

export const PAIN_SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
/** 0 = no pain, 10 = worst pain imaginable. */
export type PainScore = (typeof PAIN_SCORES)[number];

/** True for a whole number from 0 to 10. */
export function isPainScore(value: unknown): value is PainScore {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 10;
}

/** The score. One that nobody gave is a bug: no number may stand for it. */
export function painScore(value: number | undefined): PainScore {
  if (isPainScore(value)) return value;
  throw new Error("A pain score is missing.");
}

/** How long ago this episode began: up to 7 days, up to 14 days, or longer. */
export const ONSETS = ["acute", "subacute", "chronic"] as const;
export type Onset = (typeof ONSETS)[number];

/** What people call an area, in a sentence: "your calf", "the front of the thigh". */
export const AREA_WORDS: Readonly<Record<BodyArea, string>> = {
  neck: "neck",
  jaw: "jaw",
  shoulder: "shoulder",
  chest: "chest",
  "upper-back": "upper back",
  "low-back": "low back",
  glute: "buttock",
  "hip-front": "front of the hip",
  groin: "groin",
  "outer-thigh": "outer thigh",
  quad: "front of the thigh",
  hamstring: "back of the thigh",
  calf: "calf",
  shin: "shin",
  foot: "foot",
  forearm: "forearm",
  hand: "hand",
  "whole-body": "whole body",
};

const TOUCHING: Readonly<Partial<Record<BodyArea, readonly BodyArea[]>>> = {
  neck: ["jaw", "shoulder", "upper-back"],
  jaw: ["neck"],
  chest: ["shoulder", "upper-back"],
  "upper-back": ["neck", "shoulder", "chest", "low-back"],
  "low-back": ["upper-back", "glute", "hip-front", "groin"],
};

/** The area itself and the areas next to it. For a leg or an arm that is the whole limb. */
export function withNeighbours(area: BodyArea): readonly BodyArea[] {
  if (area === "whole-body") return BODY_AREAS;
  const near = new Set<BodyArea>([area, ...(TOUCHING[area] ?? [])]);
  for (const limb of [LEGS, ARMS] as readonly (readonly BodyArea[])[]) {
    if (limb.includes(area)) limb.forEach((part) => near.add(part));
  }
  for (const [other, touched] of Object.entries(TOUCHING)) {
    if (touched.includes(area)) near.add(other as BodyArea);
  }
  return BODY_AREAS.filter((candidate) => near.has(candidate));
}
