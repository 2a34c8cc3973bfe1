import type { Topic, TopicId } from "../lesson.ts";
import { FAQ } from "./faq.ts";
import { HOW } from "./how.ts";
import { KINDS } from "./kinds.ts";
import { LIMITS } from "./limits.ts";
import { NEVER_PRESS } from "./never-press.ts";
import { PROFESSIONAL } from "./professional.ts";
import { SITUATIONS } from "./situations.ts";
import { WHICH } from "./which.ts";

/** The techniques stand in a table of their own, and the claims in another. */
const TECHNIQUE: Topic = {
  id: "technique",
  title: "Techniques side by side",
  about: "a few questions, then which technique and why",
  lead: [
    "No technique has been shown to be best for spasm. This is who uses what, and for what.",
    "The safety questions come first for everybody: spasm-coach triage",
    "To be asked a few questions instead: spasm-coach learn technique choose",
  ],
  lessons: [],
  also: ["techniques"],
};

const EVIDENCE: Topic = {
  id: "evidence",
  title: "What is claimed, and what was found",
  about: "each claim about massage and cramp, checked",
  lead: ["Sound studies are few, so most of this is unsure. Our own words follow the verdict."],
  lessons: [],
  also: ["claims", "studies", "research"],
};

/** Every topic, by its name, in the order of the list. */
export const TOPICS: Readonly<Record<TopicId, Topic>> = {
  which: WHICH,
  technique: TECHNIQUE,
  kinds: KINDS,
  limits: LIMITS,
  how: HOW,
  situations: SITUATIONS,
  "never-press": NEVER_PRESS,
  professional: PROFESSIONAL,
  evidence: EVIDENCE,
  faq: FAQ,
};
