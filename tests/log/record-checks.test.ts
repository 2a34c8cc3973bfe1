import { describe, expect, test } from "vitest";
import type { Event } from "../../src/log/event.ts";
import {
  clockSteps,
  copiesIn,
  fromTheFuture,
  unlikeTwins,
  writtenTooEarly,
  type RecordFile,
} from "../../src/log/record-checks.ts";
import { entry } from "../support/log-events.ts";

const NOW = "2026-11-21T10:00:00+11:00";
const ONE = entry("2026-11-19T10:00:00+11:00");
const TWO = entry("2026-11-20T10:00:00+11:00");
const THREE = entry("2026-11-20T11:00:00+11:00");

function file(name: string, ...events: readonly Event[]): RecordFile {
  return { file: name, readable: true, events, damaged: [], newer: 0 };
}

describe("a copy made by something else", () => {
  const mine = file("2026-11-abc123.jsonl", ONE, TWO);

  test("is told of, with how many entries are in no other file", () => {
    const copy = file("2026-11-abc123 (conflicted copy).jsonl", ONE, TWO, THREE);
    expect(copiesIn([mine, copy])).toEqual([{ file: copy.file, onlyHere: 1 }]);
  });

  test("that holds a new entry twice holds one entry more", () => {
    expect(copiesIn([mine, file("copy.jsonl", THREE, THREE)])).toEqual([{ file: "copy.jsonl", onlyHere: 1 }]);
  });

  test("is none where a file holds no entry at all: that is somebody else's", () => {
    expect(copiesIn([mine, { ...file("recipes.jsonl"), damaged: [1, 2] }])).toEqual([]);
  });

  test("is none where every file has the name the program gave it", () => {
    expect(copiesIn([mine, file("2026-11-fffff0.jsonl", THREE)])).toEqual([]);
  });
});

test("one id with two contents is named; the same content twice is not", () => {
  const changed = { ...TWO, pain: 9 };
  expect(unlikeTwins([file("a.jsonl", ONE, TWO), file("b.jsonl", ONE, changed)])).toEqual([TWO.id]);
});

describe("a clock", () => {
  const at = (written: string): Event => ({ ...ONE, id: written, written });

  test.each<[string, readonly string[], number]>([
    ["that runs on is fine", ["2026-11-20T10:00:00Z", "2026-11-20T10:00:01Z"], 0],
    ["two seconds apart in two windows is fine", ["2026-11-20T10:00:02Z", "2026-11-20T10:00:00Z"], 0],
    ["put back by three days is told of", ["2026-11-20T10:00:00Z", "2026-11-17T10:00:00Z"], 1],
    [
      "that shows another zone is fine",
      ["2026-11-20T10:00:00+11:00", "2026-11-20T00:30:00+01:00", "2026-11-20T10:45:00+11:00"],
      0,
    ],
    ["put back twice is told of twice", ["2026-11-20T10:00:00Z", "2026-11-19T10:00:00Z", "2026-11-18T10:00:00Z"], 2],
  ])("%s", (_what, written, steps) => {
    expect(clockSteps([file("2026-11-abc123.jsonl", ...written.map(at))])).toHaveLength(steps);
  });

  test("is judged in the file of one machine only: a copy may be in any order", () => {
    const [late, early] = [at("2026-11-20T10:00:00Z"), at("2026-11-17T10:00:00Z")];
    expect(clockSteps([file("copy.jsonl", late, early), file("2026-11-fffff0.jsonl", late)])).toEqual([]);
  });

  test("behind the day of the safety content is told of, a day of time zones aside", () => {
    const behind: Event = { ...ONE, written: "2020-01-01T00:00:00Z", content: "2026-11-21" };
    const justBefore: Event = { ...ONE, written: "2026-11-20T20:00:00Z", content: "2026-11-21" };
    expect(writtenTooEarly([behind, justBefore, { ...ONE, content: "2026-11-01" }])).toEqual([behind]);
  });
});

test("an entry that happened or was written after now lies in the future; five minutes are two clocks", () => {
  const happened = entry("2026-11-22T10:00:00+11:00");
  const written: Event = { ...ONE, written: "3000-01-01T00:00:00Z" };
  const soon = entry("2026-11-21T10:04:00+11:00");
  expect(fromTheFuture([ONE, happened, written, soon], NOW)).toEqual([happened, written]);
});
