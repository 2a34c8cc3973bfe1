import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { realDisk, type Disk } from "../../src/world/journal.ts";
import { realClock } from "../../src/world/clock.ts";
import type { Clock } from "../../src/world/world.ts";
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
