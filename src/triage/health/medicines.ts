import { ARMS, LIMBS, WITH_LEGS } from "../../body.ts";
import type { HealthQuestion } from "../health-question.ts";
import { allBut } from "../areas.ts";

const REVIEWED_ON = "2026-11-21";

/** Profile screen 1: medicines, and what the last months brought. */
export const MEDICINE_QUESTIONS = [
  {
    id: "blood-thinner",
    ask: "Blood thinner, or you bleed or bruise easily",
    screen: "medicines",
    areas: "all",
    effects: [
      {
        areas: "all",
        effects: ["pressure-cap:3", "hold-cap:30", "spots-cap:2", "soft-tools-only", "med-review-prompt"],
      },
      { areas: ["shin", "foot", "hand", "chest"], effects: ["no-press"] },
    ],
    why: "Pressing can start a bleed you cannot see.",
    sources: ["nccih-massage", "bleed-blood-thinner"],
    reviewedOn: REVIEWED_ON,
  },
  {
    id: "statin",
    ask: "Statin (cholesterol tablet)",
    screen: "medicines",
    areas: "all",
    effects: [{ areas: "all", effects: ["med-review-prompt"] }],
    why: "Statins can hurt muscle. Never stop them on your own.",
    sources: ["statin-muscle"],
    reviewedOn: REVIEWED_ON,
  },
  {
    id: "water-pill",
    ask: "Water tablet",
    screen: "medicines",
    areas: "all",
    effects: [{ areas: "all", effects: ["no-salt-tip", "no-fluid-push", "med-review-prompt"] }],
    why: "Water tablets change your salts.",
    sources: ["nhs-leg-cramps", "cdc-heat"],
    reviewedOn: REVIEWED_ON,
  },
  {
    id: "thin-bones",
    ask: "Thin bones, bone drugs, or steroid tablets for over 3 months",
    screen: "medicines",
    areas: "all",
    effects: [
      {
        areas: allBut(...LIMBS),
        effects: ["pressure-cap:3", "hold-cap:30", "hands-only", "gentle-stretch-only", "skin-check"],
      },
      {
        areas: ["glute", "hip-front", "groin"],
        effects: ["pressure-cap:3", "hold-cap:30", "hands-only", "gentle-stretch-only"],
      },
      { areas: LIMBS, effects: ["pressure-cap:4", "soft-tools-only", "skin-check"] },
      { areas: ["upper-back", "low-back"], effects: ["no-deep-bend"] },
    ],
    why: "Thin bones can crack with little force.",
    sources: ["nccih-massage", "rolling-contraindications"],
    reviewedOn: REVIEWED_ON,
  },
  {
    id: "patch",
    ask: "A medicine patch on your skin",
    screen: "medicines",
    areas: "all",
    effects: [{ areas: "all", effects: ["no-heat"] }],
    why: "Heat can push out a dangerous dose. Never press on it.",
    sources: ["fda-fentanyl-patch"],
    reviewedOn: REVIEWED_ON,
  },
  {
    id: "immune-weak",
    ask: "Weak immune system, or you inject drugs",
    screen: "medicines",
    areas: "all",
    effects: [],
    why: "Infection can hide as muscle or back pain.",
    sources: ["finucane-2020"],
    reviewedOn: REVIEWED_ON,
  },
  {
    id: "floxacin",
    ask: "Antibiotic ending in -floxacin in the last 3 months",
    screen: "medicines",
    areas: [...ARMS, "quad", "hamstring", "calf", "foot"],
    effects: [{ areas: [...ARMS, "quad", "hamstring", "calf", "foot"], effects: ["gentle-stretch-only", "no-load"] }],
    why: "These can weaken tendons for months.",
    sources: ["mhra-floxacin"],
    reviewedOn: REVIEWED_ON,
  },
  {
    id: "pregnant",
    ask: "Pregnant",
    screen: "medicines",
    areas: "all",
    effects: [
      { areas: WITH_LEGS, effects: ["no-press"] },
      {
        areas: "all",
        effects: [
          "pressure-cap:4",
          "hold-cap:45",
          "side-lying-or-seated",
          "gentle-stretch-only",
          "heat-cap:600",
          "no-salt-tip",
          "dvt-watch",
        ],
      },
    ],
    why: "Clots are more likely, and hide in the calf.",
    sources: ["leg-massage-pregnancy", "nhs-pregnancy-exercise"],
    reviewedOn: REVIEWED_ON,
  },
  {
    id: "birth-6w",
    ask: "Gave birth in the last 12 weeks",
    screen: "medicines",
    areas: "all",
    effects: [
      { areas: WITH_LEGS, effects: ["no-press"] },
      { areas: "all", effects: ["gentle-stretch-only", "dvt-watch"] },
    ],
    why: "The clot risk is highest now.",
    sources: ["clot-after-birth"],
    reviewedOn: REVIEWED_ON,
  },
  {
    id: "recent-op",
    ask: "Last 3 months: operation, spine injection, cast, break or 3 days in bed",
    screen: "medicines",
    areas: "all",
    effects: [{ areas: WITH_LEGS, effects: ["no-calf-deep-work", "dvt-watch"] }],
    why: "Lying still lets clots form.",
    sources: ["wells-score", "rolling-contraindications"],
    reviewedOn: REVIEWED_ON,
  },
] as const satisfies readonly HealthQuestion[];
