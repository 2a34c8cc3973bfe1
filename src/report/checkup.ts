import type { OwnFolder } from "../log/belongings.ts";
import { plainText } from "../log/words.ts";
import { MACHINE_CHECKS } from "./checkup-machine.ts";
import { RECORD_CHECKS } from "./checkup-record.ts";
import { found, type CheckupFacts, type Finding } from "./finding.ts";

const FOLDER_WORDS: Readonly<Record<OwnFolder["name"], string>> = {
  journal: "The folder of the record",
  settings: "The folder of the settings",
  sessions: "The folder of sessions in progress",
  edits: "The folder of texts open in an editor",
  device: "The folder of this machine's number",
};

/** Everything that is looked at, in the order it is told. */
export function checkup(facts: CheckupFacts): readonly Finding[] {
  const checks = isGone(facts.folders) ? MACHINE_CHECKS : [...RECORD_CHECKS, ...MACHINE_CHECKS];
  return [...facts.folders.flatMap(folderFinding), ...checks.map((check) => check(facts))].filter(
    (finding) => finding !== null,
  );
}

/** The folder of the record is there, and cannot be looked into. */
function isGone(folders: readonly OwnFolder[]): boolean {
  return folders.some(({ name, state }) => name === "journal" && !["there", "missing", "link"].includes(state));
}

/** True when a file or folder of the record cannot be read at all. */
export function isUnreadable(findings: readonly Finding[]): boolean {
  return findings.some(({ id, status }) => (id === "record" || id === "journal-folder") && status === "wrong");
}

/** What is wrong with a folder, after its name, and what to do. */
const WRONG_FOLDERS: Readonly<
  Record<Exclude<OwnFolder["state"], "there" | "missing" | "link" | "unknown">, readonly [says: string, advice: string]>
> = {
  "broken-link": [
    "is a link that leads nowhere.",
    "Put back what it leads to, such as the disk, or take the link away.",
  ],
  "no-folder": ["is a file.", "Move that file away; the folder is then made anew."],
  gone: [
    "is not there, and entries were saved in it.",
    "Plug in its disk, or put the folder back. Nothing is made anew meanwhile.",
  ],
  unreadable: ["cannot be read.", "Check who owns it, and that the disk is there."],
};

function folderFinding({ name, path, state, leadsTo }: OwnFolder): readonly Finding[] {
  const id = `${name}-folder`;
  const where = [plainText(path)];
  switch (state) {
    case "there":
    case "missing":
      return [];
    case "link": {
      const says = `${FOLDER_WORDS[name]} is a link to ${plainText(leadsTo ?? "")}.`;
      return [found("look", id, says, "It works. Who may read it there was not looked at.", where)];
    }
    case "broken-link":
    case "no-folder":
    case "gone":
    case "unreadable": {
      const [says, advice] = WRONG_FOLDERS[state];
      return [found("wrong", id, `${FOLDER_WORDS[name]} ${says}`, advice, where)];
    }
    case "unknown": {
      const says = "The file that says where your log lies cannot be read.";
      const advice = "Check that file, or say it anew: spasm-coach settings set log-folder FOLDER";
      return [found("wrong", id, says, advice, where)];
    }
  }
}
