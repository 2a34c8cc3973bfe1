// Every command where there is no network at all, and under a watch on every call that could open a connection.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { answersFile, row, run, skipped, temporary } from "./support.mjs";

const WITHOUT = "Every command in a network namespace without an interface ends as it does outside";
const WATCHED = "Every command makes no call that could open a connection";
const NAMESPACE = ["unshare", "--net", "--map-root-user"];
/** Sockets of the machine itself are no network. */
const OUTWARD = /socket\((AF_(?!UNIX|LOCAL)\w+)|connect\(\d+, \{sa_family=AF_(?!UNIX|LOCAL)/;

/** How each command is run; one that is not here is run with `--no-input` alone. */
function callsOf(name, answers) {
  switch (name) {
    case "start":
      return [["start", "--answers", answers, "--speed", "1000"], ["start", "calf", "--cramp", "--no-input"]];
    case "triage":
      return [["triage", "calf", "--print", "--json"], ["triage", "--answers", answers, "--json"]];
    case "log":
      return [["log", "long", "drive", "5"], ["log", "x", "--at", "yesterday 9pm"]];
    case "edit":
      return [["edit", "ffffff", "pain=3"]];
    case "history":
      return [["history"], ["history", "--json"]];
    case "report":
      return [["report", "--format", "csv"], ["report", "--format", "json"]];
    case "doctor":
      return [["doctor", "--json"]];
    default:
      return [[name, "--no-input"]];
  }
}

/** The commands as the help lists them: one that is added later is tried as well. */
function allCalls() {
  const { out } = run(temporary(), ["help", "--json"]);
  const names = JSON.parse(out).commands.map(({ name }) => name);
  const answers = answersFile("neck");
  return { names, calls: [[], ["--help"], ["--version"], ...names.flatMap((name) => callsOf(name, answers))] };
}

function inNamespace({ names, calls }) {
  if (spawnSync(NAMESPACE[0], [...NAMESPACE.slice(1), "true"]).status !== 0) return skipped(WITHOUT, "unshare may not make a namespace here");
  const wrong = [];
  const [outside, inside] = [temporary(), temporary()];
  for (const args of calls) {
    const expected = run(outside, args);
    const found = run(inside, args, { around: NAMESPACE });
    if (found.code !== expected.code || expected.code === 1) wrong.push(`${args.join(" ")}: ${found.code} and not ${expected.code}: ${found.err}`);
  }
  return row(WITHOUT, `${calls.length} calls`, wrong, names.join(", "));
}

function watched({ calls }) {
  if (spawnSync("strace", ["-V"]).status !== 0) return skipped(WATCHED, "strace is not there");
  const home = temporary();
  const wrong = [];
  for (const args of calls) {
    const trace = join(temporary(), "trace");
    run(home, args, { around: ["strace", "-f", "-qq", "-e", "trace=network", "-o", trace] });
    const found = readFileSync(trace, "utf8").split("\n").filter((line) => OUTWARD.test(line));
    found.forEach((line) => wrong.push(`${args.join(" ")}: ${line}`));
  }
  return row(WATCHED, `${calls.length} calls`, wrong);
}

export function network() {
  const all = allCalls();
  return [inNamespace(all), watched(all)];
}
