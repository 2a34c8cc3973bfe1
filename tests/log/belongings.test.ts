import { expect, test } from "vitest";
import { isMonthFile, kindOf, type FileKind, type OwnFolderName } from "../../src/log/belongings.ts";

test.each<[OwnFolderName, string, FileKind]>([
  ["journal", "2026-11-6c3d32.jsonl", "record"],
  ["journal", "2026-11-6c3d32 (Anna's conflicted copy 2026-11-21).jsonl", "record"],
  ["journal", "2026-11-6c3d32.sync-conflict-20261121-100000-ABCDEFG.jsonl", "record"],
  ["journal", "3000-01-ffffff.jsonl", "record"],
  ["journal", "2026-11-6c3d32.jsonl~", "copy"],
  ["journal", ".2026-11-6c3d32.jsonl.swp", "copy"],
  ["journal", ".syncthing.2026-11-6c3d32.jsonl.tmp", "copy"],
  ["journal", "recipes.jsonl", "foreign"],
  ["journal", "2026-11-holiday.txt", "foreign"],
  ["journal", ".gitignore", "foreign"],
  ["settings", "settings.json", "settings"],
  ["settings", "settings.json.damaged-1795219200000", "settings"],
  ["settings", "settings.json.tmp-3817364910", "settings"],
  ["settings", "my-settings.json", "foreign"],
  ["sessions", "4711.json", "session"],
  ["sessions", "4711.json.new", "session"],
  ["sessions", "4711.json.damaged-2", "session"],
  ["sessions", "notes.json", "foreign"],
])("in the folder %s, %s is of the kind %s", (place, name, kind) => {
  expect(kindOf(place, name, () => false)).toBe(kind);
});

test("a file under a strange name is part of the record when an entry is in it", () => {
  expect([kindOf("journal", "old.jsonl", () => true), kindOf("journal", "old.txt", () => true)]).toEqual([
    "record",
    "foreign",
  ]);
});

test("only the names the program gives are month files; all else is a copy", () => {
  expect(["2026-11-6c3d32.jsonl", "2026-11-6c3d32 2.jsonl", "old.jsonl"].map(isMonthFile)).toEqual([
    true,
    false,
    false,
  ]);
});
