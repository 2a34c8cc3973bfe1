import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../exit.ts";
import type { Draft } from "../log/event.ts";
import { makePrivate } from "./folders.ts";
import type { UnfinishedSession } from "./world.ts";

const FILE_MODE = 0o600;

/** One file for the session of this process. Another process that still runs keeps its own. */
export function unfinishedIn(folder: string): UnfinishedSession {
  const own = join(folder, `${String(process.pid)}.json`);
  return {
    keep: (draft) => {
      try {
        makePrivate(folder);
        writeFileSync(`${own}.new`, JSON.stringify(draft), { mode: FILE_MODE });
        renameSync(`${own}.new`, own);
      } catch {
        // The session goes on: the journal entry at its end is what counts, and it reports its own failure.
      }
    },
    clear: () => {
      rmSync(own, { force: true });
    },
    takeLeftOvers: (save) => {
      for (const name of leftOverNames(folder)) {
        const path = join(folder, name);
        const draft = readDraft(path);
        if (draft === undefined || !saved(draft, save)) renameSync(path, freeName(`${path}.damaged`));
        else rmSync(path, { force: true });
      }
    },
  };
}

/** False when the draft does not fit the log format; a disk that fails is passed on and the file stays. */
function saved(draft: Draft, save: (draft: Draft) => void): boolean {
  try {
    save(draft);
    return true;
  } catch (error) {
    if (error instanceof UserError) throw error;
    return false;
  }
}

/** The name, or the first of name-2, name-3 … that is not taken. */
function freeName(name: string): string {
  let candidate = name;
  for (let count = 2; existsSync(candidate); count += 1) candidate = `${name}-${String(count)}`;
  return candidate;
}

function leftOverNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => /^\d+\.json$/.test(name) && isLeftOver(folder, name));
  } catch {
    return [];
  }
}

function isLeftOver(folder: string, name: string): boolean {
  const ageMs = Date.now() - statSync(join(folder, name)).mtimeMs;
  return ageMs > SESSION_MS_MAX || !isRunning(Number.parseInt(name, 10));
}

function readDraft(path: string): Draft | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Draft;
  } catch {
    return undefined;
  }
}

/** A session never takes this long: a file this old is a left-over even where its number runs something else now. */
const SESSION_MS_MAX = 2 * 3_600_000;

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
