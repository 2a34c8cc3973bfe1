import { describe, expect, test } from "vitest";
import type { BodyArea, Onset } from "../../src/body.ts";
import { dayOf } from "../../src/log/day.ts";
import type { Event, SessionEvent } from "../../src/log/event.ts";
import { lastPlan, pacing, sessionsOn } from "../../src/log/pacing.ts";
import { halt, plan, session, startOfDay } from "../support/log-events.ts";

const GO = { kind: "go" };
const NOW = "2026-11-21T10:00:00+11:00";

function paced(sessions: readonly Event[], onset: Onset, now = NOW): unknown {
  return pacing({ events: sessions, area: "calf", onset, now: new Date(now), today: dayOf(now), startOfDay });
}

/** Sessions on these days of November at 10:00, and how the pace is at 10:00 on the 21st. */
function onDays(onset: Onset, ...days: readonly string[]): unknown {
  return paced(
    days.map((day) => session(`2026-11-${day}T10:00:00+11:00`)),
    onset,
  );
}

function wait(until: string, why: string): unknown {
  return { kind: "wait", until: new Date(until), why };
}

const FOUR_HOURS = "Give the muscle four hours.";
const ENOUGH = "That is enough for one day.";
const REST = "Two days in a row, then a day of rest.";
const WEEK = "Four sessions in seven days are the most.";

test("a first session may start", () => {
  expect([paced([], "acute"), paced([], "subacute"), paced([], "chronic")]).toEqual([GO, GO, GO]);
});

test("over the date line the week is counted by date, not by the order of the sessions", () => {
  const happened = ["16T20:00:00+13:00", "16T09:00:00-10:00", "17T10:00:00-10:00", "15T22:00:00-10:00"];
  const sessions = [...happened, "19T10:00:00-10:00"].map((moment) => session(`2026-11-${moment}`));
  const days = sessions.map(({ happened: then }) => dayOf(then)).sort();
  expect(
    pacing({
      events: sessions,
      area: "calf",
      onset: "chronic",
      now: new Date("2026-11-21T10:00:00-10:00"),
      today: "2026-11-21",
      startOfDay,
    }),
  ).toEqual({
    kind: "wait",
    why: WEEK,
    until: startOfDay(`2026-11-${String(Number(days.at(-4)?.slice(-2)) + 7)}`),
  });
});

describe("at least four hours between two sessions on an area", () => {
  test.each([
    ["at once", "2026-11-21T10:00:00+11:00", wait("2026-11-21T14:00:00+11:00", FOUR_HOURS)],
    ["a minute short of four hours", "2026-11-21T13:59:00+11:00", wait("2026-11-21T14:00:00+11:00", FOUR_HOURS)],
    ["after four hours to the second", "2026-11-21T14:00:00+11:00", GO],
  ])("%s", (_when, now, expected) => {
    expect(paced([session(NOW)], "acute", now)).toEqual(expected);
  });

  test("a session dated in the future, by a clock set wrong, still waits", () => {
    expect(paced([session("2026-11-21T12:00:00+11:00")], "acute")).toEqual(
      wait("2026-11-21T16:00:00+11:00", FOUR_HOURS),
    );
  });

  test("the newest session counts, in whatever order they were read", () => {
    const sessions = [session("2026-11-21T08:00:00+11:00"), session("2026-11-20T08:00:00+11:00")];
    expect([paced(sessions, "acute"), paced([...sessions].reverse(), "acute")]).toEqual(
      [0, 1].map(() => wait("2026-11-21T12:00:00+11:00", FOUR_HOURS)),
    );
  });

  test("in October the clock says five hours later: an hour was left out", () => {
    const late = [session("2026-10-04T00:30:00+10:00")];
    expect(
      ["2026-10-04T04:30:00+11:00", "2026-10-04T05:29:00+11:00", "2026-10-04T05:30:00+11:00"].map((now) =>
        paced(late, "acute", now),
      ),
    ).toEqual([wait("2026-10-04T05:30:00+11:00", FOUR_HOURS), wait("2026-10-04T05:30:00+11:00", FOUR_HOURS), GO]);
  });

  test("in April the clock says three hours later: an hour came twice", () => {
    const late = [session("2026-04-05T00:30:00+11:00")];
    expect(["2026-04-05T03:29:00+10:00", "2026-04-05T03:30:00+10:00"].map((now) => paced(late, "acute", now))).toEqual([
      wait("2026-04-05T03:30:00+10:00", FOUR_HOURS),
      GO,
    ]);
  });
});

describe("sessions a day", () => {
  const tomorrow = wait("2026-11-22T03:00:00+11:00", ENOUGH);
  const [four, nine] = [session("2026-11-21T04:00:00+11:00"), session("2026-11-21T09:00:00+11:00")];

  test.each<[string, readonly SessionEvent[], Onset, string, unknown]>([
    ["acute: a second one may start", [four], "acute", NOW, GO],
    ["acute: a third one waits for tomorrow", [four, nine], "acute", "2026-11-21T18:00:00+11:00", tomorrow],
    ["subacute: a second one waits for tomorrow", [four], "subacute", NOW, tomorrow],
    ["chronic: a second one waits for tomorrow", [four], "chronic", NOW, tomorrow],
    ["a session at 1 a.m. belongs to yesterday", [session("2026-11-21T01:00:00+11:00")], "subacute", NOW, GO],
    ["at 1 a.m. it is still yesterday", [nine], "subacute", "2026-11-22T01:00:00+11:00", tomorrow],
    ["at 3 a.m. it is tomorrow", [nine], "subacute", "2026-11-22T03:00:00+11:00", GO],
  ])("%s", (_promise, sessions, onset, now, expected) => {
    expect(paced(sessions, onset, now)).toEqual(expected);
  });

  test("on the day the clocks go back, tomorrow still begins at 03:00", () => {
    const expected = wait("2026-04-05T03:00:00+10:00", ENOUGH);
    expect(paced([session("2026-04-04T10:00:00+11:00")], "subacute", "2026-04-05T02:30:00+10:00")).toEqual(expected);
  });
});

describe("a spasm of weeks", () => {
  test.each([
    ["a day after one session", ["20"], GO],
    ["after two days in a row it rests a day", ["19", "20"], wait("2026-11-22T03:00:00+11:00", REST)],
    ["after two days in a row and a day of rest", ["18", "19"], GO],
    ["every other day", ["17", "19"], GO],
    ["after four sessions in seven days", ["15", "16", "18", "19"], wait("2026-11-22T03:00:00+11:00", WEEK)],
    ["after four sessions, the oldest seven days ago", ["14", "16", "18", "19"], GO],
    ["after many sessions, long ago", ["01", "02", "03", "04", "05"], GO],
  ])("%s", (_promise, days, expected) => {
    expect(onDays("chronic", ...days)).toEqual(expected);
  });

  test("the days in a row are a rule for a spasm of weeks only", () => {
    expect([onDays("acute", "15", "16", "18", "19", "20"), onDays("subacute", "15", "16", "18", "19", "20")]).toEqual([
      GO,
      GO,
    ]);
  });

  test("the wait for a free place in the week ends when it says it does", () => {
    const days = ["16", "17", "19", "20"].map((day) => session(`2026-11-${day}T10:00:00+11:00`));
    const now = "2026-11-22T10:00:00+11:00";
    expect([paced(days, "chronic", now), paced(days, "chronic", "2026-11-23T03:00:00+11:00")]).toEqual([
      wait("2026-11-23T03:00:00+11:00", WEEK),
      GO,
    ]);
  });
});

describe("after a plan that went well, sessions are for when they are needed", () => {
  const three = ["15", "17", "19"].map((day) => session(`2026-11-${day}T10:00:00+11:00`));
  const answered = (day: string, change: number, area: BodyArea = "calf"): Event =>
    plan(`2026-11-${day}T10:00:00+11:00`, { change, area });
  const enough = wait("2026-11-22T03:00:00+11:00", "Three sessions in seven days are the most.");

  test.each<[string, readonly Event[], unknown]>([
    ["no answer yet", [], GO],
    ["answered with 1", [answered("14", 1)], GO],
    ["answered with 2", [answered("14", 2)], enough],
    ["answered with 5", [answered("14", 5)], enough],
    ["an answer about another area", [answered("14", 5, "neck")], GO],
    ["good once, and not any more", [answered("10", 5), answered("14", 0)], GO],
    ["good by now, read first", [answered("14", 5), answered("10", 0)], enough],
  ])("%s", (_what, answers, expected) => {
    expect(paced([...answers, ...three], "chronic")).toEqual(expected);
  });

  test("of two answers of the same moment the later in the list counts", () => {
    const [one, other] = [answered("14", 5), answered("14", 0)];
    expect([lastPlan([one, other], "calf"), lastPlan([other, one], "calf"), lastPlan(three, "calf")]).toEqual([
      other,
      one,
      undefined,
    ]);
  });
});

describe("what does not count", () => {
  test.each<[string, SessionEvent]>([
    ["practice", session(NOW, { practice: true })],
    ["a session in which nothing was pressed", session(NOW, { heldSeconds: 0 })],
    ["a session on another area", session(NOW, { area: "neck" })],
  ])("%s", (_what, other) => {
    expect(paced([other], "chronic")).toEqual(GO);
  });

  test("a session on the other side of the same area does count", () => {
    expect(paced([session(NOW, { side: "right" })], "acute")).toEqual(wait("2026-11-21T14:00:00+11:00", FOUR_HOURS));
  });

  test("a session cut short does count, as far as it pressed", () => {
    expect(paced([session(NOW, { partial: true, heldSeconds: 3 })], "acute")).toEqual(
      wait("2026-11-21T14:00:00+11:00", FOUR_HOURS),
    );
  });

  test("sessions on an area come newest first, without practice and other kinds of events", () => {
    const [old, young] = [session("2026-11-19T10:00:00+11:00"), session("2026-11-20T10:00:00+11:00")];
    const others = [session(NOW, { practice: true }), session(NOW, { area: "foot" }), halt(NOW)];
    expect(sessionsOn([old, ...others, young], "calf")).toEqual([young, old]);
  });
});
