import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { COMMAND_NAMES } from "../support/command-names.ts";
import { fileAt, ROOT } from "./source.ts";

const PAGE = "man/spasm-coach.1";
const hasMandoc = spawnSync("mandoc", ["-h"]).error === undefined;

test("the manual page has a part for every command, and none for another", () => {
  const parts = [...fileAt(PAGE).text.matchAll(/^\.Ss (\S+)$/gm)].map(([, name]) => name);
  expect(parts).toEqual(COMMAND_NAMES);
});

test("npm installs the manual page", () => {
  const { man, files } = JSON.parse(fileAt("package.json").text) as { man: string; files: readonly string[] };
  expect([man, files.includes("man")]).toEqual([PAGE, true]);
});

test.skipIf(!hasMandoc)("mandoc finds nothing to say about it", () => {
  const { stdout, stderr } = spawnSync("mandoc", ["-T", "lint", join(ROOT, PAGE)], { encoding: "utf8" });
  expect(stdout + stderr).toBe("");
});
