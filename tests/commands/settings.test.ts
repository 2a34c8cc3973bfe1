import { describe, expect, test } from "vitest";
import { SETTINGS } from "../../src/commands/settings/setting-list.ts";
import { settings } from "../../src/commands/settings.ts";
import { EXIT, UserError } from "../../src/exit.ts";
import { entry, halt, profile, session } from "../support/log-events.ts";
import { fakeWorld, type FakeOptions } from "../support/fake-world.ts";

/** What a run prints, says and leaves behind. */
async function run(words: string, options: FakeOptions = {}, json = false) {
  const { world, printed, complaints, events } = fakeWorld(options);
  const code = await settings(world, { words: words === "" ? [] : words.split(" "), json });
  return { code, text: printed.join("\n"), complaints, events, country: await world.settings.country() };
}

async function refused(words: string, options: FakeOptions = {}): Promise<UserError> {
  const error: unknown = await run(words, options).catch((reason: unknown) => reason);
  if (error instanceof UserError) return error;
  throw new Error(`not refused: ${words}`);
}

describe("settings", () => {
  test("shows every setting, where it comes from and how it is changed", async () => {
    const { code, text } = await run("", { country: "AU" });
    expect(code).toBe(EXIT.done);
    expect(SETTINGS.filter(({ name }) => !text.includes(`${name}: `))).toEqual([]);
    expect(text.split("\n").slice(0, 5)).toEqual([
      "country: AU (Australia, emergency 000)",
      "  Whose emergency number is shown. From your settings file. To set: a code such",
      "  as AU, a name, or OTHER.",
      "maternity: not set",
      "  The number of your own maternity unit. To set: a phone number, or none.",
    ]);
    expect(text).toContain("log-folder: /journal\n  Where your log lies. From SPASM_COACH_HOME.");
  });

  test.each([20, 40, 80])("fits %i columns", async (columns) => {
    const { text } = await run("", { country: "AU", size: { columns, rows: 24 } });
    expect(text.split("\n").filter((line) => line.length > columns)).toEqual([]);
  });

  test("--json gives each with its source, and the state of the file", async () => {
    const { text } = await run("", { country: "AU" }, true);
    const data = JSON.parse(text) as { settings: readonly { name: string }[]; file: unknown };
    expect(data.settings.map(({ name }) => name)).toEqual(SETTINGS.map(({ name }) => name));
    expect(data.settings[0]).toEqual({
      name: "country",
      value: "AU",
      from: "file",
      by: null,
      says: "Whose emergency number is shown",
      allowed: "a code such as AU, a name, or OTHER",
    });
    expect(data.file).toEqual({ path: "/settings.json", state: "read" });
  });

  test.each([
    ["damaged", "The settings file cannot be read: /settings.json"],
    ["newer", "The settings file is from a newer version of spasm-coach: /settings.json"],
  ] as const)("says first when the file is %s", async (settingsState, line) => {
    const { text } = await run("", { settingsState });
    expect(text.split("\n")[0]).toBe(line);
  });
});

describe("settings get", () => {
  test.each(["get country", "country", "get COUNTRY"])("%s prints the value alone", async (words) => {
    expect((await run(words, { country: "AU" })).text).toBe("AU");
  });

  test.each([
    ["health", ["Age 34", "Blood thinner, or you bleed or bruise easily"]],
    ["side", ["calf: left"]],
    ["tools", ["calf: soft-ball"]],
    ["heat", ["calf: yes"]],
    ["place", ["calf: floor"]],
    ["triggers", ["long drive"]],
  ])("%s tells what the record knows", async (name, lines) => {
    const facts = {
      "blood-thinner": { answer: true, on: "2026-11-20" },
      diabetes: { answer: false, on: "2026-11-20" },
    };
    const events = [
      profile("2026-11-20T10:00:00.000+11:00", { age: 34, facts }),
      session("2026-11-20T11:00:00.000+11:00", {
        wished: { playbook: "calf", pressing: true, place: "floor", minutes: null },
      }),
      entry("2026-11-20T12:00:00.000+11:00", { triggers: [{ name: "long drive" }] }),
    ];
    expect((await run(`get ${name}`, { events })).text.split("\n")).toEqual(lines);
  });

  test("prints nothing for what is not set", async () => {
    expect(await run("get country")).toMatchObject({ code: EXIT.done, text: "" });
  });
});

describe("settings set", () => {
  test.each([
    ["set country AU", "AU"],
    ["country gb", "GB"],
    ["set country New Zealand", "NZ"],
    ["set country other", "OTHER"],
  ])("%s is kept as %s", async (words, country) => {
    const kept = await run(words);
    expect([kept.country, kept.text.startsWith(`Saved. country: ${country}`)]).toEqual([country, true]);
  });

  test("a country nobody knows changes nothing and names all that are allowed", async () => {
    const error = await refused("set country ZZ", { country: "AU" });
    expect([error.what, error.code]).toEqual(["No country here is called: ZZ.", EXIT.usage]);
    expect(error.advice).toMatch(/^Type one of: AT, AU, .*ZA, OTHER$/);
  });

  test("a name that fits several countries names these", async () => {
    expect((await refused("set country united")).advice).toBe("Type one of: GB (United Kingdom), US (United States)");
  });

  test("says where a settings file that could not be read is kept", async () => {
    const { complaints, text } = await run("set country AU", { settingsState: "damaged" });
    expect(complaints).toEqual(["The old settings file could not be read. It is kept: /settings.json.damaged-1"]);
    expect(text).toContain("Saved.");
  });

  test("the number of the maternity unit joins what the record knows of the person", async () => {
    const profile = { age: 34, ageOn: "2026-11-20", consentOn: "2026-11-20", facts: {} };
    const { world, events } = fakeWorld();
    world.journal.append({ kind: "profile", happened: "2026-11-20T10:00:00.000+11:00", ...profile });
    await settings(world, { words: ["set", "maternity", "08", "1234", "5678"], json: false });
    expect(events.at(-1)).toMatchObject({ kind: "profile", ...profile, maternity: "08 1234 5678" });
    await settings(world, { words: ["maternity", "none"], json: false });
    expect(events.at(-1)).toMatchObject({ kind: "profile", ...profile, maternity: null });
  });

  test("what is no phone number is not said again", async () => {
    const error = await refused("set maternity asdf");
    expect([error.what, error.advice]).toEqual(["That is no phone number.", "Type 3 to 15 digits, or none."]);
  });

  test.each(SETTINGS.filter(({ change }) => change.kind === "elsewhere").map(({ name }) => name))(
    "%s is changed elsewhere, and it says where",
    async (name) => {
      const error = await refused(`set ${name} x`);
      expect([error.what, error.code]).toEqual([`${name} is not set here.`, EXIT.usage]);
      expect(error.advice).toMatch(/^What changes it: .{4}/);
    },
  );

  test("a disk that fails is 'could not save'", async () => {
    expect((await refused("set maternity 12345", { diskFails: true })).code).toBe(EXIT.notSaved);
  });
});

test.each([
  ["get", "No setting named."],
  ["set", "A setting needs a name and a value."],
  ["set country", "A setting needs a name and a value."],
  ["contry", "Unknown setting: contry."],
  ["set constructor 1", "Unknown setting: constructor."],
])("settings %s: %s", async (words, what) => {
  const error = await refused(words);
  expect([error.what, error.code]).toEqual([what, EXIT.usage]);
});

describe("settings set log-folder", () => {
  const WARNED = halt("2026-11-20T10:00:00.000+11:00");

  test("says that the record so far stays where it is, and how to take it along", async () => {
    const { text } = await run("set log-folder /stick/it's", { size: { columns: 200, rows: 24 } });
    expect(text.split("\n")).toEqual([
      "Saved. log-folder: /stick/it's",
      "The record so far is not moved. It stays in /journal",
      "To take it along:",
      "  mv -n /journal/*.jsonl '/stick/it'\\''s'/",
      "A file that stays has the name of one there. Move it under another name that ends in .jsonl.",
    ]);
  });

  test("says so of a warning sign that is left behind with it", async () => {
    const { text } = await run("set log-folder /stick", { events: [WARNED] });
    expect(text.replaceAll("\n", " ")).toContain(
      "A warning sign in it is still open. Leaving it behind does not make it go away: get it checked.",
    );
  });

  test("--json keeps the data apart from what is told", async () => {
    const { text, complaints } = await run("set log-folder /stick", {}, true);
    expect(JSON.parse(text)).toMatchObject({ name: "log-folder", value: "/stick", from: "file" });
    expect(complaints[0]).toBe("The record so far is not moved. It stays in /journal");
  });

  test("a file that should say it and cannot be read is said in the list, and an error alone", async () => {
    const logFolder = { path: null, file: "/home/log-folder" };
    const what = "The file that says where your log lies cannot be read.";
    const { code, text } = await run("", { logFolder, size: { columns: 200, rows: 24 } });
    expect([code, text.includes(`log-folder: not set\n  Where your log lies. ${what}`)]).toEqual([EXIT.done, true]);
    const error = await refused("get log-folder", { logFolder });
    expect([error.code, error.what]).toEqual([EXIT.unreadable, what]);
  });
});

describe("sound and window title", () => {
  test.each([
    ["get sound", "tones"],
    ["set sound VOICE", "Saved. sound: voice (test)"],
    ["get window-title", "private"],
    ["set window-title leave", "Saved. window-title: leave"],
    ["get day-start", "03:00"],
  ])("%s: %s", async (words, text) => {
    expect((await run(words, { sound: words === "get sound" ? null : "tones" })).text).toBe(text);
  });

  test.each([
    ["set sound loud", "Not one of them: loud.", "Type one of: tones, voice, flash, silent"],
    ["set window-title calf", "Not one of them: calf.", "Type one of: private, leave"],
    ["set day-start 05:00", "day-start cannot be changed.", "The reason: all your devices must count the same days."],
  ])("%s is refused and says what is allowed", async (words, what, advice) => {
    const error = await refused(words);
    expect([error.what, error.advice, error.code]).toEqual([what, advice, EXIT.usage]);
  });
});
