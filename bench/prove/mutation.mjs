// One small mistake at a time in the files that decide: each has to be caught by a test, or be one nobody can see.
// It takes two hours. MUTATION_FROM names the file that a run with `--incremental` left behind: of it is taken over what
// neither the file under mutation nor its tests have changed since. Whoever changed a file that those import starts anew.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { copyOfAll, environment, ROOT, row, skipped, temporary } from "./support.mjs";

const WHAT = "Each small change to the code of the files that decide is caught by a test, or listed below";
const SCORE_MIN = 95;
const MUTATE = join(ROOT, "bench/node_modules/@stryker-mutator/core/bin/stryker.js");
const CONFIG = join(ROOT, "bench/mutation/stryker.config.mjs");
/** What tells one survivor from another. No line numbers: they move. */
const NAMES = ["file", "line", "mutator", "original", "replacement"];

export function mutation() {
  if (!existsSync(MUTATE)) return [skipped(WHAT, "needs `npm ci --prefix bench`")];
  const copy = copyOfAll();
  const from = performance.now();
  // The tests run in threads, which take their time zone from the process.
  const env = { ...environment(temporary()), HOME: temporary(), TZ: "Australia/Sydney" };
  const { stdout, stderr } = spawnSync(process.execPath, [MUTATE, "run", CONFIG, ...goingOn(copy)], {
    cwd: copy,
    env,
    encoding: "utf8",
  });
  const report = join(copy, "reports/mutation/mutation.json");
  if (!existsSync(report)) return [row(WHAT, "-", [`no report: ${(stdout + stderr).slice(-1500)}`])];
  const minutes = Math.ceil((performance.now() - from) / 60_000);
  return [judged(mutantsIn(JSON.parse(readFileSync(report, "utf8"))), readListed(), minutes)];
}

/** The flags for going on from an earlier run; none for trying everything. */
function goingOn(copy) {
  const before = process.env.MUTATION_FROM;
  if (before === undefined) return [];
  const file = join(copy, "reports/stryker-incremental.json");
  mkdirSync(dirname(file), { recursive: true });
  cpSync(before, file);
  return ["--incremental", "--incrementalFile", file];
}

function judged(mutants, listed, minutes) {
  const having = (...statuses) => mutants.filter(({ status }) => statuses.includes(status));
  const [killed, timeouts] = [having("Killed"), having("Timeout")];
  const byClock = timeouts.filter(({ counted }) => !counted);
  const survivors = having("Survived", "NoCoverage");
  const broken = mutants.length - killed.length - timeouts.length - survivors.length;
  const caught = killed.length + timeouts.length;
  const wrong = [
    ...without(survivors, listed).map((one) => `survives and is not listed: ${JSON.stringify(named(one))}`),
    ...without(listed, survivors).map((one) => `listed and does not survive: ${JSON.stringify(named(one))}`),
    ...listed.filter(({ why }) => !why).map((one) => `listed without a reason: ${JSON.stringify(named(one))}`),
  ];
  const scoreAll = percent(caught, caught + survivors.length);
  const scoreSeen = percent(caught, caught + without(survivors, listed).length);
  if (!(scoreAll >= SCORE_MIN)) wrong.push(`${scoreAll} % are caught, fewer than ${SCORE_MIN} %`);
  if (broken > 0) wrong.push(`${broken} could not be tried`);
  const files = new Set(mutants.map(({ file }) => file)).size;
  const note = [
    `${scoreAll} % caught, ${scoreSeen} % of those not listed`,
    `${killed.length} by a failing test, ${timeouts.length} as loops without an end (${byClock.length} of them by the clock)`,
    `${survivors.length} survive`,
    `${minutes} minutes${process.env.MUTATION_FROM === undefined ? "" : ", going on from an earlier run"}`,
  ].join("; ");
  return { ...row(WHAT, `${mutants.length} changes in ${files} files`, wrong, note), below: table(listed) };
}

/** Rounded down: 95 % is 95 %. */
function percent(part, whole) {
  return Math.floor((part / whole) * 1000) / 10;
}

/** Every mutant that was tried. Those of a kind that is switched off are in the report too. */
function mutantsIn({ files }) {
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(({ status }) => status !== "Ignored")
      .map(({ status, statusReason = "", mutatorName, replacement, location: { start, end } }) => {
        const lines = source.split("\n");
        const spanned = lines.slice(start.line - 1, end.line);
        spanned.push(spanned.pop().slice(0, end.column - 1));
        const original = spanned.join("\n").slice(start.column - 1);
        return {
          status,
          // A loop is told by how often the changed place was passed, and only without such a place by the clock.
          counted: statusReason.startsWith("Hit limit"),
          file,
          line: onOneLine(lines[start.line - 1]),
          mutator: mutatorName,
          original: onOneLine(original),
          replacement: onOneLine(replacement),
        };
      }),
  );
}

const onOneLine = (text) => text.trim().replace(/\s+/g, " ");

function readListed() {
  return JSON.parse(readFileSync(join(ROOT, "bench/prove/survivors.json"), "utf8"));
}

function named(one) {
  return Object.fromEntries(NAMES.map((name) => [name, one[name]]));
}

/** Those that are not among the others. Two that look the same need two there. */
function without(some, others) {
  const left = others.map((one) => JSON.stringify(named(one)));
  return some.filter((one) => {
    const at = left.indexOf(JSON.stringify(named(one)));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

function table(listed) {
  const code = (text) => `\`${text}\``;
  const cell = (text) => text.replaceAll("|", "\\|");
  return [
    "## Changes that no test can see",
    "",
    "| Where | Change | Why nobody can see it |",
    "| --- | --- | --- |",
    ...listed.map(({ file, line, original, replacement, why }) => {
      const change = line === original ? "" : ` in ${code(line)}`;
      return `| ${[code(file), `${code(original)} to ${code(replacement)}${change}`, why].map(cell).join(" | ")} |`;
    }),
    "",
  ];
}
