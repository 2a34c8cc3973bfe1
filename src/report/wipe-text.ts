import { wrap } from "../asking/wrap.ts";
import type { OwnFile, OwnFolder } from "../log/belongings.ts";
import { plainText } from "../log/words.ts";

const INDENT = "  ";
const STRANGERS_SHOWN = 5;

/** Everything of ours in these folders; what is somebody else's is not among them. */
export function filesToWipe(folders: readonly OwnFolder[]): readonly OwnFile[] {
  return folders.flatMap(({ files }) => files.filter(({ kind }) => kind !== "foreign"));
}

/** What will be deleted, path by path, and what will not. */
export function wipeLines(folders: readonly OwnFolder[], isLocked: boolean, columns: number): readonly string[] {
  const lines = [...deletedLines(folders), ...keptLines(folders), ...aboutLines(folders, isLocked)];
  return lines.flatMap((line) => wrap(line, columns, line.startsWith(INDENT) ? INDENT : ""));
}

function deletedLines(folders: readonly OwnFolder[]): readonly string[] {
  const count = filesToWipe(folders).length;
  if (count === 0) return ["There is nothing to delete."];
  return [
    "This deletes your whole record and your settings on this computer. It cannot be taken back.",
    ...folders.flatMap(({ path, files }) => {
      const own = files.filter(({ kind }) => kind !== "foreign");
      return own.length === 0 ? [] : ["", `In ${plainText(path)}:`, ...own.map(fileLine)];
    }),
  ];
}

function fileLine({ name, bytes, isLink }: OwnFile): string {
  return `${INDENT}${plainText(name)} (${isLink ? "a link; what it leads to stays" : sizeText(bytes)})`;
}

/** What stays: files of other people and programs, and what lies behind a link. */
function keptLines(folders: readonly OwnFolder[]): readonly string[] {
  return folders.flatMap(({ path, state, leadsTo, files }): readonly string[] => {
    if (state === "link" || state === "broken-link") {
      const to = plainText(leadsTo ?? "");
      return ["", `${plainText(path)} is a link to ${to}. Nothing behind it is deleted: do that there.`];
    }
    if (state === "unknown") {
      return ["", `Your record stays: ${plainText(path)} should say where it lies, and cannot be read.`];
    }
    if (state === "gone") return ["", `${plainText(path)} is not there now. Nothing in it is deleted.`];
    if (state === "unreadable" || state === "no-folder") {
      return ["", `${plainText(path)} cannot be looked into. Nothing in it is deleted.`];
    }
    const strangers = files.filter(({ kind }) => kind === "foreign").map(({ name }) => plainText(name));
    if (strangers.length === 0) return [];
    const more = strangers.length > STRANGERS_SHOWN ? `, and ${String(strangers.length - STRANGERS_SHOWN)} more` : "";
    const shown = strangers.slice(0, STRANGERS_SHOWN).join(", ");
    return ["", `Not of this program, and not deleted, in ${plainText(path)}: ${shown}${more}`];
  });
}

function aboutLines(folders: readonly OwnFolder[], isLocked: boolean): readonly string[] {
  if (filesToWipe(folders).length === 0) return [];
  return [
    ...(isLocked
      ? ["", "A warning sign in it is still open. Deleting the record does not make it go away: get it checked."]
      : []),
    "",
    "Other copies stay: in backups, in git, on your other devices, and in files you made with report.",
    "To keep one: spasm-coach report --format json -o record.json",
  ];
}

function sizeText(bytes: number): string {
  return bytes < 1000 ? `${String(bytes)} bytes` : `${(bytes / 1000).toFixed(0)} kB`;
}
