import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { UserError } from "../../src/exit.ts";
import { deviceId } from "../../src/world/folders.ts";
import { journalIn, realDisk, type Disk } from "../../src/world/journal.ts";
import { realClock } from "../../src/world/clock.ts";
import type { Clock, Journal } from "../../src/world/world.ts";
import type { Draft } from "../../src/log/event.ts";

/** A new folder for one test, gone when the test ends. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "spasm-coach-test-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A clock that stands still at this moment, in the zone of the machine. */
export function clockAt(instant: string): Clock {
  return { ...realClock, now: () => new Date(instant) };
}

export const NOON = "2026-11-21T12:00:00.000+11:00";

/** An entry as the log command drafts it. */
export function draft(name: string): Draft {
  const rest = { none: false, pain: null, cramps: null, area: null, side: null, note: null };
  return { kind: "entry", happened: NOON, ...rest, triggers: [{ name }] };
}

/** The names of files in a folder, sorted. */
export function namesIn(folder: string): readonly string[] {
  return readdirSync(folder).sort();
}

/** The permission bits of a file or folder. */
export function modeOf(path: string): number {
  return statSync(path).mode & 0o777;
}

/** The real disk with one call replaced. */
export function diskWith(changes: Partial<Disk>): Disk {
  return { ...realDisk, ...changes };
}

/** An error as the operating system reports it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made up`), { code });
}

/** The file a journal writes to at noon. */
export const MONTH_FILE = `2026-11-${deviceId()}.jsonl`;

/** The journal in a folder, with its clock standing at noon unless told otherwise. */
export function journalAt(folder: string, disk?: Disk, now = NOON): Journal {
  return journalIn(folder, clockAt(now), "0.1.0", disk);
}

/** The error a call ends with: its code, what it says, and nothing else. */
export function failure(call: () => unknown): unknown {
  try {
    call();
    return "no error";
  } catch (error) {
    return error instanceof UserError ? { code: error.code, what: error.what } : error;
  }
}
