#!/usr/bin/env node
"use strict";
const { existsSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

// What was typed could be read in the list of processes, by anybody on this computer.
process.title = "spasm-coach";

/** What the build has asked the program before, to the letter: nothing else has to be loaded to say it. */
const SAID_BEFORE = { "--version": "version.txt", "-V": "version.txt", "--help": "help.txt", "-h": "help.txt" };
/** The help is made for so many columns, and is no wider in a wider window. */
const COLUMNS = 80;

const dist = join(__dirname, "../dist");
const built = join(dist, "main.cjs");
const text = saidBefore();
if (text !== undefined) {
  // `--help | head`: nobody reads the rest, and there is nobody left to tell.
  process.stdout.on("error", () => undefined).write(text);
} else if (existsSync(built)) {
  require(built);
} else {
  process.stderr.write("Not built yet.\nRun: npm run build\n");
  process.exitCode = 2;
}

function saidBefore() {
  const [typed, ...more] = process.argv.slice(2);
  if (more.length > 0 || !Object.hasOwn(SAID_BEFORE, typed) || (process.stdout.columns ?? COLUMNS) < COLUMNS)
    return undefined;
  const file = join(dist, SAID_BEFORE[typed]);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
