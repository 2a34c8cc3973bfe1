import type { BodyArea, NonEmpty } from "../body.ts";
import { LEGS, WITH_LEGS } from "../body.ts";
import type { SourceId } from "../sources/index.ts";
import type { Effect } from "./effects.ts";
import { ageAtLeast, holds, type Facts } from "./facts.ts";
import type { HealthFactId } from "./health/index.ts";
import type { Areas } from "./areas.ts";

/** Facts that ask for more care together than each does alone. */
export interface Combination {
  readonly id: string;
  readonly areas: Areas;
  readonly applies: (facts: Facts) => boolean;
  readonly effects: NonEmpty<Effect>;
  readonly why: string;
  readonly sources: NonEmpty<SourceId>;
  readonly reviewedOn: string;
}

const any = (facts: Facts, ...ids: NonEmpty<HealthFactId>): boolean => ids.some((id) => holds(facts, id));

export const COMBINATIONS: readonly Combination[] = [
  {
    id: "clot-risks-together",
    areas: WITH_LEGS,
    applies: (facts) => holds(facts, "clot-before") && any(facts, "clot-lite", "recent-op", "cancer-now"),
    effects: ["no-press", "dvt-watch"],
    why: "An old clot and a new risk add up.",
    sources: ["wells-score", "clots-after-massage"],
    reviewedOn: "2026-11-21",
  },
  {
    id: "bleeds-and-breaks",
    areas: "all",
    applies: (facts) => holds(facts, "blood-thinner") && (any(facts, "thin-bones", "organ") || ageAtLeast(facts, 75)),
    effects: ["hands-only", "pressure-cap:3", "hold-cap:30"],
    why: "Bleeding and fragile tissue add up.",
    sources: ["nccih-massage", "deep-massage-bleeds"],
    reviewedOn: "2026-11-21",
  },
  {
    id: "numb-diabetic-foot",
    areas: ["foot"],
    applies: (facts) => holds(facts, "diabetes") && holds(facts, "numb-skin"),
    effects: ["no-press", "no-heat", "skin-check"],
    why: "Shoes on, look at the skin, move the toes and walk.",
    sources: ["fda-heating-pads", "heat-use-advice"],
    reviewedOn: "2026-11-21",
  },
  {
    id: "salts-and-sweat",
    areas: "all",
    applies: (facts) => holds(facts, "hot-now") && any(facts, "organ", "water-pill"),
    effects: ["no-salt-tip", "no-fluid-push"],
    why: "Ask your own team what to drink, and about salt.",
    sources: ["cdc-heat", "nhs-leg-cramps"],
    reviewedOn: "2026-11-21",
  },
];

/** What every session on these areas has to watch or leave alone, whatever the person's health. */
export interface AreaEffects {
  readonly areas: NonEmpty<BodyArea>;
  readonly effects: NonEmpty<Effect>;
  readonly sources: NonEmpty<SourceId>;
  readonly reviewedOn: string;
}

export const AREA_EFFECTS: readonly AreaEffects[] = [
  {
    areas: LEGS,
    effects: ["dvt-watch"],
    sources: ["nhs-dvt-quoted", "clots-after-massage"],
    reviewedOn: "2026-11-21",
  },
  {
    areas: ["neck"],
    effects: ["no-anterior-neck"],
    sources: ["carotid-self-massage"],
    reviewedOn: "2026-11-21",
  },
  {
    areas: ["low-back"],
    effects: ["avoid-low-back-direct"],
    sources: ["deep-massage-bleeds"],
    reviewedOn: "2026-11-21",
  },
  {
    areas: ["neck", "low-back", "glute"],
    effects: ["neuro-watch"],
    sources: ["nhs-back-neck-pain", "finucane-2020"],
    reviewedOn: "2026-11-21",
  },
];
