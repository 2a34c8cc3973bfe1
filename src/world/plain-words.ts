import { STEERING_SIGNS } from "../asking/steering-signs.ts";

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

/** No line that is shown needs one. */
const STEERING = new RegExp(`[${STEERING_SIGNS}]`, "g");

/** The text with nothing in it that a terminal or a voice would obey. Whatever stood in a file or a name, it is text. */
export function harmless(text: string): string {
  return text.replace(STEERING, " ");
}

/** The same for JSON, where such a sign can be written out: a program reads the text as it was. */
export function harmlessJson(text: string): string {
  return text.replace(STEERING, (sign) =>
    sign === "\r" || sign === "\t" ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
