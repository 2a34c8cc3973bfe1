import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { v7 as uuidv7 } from "uuid";
import { EXIT, UserError } from "../exit.ts";
import { recordGone } from "../log/belongings.ts";
import { dayOf, monthBefore } from "../log/day.ts";
import type { Draft, Event } from "../log/event.ts";
import { isEvent } from "../log/guard.ts";
import { lineOf, readPieces, union, type ReadLines } from "../log/lines.ts";
import { CONTENT_VERSION } from "../triage/content-version.ts";
import { chance } from "./chance.ts";
import { localZone } from "./clock.ts";
import { deviceId, FILE_MODE, makePrivate } from "./folders.ts";
import { isGone, rememberJournal } from "./known-journals.ts";
import { latelyIn } from "./lately.ts";
import { piecesOf } from "./file-pieces.ts";
import { codeOf, reasonOf } from "./reasons.ts";
import type { Clock, Journal, JournalContents } from "./world.ts";

const TRIES_MAX = 3;
const ID_BYTES = 16;
/** No month has so much in it. A quick look passes such a file over; whoever reads all of it tells what is there. */
const RECENT_BYTES_MAX = 64 * 1024 * 1024;

/** The calls that touch the disk, so that a test can fail or cut each of them. */
export interface Disk {
  readonly open: (path: string, flags: string, mode: number) => number;
  readonly write: (descriptor: number, bytes: Buffer) => number;
  readonly sync: (descriptor: number) => void;
  readonly close: (descriptor: number) => void;
}

export const realDisk: Disk = {
  open: (path, flags, mode) => openSync(path, flags, mode),
  write: (descriptor, bytes) => writeSync(descriptor, bytes),
  sync: (descriptor) => {
    fsyncSync(descriptor);
  },
  close: (descriptor) => {
    closeSync(descriptor);
  },
};

/**
 * The append-only journal in a folder of month files, one writer a file. `machine` is the folder of what this machine
 * knows for itself; without it nothing is remembered.
 */
export function journalIn(
  folder: string,
  clock: Clock,
  app: string,
  disk: Disk = realDisk,
  deviceOf: () => string = deviceId,
  machine?: string,
): Journal {
  const known = machine === undefined ? undefined : join(machine, "journals");
  return {
    read: () => contentsOf(folder, files()),
    recent: () => {
      const month = clock.stamp(clock.now()).slice(0, 7);
      const months = [month, monthBefore(month)];
      return contentsOf(
        folder,
        files().filter((file) => months.includes(file.slice(0, 7)) && isQuick(join(folder, file))),
      );
    },
    lately: (area) => {
      const names = files();
      try {
        if (machine === undefined) return { ...contentsOf(folder, names), older: null };
        return latelyIn(
          {
            folder,
            names,
            outlines: join(machine, "outlines.json"),
            today: dayOf(clock.stamp(clock.now())),
            nowMs: Date.now(),
          },
          area,
        );
      } catch {
        // What cannot be read is named by the one way of reading everything.
        return { ...contentsOf(folder, names), older: null };
      }
    },
    newId: () => idAt(clock.now()),
    append: (draft, id) => {
      if (known !== undefined && isGone(known, folder)) {
        throw recordGone(folder, known, EXIT.notSaved, "Could not save: the folder of your record is not there.");
      }
      const now = clock.now();
      const device = deviceOf();
      const event = stamped(draft, now, device, id);
      appendLine(folder, `${clock.stamp(now).slice(0, 7)}-${device}.jsonl`, lineOf(event), disk);
      if (known !== undefined) rememberJournal(known, folder);
      return event;
    },
  };

  function files(): readonly string[] {
    const names = journalFiles(folder);
    if (names.length === 0 && known !== undefined && isGone(known, folder)) {
      throw recordGone(folder, known, EXIT.unreadable, "The folder of your record is not there.");
    }
    return names;
  }

  function stamped(draft: Draft, now: Date, device: string, id = idAt(now)): Event {
    const stamp = { v: 1, id, written: clock.stamp(now) };
    const event: unknown = { ...stamp, ...draft, zone: localZone(), content: CONTENT_VERSION, app, device };
    if (!isEvent(event)) throw new Error(`An event of kind ${draft.kind} does not fit the log format.`);
    return event;
  }
}

function contentsOf(folder: string, names: readonly string[]): JournalContents {
  const files = names.map((file) => ({ file, ...readFile(folder, file) }));
  return {
    events: union(files),
    damaged: files.flatMap(({ file, damaged }) => damaged.map((line) => ({ file, line }))),
    newer: files.reduce((sum, { newer }) => sum + newer, 0),
  };
}

/**
 * One buffer, one write on a descriptor opened for append, the count checked, then fsync: only then is it saved.
 * Nothing is ever cut back: another writer may have appended since.
 */
function appendLine(folder: string, file: string, line: string, disk: Disk): void {
  const path = join(folder, file);
  try {
    const isNewFolder = !existsSync(folder);
    makePrivate(folder);
    // A folder whose own name is not on disk yet would take its files with it.
    if (isNewFolder) syncFolder(dirname(folder), disk);
    const known = statSync(path, { throwIfNoEntry: false });
    const isNew = known === undefined;
    // A pipe would wait for ever, and a device such as /dev/null takes everything and keeps nothing.
    if (known?.isFile() === false) throw Object.assign(new Error("not a file"), { code: "ENOTFILE" });
    const bytes = Buffer.from(line, "utf8");
    // A sync engine or git may put another file in its place meanwhile: then it is appended to that one too.
    let tries = 1;
    for (; !appended(path, bytes, disk); tries += 1) {
      if (tries === TRIES_MAX) throw new Error("the file was replaced again and again");
    }
    if (isNew || tries > 1) syncFolder(folder, disk);
  } catch (error) {
    throw new UserError(
      `Could not save (${reasonOf(error)}).`,
      `Nothing already saved was changed. Free some space or check the folder, then save again: ${folder}`,
      EXIT.notSaved,
      error,
    );
  }
}

/** Appends, once. False when the bytes are not in the file that bears this name now. */
function appended(path: string, bytes: Buffer, disk: Disk): boolean {
  const descriptor = disk.open(path, "a", FILE_MODE);
  try {
    if (disk.write(descriptor, bytes) !== bytes.length) throw new Error("short write");
    disk.sync(descriptor);
    return isThere(path, descriptor, bytes);
  } finally {
    disk.close(descriptor);
  }
}

/** True when the open file still bears this name. Where a disk numbers its files anew each time, the bytes decide. */
function isThere(path: string, descriptor: number, bytes: Buffer): boolean {
  const named = statSync(path, { bigint: true, throwIfNoEntry: false });
  const written = fstatSync(descriptor, { bigint: true });
  if (named === undefined) return false;
  return (named.ino === written.ino && named.dev === written.dev) || readFileSync(path).includes(bytes);
}

function syncFolder(folder: string, disk: Disk): void {
  // Windows cannot open a folder; its file system keeps the name without it.
  if (process.platform === "win32") return;
  const descriptor = disk.open(folder, "r", 0);
  try {
    disk.sync(descriptor);
  } finally {
    disk.close(descriptor);
  }
}

function isQuick(path: string): boolean {
  try {
    return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) <= RECENT_BYTES_MAX;
  } catch {
    // Reading it says what is wrong with it.
    return true;
  }
}

function journalFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".jsonl"))
      .sort();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw unreadable(folder, error);
  }
}

/** A new id, a UUID of version 7: they sort by the time they were made at. */
function idAt(now: Date): string {
  return uuidv7({ msecs: now.getTime(), random: chance(ID_BYTES) });
}

function readFile(folder: string, file: string): ReadLines {
  try {
    return readPieces(piecesOf(join(folder, file)));
  } catch (error) {
    throw unreadable(join(folder, file), error);
  }
}

function unreadable(path: string, cause: unknown): UserError {
  return new UserError(
    "Your saved record cannot be read.",
    `Nothing was changed. Check that you may read ${path}, then try again.`,
    EXIT.unreadable,
    cause,
  );
}
