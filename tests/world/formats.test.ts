import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { edit } from "../../src/commands/edit.ts";
import { entryHistory } from "../../src/commands/record/entry-history.ts";
import { history } from "../../src/commands/history.ts";
import { printQuestions } from "../../src/commands/triage.ts";
import { lockFor } from "../../src/log/locks.ts";
import { profileOf } from "../../src/log/profile.ts";
import { standing } from "../../src/log/standing.ts";
import { fakeWorld } from "../support/fake-world.ts";
import { EVENTS } from "../support/log-arbitrary.ts";
import { journalAt, newFolder, NOON } from "../support/log-folder.ts";
import { summed } from "../support/summed.ts";

/** Records as a version wrote them. They are never written anew: a later version must read them as they are. */
const FIXTURES = fileURLToPath(new URL("../fixtures", import.meta.url));
const folderOf = (name: string): string => join(FIXTURES, name);

/** Their bytes, so that nobody mends one in passing. */
const SUMS = {
  "journal-1/2026-11-abc123.jsonl": "1a7d4d9586be4873",
  "journal-1/2026-11-dddddd.jsonl": "a45141334f11368e",
  "journal-1/2026-11-eeeeee.jsonl": "24b7546ed2030f7c",
  "journal-1/2026-11-ffffff.jsonl": "f632c69761b7d4bb",
  "journal-newer/2026-11-0e0e0e.jsonl": "232142d4b1e3fb48",
};

test("the kept records are the ones that were written", () => {
  const sums = Object.keys(SUMS).map((file) => [
    file,
    createHash("sha256")
      .update(readFileSync(join(FIXTURES, file)))
      .digest("hex")
      .slice(0, 16),
  ]);
  expect(Object.fromEntries(sums)).toEqual(SUMS);
});

describe("a record of format 1", () => {
  const { events, damaged, newer } = journalAt(folderOf("journal-1")).read();

  test("is read whole, and holds an event of every kind there is", () => {
    expect([damaged, newer, events.length]).toEqual([[], 0, 22]);
    const kinds = new Set<string>(events.map(({ kind }) => kind));
    expect(Object.keys(EVENTS).filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  test("means what it meant", () => {
    const { sessions, entries, triggers, notCounted } = summed(standing(events), { to: NOON, written: events });
    expect({
      sessions: sessions.map(({ happened, area, nextDay, howFar }) => [happened.slice(0, 10), area, nextDay, howFar]),
      entries: entries.map(({ pain, cramps, triggers: named, note }) => [pain, cramps, named, note]),
      triggers: triggers.map(({ name, daysNoted }) => [name, daysNoted]),
      notCounted,
    }).toMatchInlineSnapshot(`
      {
        "entries": [
          [
            2,
            null,
            [
              {
                "name": "long drive",
              },
            ],
            null,
          ],
          [
            null,
            1,
            [],
            null,
          ],
          [
            3,
            null,
            [
              {
                "amount": 2,
                "name": "long drive",
                "unit": "h",
              },
            ],
            "schlecht geschlafen ü 😴",
          ],
        ],
        "notCounted": {
          "damagedLines": 0,
          "daysWithoutRecord": 14,
          "newerEvents": 0,
          "practice": 0,
        },
        "sessions": [
          [
            "2026-11-20",
            "neck",
            null,
            {
              "after": 3,
              "before": 2,
              "unit": "step",
            },
          ],
          [
            "2026-11-18",
            "neck",
            null,
            null,
          ],
          [
            "2026-11-02",
            "calf",
            "better",
            null,
          ],
        ],
        "triggers": [
          [
            "long drive",
            3,
          ],
        ],
      }
    `);
    expect([lockFor(events, "calf"), profileOf(events).facts["statin"], profileOf(events).maternity]).toEqual([
      undefined,
      undefined,
      null,
    ]);
  });
});

describe("a record with events of a newer version", () => {
  test("is kept: the halts lock, the rest is counted, and it says so", async () => {
    const folder = newFolder();
    ["journal-1", "journal-newer"].forEach((name) => {
      cpSync(folderOf(name), folder, { recursive: true });
    });
    const { events, damaged, newer } = journalAt(folder).read();
    expect([damaged, newer, lockFor(events, "neck")?.urgency, lockFor(events, "calf")?.halts.length]).toEqual([
      [],
      5,
      "emergency",
      2,
    ]);
    const { world, printed } = fakeWorld({ size: { columns: 200, rows: 50 } });
    await history({ ...world, journal: journalAt(folder) }, { json: false });
    expect(printed.join("\n")).toContain("From a newer version of spasm-coach: 5 entries. Kept, and not all shown.");
  });
});

describe("a command that reads", () => {
  const look = (folder: string): unknown =>
    ["", ...readdirSync(folder).sort()].map((name) => {
      const { mtimeNs, ctimeNs, ino, mode, size } = statSync(join(folder, name), { bigint: true });
      return { name, mtimeNs, ctimeNs, ino, mode, size };
    });

  test("changes no file, no time and no mode of the record", async () => {
    const folder = newFolder();
    cpSync(folderOf("journal-1"), folder, { recursive: true });
    const before = look(folder);
    const fake = fakeWorld({ interactive: false });
    const world = { ...fake.world, journal: journalAt(folder) };
    await history(world, { json: false });
    await history(world, { json: true, area: "calf" });
    await entryHistory(world, "0003", {});
    await edit(world, { id: "0003", changes: ["pain=3"], json: false });
    printQuestions(world, { area: "calf", print: true, answers: undefined, json: true });
    journalAt(folder).recent();
    expect([look(folder), fake.printed.length]).toEqual([before, 5]);
  });
});
