import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeNewFile, type NewFileDisk } from "../../src/world/new-file.ts";
import { failure, modeOf, namesIn, newFolder, systemError } from "../support/log-folder.ts";

const PIECES = ["one ü\n", "x".repeat(100_000), "\nlast\n"];

describe("a new file", () => {
  test("holds every piece, and only its owner may read it, whatever the umask", () => {
    const path = join(newFolder(), "record.csv");
    const old = process.umask(0);
    try {
      writeNewFile(path, PIECES);
    } finally {
      process.umask(old);
    }
    expect([readFileSync(path, "utf8"), modeOf(path)]).toEqual([PIECES.join(""), 0o600]);
  });

  test.each<[string, (path: string) => void]>([
    [
      "a file",
      (path) => {
        writeFileSync(path, "mine");
      },
    ],
    [
      "a link",
      (path) => {
        symlinkSync(join(path, "..", "elsewhere"), path);
      },
    ],
  ])("is not written where %s is already: nothing is overwritten or followed", (_what, put) => {
    const folder = newFolder();
    const path = join(folder, "record.csv");
    put(path);
    expect(
      failure(() => {
        writeNewFile(path, PIECES);
      }),
    ).toEqual({ code: 2, what: `${path} is already there.` });
    expect([namesIn(folder), existsSync(join(folder, "elsewhere"))]).toEqual([["record.csv"], false]);
  });

  test("in a folder that is not there is not written, and the folder is not made", () => {
    const folder = newFolder();
    const path = join(folder, "none", "record.csv");
    expect([
      failure(() => {
        writeNewFile(path, PIECES);
      }),
      namesIn(folder),
    ]).toEqual([{ code: 6, what: `Could not save ${path} (the folder is not there).` }, []]);
  });
});

describe("a disk that fails", () => {
  const real: NewFileDisk = {
    open: (path) => openSync(path, "wx", 0o600),
    write: (descriptor, text) => writeSync(descriptor, text),
    sync: (descriptor) => {
      fsyncSync(descriptor);
    },
  };
  const throwing = (code: string) => (): never => {
    throw systemError(code);
  };

  test.each<[string, Partial<NewFileDisk>, string]>([
    ["full at open", { open: throwing("ENOSPC") }, "the disk is full"],
    ["full at write", { write: throwing("ENOSPC") }, "the disk is full"],
    [
      "full in the middle of a write",
      { write: (descriptor, text) => writeSync(descriptor, text.slice(0, 9)) },
      "the disk is full",
    ],
    ["full at fsync", { sync: throwing("ENOSPC") }, "the disk is full"],
    ["broken at write", { write: throwing("EIO") }, "the disk did not take it"],
    ["broken at fsync", { sync: throwing("EIO") }, "the disk did not take it"],
    ["closed to you", { open: throwing("EACCES") }, "no permission"],
    ["read-only", { open: throwing("EROFS") }, "the folder is read-only"],
  ])("%s leaves no part of a file behind, and says so", (_what, changes, reason) => {
    const folder = newFolder();
    const path = join(folder, "record.csv");
    const found = failure(() => {
      writeNewFile(path, PIECES, { ...real, ...changes });
    });
    expect([found, namesIn(folder)]).toEqual([{ code: 6, what: `Could not save ${path} (${reason}).` }, []]);
  });

  test("at the reading end of the pieces leaves no part either", () => {
    const folder = newFolder();
    function* broken(): Generator<string> {
      yield "one";
      throw systemError("EIO");
    }
    expect(
      failure(() => {
        writeNewFile(join(folder, "f"), broken());
      }),
    ).toMatchObject({ code: 6 });
    expect(namesIn(folder)).toEqual([]);
  });

  test("leaves no descriptor open", () => {
    const probe = (): number => {
      const descriptor = openSync("/", "r");
      closeSync(descriptor);
      return descriptor;
    };
    const before = probe();
    failure(() => {
      writeNewFile(join(newFolder(), "f"), PIECES, { ...real, sync: throwing("EIO") });
    });
    expect(probe()).toBe(before);
  });
});
