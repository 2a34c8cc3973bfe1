// Keys mashed, or held, on the first screen of the built program in a pseudo-terminal.
import { performance } from "node:perf_hooks";
import { setTimeout as passing } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";
import pty from "@lydell/node-pty";
import headless from "@xterm/headless";
import { environment, kindsIn, program, row, temporary } from "./support.mjs";

const SEED = 20261121;
const AT_ONCE = 8;
const MASH_MS = 1500;
const HOLD_MS = 2000;
const LOOK_MS = 400;
/** A pause this long is no mash and no held key any more: such a run is this machine's doing, and is done again. */
const STALL_MS = 90;
const ENTER = "\r";
const PRINTABLE = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
const ALL_KEYS = [...PRINTABLE, ENTER];
/** Keys that mean something on the first screen, its hints and its question back. */
const SCREEN_KEYS = [..."nnnhwbys? 1234567890ac", ENTER, ENTER];

const FIRST = /Call now\./;
/** The number a screen carries ("2 of 12") tells how far a run came, whatever the screen says. */
const NUMBER = /\b(\d+) of \d+ +[A-Z]/g;
const SECOND = /self-care information/i;
const STAGES = [
  ["call now", FIRST],
  ["does it still fit?", /Does it still fit\?/],
  ["hints", /Any key goes on/],
  ["halt", /Enter ends/],
];

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Starts `start calf`, waits for the first screen, lets `press` type, waits, and looks. */
async function onFirstScreen(press) {
  const home = temporary();
  const size = { cols: 80, rows: 24 };
  const terminal = new headless.Terminal({ ...size, allowProposedApi: true });
  const child = pty.spawn(process.execPath, [program(), "start", "calf"], { ...size, env: environment(home) });
  let raw = "";
  let code = null;
  child.onData((data) => {
    raw += data;
    terminal.write(data);
  });
  const ended = new Promise((resolve) => {
    child.onExit(({ exitCode }) => {
      code = exitCode;
      resolve();
    });
  });
  const sent = [];
  const type = (key) => {
    sent.push({ key, atMs: performance.now() });
    if (code === null) child.write(key);
  };
  const seen = () => stripVTControlCharacters(raw).replace(/\s+/g, " ");

  const patience = performance.now() + 15_000;
  while (!FIRST.test(seen()) && code === null && performance.now() < patience) await passing(5);
  const cameUp = FIRST.test(seen());
  await press(type);
  await passing(LOOK_MS);
  await new Promise((resolve) => terminal.write("", resolve));
  const { active } = terminal.buffer;
  const screen = Array.from({ length: 24 }, (_, line) =>
    active.getLine(active.baseY + line)?.translateToString(true),
  ).join(" ");
  const exitCode = code;
  if (code === null) child.kill("SIGKILL");
  await ended;
  return { cameUp, seen: seen(), screen: screen.replace(/\s+/g, " "), exitCode, sent, kinds: kindsIn(home) };
}

/** How many screens were left behind. */
function passedIn({ seen }) {
  const furthest = Math.max(1, ...[...seen.matchAll(NUMBER)].map(([, number]) => Number(number)));
  return Math.max(furthest - 1, SECOND.test(seen) ? 1 : 0);
}

const gapsOf = (sent) => sent.slice(1).map(({ atMs }, index) => atMs - sent[index].atMs);
const stageOf = ({ screen, exitCode }) =>
  exitCode === null ? (STAGES.find(([, text]) => text.test(screen))?.[0] ?? "elsewhere") : `ended ${exitCode}`;

/** Runs `count` runs, some at once, each again while the machine stalled. */
async function all(count, oneRun, gapsThatCount) {
  const looks = [];
  let next = 0;
  let again = 0;
  const worker = async () => {
    while (next < count) {
      const number = next++;
      let look;
      for (let attempt = 0; attempt < 4; attempt += 1) {
        look = await oneRun(number);
        look.stalled = gapsThatCount(gapsOf(look.sent)).some((gap) => gap >= STALL_MS);
        if (!look.stalled) break;
        again += 1;
      }
      looks[number] = look;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { looks, again };
}

/** What did not hold, run by run; a run this machine never managed to type fast enough is not one that held. */
function wrongs(looks, problemOf) {
  return looks.flatMap((look, number) => {
    const keys = () => look.sent.map(({ key }) => (key === ENTER ? "⏎" : key)).join("");
    const problem = !look.cameUp ? "no first screen" : look.stalled ? "never typed without a stall" : problemOf(look);
    return problem === undefined ? [] : [`run ${number}: ${problem}; ${stageOf(look)}; keys ${keys()}`];
  });
}

const tally = (looks) => {
  const counts = new Map();
  looks.map(stageOf).forEach((stage) => counts.set(stage, (counts.get(stage) ?? 0) + 1));
  return [...counts].map(([stage, count]) => `${stage}: ${count}`).join(", ");
};
const againText = (again) => (again === 0 ? "" : `; ${again} typed again after a stall of the machine`);

async function mashed() {
  const { looks, again } = await all(
    100,
    (number) => {
      const random = randomFrom(SEED + number);
      const keys = number % 2 === 0 ? ALL_KEYS : SCREEN_KEYS;
      return onFirstScreen(async (type) => {
        await passing(random() * 600);
        const end = performance.now() + MASH_MS;
        while (performance.now() < end) {
          type(keys[Math.floor(random() * keys.length)]);
          await passing(5 + random() * 35);
        }
      });
    },
    (gaps) => gaps,
  );
  const wrong = wrongs(looks, (look) => {
    if (passedIn(look) > 0) return "a later screen came up";
    if (look.kinds.includes("session")) return "a session is on disk";
    const isFine = look.exitCode === null ? stageOf(look) !== "elsewhere" : [0, 3, 130].includes(look.exitCode);
    return isFine ? undefined : "an end it must not come to";
  });
  const keys = looks.reduce((sum, { sent }) => sum + sent.length, 0);
  const what = "Keys mashed for 1.5 s (5-40 ms apart) on the first screen of `start calf` never reach a later one";
  return row(what, `${looks.length} runs, ${keys} keys`, wrong, `${tally(looks)}${againText(again)}`);
}

async function held(key, what, problemOf) {
  const { looks, again } = await all(
    20,
    (number) =>
      onFirstScreen(async (type) => {
        // From the moment the screen is there to well after it counts keys.
        await passing(number * 40);
        const end = performance.now() + HOLD_MS;
        type(key);
        await passing(500);
        while (performance.now() < end) {
          type(key);
          await passing(33);
        }
      }),
    (gaps) => gaps.slice(1),
  );
  const passed = looks.filter((look) => passedIn(look) > 0).length;
  const note = `${passed} passed the first screen and stood on the second${againText(again)}`;
  const wrong = wrongs(looks, problemOf);
  // Without this a text that changed could hide every screen that passed.
  if (key === "n" && passed === 0) wrong.push("no run passed even one screen: the proof does not see them");
  return row(what, `${looks.length} runs`, wrong, passed === 0 ? `none passed it${againText(again)}` : note);
}

export async function mash() {
  return [
    await mashed(),
    await held("n", "A held `n` passes at most one screen", (look) => {
      if (passedIn(look) > 1 || look.exitCode !== null) return "more than one screen passed";
      return look.kinds.length > 0 ? "something is on disk" : undefined;
    }),
    await held(ENTER, "A held Enter passes no screen", (look) => {
      if (passedIn(look) > 0 || look.exitCode !== null) return "a screen passed";
      return look.kinds.length > 0 ? "something is on disk" : undefined;
    }),
  ];
}
