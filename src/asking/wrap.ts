/** A last word as short as this is a key, or reads like one: with its full stop. */
const ALONE_LETTERS_MAX = 2;

/** Breaks text into lines of at most `columns`, words whole where they fit, later lines indented. */
export function wrap(text: string, columns: number, indent = ""): readonly string[] {
  // Nearly every line of a long record.
  if (text.length <= columns) return [text];
  const lead = /^ */.exec(text)?.[0] ?? "";
  const lines: string[] = [];
  let line = lead;
  for (const word of text.slice(lead.length).split(" ")) {
    const isEmpty = line.trim() === "";
    const next = isEmpty ? line + word : `${line} ${word}`;
    if (next.length <= columns || isEmpty) {
      line = next;
    } else {
      lines.push(line);
      line = lead + indent + word;
    }
    while (line.length > columns && columns > lead.length + indent.length) {
      const cut = cutAt(line, columns, lead.length + indent.length);
      lines.push(line.slice(0, cut));
      line = lead + indent + line.slice(cut);
    }
  }
  return withCompany(lines, line, columns, lead + indent);
}

/** A key at the end ("press x.") is not left alone on its line: the word before it comes along. */
function withCompany(lines: readonly string[], last: string, columns: number, lead: string): readonly string[] {
  const before = lines.at(-1) ?? "";
  const at = before.lastIndexOf(" ");
  const word = last.trim();
  const joined = `${lead}${before.slice(at + 1)} ${word}`;
  const isAlone = word !== "" && word.length <= ALONE_LETTERS_MAX;
  if (!isAlone || before.slice(0, Math.max(0, at)).trim() === "" || joined.length > columns) return [...lines, last];
  return [...lines.slice(0, -1), before.slice(0, at), joined];
}

/** Where to cut a line that is too long: never inside a character of two halves, and always after `least`. */
function cutAt(line: string, columns: number, least: number): number {
  const isTorn = (line.codePointAt(columns - 1) ?? 0) > 0xffff;
  return isTorn && columns - 1 > least ? columns - 1 : columns;
}

/** Wraps every line of a list. */
export function wrapAll(texts: readonly string[], columns: number, indent = ""): readonly string[] {
  return texts.flatMap((text) => wrap(text, columns, indent));
}

/** Wraps a row of "key meaning · key meaning" between its parts, so that no key is torn from its meaning. */
export function wrapRow(row: string, columns: number, indent = ""): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const part of row.split(" · ")) {
    const next = line === "" ? part : `${line} · ${part}`;
    if (next.length <= columns || line === "") {
      line = next;
    } else {
      lines.push(line);
      line = indent + part;
    }
  }
  return [...lines, line].flatMap((text) => wrap(text, columns, indent));
}
