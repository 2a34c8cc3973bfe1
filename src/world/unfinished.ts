import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FILE_MODE, makePrivate } from "./folders.ts";
import type { Kept, LeftOver, UnfinishedSession } from "./world.ts";

/** One file for the session of this process. Another process that still runs keeps its own. */
export function unfinishedIn(folder: string): UnfinishedSession {
  const own = join(folder, `${String(process.pid)}.json`);
  return {
    keep: (kept) => {
      try {
        makePrivate(folder);
        writeFileSync(`${own}.new`, JSON.stringify(kept), { mode: FILE_MODE });
        renameSync(`${own}.new`, own);
      } catch {
        // The session goes on: the journal entry at its end is what counts, and it reports its own failure.
      }
    },
    clear: () => {
      rmSync(own, { force: true });
    },
    leftOvers: () =>
      leftOverNames(folder).flatMap((name) => {
        const path = join(folder, name);
        const left = leftOverAt(path);
        if (left === undefined) setAside(path);
        return left ?? [];
      }),
  };
}

function leftOverAt(path: string): LeftOver | undefined {
  const kept = readKept(path);
  if (kept === undefined) return undefined;
  return {
    ...kept,
    keptAt: statSync(path).mtime,
    remove: () => {
      rmSync(path, { force: true });
    },
    setAside: () => {
      setAside(path);
    },
  };
}

function setAside(path: string): void {
  renameSync(path, freeName(`${path}.damaged`));
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

/** The file's content, or undefined when it is not one of ours. Whether the draft fits the log, the journal decides. */
function readKept(path: string): Kept | undefined {
  try {
    const value = JSON.parse(readFileSync(path, "utf8")) as Partial<Kept> | null;
    if (typeof value?.id !== "string" || value.id === "") return undefined;
    if (typeof value.draft !== "object" || (value.draft as unknown) === null) return undefined;
    const { phase, phases } = value.at ?? {};
    const isPlace = Number.isSafeInteger(phase) && Number.isSafeInteger(phases);
    return { id: value.id, draft: value.draft, at: isPlace ? (value.at ?? null) : null };
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
