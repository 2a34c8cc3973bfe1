import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/exit.ts";
import { USUAL_KEYS } from "../../src/session/session-keys.ts";
import { settingsIn } from "../../src/world/settings.ts";
import { modeOf, namesIn, newFolder } from "../support/log-folder.ts";

/** A settings folder whose file holds this text. */
function folderWith(text: string): string {
  const folder = newFolder();
  writeFileSync(join(folder, "settings.json"), text);
  return folder;
}

const UNREADABLE: readonly (readonly [string, string])[] = [
  ["an empty file", ""],
  ["a list", "[]"],
  ["a list with something in it", `["AU"]`],
  ["garbage", "\u0000\u0001garbage"],
  ["a file cut short", `{"country": "A`],
  ["null", "null"],
  ["a number", "5"],
  ["text", `"AU"`],
];

describe("the country is asked again", () => {
  test.each<readonly [string, string]>([
    ...UNREADABLE,
    ["an empty object", "{}"],
    ["a country nobody knows", `{"country": "XX"}`],
    ["a country in small letters", `{"country": "au"}`],
    ["a country that is a number", `{"country": 61}`],
    ["a country that is a list", `{"country": ["AU"]}`],
    ["a country that is null", `{"country": null}`],
    ["a country that is the name of an object's method", `{"country": "toString"}`],
  ])("for %s", async (_what, text) => {
    expect(await settingsIn(folderWith(text)).country()).toBeNull();
  });

  test("when there is no file, and asking makes none", async () => {
    const folder = join(newFolder(), "settings");
    expect([await settingsIn(folder).country(), existsSync(folder)]).toEqual([null, false]);
  });

  test("when a folder stands in its place", async () => {
    const folder = newFolder();
    mkdirSync(join(folder, "settings.json"));
    expect(await settingsIn(folder).country()).toBeNull();
  });

  test.each(UNREADABLE)("and a file that cannot be read stays as it was: %s", async (_what, text) => {
    const folder = folderWith(text);
    await settingsIn(folder).country();
    expect([namesIn(folder), readFileSync(join(folder, "settings.json"), "utf8")]).toEqual([["settings.json"], text]);
  });
});

describe("a chosen country", () => {
  test.each(["AU", "US", "OTHER"] as const)("%s is there the next time", async (country) => {
    const folder = join(newFolder(), "settings");
    await settingsIn(folder).setCountry(country);
    expect(await settingsIn(folder).country()).toBe(country);
  });

  test("takes the place of an older one and leaves other settings alone", async () => {
    const folder = folderWith(`{"country": "AU", "voice": true}`);
    await settingsIn(folder).setCountry("US");
    expect(JSON.parse(readFileSync(join(folder, "settings.json"), "utf8"))).toEqual({ country: "US", voice: true });
  });

  test("lies in a file for this person only, whatever the umask", async () => {
    const old = process.umask(0);
    try {
      const folder = join(newFolder(), "settings");
      await settingsIn(folder).setCountry("AU");
      expect([modeOf(folder), modeOf(join(folder, "settings.json"))]).toEqual([0o700, 0o600]);
    } finally {
      process.umask(old);
    }
  });

  test("closes a file that others could read", async () => {
    const folder = folderWith("{}");
    chmodSync(join(folder, "settings.json"), 0o644);
    await settingsIn(folder).setCountry("AU");
    expect(modeOf(join(folder, "settings.json"))).toBe(0o600);
  });

  test("is the only thing in the file: nothing about health, no name of a machine", async () => {
    const folder = newFolder();
    await settingsIn(folder).setCountry("AU");
    expect([namesIn(folder), JSON.parse(readFileSync(join(folder, "settings.json"), "utf8"))]).toEqual([
      ["settings.json"],
      { country: "AU" },
    ]);
  });
});

describe("a damaged file is moved aside, never overwritten", () => {
  test.each(UNREADABLE)("%s", async (_what, text) => {
    const folder = folderWith(text);
    await settingsIn(folder).setCountry("AU");
    const aside = namesIn(folder).filter((name) => name.startsWith("settings.json.damaged-"));
    expect([aside.map((name) => readFileSync(join(folder, name), "utf8")), await settingsIn(folder).country()]).toEqual(
      [[text], "AU"],
    );
  });
});

describe("a damaged file is told of", () => {
  test.each(UNREADABLE)("%s", async (_what, text) => {
    const settings = settingsIn(folderWith(text));
    const before = settings.state();
    const kept = await settings.setCountry("AU");
    expect([before, kept?.startsWith(`${settings.path}.damaged-`), settings.state()]).toEqual([
      "damaged",
      true,
      "read",
    ]);
  });

  test("where there was none, nothing is", async () => {
    const settings = settingsIn(join(newFolder(), "settings"));
    expect([settings.state(), await settings.setCountry("AU"), settings.state()]).toEqual(["none", null, "read"]);
  });
});

describe("a file from a newer version", () => {
  test.each([2, "2", null])("with the format %j is read as far as it is understood", async (v) => {
    const settings = settingsIn(folderWith(JSON.stringify({ v, country: "AU", voice: { slow: true } })));
    expect([settings.state(), await settings.country()]).toEqual(["newer", "AU"]);
  });

  test("is never written", async () => {
    const text = `{"v": 2, "country": {"code": "AU"}}`;
    const folder = folderWith(text);
    const error: unknown = await settingsIn(folder)
      .setCountry("US")
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 5, what: "The settings file is from a newer version of spasm-coach." });
    expect([namesIn(folder), readFileSync(join(folder, "settings.json"), "utf8")]).toEqual([["settings.json"], text]);
  });
});

test("a settings folder that is a file is 'could not save' with the reason, and stays as it was", async () => {
  const path = join(newFolder(), "settings");
  writeFileSync(path, "mine");
  const error: unknown = await settingsIn(path)
    .setCountry("AU")
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 6, what: "Could not save your country (the folder is a file)." });
  expect([error instanceof UserError && error.cause instanceof Error, readFileSync(path, "utf8")]).toEqual([
    true,
    "mine",
  ]);
});

describe("the answer to the sound check", () => {
  test("is kept for each terminal, beside the country", async () => {
    const settings = settingsIn(newFolder());
    await settings.setCountry("AU");
    await settings.setSoundOn("one", "voice");
    await settings.setSoundOn("another", "silent");
    expect([await settings.soundOn("one"), await settings.soundOn("another"), await settings.country()]).toEqual([
      "voice",
      "silent",
      "AU",
    ]);
  });

  test.each<readonly [string, string]>([
    ...UNREADABLE,
    ["a word nobody knows", `{"sound": {"one": "loud"}}`],
    ["a list", `{"sound": ["voice"]}`],
    ["the name of an object's method", `{"sound": {"toString": "voice"}}`],
  ])("is asked again for %s", async (_what, text) => {
    const settings = settingsIn(folderWith(text));
    expect([await settings.soundOn("one"), await settings.soundOn("hasOwnProperty")]).toEqual([null, null]);
  });
});

describe("the keys of a session", () => {
  test("are the usual ones until some are chosen, and those are there the next time", async () => {
    const folder = join(newFolder(), "settings");
    expect(await settingsIn(folder).keys()).toEqual({ keys: USUAL_KEYS, state: "usual" });
    await settingsIn(folder).setKeys({ ...USUAL_KEYS, skip: "n" });
    expect(await settingsIn(folder).keys()).toEqual({ keys: { ...USUAL_KEYS, skip: "n" }, state: "chosen" });
    expect(JSON.parse(readFileSync(join(folder, "settings.json"), "utf8"))).toEqual({ keys: { skip: "n" } });
  });

  test.each([`{"keys": {"skip": "nn"}}`, `{"keys": 5}`, `{"keys": {"skip": "q"}}`, `{"keys": {"__proto__": "n"}}`])(
    "%s in the file leaves the usual ones, and is told",
    async (text) => {
      expect(await settingsIn(folderWith(text)).keys()).toEqual({ keys: USUAL_KEYS, state: "damaged" });
    },
  );

  test("a file that cannot be read leaves the usual ones", async () => {
    expect(await settingsIn(folderWith("[")).keys()).toEqual({ keys: USUAL_KEYS, state: "usual" });
  });
});

test("what a newer or older version keeps in the file is still there after a change", async () => {
  const folder = folderWith(`{"country": "AU", "colour": {"of": "later"}}`);
  const settings = settingsIn(folder);
  await settings.setWindowTitle("leave");
  await settings.setSoundOn("xterm", "flash");
  expect(JSON.parse(readFileSync(join(folder, "settings.json"), "utf8"))).toEqual({
    country: "AU",
    colour: { of: "later" },
    windowTitle: "leave",
    sound: { xterm: "flash" },
  });
  expect(settings.windowTitle()).toBe("leave");
});

test.each(["[]", "{", "null", "7", `{"windowTitle": 7}`, `{"windowTitle": "calf"}`])(
  "a title that cannot be read from %s is none",
  (text) => {
    expect(settingsIn(folderWith(text)).windowTitle()).toBeNull();
  },
);
