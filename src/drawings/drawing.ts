import type { NonEmpty } from "../body.ts";
import type { SourceId } from "../sources/index.ts";

/** A drawing in plain characters. Whoever hears the screen gets its words, and those of the playbook, and misses nothing. */
export interface Drawing {
  /** From where it is seen, and how to find the place. */
  readonly words: string;
  /** At most 18 lines of at most 38 columns. */
  readonly lines: readonly string[];
  /** What its marks mean, in one line below it. */
  readonly key: string;
  /** When it was looked at, and held against its words, last. */
  readonly reviewedOn: string;
}

/** A drawing that shows where to press, and where never. */
export interface CloseUp extends Drawing {
  /** What the place, and what is never pressed, were taken from. */
  readonly sources: NonEmpty<SourceId>;
}

/** The lines of a drawing that stands between two line breaks. */
export function linesOf(drawn: string): readonly string[] {
  return drawn.replace(/^\n|\n$/g, "").split("\n");
}
