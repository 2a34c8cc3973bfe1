/** What kind of thing a part of an article is. */
export type PartKind =
  "heading" | "paragraph" | "item" | "row" | "step" | "question" | "tip" | "scenario" | "picture" | "comment";

/** One part of an article, named in our own few words, with what shows it or why nothing does. */
export interface ArticlePart {
  readonly kind: PartKind;
  readonly part: string;
  readonly shown: Shown | { readonly leftOut: string };
}

/** The words after `learn`, and something it prints; `keys` are pressed where it asks. */
export interface Shown {
  readonly learn: string;
  readonly says: string;
  readonly keys?: string;
}

/** A part that a command shows. */
export function seen(kind: PartKind, part: string, learn: string, says: string, keys?: string): ArticlePart {
  return { kind, part, shown: { learn, says, ...(keys === undefined ? {} : { keys }) } };
}

/** A part that nothing shows, with the reason. */
export function left(kind: PartKind, part: string, leftOut: string): ArticlePart {
  return { kind, part, shown: { leftOut } };
}
