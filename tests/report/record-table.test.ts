import { describe, expect, test } from "vitest";
import type { Event } from "../../src/log/event.ts";
import { WHOLE_RECORD, type View } from "../../src/log/history.ts";
import { standing } from "../../src/log/standing.ts";
import { recordTable } from "../../src/report/record-table.ts";
import { cellsOf } from "../support/csv-reader.ts";
import { cramp, edit, entry, halt, nextDay, profile, session, undo } from "../support/log-events.ts";

const DRIVE = entry("2026-11-18T21:00:00+11:00", {
  pain: 5,
  triggers: [{ name: "long drive", amount: 3, unit: "h" }, { name: "=cmd" }],
  note: "bad\u0007 night",
});
const CALF = session("2026-11-19T10:00:00+11:00", { triggers: ["stairs"] });
const CRAMP = cramp("2026-11-20T01:30:00+11:00", { worked: "stretch" });
const AFTER = nextDay("2026-11-20T10:00:00+11:00", "2026-11-19");
const HALT = halt("2026-11-21T10:00:00+11:00");
const ALL = [HALT, DRIVE, CALF, CRAMP, AFTER, profile("2026-11-17T10:00:00+11:00")];

/** Rows as objects, empty cells left out. */
function rows(
  events: readonly Event[] = ALL,
  view: View = WHOLE_RECORD,
  notes = true,
): readonly Record<string, string>[] {
  const [head = [], ...lines] = cellsOf([...recordTable(standing(events), view, notes)].join(""));
  return lines.map((line) =>
    Object.fromEntries(line.flatMap((cell, index) => (cell === "" ? [] : [[head[index] ?? "", cell]]))),
  );
}

describe("the table of the record", () => {
  test("has a row for each session, cramp, entry, halt and next-day answer, oldest first, and no health answers", () => {
    const about = (id: string, zone = "Australia/Sydney") => ({ id, time_zone: zone });
    expect(rows()).toEqual([
      {
        kind: "entry",
        happened: DRIVE.happened,
        day: "2026-11-18",
        pain: "5",
        no_spasm: "no",
        whole_day: "no",
        triggers: "long drive 3 h; =cmd",
        note: "bad night",
        ...about(DRIVE.id),
      },
      {
        kind: "session",
        happened: CALF.happened,
        day: "2026-11-19",
        area: "calf",
        side: "left",
        pain: "4",
        movement: "ten-steps",
        movement_pain: "5",
        pain_after: "3",
        movement_pain_after: "3",
        result: "better",
        new_after: "no",
        held_seconds: "90",
        tools: "soft-ball",
        triggers: "stairs",
        practice: "no",
        partial: "no",
        ...about(CALF.id),
      },
      {
        kind: "cramp",
        happened: CRAMP.happened,
        day: "2026-11-19",
        area: "calf",
        minutes: "2",
        let_go: "yes",
        what_helped: "stretch",
        practice: "no",
        ...about(CRAMP.id),
      },
      {
        kind: "next-day",
        happened: AFTER.happened,
        day: "2026-11-20",
        area: "calf",
        pain: "3",
        movement_pain: "4",
        about_day: "2026-11-19",
        next_day: "better",
        ...about(AFTER.id),
      },
      {
        kind: "halt",
        happened: HALT.happened,
        day: "2026-11-21",
        area: "calf",
        urgency: "urgent",
        signs: "leg-swollen",
        ...about(HALT.id),
      },
    ]);
  });

  test("shows an entry as it reads now, and leaves out what was taken back", () => {
    const changed = edit("2026-11-20T10:00:00+11:00", DRIVE, { pain: 2 });
    const found = rows([DRIVE, CALF, changed, undo("2026-11-20T11:00:00+11:00", CALF)]);
    expect(found.map(({ kind, pain }) => [kind, pain])).toEqual([["entry", "2"]]);
  });

  test.each<[string, Partial<View>, readonly string[]]>([
    ["from a day on", { since: "2026-11-20" }, ["next-day", "halt"]],
    ["up to a day", { until: "2026-11-18" }, ["entry"]],
    ["an area alone", { area: "neck" }, []],
  ])("can be %s", (_what, view, kinds) => {
    expect(rows(ALL, { ...WHOLE_RECORD, ...view }).map(({ kind }) => kind)).toEqual(kinds);
  });

  test("without notes has no column for them", () => {
    const text = [...recordTable([DRIVE], WHOLE_RECORD, false)].join("");
    expect([text.includes('"note"'), text.includes("night"), text.includes("long drive")]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
