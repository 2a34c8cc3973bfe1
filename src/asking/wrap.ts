/** Breaks text into lines of at most `columns`, words whole where they fit, later lines indented. */
export function wrap(text: string, columns: number, indent = ""): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const next = line === "" ? word : `${line} ${word}`;
    if (next.length <= columns || line.trim() === "") {
      line = line.trim() === "" && lines.length > 0 ? `${indent}${word}` : next;
    } else {
      lines.push(line);
      line = `${indent}${word}`;
    }
    while (line.length > columns && columns > indent.length) {
      lines.push(line.slice(0, columns));
      line = `${indent}${line.slice(columns)}`;
    }
  }
  return [...lines, line];
}

/** Wraps every line of a list. */
export function wrapAll(texts: readonly string[], columns: number, indent = ""): readonly string[] {
  return texts.flatMap((text) => wrap(text, columns, indent));
}
