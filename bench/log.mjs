// How the record behaves as it grows: append, recent view, full view, beside plain JSON.parse and SQLite.
// Run: npm --prefix bench run log            (1,000, 3,650, 10,000 and 100,000 events; a minute)
//      npm --prefix bench run log -- 1000 10000 100000 1000000 (a million too; needs 2 GB of disk and some minutes)
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, mkdirSync, openSync, readdirSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const scratch = mkdtempSync(join(tmpdir(), "spasm-bench-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(130));

const EVENTS_A_DAY = 8;
const RECENT_EVENTS = 2 * 30 * EVENTS_A_DAY;
const OLD_MONTHS = 118;
const APPENDS = 200;
const ROUNDS = 5;
/** Ten years with an entry a day. Full view to stay within 3.2 times a bare Node, recent view within 2.4. */
const TEN_YEARS_DAILY = 3650;
const NAMES = {
  append: "append to \"Saved\"",
  recent: "what `log` reads (this month and last month)",
  lately: "recent view: what `start` and the screen read",
  read: "full read",
  history: "full view (read, stand, history)",
  parse: "plain JSON.parse of every line",
};
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, TEN_YEARS_DAILY, 10_000, 100_000];

const modules = await built();
const answers = answersFile("foot");
for (const size of sizes) {
  const home = join(scratch, String(size));
  const bytes = fill(join(home, "journal"), size);
  console.log(`\n${size.toLocaleString("en")} events, ${(bytes / 1e6).toFixed(1)} MB`);
  // What was written a moment ago is not taken as known.
  await setTimeout(4000);
  for (const what of ["append", "recent", "lately", "read", "history", "parse", "sqlite"]) console.log(line(what, home));
  for (const args of [["log", "long", "drive", "5"], ["history"], ["history", "--since", "2000-01-01"], ["triage", "calf", "--print"], ["start", "foot", "--print", "--answers", answers], ["history", "--json"]]) {
    console.log(command(args, home));
  }
  rmSync(home, { recursive: true, force: true });
}


/** The modules under measure as the build makes them: no loader, no compiler in the process measured. */
async function built() {
  const entry = (name) => join(root, "src", `${name}.ts`);
  const bundle = await rolldown({
    input: { journal: entry("world/journal"), clock: entry("world/clock"), history: entry("log/history"), standing: entry("log/standing") },
    platform: "node",
    external: [/^node:/],
    logLevel: "silent",
  });
  const dir = join(scratch, "built");
  await bundle.write({ dir, format: "esm", entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" });
  await bundle.close();
  return dir;
}

/** A record of so many events: the last two months at eight a day, the rest spread evenly over the years before. */
function fill(folder, size) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const now = new Date();
  const old = Math.max(0, size - RECENT_EVENTS);
  const months = [
    ...Array.from({ length: OLD_MONTHS }, (_, index) => ({ back: OLD_MONTHS + 1 - index, count: share(old, OLD_MONTHS, index) })),
    { back: 1, count: share(size - old, 2, 0) },
    { back: 0, count: share(size - old, 2, 1) },
  ];
  let [number, bytes] = [0, 0];
  for (const { back, count } of months) {
    if (count === 0) continue;
    const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1));
    const last = back === 0 ? now.getTime() : Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1) - 1;
    const descriptor = openSync(join(folder, `${first.toISOString().slice(0, 7)}-abc123.jsonl`), "a", 0o600);
    let text = "";
    for (let index = 0; index < count; index += 1) {
      text += `\n${JSON.stringify(event(number++, new Date(first.getTime() + ((last - first.getTime()) * (index + 1)) / (count + 1))))}\n`;
      if (text.length > 1e6 || index === count - 1) {
        bytes += writeSync(descriptor, text);
        text = "";
      }
    }
    closeSync(descriptor);
  }
  return bytes;
}

function share(all, parts, index) {
  return Math.floor((all * (index + 1)) / parts) - Math.floor((all * index) / parts);
}

/**
 * Of ten events six entries, two sessions, a next-day answer and a cramp; sessions on the first 20 days of every other
 * month, and entries instead on the others. Of 200 one is an edit, and of 2,000 one a profile, a halt, or its check.
 */
function event(number, date) {
  const happened = date.toISOString();
  const id = idOf(number);
  const stamp = { v: 1, id, happened, written: happened, zone: "Australia/Sydney", content: "2026-11-21", app: "0.1.0", device: "abc123" };
  const pain = number % 9;
  if (number % 2000 === 1) return { ...stamp, kind: "profile", age: 40, ageOn: happened.slice(0, 10), consentOn: happened.slice(0, 10), facts: {} };
  if (number % 2000 === 2) return { ...stamp, kind: "halt", area: "neck", urgency: "clinician", raised: ["worse-twice"], locks: ["neck"], until: null };
  if (number % 2000 === 4) return { ...stamp, kind: "cleared", halts: [idOf(number - 2)], signs: ["worse-twice"] };
  if (number % 200 === 6) return { ...stamp, kind: "edit", of: idOf(number - 4), entry: { ...bodyOf(number, pain), happened } };
  const isOn = date.getUTCMonth() % 2 === 0 && date.getUTCDate() <= 20;
  switch (isOn || number % 5 > 0 ? number % 10 : 1) {
    case 0:
    case 5: {
      const phase = (spot) => ({ kind: "hold", spot, side: "left", plannedSeconds: 45, heldSeconds: 45, end: "done" });
      const scores = { painBefore: pain, painAfter: 2, movement: "ten-steps", movementPainBefore: 5, movementPainAfter: 3 };
      return { ...stamp, kind: "session", area: "calf", side: "left", playbook: "calf", onset: "chronic", beganOn: happened.slice(0, 10), practice: false, partial: false, ...scores, result: "better", harm: false, stopped: null, phases: [1, 2, 3].map(phase), heldSeconds: 135, tools: ["soft-ball"], heat: true, screened: ["leg-swollen", "calf-hot"], changes: [], triggers: ["long drive"] };
    }
    case 3:
      return { ...stamp, kind: "next-day", area: "calf", day: happened.slice(0, 10), answer: "better", pain: 2, movementPain: 3, recalled: false };
    case 7:
      return { ...stamp, kind: "cramp", area: "foot", practice: false, minutes: 2.5, letGo: true, worked: "stretch" };
    default:
      return { ...stamp, kind: "entry", ...bodyOf(number, pain) };
  }
}

function bodyOf(number, pain) {
  const note = number % 4 === 0 ? "slept badly, sat on the train for most of the day" : null;
  return { none: false, pain, cramps: null, area: "calf", side: "left", triggers: [{ name: `trigger ${number % 12}` }, { name: "stairs", amount: 3, unit: "h" }], note };
}

function idOf(number) {
  return `01900000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;
}

/** Answers with which a well person comes to a plan. */
function answersFile(area) {
  const env = { PATH: process.env.PATH, SPASM_COACH_HOME: join(scratch, "empty") };
  const { stdout } = spawnSync(process.execPath, [join(root, "bin/spasm-coach.js"), "triage", area, "--print", "--json"], { env, encoding: "utf8" });
  const { questions } = JSON.parse(stdout);
  const isFact = ({ screen }) => screen === "profile" || screen === "now";
  const profile = Object.fromEntries(questions.filter(isFact).map(({ id }) => [id, id === "age" ? 40 : false]));
  const signs = Object.fromEntries(questions.filter((one) => !isFact(one)).map(({ id }) => [id, "no"]));
  const path = join(scratch, "answers.json");
  writeFileSync(path, JSON.stringify({ area, country: "AU", consent: true, profile, signs, onset: "chronic", pain: 4, movementPain: 5 }));
  return path;
}

/** One measurement in a process of its own: milliseconds in process (median), and the most memory it took. */
function line(what, home) {
  const script = join(scratch, `${what}.mjs`);
  const from = (name) => JSON.stringify(pathToFileURL(join(modules, `${name}.mjs`)).href);
  const open = `const { journalIn } = await import(${from("journal")}); const { realClock } = await import(${from("clock")}); const journal = journalIn(folder, realClock, "bench", undefined, undefined, ${JSON.stringify(home)});`;
  const setUp = {
    append: open,
    recent: open,
    // The first time notes what the files hold, as it does once for a person.
    lately: `${open} journal.lately("calf");`,
    read: open,
    history: `${open} const { historyOf } = await import(${from("history")}); const { standing } = await import(${from("standing")}); const ALL = { area: null, since: null, until: null };`,
    parse: `const { readdirSync, readFileSync } = await import("node:fs");`,
  };
  const body = {
    append: `journal.append({ kind: "entry", happened: realClock.stamp(new Date()), none: false, pain: 5, cramps: null, area: null, side: null, note: null, triggers: [{ name: "long drive" }] });`,
    recent: `seen = journal.recent().events.length;`,
    lately: `seen = journal.lately("calf").events.length;`,
    read: `seen = journal.read().events.length;`,
    history: `const { events } = journal.read(); seen = historyOf({ events: standing(events), written: events, to: realClock.stamp(new Date()), view: ALL, damagedLines: 0, newerEvents: 0 }).entries.length;`,
    parse: `seen = 0; for (const name of readdirSync(folder)) seen += readFileSync(folder + "/" + name, "utf8").split("\\n").filter(Boolean).map((text) => JSON.parse(text)).length;`,
  };
  if (what === "sqlite") return sqlite(home);
  const rounds = what === "append" ? APPENDS : ROUNDS;
  const code = `import { performance } from "node:perf_hooks";
const folder = ${JSON.stringify(join(home, "journal"))};
let seen = 0;
${setUp[what]}
const times = [];
let mb = 0;
for (let round = 0; round < ${rounds}; round += 1) {
  const from = performance.now();
  ${body[what]}
  times.push(performance.now() - from);
  if (round === 0) mb = process.resourceUsage().maxRSS / 1024;
  if (times[0] > 5000) break;
}
console.log(JSON.stringify({ first: times[0], median: times.sort((a, b) => a - b)[times.length >> 1], seen, mb }));`;
  writeFileSync(script, code);
  const ended = spawnSync(process.execPath, [script], { encoding: "utf8", env: { PATH: process.env.PATH } });
  if (ended.status !== 0) return `  ${NAMES[what].padEnd(44)} FAILED: ${ended.stderr.trim().split("\n").slice(-6).join(" / ")}`;
  const { first, median, mb, seen } = JSON.parse(ended.stdout);
  return `  ${NAMES[what].padEnd(44)} ${median.toFixed(2).padStart(9)} ms   first ${first.toFixed(1).padStart(8)} ms   ${mb.toFixed(0).padStart(5)} MB   (${seen})`;
}

/** The same events in a table with an index on time: what a database would give for the full and the recent view. */
function sqlite(home) {
  if (spawnSync("sqlite3", ["--version"]).status !== 0) return "  SQLite: sqlite3 is not there";
  const database = join(home, "events.db");
  const files = readdirSync(join(home, "journal")).map((name) => join(home, "journal", name));
  const load = [
    "PRAGMA journal_mode=WAL;",
    "CREATE TABLE raw(line TEXT);",
    ".mode ascii",
    '.separator "\\001" "\\n"',
    ...files.map((file) => `.import ${file} raw`),
    "CREATE TABLE event AS SELECT json_extract(line, '$.id') id, json_extract(line, '$.written') written, json_extract(line, '$.kind') kind, line FROM raw WHERE line <> '';",
    "DROP TABLE raw;",
    "CREATE INDEX written ON event(written);",
  ].join("\n");
  const loaded = spawnSync("sqlite3", [database], { input: load, encoding: "utf8" });
  if (loaded.status !== 0) return `  SQLite: ${loaded.stderr.trim()}`;
  const ask = (query) => {
    const from = performance.now();
    const { stdout } = spawnSync("sqlite3", [database, query], { encoding: "utf8", maxBuffer: 2 ** 30 });
    return { ms: performance.now() - from, out: stdout.trim() };
  };
  ask("SELECT 1");
  const bare = ask("SELECT 1").ms;
  const since = new Date(Date.now() - 60 * 86_400_000).toISOString();
  const recent = ask(`SELECT count(*), sum(length(line)) FROM event WHERE written > '${since}'`).ms - bare;
  const all = ask("SELECT kind, count(*), avg(json_extract(line, '$.pain')) FROM event GROUP BY kind").ms - bare;
  const append = ask("INSERT INTO event VALUES ('x', 'y', 'entry', '{}')").ms - bare;
  const size = statSync(database).size / 1e6;
  return `  ${"SQLite, less its start: append / recent / full".padEnd(44)} ${append.toFixed(1)} / ${recent.toFixed(1)} / ${all.toFixed(1)} ms, ${size.toFixed(0)} MB on disk`;
}

/** The whole command, from the shell and back. */
function command(args, home) {
  const env = { PATH: process.env.PATH, LANG: "C.UTF-8", TERM: "xterm-256color", SPASM_COACH_HOME: home };
  // The bare one in between, so that both meet the same machine.
  const [times, bare] = [[], []];
  let status;
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(timed(["-e", "0"], env).ms);
    const run = timed([join(root, "bin/spasm-coach.js"), ...args], env);
    status = run.status;
    times.push(run.ms);
    if (times[0] > 5000) break;
  }
  const shown = args.filter((word) => !word.startsWith("/")).join(" ");
  const ratio = (median(times) / median(bare)).toFixed(2);
  return `  ${`$ spasm-coach ${shown}`.padEnd(44)} ${median(times).toFixed(0).padStart(9)} ms   exit ${status}   ${ratio} times node -e 0`;
}

function timed(args, env) {
  const from = performance.now();
  const { status } = spawnSync(process.execPath, args, { env, stdio: ["ignore", "ignore", "inherit"] });
  return { status, ms: performance.now() - from };
}

function median(times) {
  return times.sort((one, other) => one - other)[times.length >> 1];
}
