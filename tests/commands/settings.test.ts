import { describe, expect, test } from "vitest";
import { SETTINGS } from "../../src/commands/setting-list.ts";
import { settings } from "../../src/commands/settings.ts";
import { EXIT, UserError } from "../../src/exit.ts";
import { entry, profile, session } from "../support/log-events.ts";
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
    ["remembered", ["calf: left side, soft-ball, heat"]],
    ["triggers", ["long drive"]],
  ])("%s tells what the record knows", async (name, lines) => {
    const facts = {
      "blood-thinner": { answer: true, on: "2026-11-20" },
      diabetes: { answer: false, on: "2026-11-20" },
    };
    const events = [
      profile("2026-11-20T10:00:00.000+11:00", { age: 34, facts }),
      session("2026-11-20T11:00:00.000+11:00"),
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
    expect([error.what, error.code]).toEqual(["Not one country: ZZ.", EXIT.usage]);
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
