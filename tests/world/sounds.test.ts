import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { soundsThrough } from "../../src/world/sounds.ts";
import type { Sounds, SoundWish, Speaker } from "../../src/world/world.ts";
import { modeOf, newFolder } from "../support/log-folder.ts";

const WISH: SoundWish = { tones: true, voice: true, fast: false };

/** A machine with these programs: each writes its arguments and what it is told to `heard`, and ends as it is told to. */
function machine(
  programs: Readonly<Record<string, "speaks" | "fails">>,
  env: NodeJS.ProcessEnv = {},
  system: NodeJS.Platform = "linux",
): {
  readonly open: (wish?: Partial<SoundWish>) => Speaker;
  readonly heard: () => string;
  readonly folder: string;
  readonly found: Sounds["found"];
} {
  const root = newFolder();
  const bin = join(root, "bin");
  const log = join(root, "heard");
  mkdirSync(bin);
  for (const [name, what] of Object.entries(programs)) {
    const script = what === "fails" ? "exit 1" : `read -r line; echo "${name} $* <$line>" >> '${log}'`;
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const folder = join(root, "sounds");
  const ring = (): void => {
    writeFileSync(log, "bell\n", { flag: "a" });
  };
  const sounds = soundsThrough({ env: { PATH: bin, ...env }, folder, ring, system });
  return {
    open: (wish = {}) => sounds.open({ ...WISH, ...wish }),
    found: sounds.found,
    heard: () => (existsSync(log) ? readFileSync(log, "utf8") : ""),
    folder,
  };
}
const until = async (heard: () => string, wanted: RegExp): Promise<void> => {
  await vi.waitFor(() => {
    expect(heard()).toMatch(wanted);
  }, 5000);
};

describe.runIf(process.platform === "linux")("the voice", () => {
  test("gets its words on standard input, never as a part of the command", async () => {
    const { open, heard } = machine({ "espeak-ng": "speaks" });
    open().say("-w /x; $(touch y) Hold. Left calf.");
    await until(heard, /./);
    expect(heard()).toBe("espeak-ng -s 150 --stdin <-w /x; $(touch y) Hold. Left calf.>\n");
  });

  test("that is there and cannot speak is followed by the next", async () => {
    const { open, heard } = machine({ "espeak-ng": "fails", "spd-say": "speaks" });
    const speaker = open();
    speaker.say("Hold.");
    await until(heard, /spd-say --wait --pipe-mode <Hold\.>/);
    expect(speaker.speaks()).toBe(true);
  });

  test("that cannot speak at all says so, and nothing fails", async () => {
    const { open } = machine({ "espeak-ng": "fails" });
    const speaker = open();
    speaker.say("Hold.");
    await vi.waitFor(() => {
      expect(speaker.speaks()).toBe(false);
    });
    speaker.say("Release.");
    speaker.close();
  });

  test.each([
    ["nothing is there", {}, {}],
    ["the terminal is on another machine", { "espeak-ng": "speaks" }, { SSH_CONNECTION: "10.0.0.1 1 10.0.0.2 22" }],
  ] as const)("is not offered where %s", (_where, programs, env) => {
    expect(machine(programs, env).open().speaks()).toBe(false);
  });

  test("is silent where none was wanted", () => {
    const { open, heard } = machine({ "espeak-ng": "speaks" });
    const speaker = open({ voice: false });
    speaker.say("Hold.");
    expect([speaker.speaks(), heard()]).toEqual([false, ""]);
  });
});

describe.runIf(process.platform === "linux")("the tones", () => {
  test("are played from files for their owner alone", async () => {
    const { open, heard, folder } = machine({ aplay: "speaks" });
    open().tone("hold");
    await until(heard, /aplay -q .*hold\.wav/);
    expect([modeOf(folder), modeOf(join(folder, "hold.wav"))]).toEqual([0o700, 0o600]);
  });

  test("come from the bell where there is no player", () => {
    const { open, heard } = machine({});
    const speaker = open();
    speaker.tone("hold");
    expect([speaker.tonesBy, heard()]).toEqual(["bell", "bell\n"]);
  });

  test("come from the bell once no player could play", async () => {
    const { open, heard } = machine({ "pw-play": "fails", aplay: "fails" });
    open().tone("hold");
    await until(heard, /^bell$/m);
  });

  test("over SSH come from the bell", () => {
    const { open } = machine({ aplay: "speaks" }, { SSH_TTY: "/dev/pts/1" });
    expect(open().tonesBy).toBe("bell");
  });

  test("one right after another is heard once", () => {
    const { open, heard } = machine({});
    const speaker = open();
    speaker.tone("hold");
    speaker.tone("count");
    expect(heard()).toBe("bell\n");
  });

  test("a damaged file of a tone is written anew", async () => {
    const { open, heard, folder } = machine({ aplay: "speaks" });
    mkdirSync(folder);
    writeFileSync(join(folder, "done.wav"), "cut");
    open().tone("done");
    await until(heard, /done\.wav/);
    expect(readFileSync(join(folder, "done.wav")).length).toBeGreaterThan(1000);
  });
});

test.skipIf(process.platform === "win32")("what there is to sound by is named, and nothing is started", () => {
  const { found, heard } = machine({ "espeak-ng": "speaks", aplay: "speaks", cat: "speaks" });
  expect([found(), heard()]).toEqual([{ players: ["aplay"], voices: ["espeak-ng"], isFar: false }, ""]);
  expect(machine({ aplay: "speaks" }, { SSH_TTY: "/dev/pts/1" }).found()).toEqual({
    players: [],
    voices: [],
    isFar: true,
  });
});

/** Not tried on such machines: what is started there, as their manuals describe it. */
describe.runIf(process.platform === "linux")("sound on a machine of another kind, by its programs", () => {
  test.each<[NodeJS.Platform, string, RegExp]>([
    ["darwin", "say", /^say -r 165 <Hold\. \$\(touch y\)>$/m],
    ["win32", "powershell.exe", /^powershell\.exe -NoProfile .*SpeechSynthesizer.* <Hold\. \$\(touch y\)>$/m],
  ])("%s speaks through %s, its words on standard input", async (system, name, wanted) => {
    const { open, heard } = machine({ [name]: "speaks" }, {}, system);
    open().say("Hold. $(touch y)");
    await until(heard, wanted);
  });

  test.each<[NodeJS.Platform, string, RegExp]>([
    ["darwin", "afplay", /^afplay \S+hold\.wav </m],
    ["win32", "powershell.exe", /Media\.SoundPlayer '\S+hold\.wav'\)\.PlaySync\(\)/],
  ])("%s plays through %s", async (system, name, wanted) => {
    const { open, heard } = machine({ [name]: "speaks" }, {}, system);
    open().tone("hold");
    await until(heard, wanted);
  });

  test.each<NodeJS.Platform>(["darwin", "win32"])("%s without them: the bell, and no voice", (system) => {
    const { open, heard } = machine({ "espeak-ng": "speaks", aplay: "speaks" }, {}, system);
    const speaker = open();
    speaker.tone("hold");
    expect([speaker.tonesBy, speaker.speaks(), heard()]).toEqual(["bell", false, "bell\n"]);
  });
});
