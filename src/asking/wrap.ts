/** Breaks text into lines of at most `columns`, words whole where they fit, later lines indented. */
export function wrap(text: string, columns: number, indent = ""): readonly string[] {
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
      lines.push(line.slice(0, columns));
      line = lead + indent + line.slice(columns);
    }
  }
  return [...lines, line];
}

/** Wraps every line of a list. */
export function wrapAll(texts: readonly string[], columns: number, indent = ""): readonly string[] {
  return texts.flatMap((text) => wrap(text, columns, indent));
}
