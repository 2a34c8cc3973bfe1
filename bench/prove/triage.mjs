// Every answer a person can give alone, and every two: walked, not sampled.
import { execFile } from "node:child_process";
import { availableParallelism } from "node:os";
import { copyOfAll, environment, row, temporary } from "./support.mjs";

const WHAT = [
  "Every area, nine ages, no health fact, each one and each two: any sign ticked, unsure or missing never goes on, and halts with its own urgency;",
  "each further sign, with no fact and with each one, never makes it milder; a clinician's check lifts a plain yes alone;",
  "the order of the answers never matters",
].join(" ");
const MOST_OUTPUT = 2 ** 24;

export async function triage() {
  const { areas } = await asked("-e", "import('./src/body.ts').then(({ BODY_AREAS }) => console.log(JSON.stringify({ areas: BODY_AREAS })))");
  const waiting = [...areas];
  const walks = [];
  const walker = async () => {
    for (let area = waiting.shift(); area !== undefined; area = waiting.shift()) {
      walks.push(await asked("tests/support/triage-walker.ts", area));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, walker));
  const states = walks.reduce((sum, walk) => sum + walk.states, 0);
  const wrong = walks.flatMap((walk) => walk.wrong.map((line) => `${walk.area}: ${line}`));
  return [row(WHAT, `${states.toLocaleString("en")} states`, wrong, `${walks.length} areas`)];
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
