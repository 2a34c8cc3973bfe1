// How long a person waits, beside bare Node and programs that do the same work. Run: npm --prefix bench run table
// With `-- --keep` the figures are kept in bench/speed/figures.json and in the README; without, what is worse than those
// is said. `R=5` makes five runs of each.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { answersFile } from "./prove/support.mjs";
import { inTurn, installed, memoryOf } from "./speed/measure.mjs";
import { OURS, writeInto } from "./speed/page.mjs";
import { hledgerRecord, ourRecord, taskwarriorRecord, timewarriorRecord } from "./speed/work.mjs";

const ROUNDS = Number(process.env.R ?? 15);
const ENTRIES = 10_000;
/** So much more than the figures kept is worse, not chance. */
const WORSE = 1.15;
/** Before the first entry. */
const LONG_AGO = "2000-01-01";
/** So long a session has been running when its memory is read. */
const IN_A_SESSION_MS = 5_000;

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..");
const FIGURES = join(here, "speed/figures.json");
const scratch = mkdtempSync(join(tmpdir(), "spasm-table-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

const [few, many, tasks, times, ledger] = ["few", "many", "tasks", "times", "ledger"].map((name) => join(scratch, name));
// Closed: a bundle of certificates in the environment would be parsed at every start of Node and hide all the rest.
const plain = { PATH: process.env.PATH, TERM: "xterm-256color", LANG: "C.UTF-8", HOME: scratch };
const taskEnv = { ...plain, TASKRC: join(tasks, "taskrc") };
const timeEnv = { ...plain, TIMEWARRIORDB: times };
const journal = ["-f", join(ledger, "hledger.journal")];

ourRecord(many, ENTRIES);
taskwarriorRecord(tasks, ENTRIES);
timewarriorRecord(times, ENTRIES);
hledgerRecord(ledger, ENTRIES);
if (installed("task")) spawnSync("task", ["import", join(tasks, "import.json")], { env: taskEnv, stdio: "ignore" });

const node = { who: "node", file: process.execPath, args: ["-e", "0"], env: plain };
const ours = (home, args, screen = {}) => ({
  who: OURS,
  file: process.execPath,
  args: [join(root, "bin/spasm-coach.js"), ...args],
  env: { ...plain, SPASM_COACH_HOME: home },
  ...screen,
});
const timew = (...args) => ({ who: "Timewarrior", file: "timew", args, env: timeEnv });
const task = (...args) => ({ who: "Taskwarrior", file: "task", args, env: taskEnv });
const hledger = (...args) => ({ who: "hledger", file: "hledger", args, env: plain });
const clock = { who: "tty-clock", file: "tty-clock", args: ["-s"], env: plain, until: /\d{4}-\d\d-\d\d/ };
const prompts = {
  who: "a select of @inquirer/prompts",
  file: process.execPath,
  args: [join(here, "speed/peer-prompt.mjs")],
  env: plain,
  until: /Where does it hurt/,
};
const session = ours(few, ["start", "--answers", answersFile("calf")], { until: /left in all/, stayMs: IN_A_SESSION_MS });
const entries = ENTRIES.toLocaleString("en");

/** What is measured: the work, the ratio it may have at most, ours, and the others. */
const WAITS = [
  ["the version", 1.6, ours(few, ["--version"]), timew("--version"), task("--version"), hledger("--version")],
  ["the help", 1.8, ours(few, ["--help"]), hledger("--help")],
  [`one entry more than ${entries}, on the disk`, 1.9, ours(many, ["log", "6"]), timew("start", "drive"), task("add", "drive")],
  ["the last 30 days", 2.3, ours(many, ["history"]), timew("summary", "30days"), hledger(...journal, "register", "-b", "30 days ago")],
  [`all ${entries}`, 3.2, ours(many, ["history", "--since", LONG_AGO]), timew("summary", LONG_AGO, "-", "now"), task("completed"), hledger(...journal, "register")],
  ["the first question on the screen", 2.3, ours(few, ["start"], { until: /a cramp is on right now/ }), prompts],
  ["the first warning signs on the screen", undefined, ours(few, ["start", "calf"], { until: /w worried/ })],
  ["a timer on the screen", undefined, ours(few, ["breaks"], { until: /Next break in/ }), clock],
];

const kept = existsSync(FIGURES) ? JSON.parse(readFileSync(FIGURES, "utf8")).rows : [];
const rows = [];
for (const [what, most, ...all] of WAITS) {
  const runs = all.filter(({ who, file }) => {
    const there = installed(file);
    if (!there) console.log(`not installed here, left out: ${who}`);
    return there;
  });
  const seen = await inTurn(runs, node, ROUNDS);
  for (const [index, run] of runs.entries()) {
    const { ratios, times: taken } = seen[index];
    const spread = [short(at(ratios, 0.25)), short(at(ratios, 0.75))];
    const found = { ratio: short(at(ratios, 0.5)), spread, ms: Math.round(at(taken, 0.5)), memoryMB: await memoryOf(run) };
    const row = { what, who: run.who, ...(run.who === OURS && most !== undefined ? { most } : {}), ...found };
    rows.push(row);
    say(row);
  }
}
const running = { nodeMB: await memoryOf(node), sessionMB: await memoryOf(session), mostMB: 80 };
console.log(`a session of a calf, ${IN_A_SESSION_MS / 1000} s into its first hold: ${running.sessionMB} MB; bare Node ${running.nodeMB} MB`);
if (running.sessionMB > running.mostMB) console.log(`  over the ${running.mostMB} MB it may hold at most`);

if (process.argv.includes("--keep")) {
  const figures = {
    date: new Date().toISOString().slice(0, 10),
    machine: `${process.platform} ${process.arch}, ${availableParallelism()} cores (${cpus()[0]?.model.trim() || "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GB`,
    node: process.version,
    rounds: ROUNDS,
    running,
    rows,
  };
  writeFileSync(FIGURES, `${JSON.stringify(figures, null, 2)}\n`);
  writeInto(join(root, "README.md"), figures);
}

function say({ what, who, ratio, spread, ms, memoryMB, most }) {
  const cells = [what.padEnd(36), who.padEnd(30), ratio.toFixed(2).padStart(6), `(${spread.join(" to ")})`.padEnd(15)];
  console.log(`${cells.join(" ")} ${ms} ms, ${memoryMB ?? "?"} MB${most === undefined ? "" : `, at most ${most}`}`);
  if (who !== OURS) return;
  if (ratio > (most ?? Infinity)) console.log("  over what it may take at most");
  const before = kept.find((row) => row.what === what && row.who === who);
  if (before !== undefined && ratio > before.ratio * WORSE)
    console.log(`  worse than the figures kept: ${ratio.toFixed(2)} against ${before.ratio.toFixed(2)}`);
}

function at(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * share)];
}

function short(value) {
  return Math.round(value * 100) / 100;
}
