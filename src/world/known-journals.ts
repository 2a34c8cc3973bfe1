import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { isRead } from "../log/belongings.ts";
import { FILE_MODE, makePrivate } from "./folders.ts";

/** A folder that this machine has saved an entry in, and the number of the disk it was on then. */
interface KnownJournal {
  readonly folder: string;
  readonly disk: number;
}

/**
 * True when this machine has saved entries in that folder, and it is not there any more: it was moved or deleted, or
 * the disk it is on is not plugged in, be its empty place there or not. An empty folder on the same disk is empty.
 * What cannot be looked at is not gone: whoever reads or writes there says what is wrong with it.
 */
export function isGone(file: string, folder: string): boolean {
  const known = knownIn(file).find((one) => one.folder === folder);
  if (known === undefined) return false;
  try {
    const status = statSync(folder, { throwIfNoEntry: false });
    if (status === undefined) return true;
    return status.isDirectory() && status.dev !== known.disk && !readdirSync(folder).some(isRead);
  } catch {
    return false;
  }
}

/** Remembers a folder that an entry was just saved in. Where that cannot be kept, a folder that is gone looks new. */
export function rememberJournal(file: string, folder: string): void {
  try {
    const known = knownIn(file);
    const disk = statSync(folder).dev;
    if (known.some((one) => one.folder === folder && one.disk === disk)) return;
    const others = known.filter((one) => one.folder !== folder);
    makePrivate(dirname(file));
    const lines = [...others, { folder, disk }].map((one) => `${JSON.stringify(one)}\n`);
    writeFileSync(file, lines.join(""), { mode: FILE_MODE });
  } catch {
    // The entry is saved: that is what counts.
  }
}

function knownIn(file: string): readonly KnownJournal[] {
  try {
    return readFileSync(file, "utf8").split("\n").flatMap(knownOn);
  } catch {
    return [];
  }
}

function knownOn(line: string): readonly KnownJournal[] {
  try {
    const { folder, disk } = JSON.parse(line) as Partial<KnownJournal>;
    return typeof folder === "string" && typeof disk === "number" ? [{ folder, disk }] : [];
  } catch {
    return [];
  }
}
