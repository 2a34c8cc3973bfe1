import { SOURCES, type SourceId } from "../src/sources/index.ts";

/** Markdown, written from data. */

export const GENERATED = "Written by `npm run docs` from the data in `src/`. Do not edit: change the data.";

/** Every source cited, once, by id. */
export function sourceList(cited: readonly SourceId[]): string {
  const ids = [...new Set(cited)].sort();
  return section("Sources", [
    "An address may be that of a copy in which an excerpt was read.",
    table(
      ["id", "title", "address", "read on"],
      ids.map((id) => [id, SOURCES[id].title, SOURCES[id].address, SOURCES[id].readOn]),
    ),
  ]);
}

/** A page: title, introduction, sections. */
export function doc(title: string, intro: readonly string[], ...sections: readonly string[]): string {
  return `${[`# ${title}`, ...intro, ...sections].join("\n\n")}\n`;
}

/** A part of a page under its own title. */
export function section(title: string, parts: readonly string[]): string {
  return [`## ${title}`, ...parts].join("\n\n");
}

/** A table; a bar in a cell is written so that it stays in its cell. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** "1 sign", "2 signs". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${String(number)} ${number === 1 ? one : many}`;
}

/** With a capital in front. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
