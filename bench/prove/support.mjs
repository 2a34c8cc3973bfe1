// What every proof needs: temporary folders, the copy under proof, and the program run to its end.
import { execFile, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
const LEFT_OUT = ["node_modules", ".git", "coverage", "dist.new"];

const folders = [];
process.on("exit", () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(130));

/** An empty folder, gone when the proofs are. */
export function temporary() {
  const folder = mkdtempSync(join(tmpdir(), "spasm-prove-"));
  folders.push(folder);
  return folder;
}

let copied;
/** The repository as it is now: a build or an edit meanwhile does not change what is under proof. */
export function copyOfAll() {
  copied ??= freshCopy();
  return copied;
}

/** A copy of the repository that may be changed. */
export function freshCopy() {
  const copy = join(temporary(), "spasm-coach");
  cpSync(ROOT, copy, { recursive: true, filter: (path) => !LEFT_OUT.includes(basename(path)) });
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"), "dir");
  return copy;
}
export const program = () => join(copyOfAll(), "bin/spasm-coach.js");

/** Closed: nothing of the developer's own gets in. */
export const environment = (home) => ({
  PATH: process.env.PATH ?? "",
  LANG: "C.UTF-8",
  TERM: "xterm-256color",
  SPASM_COACH_HOME: home,
});

/** Runs the program, or a command around it, to its end. */
export function run(home, args, { node = process.execPath, around = [] } = {}) {
  const [file, ...rest] = [...around, node, program(), ...args];
  const { status, signal, stdout, stderr } = spawnSync(file, rest, { env: environment(home), encoding: "utf8", maxBuffer: 2 ** 28 });
  return { code: status, killed: signal === "SIGKILL", out: stdout ?? "", err: stderr ?? "" };
}

/** The same without waiting. */
export function started(home, args) {
  return new Promise((resolve) => {
    execFile(process.execPath, [program(), ...args], { env: environment(home) }, (error, out) => {
      resolve({ code: error === null ? 0 : error.code, out });
    });
  });
}

/** Answers with which anybody goes on: every sign "no", every fact false. */
export function answersFile(area) {
  const { questions } = JSON.parse(run(temporary(), ["triage", area, "--print", "--json"]).out);
  const isFact = ({ screen }) => screen === "profile" || screen === "now";
  const profile = Object.fromEntries(questions.filter(isFact).map(({ id }) => [id, id === "age" ? 40 : false]));
  const signs = Object.fromEntries(questions.filter((one) => !isFact(one)).map(({ id }) => [id, "no"]));
  const scores = { pain: 4, movementPain: 5, painAfter: 3, movementPainAfter: 4 };
  const path = join(temporary(), "answers.json");
  writeFileSync(path, JSON.stringify({ area, country: "AU", consent: true, profile, signs, onset: "chronic", ...scores }));
  return path;
}

/** Looks twice at a home in which a session was cut off, and says how it stands there: nothing, a part, or whole. */
export function afterCut(home, ended, at, wrong) {
  const state = join(home, "sessions");
  const kept = (existsSync(state) ? readdirSync(state) : []).filter((name) => /^\d+\.json$/.test(name));
  const { code, out, err } = run(home, ["history", "--json"]);
  const history = code === 0 ? JSON.parse(out) : { sessions: [], notCounted: {} };
  const again = JSON.parse(run(home, ["history", "--json"]).out);
  if (code !== 0) wrong.push(`${at}: history ended with ${code}: ${err}`);
  if (history.sessions.length > 1) wrong.push(`${at}: ${history.sessions.length} sessions`);
  if (history.notCounted.damagedLines > 1) wrong.push(`${at}: ${history.notCounted.damagedLines} damaged lines`);
  if (again.sessions.length !== history.sessions.length) wrong.push(`${at}: the second look differs from the first`);
  if (kept.length > 0 && history.sessions.length === 0) wrong.push(`${at}: what was kept is lost`);
  if (ended.out.includes("Saved.") && history.sessions[0]?.partial !== false) wrong.push(`${at}: called saved, and is not`);
  const [session] = history.sessions;
  return session === undefined ? "nothing" : session.partial ? "part" : "whole";
}

/** What `history --json` says: its exit code, the names of the triggers entered, and the damaged lines. */
export function historyIn(home, options) {
  const { code, out } = run(home, ["history", "--json"], options);
  if (code !== 0) return { code, names: [], damaged: NaN };
  const { entries, notCounted } = JSON.parse(out);
  return { code, names: entries.map(({ triggers }) => triggers[0]?.name), damaged: notCounted.damagedLines };
}

/** The kinds of event on disk. A torn line counts as "damaged". */
export function kindsIn(home) {
  const folder = join(home, "journal");
  if (!existsSync(folder)) return [];
  const kindOf = (line) => {
    try {
      return JSON.parse(line).kind;
    } catch {
      return "damaged";
    }
  };
  return readdirSync(folder)
    .flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n"))
    .filter((line) => line !== "")
    .map(kindOf);
}

export const missingFrom = (names, wanted) => wanted.filter((name) => !names.includes(name));

/** A row of the table: `wrong` lists what did not hold. */
export const row = (what, count, wrong, note = "") => ({ what, count, wrong, note });
export const skipped = (what, reason) => ({ what, count: "-", wrong: [], note: reason, skipped: true });
