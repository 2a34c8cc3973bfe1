import { readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Outline } from "../log/read-back.ts";
import { checksum } from "./checksum.ts";
import { FILE_MODE, makePrivate } from "./folders.ts";

/** What is known of a file of the record without reading it, as long as nothing touched the file since. */
export interface KnownFile extends Outline {
  /** Tells whether the file is the one that was read: device, number, size and both times. */
  readonly mark: string;
  readonly damaged: readonly number[];
  readonly newer: number;
  /** Where the lines lie that count at any age, in bytes: from, and up to. */
  readonly always: readonly (readonly [from: number, to: number])[];
}

export type KnownFiles = Readonly<Record<string, KnownFile>>;

const FORMAT = 1;
/** A change within so short a time may leave the times of a file as they were. */
const TOO_NEW_MS = 3000;

/** The mark of a file as it is now; undefined when it is none, or so new that a change might not be seen. */
export function markOf(path: string, nowMs: number): string | undefined {
  const status = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (status?.isFile() !== true) return undefined;
  const { dev, ino, size, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = status;
  const newest = Number(mtimeMs > ctimeMs ? mtimeMs : ctimeMs);
  return newest > nowMs - TOO_NEW_MS ? undefined : [dev, ino, size, mtimeNs, ctimeNs].join(" ");
}

/** What was kept of the files of this folder. Nothing when it is missing, damaged, or of another folder or version. */
export function knownFilesIn(file: string, folder: string): KnownFiles {
  try {
    const text = readFileSync(file, "utf8");
    const end = text.indexOf("\n");
    const body = text.slice(end + 1);
    if (text.slice(0, end) !== checksum(body)) return {};
    const kept = JSON.parse(body) as { readonly v: number; readonly folder: string; readonly files: KnownFiles };
    return kept.v === FORMAT && kept.folder === folder ? kept.files : {};
  } catch {
    return {};
  }
}

/** Keeps it for the next time. Where it cannot be kept, the next time reads everything again. */
export function keepKnownFiles(file: string, folder: string, files: KnownFiles): void {
  try {
    const body = JSON.stringify({ v: FORMAT, folder, files });
    makePrivate(dirname(file));
    const fresh = `${file}.${String(process.pid)}`;
    writeFileSync(fresh, `${checksum(body)}\n${body}`, { mode: FILE_MODE });
    renameSync(fresh, file);
  } catch {
    // It only saves time.
  }
}
