// What `npm test` tries with some hundred made-up cases, tried with ten times as many.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { copyOfAll } from "./support.mjs";
import { suite } from "./suite.mjs";

const TIMES = 10;
const AT_MOST_MS = 900_000;

export function properties() {
  const copy = copyOfAll();
  const files = readdirSync(join(copy, "tests"), { recursive: true })
    .map((name) => join("tests", name))
    .filter((name) => name.endsWith(".test.ts") && readFileSync(join(copy, name), "utf8").includes("runsOf("));
  const what = `Every property, ${TIMES} times as often as \`npm test\` tries it (keys mashed: 10,000 times)`;
  return [
    suite(what, {
      args: [...files, "--testTimeout=600000"],
      env: { SPASM_COACH_RUNS: String(TIMES) },
      atMostMs: AT_MOST_MS,
    }),
  ];
}
