// The program killed at each call that saves an entry, and four writers at once.
import { spawnSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterCut, answersFile, copyOfAll, environment, historyIn, missingFrom, row, run, skipped, started, temporary } from "./support.mjs";

const CALLS = ["openat", "write", "fsync"];
const MOST_KILLS = 40;
const KILL_TEXT = "Killed at a call that saves: all that was called saved is there, at most that one line damaged";

const SESSION_CALLS = ["openat", "write", "fsync", "rename"];
const SESSION_KILLS_EACH = 20;
const SESSION_TEXT = "A session killed at an open, write, fsync or rename stands there once, whole or as a part; what was called saved is";
const SETTINGS_TEXT = "The settings killed at an open, write, fsync or rename: the old, the new, or ask again, never a failure";

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
function callsIn(trace, names = CALLS) {
  const counts = new Map();
  return trace.split("\n").flatMap((line) => {
    const [, thread, call, rest] = /^(\d+)\s+(\w+)\((.*)$/.exec(line) ?? [];
    if (!names.includes(call)) return [];
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
  // Beside the folder lies the file `journals`, which is no part of the record.
  const atJournal = ({ rest }) => rest.split(journal).slice(1).some((after) => !after.startsWith("s"));

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

/** Calls of a trace that touch a path. */
const callsOn = (trace, path, names) => callsIn(trace, names).filter(({ rest }) => rest.includes(path));

/** Not more than so many, spread over all of them. */
const spread = (list, most) => list.filter((_, index) => index % Math.max(1, Math.ceil(list.length / most)) === 0);

/** A whole session, killed at each kind of call with which it is kept while it runs and saved at its end. */
function killedSessions() {
  if (spawnSync("strace", ["-V"]).status !== 0) return skipped(SESSION_TEXT, "strace is not there");
  const answers = answersFile("neck");
  const traced = (home, inject = []) => {
    const trace = join(temporary(), "trace");
    const around = ["strace", "-f", "-qq", "-y", "-o", trace, "-e", `trace=${SESSION_CALLS.join(",")}`, ...inject];
    const ended = run(home, ["start", "--answers", answers, "--speed", "1000"], { around });
    return { ...ended, trace: readFileSync(trace, "utf8") };
  };
  const first = temporary();
  const calls = callsOn(traced(first).trace, first, SESSION_CALLS);
  const plan = SESSION_CALLS.flatMap((name) => spread(calls.filter(({ call }) => call === name), SESSION_KILLS_EACH));
  const wrong = plan.length === 0 ? ["no call was seen"] : [];
  const seen = { nothing: 0, part: 0, whole: 0 };
  let kills = 0;
  for (const { call, when } of plan) {
    const home = temporary();
    const ended = traced(home, ["-e", `inject=${call}:signal=KILL:when=${when}`]);
    if (ended.killed) kills += 1;
    seen[afterCut(home, ended, `${call} ${when}`, wrong)] += 1;
  }
  if (kills === 0) wrong.push("none was killed");
  const note = `${calls.length} such calls in one session; ${seen.nothing} before it was kept, ${seen.part} parts, ${seen.whole} whole`;
  return row(SESSION_TEXT, `${kills} kills`, wrong, note);
}

/** The settings, changed from one country to another and killed at each call: the old, the new, or ask again. */
function killedSettings() {
  if (spawnSync("strace", ["-V"]).status !== 0) return skipped(SETTINGS_TEXT, "strace is not there");
  const script = (folder, what) => `
    import { settingsIn } from "./src/world/settings.ts";
    const settings = settingsIn(${JSON.stringify(folder)});
    ${what}`;
  const node = (folder, what, around = []) => {
    const [file, ...rest] = [...around, process.execPath, "--import", "tsx", "--input-type=module", "--eval", script(folder, what)];
    const { status, signal, stdout } = spawnSync(file, rest, { cwd: copyOfAll(), env: environment(folder), encoding: "utf8" });
    return { status, killed: signal === "SIGKILL", out: stdout };
  };
  const change = (folder, inject = []) => {
    const trace = join(temporary(), "trace");
    const around = ["strace", "-f", "-qq", "-y", "-o", trace, "-e", `trace=${SESSION_CALLS.join(",")}`, ...inject];
    return { ...node(folder, `await settings.setCountry("AU");`, around), trace: readFileSync(trace, "utf8") };
  };
  const known = () => {
    const folder = temporary();
    node(folder, `await settings.setCountry("DE");`);
    return folder;
  };
  const first = known();
  const calls = callsOn(change(first).trace, first, SESSION_CALLS);
  const wrong = calls.length === 0 ? ["no call was seen"] : [];
  const seen = { DE: 0, AU: 0, null: 0 };
  let kills = 0;
  for (const { call, when } of calls) {
    const folder = known();
    if (change(folder, ["-e", `inject=${call}:signal=KILL:when=${when}`]).killed) kills += 1;
    const { status, out } = node(folder, `process.stdout.write(String(await settings.country()));`);
    if (status !== 0 || !(out in seen)) wrong.push(`${call} ${when}: ${status} ${out}`);
    else seen[out] += 1;
  }
  if (kills === 0) wrong.push("none was killed");
  return row(SETTINGS_TEXT, `${kills} kills`, wrong, `${seen.DE} the old, ${seen.AU} the new, ${seen.null} ask again`);
}

export async function crash() {
  return [killed(), killedSessions(), killedSettings(), await writers()];
}
