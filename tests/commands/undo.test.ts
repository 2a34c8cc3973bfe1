import { describe, expect, test } from "vitest";
import { undo } from "../../src/commands/undo.ts";
import { EXIT, UserError } from "../../src/exit.ts";
import type { Event } from "../../src/log/event.ts";
import { lockFor } from "../../src/log/locks.ts";
import { pacing } from "../../src/log/pacing.ts";
import { standing } from "../../src/log/standing.ts";
import { fakeWorld, MORNING, type FakeWorld } from "../support/fake-world.ts";
import {
  cleared,
  cramp,
  edit,
  entry,
  halt,
  mistake,
  name,
  nextDay,
  plan,
  profile,
  session,
  startOfDay,
  undo as undoOf,
} from "../support/log-events.ts";

const FRIDAY = "2026-11-20T21:00:00.000+11:00";
const LATER = "2026-11-20T22:00:00.000+11:00";
const drive = entry(FRIDAY, { pain: 5, triggers: [{ name: "long drive" }] });
const again = "Undo again goes one step further back. To put it back: spasm-coach undo --redo";
const WIDE = { interactive: false, size: { columns: 300, rows: 24 } };

/** Types `undo`, or `undo --redo` for each r, one after another. */
async function typed(keys: string, events: readonly Event[]): Promise<FakeWorld> {
  const fake = fakeWorld({ events, ...WIDE });
  for (const key of keys) expect(await undo(fake.world, { redo: key === "r", json: false })).toBe(EXIT.done);
  return fake;
}

/** The two lines of the error of `undo ID`. Nothing may have been written. */
async function refusal(id: string, redo: boolean, events: readonly Event[]): Promise<unknown> {
  const fake = fakeWorld({ events, ...WIDE });
  try {
    await undo(fake.world, { id, redo, json: false });
    return "no error";
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect([fake.events, fake.printed, error.code]).toEqual([events, [], EXIT.usage]);
    return [error.what, error.advice];
  }
}

test.each<[string, Event, string]>([
  ["an entry", drive, `Taken back: long drive, pain 5 (Fri 20 Nov, 21:00). ${again}`],
  [
    "an entry of another year",
    { ...drive, happened: "2025-11-20T21:00:00.000+11:00" },
    `Taken back: long drive, pain 5 (Thu 20 Nov 2025, 21:00). ${again}`,
  ],
  ["a cramp", cramp(FRIDAY), `Taken back: cramp, calf, 2 min (Fri 20 Nov, 21:00). ${again}`],
  [
    "a session",
    session(FRIDAY),
    `Taken back: session, calf, left (Fri 20 Nov, 21:00). ${again}\nThe session leaves the history. The pause before the next one stays.`,
  ],
  [
    "a trigger's name",
    name(FRIDAY, "drv", "long drive"),
    `Taken back: drv reads as long drive (Fri 20 Nov, 21:00). ${again}`,
  ],
])("undo takes back %s, says what, and leaves the record as it was", async (_what, event, text) => {
  const { events, printed } = await typed("u", [event]);
  expect([printed, standing(events), events[0]]).toEqual([[text], [], event]);
});

describe("several levels", () => {
  const gym = entry(LATER, { triggers: [{ name: "gym" }] });
  const gymText = "gym (Fri 20 Nov, 22:00).";
  const driveText = "long drive, pain 5 (Fri 20 Nov, 21:00).";

  test("each undo goes one step further back, each redo one step forward again", async () => {
    const { events, printed } = await typed("uuurrr", [drive, gym]);
    expect(printed).toEqual([
      `Taken back: ${gymText} ${again}`,
      `Taken back: ${driveText} ${again}`,
      "Nothing to undo.",
      `Put back: ${driveText}`,
      `Put back: ${gymText}`,
      "Nothing to put back.",
    ]);
    expect(standing(events)).toEqual([drive, gym]);
  });

  test.each([
    ["u", [drive]],
    ["ur", [drive, gym]],
    ["uru", [drive]],
    ["uur", [drive]],
    ["uurur", [drive]],
    ["uuru", []],
    ["uuruurr", [drive, gym]],
    ["r", [drive, gym]],
  ])("%s", async (keys, expected) => {
    expect(standing((await typed(keys, [drive, gym])).events)).toEqual(expected);
  });

  test("what was written meanwhile stays when an older one is put back", async () => {
    const fake = await typed("u", [drive]);
    await undo(fake.world, { redo: false, json: false });
    fake.events.push(gym);
    await undo(fake.world, { redo: true, json: false });
    expect(standing(fake.events)).toEqual([drive, gym]);
  });

  test("two devices that took the same away: one redo puts it back", async () => {
    const { events } = await typed("r", [drive, undoOf(LATER, drive), undoOf(LATER, drive)]);
    expect(standing(events)).toEqual([drive]);
  });

  test("an undo of an undo, as any program may write it, is put right as well", async () => {
    const away = undoOf(LATER, drive);
    const back = undoOf(LATER, away);
    const { events } = await typed("r", [drive, away, back, undoOf(LATER, back)]);
    expect(standing(events)).toEqual([drive]);
  });
});

test("an undone edit gives the entry as it was before, and a redo the edit", async () => {
  const { printed } = await typed("ur", [drive, edit(LATER, drive, { pain: 3 })]);
  expect(printed).toEqual([
    `Taken back: a change. It reads now: long drive, pain 5 (Fri 20 Nov, 21:00). ${again}`,
    "Put back: a change. It reads now: long drive, pain 3 (Fri 20 Nov, 21:00).",
  ]);
});

describe("undo with an id", () => {
  const old = { ...drive, id: "0199-aaaa-3fa9c1" };
  const gym = entry(LATER, { triggers: [{ name: "gym" }] });
  const stop = { ...halt(LATER), id: "0199-bbbb-77a9c1" };

  test("takes away that one, whatever was written since, and --redo brings it back", async () => {
    const fake = fakeWorld({ events: [old, gym], ...WIDE });
    await undo(fake.world, { id: "3fa9c1", redo: false, json: false });
    expect(standing(fake.events)).toEqual([gym]);
    await undo(fake.world, { id: "3fa9c1", redo: true, json: false });
    expect(standing(fake.events)).toEqual([old, gym]);
    expect(fake.printed).toEqual([
      `Taken back: long drive, pain 5 (Fri 20 Nov, 21:00). ${again}`,
      "Put back: long drive, pain 5 (Fri 20 Nov, 21:00).",
    ]);
  });

  test("that is away already, or was never away, says so", async () => {
    expect([
      await refusal("3fa9c1", false, [old, undoOf(LATER, old)]),
      await refusal("3fa9c1", true, [old]),
      await refusal("ffffff", false, [old]),
    ]).toEqual([
      ["That was taken back already.", "To put it back: spasm-coach undo 3fa9c1 --redo"],
      ["That was not taken back.", "To take it back: spasm-coach undo 3fa9c1"],
      ["No entry has an id that begins or ends with ffffff.", expect.any(String)],
    ]);
  });

  test.each<[string, Event, string]>([
    ["a halt", stop, "A halt"],
    ["a slip", { ...mistake(LATER, stop), id: stop.id }, "The answer that a halt was a mistake"],
    ["a check", { ...cleared(LATER, stop), id: stop.id }, "A clinician's check"],
    ["a next-day answer", { ...nextDay(LATER, "2026-11-19", { answer: "worse" }), id: stop.id }, "A next-day answer"],
    ["a profile", { ...profile(LATER), id: stop.id }, "A set of health answers"],
    ["an answer on a plan", { ...plan(LATER), id: stop.id }, "An answer on how it has been"],
  ])("of %s is refused", async (_what, event, words) => {
    expect(await refusal("77a9c1", false, [old, event])).toEqual([
      `${words} cannot be taken back.`,
      'Add a note to it: spasm-coach log --note "…"',
    ]);
  });

  test("of an id that stands twice says all that it took", async () => {
    const fake = fakeWorld({ events: [drive, { ...drive, pain: 7 }], ...WIDE });
    await undo(fake.world, { id: drive.id, redo: false, json: false });
    expect(fake.printed[0]).toContain(
      "Taken back: long drive, pain 5 (Fri 20 Nov, 21:00) and long drive, pain 7 (Fri 20 Nov, 21:00). ",
    );
    expect(standing(fake.events)).toEqual([]);
  });

  test("of a halt leaves the lock, also where an entry carries the same id", async () => {
    const fake = fakeWorld({ events: [{ ...old, id: stop.id }, stop], ...WIDE });
    await undo(fake.world, { id: stop.id, redo: false, json: false });
    expect([lockFor(fake.events, "calf"), standing(fake.events)]).toEqual([lockFor([stop], "calf"), [stop]]);
  });

  test("that fits several asks which on a terminal, and none of them changes nothing", async () => {
    const two = [old, { ...gym, id: "0199-cccc-00a9c1" }];
    const screen = { size: { columns: 80, rows: 24 } };
    const [first, none] = [fakeWorld({ events: two, keys: "2", ...screen }), fakeWorld({ events: two, keys: "n" })];
    await undo(first.world, { id: "a9c1", redo: false, json: false });
    await undo(none.world, { id: "a9c1", redo: false, json: false });
    expect(first.shown[0]).toBe(
      [
        "2 ids begin or end with a9c1. Which one?",
        "1 gym (Fri 20 Nov, 22:00)",
        "2 long drive, pain 5 (Fri 20 Nov, 21:00)",
        "n none of these",
      ].join("\n"),
    );
    expect([standing(first.events), none.events, none.printed]).toEqual([[two[1]], two, ["Nothing to undo."]]);
  });
});

describe("what was written later and cannot be undone", () => {
  const stop = halt(LATER, { locks: "everywhere" });
  test.each<[string, Event, string]>([
    ["a halt", stop, "a halt"],
    ["a mistake", mistake(LATER, stop), "the answer that a halt was a mistake"],
    ["a check", cleared(LATER, stop), "a clinician's check"],
    ["a profile", profile(LATER), "a set of health answers"],
    ["a next-day answer", nextDay(LATER, "2026-11-19"), "a next-day answer"],
    ["an answer on a plan", plan(LATER), "an answer on how it has been"],
  ])("%s is passed over, and it says so", async (_what, event, words) => {
    const { events, printed } = await typed("u", [drive, event]);
    expect([printed, standing(events)]).toEqual([
      [`Taken back: long drive, pain 5 (Fri 20 Nov, 21:00). ${again}\nSkipped: ${words} cannot be undone.`],
      [event],
    ]);
  });

  test("it is said once, not at each further step", async () => {
    const gym = entry("2026-11-20T20:00:00.000+11:00", { triggers: [{ name: "gym" }] });
    const { printed } = await typed("uu", [gym, drive, stop]);
    expect(printed.map((text) => text.includes("Skipped"))).toEqual([true, false]);
  });

  test("the lock of a halt stands after any number of undos", async () => {
    const { events } = await typed("uuuuu", [drive, stop]);
    expect(lockFor(events, "calf")).toEqual(lockFor([stop], "calf"));
  });

  test("the pause after a session stands when the session is taken back", async () => {
    const events = [session("2026-11-21T09:00:00.000+11:00")];
    const paceOf = (all: readonly Event[]): unknown =>
      pacing({ events: all, area: "calf", onset: "acute", now: MORNING, today: "2026-11-21", startOfDay });
    expect([paceOf((await typed("u", events)).events), paceOf(events)]).toMatchObject([
      { kind: "wait" },
      { kind: "wait" },
    ]);
  });

  test("alone leaves nothing to undo", async () => {
    const { events, printed } = await typed("u", [stop, halt(LATER)]);
    expect([events.length, printed]).toEqual([2, ["Skipped: a halt cannot be undone.\nNothing to undo."]]);
  });
});

test("an empty record has nothing to undo, and nothing to put back", async () => {
  expect((await typed("ur", [])).printed).toEqual(["Nothing to undo.", "Nothing to put back."]);
});

test("an undo whose event is not in the record is nobody's to put back", async () => {
  const lost = { ...undoOf(FRIDAY, drive), of: "of another device" };
  expect((await typed("ur", [lost])).printed).toEqual(["Nothing to undo.", "Nothing to put back."]);
});

test("with --json prints the event as written, or null", async () => {
  const fake = fakeWorld({ events: [drive], interactive: false });
  for (const redo of [false, true, true, false, false]) await undo(fake.world, { redo, json: true });
  const [, away, back, again] = fake.events;
  expect(fake.printed.map((text) => JSON.parse(text) as unknown)).toEqual([away, back, null, again, null]);
});

test("an undo that cannot be saved says so and takes nothing back", async () => {
  const fake = fakeWorld({ events: [drive], diskFails: true, interactive: false });
  await expect(undo(fake.world, { redo: false, json: false })).rejects.toThrow("Could not save.");
  expect([fake.printed, fake.complaints]).toEqual([[], ["Not saved: the undo"]]);
});
