import { closeSync, fsyncSync, openSync, readFileSync, realpathSync, renameSync, rmSync, writeSync } from "node:fs";
import { EXIT, UserError } from "../exit.ts";
import { codeOf, reasonOf } from "./reasons.ts";

const FILE_MODE = 0o600;

/**
 * Writes a file of ours for this person only: whole, or not at all. A file that is there already is written over only
 * when `mark` stands in it. Throws a `UserError`: code 2 for a file of something else, 6 when it could not be saved.
 */
export function writeExport(path: string, text: string, mark: string): void {
  const target = targetOf(path);
  const fresh = `${target}.${String(process.pid)}.new`;
  try {
    const descriptor = openSync(fresh, "wx", FILE_MODE);
    try {
      const bytes = Buffer.from(text, "utf8");
      if (writeSync(descriptor, bytes) !== bytes.length) throw new Error("short write");
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (!isOurs(target, mark)) {
      throw new UserError(`${path} is there already, and not one of ours.`, "Nothing was changed. Give another name.");
    }
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { force: true });
    if (error instanceof UserError) throw error;
    throw new UserError(
      `Could not save ${path} (${reasonOf(error)}).`,
      "Check the folder, or give another name. The text is above.",
      EXIT.notSaved,
      error,
    );
  }
}

/** A link stays a link: what it points to is written. */
function targetOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function isOurs(path: string, mark: string): boolean {
  try {
    return readFileSync(path, "utf8").includes(mark);
  } catch (error) {
    return codeOf(error) === "ENOENT";
  }
}
