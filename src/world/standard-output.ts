import { fstatSync, statSync, writeSync } from "node:fs";
import { devNull } from "node:os";

/** Where the program prints. */
export interface Output {
  readonly isTerminal: boolean;
  /** True once nobody reads it any more (`| head`). */
  readonly isGone: () => boolean;
  readonly write: (text: string) => void;
  /** As Node has it: opened now if it was not, which takes its time. */
  readonly stream: () => NodeJS.WriteStream;
}

/** Its number among the open files. */
export const STANDARD_OUTPUT = 1;
/** What a pipe says that is full and was told not to wait. */
const FULL = "EAGAIN";

let opened: Output | undefined;

/** Standard output. A file and a pipe are written to at once; only a terminal needs all that Node has for it. */
export function standardOutput(): Output {
  opened ??= openOutput();
  return opened;
}

function openOutput(): Output {
  let isGone = false;
  let node: NodeJS.WriteStream | undefined;
  const stream = (): NodeJS.WriteStream => {
    node ??= process.stdout.on("error", () => {
      isGone = true;
    });
    return node;
  };
  const isTerminal = mayBeTerminal() && stream().isTTY;
  const write = (text: string): void => {
    if (isGone) return;
    if (node !== undefined) {
      node.write(text);
      return;
    }
    const rest = writeNow(Buffer.from(text));
    if (rest === "gone") isGone = true;
    else if (rest.length > 0) stream().write(rest);
  };
  return { isTerminal, isGone: () => isGone, write, stream };
}

/** Writes what can be written without waiting. Gives what is left, or says that nobody reads it. */
function writeNow(bytes: Buffer): Buffer | "gone" {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(STANDARD_OUTPUT, bytes, written);
    return Buffer.alloc(0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === FULL ? bytes.subarray(written) : "gone";
  }
}

/** False for a file, a pipe, and what throws everything away. */
function mayBeTerminal(): boolean {
  const status = fstatSync(STANDARD_OUTPUT);
  if (!status.isCharacterDevice()) return false;
  return process.platform === "win32" || status.rdev !== statSync(devNull).rdev;
}
