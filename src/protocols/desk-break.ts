import type { NonEmpty } from "../body.ts";
import type { SourceId } from "../sources/index.ts";
import type { Basis } from "./playbook.ts";

/** One part of a break from the desk: standing and moving, nothing pressed or stretched. */
export interface DeskBreakPart {
  readonly title: string;
  readonly instruction: string;
  readonly seconds: number;
}

/** A minute away from the desk, and how often. */
export interface DeskBreak {
  readonly parts: NonEmpty<DeskBreakPart>;
  readonly everyMinutes: { readonly least: number; readonly usual: number; readonly most: number };
  /** What is known of it, said while one waits. */
  readonly evidence: string;
  /** When to stop. `{something-new}` stands for the key of the person. */
  readonly stop: string;
  readonly basis: Basis;
  readonly sources: NonEmpty<SourceId>;
  readonly reviewedOn: string;
}

export const DESK_BREAK: DeskBreak = {
  parts: [
    {
      title: "Stand up",
      instruction: "Stand up and hold on if you need to. Walk a few steps, or on the spot.",
      seconds: 25,
    },
    { title: "Roll the shoulders", instruction: "Roll both shoulders slowly up, back and down.", seconds: 20 },
    { title: "Look far away", instruction: "Let the arms hang. Look far away. Breathe slowly.", seconds: 15 },
  ],
  everyMinutes: { least: 30, usual: 45, most: 60 },
  evidence: "Six studies: extra breaks may not change pain. Many people like them. Keep them if it feels good.",
  stop: "Pain, dizzy or anything new: stop, and press {something-new}.",
  basis: "convention",
  sources: ["work-breaks-2019", "seed-safe-use"],
  reviewedOn: "2026-11-21",
};
