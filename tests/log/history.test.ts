import { describe, expect, test } from "vitest";
import { WHOLE_RECORD, type NextDay, type View } from "../../src/log/history.ts";
import type { Event, NextDayEvent } from "../../src/log/event.ts";
import { lineOf, union } from "../../src/log/lines.ts";
import { cleared, cramp, entry, halt, mistake, nextDay, profile, session } from "../support/log-events.ts";
import { readLines } from "../support/read-lines.ts";
import { summed } from "../support/summed.ts";

const at = (day: number, time = "10:00"): string => `2026-11-${String(day).padStart(2, "0")}T${time}:00+11:00`;

test("an empty record is an empty history", () => {
  expect(summed([])).toEqual({
    schema: 1,
    from: null,
    to: "2026-11-21",
    sessions: [],
    entries: [],
    areas: [],
    triggers: [],
    weekly: [],
    ways: [],
    notCounted: { practice: 0, damagedLines: 0, newerEvents: 0, daysWithoutRecord: 0 },
    sameIds: [],
  });
});

test("a session is summed up whole", () => {
  const done = session(at(20), { triggers: ["long drive"] });
  expect(summed([done])).toEqual({
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
        howFar: null,
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
        daysNoted: 1,
        daysWith: 0,
        daysWithout: 0,
        spasmDaysWith: 0,
        spasmDaysWithout: 0,
        difference: null,
        interval95: null,
        chance: null,
        label: "too early",
        moreDays: 28,
      },
    ],
    weekly: [],
    ways: [],
    notCounted: { practice: 0, damagedLines: 0, newerEvents: 0, daysWithoutRecord: 1 },
    sameIds: [],
  });
});

describe("practice", () => {
  const practice = session(at(20), { practice: true, movementPainBefore: 10, triggers: ["pretend"] });
  const real = session(at(21));
  const history = summed([practice, cramp(at(21), { practice: true }), real]);

  test("stands in the list of sessions, marked", () => {
    expect(history.sessions.map((one) => [one.id, one.practice])).toEqual([
      [real.id, false],
      [practice.id, true],
    ]);
  });

  test("never counts in the areas, the triggers and the entries", () => {
    expect([
      history.areas.map(({ sessions, meanPainBefore }) => [sessions, meanPainBefore]),
      history.triggers,
      history.entries,
    ]).toEqual([[[1, 5]], [], []]);
  });

  test("makes no day with a record", () => {
    expect([history.from, history.notCounted]).toEqual([
      "2026-11-21",
      { practice: 2, damagedLines: 0, newerEvents: 0, daysWithoutRecord: 0 },
    ]);
  });

  test("alone makes no history, and is counted as practice", () => {
    expect(summed([practice])).toMatchObject({
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
    expect(summed(events).notCounted.daysWithoutRecord).toBe(expected);
  });

  test("a cramp at 1 a.m. belongs to the day before", () => {
    const history = summed([cramp(at(20, "01:00")), entry(at(21), { pain: 1 })]);
    expect([history.from, history.notCounted.daysWithoutRecord]).toEqual(["2026-11-19", 1]);
  });

  test("at 2 a.m. it is still the day before", () => {
    expect(summed([entry(at(21), { pain: 1 })], { to: "2026-11-22T02:00:00+11:00" })).toMatchObject({
      to: "2026-11-21",
      notCounted: { daysWithoutRecord: 0 },
    });
  });
});

test("damaged lines are passed on", () => {
  const rest = { practice: 0, daysWithoutRecord: 0 };
  expect(summed([], { damagedLines: 7, newerEvents: 2 }).notCounted).toEqual({
    ...rest,
    damagedLines: 7,
    newerEvents: 2,
  });
});

test("sessions and entries come newest first, by the instant", () => {
  const [first, second, third] = [session("2026-11-20T23:00:00-08:00"), session(at(20)), session(at(19))];
  const [note, spasm] = [entry(at(18), { note: "x" }), cramp(at(20))];
  const history = summed([third, first, second, note, spasm]);
  expect([history.sessions.map(({ id }) => id), history.entries.map(({ id }) => id)]).toEqual([
    [first.id, second.id, third.id],
    [spasm.id, note.id],
  ]);
});

test("a cramp stands among the entries as one cramp on its muscle", () => {
  const spasm = cramp(at(20), { area: "foot" });
  expect(summed([spasm]).entries).toEqual([
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
      cramp: { minutes: 2, letGo: true, worked: null },
    },
  ]);
});

test("halts and profiles are no part of it", () => {
  expect(summed([halt(at(20)), profile(at(20))])).toEqual(summed([]));
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
  expect(summed([session(at(20), { phases })]).sessions[0]?.spots).toBe(2);
});

describe("an area", () => {
  test.each([
    ["is open up to seven days after a session", 14, "open"],
    ["is quiet after that", 13, "quiet"],
  ])("%s", (_promise, day, status) => {
    expect(summed([session(at(day))]).areas[0]?.status).toBe(status);
  });

  test("has the mean of what is known, to a tenth", () => {
    const sessions = [5, 6, 8, null].map((pain, index) =>
      session(at(17 + index), { movementPainBefore: pain, movementPainAfter: null }),
    );
    expect(summed(sessions).areas).toMatchObject([{ sessions: 4, meanPainBefore: 6.3, meanPainAfter: null }]);
  });
});

describe("the day after", () => {
  const answer = (said: NextDayEvent["answer"], changes: Partial<NextDayEvent> = {}): NextDayEvent =>
    nextDay(at(20, "18:00"), "2026-11-19", { answer: said, ...changes });

  test.each<[string, readonly NextDayEvent[], NextDay | null, readonly number[]]>([
    ["better", [answer("better")], "better", [1, 0, 0, 0]],
    ["the same", [answer("same")], "same", [0, 1, 0, 0]],
    ["worse", [answer("worse")], "worse", [0, 0, 1, 0]],
    ["a bruise counts as worse", [answer("bruise")], "bruise", [0, 0, 1, 0]],
    ["not sure is not known", [answer("not-sure")], null, [0, 0, 0, 1]],
    ["never asked is not known", [], null, [0, 0, 0, 1]],
    ["the newest answer counts", [answer("same"), answer("better")], "better", [1, 0, 0, 0]],
    ["not sure takes nothing back", [answer("better"), answer("not-sure")], "better", [1, 0, 0, 0]],
    ["nothing takes back worse", [answer("worse"), answer("better")], "worse", [0, 0, 1, 0]],
    ["nor a bruise", [answer("bruise"), answer("worse")], "bruise", [0, 0, 1, 0]],
    ["a bruise after worse is a bruise", [answer("worse"), answer("bruise")], "bruise", [0, 0, 1, 0]],
    ["another area's answer is another's", [answer("better", { area: "neck" })], null, [0, 0, 0, 1]],
    ["another day's answer is another's", [answer("better", { day: "2026-11-18" })], null, [0, 0, 0, 1]],
  ])("%s", (_what, answers, expected, [better, same, worse, unknown]) => {
    const history = summed([session(at(19)), ...answers]);
    expect([history.sessions[0]?.nextDay, history.areas[0]?.nextDay]).toEqual([
      expected,
      { better, same, worse, unknown },
    ]);
  });

  test("is counted by session day, not by session; a day without pressing is none", () => {
    const events = [
      session(at(18), { heldSeconds: 0 }),
      session(at(19)),
      session(at(19, "20:00")),
      session("2026-11-20T01:30:00+11:00"),
      answer("better"),
    ];
    expect(summed(events).areas).toMatchObject([
      { sessions: 4, nextDay: { better: 1, same: 0, worse: 0, unknown: 0 } },
    ]);
  });

  test("of practice is never shown", () => {
    const events = [session(at(19), { practice: true }), answer("worse")];
    expect(summed(events).sessions[0]?.nextDay).toBeNull();
  });
});

describe("an area that is locked needs a clinician", () => {
  const swollen = halt(at(20), { until: at(21) });
  const statusOf = (events: readonly Event[], written: readonly Event[] = events): string | undefined =>
    summed(events, { written }).areas[0]?.status;

  test.each<[string, readonly Event[], string]>([
    ["by an urgent halt", [swollen], "see-clinician"],
    ["by a clinician-level halt", [halt(at(20), { urgency: "clinician" })], "see-clinician"],
    ["by one that locks everything", [halt(at(20), { area: "neck", locks: "everywhere" })], "see-clinician"],
    ["not by one on another area", [halt(at(20), { locks: ["neck"] })], "open"],
    ["not by a slip", [swollen, mistake(at(20), swollen)], "open"],
    ["not once it was checked", [swollen, cleared(at(21, "12:00"), swollen)], "open"],
  ])("%s", (_why, halts, expected) => {
    expect(statusOf([session(at(19)), ...halts])).toBe(expected);
  });

  test("also when the halt is missing from the events as they stand", () => {
    expect(statusOf([session(at(19))], [session(at(19)), swollen])).toBe("see-clinician");
  });
});

describe("a part of the record", () => {
  const record = [
    session(at(10), { triggers: ["long drive"] }),
    cramp(at(12), { area: "foot" }),
    entry(at(14), { pain: 2 }),
    entry(at(16), { pain: 2, area: "calf" }),
    session(at(18), { area: "neck" }),
    nextDay(at(19), "2026-11-18", { area: "neck" }),
  ];
  const daysIn = (view: Partial<View>): unknown => {
    const { from, to, sessions, entries } = summed(record, { view: { ...WHOLE_RECORD, ...view } });
    return [from, to, ...[...sessions, ...entries].map(({ happened }) => Number(happened.slice(8, 10)))];
  };

  test.each<[string, Partial<View>, unknown]>([
    ["since a day, that day included", { since: "2026-11-14" }, ["2026-11-14", "2026-11-21", 18, 16, 14]],
    ["until a day, that day included", { until: "2026-11-14" }, ["2026-11-10", "2026-11-14", 10, 14, 12]],
    ["one day", { since: "2026-11-12", until: "2026-11-12" }, ["2026-11-12", "2026-11-12", 12]],
    ["what names an area", { area: "calf" }, ["2026-11-10", "2026-11-21", 10, 16]],
    ["nothing", { since: "2026-12-01" }, ["2026-12-01", "2026-11-21"]],
  ])("%s", (_what, view, expected) => {
    expect(daysIn(view)).toEqual(expected);
  });

  test("has areas, triggers and days of its own, and the next-day answer given after it", () => {
    const view = { since: "2026-11-16", until: "2026-11-18", area: null };
    expect(summed(record, { view })).toMatchObject({
      areas: [{ area: "neck", nextDay: { better: 1 } }],
      triggers: [],
      notCounted: { daysWithoutRecord: 1 },
    });
  });
});

describe("the clocks change", () => {
  test.each([
    [
      "in spring: 1:30 is the evening before, 3:30 is the new day",
      ["2026-10-04T01:30:00+10:00", "2026-10-04T03:30:00+11:00"],
      "2026-10-05T20:00:00+11:00",
      ["2026-10-03", 1],
    ],
    [
      "in autumn: both times 2:30 are the evening before",
      ["2026-04-05T02:30:00+11:00", "2026-04-05T02:30:00+10:00"],
      "2026-04-05T20:00:00+10:00",
      ["2026-04-04", 1],
    ],
  ])("%s", (_when, moments, now, expected) => {
    const { from, notCounted } = summed(
      moments.map((moment) => cramp(moment)),
      { to: now },
    );
    expect([from, notCounted.daysWithoutRecord]).toEqual(expected);
  });
});

test("the files of two devices are one history, what both hold counted once", () => {
  const [shared, here, there] = [session(at(18)), session(at(19)), { ...cramp(at(20)), device: "def456" }];
  const files = [lineOf(shared) + lineOf(here), lineOf(there) + lineOf(shared)].map(readLines);
  const history = summed(union(files));
  expect([...history.sessions, ...history.entries].map(({ id }) => id)).toEqual([here.id, shared.id, there.id]);
});
