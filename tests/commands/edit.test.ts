import { describe, expect, test } from "vitest";
import { edit } from "../../src/commands/edit.ts";
import { log } from "../../src/commands/log.ts";
import { undo } from "../../src/commands/undo.ts";
import { EXIT, UserError } from "../../src/exit.ts";
import type { EntryEvent, Event } from "../../src/log/event.ts";
import { lineOf } from "../../src/log/lines.ts";
import { standing } from "../../src/log/standing.ts";
import { fakeWorld, type FakeOptions, type FakeWorld } from "../support/fake-world.ts";
import {
  cleared,
  cramp,
  edit as editOf,
  entry,
  halt,
  mistake,
  nextDay,
  session,
  undo as undoOf,
} from "../support/log-events.ts";
import { clockAt, journalAt, newFolder } from "../support/log-folder.ts";
import { saying } from "../support/log-options.ts";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const FRIDAY = "2026-11-20T21:00:00.000+11:00";
const drive: EntryEvent = {
  ...entry(FRIDAY, { pain: 5, area: "calf", triggers: [{ name: "long drive" }] }),
  id: "0199-aaaa-3fa9c1",
};

async function edited(changes: readonly string[], options: FakeOptions = {}, id = "3fa9c1"): Promise<FakeWorld> {
  const fake = fakeWorld({ interactive: false, events: [drive], ...options });
  expect(await edit(fake.world, { id, changes, json: false })).toBe(EXIT.done);
  return fake;
}

/** The two lines of the error. Nothing may have been written. */
async function refusal(
  id: string | undefined,
  changes: readonly string[],
  events: readonly Event[] = [drive],
): Promise<unknown> {
  const fake = fakeWorld({ interactive: false, events });
  try {
    await edit(fake.world, { id, changes, json: false });
    return "no error";
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect([fake.events, fake.printed, error.code]).toEqual([events, [], EXIT.usage]);
    return [error.what, error.advice];
  }
}

describe("a field", () => {
  test.each<[readonly string[], Partial<EntryEvent>, string]>([
    [["pain=3"], { pain: 3 }, "pain 5 -> 3"],
    [["pain=none"], { pain: null }, "pain 5 -> none"],
    [["PAIN = 3"], { pain: 3 }, "pain 5 -> 3"],
    [["cramps=2"], { cramps: 2 }, "cramps none -> 2"],
    [["area=foot", "side=left"], { area: "foot", side: "left" }, "area calf -> foot, side none -> left"],
    [["area=none"], { area: null }, "area calf -> none"],
    [
      ["triggers=Long  Drive 3h, new shoes"],
      { triggers: [{ name: "long drive", amount: 3, unit: "h" }, { name: "new shoes" }] },
      "triggers long drive -> long drive 3 h, new shoes",
    ],
    [["triggers="], { triggers: [] }, "triggers long drive -> none"],
    [["none=yes", "pain=none"], { none: true, pain: null }, "pain 5 -> none, a day without a spasm no -> yes"],
    [["only=yes"], { only: true }, "the whole day no -> yes"],
    [["note=a=b"], { note: "a=b" }, 'note none -> "a=b"'],
    [["pain=1", "pain=2"], { pain: 2 }, "pain 5 -> 2"],
    [
      ["at=yesterday 8pm"],
      { happened: "2026-11-20T20:00:00.000+11:00" },
      "when Fri 20 Nov 2026, 21:00 -> Fri 20 Nov 2026, 20:00",
    ],
    [
      ["at=2026-11-02"],
      { happened: "2026-11-02T12:00:00.000+11:00" },
      "when Fri 20 Nov 2026, 21:00 -> Mon 2 Nov 2026, 12:00",
    ],
  ])("%j is written beside the entry and told", async (changes, expected, told) => {
    const { events, printed } = await edited(changes);
    expect([events[0], standing(events), printed]).toEqual([drive, [{ ...drive, ...expected }], [`Saved: ${told}.`]]);
  });

  test.each([
    ["pain=11", "pain cannot be that."],
    ["pain=-1", "pain cannot be that."],
    ["pain=3.5", "pain cannot be that."],
    ["cramps=-1", "cramps cannot be that."],
    ["cramps=100", "cramps cannot be that."],
    ["area=claf", "Unknown area: claf."],
    ["side=up", "side cannot be that."],
    ["none=maybe", "none cannot be that."],
    ["at=tomorrow", "That is in the future: Sun 22 Nov 2026, 10:00."],
    ["at=31 February", "This is not a time I can read, or no such date: 31 February."],
    ["at=", "The time is empty: when was it?"],
    ["pian=3", "Unknown field: pian."],
    ["toString=3", "Unknown field: toString."],
    ["pain", "pain has no value."],
    ["=3", "Unknown field: =3."],
    ["none=yes", "A day without a spasm has no pain above 0 and no cramps."],
    [`note=${"x".repeat(10_001)}`, "The note is too long: 10,001 characters. The most is 10,000."],
  ])("%j is refused", async (change, what) => {
    expect(await refusal("3fa9c1", [change])).toEqual([what, expect.stringMatching(/./)]);
  });

  test("that is mistyped, and a side, are answered with the nearest", async () => {
    expect([await refusal("3fa9c1", ["pian=3"]), await refusal("3fa9c1", ["side=lefft"])]).toEqual([
      ["Unknown field: pian.", "Did you mean pain?"],
      ["side cannot be that.", "side is left, right, both or none."],
    ]);
  });

  test("with one wrong among right ones changes nothing", async () => {
    expect(await refusal("3fa9c1", ["pain=3", "side=up"])).toEqual(["side cannot be that.", expect.any(String)]);
  });

  test.each([[["pain=5"]], [["area=calf", "triggers=LONG DRIVE"]], [["note="]], [["only=no"]], [["pain=2", "pain=5"]]])(
    "%j as it already is: nothing to change, nothing written",
    async (changes) => {
      const { events, printed } = await edited(changes);
      expect([events, printed]).toEqual([[drive], ["Nothing to change."]]);
    },
  );
});

test("an hour the clocks skipped: it says what was taken", async () => {
  const fake = fakeWorld({ interactive: false, events: [drive], size: { columns: 200, rows: 24 } });
  const clock = clockAt("2026-10-04T12:00:00.000+11:00");
  await edit({ ...fake.world, clock }, { id: "3fa9c1", changes: ["at=2026-10-04T02:30"], json: false });
  expect(fake.printed).toEqual([
    "Saved: when Fri 20 Nov 2026, 21:00 -> Sun 4 Oct 2026, 03:30.\nThe clocks went forward: there was no 02:30. Taken: 03:30.",
  ]);
});

describe("the entry is named", () => {
  const gym: EntryEvent = { ...entry(FRIDAY, { triggers: [{ name: "gym" }] }), id: "0199-bbbb-77a9c1" };

  test.each(["3fa9c1", "3FA9C1", "a9c1", "1", drive.id, "0199", " 3fa9c1 "])(
    "by %j where no other fits",
    async (id) => {
      expect((await edited(["pain=3"], {}, id)).printed).toEqual(["Saved: pain 5 -> 3."]);
    },
  );

  test("by an id that fits two: both are listed with their time and none of their words, the newest first", async () => {
    expect(await refusal("a9c1", ["pain=3"], [drive, gym])).toEqual([
      "2 ids begin or end with a9c1.",
      "Type one of these: 77a9c1 of Fri 20 Nov, 21:00; 3fa9c1 of Fri 20 Nov, 21:00",
    ]);
  });

  test("with as many last characters as it takes to tell them apart", async () => {
    const twin = { ...gym, id: "0199-cccc-x3fa9c1" };
    expect(await refusal("3fa9c1", ["pain=3"], [drive, twin])).toEqual([
      "2 ids begin or end with 3fa9c1.",
      "Type one of these: x3fa9c1 of Fri 20 Nov, 21:00; -3fa9c1 of Fri 20 Nov, 21:00",
    ]);
  });

  test("of many that fit, four", async () => {
    const many = Array.from({ length: 6 }, (_, index) => ({ ...gym, id: `0199-${String(index)}` }));
    expect(await refusal("0199", ["pain=3"], many)).toEqual([
      expect.any(String),
      expect.stringMatching(/; and 2 more$/),
    ]);
  });

  test("whole, although another id ends with it", async () => {
    const other = { ...gym, id: `x${drive.id}` };
    expect((await edited(["pain=3"], { events: [drive, other] }, drive.id)).printed).toEqual(["Saved: pain 5 -> 3."]);
  });

  test("although an edit of it has an id that ends alike", async () => {
    const change = { ...editOf(FRIDAY, drive, { pain: 4 }), id: "0199-dddd-00a9c1" };
    expect((await edited(["pain=3"], { events: [drive, change] }, "a9c1")).printed).toEqual(["Saved: pain 4 -> 3."]);
  });

  test.each([
    [undefined, [], "Which entry? Name it by the last characters of its id."],
    ["", ["pain=3"], "Which entry? Name it by the last characters of its id."],
    ["ffffff", ["pain=3"], "No entry has an id that begins or ends with ffffff."],
    ["3fa9c1", [], "What should change?"],
  ])("%j %j is answered with what to do", async (id, changes, what) => {
    expect(await refusal(id, changes)).toEqual([what, expect.stringContaining("spasm-coach ")]);
  });

  test("in a journal of two devices, whichever wrote it", async () => {
    const folder = newFolder();
    const { world, printed } = fakeWorld({ interactive: false });
    const journal = journalAt(folder);
    writeFileSync(join(folder, "2026-11-ffffff.jsonl"), lineOf({ ...drive, device: "ffffff" }));
    await edit({ ...world, journal }, { id: "3fa9c1", changes: ["pain=3"], json: false });
    expect([printed, standing(journal.read().events)]).toEqual([
      ["Saved: pain 5 -> 3."],
      [{ ...drive, device: "ffffff", pain: 3 }],
    ]);
  });
});

describe("what is no entry", () => {
  const stop = halt(FRIDAY);
  test.each<[string, Event, string]>([
    ["a halt", stop, "A halt cannot be changed."],
    ["a mistake", mistake(FRIDAY, stop), "The answer that a halt was a mistake cannot be changed."],
    ["a check", cleared(FRIDAY, stop), "A clinician's check cannot be changed."],
    ["a next-day answer", nextDay(FRIDAY, "2026-11-19"), "A next-day answer cannot be changed."],
    ["a session", session(FRIDAY), "A session cannot be changed."],
    ["a cramp", cramp(FRIDAY), "A cramp cannot be changed."],
  ])("%s cannot be changed, and a note can be added", async (_what, event, what) => {
    expect(await refusal(event.id, ["pain=3"], [event])).toEqual([
      what,
      expect.stringContaining('Add a note to it: spasm-coach log --note "…"'),
    ]);
  });

  test("an entry taken back has to be put back first", async () => {
    const away = undoOf("2026-11-20T22:00:00.000+11:00", drive);
    const newer = entry("2026-11-20T23:00:00.000+11:00");
    expect(await refusal("3fa9c1", ["pain=3"], [drive, away, newer])).toEqual([
      "That entry was taken back.",
      "Put it back first: spasm-coach undo 3fa9c1 --redo",
    ]);
  });
});

describe("the change", () => {
  test("builds on the change before it, and undo takes it back", async () => {
    const { world, events, printed } = await edited(["pain=3"]);
    await edit(world, { id: "3fa9c1", changes: ["side=left"], json: false });
    await undo(world, { redo: false, json: false });
    expect([standing(events), printed.slice(1)]).toEqual([
      [{ ...drive, pain: 3 }],
      [
        "Saved: side none -> left.",
        "Taken back: a change. It reads now: long drive, pain 3, calf (Fri 20 Nov,\n21:00). Undo again goes one step further back. To put it back: spasm-coach undo\n--redo",
      ],
    ]);
  });

  test("named by the hint of log gives the name that was meant", async () => {
    const fake = fakeWorld({ events: [entry(FRIDAY, { triggers: [{ name: "long drive" }] })], interactive: false });
    await log(fake.world, saying("long drve 5"));
    const [, id = ""] = /edit (\S+)/.exec(fake.printed[0] ?? "") ?? [];
    await edit(fake.world, { id, changes: ["triggers=long drive"], json: false });
    expect(fake.printed.at(-1)).toBe("Saved: triggers long drve -> long drive.");
  });

  test("with --json is the event as written, or null", async () => {
    const fake = fakeWorld({ events: [drive], interactive: false });
    await edit(fake.world, { id: "3fa9c1", changes: ["pain=3"], json: true });
    await edit(fake.world, { id: "3fa9c1", changes: ["pain=3"], json: true });
    expect(fake.printed.map((text) => JSON.parse(text) as unknown)).toEqual([fake.events[1], null]);
  });

  const LONG = "a long night, ".repeat(20).trim();

  test.each([
    ["pain=3", "pain 5 -> 3"],
    [`note=${LONG}`, `"${LONG}"`],
  ])("that cannot be saved stays on the screen, whole", async (change, text) => {
    const fake = fakeWorld({ events: [drive], diskFails: true, interactive: false });
    await expect(edit(fake.world, { id: "3fa9c1", changes: [change], json: false })).rejects.toMatchObject({
      code: EXIT.notSaved,
    });
    expect([fake.printed, fake.complaints]).toEqual([[], [expect.stringContaining(text)]]);
  });
});
