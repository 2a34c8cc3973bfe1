// What a running session costs and how true its clock is: the built program in a pseudo-terminal.
// Run: npm --prefix bench run session
import { Buffer } from "node:buffer";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as passing } from "node:timers/promises";
import pty from "@lydell/node-pty";
import { pictureOf } from "../src/session/picture.ts";
import { startOf } from "../src/session/player.ts";
import { USUAL_KEYS } from "../src/session/session-keys.ts";
import { atTop, inAHold, knownHome, open } from "./session-run.mjs";

/** Seconds of a running phase that are measured. */
const MEASURED_SECONDS = 40;
const HOLD = {
  kind: "hold",
  title: "Press and hold",
  instruction: "Sit. Rest the calf on the ball, on the floor or a stool. Only the weight of the leg.",
  where: "The two muscle bulges, from a hand width below the knee crease to mid-calf.",
  never: "The back of the knee and a hand width below it. The groove down the middle, the tendon at the heel, veins.",
  side: "left",
  spot: 1,
  spots: 3,
  seconds: 60,
  secondsMax: 90,
  waits: false,
};
/** What most timers are: a count of seconds, and the whole line written each time. */
const NAIVE = `let n=600;setInterval(()=>{process.stdout.write("\\r"+(n-=1)+" seconds left ")},1000)`;
/**
 * Processor time of a process so far, in seconds: what the scheduler gave to each of its threads. The counts in `stat` go
 * by whole ticks, and whoever wakes with the tick is charged all of it.
 */
function cpuSeconds(pid) {
  const threads = readdirSync(`/proc/${pid}/task`);
  const nanoseconds = threads.map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]),
  );
  return nanoseconds.reduce((sum, one) => sum + one, 0) / 1e9;
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

/** Processor, memory and bytes of what runs in a window, over so many seconds. */
async function costOf(pid, bytesNow) {
  const [cpu, bytes, from] = [cpuSeconds(pid), bytesNow(), performance.now()];
  await passing(MEASURED_SECONDS * 1000);
  const seconds = (performance.now() - from) / 1000;
  return {
    share: ((cpuSeconds(pid) - cpu) / seconds) * 100,
    megabytes: memoryMegabytes(pid),
    bytes: (bytesNow() - bytes) / seconds,
  };
}

const told = (name, { share, megabytes, bytes }) =>
  console.log(
    `${name.padEnd(34)} ${share.toFixed(2).padStart(5)} % of one core  ${megabytes.toFixed(0).padStart(3)} MB  ${bytes.toFixed(0).padStart(5)} bytes a second`,
  );

/** A session in holds; without drawing it prints a line now and then instead. */
async function cost(name, more = []) {
  const home = knownHome({ "xterm-256color": "tones" });
  const session = open(
    ["start", "calf", "--side", "left", "--tool", "soft-ball", "--no-heat", "--quiet", ...more],
    home,
  );
  await inAHold(session, more.includes("--plain") ? /Press and hold, left calf, spot 1 of \d\. / : undefined);
  await passing(2000);
  const found = await costOf(session.child.pid, () => session.bytes);
  told(name, found);
  session.child.write("q");
  while (!session.ended) await passing(20);
  rmSync(home, { recursive: true, force: true });
  return found;
}

/** Another program in a window of the same size; nothing where it is not there. */
async function other(name, file, args) {
  const path = spawnSync("which", [file], { encoding: "utf8" }).stdout.trim();
  if (path === "") {
    console.log(`${name.padEnd(34)} not on this machine`);
    return undefined;
  }
  const child = pty.spawn(path, args, { cols: 80, rows: 24, env: { ...process.env, TERM: "xterm-256color" } });
  let bytes = 0;
  child.onData((data) => {
    bytes += Buffer.byteLength(data);
  });
  await passing(2000);
  const found = await costOf(child.pid, () => bytes);
  told(name, found);
  child.kill("SIGKILL");
  return found;
}

/** What it takes to put a picture together and find what changed in it, without a terminal: seconds of processor a frame. */
function drawing() {
  const timeline = [{ ...HOLD, seconds: 90, secondsMax: 90 }, HOLD];
  const shown = { area: "calf", pressureCap: 6, keys: USUAL_KEYS };
  const frames = 20_000;
  let state = startOf(timeline);
  let before = [];
  let changed = 0;
  const from = process.cpuUsage();
  for (let frame = 0; frame < frames; frame += 1) {
    state = { ...state, elapsedMs: (frame * 500) % 90_000 };
    const lines = pictureOf(timeline, shown, state, { columns: 80, rows: 24 }, true);
    changed += lines.filter((line, row) => line !== before[row]).length;
    before = lines;
  }
  const used = process.cpuUsage(from);
  const microseconds = (used.user + used.system) / frames;
  // Two frames a second: one at each full second, one between.
  console.log(
    `drawing alone                      ${((microseconds * 2) / 10_000).toFixed(3)} % of one core: ${microseconds.toFixed(0)} µs a frame, ${(changed / frames).toFixed(1)} lines changed`,
  );
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
const ours = await cost("a session, drawn");
await cost("a session, read aloud (--plain)", ["--plain"]);
drawing();
const count = await other("a count of seconds in Node", process.execPath, ["-e", NAIVE]);
const clock = await other("tty-clock, with seconds", "tty-clock", ["-s"]);
for (const [name, found] of [
  ["the count of seconds", count],
  ["tty-clock", clock],
]) {
  if (found === undefined) continue;
  const ratio = (one, another) => (another === 0 ? "-" : `${(one / another).toFixed(1)} x`);
  console.log(
    `against ${name}: processor ${ratio(ours.share, found.share)}, memory ${ratio(ours.megabytes, found.megabytes)}, bytes ${ratio(ours.bytes, found.bytes)}`,
  );
}
