// Every kind of part of a session, disturbed in every way that comes from outside: the built program under a shell with
// job control in a pseudo-terminal. Prints what did not hold as JSON. Started by signals.mjs.
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as passing } from "node:timers/promises";
import pty from "@lydell/node-pty";
import headless from "@xterm/headless";
import { ANSWERS, BIN, HAND_MS, knownHome } from "../session-run.mjs";

const AT_ONCE = 5;
const PATIENCE_MS = 20_000;
const STOPPED_MS = 1400;
/** A new picture is whole by then, and the clock has moved on once in some of the parts. */
const SETTLED_MS = 300;
const CLEARED = "\u001b[2J";
const START = ["start", "calf", "--side", "left"];
const SESSION = { args: START, first: /^Warm it/, keys: [], kept: "session" };
const gapText = /The clock stood still/;

/** How to come to each kind of part, and what its first line is. `runs` = its clock goes. */
const PARTS = {
  "get ready": { ...SESSION, top: /^Get in place/, runs: true },
  heat: { ...SESSION, top: /^Warm it/, runs: true },
  "heat off": { ...SESSION, top: /^Take the heat off now/, runs: false },
  hold: { ...SESSION, top: /^Press and hold/, runs: true },
  move: { ...SESSION, top: /^Ankle pumps/, runs: true },
  stretch: { ...SESSION, top: /^Stretch/, runs: true },
  "re-test": { ...SESSION, top: /^Test it again/, runs: false },
  pause: { ...SESSION, top: /^Press and hold/, keys: [" "], runs: false },
  "let go": { ...SESSION, top: /^Press and hold/, keys: ["x"], then: /^Let go now/, runs: false },
  help: { ...SESSION, top: /^Press and hold/, keys: ["h"], then: /^Space +pause/, runs: false },
  cramp: { args: ["start", "calf", "--cramp"], first: /^Sit, or stay/, top: /^Sit, or stay/, keys: [], runs: false, kept: "cramp" },
  "break timer": { args: ["breaks"], first: /^Next break/, top: /^Next break/, keys: [], runs: false, kept: null },
  "break minute": { args: ["breaks"], first: /^Next break/, top: /^Next break/, keys: ["\r"], then: /^Stand up/, runs: true, kept: null },
};

/** A ball and something warm; a cramp. */
const MORE_ANSWERS = [[/at hand\?/, "1", "2", "\r"], [/Any of these now/, "n"], ...ANSWERS];

/** A shell in a window, seen through a terminal emulator. */
function openShell(home) {
  const size = { cols: 80, rows: 24 };
  const terminal = new headless.Terminal({ ...size, allowProposedApi: true, scrollback: 500 });
  const env = { PATH: process.env.PATH ?? "", TERM: "xterm-256color", LANG: "C.UTF-8", SPASM_COACH_HOME: home, PS1: "READY " };
  const child = pty.spawn("/bin/bash", ["--norc", "--noprofile", "-i"], { ...size, env });
  const shell = { raw: "", lastMs: performance.now(), tooWide: new Set(), knowsSize: true, ended: false };
  const linesOf = (buffer, from) =>
    Array.from({ length: buffer.length - from }, (_, row) => buffer.getLine(from + row)?.translateToString(true) ?? "");
  shell.screen = () => linesOf(terminal.buffer.active, terminal.buffer.active.baseY).join("\n").trimEnd();
  shell.printed = () => linesOf(terminal.buffer.normal, 0).join("\n").trimEnd();
  child.onData((data) => {
    shell.raw += data;
    shell.lastMs = performance.now();
    // On the way while the window changed: drawn for the old one. The program clears it all once it knows.
    if (data.includes(CLEARED)) shell.knowsSize = true;
    const knewSize = shell.knowsSize;
    terminal.write(data, () => {
      if (!knewSize || terminal.buffer.active.type !== "alternate") return;
      const { active } = terminal.buffer;
      for (let row = 0; row < active.length; row += 1) if (active.getLine(row)?.isWrapped) shell.tooWide.add(active.getLine(row).translateToString(true));
    });
  });
  child.onExit(() => {
    shell.ended = true;
  });
  shell.type = (keys) => child.write(keys);
  shell.press = async (keys) => {
    while (performance.now() - shell.lastMs < HAND_MS) await passing(20);
    child.write(keys);
    shell.lastMs = performance.now();
  };
  shell.until = async (wanted, what = String(wanted)) => {
    const patience = performance.now() + PATIENCE_MS;
    while (!wanted.test(shell.screen())) {
      if (performance.now() > patience) throw new Error(`never came: ${what}; the screen: ${shell.screen().replace(/\n/g, " / ").slice(0, 300)}`);
      await passing(10);
    }
    return shell.screen();
  };
  shell.resize = async (cols, rows) => {
    terminal.resize(cols, rows);
    shell.knowsSize = false;
    child.resize(cols, rows);
    const patience = performance.now() + PATIENCE_MS;
    while (!shell.knowsSize) {
      if (performance.now() > patience) throw new Error(`never drawn anew at ${cols} x ${rows}`);
      await passing(10);
    }
    await passing(SETTLED_MS);
  };
  shell.program = () => Number(readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, "utf8").trim().split(" ")[0]);
  shell.kill = (signal) => process.kill(shell.program(), signal);
  shell.end = () => child.kill("SIGKILL");
  /** `h` = shown, `l` = hidden or left. */
  shell.last = (mode) => [...shell.raw.matchAll(new RegExp(`\\u001b\\[\\?${mode}([hl])`, "g"))].at(-1)?.[1];
  /** How the shell finds the terminal: the exit code of the program, and its line modes. */
  shell.after = async () => {
    await shell.press('echo "code=$? $(stty -a | grep -oE -e \'-?(icanon|echo) \' | tr -d \'\\n\')"\r');
    await shell.until(/^code=\d+/m);
    const [, code, modes] = /^code=(\d+) (.*)$/m.exec(shell.screen());
    return { code: Number(code), cursor: shell.last("25"), screen: shell.last("1049"), modes: modes.trim() };
  };
  return shell;
}

const GIVEN_BACK = { cursor: "h", screen: "l", modes: "icanon echo" };
const filesIn = (folder) => (existsSync(folder) ? readdirSync(folder) : []);
const eventsOf = (home) =>
  filesIn(join(home, "journal"))
    .flatMap((file) => readFileSync(join(home, "journal", file), "utf8").split("\n"))
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
const startProgram = (shell, args) => shell.type(`${process.execPath} ${BIN} ${args.join(" ")}\r`);

/** To the beginning of the part, and a second into it. */
async function comeTo(shell, part) {
  await shell.until(/READY/);
  startProgram(shell, part.args);
  const patience = performance.now() + 3 * PATIENCE_MS;
  while (!part.first.test(shell.screen())) {
    if (performance.now() > patience) throw new Error(`stuck before the session at: ${shell.screen().replace(/\n/g, " / ").slice(0, 300)}`);
    const shown = shell.screen();
    const found = MORE_ANSWERS.find(([wanted]) => wanted.test(shown.replace(/\s+/g, " ")));
    if (found === undefined) {
      await passing(20);
      continue;
    }
    for (const key of found.slice(1)) await shell.press(key);
    const soon = performance.now() + PATIENCE_MS;
    while (shell.screen() === shown && performance.now() < soon) await passing(10);
  }
  while (!part.top.test(shell.screen())) {
    if (performance.now() > patience) throw new Error(`never came to it: ${shell.screen().split("\n")[0]}`);
    const before = shell.screen().split("\n")[0];
    shell.type("s");
    const soon = performance.now() + PATIENCE_MS;
    while (shell.screen().split("\n")[0] === before && performance.now() < soon) await passing(10);
    await passing(200);
  }
  shell.beganMs = performance.now();
  await passing(1200);
  for (const key of part.keys) await shell.press(key);
  if (part.then !== undefined) await shell.until(part.then);
  await passing(part.keys.length === 0 ? 0 : 1100);
}

const topOf = (part) => part.then ?? part.top;

/** What must still be there when the program goes on after a gap. */
async function goesOn(shell, part, wrong) {
  const screen = await shell.until(topOf(part), "the part, drawn anew");
  if (part.runs && !gapText.test(await shell.until(gapText, "the gap, told"))) wrong.push("the gap is not told");
  if (shell.last("1049") !== "h" || shell.last("25") !== "l") wrong.push("the picture is not back");
  return screen;
}

/** Ends it with `q`, and looks at what was kept: whole seconds, and the gap as a pause. */
async function ended(shell, home, part, wrong, gapSeconds) {
  await shell.press("q");
  const sinceBegunSeconds = (performance.now() - shell.beganMs) / 1000;
  if (part.kept === null && part.then !== undefined) {
    await shell.until(/^Next break/);
    await shell.press("q");
  }
  await shell.until(/READY $|READY$/, "the prompt of the shell");
  const left = await shell.after();
  if (JSON.stringify(left) !== JSON.stringify({ code: 0, ...GIVEN_BACK })) wrong.push(`left so: ${JSON.stringify(left)}`);
  if (part.kept === null) return;
  const event = eventsOf(home).find(({ kind }) => kind === part.kept);
  if (event === undefined) wrong.push("nothing was saved");
  else if (part.kept === "session" && gapSeconds > 0) {
    const last = event.phases.at(-1);
    if (part.runs && !((last.pausedSeconds ?? 0) >= gapSeconds - 0.1)) wrong.push(`the gap is no pause: ${JSON.stringify(last)}`);
    // The part was seen a moment after it began; the gap is longer than that moment.
    if (last.heldSeconds > sinceBegunSeconds - gapSeconds + 1) wrong.push(`the gap was held: ${JSON.stringify(last)}`);
  }
}

/** The next start offers to go on; what was begun is on disk. */
async function isOffered(shell, home, part, wrong) {
  if (part.kept === null) return;
  if (part.kept === "cramp") {
    if (eventsOf(home).every(({ kind }) => kind !== "cramp") && filesIn(join(home, "sessions")).length === 0) wrong.push("the cramp is lost");
    return;
  }
  await shell.press(`clear\r`);
  await shell.until(/^READY/);
  startProgram(shell, START);
  await shell.until(/was cut off at/, "the offer to go on");
  await shell.until(/Call now\./);
  await shell.press("n");
  await shell.until(/go on from there/);
  await shell.press("\r");
  await shell.until(/^(Warm it|Take the heat|Get in place|Press and hold|Ankle|Stretch|Test it|Rest|Find the next)/, "the part it had come to");
  await shell.press("q");
  await shell.until(/READY $|READY$/);
  const sessions = eventsOf(home).filter(({ kind }) => kind === "session");
  if (sessions.length !== 1) wrong.push(`${sessions.length} sessions in the record`);
}

async function fromOutside(shell, home, part, wrong, signal) {
  shell.kill(signal);
  await shell.until(/READY $|READY$/, "the prompt of the shell");
  const left = await shell.after();
  if (JSON.stringify(left) !== JSON.stringify({ code: 130, ...GIVEN_BACK })) wrong.push(`left so: ${JSON.stringify(left)}`);
  await isOffered(shell, home, part, wrong);
}

const DISTURBANCES = {
  "SIGSTOP and SIGCONT": async (shell, home, part, wrong) => {
    const pid = shell.program();
    process.kill(pid, "SIGSTOP");
    await passing(STOPPED_MS);
    process.kill(pid, "SIGCONT");
    // The shell takes a stopped program for a job of its own.
    await passing(300);
    if (/Stopped/.test(shell.raw)) shell.type("fg\r");
    await goesOn(shell, part, wrong);
    await ended(shell, home, part, wrong, STOPPED_MS / 1000);
  },
  "Ctrl-Z and fg": async (shell, home, part, wrong) => {
    shell.type("\u001a");
    await shell.until(/Stopped/, "stopped by the shell");
    if (shell.last("1049") !== "l" || shell.last("25") !== "h") wrong.push("the shell stands on the picture, or has no cursor");
    await passing(STOPPED_MS);
    shell.type("fg\r");
    await goesOn(shell, part, wrong);
    await ended(shell, home, part, wrong, STOPPED_MS / 1000);
  },
  SIGHUP: (shell, home, part, wrong) => fromOutside(shell, home, part, wrong, "SIGHUP"),
  SIGTERM: (shell, home, part, wrong) => fromOutside(shell, home, part, wrong, "SIGTERM"),
  "kill -9": async (shell, home, part, wrong) => {
    shell.kill("SIGKILL");
    // Nobody can put the window back now but the person: "reset".
    await passing(300);
    shell.type("\u001b\r\u0015");
    shell.type("stty sane; printf '\\033[?1049l\\033[?25h'; clear\r");
    await shell.until(/^READY/);
    await isOffered(shell, home, part, wrong);
  },
  "Ctrl-C": async (shell, home, part, wrong) => {
    shell.type("\u0003");
    await shell.until(/READY $|READY$/, "the prompt of the shell");
    const left = await shell.after();
    if (JSON.stringify(left) !== JSON.stringify({ code: 130, ...GIVEN_BACK })) wrong.push(`left so: ${JSON.stringify(left)}`);
    if (part.kept !== null && eventsOf(home).every(({ kind }) => kind !== part.kept)) wrong.push("nothing was saved");
  },
  "windows resized": async (shell, home, part, wrong) => {
    for (const [cols, rows] of [[40, 12], [200, 60], [20, 5], [80, 24]]) {
      await shell.resize(cols, rows);
      const top = shell.screen().split("\n").slice(0, 3).join(" ");
      const first = topOf(part);
      if (cols >= 40 && !first.test(top)) wrong.push(`at ${cols} x ${rows} the first line is: ${top}`);
    }
    if (shell.tooWide.size > 0) wrong.push(`too wide: ${[...shell.tooWide].join(" / ")}`);
    await ended(shell, home, part, wrong, 0);
  },
};

async function run(name, partName) {
  const home = knownHome({ "xterm-256color": "silent" });
  const shell = openShell(home);
  const wrong = [];
  try {
    await comeTo(shell, PARTS[partName]);
    await DISTURBANCES[name](shell, home, PARTS[partName], wrong);
  } catch (error) {
    wrong.push(String(error?.message ?? error));
  } finally {
    shell.end();
    // The program keeps what was done when its terminal goes: that may take a moment.
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
  return { name, partName, wrong };
}

const [onlyName, onlyPart] = process.argv.slice(2);
const runs = Object.keys(DISTURBANCES)
  .filter((name) => onlyName === undefined || onlyName === "" || name === onlyName)
  .flatMap((name) => Object.keys(PARTS).map((partName) => [name, partName]))
  .filter(([, partName]) => onlyPart === undefined || partName === onlyPart);
const found = [];
const worker = async () => {
  for (let next = runs.shift(); next !== undefined; next = runs.shift()) found.push(await run(...next));
};
await Promise.all(Array.from({ length: AT_ONCE }, worker));
console.log(JSON.stringify(found));
