import type { Size } from "../asking/keys.ts";
import { wrap } from "../asking/wrap.ts";
import type { Drawing } from "../drawings/drawing.ts";

/** The widest drawing. */
const DRAWING_COLUMNS = 38;
const GAP_COLUMNS = 3;
/** Words need so much room beside a drawing. */
const WORDS_COLUMNS_LEAST = 36;

/**
 * Words with a drawing: at their right where the window is wide, below them where it is tall. Words come first: where
 * not all of them and the whole drawing fit, there is no drawing. `wordsIn` gives all the words for a window.
 */
export function withDrawing(
  { lines, key }: Drawing,
  { columns, rows }: Size,
  wordsIn: (size: Size) => readonly string[],
): readonly string[] | undefined {
  const drawn = [...lines, ...wrap(key, DRAWING_COLUMNS)];
  const room = columns - DRAWING_COLUMNS - GAP_COLUMNS;
  if (room >= WORDS_COLUMNS_LEAST) {
    const words = wordsIn({ columns: room, rows: Infinity });
    if (Math.max(words.length, drawn.length) <= rows) return sideBySide(words, drawn, room + GAP_COLUMNS);
  }
  if (columns < DRAWING_COLUMNS) return undefined;
  const words = wordsIn({ columns, rows: Infinity });
  return words.length + 1 + drawn.length <= rows ? [...words, "", ...drawn] : undefined;
}

function sideBySide(left: readonly string[], right: readonly string[], column: number): readonly string[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) =>
    `${(left[row] ?? "").padEnd(column)}${right[row] ?? ""}`.trimEnd(),
  );
}
