import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EXIT, UserError } from "../exit.ts";
import { makePrivate } from "./folders.ts";
import { reasonOf } from "./reasons.ts";
import type { EditedText, Editor } from "./world.ts";

const FILE_MODE = 0o600;
/** What a shell ends with when it does not find the program. */
const NOT_FOUND = 127;
const OTHER_WAY =
  "Nothing was changed. Set EDITOR, for example to nano, or name a field: spasm-coach edit 3fa9c1 pain=3";
// eslint-disable-next-line no-control-regex -- what no text has in it
const NO_TEXT = /[\u0000-\u0008\u000e-\u001f]/;

/**
 * The editor that VISUAL or EDITOR names. The texts lie in a folder of this person's own, each in one of its own, so
 * that what an editor writes beside them stays there too. `release` gives the terminal to the editor.
 */
export function editorFrom(env: NodeJS.ProcessEnv, folder: string, release: () => void): Editor {
  const command = [env["VISUAL"], env["EDITOR"]].find((value) => value !== undefined && value.trim() !== "");
  return {
    isSet: command !== undefined,
    prepare: (text) => prepared(command ?? "", folder, text, release),
  };
}

function prepared(command: string, folder: string, text: string, release: () => void): EditedText {
  const own = ownFolder(folder, text);
  const path = join(own, "entry.txt");
  return {
    path,
    run: async () => {
      release();
      const code = await ended(command, path);
      if (code === 0) return;
      if (code === null || code === NOT_FOUND) throw new UserError("The editor could not be started.", OTHER_WAY);
      throw new UserError("The editor ended with an error.", OTHER_WAY);
    },
    text: () => textOf(path),
    isThere: () => existsSync(path),
    remove: () => {
      rmSync(own, { recursive: true, force: true });
    },
  };
}

function ownFolder(folder: string, text: string): string {
  try {
    makePrivate(folder);
    const own = mkdtempSync(join(folder, "entry-"));
    writeFileSync(join(own, "entry.txt"), text, { mode: FILE_MODE });
    return own;
  } catch (error) {
    throw new UserError(
      `Could not save the text to edit (${reasonOf(error)}).`,
      `Nothing was changed. Check the folder ${folder}, or name a field: spasm-coach edit 3fa9c1 pain=3`,
      EXIT.notSaved,
      error,
    );
  }
}

/** The exit code, `null` when it was not started. The command may carry words of its own: `code --wait`. */
async function ended(command: string, path: string): Promise<number | null> {
  const { spawn } = await import("node:child_process");
  const isWindows = process.platform === "win32";
  const ignored = (): void => {
    // Ctrl-C belongs to the editor while it runs.
  };
  process.on("SIGINT", ignored);
  const child = isWindows
    ? spawn(`${command} "${path}"`, { stdio: "inherit", shell: true })
    : spawn("/bin/sh", ["-c", `${command} "$1"`, "sh", path], { stdio: "inherit" });
  return new Promise<number | null>((resolve) => {
    child.on("error", () => {
      resolve(null);
    });
    child.on("exit", (code) => {
      resolve(code ?? 1);
    });
  }).finally(() => process.off("SIGINT", ignored));
}

function textOf(path: string): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
    return NO_TEXT.test(text) ? null : text;
  } catch {
    return null;
  }
}
