import { readPieces } from "../../src/log/lines.ts";

/** Reads the text of one journal file. */
export function readLines(text: string): ReturnType<typeof readPieces> {
  return readPieces([text]);
}
