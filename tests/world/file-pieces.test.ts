import { closeSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lineOf, readPieces } from "../../src/log/lines.ts";
import { piecesOf } from "../../src/world/file-pieces.ts";
import { EVENTS } from "../support/log-arbitrary.ts";
import { entry } from "../support/log-events.ts";
import { newFolder } from "../support/log-folder.ts";
import { runsOf } from "../support/runs.ts";
import { readLines } from "../support/read-lines.ts";

const EVENT = entry("2026-11-21T12:00:00+11:00", { note: "ü 🚗" });

test("a file read in pieces of any size reads as its whole text does", () => {
  const path = join(newFolder(), "file");
  const lines = fc.array(
    fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", "rubbish", "\u0000\u0000"), EVENTS.entry.map(lineOf)),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(lines, fc.integer({ min: 1, max: 700 }), (texts, pieceBytes) => {
      const text = Buffer.from(texts.join("\n"), "utf8").toString("utf8");
      writeFileSync(path, text);
      expect(readPieces(piecesOf(path, pieceBytes))).toEqual(readLines(text));
    }),
    runsOf(300),
  );
});

test.each([0, 1, 50, 5000])("an empty line end and %i bytes of an endless line cost that line alone", (length) => {
  const path = join(newFolder(), "file");
  writeFileSync(path, `${lineOf(EVENT)}${"x".repeat(length)}${lineOf(EVENT)}`);
  const { events, damaged } = readPieces(piecesOf(path, 512, 1024));
  expect([events, damaged]).toEqual([[EVENT, EVENT], length === 0 ? [] : [4 - 1]]);
});

test("an endless line at the end of a file is one damaged line", () => {
  const path = join(newFolder(), "file");
  writeFileSync(path, `${lineOf(EVENT)}${"x".repeat(9000)}`);
  expect(readPieces(piecesOf(path, 512, 1024)).damaged).toEqual([3]);
});

test("the file is closed again, whether it was read to its end or not", () => {
  const path = join(newFolder(), "file");
  writeFileSync(path, lineOf(EVENT).repeat(9));
  const probe = (): number => {
    const descriptor = openSync(path, "r");
    closeSync(descriptor);
    return descriptor;
  };
  const before = probe();
  for (const piece of piecesOf(path, 400)) if (piece.length > 0) break;
  readPieces(piecesOf(path));
  expect(probe()).toBe(before);
});
