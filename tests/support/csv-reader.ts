/** The cells of a CSV text as RFC 4180 reads them, row by row; the mark of UTF-8 is taken off. */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const body = text.replace(/^\ufeff/, "");
  for (let index = 0; index < body.length; index += 1) {
    const sign = body[index] ?? "";
    if (quoted && sign === '"' && body[index + 1] === '"') {
      cell += '"';
      index += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === "," || (sign === "\r" && body[index + 1] === "\n"))) {
      rows.at(-1)?.push(cell);
      cell = "";
      if (sign === "\r") {
        rows.push([]);
        index += 1;
      }
    } else cell += sign;
  }
  if (cell !== "" || quoted) throw new Error("The last line has no end.");
  return rows.slice(0, -1);
}
