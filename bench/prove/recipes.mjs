// The recipes of CONTRIBUTING, followed to the letter in a copy, with the commands that come after each: all tests pass.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { suite } from "./suite.mjs";
import { environment, freshCopy, row, temporary } from "./support.mjs";

const WHAT = "All recipes of CONTRIBUTING, followed at once: the compiler, the docs, the build and all tests";
/** Where whole screens are kept. */
const SCREENS = ["tests/report", "tests/screens", "tests/drawings", "tests/terminal/plain.test.ts"];
const AT_MOST_MS = 1_500_000;

export function recipes() {
  const copy = freshCopy();
  const env = { ...environment(temporary()), HOME: temporary() };
  const tool = (name) => join(copy, "node_modules", name);
  const steps = [
    ["follow", tool("tsx/dist/cli.mjs"), "tools/follow-recipes.ts"],
    ["types", tool("typescript/bin/tsc"), "--noEmit"],
    ["docs", tool("tsx/dist/cli.mjs"), "tools/write-docs.ts"],
    ["build", "tools/build.mjs"],
    // As recipe 4 says, and as a first run of a new screen does.
    ["screens", tool("vitest/vitest.mjs"), "run", ...SCREENS, "--update"],
  ];
  for (const [step, ...args] of steps) {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, env, encoding: "utf8" });
    if (status !== 0) return [row(WHAT, "-", [`${step}: ${(stdout + stderr).slice(-1500)}`])];
  }
  if (!existsSync(join(copy, "src/protocols/sole.ts"))) return [row(WHAT, "-", ["nothing was followed"])];
  return [suite(WHAT, { copy, atMostMs: AT_MOST_MS })];
}
