import { REVIEWED_ON, type Lesson, type Topic } from "../lesson.ts";

const LESSONS = [
  {
    id: "kind-spasm",
    title: "Spasm",
    say: [
      "A muscle tightens by itself and stays tight, from minutes to days.",
      "Often after hard use, a strain or long sitting. It may guard a sore place.",
      "Pain and bad sleep can feed each other. That stress hormones keep it going has not been shown.",
      "For this tool: yes, after the safety questions. spasm-coach start",
    ],
    sure: "practice",
    sources: ["seed-safe-use", "seed-benefits", "moyer-2011"],
    reviewedOn: REVIEWED_ON,
    also: ["what is a spasm", "guarding", "involuntary"],
  },
  {
    id: "kind-knot",
    title: "Knot, or trigger point",
    say: [
      "A small sore spot in a muscle that feels tight. Pressing it can send the ache elsewhere.",
      "What it is remains unclear, and two people often do not find the same one.",
      "For this tool: yes, after the safety questions.",
    ],
    sure: "low",
    sources: ["lucas-2009", "quintner-2015", "seed-safe-use"],
    reviewedOn: REVIEWED_ON,
    also: ["trigger points", "taut band"],
  },
  {
    id: "kind-cramp",
    title: "Cramp",
    say: [
      "A muscle locks hard all at once, most often calf or foot, often at night or in sport.",
      "It mostly lets go in under 10 minutes. Longer: get help.",
      "For this tool: yes. Stretch and hold: spasm-coach start --cramp",
    ],
    sure: "advice",
    sources: ["nhs-leg-cramps", "nidirect-leg-cramps", "miller-2022-cramp"],
    reviewedOn: REVIEWED_ON,
    also: ["charley horse", "night"],
  },
  {
    id: "kind-spasticity",
    title: "Spasticity",
    say: [
      "Stiff, heavy muscles and jerks after a stroke, or with MS or a hurt spinal cord.",
      "It comes from brain or nerves, so it needs another plan: exercises, and often medicine.",
      "For this tool: no, not before your own team agrees.",
    ],
    sure: "advice",
    sources: ["uclh-spasticity", "ms-trust-spasms"],
    reviewedOn: REVIEWED_ON,
    also: ["multiple sclerosis", "stroke", "cerebral palsy", "neurological", "stiffness"],
  },
  {
    id: "kind-soreness",
    title: "Sore from training",
    say: [
      "Sore and stiff a day or two after more than you are used to. It goes by itself in a few days.",
      "For this tool: lightly, up to 3 out of 10, with easy movement.",
      "Cola-brown pee, or a muscle very swollen and weak: be seen today.",
    ],
    sure: "advice",
    sources: ["nhs-soreness", "cdc-rhabdo"],
    reviewedOn: REVIEWED_ON,
    also: ["doms", "gym", "soreness", "workout"],
  },
  {
    id: "kind-strain",
    title: "Fresh strain or tear",
    say: [
      "A sudden sharp pain, then swelling or a bruise.",
      "For this tool: not in the first 72 hours, and never on the tear itself.",
      "A pop, a dent, or you cannot use it: be seen today.",
    ],
    sure: "advice",
    sources: ["nhs-sprains", "dubois-2020", "seed-safe-use"],
    reviewedOn: REVIEWED_ON,
    also: ["pulled muscle", "torn", "injury"],
  },
] as const satisfies readonly Lesson[];

/** Spasm, knot, cramp and what looks like them, told apart. */
export const KINDS: Topic = {
  id: "kinds",
  title: "Spasm, knot, cramp, spasticity: which is which",
  about: "spasm, knot, cramp, spasticity told apart",
  lead: ["You do not have to be sure. The safety questions come first in any case."],
  lessons: LESSONS,
  also: ["kind", "types", "type", "difference"],
};
