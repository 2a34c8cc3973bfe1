import { randomFillSync } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";

/** Where the system gives out chance as a file. */
const SOURCE = "/dev/urandom";

/**
 * So many bytes of chance. Read from the system where it has a file of it: to load what Node has for this, `node:crypto`,
 * takes longer than to save an entry.
 */
export function chance(length: number, source = SOURCE): Buffer {
  const bytes = Buffer.alloc(length);
  return isFilled(bytes, source) ? bytes : randomFillSync(bytes);
}

function isFilled(bytes: Buffer, source: string): boolean {
  try {
    const file = openSync(source, "r");
    try {
      return readSync(file, bytes) === bytes.length;
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}
