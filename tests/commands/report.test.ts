import { describe, expect, test } from "vitest";
import { report, type ReportOptions } from "../../src/commands/report.ts";
import { EXIT, UserError } from "../../src/exit.ts";
import { lineOf } from "../../src/log/lines.ts";
import { cellsOf } from "../support/csv-reader.ts";
import { fakeWorld } from "../support/fake-world.ts";
import { edit, entry, halt, profile, session, undo } from "../support/log-events.ts";
import { homeWith } from "../support/upkeep-home.ts";

const DRIVE = entry("2026-11-18T21:00:00+11:00", { pain: 5, note: "bad night", triggers: [{ name: "long drive" }] });
const CALF = session("2026-11-19T10:00:00+11:00");
const EVENTS = [
  profile("2026-11-17T10:00:00+11:00"),
  DRIVE,
  CALF,
  halt("2026-11-19T11:00:00+11:00"),
  edit("2026-11-20T10:00:00+11:00", DRIVE, { pain: 2 }),
  undo("2026-11-20T11:00:00+11:00", CALF),
];
const NEWER = { v: 9, id: "n", kind: "dream", of: "sheep" };

async function reported(flags: Partial<ReportOptions>) {
  const home = homeWith([]);
  home.put("journal/2026-11-abc123.jsonl", `${EVENTS.map(lineOf).join("")}\n${JSON.stringify(NEWER)}\n`);
  const fake = fakeWorld({ events: EVENTS, upkeep: home.upkeep });
  const code = await report(fake.world, { format: "csv", output: undefined, notes: true, ...flags });
  return { code, text: fake.printed.join(""), files: fake.files };
}

describe("report --format json", () => {
  test("is every event as it was written, the undone and the edited, health answers and those of a newer version", async () => {
    const { code, text } = await reported({ format: "json" });
    expect([code, JSON.parse(text)]).toEqual([
      EXIT.done,
      {
        schema: 1,
        made: "2026-11-21T10:00:00.000+11:00",
        app: "0.1.0",
        content: "2026-11-21",
        damaged: [],
        events: [...EVENTS, NEWER],
      },
    ]);
  });

  test("of an empty record is an empty list", async () => {
    const fake = fakeWorld();
    await report(fake.world, { format: "json", output: undefined, notes: true });
    expect(JSON.parse(fake.printed.join(""))).toMatchObject({ events: [] });
  });

  test.each<[string, Partial<ReportOptions>]>([
    ["a day", { since: "2026-11-01" }],
    ["an area", { area: "calf" }],
    ["no notes", { notes: false }],
  ])("limited by %s is refused: it is the whole record, or it is none", async (_what, flags) => {
    await expect(reported({ format: "json", ...flags })).rejects.toMatchObject({
      code: EXIT.usage,
      what: "The format json is always the whole record.",
    });
  });
});

describe("report --format csv", () => {
  test("is the record as it stands", async () => {
    const { code, text } = await reported({});
    const [head = [], ...rows] = cellsOf(text);
    const column = (name: string): readonly (string | undefined)[] => rows.map((row) => row[head.indexOf(name)]);
    expect([code, column("kind"), column("pain")]).toEqual([EXIT.done, ["entry", "halt"], ["2", ""]]);
  });

  test.each<[string, Partial<ReportOptions>, string]>([
    ["a day that is none", { since: "2026-13-01" }, "--since is not a day."],
    ["days the wrong way round", { since: "2026-11-02", until: "2026-11-01" }, "--since is a later day than --until."],
  ])("refuses %s", async (_what, flags, what) => {
    await expect(reported(flags)).rejects.toMatchObject({ code: EXIT.usage, what });
  });
});

test("with -o the file holds it, and the screen does not", async () => {
  const { text, files } = await reported({ output: "record.csv" });
  expect(text).toBe("Saved: record.csv. Only you may read it on this computer.");
  expect(files.get("record.csv")).toContain("long drive");
});

test("without a format it says which there are", async () => {
  const error: unknown = await reported({ format: undefined }).catch((caught: unknown) => caught);
  expect([error instanceof UserError, error]).toMatchObject([true, { code: EXIT.usage, what: "Which format?" }]);
});

test("a record that cannot be read is no report: nothing is written", async () => {
  const fake = fakeWorld();
  const unreadable = new UserError("Your saved record cannot be read.", "", EXIT.unreadable);
  const read = (): never => {
    throw unreadable;
  };
  const world = { ...fake.world, journal: { ...fake.world.journal, read } };
  for (const format of ["json", "csv"] as const) {
    await expect(report(world, { format, output: "f", notes: true })).rejects.toBe(unreadable);
  }
  expect([fake.printed, fake.files.size]).toEqual([[], 0]);
});
