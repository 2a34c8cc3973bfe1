// The program killed at each call that saves an entry, and four writers at once.
import { spawnSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { historyIn, missingFrom, row, run, skipped, started, temporary } from "./support.mjs";

const CALLS = ["openat", "write", "fsync"];
const MOST_KILLS = 40;
const KILL_TEXT = "Killed at a call that saves: all that was called saved is there, at most that one line damaged";

const logWords = (name) => ["log", "long", "drive", name, "5"];
const nameOf = (name) => `long drive ${name}`;

/** Runs one `log` under strace; `inject` says where it is killed. Only calls on `paths` count, when there are any. */
function traced(home, name, paths = [], inject = undefined) {
  const trace = join(temporary(), "trace");
  const around = ["strace", "-f", "-qq", "-y", "-o", trace, "-e", `trace=${CALLS.join(",")}`];
  paths.forEach((path) => around.push("-P", path));
  if (inject !== undefined) around.push("-e", `inject=${inject.call}:signal=KILL:when=${inject.when}`);
  const ended = run(home, logWords(name), { around });
  return { ...ended, saved: ended.out.includes(`Saved: ${nameOf(name)}`), trace: () => readFileSync(trace, "utf8") };
}

/** The calls of a trace in order, each with its number among those of its name in its thread. */
function callsIn(trace) {
  const counts = new Map();
  return trace.split("\n").flatMap((line) => {
    const [, thread, call, rest] = /^(\d+)\s+(\w+)\((.*)$/.exec(line) ?? [];
    if (!CALLS.includes(call)) return [];
    const key = `${thread} ${call}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return [{ thread, call, when: counts.get(key), rest }];
  });
}

function killed() {
  if (spawnSync("strace", ["-V"]).status !== 0) return skipped(KILL_TEXT, "strace is not there");
  const grown = temporary();
  const first = traced(grown, "first");
  if (!first.saved) return skipped(KILL_TEXT, "strace may not follow a program here");
  const journal = join(grown, "journal");
  const [file] = readdirSync(journal);
  const pathsIn = (home) => [join(home, "journal", file), join(home, "journal")];
  const atJournal = ({ rest }) => rest.includes(journal);

  const second = traced(grown, "second");
  const onNewFile = callsIn(first.trace()).filter(atJournal);
  const inTurn = callsIn(second.trace());
  const onOldFile = inTurn.filter(atJournal);
  // With a path filter the calls are counted anew; without one, by their number in the whole run.
  const numbered = (calls) =>
    calls.map(({ call }, index) => ({ call, when: calls.slice(0, index + 1).filter((c) => c.call === call).length }));
  const around = CALLS.flatMap((call) => {
    const last = onOldFile.filter((one) => one.call === call).at(-1);
    return last === undefined ? [] : [-1, 0, 1, 2].map((more) => ({ call, when: last.when + more }));
  }).filter(({ when }) => when > 0);
  const plan = [
    ...[1, 2].flatMap(() => numbered(onNewFile).map((inject) => ({ where: "new", inject }))),
    ...[1, 2, 3].flatMap(() => numbered(onOldFile).map((inject) => ({ where: "old", inject }))),
    ...[1, 2].flatMap(() => around.map((inject) => ({ where: "around", inject }))),
  ].slice(0, MOST_KILLS);

  const wrong = onNewFile.length === 0 || onOldFile.length === 0 ? ["no call on the journal was seen"] : [];
  const tried = ["first", "second"].map(nameOf);
  const saved = [...tried];
  let [kills, unsaved, damaged] = [0, 0, 0];
  plan.forEach(({ where, inject }, index) => {
    const isNew = where === "new";
    const home = isNew ? temporary() : grown;
    // The same machine: its files bear the same name.
    if (isNew) copyFileSync(join(grown, "device"), join(home, "device"));
    const at = `${inject.call} ${inject.when} (${where})`;
    const ended = traced(home, `k${index}`, where === "around" ? [] : pathsIn(home), inject);
    const mine = nameOf(`k${index}`);
    if (ended.killed) kills += 1;
    else if (where !== "around") wrong.push(`${at}: was not killed`);
    if (ended.killed && !ended.saved) unsaved += 1;
    if (!ended.killed && !ended.saved) wrong.push(`${at}: neither killed nor saved`);
    if (!isNew) tried.push(mine);
    if (!isNew && ended.saved) saved.push(mine);
    const wanted = isNew ? (ended.saved ? [mine] : []) : saved;
    const may = isNew ? [mine] : tried;
    const history = historyIn(home);
    const lost = missingFrom(history.names, wanted);
    const strange = missingFrom(may, history.names);
    const before = isNew ? 0 : damaged;
    if (history.code !== 0) wrong.push(`${at}: history ended with ${history.code}`);
    if (lost.length > 0) wrong.push(`${at}: lost ${lost.join(", ")}`);
    if (strange.length > 0) wrong.push(`${at}: nobody entered ${strange.join(", ")}`);
    if (!(history.damaged <= before + 1)) wrong.push(`${at}: ${history.damaged} damaged lines after ${before}`);
    if (!isNew) damaged = history.damaged;
    // The next one to write goes on behind whatever is left.
    const next = run(home, logWords(`after${index}`));
    if (next.code !== 0) wrong.push(`${at}: the next entry ended with ${next.code}`);
    if (!historyIn(home).names.includes(nameOf(`after${index}`))) wrong.push(`${at}: the next entry is lost`);
    if (!isNew) [tried, saved].forEach((names) => names.push(nameOf(`after${index}`)));
  });
  const note = `${unsaved} of them before "Saved"; ${plan.length - kills} more runs made too few calls to be hit, and saved; ${damaged} damaged lines`;
  return row(KILL_TEXT, `${kills} kills`, wrong, note);
}

async function writers() {
  const home = temporary();
  const wrong = [];
  const wanted = [];
  const writer = async (letter) => {
    for (let number = 0; number < 50; number += 1) {
      const name = `${letter}${number}`;
      wanted.push(nameOf(name));
      const { code } = await started(home, logWords(name));
      if (code !== 0) wrong.push(`${name} ended with ${code}`);
    }
  };
  await Promise.all(["p", "q", "r", "s"].map(writer));
  const { code, names, damaged } = historyIn(home);
  const lost = missingFrom(names, wanted);
  if (code !== 0 || damaged !== 0) wrong.push(`history ended with ${code}, ${damaged} damaged lines`);
  if (lost.length > 0) wrong.push(`lost ${lost.join(", ")}`);
  if (names.length !== wanted.length) wrong.push(`${names.length} entries instead of ${wanted.length}`);
  return row(
    "Four `log` at a time, 50 in a row each: every entry is read back",
    "4 x 50",
    wrong,
    `${names.length} read back`,
  );
}

export async function crash() {
  return [killed(), await writers()];
}
