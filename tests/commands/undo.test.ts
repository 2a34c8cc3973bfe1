import { describe, expect, test } from "vitest";
import { undo } from "../../src/commands/undo.ts";
import { EXIT } from "../../src/exit.ts";
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
const again = "Undo again to put it back.";

/** Presses undo so many times. */
function undone(times: number, events: readonly Event[]): FakeWorld {
  const fake = fakeWorld({ events, interactive: false, size: { columns: 200, rows: 24 } });
  for (let count = 0; count < times; count += 1) expect(undo(fake.world, { json: false })).toBe(EXIT.done);
  return fake;
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
])("undo takes back %s, says what, and leaves the record as it was", (_what, event, text) => {
  const { events, printed } = undone(1, [event]);
  expect([printed, standing(events), events[0]]).toEqual([[text], [], event]);
});

test("undo twice puts it back, three times takes it away again", () => {
  const { printed } = undone(3, [drive]);
  expect(printed).toEqual([
    `Taken back: long drive, pain 5 (Fri 20 Nov, 21:00). ${again}`,
    "Put back: long drive, pain 5 (Fri 20 Nov, 21:00). Undo again to take it back.",
    `Taken back: long drive, pain 5 (Fri 20 Nov, 21:00). ${again}`,
  ]);
  expect([undone(2, [drive]), undone(3, [drive])].map(({ events }) => standing(events))).toEqual([[drive], []]);
});

test("an undone edit gives the entry as it was before, and undo again the edit", () => {
  const { printed } = undone(2, [drive, edit(LATER, drive, { pain: 3 })]);
  expect(printed).toEqual([
    `Taken back: a change. It reads now: long drive, pain 5 (Fri 20 Nov, 21:00). ${again}`,
    "Put back: a change. It reads now: long drive, pain 3 (Fri 20 Nov, 21:00). Undo again to take it back.",
  ]);
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
  ])("%s is passed over, and it says so", (_what, event, words) => {
    const { events, printed } = undone(1, [drive, event]);
    expect([printed, standing(events)]).toEqual([
      [`Taken back: long drive, pain 5 (Fri 20 Nov, 21:00). ${again}\nSkipped: ${words} cannot be undone.`],
      [event],
    ]);
  });

  test("the lock of a halt stands after any number of undos", () => {
    const { events } = undone(5, [drive, stop]);
    expect(lockFor(events, "calf")).toEqual(lockFor([stop], "calf"));
  });

  test("the pause after a session stands when the session is taken back", () => {
    const events = [session("2026-11-21T09:00:00.000+11:00")];
    const paceOf = (all: readonly Event[]): unknown => pacing(all, "calf", "acute", MORNING, "2026-11-21", startOfDay);
    expect([paceOf(undone(1, events).events), paceOf(events)]).toMatchObject([{ kind: "wait" }, { kind: "wait" }]);
  });

  test("alone leaves nothing to undo", () => {
    const { events, printed } = undone(1, [stop, halt(LATER)]);
    expect([events.length, printed]).toEqual([2, ["Skipped: a halt cannot be undone.\nNothing to undo."]]);
  });
});

test("an empty record has nothing to undo", () => {
  expect(undone(1, []).printed).toEqual(["Nothing to undo."]);
});

test("an undo whose event is not in the record can be undone too", () => {
  const lost = { ...undoOf(FRIDAY, drive), of: "of another device" };
  expect(undone(1, [lost]).printed).toEqual([`Taken back: the last undo. ${again}`]);
});

test("with --json prints the event as written, or null", () => {
  const fake = fakeWorld({ events: [drive], interactive: false });
  undo(fake.world, { json: true });
  const empty = fakeWorld({ interactive: false });
  undo(empty.world, { json: true });
  expect([...fake.printed, ...empty.printed].map((text) => JSON.parse(text) as unknown)).toEqual([
    fake.events[1],
    null,
  ]);
});

test("an undo that cannot be saved says so and takes nothing back", () => {
  const fake = fakeWorld({ events: [drive], diskFails: true, interactive: false });
  expect(() => undo(fake.world, { json: false })).toThrow("Could not save.");
  expect([fake.printed, fake.complaints]).toEqual([[], ["Not saved: the undo"]]);
});
