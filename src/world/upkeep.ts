import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  rmdirSync,
  statSync,
  unlinkSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import {
  isOfThisMachine,
  isRead,
  kindOf,
  type OwnFile,
  type OwnFolder,
  type OwnFolderName,
} from "../log/belongings.ts";
import { readPieces } from "../log/lines.ts";
import type { RecordFile } from "../log/record-checks.ts";
import { FILE_MODE, FOLDER_MODE, NAME, type Folders } from "./folders.ts";
import { isGone } from "./known-journals.ts";
import { piecesOf } from "./file-pieces.ts";
import { codeOf } from "./reasons.ts";
import type { Upkeep } from "./world.ts";

const OTHERS = 0o077;
/** Modes say nothing on Windows: who may read a file stands elsewhere there. */
const HAS_MODES = process.platform !== "win32";
/** A link where a file should be is an error, not a way to another file. */
const NO_FOLLOW = HAS_MODES ? constants.O_NOFOLLOW | constants.O_NONBLOCK : 0;

/**
 * What lies in the folders of ours: looked at, closed to others, or taken away. `unread` is the file that should say
 * where the journal lies, when it cannot be read: then no folder is taken for the journal.
 */
export function upkeepOf(folders: Folders, unread: string | null = null): Upkeep {
  const journal = unread === null ? [folders.journal] : [];
  const named: readonly (readonly [OwnFolderName, string])[] = [
    ...journal.map((path) => ["journal", path] as const),
    ["sessions", folders.state],
    ["settings", folders.settings],
    ["edits", folders.edits],
    ["device", dirname(folders.device)],
  ];
  return {
    folders: () => [
      ...(unread === null ? [] : [unknownFolder(unread)]),
      ...named.map(([name, path]) => knownFolder(folderAt(name, path), join(dirname(folders.device), "journals"))),
    ],
    record: () => journal.flatMap(recordIn),
    texts: () => textsIn(journal),
    close: (paths) => paths.filter((path) => !tried(closeToOthers, path)),
    remove: (paths) => {
      const left = paths.filter((path) => !tried(unlinkSync, path));
      // Each text that was open in an editor has a folder of its own.
      paths
        .filter((path) => dirname(dirname(path)) === folders.edits)
        .forEach((path) => tried(rmdirSync, dirname(path)));
      // A folder that is not empty stays, and so does what it holds.
      named.forEach(([, path]) => {
        if (tried(rmdirSync, path) && basename(dirname(path)) === NAME) tried(rmdirSync, dirname(path));
      });
      return left;
    },
  };
}

/** Every file of the record with what is in it. A file that cannot be opened is told of, and hinders no other. */
function recordIn(folder: string): readonly RecordFile[] {
  return journalNames(folder)
    .filter(isRead)
    .map((file) => {
      try {
        return { file, readable: true, ...readPieces(piecesOf(join(folder, file))) };
      } catch {
        return { file, readable: false, events: [], damaged: [], newer: 0 };
      }
    });
}

function* textsIn(journal: readonly string[]): Generator<string> {
  for (const folder of journal)
    for (const file of journalNames(folder).filter(isRead)) yield* piecesOf(join(folder, file));
}

/** Reading goes through a link, as the journal does. What is no folder is told of by its name. */
function journalNames(folder: string): readonly string[] {
  try {
    return namesIn(folder);
  } catch {
    return [];
  }
}

function unknownFolder(file: string): OwnFolder {
  const none = { leadsTo: null, openToOthers: false, isMine: true, files: [] };
  return { name: "journal", path: file, state: "unknown", ...none };
}

/** Where entries were saved once, and nothing is now, the record is gone. */
function knownFolder(folder: OwnFolder, known: string): OwnFolder {
  const isMissing = folder.state === "missing" || folder.files.length === 0;
  return folder.name === "journal" && isMissing && isGone(known, folder.path) ? { ...folder, state: "gone" } : folder;
}

function folderAt(name: OwnFolderName, path: string): OwnFolder {
  const state = stateOf(path);
  const status = lstatSync(path, { throwIfNoEntry: false });
  return {
    name,
    path,
    state,
    leadsTo: status?.isSymbolicLink() === true ? readlinkSync(path) : null,
    // The number of this machine is no secret, and its folder may be one of those above.
    openToOthers: name !== "device" && status !== undefined && state === "there" && isOpen(status.mode),
    isMine: status === undefined || isMine(status.uid),
    files: state === "there" ? filesIn(name, path) : [],
  };
}

function stateOf(path: string): OwnFolder["state"] {
  try {
    const status = lstatSync(path, { throwIfNoEntry: false });
    if (status === undefined) return "missing";
    if (status.isSymbolicLink()) return leadsToFolder(path) ? "link" : "broken-link";
    if (!status.isDirectory()) return "no-folder";
    readdirSync(path);
    return "there";
  } catch {
    return "unreadable";
  }
}

/** Not so for a link in a circle: the system gives up on it. */
function leadsToFolder(link: string): boolean {
  try {
    return statSync(link, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch (error) {
    if (codeOf(error) === "ELOOP") return false;
    throw error;
  }
}

/** The settings may lie beside the number of this machine: there only that counts. Each edit has a folder of its own. */
function namesOf(own: OwnFolderName, folder: string): readonly string[] {
  const names = namesIn(folder);
  if (own === "device") return names.filter(isOfThisMachine);
  if (own !== "edits") return names;
  return names.flatMap((name) => {
    const path = join(folder, name);
    const isFolder = lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
    return isFolder ? readdirSync(path).map((file) => join(name, file)) : [name];
  });
}

function filesIn(own: OwnFolderName, folder: string): readonly OwnFile[] {
  return namesOf(own, folder).flatMap((name): readonly OwnFile[] => {
    const path = join(folder, name);
    const status = lstatSync(path, { throwIfNoEntry: false });
    if (status === undefined || status.isDirectory()) return [];
    const isLink = status.isSymbolicLink();
    return [
      {
        name,
        path,
        kind: kindOf(own, name, () => !isLink && holdsEntries(path)),
        bytes: status.size,
        isLink,
        openToOthers: status.isFile() && isOpen(status.mode),
        isMine: isMine(status.uid),
      },
    ];
  });
}

function holdsEntries(path: string): boolean {
  try {
    const { events, newer } = readPieces(piecesOf(path));
    return events.length + newer > 0;
  } catch {
    return false;
  }
}

function namesIn(folder: string): readonly string[] {
  return [...readdirSync(folder)].sort();
}

function isOpen(mode: number): boolean {
  return HAS_MODES && (mode & OTHERS) !== 0;
}

function isMine(uid: number): boolean {
  return process.getuid === undefined || uid === process.getuid();
}

function closeToOthers(path: string): void {
  const descriptor = openSync(path, constants.O_RDONLY | NO_FOLLOW);
  try {
    fchmodSync(descriptor, fstatSync(descriptor).isDirectory() ? FOLDER_MODE : FILE_MODE);
  } finally {
    closeSync(descriptor);
  }
}

function tried(action: (path: string) => void, path: string): boolean {
  try {
    action(path);
    return true;
  } catch {
    return false;
  }
}
