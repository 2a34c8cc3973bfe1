const TICKED = " [x] ";
const NOT_TICKED = " [ ] ";

/** A line as it is best read aloud: commas for dots between keys, words for boxes. `before` = the lines said last. */
export function aloud(line: string, before: readonly string[]): string {
  const wasTicked = line.includes(NOT_TICKED) && before.includes(line.replace(NOT_TICKED, TICKED));
  return line
    .replace(TICKED, " ticked: ")
    .replace(NOT_TICKED, wasTicked ? " no longer ticked: " : " ")
    .replace(/([.?!:]) · /g, "$1 ")
    .replaceAll(" · ", ", ");
}

/** For a terminal that knows no Unicode: our own signs in ASCII, each as wide as before. What a person typed stays. */
export function inAscii(text: string): string {
  return text.replaceAll("·", "|").replaceAll("…", "~");
}
