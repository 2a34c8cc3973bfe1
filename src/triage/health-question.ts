import type { NonEmpty } from "../body.ts";
import type { SourceId } from "../sources/index.ts";
import type { Effect } from "./effects.ts";
import type { Areas } from "./areas.ts";

/** The screens of health facts: two kept in the profile, one asked at every session and never kept. */
export type HealthScreen = "medicines" | "conditions" | "here-today";

/** One line of a health screen and the caution it brings. "Not sure" counts as ticked. */
export interface HealthQuestion<Id extends string = string> {
  /** Readable and permanent. */
  readonly id: Id;
  readonly ask: string;
  readonly screen: HealthScreen;
  /** Where it is asked. */
  readonly areas: Areas;
  /** What it changes, by the area worked on. Empty when it only opens red flags. */
  readonly effects: readonly { readonly areas: Areas; readonly effects: NonEmpty<Effect> }[];
  /** One line, shown with the change. */
  readonly why: string;
  readonly sources: NonEmpty<SourceId>;
  readonly reviewedOn: string;
}
