// Four writers through the journal module, and sessions killed at any moment.
import { execFile } from "node:child_process";
import { setTimeout } from "node:timers";
import { join } from "node:path";
import { afterCut, answersFile, copyOfAll, environment, historyIn, missingFrom, program, row, temporary } from "./support.mjs";

const APPENDS = 2000;
const LETTERS = ["p", "q", "r", "s"];
const KILLS = 40;

/** Runs a file to its end, or until it is killed after so many milliseconds. */
function until(home, args, killAfterMs) {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { env: environment(home), cwd: copyOfAll() }, (error, out, err) => {
      resolve({ code: error === null ? 0 : error.code, killed: error?.signal === "SIGKILL", out, err });
    });
    if (killAfterMs !== undefined) setTimeout(() => child.kill("SIGKILL"), killAfterMs);
  });
}

async function appends() {
  const home = temporary();
  const journal = join(home, "journal");
  const writer = (letter) =>
    until(home, ["--import", "tsx", "tests/support/log-writer.ts", journal, letter, String(APPENDS)]);
  const ended = await Promise.all(LETTERS.map(writer));
  const wrong = ended.flatMap(({ code, err }, index) => (code === 0 ? [] : [`${LETTERS[index]} ended with ${code}: ${err}`]));
  const wanted = LETTERS.flatMap((letter) => Array.from({ length: APPENDS }, (_, index) => `${letter} ${index + 1}`));
  const { code, names, damaged } = historyIn(home);
  const lost = missingFrom(names, wanted);
  if (code !== 0 || damaged !== 0) wrong.push(`history ended with ${code}, ${damaged} damaged lines`);
  if (lost.length > 0) wrong.push(`${lost.length} lost, the first is "${lost[0]}"`);
  if (names.length !== wanted.length) wrong.push(`${names.length} entries instead of ${wanted.length}`);
  const what = "Four processes append through the journal module: every entry is read back";
  return row(what, `${LETTERS.length} x ${APPENDS.toLocaleString("en")}`, wrong, `${names.length} read back`);
}

/** A session killed at some moment, the next start and the history after it: it stands there once, whole or as a part. */
async function cutSessions() {
  const answers = answersFile("neck");
  const wrong = [];
  const seen = { nothing: 0, part: 0, whole: 0 };
  for (let number = 0; number < KILLS; number += 1) {
    const home = temporary();
    const ended = await until(home, [program(), "start", "--answers", answers, "--speed", "1000"], 60 + number * 25);
    const at = `killed after ${60 + number * 25} ms`;
    seen[afterCut(home, ended, at, wrong)] += 1;
  }
  const what = "A session killed at any moment stands in the history once, whole or as a part; what was called saved is";
  return row(what, `${KILLS} kills`, wrong, `${seen.nothing} before it began, ${seen.part} parts, ${seen.whole} whole`);
}

export async function writers() {
  return [await appends(), await cutSessions()];
}
