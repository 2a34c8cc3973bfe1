// The built program and the tests under other versions of Node.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "./suite.mjs";
import { copyOfAll, historyIn, row, run, skipped, temporary } from "./support.mjs";

/** The oldest that is promised, the long-lived lines, and the newest there is. */
const LINES = ["20.19", "22", "24", "latest"];
/** A machine that does something else beside it takes over ten minutes. */
const AT_MOST_MS = 1_500_000;

export function nodes() {
  return LINES.flatMap((line) => {
    const { node, reason } = installed(line);
    if (node === undefined) return [skipped(`The program and the tests on Node ${line}`, reason)];
    const version = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim();
    return [commands(node, version), suite(`All tests on Node ${version}`, { node, atMostMs: AT_MOST_MS })];
  });
}

function installed(line) {
  const folder = temporary();
  const name = `node-${process.platform}-${process.arch}`;
  const args = ["install", "--prefix", folder, "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  const npm = spawnSync("npm", [...args, `${name}@${line}`], { cwd: folder, encoding: "utf8", timeout: 180_000 });
  const node = join(folder, "node_modules", name, "bin/node");
  if (npm.status === 0 && existsSync(node)) return { node };
  const why = /npm error code (\w+)/.exec(npm.stderr ?? "")?.[1] ?? "no answer";
  return { reason: `the registry did not give ${name} (${why})` };
}

function commands(node, version) {
  const home = temporary();
  const wrong = [];
  const { version: own } = JSON.parse(readFileSync(join(copyOfAll(), "package.json"), "utf8"));
  const told = run(home, ["--version"], { node });
  if (told.code !== 0 || told.out.trim().split(" ")[0] !== own)
    wrong.push(`--version: ${told.code} ${told.out}${told.err}`);
  const logged = run(home, ["log", "x", "3"], { node });
  if (logged.code !== 0 || !logged.out.startsWith("Saved: x, pain 3.")) wrong.push(`log: ${logged.code} ${logged.err}`);
  const { code, names, damaged } = historyIn(home, { node });
  if (code !== 0 || names.join() !== "x" || damaged !== 0) wrong.push(`history: ${code} ${names.join()}`);
  return row(`\`--version\`, \`log\`, \`history --json\` on Node ${version}`, "3 commands", wrong);
}
