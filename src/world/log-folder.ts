import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { EXIT, UserError } from "../exit.ts";
import { FILE_MODE, makePrivate, NAME, type Folders } from "./folders.ts";
import { codeOf, reasonOf } from "./reasons.ts";
import type { LogFolder, MovedLog } from "./world.ts";

/** Says where the log lies: one line, a whole path. A file of its own: the settings take too long to load for `log`. */
const FILE = "log-folder";
/** Puts the log back where it lies by itself. */
const BY_ITSELF = "default";
/** Signs that no screen shows. Made where it is asked: Unicode classes take their time, and few have such a file. */
const unsafe = (): RegExp => new RegExp("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "u");

/** Where the log lies, and what says so. The environment beats the file. Creates nothing. */
export function logFolderOf(env: NodeJS.ProcessEnv, folders: Folders): LogFolder {
  const given = ["SPASM_COACH_LOG", "SPASM_COACH_HOME"].find((name) => (env[name] ?? "") !== "");
  if (given === "SPASM_COACH_LOG") return { path: folders.journal, origin: { kind: "environment", by: given } };
  const file = join(folders.settings, FILE);
  const kept = keptIn(file);
  if (kept === null) return { path: null, file };
  if (kept !== undefined) return { path: kept, origin: { kind: "file" } };
  return {
    path: folders.journal,
    origin: given === undefined ? { kind: "default" } : { kind: "environment", by: given },
  };
}

/** Undefined when there is no file; null when it is there and does not say one whole path. */
function keptIn(file: string): string | null | undefined {
  try {
    const path = readFileSync(file, "utf8").replace(/^\uFEFF|\r?\n$/gu, "");
    return isAbsolute(path) && !unsafe().test(path) ? path : null;
  } catch (error) {
    return codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR" ? undefined : null;
  }
}

/** From the next command on the log lies there. Moves nothing. Throws a `UserError` for a folder that will not do. */
export function keepLogFolder(env: NodeJS.ProcessEnv, folders: Folders, typed: string): MovedLog {
  const before = logFolderOf(env, folders);
  const file = join(folders.settings, FILE);
  if (typed.toLowerCase() === BY_ITSELF)
    saving(file, () => {
      rmSync(file, { force: true });
    });
  else {
    const path = fitFolder(typed);
    saving(file, () => {
      writeWhole(folders.settings, file, `${path}\n`);
    });
  }
  const after = logFolderOf(env, folders);
  const old = before.path === null || before.path === after.path ? null : before.path;
  return { now: after, left: old !== null && holdsRecord(old) ? old : null };
}

function saving(file: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    const advice = `Nothing was changed. Check the folder, then try again: ${dirname(file)}`;
    throw new UserError(`Could not save the folder of your log (${reasonOf(error)}).`, advice, EXIT.notSaved, error);
  }
}

/** The old file stays whole until the new one is. */
function writeWhole(folder: string, file: string, text: string): void {
  makePrivate(folder);
  const draft = `${file}.tmp-${String(process.pid)}`;
  const descriptor = openSync(draft, "w", FILE_MODE);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(draft, file);
}

/** The whole path, once it is a folder for the log alone that can be written to. */
function fitFolder(typed: string): string {
  const path = typed === "~" || /^~[/\\]/.test(typed) ? join(homedir(), typed.slice(1)) : typed;
  if (unsafe().test(path)) throw new UserError("That name has signs that no screen shows.", "Name the folder anew.");
  if (!isAbsolute(path)) {
    throw new UserError(`Not a whole path: ${path}.`, `For the folder below this one, type: ${resolve(path)}`);
  }
  const whole = resolve(path);
  const status = tried(whole, () => statSync(whole, { throwIfNoEntry: false }));
  if (status === undefined) return newFolder(whole);
  if (!status.isDirectory()) throw new UserError(`That is no folder: ${whole}`, "Name a folder for the log alone.");
  tried(whole, () => {
    takesFiles(whole);
  });
  const names = tried(whole, () => readdirSync(whole));
  // It is closed to other people, and so must not be one that has another use.
  if (!isForTheLog(names)) {
    throw new UserError(`That folder holds other things: ${whole}`, `Name one for the log alone: ${join(whole, NAME)}`);
  }
  tried(whole, () => {
    makePrivate(whole);
  });
  return whole;
}

/** What a folder allows is known for sure only by doing it. */
function takesFiles(folder: string): void {
  const probe = join(folder, `.${NAME}-${String(process.pid)}`);
  closeSync(openSync(probe, "wx", FILE_MODE));
  rmSync(probe);
}

/** Only the last folder is made: a slip in the others must not make a tree nobody wanted. */
function newFolder(path: string): string {
  const above = dirname(path);
  if (!existsSync(above))
    throw new UserError(`There is no folder ${above}.`, "Check the name, or make that folder first.");
  tried(path, () => {
    makePrivate(path);
  });
  return path;
}

function tried<Result>(path: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    const reason = codeOf(error) === "ENOENT" ? "nothing can be saved there" : reasonOf(error);
    throw new UserError(
      `The log cannot lie in ${path} (${reason}).`,
      "Nothing was changed. Name a folder of your own.",
      EXIT.usage,
      error,
    );
  }
}

/** Empty, but for hidden files such as those of git and Syncthing; or a record is there. */
function isForTheLog(names: readonly string[]): boolean {
  return names.every((name) => name.startsWith(".")) || names.some((name) => name.endsWith(".jsonl"));
}

function holdsRecord(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => name.endsWith(".jsonl"));
  } catch {
    return false;
  }
}
