// Every playbook for everybody with up to two facts, with every mix of wishes: no plan harder, longer or fuller than it may be.
import { execFile } from "node:child_process";
import { availableParallelism } from "node:os";
import { copyOfAll, environment, row, temporary } from "./support.mjs";

const WHAT =
  "Every playbook, no fact, each one and each two, the young and the old, every mix of wishes: no caution makes a plan harder, longer or fuller; every number is inside the rules; everything left out has a reason";
const MOST_OUTPUT = 2 ** 24;

export async function plans() {
  const waiting = await asked("-e", "import('./src/protocols/index.ts').then(({ PLAYBOOKS }) => console.log(JSON.stringify(PLAYBOOKS.map(({ id }) => id))))");
  const checks = [];
  const checker = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      checks.push(await asked("tests/support/plan-checker.ts", id));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, checker));
  const built = checks.reduce((sum, check) => sum + check.plans, 0);
  const wrong = checks.flatMap((check) => check.wrong.map((line) => `${check.playbook}: ${line}`));
  return [row(WHAT, `${built.toLocaleString("en")} plans`, wrong, `${checks.length} playbooks`)];
}

/** The line of JSON that a script of the copy under proof prints. */
function asked(...args) {
  return new Promise((resolve, reject) => {
    const options = { cwd: copyOfAll(), env: environment(temporary()), maxBuffer: MOST_OUTPUT };
    execFile(process.execPath, ["--import", "tsx", ...args], options, (error, out) => {
      if (error === null) resolve(JSON.parse(out));
      else reject(error);
    });
  });
}
