import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { EntrySummary, History } from "../../src/log/history.ts";
import { PROGRAM } from "../support/pty.ts";
import { newHome } from "../support/pty-runs.ts";

/** A machine: a home folder of its own, and the journal in a folder that something else carries to and fro. */
interface Device {
  readonly home: string;
  readonly journal: string;
  /** What stays on the machine. */
  readonly state: string;
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const HAS_GIT = spawnSync("git", ["--version"]).status === 0;

/**
 * Where the name of a device comes from: its home folder, and what it keeps for itself. Of the same home two are still
 * two; only a disk that was cloned with all that is on it writes to files of the same name.
 */
function device(name: string, top = newHome(), shared = `${name} journal`, disk = shared): Device {
  const [home, journal, state] = [join(top, name), join(top, shared), join(top, "disks", disk)];
  [home, journal, state].forEach((folder) => mkdirSync(folder, { recursive: true }));
  return { home, journal, state };
}

function environment({ home, journal, state }: Device): Record<string, string> {
  const PATH = process.env["PATH"] ?? "";
  const own = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  const who = {
    GIT_AUTHOR_NAME: "a",
    GIT_AUTHOR_EMAIL: "a@b.c",
    GIT_COMMITTER_NAME: "a",
    GIT_COMMITTER_EMAIL: "a@b.c",
  };
  return {
    PATH,
    LANG: "C.UTF-8",
    TZ: "Australia/Sydney",
    HOME: home,
    XDG_STATE_HOME: state,
    SPASM_COACH_LOG: journal,
    ...own,
    ...who,
  };
}

/** Runs `spasm-coach` on a device, to its end. */
function coach(on: Device, ...args: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    env: environment(on),
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}

function saved(on: Device, ...args: readonly string[]): string {
  const { code, out, err } = coach(on, ...args, "--json");
  expect([code, err]).toEqual([0, ""]);
  return (JSON.parse(out) as { id: string }).id;
}

function historyOn(on: Device): History {
  return JSON.parse(coach(on, "history", "--json").out) as History;
}

/** What the entries say, the same order on every device. */
function said(on: Device): readonly string[] {
  const words = ({ triggers, pain, note }: EntrySummary): string =>
    [...triggers.map(({ name }) => name), pain, note].filter((part) => part !== null).join(" ");
  return historyOn(on).entries.map(words).sort();
}

function git(on: Device, ...args: readonly string[]): string {
  return execFileSync("git", args, { cwd: on.journal, env: environment(on), encoding: "utf8", stdio: "pipe" });
}

/** Commits all there is; a merge that is under way is ended as it lies there. */
function commit(on: Device): void {
  git(on, "add", "-A");
  git(on, "commit", "-q", "--allow-empty", "-m", "journal");
}

/** Two devices that share a folder by git, as docs/sync.md sets it up. */
function byGit(
  names: readonly [string, string],
  disks: readonly [string, string],
  attributes: string | null,
): readonly [Device, Device] {
  const top = newHome();
  const remote = join(top, "remote.git");
  const [one, two] = [device(names[0], top, "one", disks[0]), device(names[1], top, "two", disks[1])];
  execFileSync("git", ["init", "-q", "--bare", "-b", "main", remote], { env: environment(one) });
  git(one, "init", "-q", "-b", "main");
  git(one, "remote", "add", "origin", remote);
  if (attributes !== null) writeFileSync(join(one.journal, ".gitattributes"), attributes);
  commit(one);
  git(one, "push", "-q", "-u", "origin", "main");
  execFileSync("git", ["clone", "-q", remote, two.journal], { env: environment(two) });
  return [one, two];
}

/** Sends what is new here and takes in what is new there. A conflict is committed with git's marks in it. */
function sync(on: Device): void {
  commit(on);
  try {
    git(on, "pull", "-q", "--no-rebase", "--no-edit");
  } catch {
    commit(on);
  }
  git(on, "push", "-q");
}

describe.runIf(HAS_GIT)("two devices that share their journal by git", () => {
  const [twoNames, oneName, twoDisks, oneDisk] = [
    ["laptop", "desk"],
    ["pi", "pi"],
    ["a", "b"],
    ["a", "a"],
  ] as const;
  test.each<[string, readonly [string, string], readonly [string, string], string | null, number]>([
    ["of two names", twoNames, twoDisks, null, 2],
    ["of the same host and home, on two disks", oneName, twoDisks, null, 2],
    ["cloned with their disk, with the attributes of the docs", oneName, oneDisk, "*.jsonl merge=union\n", 1],
    ["cloned with their disk, without them: git leaves its marks in the file", oneName, oneDisk, null, 1],
  ])("%s: nothing is lost, and both read the same", (_what, names, disks, attributes, files) => {
    const [one, two] = byGit(names, disks, attributes);
    const shared = saved(one, "log", "shared", "5");
    sync(one);
    sync(two);
    expect(said(two)).toEqual(["shared 5"]);

    // Apart from each other: entries on both, and both change the same one, the second device last.
    saved(one, "log", "from one", "2");
    saved(one, "edit", shared, "pain=1", "note=of the first");
    saved(two, "log", "from two", "3");
    saved(two, "edit", shared, "pain=8");
    [one, two, one, two].forEach(sync);

    const expected = ["from one 2", "from two 3", "shared 8"];
    expect([said(one), said(two)]).toEqual([expected, expected]);
    expect(readdirSync(one.journal).filter((name) => name.endsWith(".jsonl"))).toHaveLength(files);
    const { notCounted, sameIds } = historyOn(two);
    expect([notCounted.damagedLines, sameIds]).toEqual([0, []]);
    const [here, there] = [one, two].map((on) => coach(on, "history", shared).out.replace(/\s+/g, " "));
    expect(here).toContain('note none -> "of the first"');
    expect(here).toContain("It does not count: another change was made apart from it, and later.");
    expect(there).toBe(here);
  });
});

describe("conflict copies", () => {
  const COPIES = [
    "2026-11-MINE.sync-conflict-20261121-101500-ABCDEFG.jsonl",
    "2026-11-MINE (laptop's conflicted copy 2026-11-21).jsonl",
    "2026-11-MINE-laptop.jsonl",
    "2026-11-MINE (1).jsonl",
  ];

  test("what stands only in one of them is read, and what stands twice counts once", () => {
    const top = newHome();
    const one = device("pi", top, "one", "a");
    saved(one, "log", "shared", "5");
    const [file = ""] = readdirSync(one.journal);
    COPIES.forEach((name, index) => {
      const other = device("pi", top, name, "a");
      cpSync(join(one.journal, file), join(other.journal, file));
      saved(other, "log", `from ${String(index)}`, "3");
      // The engine keeps one of the two under the name, and the other beside it.
      cpSync(join(other.journal, file), join(one.journal, name.replace("MINE", file.slice(8, 14))));
    });
    saved(one, "log", "later", "4");
    expect(said(one)).toEqual(["from 0 3", "from 1 3", "from 2 3", "from 3 3", "later 4", "shared 5"]);
  });

  test("what an engine keeps for itself is passed over", () => {
    const own = device("pi");
    saved(own, "log", "mine", "5");
    const [file = ""] = readdirSync(own.journal);
    for (const name of [`.syncthing.${file}.tmp`, `~syncthing~${file}.tmp`, ".stignore", `${file}.part`, ".dropbox"]) {
      writeFileSync(join(own.journal, name), "rubbish");
    }
    [".stfolder", ".git", ".stversions", ".dropbox.cache"].forEach((name) => {
      mkdirSync(join(own.journal, name));
    });
    writeFileSync(join(own.journal, ".stversions", file), "rubbish");
    expect([said(own), historyOn(own).notCounted.damagedLines]).toEqual([["mine 5"], 0]);
  });
});

test("a stick that goes from one machine to the other carries everything", () => {
  const top = newHome();
  const [one, two] = [device("laptop", top, "stick", "a"), device("desk", top, "stick", "b")];
  const id = saved(one, "log", "long drive", "5");
  saved(two, "edit", id, "pain=3");
  saved(two, "log", "gym");
  saved(one, "undo");
  expect([said(one), said(two), readdirSync(one.journal).length]).toEqual([["long drive 3"], ["long drive 3"], 2]);
});

test("a halt written on one device locks on the other, and no undo or edit there lifts it", () => {
  const top = newHome();
  const [one, two] = [device("laptop", top, "stick", "a"), device("desk", top, "stick", "b")];
  saved(one, "log", "long drive", "5");
  const [file = ""] = readdirSync(one.journal);
  const [line = ""] = readFileSync(join(one.journal, file), "utf8")
    .split("\n")
    .filter((text) => text !== "");
  const { happened, written, zone, content, app } = JSON.parse(line) as Record<string, string>;
  const stamps = { v: 1, id: "00000000-0000-7000-8000-0000005709aa", happened, written, zone, content, app };
  const stop = { ...stamps, device: "ffffff", kind: "halt", area: "calf", urgency: "clinician", raised: ["no-change"] };
  writeFileSync(
    join(one.journal, "2026-11-ffffff.jsonl"),
    `\n${JSON.stringify({ ...stop, locks: ["calf"], until: null })}\n`,
  );
  const tries = [
    coach(two, "undo", "5709aa"),
    coach(two, "undo", "5709aa", "--redo"),
    coach(two, "edit", "5709aa", "pain=0"),
    coach(two, "edit", "5709aa", "triggers="),
  ];
  expect(tries.map(({ code, err }) => [code, err.split("\n")[0]])).toEqual([
    [2, "A halt cannot be taken back."],
    [2, "A halt cannot be taken back."],
    [2, "A halt cannot be changed."],
    [2, "A halt cannot be changed."],
  ]);
  for (let count = 0; count < 4; count += 1) coach(two, "undo");
  expect(coach(two, "history").out).toContain("Nothing recorded yet.");
  expect(coach(two, "plan", "calf").out).toContain("Self-care had its turn");
  expect(coach(two, "plan", "neck").out).not.toContain("Self-care had its turn");
});

test("a file swapped under the program between two entries costs none of them", () => {
  const own = device("pi");
  saved(own, "log", "before", "5");
  const [file = ""] = readdirSync(own.journal);
  cpSync(join(own.journal, file), join(own.journal, "incoming"));
  renameSync(join(own.journal, "incoming"), join(own.journal, file));
  saved(own, "log", "after", "4");
  expect(said(own)).toEqual(["after 4", "before 5"]);
});
