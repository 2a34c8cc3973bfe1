import { describe, expect, test } from "vitest";
import { historyOf } from "../../src/log/history.ts";
import { isEvent } from "../../src/log/guard.ts";
import { cramp, entry, halt, profile, session } from "../support/log-events.ts";

const NOW = "2026-11-21T20:00:00+11:00";
const at = (day: number, time = "10:00"): string => `2026-11-${String(day).padStart(2, "0")}T${time}:00+11:00`;

test("an empty record is an empty history", () => {
  expect(historyOf([], NOW, 0)).toEqual({
    schema: 1,
    from: null,
    to: "2026-11-21",
    sessions: [],
    entries: [],
    areas: [],
    triggers: [],
    notCounted: { practice: 0, damagedLines: 0, daysWithoutRecord: 0 },
  });
});

test("a session is summed up whole", () => {
  const done = session(at(20), { triggers: ["long drive"] });
  expect(historyOf([done], NOW, 0)).toEqual({
    schema: 1,
    from: "2026-11-20",
    to: "2026-11-21",
    sessions: [
      {
        id: done.id,
        happened: at(20),
        area: "calf",
        side: "left",
        playbook: "calf",
        practice: false,
        partial: false,
        painBefore: 4,
        painAfter: 3,
        movement: "ten-steps",
        movementPainBefore: 5,
        movementPainAfter: 3,
        result: "better",
        nextDay: null,
        heldSeconds: 90,
        spots: 2,
        triggers: ["long drive"],
      },
    ],
    entries: [],
    areas: [
      {
        area: "calf",
        sessions: 1,
        meanPainBefore: 5,
        meanPainAfter: 3,
        nextDay: { better: 0, same: 0, worse: 0, unknown: 1 },
        status: "open",
      },
    ],
    triggers: [
      {
        name: "long drive",
        window: "same-day",
        daysWith: 1,
        daysWithout: 0,
        spasmDaysWith: 1,
        spasmDaysWithout: 0,
        difference: null,
        interval95: null,
        chance: null,
        label: "not judged",
      },
    ],
    notCounted: { practice: 0, damagedLines: 0, daysWithoutRecord: 1 },
  });
});

describe("practice is listed and marked, and never counted", () => {
  const practice = session(at(20), { practice: true, movementPainBefore: 10, triggers: ["pretend"] });
  const real = session(at(21));
  const history = historyOf([practice, cramp(at(21), { practice: true }), real], NOW, 0);

  test("in the list of sessions", () => {
    expect(history.sessions.map((one) => [one.id, one.practice])).toEqual([
      [real.id, false],
      [practice.id, true],
    ]);
  });

  test("in the areas, the triggers and the entries", () => {
    expect([
      history.areas.map(({ sessions, meanPainBefore }) => [sessions, meanPainBefore]),
      history.triggers,
      history.entries,
    ]).toEqual([[[1, 5]], [], []]);
  });

  test("in the days with a record", () => {
    expect([history.from, history.notCounted]).toEqual([
      "2026-11-21",
      { practice: 2, damagedLines: 0, daysWithoutRecord: 0 },
    ]);
  });

  test("even when there is nothing else", () => {
    expect(historyOf([practice], NOW, 0)).toMatchObject({
      from: null,
      areas: [],
      notCounted: { practice: 1, daysWithoutRecord: 0 },
    });
  });
});

describe("days without a record", () => {
  test.each([
    ["none between a record and today when every day has one", [19, 20, 21], 0],
    ["today counts until something is recorded", [20], 1],
    ["a gap counts", [11, 21], 9],
    ["two records on a day are one day", [20, 20, 21], 0],
  ])("%s", (_promise, days, expected) => {
    const events = days.map((day) => entry(at(day), { pain: 2 }));
    expect(historyOf(events, NOW, 0).notCounted.daysWithoutRecord).toBe(expected);
  });

  test("a cramp at 1 a.m. belongs to the day before", () => {
    const history = historyOf([cramp(at(20, "01:00")), entry(at(21), { pain: 1 })], NOW, 0);
    expect([history.from, history.notCounted.daysWithoutRecord]).toEqual(["2026-11-19", 1]);
  });

  test("at 2 a.m. it is still the day before", () => {
    expect(historyOf([entry(at(21), { pain: 1 })], "2026-11-22T02:00:00+11:00", 0)).toMatchObject({
      to: "2026-11-21",
      notCounted: { daysWithoutRecord: 0 },
    });
  });
});

test("damaged lines are passed on", () => {
  expect(historyOf([], NOW, 7).notCounted).toEqual({ practice: 0, damagedLines: 7, daysWithoutRecord: 0 });
});

test("sessions and entries come newest first, by the instant", () => {
  const [first, second, third] = [session("2026-11-20T23:00:00-08:00"), session(at(20)), session(at(19))];
  const [note, spasm] = [entry(at(18), { note: "x" }), cramp(at(20))];
  const history = historyOf([third, first, second, note, spasm], NOW, 0);
  expect([history.sessions.map(({ id }) => id), history.entries.map(({ id }) => id)]).toEqual([
    [first.id, second.id, third.id],
    [spasm.id, note.id],
  ]);
});

test("a cramp stands among the entries as one cramp on its muscle", () => {
  const spasm = cramp(at(20), { area: "foot" });
  expect(historyOf([spasm], NOW, 0).entries).toEqual([
    {
      id: spasm.id,
      happened: at(20),
      none: false,
      pain: null,
      cramps: 1,
      area: "foot",
      side: null,
      triggers: [],
      note: null,
    },
  ]);
});

test("halts and profiles are no part of it", () => {
  expect(historyOf([halt(at(20)), profile(at(20))], NOW, 0)).toEqual(historyOf([], NOW, 0));
});

test("a spot pressed twice is one spot, the other side another, and one never held is none", () => {
  const hold = { kind: "hold", plannedSeconds: 45, end: "done" } as const;
  const phases = [
    { ...hold, spot: 1, side: "left" as const, heldSeconds: 45 },
    { ...hold, spot: 1, side: "left" as const, heldSeconds: 10 },
    { ...hold, spot: 2, side: "left" as const, heldSeconds: 0 },
    { ...hold, spot: 1, side: "right" as const, heldSeconds: 45 },
    { ...hold, kind: "settle" as const, spot: 3, side: "right" as const, heldSeconds: 8 },
  ];
  expect(historyOf([session(at(20), { phases })], NOW, 0).sessions[0]?.spots).toBe(2);
});

describe("an area", () => {
  test.each([
    ["is open up to seven days after a session", 14, "open"],
    ["is quiet after that", 13, "quiet"],
  ])("%s", (_promise, day, status) => {
    expect(historyOf([session(at(day))], NOW, 0).areas[0]?.status).toBe(status);
  });

  test("has the mean of what is known, to a tenth", () => {
    const sessions = [5, 6, 8, null].map((pain, index) =>
      session(at(17 + index), { movementPainBefore: pain, movementPainAfter: null }),
    );
    expect(historyOf(sessions, NOW, 0).areas).toMatchObject([
      { sessions: 4, meanPainBefore: 6.3, meanPainAfter: null },
    ]);
  });
});

test("a trigger counts days, not entries, and pain or cramps make a day a spasm day", () => {
  const drive = [{ name: "drive" }];
  const events = [
    entry(at(15), { triggers: drive, pain: 5 }),
    entry(at(15, "18:00"), { triggers: drive, pain: 3 }),
    entry(at(16), { triggers: drive, pain: 0 }),
    entry(at(17), { triggers: drive }),
    cramp(at(17, "22:00")),
    entry(at(18), { none: true }),
    entry(at(19), { pain: 2 }),
    session(at(20), { triggers: ["drive"] }),
  ];
  expect(events.filter((event) => !isEvent(event))).toEqual([]);
  expect(historyOf(events, NOW, 0).triggers).toMatchObject([
    { name: "drive", daysWith: 4, daysWithout: 2, spasmDaysWith: 3, spasmDaysWithout: 1, label: "not judged" },
  ]);
});
