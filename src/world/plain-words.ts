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

/** Signs that steer a terminal or turn the direction of text: no line that is shown needs one, but its end. */
// eslint-disable-next-line no-control-regex -- these are the signs to be taken out
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

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
