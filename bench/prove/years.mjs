// A year with each simulated person, many times over: the plan never says other than start, and every plan ends.
import { execFile } from "node:child_process";
import { availableParallelism } from "node:os";
import { copyOfAll, environment, row, temporary } from "./support.mjs";

const WHAT =
  "A year each with eight made-up people (new, lasting and recurring spasm, cramps at night, never an answer, often worse, round the world): at every visit the plan says what start does, and every plan ends";
const SEEDS = 12;
const MOST_OUTPUT = 2 ** 24;

export async function years() {
  const shares = Array.from({ length: availableParallelism() }, (_, index) => index);
  const found = await Promise.all(shares.map((share) => lived(share, shares.length)));
  const visits = found.reduce((sum, one) => sum + one.visits, 0);
  const lives = found.reduce((sum, one) => sum + one.years, 0);
  return [row(WHAT, `${lives} years, ${visits.toLocaleString("en")} visits`, found.flatMap(({ wrong }) => wrong))];
}

function lived(share, shares) {
  return new Promise((resolve, reject) => {
    const options = { cwd: copyOfAll(), env: environment(temporary()), maxBuffer: MOST_OUTPUT };
    const args = ["--import", "tsx", "tests/support/year-runner.ts", String(SEEDS), String(share), String(shares)];
    execFile(process.execPath, args, options, (error, out) => {
      if (error === null) resolve(JSON.parse(out));
      else reject(error);
    });
  });
}
