// The tests of the copy under proof, run by some node, and what became of them.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { copyOfAll, environment, row, temporary } from "./support.mjs";

/** A row of the table for one run of tests: which ones, by which node, with what in the environment. */
export function suite(what, { node = process.execPath, args = [], env = {}, copy = copyOfAll(), atMostMs }) {
  const report = join(temporary(), "report.json");
  const all = ["run", ...args, "--reporter=json", `--outputFile=${report}`, "--cache=false"];
  const ended = spawnSync(node, [join(copy, "node_modules/vitest/vitest.mjs"), ...all], {
    cwd: copy,
    env: { ...environment(temporary()), HOME: temporary(), ...env },
    encoding: "utf8",
    timeout: atMostMs,
  });
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
