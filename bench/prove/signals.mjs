// Stops, kills, Ctrl-Z and new sizes of the window in every kind of part of a session, a cramp and a break.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { copyOfAll, environment, row, skipped, temporary } from "./support.mjs";

const WHAT = "The built program under a shell in a pseudo-terminal";
const PROMISES = {
  "SIGSTOP and SIGCONT": "stopped and woken from outside: the gap is told and counted as a pause, the picture is whole",
  "Ctrl-Z and fg": "Ctrl-Z gives the shell its window, `fg` brings the picture back, the gap is a pause",
  SIGHUP: "SIGHUP ends with 130, gives the terminal back, and the next start goes on where it was",
  SIGTERM: "SIGTERM ends with 130, gives the terminal back, and the next start goes on where it was",
  "kill -9": "kill -9 loses nothing but seconds: the next start goes on where it was",
  "Ctrl-C": "Ctrl-C ends with 130, gives the terminal back, and saves a part",
  "windows resized": "made 40 x 12, 200 x 60, 20 x 5 and 80 x 24: what to do stays on top, no line too wide",
};

export async function signals() {
  if (process.platform !== "linux" || !existsSync("/bin/bash")) return [skipped(WHAT, "needs bash and /proc")];
  const found = await new Promise((resolve, reject) => {
    const args = ["--import", "tsx", "bench/prove/signals-run.mjs"];
    execFile(process.execPath, args, { cwd: copyOfAll(), env: environment(temporary()), maxBuffer: 2 ** 26 }, (error, out) => {
      if (error === null) resolve(JSON.parse(out));
      else reject(error);
    });
  });
  return Object.entries(PROMISES).map(([name, promise]) => {
    const runs = found.filter((run) => run.name === name);
    const wrong = runs.flatMap(({ partName, wrong: problems }) => problems.map((problem) => `${partName}: ${problem}`));
    if (runs.length === 0) wrong.push("nothing was run");
    return row(promise, `${runs.length} kinds of part`, wrong, runs.map(({ partName }) => partName).sort().join(", "));
  });
}
