import { describe, expect, test } from "vitest";
import type { Event } from "../../src/log/event.ts";
import type { History } from "../../src/log/history.ts";
import { emptyLines, historyLines, notCountedLines } from "../../src/report/history-text.ts";
import { cramp, entry, nextDay, session } from "../support/log-events.ts";
import { at } from "../support/three-weeks.ts";
import { summed } from "../support/summed.ts";

const WIDE = { columns: 200, drawn: false };

function lines(events: readonly Event[], window = WIDE): readonly string[] {
  const cramps = events.filter((event) => event.kind === "cramp");
  return historyLines(summed(events), cramps, window);
}

/** The list alone: what stands under "Newest first:" up to the triggers. */
function listed(events: readonly Event[], window = WIDE): readonly string[] {
  const all = lines(events, window);
  const from = all.indexOf("Newest first:") + 1;
  const to = all.indexOf("", from);
  return all.slice(from, to === -1 ? undefined : to);
}

describe("an empty record", () => {
  test("says in one line how to begin, however many areas there are", () => {
    expect([emptyLines(["calf"]), emptyLines(["neck", "calf"])]).toEqual([
      [
        "Nothing recorded yet.",
        "Start a session:  spasm-coach start calf",
        "Note a trigger:   spasm-coach log long drive 5",
      ],
      [
        "Nothing recorded yet.",
        "Start a session:  spasm-coach start (it asks where it hurts)",
        "Note a trigger:   spasm-coach log long drive 5",
      ],
    ]);
  });

  test("offers no session while every area is locked", () => {
    expect(emptyLines([])).toEqual(["Nothing recorded yet.", "Note a trigger:   spasm-coach log long drive 5"]);
  });
});

describe("what is not counted", () => {
  const none = summed([]);
  const without = (changes: Partial<History["notCounted"]>): readonly string[] =>
    notCountedLines({ ...none, notCounted: { ...none.notCounted, ...changes } });

  test("is not mentioned when there is nothing", () => {
    expect(notCountedLines(none)).toEqual([]);
  });

  test("is practice, damaged lines and what a newer version wrote", () => {
    expect([without({ practice: 2, damagedLines: 3, newerEvents: 1 }), without({ damagedLines: 1 })]).toEqual([
      [
        "Practice, not counted: 2",
        "3 lines in the record cannot be read; kept, not counted.",
        "From a newer version of spasm-coach: 1 entry. Kept, and not all shown.",
        "Please update spasm-coach on this device.",
      ],
      ["1 line in the record cannot be read; kept, not counted."],
    ]);
  });

  test("two entries of one id are both counted, and it says so", () => {
    const one = { ...entry(at(8), { pain: 3 }), id: "id-1" };
    const both = summed([one, { ...one, pain: 5 }]);
    expect([both.entries.map(({ pain }) => pain), both.sameIds, notCountedLines(both)]).toEqual([
      [3, 5],
      [one.id],
      [`Two entries have the same id (${one.id}). Both are kept and counted.`],
    ]);
  });
});

describe("the first line", () => {
  const first = session(at(8), { movementPainBefore: 6 });
  const newest = session(at(20), { movementPainBefore: 3 });
  const neck = session(at(19), { area: "neck", movementPainBefore: 8 });

  test.each<[string, readonly Event[], string]>([
    ["one session", [first], "1 session in 2 weeks."],
    ["one session today", [session(at(21))], "1 session."],
    ["up to thirteen days in days", [session(at(9))], "1 session in 13 days."],
    ["the whole sentence", [first, newest], "2 sessions in 2 weeks; pain in the movement 6 -> 3."],
    [
      "of two areas the one used last",
      [first, neck, newest],
      "3 sessions in 2 weeks; pain in the movement (calf) 6 -> 3.",
    ],
    ["a session without a score", [first, session(at(20), { movementPainBefore: null })], "2 sessions in 2 weeks."],
    ["cramps", [newest, cramp(at(18)), cramp(at(19))], "1 session, 2 cramps in 4 days."],
    ["no session, but entries and a cramp", [entry(at(20)), cramp(at(21))], "1 cramp, 1 entry in 2 days."],
    ["practice alone is no session", [session(at(20), { practice: true })], "No sessions yet."],
    ["practice is never scored", [first, session(at(20), { practice: true })], "1 session in 2 weeks."],
    ["a record from the future has no span", [session("2027-01-01T10:00:00+11:00")], "1 session."],
  ])("tells %s", (_what, events, expected) => {
    expect(lines(events)[0]).toBe(expected);
  });
});

describe("a line of the list", () => {
  test.each<[string, Event, string]>([
    ["a session", session(at(20)), "Fri 20 Nov 10:00  session, calf left, moving 5 -> 3, held 90 s"],
    [
      "a session of both sides that was ended, its re-test not asked",
      session(at(20), { side: "both", partial: true, movementPainAfter: null, heldSeconds: 12.4 }),
      "Fri 20 Nov 10:00  session (part), calf both sides, moving 5 -> ?, held 12 s",
    ],
    [
      "practice, partial, with a trigger and no score",
      session(at(2), {
        practice: true,
        partial: true,
        movementPainBefore: null,
        triggers: ["long\u0000 drive", "\u0007"],
      }),
      "Mon 2 Nov 10:00   session (part, practice), calf left, held 90 s, long drive",
    ],
    [
      "a cramp that let go",
      cramp(at(20), { worked: "by-itself" }),
      "Fri 20 Nov 10:00  cramp, calf, 2 min, let go (by itself)",
    ],
    ["one that let go, not sure how", cramp(at(20)), "Fri 20 Nov 10:00  cramp, calf, 2 min, let go"],
    [
      "one that did not",
      cramp(at(20), { area: "hamstring", minutes: 10.5, letGo: false }),
      "Fri 20 Nov 10:00  cramp, back of the thigh, 10 min 30 s, had not let go",
    ],
    [
      "an entry with all there is",
      entry(at(20), {
        id: "0193a1b2-0001-7000-8000-00000a1b2c3d",
        none: true,
        pain: 0,
        cramps: 2,
        area: "calf",
        side: "both",
        triggers: [{ name: "long drive", amount: 3, unit: "h" }, { name: "new shoes" }],
        note: "a \u001b[2Jnote",
      }),
      "Fri 20 Nov 10:00  no spasm, long drive 3 h, new shoes, no other trigger, pain 0, 2 cramps, calf, both sides, note: a [2Jnote, id 1b2c3d",
    ],
    [
      "an entry with a short id",
      entry(at(20), { id: "a\u202e", pain: 1, area: "calf" }),
      "Fri 20 Nov 10:00  pain 1, calf, id a",
    ],
    ["an entry with an id that cannot be shown", entry(at(20), { id: "\u0007", pain: 1 }), "Fri 20 Nov 10:00  pain 1"],
    ["another year", cramp("2025-12-31T23:10:00+11:00"), "Wed 31 Dec 2025 23:10  cramp, calf, 2 min, let go"],
    [
      "the time it happened at, wherever it was written",
      cramp("2026-11-20T23:30:00-08:00"),
      "Fri 20 Nov 23:30  cramp, calf, 2 min, let go",
    ],
  ])("%s", (_what, event, expected) => {
    expect(listed([event])).toEqual([expected]);
  });

  test.each([
    ["better", "next day: better"],
    ["same", "next day: same"],
    ["worse", "next day: worse"],
    ["bruise", "next day: a new bruise"],
  ] as const)("says of the day after: %s", (answer, words) => {
    const events = [session(at(19)), nextDay(at(20), "2026-11-19", { answer })];
    expect(listed(events)).toEqual([`Thu 19 Nov 10:00  session, calf left, moving 5 -> 3, held 90 s, ${words}`]);
  });

  test("hangs below the text, or below the date where there is little room; a short part stays whole", () => {
    const events = [session(at(19), { side: "both" }), nextDay(at(20), "2026-11-19", { answer: "bruise" })];
    expect([listed(events, { columns: 60, drawn: false }), listed(events, { columns: 30, drawn: false })]).toEqual([
      [
        "Thu 19 Nov 10:00  session, calf both sides, moving 5 -> 3,",
        "                  held 90 s, next day: a new bruise",
      ],
      ["Thu 19 Nov 10:00  session,", "  calf both sides,", "  moving 5 -> 3, held 90 s,", "  next day: a new bruise"],
    ]);
  });

  test("stands newest first, by the instant, whatever the order in the files", () => {
    const events = [
      cramp(at(18)),
      session(at(20)),
      entry(at(19), { id: "note", pain: 2 }),
      session("2026-11-20T01:00:00Z"),
    ];
    expect(listed(events).map((line) => line.slice(0, 25))).toEqual([
      "Fri 20 Nov 01:00  session",
      "Fri 20 Nov 10:00  session",
      "Thu 19 Nov 10:00  pain 2,",
      "Wed 18 Nov 10:00  cramp, ",
    ]);
  });
});

test("a trend stands between the first line and the list", () => {
  expect(lines([session(at(19)), session(at(20), { movementPainBefore: 4 })]).slice(1, 10)).toEqual([
    "",
    "Calf: pain in the movement 5 -> 4: may be chance.",
    "  From 5: 3 or lower is clearly less, 7 or higher is clearly more. Between may be chance.",
    "  At rest 4 -> 4: the same.",
    "  Session by session, oldest first:",
    "  before    5 4",
    "  after     3 3",
    "Bad days tend to get better anyway.",
    "",
  ]);
});
