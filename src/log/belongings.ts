import { UserError, type ExitCode } from "../exit.ts";

/**
 * The folders of ours. `device` holds what this machine knows for itself: its number, the folders it has saved entries
 * in (`journals`), and what the files of a large record look like (`outlines.json`).
 */
export type OwnFolderName = "journal" | "settings" | "sessions" | "edits" | "device";

/**
 * What a file in a folder of ours is. `record` is read as part of the record; `copy` is a file that an editor or a
 * sync engine left of one, and nobody reads; `text` is one that was open in an editor; `foreign` is somebody else's and is never touched.
 */
export type FileKind = "record" | "copy" | "settings" | "session" | "text" | "device" | "foreign";

/** A file in a folder of ours, as it lies there. */
export interface OwnFile {
  readonly name: string;
  readonly path: string;
  readonly kind: FileKind;
  readonly bytes: number;
  /** A link is never followed: whatever is done is done to the link itself. */
  readonly isLink: boolean;
  readonly openToOthers: boolean;
  readonly isMine: boolean;
}

/** A folder of ours as it stands on the disk. */
export interface OwnFolder {
  readonly name: OwnFolderName;
  readonly path: string;
  /**
   * `gone` = entries were saved there, and it is not there any more; `unknown` = the file at `path` should say where it is,
   * and cannot be read.
   */
  readonly state: "there" | "missing" | "gone" | "link" | "broken-link" | "no-folder" | "unreadable" | "unknown";
  /** Where a link leads to; null when it is none. */
  readonly leadsTo: string | null;
  readonly openToOthers: boolean;
  readonly isMine: boolean;
  /** All files but folders, by name. */
  readonly files: readonly OwnFile[];
}

const MONTH_FILE = /^\d{4}-\d\d-[0-9a-f]{6}\.jsonl$/;
const NAMED_LIKE_A_MONTH_FILE = /\d{4}-\d\d-[0-9a-f]{6}.*\.jsonl/;
const SETTINGS_FILE = /^(settings\.json|log-folder)(\.(damaged|tmp)-.*)?$/;
const MACHINE_FILE = /^(device|journals|outlines\.json(\.\d+)?)$/;
const SESSION_FILE = /^\d+\.json(\.new|\.damaged(-\d+)?)?$/;

/** What a file is, by its name; of a record under a strange name, by whether any entry is in it. */
export function kindOf(folder: OwnFolderName, name: string, holdsEntries: () => boolean): FileKind {
  switch (folder) {
    case "journal":
      if (isRead(name)) return NAMED_LIKE_A_MONTH_FILE.test(name) || holdsEntries() ? "record" : "foreign";
      return NAMED_LIKE_A_MONTH_FILE.test(name) ? "copy" : "foreign";
    case "settings":
      return SETTINGS_FILE.test(name) ? "settings" : "foreign";
    case "sessions":
      return SESSION_FILE.test(name) ? "session" : "foreign";
    case "edits":
      return "text";
    case "device":
      return MACHINE_FILE.test(name) ? "device" : "foreign";
  }
}

/** True for what lies in the folder of this machine's number beside whatever else is there. */
export function isOfThisMachine(name: string): boolean {
  return kindOf("device", name, () => false) !== "foreign";
}

/** True for a file that is read as part of the record, whatever the rest of its name. */
export function isRead(name: string): boolean {
  return name.endsWith(".jsonl");
}

/** True for a name the program gives itself; every other one is a copy that something else made. */
export function isMonthFile(name: string): boolean {
  return MONTH_FILE.test(name);
}

/** Said when a folder that this machine has saved entries in is not there. `file` knows that it was. */
export function recordGone(folder: string, file: string, code: ExitCode, what: string): UserError {
  return new UserError(
    what,
    `Nothing was made anew. Plug in its disk or put the folder back, then try again: ${folder}  ${forNewRecord(file)}`,
    code,
  );
}

/** How a person says that a folder that is gone shall be begun anew. */
function forNewRecord(file: string): string {
  return `For a new, empty record there, delete ${file}`;
}

/** Said instead of anything about a record of which nobody knows where it lies. `file` should say it. */
export function logFolderUnknown(file: string, code: ExitCode): UserError {
  return new UserError(
    "The file that says where your log lies cannot be read.",
    `Nothing was changed. Check ${file}, or say it anew: spasm-coach settings set log-folder FOLDER`,
    code,
  );
}
