// What a running session costs and how true its clock is: the built program in a pseudo-terminal.
// Run: npm --prefix bench run session
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as passing } from "node:timers/promises";
import pty from "@lydell/node-pty";
import { atTop, inAHold, knownHome, open } from "./session-run.mjs";

/** Seconds of a running phase that are measured. */
const MEASURED_SECONDS = 40;
const CLOCK_TICKS_PER_SECOND = Number(spawnSync("getconf", ["CLK_TCK"], { encoding: "utf8" }).stdout) || 100;
/** Processor time of a process so far, in seconds. */
function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS_PER_SECOND;
}

function memoryMegabytes(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
}

function sessionIn(home) {
  const folder = join(home, "journal");
  const lines = readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n"));
  return lines
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))
    .find((event) => event.kind === "session");
}

async function cost() {
  const home = knownHome({ "xterm-256color": "tones" });
  const session = open(["start", "calf", "--side", "left", "--tool", "soft-ball", "--no-heat", "--quiet"], home);
  await inAHold(session);
  await passing(2000);
  const pid = session.child.pid;
  const [cpu, bytes, from] = [cpuSeconds(pid), session.bytes, performance.now()];
  await passing(MEASURED_SECONDS * 1000);
  const seconds = (performance.now() - from) / 1000;
  const share = ((cpuSeconds(pid) - cpu) / seconds) * 100;
  console.log(`processor     ${share.toFixed(2)} % of one core, over ${seconds.toFixed(0)} s of holds`);
  console.log(`memory        ${memoryMegabytes(pid).toFixed(0)} MB`);
  console.log(`written       ${((session.bytes - bytes) / seconds).toFixed(0)} bytes a second`);
  session.child.write("q");
  while (!session.ended) await passing(20);
  rmSync(home, { recursive: true, force: true });
}

/** A hold that is paused and stopped many times: what the log says was held, against the time that was not stopped. */
async function accuracy(name, stops, stop) {
  const home = knownHome({ "xterm-256color": "tones" });
  const session = open(["start", "calf", "--side", "left", "--tool", "soft-ball", "--no-heat", "--quiet"], home);
  await inAHold(session);
  const holdFrom = performance.now();
  let stoodMs = 0;
  for (let count = 0; count < stops; count += 1) {
    await passing(1500 + 137 * count);
    stoodMs += await stop(session);
  }
  const shown = session.raw.length;
  await session.until(atTop("(?!Press)"), shown);
  const realMs = performance.now() - holdFrom - stoodMs;
  session.child.write("q");
  while (!session.ended) await passing(20);
  const { heldSeconds, pausedSeconds = 0, plannedSeconds } = sessionIn(home).phases.find(({ kind }) => kind === "hold");
  console.log(
    `${name.padEnd(30)} planned ${plannedSeconds} s, logged ${heldSeconds} s held and ${pausedSeconds} s paused; by another clock ${(realMs / 1000).toFixed(3)} s held and ${(stoodMs / 1000).toFixed(3)} s stopped`,
  );
  rmSync(home, { recursive: true, force: true });
}

const paused = async (session) => {
  const from = performance.now();
  session.child.write(" ");
  await passing(1200);
  session.child.write(" ");
  return performance.now() - from;
};
const stopped = async (session) => {
  const from = performance.now();
  process.kill(session.child.pid, "SIGSTOP");
  await passing(1400);
  process.kill(session.child.pid, "SIGCONT");
  await passing(300);
  session.child.write(" ");
  return performance.now() - from;
};

/** The clock most timers have: a count of ticks. It knows nothing of a stop. */
async function naive() {
  const script = `let n=0;const t=setInterval(()=>{n+=1;if(n===100){console.log(performance.now());clearInterval(t)}},100)`;
  const from = performance.now();
  const child = pty.spawn(process.execPath, ["-e", script], { cols: 80, rows: 24 });
  const ended = new Promise((resolve) => child.onExit(resolve));
  for (let count = 0; count < 3; count += 1) {
    await passing(1500);
    process.kill(child.pid, "SIGSTOP");
    await passing(1400);
    process.kill(child.pid, "SIGCONT");
  }
  await ended;
  const ran = (performance.now() - from) / 1000 - 3 * 1.4;
  console.log(`a count of ticks               planned 10 s, ran ${ran.toFixed(3)} s, 3 stops of 1.4 s not noticed`);
}

console.log(`Node ${process.version}`);
await accuracy("no stop", 0, paused);
await accuracy("8 pauses with Space", 8, paused);
await accuracy("5 stops from outside (SIGSTOP)", 5, stopped);
await naive();
await cost();
