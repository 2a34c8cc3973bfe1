import type { RedFlag } from "../red-flag.ts";
import { SAY } from "../sayings.ts";

const REVIEWED_ON = "2026-11-21";

/** The lines of "call now" that are asked only of those whose age or health opens them. */
export const EMERGENCY_IF_FLAGS = [
  {
    id: "aorta-60",
    ask: "Sudden deep pain at rest, or a beating lump in the belly",
    screen: "emergency",
    urgency: "emergency",
    areas: ["upper-back", "low-back", "glute", "hip-front", "groin"],
    onlyIf: [{ ageAtLeast: 60 }],
    repeat: "every-session",
    locks: "everywhere",
    say: SAY.bigVessel,
    covers: ["burst aneurysm"],
    sources: ["nhs-aneurysm", "hse-aortic-dissection", "aneurysm-as-back-pain"],
    reviewedOn: REVIEWED_ON,
  },
  {
    id: "dysreflexia",
    ask: "Pounding headache with sweating or a flushed face",
    screen: "emergency",
    urgency: "emergency",
    areas: "all",
    onlyIf: ["nerve-brain"],
    repeat: "every-session",
    locks: "everywhere",
    say: SAY.dysreflexia,
    covers: ["autonomic dysreflexia"],
    sources: ["autonomic-dysreflexia"],
    reviewedOn: REVIEWED_ON,
  },
  {
    id: "salts-heart",
    ask: "Fluttering or very slow heart, or newly very weak",
    screen: "emergency",
    urgency: "emergency",
    areas: "all",
    onlyIf: ["organ", "water-pill"],
    repeat: "every-session",
    locks: "everywhere",
    say: SAY.salts,
    covers: ["high or low potassium"],
    sources: ["ascension-low-potassium", "nkf-high-potassium"],
    reviewedOn: REVIEWED_ON,
  },
] as const satisfies readonly RedFlag[];
