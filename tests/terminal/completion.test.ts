import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "vitest";
import { environment, openSession, PROGRAM } from "../support/pty.ts";
import { newHome } from "../support/pty-runs.ts";

const TAB = "\t";
/** What is typed, and what stands there after Tab. */
const LINES = [
  ["spasm-coach sta", "spasm-coach start"],
  ["spasm-coach start ca", "spasm-coach start calf"],
  ["spasm-coach start --side l", "spasm-coach start --side left"],
  ["spasm-coach start --side=r", "spasm-coach start --side=right"],
  ["spasm-coach --plain learn tech", "spasm-coach --plain learn technique"],
  ["spasm-coach start --answers my", "spasm-coach start --answers my\\ answers.json"],
  ["spasm-coach log lo", "spasm-coach log long\\ drive"],
  ['spasm-coach log "lo', 'spasm-coach log "long drive"'],
  ["spasm-coach log mum", "spasm-coach log mum\\'s\\ visit"],
  ['spasm-coach log "mum', 'spasm-coach log "mum\'s visit"'],
  ["spasm-coach log the", 'spasm-coach log the\\ \\"new\\"\\ shoes'],
  ["spasm-coach log --trigger gy", "spasm-coach log --trigger gym\\ \\$HOME"],
  ["spasm-coach settings set cou", "spasm-coach settings set country"],
  ["spasm-coach help exi", "spasm-coach help exit-codes"],
] as const;

/** With what a shell would read as its own: blanks, quotes, a variable. */
const TRIGGERS = ["long drive", "mum's visit", 'the "new" shoes', "gym $HOME"];

/** Each shell that is installed, with what makes it bare and switches its completion on. */
const SHELLS = [
  { shell: "bash", flags: ["--norc", "--noprofile", "-i"], on: "true" },
  { shell: "zsh", flags: ["-f", "-i"], on: "autoload -Uz compinit; compinit -D" },
  { shell: "fish", flags: ["--no-config", "-i"], on: "true" },
].filter(({ shell }) => spawnSync(shell, ["-c", "true"]).status === 0);

describe.concurrent.each(SHELLS)("Tab in $shell", ({ shell, flags, on }) => {
  test("completes commands, flags, areas, sides, files and own triggers, with blanks and quotes in their names", async () => {
    const home = newHome();
    const programs = join(home, "programs");
    mkdirSync(programs);
    const program = join(programs, "spasm-coach");
    writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`);
    chmodSync(program, 0o755);
    writeFileSync(join(home, "my answers.json"), "{}");
    const env = { ...environment(home), HOME: home, PS1: "> ", PATH: `${programs}:${process.env["PATH"] ?? ""}` };
    for (const trigger of TRIGGERS) spawnSync(program, ["log", trigger], { env });
    const script = spawnSync(program, ["completion", shell], { env, encoding: "utf8" }).stdout;
    writeFileSync(join(home, "script"), script);

    const session = openSession([], { home, env, columns: 120, command: () => [shell, ...flags] });
    await session.still(500);
    session.type(`${on}; source ./script; echo re''ady\r`);
    await session.until(/ready/);
    for (const [typed, completed] of LINES) {
      session.type(typed + TAB);
      await session.until((screen) => screen.includes(`${completed} `) || screen.trimEnd().endsWith(completed));
      session.type("\u0015");
      await session.still(100);
    }
    session.kill("SIGKILL");
  }, 60_000);
});
