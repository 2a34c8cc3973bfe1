import { describe, expect, test } from "vitest";
import type { OwnFile, OwnFolder } from "../../src/log/belongings.ts";
import type { Event } from "../../src/log/event.ts";
import { union } from "../../src/log/lines.ts";
import type { RecordFile } from "../../src/log/record-checks.ts";
import { checkup, isUnreadable } from "../../src/report/checkup.ts";
import type { CheckupFacts, Finding } from "../../src/report/finding.ts";
import { checkupLines } from "../../src/report/checkup-text.ts";
import { entry, profile } from "../support/log-events.ts";

const NOW = "2026-11-21T10:00:00.000+11:00";
const ONE = entry("2026-11-19T10:00:00+11:00", { note: "secret", triggers: [{ name: "secret" }] });

/** A file of the record; its entries name safety content that was there when they were written. */
function fileOf(name: string, events: readonly Event[] = [], more: Partial<RecordFile> = {}): RecordFile {
  const dated = events.map((event) => ({ ...event, content: "2026-08-01" }));
  return { file: name, readable: true, events: dated, damaged: [], newer: 0, ...more };
}

function ownFolder(changes: Partial<OwnFolder> = {}): OwnFolder {
  const path = `/home/anna/${changes.name ?? "journal"}`;
  return {
    name: "journal",
    path,
    state: "there",
    leadsTo: null,
    openToOthers: false,
    isMine: true,
    files: [],
    ...changes,
  };
}

function ownFile(changes: Partial<OwnFile> = {}): OwnFile {
  const name = "2026-11-abc123.jsonl";
  const path = `/home/anna/journal/${name}`;
  return { name, path, kind: "record", bytes: 9, isLink: false, openToOthers: false, isMine: true, ...changes };
}

/** What is found where all else is in order. */
function findings(changes: Partial<CheckupFacts> = {}): readonly Finding[] {
  const record = changes.record ?? [fileOf("2026-11-abc123.jsonl", [ONE])];
  return checkup({
    now: NOW,
    content: "2026-11-21",
    folders: [ownFolder()],
    record,
    events: union(record),
    country: "AU",
    keys: "usual",
    settings: "read",
    terminal: { interactive: true, plain: false, unicode: true, size: { columns: 80, rows: 24 } },
    sound: { players: ["paplay", "aplay"], voices: ["espeak-ng"], isFar: false },
    ...changes,
  });
}

/** What is not in order: id, status, and what is said. */
function told(changes: Partial<CheckupFacts>): readonly (readonly string[])[] {
  return findings(changes)
    .filter(({ status }) => status !== "ok")
    .map(({ id, status, says, details }) => [id, status, says, ...details]);
}

test("where all is in order, that is what it says", () => {
  expect(findings().map(({ id, status, says }) => `${id} ${status}: ${says}`)).toMatchInlineSnapshot(`
    [
      "record ok: Record: 1 entry in 1 file, the last of Thu 19 Nov, 10:00.",
      "damaged-lines ok: Every line of the record can be read.",
      "clock ok: The clock never went backwards between two entries.",
      "future ok: No entry lies in the future.",
      "profile ok: Health answers: none kept yet.",
      "permissions ok: Only you may read your files.",
      "settings ok: Settings: Australia.",
      "content ok: The safety questions are of Sat 21 Nov 2026.",
      "phone-numbers ok: The phone numbers for Australia (emergency: 000) were checked on Sat 21 Nov 2026.",
      "terminal ok: Terminal: 80 by 24, all letters, drawn screens.",
      "sound ok: Sound: tones through paplay; a voice through espeak-ng. Everything stands on the screen too.",
    ]
  `);
});

describe("the record", () => {
  test("a file that cannot be opened is wrong, and the record counts as unreadable", () => {
    const record = [fileOf("2026-11-abc123.jsonl", [ONE]), fileOf("2026-10-abc123.jsonl", [], { readable: false })];
    expect(told({ record })).toEqual([
      ["record", "wrong", "1 file of the record cannot be opened. Nothing was changed.", "2026-10-abc123.jsonl"],
    ]);
    expect(isUnreadable(findings({ record }))).toBe(true);
  });

  test("damaged lines are counted, and named by file and line; the record counts as readable", () => {
    const record = [
      fileOf("a.jsonl", [], { damaged: [4] }),
      fileOf("b.jsonl", [], { damaged: Array.from({ length: 12 }, (_, index) => index + 1) }),
    ];
    const [found] = told({ record });
    expect(found).toEqual([
      "damaged-lines",
      "look",
      "13 lines of the record cannot be read. Kept as they are; all else is there.",
      "a.jsonl, line 4",
      "b.jsonl, lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more",
    ]);
    expect(isUnreadable(findings({ record }))).toBe(false);
  });

  test("an entry with a letter whose bytes are damaged is named, and read", () => {
    const broken = { ...ONE, id: "0000003fa9c1", note: "caf\ufffd" };
    expect(told({ record: [fileOf("2026-11-abc123.jsonl", [ONE, broken])] })).toEqual([
      ["broken-letters", "look", "1 entry has a letter that cannot be read. The rest is there.", "3fa9c1"],
    ]);
  });

  test("copies, entries of a newer version and ids with two contents are told of", () => {
    const record = [
      fileOf("2026-11-abc123.jsonl", [ONE], { newer: 2 }),
      fileOf("2026-11-abc123 2.jsonl", [{ ...ONE, pain: 3 }, entry("2026-11-20T10:00:00+11:00")]),
    ];
    expect(told({ record })).toEqual([
      ["newer-entries", "look", "2 entries come from a newer version of spasm-coach: kept, not shown here."],
      [
        "copies",
        "look",
        "1 copy made by a sync tool or by hand. Read like every other file.",
        "2026-11-abc123 2.jsonl: 2 entries only here",
      ],
      ["unlike-twins", "look", "1 id stands in the record with two contents.", ONE.id.slice(-6)],
    ]);
  });

  test("large numbers are easy to read", () => {
    const damaged = Array.from({ length: 12_345 }, (_, index) => index + 1);
    const [found] = told({ record: [fileOf("a.jsonl", [], { damaged })] });
    expect(found?.slice(2)).toEqual([
      "12,345 lines of the record cannot be read. Kept as they are; all else is there.",
      "a.jsonl, lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 12,335 more",
    ]);
  });

  test.each<[OwnFolder["state"], string]>([
    ["no-folder", "The folder of the record is a file."],
    ["unreadable", "The folder of the record cannot be read."],
    ["broken-link", "The folder of the record is a link that leads nowhere."],
  ])("a folder that is %s is wrong, and nothing is said about what may be in it", (state, says) => {
    const found = findings({ folders: [ownFolder({ state })], record: [] });
    expect(found.filter(({ status }) => status !== "ok").map((one) => one.says)).toEqual([says]);
    expect([isUnreadable(found), found.some(({ id }) => id === "record" || id === "damaged-lines")]).toEqual([
      true,
      false,
    ]);
  });

  test("a folder that is a link works, and is told of", () => {
    expect(told({ folders: [ownFolder({ state: "link", leadsTo: "/sync" })] })).toEqual([
      ["journal-folder", "look", "The folder of the record is a link to /sync.", "/home/anna/journal"],
    ]);
  });
});

describe("who may read it", () => {
  const open = ownFile({ openToOthers: true });

  test("an open folder is wrong, and can be closed with the open files in it", () => {
    const found = findings({ folders: [ownFolder({ openToOthers: true, files: [open, ownFile()] })] });
    const [permissions] = found.filter(({ status }) => status === "wrong");
    expect([permissions?.id, permissions?.close]).toEqual(["permissions", ["/home/anna/journal", open.path]]);
  });

  test("an open file in a closed folder is worth a look", () => {
    expect(told({ folders: [ownFolder({ files: [open] })] })).toEqual([
      ["permissions", "look", "1 file or folder is not closed to other people on this computer.", open.path],
    ]);
  });

  test("a link and somebody else's file are not touched", () => {
    const files = [ownFile({ openToOthers: true, isLink: true }), ownFile({ openToOthers: true, kind: "foreign" })];
    expect(findings({ folders: [ownFolder({ files })] }).flatMap(({ close }) => close)).toEqual([]);
  });

  test("files of another user are told of", () => {
    const [found] = told({ folders: [ownFolder({ files: [ownFile({ isMine: false })] })] });
    expect(found?.slice(0, 2)).toEqual(["owners", "wrong"]);
  });
});

describe("time", () => {
  test("a clock that stands before the safety content is wrong", () => {
    const [found] = told({ now: "2020-01-01T10:00:00.000+11:00", record: [] });
    expect(found).toEqual([
      "clock",
      "wrong",
      "The clock of this computer says Wed 1 Jan 2020. That is before this version was made.",
    ]);
  });

  test("a clock put back between two entries is worth a look, with both moments", () => {
    const early: Event = { ...ONE, id: "early", written: "2026-11-16T10:00:00+11:00" };
    const [found] = told({ record: [fileOf("2026-11-abc123.jsonl", [ONE, early])] });
    expect(found).toEqual([
      "clock",
      "look",
      "The clock was wrong or went backwards once.",
      "early: after Thu 19 Nov 2026, 10:00 came Mon 16 Nov 2026, 10:00",
    ]);
  });

  test("an entry in the future is named by its id and its moment", () => {
    const ahead = entry("2026-12-24T10:00:00+11:00", { id: "01900000-0000-7000-8000-0000003fa9c1" });
    expect(told({ record: [fileOf("2026-11-abc123.jsonl", [ahead])] })).toEqual([
      [
        "future",
        "look",
        "1 entry lies in the future. Pauses may be too long because of it.",
        "3fa9c1, Thu 24 Dec 2026, 10:00",
      ],
    ]);
  });

  test.each([
    ["2026-10-23", 0],
    ["2026-10-22", 1],
  ])("health answers of %s: %i to look at", (on, count) => {
    const record = [fileOf("2026-11-abc123.jsonl", [profile(`${on}T10:00:00+11:00`)])];
    expect(told({ record }).map(([id]) => id)).toEqual(count === 0 ? [] : ["profile"]);
  });

  test.each([
    ["2027-11-21T10:00:00.000+11:00", []],
    ["2027-11-22T10:00:00.000+11:00", ["content", "phone-numbers"]],
  ])("on %s the content and the phone numbers to look at are %j", (now, ids) => {
    expect(told({ now, record: [] }).map(([id]) => id)).toEqual(ids);
  });
});

test("settings that cannot be read, a session set aside and a narrow window are worth a look", () => {
  const aside = ownFile({ name: "17.json.damaged", path: "/home/anna/sessions/17.json.damaged", kind: "session" });
  const size = { columns: 30, rows: 10 };
  expect(
    told({
      settings: "damaged",
      folders: [ownFolder({ name: "sessions", files: [aside] })],
      terminal: { interactive: true, plain: true, unicode: false, size },
    }).map(([id]) => id),
  ).toEqual(["sessions", "settings", "terminal"]);
});

test("no finding tells what an entry says", () => {
  const record = [
    fileOf("2026-11-abc123.jsonl", [ONE, { ...ONE, happened: "2999-01-01T00:00:00Z" }], { damaged: [1] }),
    fileOf("copy.jsonl", [{ ...ONE, pain: 9 }]),
  ];
  expect(JSON.stringify(findings({ record, now: "2020-01-01T10:00:00+11:00" }))).not.toContain("secret");
});

test("no name of a file steers the terminal", () => {
  const evil = "2026-11-abc123\u001b[2J\u202e\u009b.jsonl";
  const record = [fileOf(evil, [ONE], { damaged: [1] }), fileOf(`${evil}.jsonl`, [], { readable: false })];
  const files = [ownFile({ path: evil, openToOthers: true, isMine: false })];
  const lines = checkupLines(findings({ record, folders: [ownFolder({ files })] }), 80).join("\n");
  expect(lines).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
});

describe("the screen", () => {
  const record = [fileOf("2026-11-abc123.jsonl", [ONE], { damaged: [4] })];
  const folders = [ownFolder({ openToOthers: true })];

  test("tells what is wrong first, what is worth a look next, and what is in order last", () => {
    expect(checkupLines(findings({ record, folders }), 80)).toMatchInlineSnapshot(`
      [
        "1 wrong, 1 to look at.",
        "",
        "Wrong: 1 file or folder is not closed to other people on this computer.",
        "  /home/anna/journal",
        "They can be closed to others (mode 0600, folders 0700).",
        "",
        "Look: 1 line of the record cannot be read. Kept as they are; all else is there.",
        "  2026-11-abc123.jsonl, line 4",
        "Do not delete the file. If you have an older copy of it, put the copy into the",
        "same folder.",
        "",
        "In order:",
        "  Record: 1 entry in 1 file, the last of Thu 19 Nov, 10:00.",
        "  The clock never went backwards between two entries.",
        "  No entry lies in the future.",
        "  Health answers: none kept yet.",
        "  Settings: Australia.",
        "  The safety questions are of Sat 21 Nov 2026.",
        "  The phone numbers for Australia (emergency: 000) were checked on Sat 21 Nov",
        "    2026.",
        "  Terminal: 80 by 24, all letters, drawn screens.",
        "  Sound: tones through paplay; a voice through espeak-ng. Everything stands on",
        "    the screen too.",
      ]
    `);
  });

  test.each([20, 40, 80, 200])("fits a window of %i columns", (columns) => {
    expect(checkupLines(findings({ record, folders }), columns).filter((line) => line.length > columns)).toEqual([]);
  });
});

describe("what there is to sound by", () => {
  const NONE = { players: [], voices: [], isFar: false };
  const soundIn = (changes: Partial<CheckupFacts>): Finding | undefined =>
    findings(changes).find(({ id }) => id === "sound");

  test("every program is named, for programs, in the order they are tried", () => {
    expect(soundIn({})?.details).toEqual(["player: paplay", "player: aplay", "voice: espeak-ng"]);
  });

  test.each<[string, Partial<CheckupFacts>, string]>([
    ["none: the bell", { sound: NONE }, "Sound: the bell of the terminal; many keep it silent; no voice found. "],
    [
      "on another machine: only the bell",
      { sound: { ...NONE, isFar: true } },
      "Sound: the bell of the terminal; many keep it silent; no voice found. Over SSH only the bell reaches you. ",
    ],
    [
      "no terminal",
      { sound: NONE, terminal: { interactive: false, plain: true, unicode: true, size: { columns: 80, rows: 24 } } },
      "Sound: no terminal here, so no bell; no voice found. ",
    ],
  ])("%s", (_what, changes, says) => {
    expect(soundIn(changes)?.says).toBe(`${says}Everything stands on the screen too.`);
  });
});
