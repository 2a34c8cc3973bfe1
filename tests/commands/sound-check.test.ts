import { describe, expect, test } from "vitest";
import { checkedTelling } from "../../src/commands/visit/sound-check.ts";
import { start } from "../../src/commands/start.ts";
import type { TellingFlags, Telling } from "../../src/commands/visit/telling.ts";
import { USUAL_KEYS } from "../../src/session/session-keys.ts";
import { fakeWorld, type FakeOptions } from "../support/fake-world.ts";
import { AFTER, FIRST_RUN, START_CALF } from "../support/visits.ts";

const TONES: Telling = {
  speed: 1,
  tones: true,
  voice: false,
  flash: false,
  breaths: false,
  manual: false,
  keys: USUAL_KEYS,
};
const NEVER_ASKED: FakeOptions = { sound: null, voice: true };

async function checked(
  options: FakeOptions,
  flags: Partial<TellingFlags> = {},
): Promise<{ readonly telling: Telling; readonly asked: number; readonly kept: unknown }> {
  const { world, screensAsked } = fakeWorld(options);
  const telling = await checkedTelling(world, { speed: 1, ...flags });
  return { telling, asked: screensAsked(), kept: await world.settings.soundOn(world.sounds.here) };
}

describe("the sound check", () => {
  test.each<[string, string, string, Partial<Telling>]>([
    ["tones heard", "enter y", "tones", {}],
    ["tones heard, after once more", "enter r y", "tones", {}],
    ["a voice wanted and heard", "enter v y", "voice", { voice: true }],
    ["a voice wanted and not heard", "enter v n", "tones", {}],
    ["nothing heard: flash instead", "enter f", "flash", { tones: false, flash: true }],
    ["nothing heard", "enter n", "silent", { tones: false }],
    ["no sound wanted: nothing is played", "n", "silent", { tones: false }],
  ])("%s is kept", async (_answer, keys, kept, changes) => {
    const result = await checked({ ...NEVER_ASKED, keys });
    expect([result.kept, result.telling]).toEqual([kept, { ...TONES, ...changes }]);
  });

  test("plays nothing before a key was pressed: somebody may be asleep beside", async () => {
    const silent = fakeWorld({ ...NEVER_ASKED, keys: "n" });
    await checkedTelling(silent.world, { speed: 1 });
    expect(silent.heard).toEqual([]);
  });

  test("where only the bell is left it says so, and offers no voice", async () => {
    const { world, shown } = fakeWorld({ sound: null, keys: "enter y" });
    await checkedTelling(world, { speed: 1 });
    expect(shown[1]).toMatch(/Only the bell of the terminal is left/);
    expect(shown[1]).not.toMatch(/voice/);
  });

  test.each<[string, FakeOptions, Partial<TellingFlags>]>([
    ["once it was answered here", { ...NEVER_ASKED, sound: "silent" }, {}],
    ["with --quiet", NEVER_ASKED, { quiet: true }],
    ["in practice", NEVER_ASKED, { speed: 20 }],
    ["where nobody can be asked", { ...NEVER_ASKED, interactive: false }, {}],
  ])("is not asked %s", async (_when, options, flags) => {
    expect((await checked(options, flags)).asked).toBe(0);
  });
});

test.each<[string, FakeOptions["sound"], Partial<TellingFlags>, Partial<Telling>]>([
  ["--voice beats an answer", "tones", { voice: true }, { voice: true }],
  ["--quiet beats an answer", "voice", { quiet: true }, { tones: false }],
  ["--flash is beside the tones", "tones", { flash: true }, { flash: true }],
  ["an answer of no sound stands", "silent", {}, { tones: false }],
])("%s", async (_promise, sound, flags, changes) => {
  expect((await checked({ voice: true, sound: sound ?? null }, flags)).telling).toEqual({ ...TONES, ...changes });
});

test("the screen is kept on while a session runs, and let go however it ends", async () => {
  const whole = fakeWorld({ keys: `${FIRST_RUN} enter ${AFTER}` });
  await start(whole.world, START_CALF);
  const stopped = fakeWorld({ keys: `${FIRST_RUN} enter`, sessionKeys: [[20, "interrupt"]] });
  await start(stopped.world, START_CALF);
  expect([whole.awake, stopped.awake]).toEqual([
    ["on", "off"],
    ["on", "off"],
  ]);
});

describe("in a session", () => {
  const run = async (flags: Partial<TellingFlags>, options: FakeOptions = {}): Promise<readonly string[]> => {
    const { world, heard } = fakeWorld({ voice: true, keys: `${FIRST_RUN} enter ${AFTER}`, ...options });
    await start(world, { ...START_CALF, ...flags });
    return heard;
  };
  const named = (heard: readonly string[], name: string): readonly string[] =>
    heard.filter((one) => one.replace(/^\d+ /, "").startsWith(name));

  test("--voice speaks each part once, in order, at the second it begins", async () => {
    const said = (await run({ voice: true })).filter((one) => one.includes('"'));
    expect(said.filter((one) => /"(Hold|Release)\./.test(one)).length).toBeGreaterThan(3);
    expect(said[0]).toMatch(/^0 "Warm it\./);
    const seconds = said.map((one) => Number(one.split(" ")[0]));
    expect(seconds).toEqual([...seconds].sort((one, other) => one - other));
  });

  test("--quiet is silent but for the alarm of the heat", async () => {
    const heard = await run({ quiet: true });
    expect([...new Set(heard.map((one) => one.replace(/^\d+ /, "")))]).toEqual(["alarm"]);
  });

  test("--flash flashes with every tone", async () => {
    const heard = await run({ flash: true });
    const tones = heard.filter((one) => /^\d/.test(one));
    expect(named(heard, "(flash)")).toHaveLength(tones.length);
  });

  test("a voice that is not there is one line, and the session goes on", async () => {
    const { world, printed } = fakeWorld({ voice: false, keys: `${FIRST_RUN} enter ${AFTER}` });
    await start(world, { ...START_CALF, voice: true });
    expect(printed.filter((text) => text === "No voice could speak here. The text stays on the screen.")).toHaveLength(
      1,
    );
    expect(printed.at(-1)).toContain("Saved.");
  });
});

test.each([
  ["under the heat", 20, true],
  ["after it", 330, false],
])("a session that ends %s says to take the heat off: %s", async (_when, second, expected) => {
  const { world, printed } = fakeWorld({ keys: `${FIRST_RUN} enter`, sessionKeys: [[second, "q"]] });
  await start(world, START_CALF);
  expect(printed.includes("Take the heat off now.")).toBe(expected);
});
