// How long a person waits for a command, as a ratio to `node -e 0` taken pair by pair. Run: node bench/start-up.mjs
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import pty from "@lydell/node-pty";

const ROUNDS = 21;
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const bin = join(root, "bin/spasm-coach.js");
const home = mkdtempSync(join(tmpdir(), "spasm-bench-"));
// A bundle of certificates in the environment would be parsed at every start and hide everything else.
const env = { PATH: process.env.PATH, TERM: "xterm-256color", LANG: "C.UTF-8", SPASM_COACH_HOME: home };

const timed = (args) => {
  const from = performance.now();
  spawnSync(process.execPath, args, { env, stdio: "ignore" });
  return performance.now() - from;
};

/** Time until the first question stands on the screen of a pseudo-terminal. */
const firstQuestion = (args) =>
  new Promise((resolve) => {
    const from = performance.now();
    let text = "";
    const child = pty.spawn(process.execPath, [bin, ...args], { cols: 80, rows: 24, env });
    child.onData((data) => {
      text += data;
      if (!/w worried|y yes/.test(text)) return;
      resolve(performance.now() - from);
      child.kill("SIGKILL");
    });
  });

const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];

const measures = {
  "--version": () => timed([bin, "--version"]),
  "--help": () => timed([bin, "--help"]),
  "log long drive 5": () => timed([bin, "log", "long", "drive", "5"]),
  history: () => timed([bin, "history"]),
  "start calf, first question": () => firstQuestion(["start", "calf"]),
  "start --cramp, first question": () => firstQuestion(["start", "--cramp"]),
};

console.log(`Node ${process.version}, ${ROUNDS} alternating runs, median ratio to node -e 0 (ms of the command)`);
for (const [name, measure] of Object.entries(measures)) {
  const ratios = [];
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const bare = timed(["-e", "0"]);
    const own = await measure();
    ratios.push(own / bare);
    times.push(own);
  }
  console.log(`${name.padEnd(32)} ${median(ratios).toFixed(2)}   (${median(times).toFixed(0)} ms)`);
}
rmSync(home, { recursive: true, force: true });
