// The built program and the tests under other versions of Node.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { copyOfAll, environment, historyIn, row, run, skipped, temporary } from "./support.mjs";

const LINES = [22, 24];
const SUITE_MS = 300_000;

export function nodes() {
  return LINES.flatMap((line) => {
    const { node, reason } = installed(line);
    if (node === undefined) return [skipped(`The program and the tests on Node ${line}`, reason)];
    const version = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim();
    return [commands(node, version), suite(node, version)];
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

/** All tests but those in a pseudo-terminal, whose waits are another proof. */
function suite(node, version) {
  const what = `The tests without \`tests/terminal\` on Node ${version}`;
  const copy = copyOfAll();
  const report = join(temporary(), "report.json");
  const args = ["run", "--exclude", "tests/terminal/**", "--reporter=json", `--outputFile=${report}`, "--cache=false"];
  const env = { ...environment(temporary()), HOME: temporary() };
  const options = { cwd: copy, env, encoding: "utf8", timeout: SUITE_MS };
  const ended = spawnSync(node, [join(copy, "node_modules/vitest/vitest.mjs"), ...args], options);
  if (!existsSync(report))
    return row(what, "-", [`no report, ended with ${ended.status}: ${ended.stderr.slice(-600)}`]);
  const { numPassedTests, numFailedTests, numPendingTests, numTotalTests, testResults } = JSON.parse(
    readFileSync(report, "utf8"),
  );
  const failed = testResults.flatMap(({ assertionResults, status, message, name }) => {
    const tests = assertionResults.filter((test) => test.status === "failed").map((test) => test.fullName);
    return status === "failed" && tests.length === 0 ? [`${name}: ${message}`] : tests;
  });
  if (failed.length === 0 && ended.status !== 0) failed.push(`ended with ${ended.status}`);
  return row(
    what,
    `${numTotalTests} tests`,
    failed,
    `${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`,
  );
}
