import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

const NEWLINE = 0x0a;
const PIECE_BYTES = 4 * 1024 * 1024;
/** No entry is ever this long. What is, is damage, and is not held in memory to find that out. */
const LINE_BYTES_MAX = 16 * 1024 * 1024;
/** A pipe that lies where a file should be would keep the program waiting for ever. Windows has no such flag. */
const WITHOUT_WAITING = process.platform === "win32" ? 0 : constants.O_NONBLOCK;
/** Stands for a line too long to be an event: no JSON, so it is counted as damaged. */
const TOO_LONG = "(too long)";

/** The text of a file in pieces that end with a newline, so that its size does not matter. */
export function* piecesOf(path: string, pieceBytes = PIECE_BYTES, lineBytesMax = LINE_BYTES_MAX): Generator<string> {
  const descriptor = openSync(path, constants.O_RDONLY | WITHOUT_WAITING);
  try {
    const status = fstatSync(descriptor);
    if (!status.isFile()) throw new Error("not a file");
    // Most files fit into one piece; one byte more, so that one read takes all of it.
    const buffer = Buffer.allocUnsafe(Math.min(pieceBytes, status.size + 1));
    let open: Buffer[] = [];
    let openBytes = 0;
    for (;;) {
      const bytes = buffer.subarray(0, readSync(descriptor, buffer, 0, buffer.length, null));
      const end = bytes.lastIndexOf(NEWLINE) + 1;
      if (bytes.length === 0 || end > 0) {
        const first = bytes.indexOf(NEWLINE) + 1;
        const isLong = openBytes + first > lineBytesMax;
        if (isLong) yield `${TOO_LONG}\n${bytes.toString("utf8", first, end)}`;
        else if (open.length === 0) yield bytes.toString("utf8", 0, end);
        else yield Buffer.concat([...open, bytes.subarray(0, end)]).toString("utf8");
        if (bytes.length === 0) return;
        open = [];
        openBytes = 0;
      }
      const rest = bytes.subarray(end);
      openBytes += rest.length;
      // The buffer is read into again: what is kept of it has to be a copy.
      if (openBytes <= lineBytesMax) open.push(Buffer.from(rest));
      else open = [];
    }
  } finally {
    closeSync(descriptor);
  }
}
