// Keys mashed in whole visits in process, and on the first screen of the built program in a pseudo-terminal.
import { execFile } from "node:child_process";
import { performance } from "node:perf_hooks";
import { setTimeout as passing } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";
import pty from "@lydell/node-pty";
import headless from "@xterm/headless";
import { randomFrom } from "../random.mjs";
import { copyOfAll, environment, kindsIn, program, row, temporary } from "./support.mjs";

const SEED = 20261121;
const VISITS = 10_000;
/** One process each. */
const VISIT_SEEDS = [SEED, SEED + 1];
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

/** Whole visits over the real forms and steps, with a clock that the keys move. */
async function visits() {
  const ended = await Promise.all(
    VISIT_SEEDS.map(
      (seed) =>
        new Promise((resolve) => {
          const args = ["--import", "tsx", "tests/support/mash-runner.ts", String(VISITS / VISIT_SEEDS.length), String(seed)];
          execFile(process.execPath, args, { cwd: copyOfAll(), env: environment(temporary()) }, (error, out, err) => {
            resolve(error === null ? { seen: JSON.parse(out) } : { seen: {}, problem: err });
          });
        }),
    ),
  );
  const of = (name) => ended.reduce((sum, { seen }) => sum + (seen[name] ?? 0), 0);
  const wrong = ended.flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
  // Keys that never come to a plan, or to a halt, prove nothing about the way there.
  for (const end of ["plan", "halt"]) if (of(end) < VISITS / 100) wrong.push(`only ${of(end)} visits came to a ${end}`);
  const what =
    "Visits in process, keys mashed, held, flooded, pasted, windows resized: no plan without a calm `n` on each page with signs";
  const note = `${of("plan")} plans, ${of("halt")} halts; ${of("pages").toLocaleString("en")} pages passed, each by a calm \`n\``;
  return row(what, `${VISITS.toLocaleString("en")} visits, ${of("keys").toLocaleString("en")} keys`, wrong, note);
}

export async function mash() {
  return [
    await visits(),
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
