import { EXIT } from "../../exit.ts";
import { logFolderUnknown } from "../../log/belongings.ts";
import type { LogFolder, MovedLog } from "../../world/world.ts";
import { hasOpenSign } from "../record/open-sign.ts";
import type { Reading, Setting } from "./setting.ts";

/** Where the log lies, and how it gets another place. */
export const LOG_FOLDER: Setting = {
  name: "log-folder",
  says: "Where your log lies",
  read: ({ settings }) => readingOf(settings.logFolder()),
  change: {
    kind: "set",
    allowed: "a whole path, or default; SPASM_COACH_LOG goes first",
    values: ["default"],
    write: (world, typed) => {
      const locked = hasOpenSign(world);
      return Promise.resolve(toldOf(world.settings.setLogFolder(typed), locked));
    },
  },
};

function readingOf(folder: LogFolder): Reading {
  if (folder.path !== null) return { value: folder.path, origin: folder.origin };
  throw logFolderUnknown(folder.file, EXIT.unreadable);
}

function toldOf({ now, left }: MovedLog, locked: boolean): readonly string[] {
  if (now.path !== null && now.origin.kind === "environment" && now.origin.by === "SPASM_COACH_LOG") {
    return ["SPASM_COACH_LOG is set and goes first: that is the folder in use. Yours counts once it is not set."];
  }
  if (left === null || now.path === null) return [];
  return [
    `The record so far is not moved. It stays in ${left}`,
    "To take it along:",
    `  ${moveLine(left, now.path)}`,
    "A file that stays has the name of one there. Move it under another name that ends in .jsonl.",
    ...(locked
      ? ["A warning sign in it is still open. Leaving it behind does not make it go away: get it checked."]
      : []),
  ];
}

/** Both folders may hold this month's file of this machine: neither may take the other's place. */
function moveLine(from: string, to: string): string {
  if (/^[A-Z]:|^\\\\/i.test(from)) return `move "${from}\\*.jsonl" "${to}"`;
  return `mv -n ${quoted(from)}/*.jsonl ${quoted(to)}/`;
}

/** As a shell reads it back. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
