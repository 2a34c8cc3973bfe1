import { describe, expect, test } from "vitest";
import { edit } from "../../src/commands/edit.ts";
import { EXIT, Interrupted, UserError } from "../../src/exit.ts";
import type { EntryEvent } from "../../src/log/event.ts";
import { standing } from "../../src/log/standing.ts";
import { fakeWorld, type FakeOptions, type FakeWorld } from "../support/fake-world.ts";
import { edit as editOf, entry, name } from "../support/log-events.ts";

const FRIDAY = "2026-11-20T21:00:00.000+11:00";
const drive: EntryEvent = {
  ...entry(FRIDAY, {
    pain: 5,
    area: "calf",
    triggers: [{ name: "long drive", amount: 3, unit: "h" }],
    note: "bad night",
  }),
  id: "0199-aaaa-3fa9c1",
};
const PATH = "/edits/1/entry.txt";
const KEPT = `Your text is kept: ${PATH}  To use it: spasm-coach edit 3fa9c1 - < ${PATH}`;
type Editor = NonNullable<FakeOptions["editor"]>;

/** Replaces a part of the text, as a person in an editor does. */
const replacing =
  (from: string | RegExp, to: string): Editor =>
  (text) =>
    text.replace(from, to);

function opened(editor: Editor, options: FakeOptions = {}): FakeWorld {
  return fakeWorld({ events: [drive], editor, size: { columns: 300, rows: 24 }, ...options });
}

async function edited(editor: Editor, options: FakeOptions = {}): Promise<FakeWorld> {
  const fake = opened(editor, options);
  await edit(fake.world, { id: "3fa9c1", changes: [], json: false });
  return fake;
}

test("the text is a field a line, under what it is and how to change it", async () => {
  let seen = "";
  await edited((text) => (seen = text));
  expect(`\n${seen}`).toMatchInlineSnapshot(`
    "
    # long drive 3 h, pain 5, calf, note: bad night (Fri 20 Nov, 21:00)
    # Change what you like, save, and close. Lines that begin with # do not count.
    # Nothing, or the word none, empties a field. The note may go on over several lines.

    pain=5
    cramps=none
    area=calf
    side=none
    at=2026-11-20 21:00
    triggers=long drive 3h
    none=no
    only=no
    note=bad night
    "
  `);
});

describe("what is changed in the text", () => {
  test.each<[string, Editor, Partial<EntryEvent>, string]>([
    ["a field", replacing("pain=5", "pain=3"), { pain: 3 }, "pain 5 -> 3"],
    ["blanks around it", replacing("pain=5", "  Pain = 3  "), { pain: 3 }, "pain 5 -> 3"],
    ["a field emptied", replacing("pain=5", "pain="), { pain: null }, "pain 5 -> none"],
    [
      "Windows line ends",
      (text) => text.replace("pain=5", "pain=3").replaceAll("\n", "\r\n"),
      { pain: 3 },
      "pain 5 -> 3",
    ],
    ["a byte order mark", (text) => `\uFEFF${text.replace("pain=5", "pain=3")}`, { pain: 3 }, "pain 5 -> 3"],
    [
      "a note over several lines, with = and # in it",
      replacing("note=bad night", "note=bad night\n\n# pain=9 after x\nthen calm\n"),
      { note: "bad night # pain=9 after x then calm" },
      'note "bad night" -> "bad night # pain=9 after x then calm"',
    ],
    ["the note emptied", replacing("note=bad night", "note="), { note: null }, 'note "bad night" -> none'],
    ["all but one line deleted", () => "pain=3", { pain: 3 }, "pain 5 -> 3"],
    [
      "two fields",
      replacing(/side=none\nat=.*/, "side=left\nat=yesterday 8pm"),
      { side: "left", happened: "2026-11-20T20:00:00.000+11:00" },
      "side none -> left, when Fri 20 Nov 2026, 21:00 -> Fri 20 Nov 2026, 20:00",
    ],
  ])("%s", async (_what, editor, changes, told) => {
    const { events, printed, textsKept } = await edited(editor);
    expect([standing(events), printed, textsKept]).toEqual([[{ ...drive, ...changes }], [`Saved: ${told}.`], []]);
  });

  test.each<[string, Editor]>([
    ["nothing", (text) => text],
    ["everything deleted", () => ""],
    ["only a remark", (text) => `# later\n${text}`],
    ["only the order", replacing(/pain=5\ncramps=none/, "cramps=none\npain=5")],
  ])("%s is nothing to change, and nothing is written", async (_what, editor) => {
    const { events, printed, textsKept } = await edited(editor);
    expect([events, printed, textsKept]).toEqual([[drive], ["Nothing to change."], []]);
  });

  test("goes on top of what another window wrote meanwhile", async () => {
    const fake = opened((text) => {
      fake.events.push(editOf(FRIDAY, drive, { side: "right", pain: 5 }));
      return text.replace("pain=5", "pain=3");
    });
    await edit(fake.world, { id: "3fa9c1", changes: [], json: false });
    expect(standing(fake.events)).toEqual([{ ...drive, pain: 3, side: "right" }]);
  });

  test("leaves a trigger as it was typed where only its name of now is seen", async () => {
    const given = name(FRIDAY, "long drive", "driving");
    let seen = "";
    const { events } = await edited(
      (text) => {
        seen = text;
        return text.replace("pain=5", "pain=3");
      },
      { events: [drive, given] },
    );
    const change = events.at(-1);
    expect([seen.includes("triggers=driving 3h"), change?.kind === "edit" && change.entry.triggers]).toEqual([
      true,
      drive.triggers,
    ]);
  });
});

describe("a text that cannot be read", () => {
  test.each<[string, string | null, string]>([
    ["a wrong value", "pain=11\n", "pain cannot be that."],
    ["an unknown field", "pian=3\n", "Unknown field: pian."],
    ["a line that is no field", "pain 3\n", "A line of the text is no field: it has no = in it."],
    ["bytes that are no text", null, "What the editor wrote is no text."],
    [
      "a note of 5 MB",
      `note=${"x".repeat(5_000_000)}\n`,
      "The note is too long: 5,000,000 characters. The most is 10,000.",
    ],
    ["a day without a spasm that has a pain", "none=yes\n", "A day without a spasm has no pain above 0 and no cramps."],
  ])("%s is told and asked again; left, it is kept and its path printed", async (_what, text, what) => {
    const fake = opened(() => text, { keys: "q" });
    expect(await edit(fake.world, { id: "3fa9c1", changes: [], json: false })).toBe(EXIT.usage);
    expect([fake.events, fake.printed, fake.textsKept]).toEqual([[drive], [], [{ path: PATH, text }]]);
    expect(fake.complaints).toEqual([what, expect.any(String), "Nothing was changed.", KEPT]);
  });

  test("a file that the editor took away is told, and nothing is called kept", async () => {
    const fake = opened(() => "gone", { keys: "q" });
    expect(await edit(fake.world, { id: "3fa9c1", changes: [], json: false })).toBe(EXIT.usage);
    expect([fake.events, fake.printed, fake.textsKept]).toEqual([[drive], [], []]);
    expect(fake.complaints).toEqual([
      "The editor left no text behind.",
      "Write a field a line, such as pain=3.",
      "Nothing was changed.",
    ]);
  });

  test("can be edited again, from where it was left", async () => {
    const runs: string[] = [];
    const { events, printed, textsKept } = await edited(
      (text, run) => {
        runs.push(text);
        return run === 1 ? text.replace("pain=5", "pain=x") : text.replace("pain=x", "pain=3");
      },
      { keys: "e" },
    );
    expect([runs[1]?.includes("pain=x"), standing(events), printed, textsKept]).toEqual([
      true,
      [{ ...drive, pain: 3 }],
      ["Saved: pain 5 -> 3."],
      [],
    ]);
  });

  test("is kept when the person stops there", async () => {
    const fake = opened(replacing("pain=5", "pain=x"));
    await expect(edit(fake.world, { id: "3fa9c1", changes: [], json: false })).rejects.toThrow(Interrupted);
    expect([fake.complaints.at(-1), fake.textsKept.length]).toEqual([KEPT, 1]);
  });
});

test("a text that cannot be saved is kept, and its path printed", async () => {
  const fake = opened(replacing("pain=5", "pain=3"), { diskFails: true });
  await expect(edit(fake.world, { id: "3fa9c1", changes: [], json: false })).rejects.toMatchObject({
    code: EXIT.notSaved,
  });
  expect([fake.complaints, fake.textsKept.length]).toEqual([["Not saved: pain 5 -> 3", KEPT], 1]);
});

test("an editor that ends with an error changes nothing, and leaves nothing behind", async () => {
  const fake = opened(() => new UserError("The editor ended with an error.", "Nothing was changed."));
  await expect(edit(fake.world, { id: "3fa9c1", changes: [], json: false })).rejects.toMatchObject({
    what: "The editor ended with an error.",
  });
  expect([fake.events, fake.printed, fake.complaints, fake.textsKept]).toEqual([[drive], [], [], []]);
});

describe("standard input for a text", () => {
  const from = (text: string): FakeOptions => ({ events: [drive], interactive: false, texts: { "-": text } });

  test("is read as the editor's would be, where - is typed", async () => {
    const fake = fakeWorld(from("# remark\npain=3\nnote=two\nlines\n"));
    await edit(fake.world, { id: "3fa9c1", changes: ["side=left", "-"], json: false });
    expect(standing(fake.events)).toEqual([{ ...drive, pain: 3, side: "left", note: "two lines" }]);
  });

  test("is not touched otherwise", async () => {
    const fake = fakeWorld({ events: [drive], interactive: false });
    const readText = (): Promise<string> => Promise.reject(new Error("read"));
    await edit({ ...fake.world, readText }, { id: "3fa9c1", changes: ["pain=3"], json: false });
    expect(standing(fake.events)).toEqual([{ ...drive, pain: 3 }]);
  });
});

describe("without an editor", () => {
  const asked = async (keys: string, options: FakeOptions = {}): Promise<FakeWorld> => {
    const fake = fakeWorld({ events: [drive], keys, size: { columns: 80, rows: 24 }, ...options });
    await edit(fake.world, { id: "3fa9c1", changes: [], json: false });
    return fake;
  };

  test("the fields are asked by number, one after another, and saved at the end", async () => {
    const { events, printed, shown } = await asked("1 '3' enter 9 'calm' enter enter");
    expect([standing(events), printed]).toEqual([
      [{ ...drive, pain: 3, note: "calm" }],
      ['Saved: pain 5 -> 3, note "bad night" -> "calm".'],
    ]);
    expect(`\n${shown[0] ?? ""}`).toMatchInlineSnapshot(`
      "
      What should change?
      1 pain: 5
      2 cramps: none
      3 area: calf
      4 side: none
      5 when: 2026-11-20 21:00
      6 triggers: long drive 3h
      7 a day without a spasm: no
      8 the whole day: no
      9 note: bad night
      Enter save
      q leave it as it was"
    `);
  });

  test.each(["q", "1 '3' enter q", "enter", "1 enter enter", "1 'b' enter enter"])(
    "%s changes nothing",
    async (keys) => {
      const { events, printed } = await asked(keys);
      expect([events, printed]).toEqual([[drive], ["Nothing to change."]]);
    },
  );

  test("a wrong value is told, and asked again", async () => {
    const { events, complaints } = await asked("1 '11' enter 1 '3' enter enter");
    expect([standing(events)[0], complaints[0]]).toEqual([{ ...drive, pain: 3 }, "pain cannot be that."]);
  });

  test("it fits a window of 40 by 12", async () => {
    const { shown } = await asked("9 enter enter", { size: { columns: 40, rows: 12 } });
    expect(
      shown
        .slice(0, 3)
        .flatMap((screen) => screen.split("\n"))
        .filter((line) => line.length > 40),
    ).toEqual([]);
    expect(Math.max(...shown.map((screen) => screen.split("\n").length))).toBeLessThanOrEqual(12);
  });
});

describe("no id", () => {
  const gym = entry("2026-11-20T22:00:00.000+11:00", { triggers: [{ name: "gym" }] });

  test("asks which of the newest, by number", async () => {
    const fake = fakeWorld({ events: [drive, gym], keys: "2", size: { columns: 80, rows: 24 } });
    await edit(fake.world, { id: undefined, changes: ["pain=3"], json: false });
    expect([fake.shown[0], standing(fake.events)]).toEqual([
      [
        "Which entry?",
        "1 gym (Fri 20 Nov, 22:00)",
        "2 long drive 3 h, pain 5, calf, note: bad night (Fri 20 Nov, 21:00)",
        "n none of these",
      ].join("\n"),
      [{ ...drive, pain: 3 }, gym],
    ]);
  });

  test("and a field in its place asks too; none of them changes nothing", async () => {
    const fake = fakeWorld({ events: [drive, gym], keys: "n" });
    await edit(fake.world, { id: "pain=3", changes: [], json: false });
    expect([fake.events, fake.printed]).toEqual([[drive, gym], ["Nothing to change."]]);
  });

  test("lists as many as the window holds, and says that there are older ones", async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ ...drive, id: `0199-${String(index)}` }));
    const fake = fakeWorld({ events: many, keys: "n", size: { columns: 40, rows: 12 } });
    await edit(fake.world, { id: undefined, changes: [], json: false });
    const lines = fake.shown[0]?.split("\n") ?? [];
    expect([lines.length <= 12, lines.filter((line) => /^\d /.test(line)).length, lines.join(" ")]).toEqual([
      true,
      3,
      expect.stringContaining("Older ones: by their id"),
    ]);
  });
});

test("two entries of one id: the change settles them", async () => {
  const fake = fakeWorld({ events: [drive, { ...drive, pain: 7 }], interactive: false });
  await edit(fake.world, { id: "3fa9c1", changes: ["pain=6"], json: false });
  expect([standing(fake.events), fake.printed]).toEqual([
    [{ ...drive, pain: 6 }],
    ["Saved: pain 5 -> 6, two entries of this id -> one."],
  ]);
});

test("a change by a clock that is behind still counts over the one it was made on", async () => {
  const ahead = editOf("3000-01-01T00:00:00.000Z", drive, { pain: 9 });
  const fake = fakeWorld({ events: [drive, ahead], interactive: false });
  await edit(fake.world, { id: "3fa9c1", changes: ["pain=2"], json: false });
  expect(standing(fake.events)).toEqual([{ ...drive, pain: 2 }]);
});
