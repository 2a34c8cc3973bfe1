import type { BodyArea, NonEmpty } from "../body.ts";
import type { SourceId } from "../sources/index.ts";

/** A muscle that the cramp clock knows a stretch for. */
export const CRAMP_AREAS = ["calf", "foot", "hamstring", "quad"] as const satisfies readonly BodyArea[];
export type CrampArea = (typeof CRAMP_AREAS)[number];

/** What to do while a cramp is on: stretch that muscle and hold until it stops. */
export interface CrampStretch {
  readonly area: CrampArea;
  readonly stretch: NonEmpty<string>;
  readonly sources: NonEmpty<SourceId>;
  readonly reviewedOn: string;
}

/** Length of one stretch block in seconds. The stretch goes on, block after block, until the cramp stops. */
export const CRAMP_BLOCK_SECONDS = 30;
/** A cramp that has not let go after this many seconds needs help today. */
export const CRAMP_SECONDS_MAX = 600;
/** Light rubbing by hand afterwards, in seconds, and only once the other safety lines are answered. */
export const CRAMP_RUB_SECONDS = 45;

/** What to do once it has let go. */
export const AFTER_CRAMP = "Circle the ankle a few times. Then walk for a minute or two, holding on.";

export const CRAMP_STRETCHES: Readonly<Record<CrampArea, CrampStretch>> = {
  calf: {
    area: "calf",
    stretch: [
      "Sit, or stay in bed. Knee straight.",
      "Towel or hands round the foot. Pull the toes towards you and hold.",
      "If you stand steady: hold on and press the heel down.",
    ],
    sources: ["miller-2022-cramp", "nhs-leg-cramps"],
    reviewedOn: "2026-11-21",
  },
  foot: {
    area: "foot",
    stretch: ["Sit, or stay in bed.", "Pull the toes up towards you and hold."],
    sources: ["miller-2022-cramp", "nhs-leg-cramps"],
    reviewedOn: "2026-11-21",
  },
  hamstring: {
    area: "hamstring",
    stretch: ["Sit, or stay in bed.", "Straighten the knee slowly and hold."],
    sources: ["miller-2022-cramp", "nhs-leg-cramps"],
    reviewedOn: "2026-11-21",
  },
  quad: {
    area: "quad",
    stretch: [
      "Lie on your side, or stand and hold on if you are steady.",
      "Bring the heel towards the buttock and hold.",
    ],
    sources: ["miller-2022-cramp", "nhs-leg-cramps"],
    reviewedOn: "2026-11-21",
  },
};

/** The ids of the emergency lines shown before the clock starts; a pop in the thigh is another sign. */
export const CRAMP_SIGNS = [
  "chest-pain",
  "breathless",
  "faint-confused",
  "hot-unwell",
  "spasm-cause",
  "limb-cold",
  "leg-swollen",
] as const;
