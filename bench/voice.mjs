// What a person hears in a session, with times: the built program in a pseudo-terminal, with an espeak-ng on the PATH that
// notes when it was asked and writes its words to a sound file. Run: npm --prefix bench run voice
// Needs espeak-ng; ESPEAK names another folder that holds it.
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as passing } from "node:timers/promises";
import { atTop, inAHold, knownHome, open } from "./session-run.mjs";

const WAV_HEADER_BYTES = 44;
const SILENT = 500;

const real = process.env.ESPEAK ?? "/usr/bin/espeak-ng";
if (!existsSync(real)) {
  console.log(`No ${real}: install espeak-ng, or name it in ESPEAK.`);
  process.exit(0);
}

/** A folder with an espeak-ng that notes the moment, keeps the text, and writes the sound to a file. */
function recorder() {
  const folder = mkdtempSync(join(tmpdir(), "spasm-voice-"));
  const bin = join(folder, "bin");
  mkdirSync(bin);
  const script = `#!/bin/bash
at=$(date +%s%3N)
text=$(cat)
printf '%s\\t%s\\n' "$at" "$text" >> '${folder}/said'
printf '%s' "$text" | '${real}' "$@" -w '${folder}/'$at.wav
`;
  writeFileSync(join(bin, "espeak-ng"), script);
  const player = `#!/bin/bash\nprintf '%s\\t(%s)\\n' "$(date +%s%3N)" "$(basename "\${@: -1}" .wav)" >> '${folder}/said'\n`;
  writeFileSync(join(bin, "aplay"), player);
  for (const name of ["espeak-ng", "aplay"]) chmodSync(join(bin, name), 0o755);
  return { folder, bin };
}

function loudness(path) {
  const wave = readFileSync(path);
  let loudest = 0;
  for (let at = WAV_HEADER_BYTES; at + 1 < wave.length; at += 2) loudest = Math.max(loudest, Math.abs(wave.readInt16LE(at)));
  return { seconds: (wave.length - WAV_HEADER_BYTES) / 2 / wave.readUInt32LE(24), loudest };
}

const home = knownHome({ "xterm-256color": "voice" });
const { folder, bin } = recorder();
const session = open(["start", "neck", "--side", "left", "--no-heat", "--voice"], home, { path: bin });
await inAHold(session, atTop("Get in place"));
const beganAt = Date.now();
const from = performance.now();
while (!/Press Space to go on/.test(session.raw) && !session.ended) await passing(100);
await passing(4000);
session.child.write("q");
while (!session.ended) await passing(50);
const ran = (performance.now() - from) / 1000;

const said = readFileSync(join(folder, "said"), "utf8").trim().split("\n").map((line) => line.split("\t"));
for (const [at, text] of said) {
  const file = join(folder, `${at}.wav`);
  const sound = existsSync(file) ? loudness(file) : undefined;
  const heard = sound === undefined ? "" : `  [${sound.seconds.toFixed(1)} s${sound.loudest < SILENT ? ", SILENT" : ""}]`;
  console.log(`${((Number(at) - beganAt) / 1000).toFixed(1).padStart(6)}  ${text}${heard}`);
}
const waves = readdirSync(folder).filter((name) => name.endsWith(".wav"));
const silent = waves.filter((name) => loudness(join(folder, name)).loudest < SILENT);
console.log(`${said.length} cues in ${ran.toFixed(0)} s; ${waves.length} spoken, ${silent.length} of them silent`);
console.log(execFileSync(real, ["--version"], { encoding: "utf8" }).trim());
rmSync(folder, { recursive: true, force: true });
rmSync(home, { recursive: true, force: true });
