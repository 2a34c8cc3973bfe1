// A session of the built program in a pseudo-terminal, answered until its first part: for what is measured.
import { Buffer } from "node:buffer";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as passing } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pty from "@lydell/node-pty";
import { HEALTH_QUESTIONS } from "../src/triage/health/index.ts";
import { dayOf } from "../src/log/day.ts";
import { realClock } from "../src/world/clock.ts";
import { journalIn } from "../src/world/journal.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
export const BIN = join(root, "bin/spasm-coach.js");
/** Longer than a screen must have stood before a key counts. */
export const HAND_MS = 500;
/** A screen, and the keys that answer it. */
export const ANSWERS = [
  [/Call now\./, "n"],
  [/Help today\./, "n"],
  [/Book first\./, "n"],
  [/When did this one start/, "1"],
  [/at hand\?/, "1\r"],
  [/Which side/, "1"],
  [/at rest:/, "4\r"],
  [/Moving [^:]*:/, "6\r"],
  [/Did you hear/, "y"],
  [/Enter start/, "\r"],
];

/** The home of somebody who is known: only the questions of a session come. */
export function knownHome(sound = {}) {
  const home = mkdtempSync(join(tmpdir(), "spasm-bench-"));
  const happened = realClock.stamp(realClock.now());
  const on = dayOf(happened);
  const kept = HEALTH_QUESTIONS.filter((question) => question.screen !== "here-today");
  const facts = Object.fromEntries(kept.map(({ id }) => [id, { answer: false, on }]));
  const journal = journalIn(join(home, "journal"), realClock, "0.0.0");
  journal.append({ kind: "profile", happened, age: 34, ageOn: on, consentOn: on, facts });
  writeFileSync(join(home, "settings.json"), JSON.stringify({ country: "AU", sound }), { mode: 0o600 });
  return home;
}

/** The program with a screen of text to wait for. */
export function open(args, home, { cols = 80, rows = 24, path = "" } = {}) {
  const env = { PATH: [path, process.env.PATH].filter((one) => one !== "").join(":"), TERM: "xterm-256color", LANG: "C.UTF-8", TZ: "Australia/Sydney", SPASM_COACH_HOME: home };
  const child = pty.spawn(process.execPath, [BIN, ...args], { cols, rows, env });
  const session = { child, raw: "", bytes: 0, lastMs: performance.now(), ended: false };
  child.onData((data) => {
    session.raw += data;
    session.bytes += Buffer.byteLength(data);
    session.lastMs = performance.now();
  });
  child.onExit(() => {
    session.ended = true;
  });
  session.stood = async () => {
    while (performance.now() - session.lastMs < HAND_MS) await passing(20);
  };
  session.until = async (wanted, from = 0) => {
    while (!wanted.test(session.raw.slice(from))) {
      if (session.ended) throw new Error(`ended before ${wanted}:\n${session.raw.slice(-600)}`);
      await passing(5);
    }
  };
  return session;
}

/** A title on the first line of the window, as it is drawn. */
export function atTop(title) {
  return new RegExp(`${String.fromCharCode(27)}\\[1;1H(?:${title})`);
}

/** Answers what comes until the first hold, or another part. */
export async function inAHold(session, hold = atTop("Press and hold|Press around")) {
  let from = 0;
  while (!hold.test(session.raw)) {
    const shown = session.raw.slice(from);
    const found = ANSWERS.find(([wanted]) => wanted.test(shown));
    if (found === undefined) {
      await passing(20);
      continue;
    }
    await session.stood();
    from = session.raw.length;
    session.child.write(found[1]);
    await passing(60);
  }
}

