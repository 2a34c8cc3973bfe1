import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lineOf } from "../../src/log/lines.ts";
import { entry } from "../support/log-events.ts";
import { environment, PROGRAM } from "../support/pty.ts";
import { newHome } from "../support/pty-runs.ts";

/** Said at such length that no pipe holds it. */
const MANY = 3_000;
const LONG = ["history", "--json"];

function homeWithMany(): string {
  const home = newHome();
  mkdirSync(join(home, "journal"));
  const lines = Array.from({ length: MANY }, () => lineOf(entry("2026-11-20T21:00:00+11:00")));
  writeFileSync(join(home, "journal", "2026-11-0a1b2c.jsonl"), lines.join(""));
  return home;
}

/** Runs the program, and gives what it printed into a pipe. With `restless`, one that tells a writer not to wait. */
function printed(home: string, args: readonly string[], restless: boolean): Promise<string> {
  // To open its output makes a pipe so that was handed on, once the program has it.
  const around = `require("node:child_process").spawn(process.execPath, process.argv.slice(1), { stdio: "inherit" }); process.stdout;`;
  const program = [PROGRAM, ...args];
  const child = spawn(process.execPath, restless ? ["-e", around, ...program] : program, {
    env: environment(home),
    stdio: ["ignore", "pipe", "ignore"],
  });
  let said = "";
  child.stdout.on("data", (data) => (said += String(data)));
  return new Promise((resolve) => {
    child.on("close", () => {
      resolve(said);
    });
  });
}

describe.concurrent("what is printed", () => {
  test.each([false, true])("is whole in a pipe, told not to wait when it is full: %s", async (restless) => {
    expect(JSON.parse(await printed(homeWithMany(), LONG, restless))).toHaveProperty("entries.length", MANY);
  });

  test.each([
    ["a file", (home: string) => join(home, "history.json"), LONG],
    ["nothing", () => "/dev/null", ["history"]],
  ])("goes into %s", async (_where, pathIn, args) => {
    const home = homeWithMany();
    const path = pathIn(home);
    const file = openSync(path, "w");
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      env: environment(home),
      stdio: ["ignore", file, "ignore"],
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    closeSync(file);
    expect(code).toBe(0);
    if (path !== "/dev/null") expect(JSON.parse(readFileSync(path, "utf8"))).toHaveProperty("entries.length", MANY);
  });
});
