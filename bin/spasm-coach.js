#!/usr/bin/env node
import { existsSync } from "node:fs";

// What was typed could be read in the list of processes, by anybody on this computer.
process.title = "spasm-coach";

const built = new URL("../dist/main.js", import.meta.url);
if (existsSync(built)) {
  await import(built.href);
} else {
  process.stderr.write("Not built yet.\nRun: npm run build\n");
  process.exitCode = 2;
}
