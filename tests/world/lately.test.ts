import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { history } from "../../src/commands/history.ts";
import { BODY_AREAS, type BodyArea } from "../../src/body.ts";
import { courseOf, isStrongAgain } from "../../src/log/course.ts";
import { dueOf } from "../../src/log/due.ts";
import { currentEpisode, dueFlags } from "../../src/log/episode.ts";
import type { Event } from "../../src/log/event.ts";
import { clearedSigns, lockFor } from "../../src/log/locks.ts";
import { namesIn as triggerNamesIn } from "../../src/log/names.ts";
import { nextDayDue } from "../../src/log/next-day.ts";
import { nextSession } from "../../src/log/next-session.ts";
import { lastPlan, sessionsOn, wasPressed } from "../../src/log/pacing.ts";
import { profileOf } from "../../src/log/profile.ts";
import { standing } from "../../src/log/standing.ts";
import { RED_FLAGS } from "../../src/triage/red-flags/index.ts";
import { latelyIn } from "../../src/world/lately.ts";
import type { JournalContents, Lately } from "../../src/world/world.ts";
import { fakeWorld } from "../support/fake-world.ts";
import { edit, entry, halt, nextDay, profile, session, startOfDay } from "../support/log-events.ts";
import { newFolder } from "../support/log-folder.ts";
import { journals, READ_ON } from "../support/log-journals.ts";

/** `npm run prove` takes many more. */
const RUNS = Number(process.env["SPASM_PROOF_RUNS"] ?? 40);
const NOW = new Date(`${READ_ON}T20:00:00+11:00`);
const DAYS = { dayAt: (moment: Date) => localDay(moment), startOfDay };
/** An hour later: what was written by these tests is no longer new. */
const later = (): number => Date.now() + 3_600_000;

interface Place {
  readonly folder: string;
  readonly outlines: string;
}

function place(): Place {
  const home = newFolder();
  mkdirSync(join(home, "journal"));
  return { folder: join(home, "journal"), outlines: join(home, "state", "outlines.json") };
}

function read({ folder, outlines }: Place, area?: BodyArea, wholeBytesMax = 0, nowMs = later()): Lately {
  const names = readdirSync(folder).sort();
  return latelyIn({ folder, outlines, names, today: READ_ON, nowMs, wholeBytesMax }, area);
}

function readAll(from: Place): Lately {
  return read(from, undefined, Infinity);
}

function localDay(moment: Date): string {
  return new Date(moment.getTime() + (11 - 3) * 3_600_000).toISOString().slice(0, 10);
}

/** All that the rules of today make of a record, on one area and on those where an episode runs. */
function rulesOf({ events }: JournalContents, area: BodyArea): unknown {
  const facts = { events, area, now: NOW, today: READ_ON };
  const episode = currentEpisode(events, area, READ_ON);
  const began = ["2026-11-20", "2026-11-10", "2026-08-01", ...episode.slice(0, 1).map(({ beganOn }) => beganOn)];
  const [newest] = sessionsOn(events, area);
  return {
    locks: BODY_AREAS.map((one) => lockFor(events, one)),
    cleared: [...clearedSigns(events)].sort(),
    profile: profileOf(events),
    names: triggerNamesIn(events),
    due: dueOf({ events, now: NOW, ...DAYS }),
    episode,
    newest,
    hasPressed: sessionsOn(events, area).some(wasPressed),
    flags: dueFlags(RED_FLAGS, events, area, READ_ON, false).map(({ id }) => id),
    nextDay: nextDayDue(events, area, NOW, READ_ON),
    plan: lastPlan(events, area),
    strong: isStrongAgain(events, area, READ_ON, 9),
    next: began.map((day) => nextSession(events, area, day, NOW, DAYS)),
    courses: began.flatMap((beganOn) =>
      (["acute", "chronic"] as const).flatMap((onset) =>
        [true, false].map((bleedsEasily) =>
          courseOf({ ...facts, beganOn, onset, bleedsEasily, pain: { rest: 5, move: 6 } }),
        ),
      ),
    ),
  };
}

/** The screen of the history, but for the line about what is older: it may name a day of which all was undone. */
async function screenOf(whole: JournalContents, lately: Lately): Promise<readonly string[]> {
  const { world, printed } = fakeWorld({ now: NOW, interactive: false, size: { columns: 200, rows: 24 } });
  const journal = { ...world.journal, read: () => whole, lately: () => lately };
  await history({ ...world, journal }, { json: false });
  const lines = printed.join("\n").split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith("Older than 30 days"));
}

async function expectSame(from: Place, area: BodyArea): Promise<void> {
  const whole = readAll(from);
  const lately = read(from, area);
  expect(rulesOf(lately, area)).toEqual(rulesOf(whole, area));
  expect(await screenOf(whole, read(from))).toEqual(await screenOf(whole, { ...whole, older: null }));
  expect([lately.damaged, lately.newer]).toEqual([whole.damaged, whole.newer]);
}

test("what is read of late comes to the same as all of it: locks, rules, pace and the screen", async () => {
  let inPart = 0;
  await fc.assert(
    fc.asyncProperty(
      journals,
      fc.constantFrom<BodyArea>("calf", "neck", "foot"),
      fc.nat(),
      async (files, area, pick) => {
        const from = place();
        for (const [file, text] of files) writeFileSync(join(from.folder, file), text);
        // First without outlines, then by them, then by outlines of which one is no longer true.
        await expectSame(from, area);
        if (read(from, area).older !== null) inPart += 1;
        await expectSame(from, area);
        const names = readdirSync(from.folder).sort();
        const late = halt("2026-11-20T10:00:00+11:00", { id: "late", area, locks: [area] });
        appendFileSync(join(from.folder, names[pick % names.length] ?? "x.jsonl"), `\n${JSON.stringify(late)}\n`);
        await expectSame(from, area);
      },
    ),
    { numRuns: RUNS },
  );
  expect(inPart).toBeGreaterThan(RUNS / 2);
}, 1_800_000);

describe("what is kept of old files", () => {
  const old = (month: string): string => `${month}-10T10:00:00+11:00`;
  let home: Place;
  const put = (file: string, ...events: readonly Event[]): void => {
    writeFileSync(join(home.folder, file), events.map((event) => `\n${JSON.stringify(event)}\n`).join(""));
  };

  beforeEach(() => {
    home = place();
    put("2026-11-abc123.jsonl", entry("2026-11-20T10:00:00+11:00"));
    put("2021-03-abc123.jsonl", halt(old("2021-03"), { id: "old-halt" }), entry(old("2021-03"), { note: "a secret" }));
    put(
      "2022-05-abc123.jsonl",
      profile(old("2022-05"), { id: "old-profile" }),
      session(old("2022-05"), { area: "jaw" }),
    );
    read(home);
  });

  const idsOf = ({ events }: Lately): readonly string[] => events.map(({ id }) => id);

  test("a halt of five years ago locks, and the entries beside it are not read", () => {
    const { events, older } = read(home);
    expect([lockFor(events, "calf")?.halts, older, events.filter(({ kind }) => kind === "entry").length]).toEqual([
      ["old-halt"],
      { first: "2021-03-10" },
      1,
    ]);
  });

  test("the newest session on the area that is asked for is found, however old it is", () => {
    expect(sessionsOn(read(home).events, "jaw")).toEqual([]);
    expect(sessionsOn(read(home, "jaw").events, "jaw")).toHaveLength(1);
  });

  test("nothing of what an entry says is kept outside the record, and only this person may read it", () => {
    const text = readFileSync(home.outlines, "utf8");
    expect(["secret", "note", "old-halt", "leg-swollen", "pain"].filter((word) => text.includes(word))).toEqual([]);
    if (process.platform !== "win32") expect(statSync(home.outlines).mode & 0o777).toBe(0o600);
  });

  test.each<[string, (text: string) => string]>([
    ["cut", (text) => text.slice(0, 200)],
    ["empty", () => ""],
    ["changed in one digit", (text) => text.replace(/"always":\[\[(\d)/, '"always":[[9$1')],
    ["of another kind", () => "[]"],
    ["made for another folder", (text) => text.replace(home.folder, "/elsewhere")],
  ])("outlines that are %s are made anew, and nothing is missed", (_what, spoil) => {
    writeFileSync(home.outlines, spoil(readFileSync(home.outlines, "utf8")));
    expect(idsOf(read(home))).toContain("old-halt");
    expect(idsOf(read(home))).toContain("old-halt");
  });

  test("a file that changed in place, to the same length, is read again", () => {
    const path = join(home.folder, "2021-03-abc123.jsonl");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace("old-halt", "new-halt"));
    expect(idsOf(read(home))).toContain("new-halt");
  });

  test("a file that was written a moment ago is not taken as known", () => {
    const fresh = place();
    writeFileSync(join(fresh.folder, "2020-01-abc123.jsonl"), `\n${JSON.stringify(entry(old("2020-01")))}\n`);
    expect(read(fresh, undefined, 0, Date.now()).older).toBeNull();
    expect(read(fresh, undefined, 0, Date.now()).older).toBeNull();
  });

  test("a small record is read whole, and nothing is kept beside it", () => {
    const small = place();
    writeFileSync(join(small.folder, "2020-01-abc123.jsonl"), `\n${JSON.stringify(entry(old("2020-01")))}\n`);
    expect(read(small, undefined, 1000).older).toBeNull();
    expect(() => statSync(small.outlines)).toThrow("ENOENT");
  });

  test("an old entry that was moved to last week by an edit is seen", () => {
    const about = entry(old("2021-03"), { id: "moved" });
    put("2021-03-abc123.jsonl", about);
    put("2026-10-abc123.jsonl", edit(old("2026-10"), about, { happened: "2026-11-18T10:00:00+11:00" }));
    read(home);
    const { happened } = standing(read(home).events).find(({ id }) => id === "moved") ?? {};
    expect(happened).toBe("2026-11-18T10:00:00+11:00");
  });

  test("an episode that a merged file tells of is read from its first day in every other file too", async () => {
    const days = Array.from({ length: 30 }, (_, index) => new Date(Date.UTC(2026, 5, 27 + index * 5)));

    const at = (day: Date): string => `${day.toISOString().slice(0, 10)}T10:00:00+11:00`;
    put("merged.jsonl", ...days.map((day) => session(at(day))));
    put("2026-07-ffffff.jsonl", nextDay("2026-07-18T10:00:00+11:00", "2026-07-17", { pain: 9, movementPain: 9 }));
    read(home, "calf");
    await expectSame(home, "calf");
    expect(read(home, "calf").older).not.toBeNull();
  });
});
