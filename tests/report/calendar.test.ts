import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { dayOf } from "../../src/log/day.ts";
import { endedPlans } from "../../src/log/ended-plans.ts";
import type { Event } from "../../src/log/event.ts";
import { planAhead, type PlanAhead } from "../../src/log/plan-ahead.ts";
import { calendarOf } from "../../src/report/calendar.ts";
import { halt, session, startOfDay } from "../support/log-events.ts";
import { liveAYear, YEAR_PEOPLE } from "../support/year-people.ts";
import { runsOf } from "../support/runs.ts";

const NOW = "2026-11-21T18:00:00+11:00";
const stampAt =
  (minutes: number) =>
  (moment: Date): string => {
    const local = new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, -1);
    const [sign, size] = [minutes < 0 ? "-" : "+", Math.abs(minutes)];
    return `${local}${sign}${String(Math.floor(size / 60)).padStart(2, "0")}:${String(size % 60).padStart(2, "0")}`;
  };
const sydney = stampAt(660);

function planOf(events: readonly Event[], now = NOW): PlanAhead {
  const days = { dayAt: (moment: Date) => dayOf(sydney(moment)), startOfDay };
  const found = planAhead(events, "calf", new Date(now), days);
  if (found === undefined) throw new Error("No plan is running.");
  return found;
}

const fresh = session("2026-11-21T15:30:00+11:00", { beganOn: "2026-11-20" });
const night = (day: number) =>
  session(`2026-11-${String(day)}T22:00:00+11:00`, {
    id: `night-${String(day)}`,
    playbook: "night-stretch",
    heldSeconds: 0,
  });

/** Every entry as another program reads it: its id, title, times, and number of times. */
function read(text: string): readonly Record<string, unknown>[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as [string, unknown[], unknown[]]);
  return calendar.getAllSubcomponents("vevent").map((part) => {
    const event = new ICAL.Event(part);
    const status = part.getFirstPropertyValue("status");
    const rule = part.getFirstPropertyValue("rrule");
    return {
      slot: /-(\w+)@spasm-coach$/.exec(event.uid)?.[1],
      summary: event.summary,
      start: event.startDate.toString(),
      status,
      ...(rule === null ? {} : { rule: String(rule) }),
    };
  });
}

/** What no reader checks and every calendar needs. */
function faultsOf(text: string): readonly string[] {
  const lines = text.split("\r\n");
  const count = (name: string): number => lines.filter((line) => line.startsWith(`${name}:`)).length;
  const events = lines.filter((line) => line === "BEGIN:VEVENT").length;
  const uids = lines.filter((line) => line.startsWith("UID:"));
  return [
    ...(text.endsWith("END:VCALENDAR\r\n") ? [] : ["does not end with a whole line"]),
    ...(/[^\r]\n|\r[^\n]/.test(text) ? ["a line end that is not CRLF"] : []),
    ...lines.filter((line) => Buffer.byteLength(line) > 75).map((line) => `over 75 octets: ${line}`),
    ...["UID", "DTSTAMP", "SEQUENCE", "SUMMARY", "CLASS"].filter((name) => count(name) !== events),
    ...(new Set(uids).size === uids.length ? [] : ["two entries with one UID"]),
    ...["PRODID", "VERSION", "METHOD"].filter((name) => count(name) !== 1),
  ];
}

describe("the calendar file of a new spasm", () => {
  const text = calendarOf([planOf([fresh])], new Date(NOW), sydney);

  test("holds the next session, the day to look again, and the end", () => {
    expect(read(text)).toEqual([
      {
        slot: "next",
        summary: "spasm-coach: next session may start",
        start: "2026-11-21T08:30:00Z",
        status: "CONFIRMED",
      },
      { slot: "end", summary: "spasm-coach: this plan ends", start: "2026-12-12", status: "CONFIRMED" },
      { slot: "see", summary: "spasm-coach: look at the plan", start: "2026-12-04", status: "CONFIRMED" },
    ]);
  });

  test("has ids, stamps, whole lines and short ones, and says nothing about health", () => {
    expect(faultsOf(text)).toEqual([]);
    expect(text).toContain("\r\nPRODID:-//spasm-coach//plan//EN\r\n");
    expect(text).toContain("DTSTAMP:20261121T070000Z");
    expect(text).not.toMatch(/calf|pain|spasm(?!-coach)|cramp|physio|doctor|neck/i);
  });

  test("reminds on the day at nine, and at the moment when there is one", () => {
    expect(text.match(/TRIGGER[^\r]*/g)).toEqual(
      ["PT0S", "PT9H", "PT9H"].map((after) => `TRIGGER;RELATED=START:${after}`),
    );
  });
});

test("written again after a session, entries change and none is doubled", () => {
  const later = "2026-11-22T10:00:00+11:00";
  const second = session("2026-11-22T09:00:00+11:00", { beganOn: "2026-11-20" });
  const before = calendarOf([planOf([fresh])], new Date(NOW), sydney);
  const after = calendarOf([planOf([fresh, second], later)], new Date(later), sydney);
  const numbersIn = (text: string, name: string): readonly string[] =>
    text.match(new RegExp(`${name}:[^\r]*`, "g")) ?? [];
  expect(numbersIn(after, "UID")).toEqual(numbersIn(before, "UID"));
  const sequence = (text: string): number => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
  expect(sequence(after)).toBeGreaterThan(sequence(before));
});

test("what may start at night is an entry of the day that comes", () => {
  const late = session("2026-11-21T21:30:00+11:00", { beganOn: "2026-11-20" });
  const now = "2026-11-21T22:00:00+11:00";
  expect(read(calendarOf([planOf([late], now)], new Date(now), sydney))[0]).toMatchObject({ start: "2026-11-22" });
});

test("four hours later stays four hours later, over a clock change and in another zone", () => {
  const before = session("2026-10-03T23:30:00+10:00", { beganOn: "2026-10-03" });
  const now = "2026-10-04T07:30:00+11:00";
  const morning = session("2026-10-04T07:00:00+11:00", { beganOn: "2026-10-03" });
  const plan = planOf([before, morning], now);
  const starts = [660, 0, -600].map((zone) => read(calendarOf([plan], new Date(now), stampAt(zone)))[0]?.["start"]);
  // In London that moment is midnight: there the whole day says it.
  expect(starts).toEqual(["2026-10-04T00:00:00Z", "2026-10-04", "2026-10-04T00:00:00Z"]);
});

test("the stretch before bed is in the evening wherever the person is, as often as nights are left", () => {
  const plan = planOf([18, 19, 20].map(night), "2026-11-21T12:00:00+11:00");
  const text = calendarOf([plan], new Date("2026-11-21T12:00:00+11:00"), sydney);
  expect(read(text)).toEqual([
    {
      slot: "nights",
      summary: "spasm-coach: before bed",
      start: "2026-11-21T21:30:00",
      status: "CONFIRMED",
      rule: "FREQ=DAILY;COUNT=39",
    },
  ]);
  expect(faultsOf(text)).toEqual([]);
});

test("a plan that is over takes its entries back", () => {
  const stopped = halt("2026-11-21T16:00:00+11:00", { urgency: "clinician", raised: ["no-change"] });
  const entries = read(calendarOf([planOf([fresh, stopped])], new Date(NOW), sydney));
  expect(entries.map(({ slot, status }) => [slot, status])).toEqual([
    ["next", "CANCELLED"],
    ["end", "CANCELLED"],
    ["see", "CANCELLED"],
  ]);
});

describe("a plan that a gap has ended", () => {
  const old = session("2026-11-05T16:00:00+11:00", { id: "old", beganOn: "2026-11-01" });
  const ended = (events: readonly Event[], today = "2026-11-21"): readonly string[] =>
    endedPlans(events, "calf", today).map(({ id }) => id);

  test("takes its entries back, beside those of the plan that runs", () => {
    const text = calendarOf(
      [planOf([old, fresh])],
      new Date(NOW),
      sydney,
      endedPlans([old, fresh], "calf", "2026-11-21"),
    );
    expect(faultsOf(text)).toEqual([]);
    expect(read(text).map(({ slot, status }) => `${String(slot)} ${String(status)}`)).toEqual([
      ...["next CONFIRMED", "end CONFIRMED", "see CONFIRMED"],
      ...["next CANCELLED", "end CANCELLED", "see CANCELLED"],
    ]);
  });

  test("of the stretch before bed takes its evenings back too", () => {
    const nights = endedPlans([{ ...old, playbook: "night-stretch" }], "calf", "2026-11-21");
    expect(read(calendarOf([], new Date(NOW), sydney, nights)).map(({ slot }) => slot)).toContain("nights");
  });

  test("has the ids it had while it ran", () => {
    const then = "2026-11-05T18:00:00+11:00";
    const before = calendarOf([planOf([old], then)], new Date(then), sydney);
    const after = calendarOf([], new Date(NOW), sydney, endedPlans([old], "calf", "2026-11-21"));
    const uids = (text: string): readonly string[] => text.match(/UID:[^\r]*/g) ?? [];
    expect(uids(after)).toEqual(expect.arrayContaining([...uids(before)]));
  });

  test.each<[string, readonly Event[], readonly string[]]>([
    ["none ran", [], []],
    ["it still runs", [fresh], []],
    ["a day before the gap", [session("2026-11-14T10:00:00+11:00")], []],
    ["a gap of eight days", [session("2026-11-13T10:00:00+11:00", { id: "gap" })], ["gap"]],
    ["two ended one after another", [old, session("2026-10-20T10:00:00+11:00", { id: "older" })], ["old", "older"]],
    ["its first session names it, whatever the order", [session("2026-11-07T10:00:00+11:00"), old], ["old"]],
    ["longer ago than any entry", [session("2026-09-20T10:00:00+10:00")], []],
    ["practice is none", [{ ...old, practice: true }], []],
  ])("%s", (_what, events, expected) => {
    expect(ended(events)).toEqual(expected);
  });
});

const YEARS = new Map(YEAR_PEOPLE.map((person) => [person.name, liveAYear(person, 7, 70).events]));

test("whatever a year has brought, the file is one that a calendar takes", () => {
  fc.assert(
    fc.property(fc.constantFrom(...YEAR_PEOPLE), fc.integer({ min: 0, max: 200 }), (person, cut) => {
      const year = YEARS.get(person.name) ?? [];
      const events = year.slice(0, Math.max(1, Math.min(cut, year.length)));
      const now = new Date(events.at(-1)?.happened ?? NOW);
      const days = { dayAt: (moment: Date) => dayOf(sydney(moment)), startOfDay };
      const plan = planAhead(events, person.area, now, days);
      if (plan === undefined) return;
      const text = calendarOf([plan], now, sydney);
      expect([faultsOf(text), read(text).length > 0]).toEqual([[], true]);
    }),
    runsOf(60),
  );
});
