import type { NonEmpty } from "../body.ts";
import type { SourceId } from "../sources/index.ts";
import type { Areas } from "./areas.ts";
import type { HealthFactId } from "./health/index.ts";

/** What the person has to do: call the emergency number, be seen today, or book a clinician first. */
export const URGENCIES = ["emergency", "urgent", "clinician"] as const;
export type Urgency = (typeof URGENCIES)[number];
/** An emergency or urgent lock lasts so many hours. */
export const LOCK_HOURS = 24;

/** The screens that carry red flags, in the order they are asked. */
export const FLAG_SCREENS = ["emergency", "today", "clinician", "area"] as const;
export type FlagScreen = (typeof FLAG_SCREENS)[number];

/** What opens a gated line: a ticked health fact (not sure counts as ticked), or an age. */
export type Gate = HealthFactId | { readonly ageAtLeast: number } | { readonly ageBelow: number };

/** One line of a screen: one sign, one urgency. Anything but a plain "no" halts. */
export interface RedFlag {
  /** Readable and permanent. */
  readonly id: string;
  /** The sign as ticked; at most 12 words. */
  readonly ask: string;
  /** What does not count, or what the words mean. Part of the sign: shown before a tick stands. */
  readonly hint?: string;
  readonly screen: FlagScreen;
  readonly urgency: Urgency;
  readonly areas: Areas;
  /** Shown only when one of these holds. */
  readonly onlyIf?: NonEmpty<Gate>;
  /** The id of a more urgent sign for the same pain: where that one is asked, this one is not. */
  readonly notWith?: string;
  /** `once` = once per episode; `weekly` = first use of an area, then after 7 days or any worse. */
  readonly repeat: "every-session" | "weekly" | "once";
  /** How far a halt reaches: every area, the area with its neighbours, or the area alone. */
  readonly locks: "everywhere" | "limb" | "area";
  /** True when a clinician's check may lift it, asked "is it the same as then?" for 90 days. */
  readonly clearable?: true;
  readonly say: Saying;
  /** The conditions it is there to catch; for reviewers, never shown as a result. */
  readonly covers: NonEmpty<string>;
  readonly sources: NonEmpty<SourceId>;
  /** ISO date of the last review. */
  readonly reviewedOn: string;
}

/** What a halt says. `{EMERGENCY}`, `{ADVICE}` and `{MATERNITY}` stand for the person's own numbers. */
export interface Saying {
  /** Action first, one sentence a line. */
  readonly lines: NonEmpty<string>;
  /** One general line why; names no disease as a result. */
  readonly why: string;
}
