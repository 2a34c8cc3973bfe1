import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { EXIT, UserError } from "../../src/exit.ts";
import { writeExport } from "../../src/world/export-file.ts";

const MARK = "-//ours//";
const folder = mkdtempSync(join(tmpdir(), "spasm-export-"));
const file = join(folder, "plan.ics");
const saved = (path = file, text = `${MARK} new`): number => {
  try {
    writeExport(path, text, MARK);
    return EXIT.done;
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
};

afterEach(() => {
  readdirSync(folder).forEach((name) => {
    rmSync(join(folder, name), { recursive: true });
  });
});

test("a new file is for this person only, and nothing else is left", () => {
  expect([saved(), readFileSync(file, "utf8"), statSync(file).mode & 0o777, readdirSync(folder)]).toEqual([
    ...[EXIT.done, `${MARK} new`, 0o600, ["plan.ics"]],
  ]);
});

test("one of ours is written over, and is for this person only from then on", () => {
  writeFileSync(file, `${MARK} old`, { mode: 0o644 });
  expect([saved(), readFileSync(file, "utf8"), statSync(file).mode & 0o777]).toEqual([EXIT.done, `${MARK} new`, 0o600]);
});

test("a file of something else is never touched", () => {
  writeFileSync(file, "my diary");
  expect([saved(), readFileSync(file, "utf8"), readdirSync(folder)]).toEqual([EXIT.usage, "my diary", ["plan.ics"]]);
});

test("a folder of that name is never touched", () => {
  mkdirSync(file);
  expect([saved(), readdirSync(folder)]).toEqual([EXIT.usage, ["plan.ics"]]);
});

test("a link stays a link", () => {
  const other = join(folder, "other.ics");
  writeFileSync(other, `${MARK} old`);
  symlinkSync(other, file);
  expect([saved(), lstatSync(file).isSymbolicLink(), readFileSync(other, "utf8")]).toEqual([
    ...[EXIT.done, true, `${MARK} new`],
  ]);
});

test("a folder that is missing, or may not be written, is not saved", () => {
  expect(saved(join(folder, "missing", "plan.ics"))).toBe(EXIT.notSaved);
  if (process.getuid?.() === 0) return;
  const shut = join(folder, "shut");
  mkdirSync(shut);
  chmodSync(shut, 0o500);
  expect(saved(join(shut, "plan.ics"))).toBe(EXIT.notSaved);
});
