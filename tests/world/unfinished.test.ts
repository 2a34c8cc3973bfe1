import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { unfinishedIn } from "../../src/world/unfinished.ts";
import type { Kept } from "../../src/world/world.ts";
import { draft, modeOf, namesIn, newFolder } from "../support/log-folder.ts";

/** The id of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ["-e", ""]).pid;
}

function kept(name: string): Kept {
  return { id: `id of ${name}`, draft: draft(name), at: { phase: 2, phases: 9 } };
}

/** A folder with a session left over by this process id. */
function leftBy(pid: number, text: string): { readonly folder: string; readonly name: string } {
  const folder = newFolder();
  const name = `${String(pid)}.json`;
  writeFileSync(join(folder, name), text);
  return { folder, name };
}

/** What is handed over, without the parts that act. */
function leftIn(folder: string): readonly Kept[] {
  return unfinishedIn(folder)
    .leftOvers()
    .map(({ id, draft: own, at }) => ({ id, draft: own, at }));
}

describe("a session in progress", () => {
  test("is kept in one file of its process, for this person only", () => {
    const folder = join(newFolder(), "sessions");
    unfinishedIn(folder).keep(kept("one"));
    unfinishedIn(folder).keep(kept("two"));
    const [name = ""] = namesIn(folder);
    expect([
      namesIn(folder),
      JSON.parse(readFileSync(join(folder, name), "utf8")),
      modeOf(join(folder, name)),
      modeOf(folder),
    ]).toEqual([[`${String(process.pid)}.json`], kept("two"), 0o600, 0o700]);
  });

  test("is gone when it is cleared, and clearing twice is no error", () => {
    const folder = newFolder();
    const unfinished = unfinishedIn(folder);
    unfinished.keep(kept("one"));
    unfinished.clear();
    unfinished.clear();
    expect(namesIn(folder)).toEqual([]);
  });

  test("goes on when its folder cannot be written", () => {
    const path = join(newFolder(), "sessions");
    writeFileSync(path, "mine");
    expect(() => {
      unfinishedIn(path).keep(kept("one"));
    }).not.toThrow();
    expect(readFileSync(path, "utf8")).toBe("mine");
  });
});

describe("a session that was cut off", () => {
  test("is handed over, with the time it was kept, until it is taken away", () => {
    const { folder, name } = leftBy(deadPid(), JSON.stringify(kept("long drive")));
    const [left] = unfinishedIn(folder).leftOvers();
    expect([leftIn(folder), left?.keptAt, namesIn(folder)]).toEqual([
      [kept("long drive")],
      statSync(join(folder, name)).mtime,
      [name],
    ]);
    left?.remove();
    expect([leftIn(folder), namesIn(folder)]).toEqual([[], []]);
  });

  test("of an earlier start of the machine is handed over, though its number is ours now", () => {
    const { folder } = leftBy(process.pid, JSON.stringify(kept("long drive")));
    expect(leftIn(folder)).toEqual([kept("long drive")]);
  });

  test("of a process that still runs is left where it is", () => {
    const { folder, name } = leftBy(process.ppid, JSON.stringify(kept("long drive")));
    expect([leftIn(folder), namesIn(folder)]).toEqual([[], [name]]);
  });

  test("is handed over after two hours, whatever runs under its number by then", () => {
    const { folder, name } = leftBy(process.ppid, JSON.stringify(kept("long drive")));
    const before = new Date(Date.now() - 2.1 * 3_600_000);
    utimesSync(join(folder, name), before, before);
    expect(leftIn(folder)).toEqual([kept("long drive")]);
  });

  test("keeps its bytes under another name when it is set aside", () => {
    const { folder, name } = leftBy(deadPid(), JSON.stringify(kept("long drive")));
    unfinishedIn(folder).leftOvers()[0]?.setAside();
    expect([namesIn(folder), JSON.parse(readFileSync(join(folder, `${name}.damaged`), "utf8"))]).toEqual([
      [`${name}.damaged`],
      kept("long drive"),
    ]);
  });

  test.each([
    ["garbage", "garbage"],
    ["a file cut short", `{"id": "a", "dra`],
    ["an empty file", ""],
    ["bytes of zero", "\u0000".repeat(100)],
    ["null", "null"],
    ["a list", "[]"],
    ["a number", "5"],
    ["no draft", `{"id":"a","at":null}`],
    ["a draft that is null", `{"id":"a","draft":null,"at":null}`],
    ["no id", JSON.stringify({ ...kept("x"), id: "" })],
  ])("that left %s is moved aside with its bytes, and not handed over", (_what, text) => {
    const { folder, name } = leftBy(deadPid(), text);
    expect([leftIn(folder), namesIn(folder), readFileSync(join(folder, `${name}.damaged`), "utf8")]).toEqual([
      [],
      [`${name}.damaged`],
      text,
    ]);
  });

  test.each([
    ["no place", undefined],
    ["a place of words", { phase: "two", phases: 9 }],
    ["half a place", { phase: 2 }],
  ])("with %s is handed over, but there is nothing to go on with", (_what, at) => {
    const { folder } = leftBy(deadPid(), JSON.stringify({ ...kept("long drive"), at }));
    expect(leftIn(folder)).toEqual([{ ...kept("long drive"), at: null }]);
  });

  test("leaves files with other names alone", () => {
    const folder = newFolder();
    ["notes.txt", "12x.json", "1.json.new", "1.json.damaged"].forEach((name) => {
      writeFileSync(join(folder, name), JSON.stringify(kept("x")));
    });
    expect([leftIn(folder), namesIn(folder).length]).toEqual([[], 4]);
  });

  test("a second one with the same process number is moved aside without losing the first", () => {
    const { folder, name } = leftBy(deadPid(), "second");
    writeFileSync(join(folder, `${name}.damaged`), "first");
    leftIn(folder);
    const texts = namesIn(folder).map((file) => readFileSync(join(folder, file), "utf8"));
    expect(texts.sort()).toEqual(["first", "second"]);
  });
});

test("a folder that is not there has nothing left over", () => {
  expect(leftIn(join(newFolder(), "sessions"))).toEqual([]);
});

test("a folder with the name of a session is no session, and does not stop the program", () => {
  const folder = newFolder();
  mkdirSync(join(folder, `${String(deadPid())}.json`));
  expect(leftIn(folder)).toEqual([]);
});
