import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { log, type LogOptions } from "../../src/commands/log.ts";
import { EXIT, UserError } from "../../src/exit.ts";
import { lineOf } from "../../src/log/lines.ts";
import type { World } from "../../src/world/world.ts";
import { fakeWorld, type FakeOptions, type FakeWorld } from "../support/fake-world.ts";
import { bodies, entry, halt, session, undo as undoOf } from "../support/log-events.ts";
import { clockAt, journalAt, newFolder } from "../support/log-folder.ts";
import { saying } from "../support/log-options.ts";

const TODAY = "2026-11-21T08:00:00+11:00";
const LAST_MONTH = "2026-10-02T08:00:00+10:00";
const NOTHING = { none: false, pain: null, cramps: null, area: null, side: null, triggers: [], note: null };

/** Runs `log` in a fake world and gives the world. */
async function logged(words: string, flags: Partial<LogOptions> = {}, options: FakeOptions = {}): Promise<FakeWorld> {
  const fake = fakeWorld({ interactive: false, ...options });
  expect(await log(fake.world, saying(words, flags))).toBe(EXIT.done);
  return fake;
}

/** The two lines of the error. Nothing may have been written. */
async function refusal(words: string, flags: Partial<LogOptions> = {}, options: FakeOptions = {}): Promise<unknown> {
  const { world, events, printed } = fakeWorld({ interactive: false, ...options });
  try {
    await log(world, saying(words, flags));
    return "no error";
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect({ events, printed, code: error.code }).toEqual({
      events: options.events ?? [],
      printed: [],
      code: EXIT.usage,
    });
    return [error.what, error.advice];
  }
}

describe("words and flags", () => {
  test.each<[string, Partial<LogOptions>, object, string]>([
    ["6", {}, { pain: 6 }, "pain 6"],
    ["long drive", {}, { triggers: [{ name: "long drive" }] }, "long drive"],
    [
      "long drive 3h, new shoes 5",
      {},
      { pain: 5, triggers: [{ name: "long drive", amount: 3, unit: "h" }, { name: "new shoes" }] },
      "long drive 3 h, new shoes, pain 5",
    ],
    [
      "",
      { triggers: ["late coffee", "gym"], pain: 2 },
      { pain: 2, triggers: [{ name: "late coffee" }, { name: "gym" }] },
      "late coffee, gym, pain 2",
    ],
    ["", { area: "calf", side: "left", cramps: 2 }, { area: "calf", side: "left", cramps: 2 }, "2 cramps, left calf"],
    [
      "",
      { area: "calf", side: "both", cramps: 1 },
      { area: "calf", side: "both", cramps: 1 },
      "1 cramp, calf, both sides",
    ],
    ["", { cramps: 0 }, { cramps: 0 }, "0 cramps"],
    ["4", { side: "right" }, { pain: 4, side: "right" }, "pain 4, right side"],
    ["", { none: true }, { none: true }, "no spasm, no trigger"],
    [
      "long drive",
      { none: true },
      { none: true, triggers: [{ name: "long drive" }] },
      "no spasm, long drive, no other trigger",
    ],
    ["0", { none: true, cramps: 0 }, { none: true, pain: 0, cramps: 0 }, "no spasm, no trigger, pain 0, 0 cramps"],
    ["", { none: true, only: true }, { none: true }, "no spasm, no trigger"],
    ["gym 3", { only: true }, { only: true, pain: 3, triggers: [{ name: "gym" }] }, "gym, no other trigger, pain 3"],
    ["3", { only: true }, { only: true, pain: 3 }, "no trigger, pain 3"],
    ["", { note: "slept badly" }, { note: "slept badly" }, "note: slept badly"],
    ["gym, Gym , GYM", {}, { triggers: [{ name: "gym" }] }, "gym"],
  ])("%j with %j is kept and echoed", async (words, flags, body, echo) => {
    const { events, printed } = await logged(words, flags);
    expect({ bodies: bodies(events), printed }).toEqual({
      bodies: [{ ...NOTHING, ...body }],
      printed: [`Saved: ${echo}.`],
    });
  });

  test("--json prints the event as it was saved, and nothing else", async () => {
    const { events, printed } = await logged(
      "gim 5",
      { json: true },
      { events: [entry(TODAY, { triggers: [{ name: "gym" }] })] },
    );
    expect(printed.map((text) => JSON.parse(text) as unknown)).toEqual([events.at(-1)]);
  });

  test("nothing is asked, also on a terminal", async () => {
    const { screensAsked } = await logged("gym 5", { at: "yesterday" }, { interactive: true });
    expect(screensAsked()).toBe(0);
  });

  test.each<[string, Partial<LogOptions>, string]>([
    ["", {}, "There is nothing to record."],
    ["", { only: true }, "There is nothing to record."],
    ["", { side: "left" }, "There is nothing to record."],
    ["", { at: "yesterday" }, "There is nothing to record."],
    ["", { triggers: ["", " \u0007"] }, "There is nothing to record."],
    ["drive 5", { pain: 6 }, "Two pain scores were given."],
    ["long drive 5", { none: true }, "A day without a spasm has no pain above 0 and no cramps."],
    ["", { none: true, cramps: 1 }, "A day without a spasm has no pain above 0 and no cramps."],
    ["gym", { note: "" }, "The note is empty."],
    ["gym", { note: " \u0000\n " }, "The note is empty."],
    ["gym", { at: "" }, "The time is empty: when was it?"],
    ["gym", { at: "tomorrow" }, "That is in the future: Sun 22 Nov 2026, 10:00."],
    ["gym", { at: "31 February" }, "This is not a time I can read, or no such date: 31 February."],
    ["gym", { evening: true }, "--evening asks for the triggers and the pain itself."],
    ["", { evening: true }, "--evening needs a terminal, and there is none."],
  ])("%j with %j is refused in two lines and writes nothing", async (words, flags, what) => {
    expect(await refusal(words, flags)).toEqual([what, expect.stringMatching(/./)]);
  });
});

describe("--at", () => {
  test("echoes what it understood and stamps that moment", async () => {
    const { events, printed } = await logged("long drive 5", { at: "yesterday 9pm" });
    expect([events[0]?.happened, events[0]?.written.slice(0, 16), printed]).toEqual([
      "2026-11-20T21:00:00.000+11:00",
      "2026-11-21T10:00",
      ["Saved: long drive, pain 5. When: Fri 20 Nov 2026, 21:00."],
    ]);
  });

  test.each([
    ["2026-04-05T12:00:00.000+10:00", "2026-04-04T23:00", "2026-04-04T23:00:00.000+11:00"],
    ["2026-04-05T12:00:00.000+10:00", "2026-04-05T05:00", "2026-04-05T05:00:00.000+10:00"],
    ["2026-10-04T12:00:00.000+11:00", "2026-10-03T23:00", "2026-10-03T23:00:00.000+10:00"],
    ["2026-10-04T12:00:00.000+11:00", "2026-10-04T05:00", "2026-10-04T05:00:00.000+11:00"],
  ])("on %s %s has the offset of its own moment: %s", async (now, at, happened) => {
    const fake = fakeWorld();
    await log({ ...fake.world, clock: clockAt(now) }, saying("gym", { at }));
    expect(fake.events[0]?.happened).toBe(happened);
  });

  test.each([
    ["2026-04-05T12:00:00.000+10:00", "The clocks went back: 02:30 came twice. Taken: the first."],
    ["2026-10-04T12:00:00.000+11:00", "The clocks went forward: there was no 02:30. Taken: 03:30."],
  ])("half past two in the night the clocks changed before %s: it says what was taken", async (now, taken) => {
    const fake = fakeWorld();
    await log({ ...fake.world, clock: clockAt(now) }, saying("gym", { at: `${now.slice(0, 10)}T02:30` }));
    expect(fake.printed[0]?.split("\n").at(-1)).toBe(taken);
  });
});

describe("a note", () => {
  const piped = (text: string): FakeOptions => ({ texts: { "-": text } });

  test("given as - comes from standard input, on one line", async () => {
    const { events } = await logged("", { note: "-" }, piped("first line\nsecond\tline\u001b[2J\n"));
    expect(bodies(events)).toEqual([{ ...NOTHING, note: "first line second line [2J" }]);
  });

  test("is cut in the echo where it is long, and kept whole", async () => {
    const text = "word ".repeat(1000).trim();
    const { events, printed } = await logged("", { note: "-" }, piped(text));
    expect([events[0], printed[0]?.replaceAll("\n", " ").endsWith("…."), (printed[0] ?? "").length < 80]).toMatchObject(
      [{ note: text }, true, true],
    );
  });

  test.each([
    ["10,001", 10_001],
    ["5,242,880", 5 * 1024 * 1024],
  ])("of %s characters is refused, not echoed, and is said to be where it was", async (count, length) => {
    expect(await refusal("gym", { note: "-" }, piped("x".repeat(length)))).toEqual([
      `The note is too long: ${count} characters. The most is 10,000.`,
      "Nothing was saved. Your text is still where it came from: make it shorter, then try again.",
    ]);
  });

  test("of 10,000 characters is kept", async () => {
    expect((await logged("", { note: "x".repeat(10_000) })).events).toMatchObject([{ note: "x".repeat(10_000) }]);
  });

  test("standard input is read for a note of - only", async () => {
    const { world } = fakeWorld({ interactive: false });
    let reads = 0;
    const watched: World = { ...world, readText: () => Promise.resolve(String((reads += 1))) };
    await log(watched, saying("gym 5", { note: "a - b" }));
    await log(watched, saying("-"));
    expect(reads).toBe(0);
  });
});

describe("odd text", () => {
  test.each([
    ["\u001b[31mred\u0007 alarm", "[31mred alarm"],
    ["\u202eevird \u200egnol", "evird gnol"],
    ['=HYPERLINK("http://x","y")', '=HYPERLINK("http://x","y")'],
  ])("a trigger %j is kept and shown as %j", async (typed, name) => {
    const { events, printed } = await logged("", { triggers: [typed] });
    expect([bodies(events), printed]).toEqual([[{ ...NOTHING, triggers: [{ name }] }], [`Saved: ${name}.`]]);
  });

  test("a note of that kind too", async () => {
    const { events } = await logged("", { note: "=HYPERLINK(1)\u202e\u0000" });
    expect(bodies(events)).toEqual([{ ...NOTHING, note: "=HYPERLINK(1)" }]);
  });
});

describe("a trigger's name", () => {
  const known = (...names: readonly string[]): FakeOptions => ({
    events: names.map((name) => entry(TODAY, { triggers: [{ name }] })),
  });

  test.each(["Long Drive", "longdrive", "LONG   drive"])("%j is taken as the name already used", async (typed) => {
    const { events, printed } = await logged(typed, {}, known("long drive"));
    expect([events.at(-1), printed]).toMatchObject([{ triggers: [{ name: "long drive" }] }, ["Saved: long drive."]]);
  });

  test("a name close to a known one is saved as typed, then asked about", async () => {
    const { events, printed } = await logged("gym, long drve 3h 5", {}, known("gym", "long drive"));
    expect(printed[0]?.split("\n")).toEqual([
      "Saved: gym, long drve 3 h, pain 5.",
      "Did you mean long drive?",
      'Then: spasm-coach edit vent-1 triggers="gym, long drive 3h"',
    ]);
    expect(events.at(-1)).toMatchObject({ triggers: [{ name: "gym" }, { name: "long drve" }] });
  });

  test.each([
    ["driving", "long drive"],
    ["run", "gym"],
    ["tea", "gym"],
    ["gym", "gym"],
    ["new shoes", "old shoe"],
  ])("%j is no slip for %j", async (typed, name) => {
    expect((await logged(typed, {}, known(name))).printed).toEqual([`Saved: ${typed}.`]);
  });

  test("the hint names no command where a name would not survive a shell", async () => {
    const { printed } = await logged("my $hoe", {}, known("my $hoes"));
    expect(printed).toEqual(["Saved: my $hoe.\nDid you mean my $hoes?"]);
  });

  test("names of sessions and of last month count; older ones and undone ones do not", async () => {
    const undone = entry(TODAY, { triggers: [{ name: "UNDONE" }] });
    const events = [
      entry("2026-09-30T08:00:00+10:00", { triggers: [{ name: "OLD" }] }),
      entry(LAST_MONTH, { triggers: [{ name: "LAST" }] }),
      session(TODAY, { triggers: ["SESSION"] }),
      undone,
    ];
    const { world, printed } = fakeWorld({ events: [...events, undoOf(TODAY, undone)], interactive: false });
    await log(world, saying("old, last, session, undone"));
    expect(printed).toEqual(["Saved: old, LAST, SESSION, undone."]);
  });

  test("no more than the last two months are read", async () => {
    const { world } = fakeWorld({ interactive: false });
    const refuse = (): never => {
      throw new Error("every file was read");
    };
    expect(await log({ ...world, journal: { ...world.journal, read: refuse } }, saying("gym 5"))).toBe(EXIT.done);
  });

  test("written on another device counts as well", async () => {
    const folder = newFolder();
    const { world } = fakeWorld({ interactive: false });
    const journal = journalAt(folder);
    const other = { ...entry(TODAY, { triggers: [{ name: "Long Drive" }] }), device: "ffffff" };
    writeFileSync(join(folder, "2026-11-ffffff.jsonl"), lineOf(other));
    await log({ ...world, journal }, saying("long drive"));
    expect(bodies(journal.read().events)).toEqual([
      { ...NOTHING, triggers: [{ name: "Long Drive" }] },
      { ...NOTHING, triggers: [{ name: "Long Drive" }] },
    ]);
  });

  test("a record that cannot be read does not keep an entry from being saved", async () => {
    const { world, printed } = fakeWorld({ interactive: false });
    const recent = (): never => {
      throw new UserError("Your saved record cannot be read.", "", EXIT.unreadable);
    };
    await log({ ...world, journal: { ...world.journal, recent } }, saying("gym"));
    expect(printed).toEqual(["Saved: gym."]);
  });
});

describe("what cannot be saved", () => {
  test("stays on the screen whole, on standard error, and nothing says Saved", async () => {
    const note = "word ".repeat(50).trim();
    const { world, printed, complaints } = fakeWorld({ diskFails: true, interactive: false });
    await expect(log(world, saying("long drive 5", { note }))).rejects.toMatchObject({ code: EXIT.notSaved });
    expect({ printed, complaints }).toEqual({
      printed: [],
      complaints: [`Not saved: long drive, pain 5, note: ${note}`],
    });
  });

  test("with --json is one error and no other line", async () => {
    const { world, printed, complaints } = fakeWorld({ diskFails: true, interactive: false });
    await expect(log(world, saying("gym", { json: true }))).rejects.toMatchObject({ code: EXIT.notSaved });
    expect({ printed, complaints }).toEqual({ printed: [], complaints: [] });
  });
});

describe("--evening", () => {
  const events = [
    entry("2026-11-19T20:00:00+11:00", { triggers: [{ name: "late coffee" }] }),
    entry("2026-11-20T20:00:00+11:00", { triggers: [{ name: "gym" }] }),
    entry("2026-11-18T20:00:00+11:00", { triggers: [{ name: "gym" }] }),
    entry("2026-11-17T20:00:00+11:00", { triggers: [{ name: "long drive" }] }),
  ];
  const evening = (keys: string, options: FakeOptions = {}): Promise<FakeWorld> =>
    logged("", { evening: true }, { interactive: true, events, keys, ...options });

  test("lists the triggers of most days first, then the newest", async () => {
    const { shown } = await evening("n n");
    expect(shown[0]).toMatchInlineSnapshot(`
      "1 of 3  What was there today?
      1 [ ] gym
      2 [ ] late coffee
      3 [ ] long drive
      n none · number ticks (not sure: tick) · Enter go on · b back"
    `);
  });

  test.each([
    ["a quiet day with nothing there", "n n", { none: true }, "no spasm, no trigger"],
    [
      "a quiet day with the gym",
      "1 enter n",
      { none: true, triggers: [{ name: "gym" }] },
      "no spasm, gym, no other trigger",
    ],
    [
      "a bad day after two of them",
      "1 3 enter y 7 enter",
      { only: true, pain: 7, triggers: [{ name: "gym" }, { name: "long drive" }] },
      "gym, long drive, no other trigger, pain 7",
    ],
    [
      "back to the ticks, which stand",
      "1 enter b enter y b n",
      { none: true, triggers: [{ name: "gym" }] },
      "no spasm, gym, no other trigger",
    ],
    ["b on the first list asks it again", "b n n", { none: true }, "no spasm, no trigger"],
    [
      "a day with a spasm has a pain of at least 1",
      "n y 0 enter 1 enter",
      { only: true, pain: 1 },
      "no trigger, pain 1",
    ],
  ])("%s", async (_what, keys, body, echo) => {
    const fake = await evening(keys);
    expect([bodies(fake.events.slice(events.length)), fake.printed]).toEqual([
      [{ ...NOTHING, ...body }],
      [`Saved: ${echo}.`],
    ]);
  });

  test("takes the day and a note from flags", async () => {
    const fake = fakeWorld({ events, keys: "n n" });
    await log(fake.world, saying("", { evening: true, at: "yesterday 8pm", note: "calm" }));
    expect(fake.printed).toEqual(["Saved: no spasm, no trigger, note: calm. When: Fri 20 Nov 2026, 20:00."]);
  });

  test("lists six at most, in a window of 40 columns, nothing wider", async () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      entry(TODAY, { triggers: [{ name: `a rather long name of trigger number ${String(index)}` }] }),
    );
    const { shown } = await evening("n n", { events: many, size: { columns: 40, rows: 30 } });
    const lines = shown.flatMap((screen) => screen.split("\n"));
    expect([lines.filter((line) => line.includes("[ ]")).length, lines.filter((line) => line.length > 40)]).toEqual([
      6,
      [],
    ]);
  });

  test("without a trigger yet says in one line what to do", async () => {
    const fake = await evening("", { events: [halt(TODAY)] });
    expect(fake.printed).toEqual(["No triggers noted yet. Note the first in words: spasm-coach log long drive"]);
  });
});

describe("log alone, on a terminal", () => {
  const events = [entry("2026-11-20T20:00:00+11:00", { triggers: [{ name: "gym" }] })];
  const guided = (keys: string, options: FakeOptions = {}): Promise<FakeWorld> =>
    logged("", {}, { interactive: true, keys, ...options });

  test.each<[string, string, FakeOptions, object, string]>([
    [
      "asks for everything",
      "'calf' enter 1 5 enter 'long' space 'drive' space '3h,new' space 'shoes' enter 'bad' space 'night' enter",
      {},
      {
        area: "calf",
        side: "left",
        pain: 5,
        note: "bad night",
        triggers: [{ name: "long drive", amount: 3, unit: "h" }, { name: "new shoes" }],
      },
      "long drive 3 h, new shoes, pain 5, left calf, note: bad night",
    ],
    ["lets everything but the pain be skipped", "enter 6 enter enter enter", {}, { pain: 6 }, "pain 6"],
    [
      "offers what was used before by number",
      "enter enter 1 enter enter enter",
      { events },
      { triggers: [{ name: "gym" }] },
      "gym",
    ],
    ["takes no pain above 10", "enter '11' enter '10' enter enter enter", {}, { pain: 10 }, "pain 10"],
    [
      "goes back with b",
      "'calf' enter 1 b enter 2 3 enter b enter 4 enter enter b enter enter enter",
      {},
      { area: "calf", side: "right", pain: 4 },
      "pain 4, right calf",
    ],
    [
      "asks no side of the whole body",
      "'whole' enter 3 enter enter enter",
      {},
      { area: "whole-body", pain: 3 },
      "pain 3, whole body",
    ],
    ["asks the first again after b", "b enter enter 4 enter enter enter", {}, { pain: 4 }, "pain 4"],
  ])("%s", async (_what, keys, options, body, echo) => {
    const fake = await guided(keys, options);
    const fresh = fake.events.slice(options.events?.length ?? 0);
    expect([bodies(fresh), fake.printed]).toEqual([[{ ...NOTHING, ...body }], [`Saved: ${echo}.`]]);
  });

  test("saves nothing where everything was skipped", async () => {
    const fake = await guided("enter enter enter enter");
    expect([fake.events, fake.printed]).toEqual([[], ["Nothing was typed, so nothing was saved."]]);
  });

  test("fits a window of 40 columns", async () => {
    const keys = "'calf' enter 1 5 enter 1 enter 'a' enter 'b' enter";
    const { shown } = await guided(`${keys} enter enter`, { events, size: { columns: 40, rows: 20 } });
    expect(shown.flatMap((screen) => screen.split("\n")).filter((line) => line.length > 40)).toEqual([]);
  });

  test("with --at asks nothing before the time is understood", async () => {
    const { world, screensAsked } = fakeWorld({ keys: "enter" });
    await expect(log(world, saying("", { at: "tomorrow" }))).rejects.toMatchObject({ code: EXIT.usage });
    expect(screensAsked()).toBe(0);
  });
});
