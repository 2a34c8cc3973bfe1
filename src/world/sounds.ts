import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Tone } from "../session/cues.ts";
import { makePrivate } from "./folders.ts";
import { pathOf, startProgram, type Program, type Running } from "./programs.ts";
import { waveOf } from "./tones.ts";
import type { Sounds, Speaker } from "./world.ts";

const FILE_MODE = 0o600;
/** However fast the clock runs, tones are heard one by one. */
const TONE_EVERY_MS = 250;
const FAST_TONE_EVERY_MS = 1500;
const READ_ALOUD = "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())";

export interface SoundsOptions {
  readonly env: NodeJS.ProcessEnv;
  /** Where the tones lie as files; made when the first tone sounds. */
  readonly folder: string;
  /** The bell of the terminal, where there is one. */
  readonly ring: () => void;
  readonly system?: NodeJS.Platform;
}

type Player = (file: string) => Program;

/** Sound through what the system has: a player for the tones, a voice for the words, the terminal's bell at the last. */
export function soundsThrough({ env, folder, ring, system = process.platform }: SoundsOptions): Sounds {
  const { voices: allVoices, players: allPlayers } = programsOn(system);
  // Over SSH a player would sound on the other machine; the bell comes through.
  const isFar = [env["SSH_CONNECTION"], env["SSH_TTY"]].some((value) => value !== undefined && value !== "");
  const there = (programs: readonly Program[]): readonly Program[] =>
    isFar ? [] : programs.filter(({ name }) => pathOf(name, env) !== undefined);

  return {
    here: `${env["TERM_PROGRAM"] ?? env["TERM"] ?? "terminal"}${isFar ? " over ssh" : ""}`,
    found: () => ({
      players: namesOf(there(allPlayers.map((player) => player("")))),
      voices: namesOf(there(allVoices)),
      isFar,
    }),
    open: ({ tones, voice, fast }) => {
      let voices = voice ? there(allVoices) : [];
      let players: readonly Player[] = tones ? allPlayers.filter((player) => there([player("")]).length > 0) : [];
      let lastToneMs = -Infinity;
      let speaking: Running | undefined;
      let hushing: Program | undefined;
      let closed = false;

      const play = (tone: Tone): void => {
        const [player] = players;
        const file = player === undefined ? undefined : fileOf(folder, tone);
        if (player === undefined || file === undefined) {
          ring();
          return;
        }
        startProgram(player(file), env, "", (well) => {
          if (well || closed) return;
          // It is there and cannot play: the next one, or the bell.
          players = players.filter((other) => other !== player);
          play(tone);
        });
      };
      const hush = (): void => {
        speaking?.stop();
        speaking = undefined;
        if (hushing !== undefined) startProgram(hushing, env, "", ignore);
      };
      const speak = (text: string): void => {
        const [program] = voices;
        if (program === undefined) return;
        hushing = HUSH[program.name];
        speaking = startProgram(program, env, text, (well) => {
          if (well || closed) return;
          voices = voices.filter((other) => other !== program);
          speak(text);
        });
      };

      const loudest = players.length > 0 ? "player" : "bell";
      const speaker: Speaker = {
        tone: (tone) => {
          const nowMs = performance.now();
          if (!tones || closed || nowMs - lastToneMs < (fast ? FAST_TONE_EVERY_MS : TONE_EVERY_MS)) return;
          lastToneMs = nowMs;
          play(tone);
        },
        say: (text) => {
          if (closed || voices.length === 0) return;
          hush();
          speak(text);
        },
        tonesBy: tones ? loudest : "nothing",
        speaks: () => voices.length > 0,
        close: () => {
          closed = true;
          hush();
        },
      };
      return speaker;
    },
  };
}

/** What speaks what comes on standard input, slowly; and what plays a file. The first that is there and can do it, does. */
function programsOn(system: NodeJS.Platform): {
  readonly voices: readonly Program[];
  readonly players: readonly Player[];
} {
  switch (system) {
    case "darwin":
      return {
        voices: [{ name: "say", args: ["-r", "165"] }],
        players: [(file) => ({ name: "afplay", args: [file] })],
      };
    case "win32":
      return {
        voices: [powershell(`Add-Type -AssemblyName System.Speech; ${READ_ALOUD}`)],
        players: [(file) => powershell(`(New-Object Media.SoundPlayer ${quoted(file)}).PlaySync()`)],
      };
    default:
      return {
        voices: [
          { name: "espeak-ng", args: ["-s", "150", "--stdin"] },
          { name: "espeak", args: ["-s", "150", "--stdin"] },
          { name: "spd-say", args: ["--wait", "--pipe-mode"] },
        ],
        players: [
          (file) => ({ name: "pw-play", args: [file] }),
          (file) => ({ name: "paplay", args: [file] }),
          (file) => ({ name: "aplay", args: ["-q", file] }),
        ],
      };
  }
}

function powershell(script: string): Program {
  return { name: "powershell.exe", args: ["-NoProfile", "-NonInteractive", "-Command", script] };
}

/** Voices that go on after their program was stopped, and what makes them silent. */
const HUSH: Readonly<Record<string, Program>> = { "spd-say": { name: "spd-say", args: ["--cancel"] } };

/** A path as PowerShell takes it: nothing in it is a command. */
function quoted(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}

/** The file of a tone, written when it is missing or another; undefined when the disk does not take it. */
function fileOf(folder: string, tone: Tone): string | undefined {
  const path = join(folder, `${tone}.wav`);
  const wave = waveOf(tone);
  try {
    if (readIfThere(path)?.equals(wave) === true) return path;
    makePrivate(folder);
    writeFileSync(path, wave, { mode: FILE_MODE });
    return path;
  } catch {
    return undefined;
  }
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function ignore(): void {
  // Nothing depends on it.
}

function namesOf(programs: readonly Program[]): readonly string[] {
  return [...new Set(programs.map(({ name }) => name))];
}
