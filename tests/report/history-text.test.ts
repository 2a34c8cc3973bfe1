import { describe, expect, test } from "vitest";
import type { Event } from "../../src/log/event.ts";
import { historyOf } from "../../src/log/history.ts";
import { historyLines } from "../../src/report/history-text.ts";
import { cramp, entry, session } from "../support/log-events.ts";

const NOW = "2026-11-21T20:00:00+11:00";
const at = (day: number, time = "10:00"): string => `2026-11-${String(day)}T${time}:00+11:00`;

function lines(events: readonly Event[], damaged = 0): readonly string[] {
  return historyLines(historyOf(events, NOW, damaged));
}

test("an empty record says what to do first", () => {
  expect(lines([])).toMatchInlineSnapshot(`
    [
      "Nothing recorded yet.",
      "Start a session:  spasm-coach start calf",
      "Note a trigger:   spasm-coach log long drive 5",
    ]
  `);
});

test("an empty record with damaged lines says so", () => {
  expect([lines([], 1).at(-1), lines([], 3).at(-1)]).toEqual([
    "1 line in the record cannot be read; kept, not counted.",
    "3 lines in the record cannot be read; kept, not counted.",
  ]);
});

const THREE = [
  session(at(17), { movementPainBefore: 7, movementPainAfter: 5 }),
  session(at(19), {
    side: "both",
    movementPainBefore: 5,
    movementPainAfter: null,
    painAfter: null,
    partial: true,
    heldSeconds: 12.4,
    result: null,
    stopped: "user",
  }),
  session(at(21), { movementPainBefore: 4, movementPainAfter: 2, triggers: ["long drive"] }),
];

test("three sessions", () => {
  expect(lines(THREE)).toMatchInlineSnapshot(`
    [
      "3 sessions, 0 entries; pain in the movement 7 -> 4.",
      "",
      "2026-11-21 10:00  session calf left, moving 4 -> 2, held 90 s",
      "2026-11-19 10:00  session calf both sides, moving 5 -> ?, held 12 s (part)",
      "2026-11-17 10:00  session calf left, moving 7 -> 5, held 90 s",
      "",
      "Triggers (days):",
      "  long drive: 1, with pain or cramp on 1",
    ]
  `);
});

test("sessions, notes, cramps and practice together, newest first", () => {
  const events = [
    ...THREE,
    entry(at(18), { triggers: [{ name: "long drive", amount: 3, unit: "h" }, { name: "new shoes" }], pain: 5 }),
    cramp(at(20, "01:30")),
    session(at(20), { practice: true, movementPainBefore: 10, movementPainAfter: 0 }),
  ];
  expect(lines(events, 2)).toMatchInlineSnapshot(`
    [
      "3 sessions, 2 entries; pain in the movement 7 -> 4.",
      "",
      "2026-11-21 10:00  session calf left, moving 4 -> 2, held 90 s",
      "2026-11-20 10:00  session calf left, moving 10 -> 0, held 90 s (practice)",
      "2026-11-20 01:30  1 cramp, calf",
      "2026-11-19 10:00  session calf both sides, moving 5 -> ?, held 12 s (part)",
      "2026-11-18 10:00  long drive 3 h, new shoes, pain 5",
      "2026-11-17 10:00  session calf left, moving 7 -> 5, held 90 s",
      "",
      "Triggers (days):",
      "  long drive: 2, with pain or cramp on 2",
      "  new shoes: 1, with pain or cramp on 1",
      "Practice, not counted: 1",
      "2 lines in the record cannot be read; kept, not counted.",
    ]
  `);
});

describe("a line of the list", () => {
  test.each<[string, Event, string]>([
    ["one cramp", cramp(at(20)), "2026-11-20 10:00  1 cramp, calf"],
    ["two cramps and a pain of 0", entry(at(20), { cramps: 2, pain: 0 }), "2026-11-20 10:00  pain 0, 2 cramps"],
    ["a note", entry(at(20), { note: "after\u001b[2J the match\u0007" }), "2026-11-20 10:00  after [2J the match"],
    [
      "a trigger with control characters",
      entry(at(20), { triggers: [{ name: "a\u0000\u202eb" }] }),
      "2026-11-20 10:00  a b",
    ],
    [
      "a session without a score",
      session(at(20), { movementPainBefore: null, movementPainAfter: null }),
      "2026-11-20 10:00  session calf left, held 90 s",
    ],
  ])("%s", (_what, event, expected) => {
    expect(lines([event])[2]).toBe(expected);
  });

  test("shows the local time it happened at, wherever it was written", () => {
    expect(lines([entry("2026-11-20T23:30:00-08:00", { pain: 3 })])[2]).toBe("2026-11-20 23:30  pain 3");
  });
});

test("one of each is not called many", () => {
  expect(lines([session(at(20)), entry(at(20), { pain: 1 })])[0]).toBe("1 session, 1 entry.");
});

test("practice alone is listed, and counted as none", () => {
  const shown = lines([session(at(20), { practice: true })]);
  expect([shown[0], shown.at(-1)]).toEqual(["0 sessions, 0 entries.", "Practice, not counted: 1"]);
});

test("no control character reaches the screen, whatever stands in the file", () => {
  const evil = "a\u001b]0;b\u0007\u009bc\u202ed";
  const events = [
    entry(at(20), { note: evil, triggers: [{ name: evil, amount: 1, unit: evil }] }),
    session(at(19), { triggers: [evil] }),
  ];
  // eslint-disable-next-line no-control-regex -- looking for exactly these
  expect(lines(events).filter((line) => /[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/.test(line))).toEqual([]);
});
