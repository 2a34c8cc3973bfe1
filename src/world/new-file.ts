import { closeSync, fsyncSync, openSync, unlinkSync, writeSync } from "node:fs";
import { EXIT, UserError } from "../exit.ts";
import { FILE_MODE } from "./folders.ts";
import { codeOf, reasonOf } from "./reasons.ts";

/** The calls that touch the disk, so that a test can fail each of them. */
export interface NewFileDisk {
  readonly open: (path: string) => number;
  readonly write: (descriptor: number, text: string) => number;
  readonly sync: (descriptor: number) => void;
}

const realDisk: NewFileDisk = {
  // "wx": what is there already, a link too, is left alone.
  open: (path) => openSync(path, "wx", FILE_MODE),
  write: (descriptor, text) => writeSync(descriptor, text),
  sync: (descriptor) => {
    fsyncSync(descriptor);
  },
};

/** Pieces are joined up to about so many letters before they are written. */
const BATCH_CHARS = 1 << 16;

/** A new file for this person alone, whole and on disk when it returns. What could not be finished is taken away. */
export function writeNewFile(path: string, pieces: Iterable<string>, disk: NewFileDisk = realDisk): void {
  let descriptor: number;
  try {
    descriptor = disk.open(path);
  } catch (error) {
    if (codeOf(error) === "EEXIST") {
      throw new UserError(
        `${path} is already there.`,
        "Nothing was overwritten. Choose another name.",
        EXIT.usage,
        error,
      );
    }
    throw notWritten(path, error);
  }
  try {
    let batch = "";
    for (const piece of pieces) {
      batch += piece;
      if (batch.length < BATCH_CHARS) continue;
      writeAll(descriptor, batch, disk);
      batch = "";
    }
    writeAll(descriptor, batch, disk);
    disk.sync(descriptor);
    closeSync(descriptor);
  } catch (error) {
    takeAway(path, descriptor);
    throw notWritten(path, error);
  }
}

function writeAll(descriptor: number, text: string, disk: NewFileDisk): void {
  if (disk.write(descriptor, text) !== Buffer.byteLength(text)) {
    throw Object.assign(new Error("short write"), { code: "ENOSPC" });
  }
}

function takeAway(path: string, descriptor: number): void {
  try {
    closeSync(descriptor);
  } catch {
    // It was closed already, or the disk is beyond repair.
  }
  try {
    unlinkSync(path);
  } catch {
    // The error that follows says that the file was not written.
  }
}

function notWritten(path: string, error: unknown): UserError {
  return new UserError(
    `Could not save ${path} (${reasonOf(error)}).`,
    "Your record is as it was. Free some space, or choose another folder, then try again.",
    EXIT.notSaved,
    error,
  );
}
