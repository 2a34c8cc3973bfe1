import { UserError } from "../../exit.ts";
import { typedTrigger } from "../../log/words.ts";
import { HOW, type Entry } from "./edit-fields.ts";

const NOTE = "note";

/** An entry as a text to change: what it is, how to change it, and a field a line. The note comes last. */
export function editText(entry: Entry, title: string): string {
  return [
    `# ${title}`,
    "# Change what you like, save, and close. Lines that begin with # do not count.",
    "# Nothing, or the word none, empties a field. The note may go on over several lines.",
    "",
    ...fieldLines(entry),
    "",
  ].join("\n");
}

/** The fields that read otherwise than in the entry: `pain=3`. An empty text changes nothing. */
export function changesIn(text: string, entry: Entry): readonly string[] {
  const [lines, note] = partsOf(text);
  const before = new Set(fieldLines(entry));
  const changes = lines.filter((line) => line !== "" && !line.startsWith("#"));
  const wrong = changes.find((line) => !line.includes("="));
  if (wrong !== undefined) throw new UserError("A line of the text is no field: it has no = in it.", HOW);
  return [...changes, ...(note === undefined ? [] : [note])].filter((line) => !before.has(line));
}

/** Every field as it would be typed: `pain=5`. */
export function fieldLines(entry: Entry): readonly string[] {
  const { pain, cramps, area, side, happened, triggers, none, only, note } = entry;
  const number = (value: number | null): string => (value === null ? "none" : String(value));
  return [
    `pain=${number(pain)}`,
    `cramps=${number(cramps)}`,
    `area=${area ?? "none"}`,
    `side=${side ?? "none"}`,
    `at=${happened.slice(0, 16).replace("T", " ")}`,
    `triggers=${triggers.length === 0 ? "none" : triggers.map(typedTrigger).join(", ")}`,
    `none=${none ? "yes" : "no"}`,
    `only=${only === true ? "yes" : "no"}`,
    `${NOTE}=${note ?? ""}`,
  ];
}

/** The lines before the note, each without its blanks, and the note as a field in one line. */
function partsOf(text: string): readonly [lines: readonly string[], note: string | undefined] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const at = lines.findIndex((line) => new RegExp(`^\\s*${NOTE}\\s*=`, "i").test(line));
  const tidy = (line: string): string => line.trim().replace(/^([a-z]+)\s*=\s*/i, "$1=");
  if (at < 0) return [lines.map(tidy), undefined];
  const [first = "", ...rest] = lines.slice(at).map((line) => line.trim());
  return [lines.slice(0, at).map(tidy), tidy([first, ...rest].join(" ").trim())];
}
