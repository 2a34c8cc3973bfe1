// A program run to its end, or until something stands on its screen: how long, and how much memory at the most.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { clearTimeout, setTimeout } from "node:timers";
import { setTimeout as wait } from "node:timers/promises";
import pty from "@lydell/node-pty";

const GNU_TIME = "/usr/bin/time";
const GIVE_UP_MS = 30_000;

export const installed = (file) =>
  spawnSync("sh", ["-c", 'command -v "$1"', "sh", file], { stdio: "ignore" }).status === 0;

/**
 * Each of the runs in turn, bare Node right before each of them, so often: what is slow now is slow for both.
 * Gives for each the ratios and the times.
 */
export async function inTurn(runs, bare, rounds) {
  const seen = runs.map(() => ({ ratios: [], times: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, run] of runs.entries()) {
      const node = timed(bare);
      const own = run.until === undefined ? timed(run) : (await onScreen(run)).ms;
      seen[index].ratios.push(own / node);
      seen[index].times.push(own);
    }
  }
  return seen;
}

function timed({ file, args, env }) {
  const from = performance.now();
  const { status } = spawnSync(file, args, { env, stdio: "ignore" });
  if (status !== 0) throw new Error(`${file} ${args.join(" ")} ended with ${status}`);
  return performance.now() - from;
}

/** The most it held at once, in MB; null where nothing here can tell. */
export async function memoryOf(run) {
  if (run.until !== undefined) return (await onScreen(run)).memoryMB;
  if (!existsSync(GNU_TIME)) return null;
  const { file, args, env } = run;
  const { stderr } = spawnSync(GNU_TIME, ["-f", "%M", file, ...args], {
    env,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  return megabytes(stderr.trim().split("\n").at(-1));
}

/** Until the text stands on the screen of a pseudo-terminal, and `stayMs` longer; then it is killed. */
async function onScreen({ file, args, env, until, stayMs = 0 }) {
  const from = performance.now();
  let text = "";
  let child;
  const ms = await new Promise((resolve, reject) => {
    child = pty.spawn(file, args, { cols: 80, rows: 24, env });
    const tooLong = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`${file} ${args.join(" ")} did not show ${until}:\n${text.slice(-600)}`));
    }, GIVE_UP_MS);
    child.onData((data) => {
      text += data;
      if (!until.test(text)) return;
      clearTimeout(tooLong);
      resolve(performance.now() - from);
    });
  });
  await wait(stayMs);
  const memoryMB = highest(child.pid);
  child.kill("SIGKILL");
  return { ms, memoryMB };
}

function highest(pid) {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return null;
  return megabytes(/VmHWM:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1]);
}

function megabytes(kilobytes) {
  const value = Number(kilobytes);
  return Number.isFinite(value) ? Math.round(value / 1024) : null;
}
