import type { NonEmpty } from "../body.ts";
import type { SourceId } from "../sources/index.ts";

/** How sure the sources make us. A code in the JSON; the words for people are `SURE_WORDS`. */
export const CERTAINTIES = [
  "high",
  "moderate",
  "low",
  "very-low",
  "untested",
  "practice",
  "cases",
  "advice",
  "dated",
] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Each certainty as it stands after "How sure:". */
export const SURE_WORDS: Readonly<Record<Certainty, string>> = {
  high: "high",
  moderate: "moderate",
  low: "low",
  "very-low": "very low",
  untested: "no study found",
  practice: "common practice, not tested",
  cases: "single cases reported",
  advice: "advice of health services",
  dated: "true when it was read",
};

/** What the words of `SURE_WORDS` mean, for people who ask. */
export const SURE_MEANS: Readonly<Record<Certainty, string>> = {
  high: "More studies would hardly change it.",
  moderate: "More studies may change it a little.",
  low: "Few or weak studies. More may well change it.",
  "very-low": "Close to a guess.",
  untested: "We looked, and nobody has tested it.",
  practice: "Many people do it this way. That is all we know.",
  cases: "It has happened to single people. Nobody knows how often.",
  advice: "Health services say so. It does not come from a trial.",
  dated: "A rule, a name or a price. It may have changed since.",
};

/** One short answer: the answer first, how sure we are, where it comes from. */
export interface Lesson {
  /** Readable and permanent: programs and other lessons name it. */
  readonly id: string;
  /** A question or a few words. */
  readonly title: string;
  /** The answer first; a line each. `{EMERGENCY}` stands for the person's own number. */
  readonly say: NonEmpty<string>;
  readonly sure: Certainty;
  readonly sources: NonEmpty<SourceId>;
  /** ISO date of the last review. */
  readonly reviewedOn: string;
  /** Other words people look for it by. */
  readonly also?: readonly string[];
}

/** What is said, what studies found, and what we make of it. */
export interface Claim {
  readonly id: string;
  /** The claim in our own words, as people meet it. */
  readonly heard: string;
  readonly found: NonEmpty<string>;
  readonly verdict: Verdict;
  readonly sure: Certainty;
  /** Our own wording, or `null` where we say nothing of the kind. */
  readonly say: string | null;
  readonly sources: NonEmpty<SourceId>;
  readonly reviewedOn: string;
  readonly also?: readonly string[];
}

/** What became of a claim. `added` = not claimed by anybody, but people should know. */
export type Verdict = "holds" | "partly" | "too-much" | "wrong" | "no-evidence" | "added";

/** Each verdict as it stands on the screen. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  holds: "holds up",
  partly: "true in part",
  "too-much": "says too much",
  wrong: "wrong",
  "no-evidence": "no direct evidence",
  added: "seldom said, worth knowing",
};

/** A way of working on a muscle, as a therapist or a guide would name it. */
export interface Technique {
  readonly id: TechniqueId;
  readonly name: string;
  readonly what: string;
  /** How deep the pressure goes. */
  readonly depth: string;
  readonly bestFor: string;
  readonly found: string;
  readonly sure: Certainty;
  /** Usual length with a therapist, in minutes. */
  readonly sessionMinutes: { readonly least: number; readonly most: number };
  /** Australian dollars an hour in Perth, as one article of 2025 gave them. */
  readonly perth2025: { readonly least: number; readonly most: number };
  readonly mind: string;
  readonly sources: NonEmpty<SourceId>;
  readonly reviewedOn: string;
  readonly also?: readonly string[];
}

export const TECHNIQUE_IDS = ["trigger-point", "myofascial", "sports", "swedish", "deep-tissue"] as const;
export type TechniqueId = (typeof TECHNIQUE_IDS)[number];

/** Lessons that belong on one screen. */
export interface Topic {
  readonly id: TopicId;
  readonly title: string;
  /** What a list of topics says of it. */
  readonly about: string;
  /** What comes first on its screen. */
  readonly lead: readonly string[];
  readonly lessons: readonly Lesson[];
  /** Other words that open it. */
  readonly also: readonly string[];
}

/** Every topic, in the order of the list. A body area is a topic too; those come from `COACHED_AREAS`. */
export const TOPIC_IDS = [
  "which",
  "technique",
  "kinds",
  "limits",
  "how",
  "situations",
  "never-press",
  "professional",
  "evidence",
  "faq",
] as const;
export type TopicId = (typeof TOPIC_IDS)[number];

/** The day on which all of this was last read against its sources. */
export const REVIEWED_ON = "2026-11-21";
