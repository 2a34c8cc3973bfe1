import type { NonEmpty } from "../../body.ts";
import type { SourceId } from "../../sources/index.ts";
import type { Effect } from "../effects.ts";
import type { Gate } from "../red-flag.ts";

/** What an age alone changes, in every area. */
export interface AgeCaution {
  /** Readable and permanent. */
  readonly id: string;
  readonly when: Exclude<Gate, string>;
  readonly effects: NonEmpty<Effect>;
  /** One line, shown with the change. */
  readonly why: string;
  readonly sources: NonEmpty<SourceId>;
  readonly reviewedOn: string;
}

/** At most one holds for an age. Under 16 there is no session at all. */
export const AGE_CAUTIONS: readonly AgeCaution[] = [
  {
    id: "from-65",
    when: { ageAtLeast: 65 },
    effects: [
      "pressure-cap:4",
      "hold-cap:45",
      "soft-tools-only",
      "seated-or-standing",
      "heat-cap:600",
      "no-fluid-push",
      "med-review-prompt",
    ],
    why: "Older skin and muscle do better with less.",
    sources: ["seed-safe-use", "fda-heating-pads", "hallegraeff-2012"],
    reviewedOn: "2026-11-21",
  },
  {
    id: "under-18",
    when: { ageBelow: 18 },
    effects: ["guardian-present", "pressure-cap:4", "hold-cap:45"],
    why: "Under 18 we keep it gentle.",
    sources: ["seed-safe-use"],
    reviewedOn: "2026-11-21",
  },
];
