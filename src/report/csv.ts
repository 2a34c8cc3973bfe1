/** A value of a cell: text is guarded, a number is a number, and nothing is nothing. */
export type Cell = string | number | boolean | null;

const LINE_END = "\r\n";
/** Tells a spreadsheet that the file is UTF-8. */
const UTF8_MARK = "\ufeff";
/** What a spreadsheet may take for a formula: one of these signs, narrow or wide, at the start or behind blanks. */
const FORMULA = /^[\s\p{C}\p{Z}]*[=+\-@＝＋－＠]/u;
const BLANK_FIRST = /^[\t\r\n]/;

/** Rows as CSV: comma, every cell in quotes, lines ended as RFC 4180 says, UTF-8 with its mark. */
export function* csv(head: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  yield UTF8_MARK + lineOf(head);
  for (const row of rows) yield lineOf(row);
}

function lineOf(cells: readonly Cell[]): string {
  return cells.map(cellText).join(",") + LINE_END;
}

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  return `"${guarded(cell).replaceAll('"', '""')}"`;
}

/** A text that could run as a formula gets an apostrophe in front: a spreadsheet then shows it, and runs nothing. */
function guarded(text: string): string {
  return FORMULA.test(text) || BLANK_FIRST.test(text) ? `'${text}` : text;
}
