import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { homedir, hostname, platform } from "node:os";
import { dirname, join } from "node:path";
import { chance } from "./chance.ts";
import { checksum } from "./checksum.ts";

/** Where things lie. `SPASM_COACH_HOME` moves everything, `SPASM_COACH_LOG` the journal alone. */
export interface Folders {
  readonly journal: string;
  readonly settings: string;
  /** Sessions in progress; stays on this machine. */
  readonly state: string;
  /** Texts that are open in an editor, or were kept because they could not be saved. */
  readonly edits: string;
  /** The file with the salt of this machine. */
  readonly device: string;
}

export const NAME = "spasm-coach";
export const FOLDER_MODE = 0o700;
export const FILE_MODE = 0o600;
const SALT_BYTES = 8;
const SALT = /^[0-9a-f]{16}$/;
const DEVICE_LENGTH = 6;

/** The folders in force, from the environment or the platform's own. Creates nothing. */
export function foldersFrom(env: NodeJS.ProcessEnv, system: NodeJS.Platform = platform()): Folders {
  const home = text(env["SPASM_COACH_HOME"]);
  const platformFolders = home === undefined ? platformsOwn(env, system) : { data: home, settings: home, state: home };
  return {
    journal: text(env["SPASM_COACH_LOG"]) ?? join(platformFolders.data, "journal"),
    settings: platformFolders.settings,
    state: join(platformFolders.state, "sessions"),
    edits: join(platformFolders.state, "edits"),
    device: join(platformFolders.state, "device"),
  };
}

/** Makes a folder for this person only, and every folder of ours above it. */
export function makePrivate(folder: string): void {
  makeFolder(folder);
  if ((statSync(folder).mode & 0o077) !== 0) chmodSync(folder, FOLDER_MODE);
}

/** Step by step: where nothing can be made, as in /proc, `mkdirSync` with `recursive` tries for ever. */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder, { mode: FOLDER_MODE });
  } catch (error) {
    // Another window may have made it meanwhile.
    if (isFolder(folder)) return;
    const isLink = lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() === true;
    throw isLink ? Object.assign(new Error("a link that leads nowhere"), { code: "ENOENT" }) : error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/**
 * Six characters that tell this machine's files from another's, and nothing else. Host name and home folder are the
 * same on many a pair of machines; `salt` is not.
 */
export function deviceId(salt = ""): string {
  const names = [hostname(), homedir(), ...(salt === "" ? [] : [salt])];
  return checksum(names.join("\n")).slice(0, DEVICE_LENGTH);
}

/** The salt of this machine, kept in a file that no sync engine carries. Made at the first entry; "" = cannot be kept. */
export function saltIn(file: string): string {
  try {
    return existsSync(file) ? saltOf(file) : newSalt(file);
  } catch {
    return "";
  }
}

function saltOf(file: string): string {
  const salt = readFileSync(file, "utf8").trim();
  return SALT.test(salt) ? salt : "";
}

/** Two windows that make one at the same time: the first is kept. */
function newSalt(file: string): string {
  makePrivate(dirname(file));
  const salt = chance(SALT_BYTES).toString("hex");
  writeFileSync(file, `${salt}\n`, { mode: FILE_MODE, flag: "wx" });
  return salt;
}

function platformsOwn(
  env: NodeJS.ProcessEnv,
  system: NodeJS.Platform,
): { data: string; settings: string; state: string } {
  const user = homedir();
  switch (system) {
    case "darwin": {
      const support = join(user, "Library", "Application Support", NAME);
      return { data: support, settings: join(user, "Library", "Preferences", NAME), state: support };
    }
    case "win32": {
      const local = join(text(env["LOCALAPPDATA"]) ?? join(user, "AppData", "Local"), NAME);
      return {
        data: local,
        settings: join(text(env["APPDATA"]) ?? join(user, "AppData", "Roaming"), NAME),
        state: local,
      };
    }
    default:
      return {
        data: join(text(env["XDG_DATA_HOME"]) ?? join(user, ".local", "share"), NAME),
        settings: join(text(env["XDG_CONFIG_HOME"]) ?? join(user, ".config"), NAME),
        state: join(text(env["XDG_STATE_HOME"]) ?? join(user, ".local", "state"), NAME),
      };
  }
}

function text(value: string | undefined): string | undefined {
  return value === undefined || value === "" ? undefined : value;
}
