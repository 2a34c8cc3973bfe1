import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { EXIT, UserError } from "../../src/exit.ts";
import type { Draft } from "../../src/log/event.ts";
import { journalIn } from "../../src/world/journal.ts";
import { unfinishedIn } from "../../src/world/unfinished.ts";
import { clockAt, draft, modeOf, namesIn, newFolder, NOON } from "../support/log-folder.ts";

/** The id of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ["-e", ""]).pid;
}

/** A folder with a session left over by this process id. */
function leftBy(pid: number, text: string): { readonly folder: string; readonly name: string } {
  const folder = newFolder();
  const name = `${String(pid)}.json`;
  writeFileSync(join(folder, name), text);
  return { folder, name };
}

function taken(folder: string): readonly Draft[] {
  const drafts: Draft[] = [];
  unfinishedIn(folder).takeLeftOvers((found) => drafts.push(found));
  return drafts;
}

describe("a session in progress", () => {
  test("is kept in one file of its process, for this person only", () => {
    const folder = join(newFolder(), "sessions");
    unfinishedIn(folder).keep(draft("one"));
    unfinishedIn(folder).keep(draft("two"));
    const [name = ""] = namesIn(folder);
    expect([
      namesIn(folder),
      JSON.parse(readFileSync(join(folder, name), "utf8")),
      modeOf(join(folder, name)),
      modeOf(folder),
    ]).toEqual([[`${String(process.pid)}.json`], draft("two"), 0o600, 0o700]);
  });

  test("is gone when it is cleared, and clearing twice is no error", () => {
    const folder = newFolder();
    const unfinished = unfinishedIn(folder);
    unfinished.keep(draft("one"));
    unfinished.clear();
    unfinished.clear();
    expect(namesIn(folder)).toEqual([]);
  });

  test("goes on when its folder cannot be written", () => {
    const path = join(newFolder(), "sessions");
    writeFileSync(path, "mine");
    expect(() => {
      unfinishedIn(path).keep(draft("one"));
    }).not.toThrow();
    expect(readFileSync(path, "utf8")).toBe("mine");
  });
});

describe("a session cut off by a crash", () => {
  test("is handed over once, and its file is gone", () => {
    const { folder } = leftBy(deadPid(), JSON.stringify(draft("long drive")));
    expect([taken(folder), namesIn(folder), taken(folder)]).toEqual([[draft("long drive")], [], []]);
  });

  test("of an earlier start of the machine is handed over, though its number is ours now", () => {
    const { folder } = leftBy(process.pid, JSON.stringify(draft("long drive")));
    expect([taken(folder), namesIn(folder)]).toEqual([[draft("long drive")], []]);
  });

  test("reaches the journal whole", () => {
    const { folder } = leftBy(deadPid(), JSON.stringify(draft("long drive")));
    const journal = journalIn(newFolder(), clockAt(NOON), "test");
    unfinishedIn(folder).takeLeftOvers((found) => void journal.append(found));
    expect(journal.read().events).toMatchObject([draft("long drive")]);
  });

  test("of a process that still runs is left where it is", () => {
    const { folder, name } = leftBy(process.ppid, JSON.stringify(draft("long drive")));
    expect([taken(folder), namesIn(folder)]).toEqual([[], [name]]);
  });

  test("stays when the disk does not take it, and is there the next time", () => {
    const { folder, name } = leftBy(deadPid(), JSON.stringify(draft("long drive")));
    const full = new UserError("Could not save.", "Free some space.", EXIT.notSaved);
    expect(() => {
      unfinishedIn(folder).takeLeftOvers(() => {
        throw full;
      });
    }).toThrow(full);
    expect([namesIn(folder), taken(folder)]).toEqual([[name], [draft("long drive")]]);
  });

  test.each([
    ["garbage", "garbage"],
    ["a file cut short", `{"kind": "sess`],
    ["an empty file", ""],
    ["bytes of zero", "\u0000".repeat(100)],
  ])("that left %s is moved aside with its bytes, and not handed over", (_what, text) => {
    const { folder, name } = leftBy(deadPid(), text);
    expect([taken(folder), namesIn(folder), readFileSync(join(folder, `${name}.damaged`), "utf8")]).toEqual([
      [],
      [`${name}.damaged`],
      text,
    ]);
  });

  test.each([
    ["null", "null"],
    ["a list", "[]"],
    ["a number", "5"],
    ["a kind nobody knows", `{"kind":"dream"}`],
    ["a pain of 11", JSON.stringify({ ...draft("x"), pain: 11 })],
  ])(
    "whose file holds %s is moved aside when the journal refuses it, and the next one is still taken",
    (_what, text) => {
      const { folder, name } = leftBy(deadPid(), text);
      const other = `${String(deadPid())}.json`;
      writeFileSync(join(folder, other), JSON.stringify(draft("long drive")));
      const journal = journalIn(newFolder(), clockAt(NOON), "test");
      unfinishedIn(folder).takeLeftOvers((found) => void journal.append(found));
      expect([namesIn(folder), journal.read().events]).toMatchObject([[`${name}.damaged`], [draft("long drive")]]);
    },
  );

  test("leaves files with other names alone", () => {
    const folder = newFolder();
    ["notes.txt", "12x.json", "1.json.new", "1.json.damaged"].forEach((name) => {
      writeFileSync(join(folder, name), JSON.stringify(draft("x")));
    });
    expect([taken(folder), namesIn(folder).length]).toEqual([[], 4]);
  });

  test("a second one with the same process number is moved aside without losing the first", () => {
    const { folder, name } = leftBy(deadPid(), "second");
    writeFileSync(join(folder, `${name}.damaged`), "first");
    taken(folder);
    const kept = namesIn(folder).map((file) => readFileSync(join(folder, file), "utf8"));
    expect(kept.sort()).toEqual(["first", "second"]);
  });
});

test("a folder that is not there has nothing left over", () => {
  expect(taken(join(newFolder(), "sessions"))).toEqual([]);
});

test("a folder with the name of a session is no session, and does not stop the program", () => {
  const folder = newFolder();
  mkdirSync(join(folder, `${String(deadPid())}.json`));
  expect(taken(folder)).toEqual([]);
});
