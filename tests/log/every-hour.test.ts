import { describe, expect, test } from "vitest";
import { ONSETS, type Onset } from "../../src/body.ts";
import { addDays, dayOf, daysBetween } from "../../src/log/day.ts";
import type { Event } from "../../src/log/event.ts";
import { pacing } from "../../src/log/pacing.ts";
import { session, startOfDay } from "../support/log-events.ts";

const HOUR_MS = 3_600_000;
const FIRST = Date.parse("2026-11-01T00:00:00+11:00");
const HOURS = 31 * 24;

interface Month {
  readonly started: readonly string[];
  /** Waits that end before they begin, or last longer than any rule asks for. */
  readonly oddWaits: readonly string[];
}

const stampAt = (at: number): string => `${new Date(at + 11 * HOUR_MS).toISOString().slice(0, 19)}+11:00`;

/** Somebody who asks for a session at every hour of November, and takes each one that is allowed. */
function monthOf(onset: Onset): Month {
  const events: Event[] = [];
  const started: string[] = [];
  const oddWaits: string[] = [];
  for (let hour = 0; hour < HOURS; hour += 1) {
    const now = FIRST + hour * HOUR_MS;
    const stamp = stampAt(now);
    const pace = pacing({ events, area: "calf", onset, now: new Date(now), today: dayOf(stamp), startOfDay });
    if (pace.kind === "wait") {
      const hours = (pace.until.getTime() - now) / HOUR_MS;
      if (hours <= 0 || hours > 7 * 24) oddWaits.push(`${stamp}: ${String(hours)} h`);
      continue;
    }
    started.push(stamp);
    events.push(session(stamp, { onset }));
  }
  return { started, oddWaits };
}

const countOn = (days: readonly string[], day: string): number => days.filter((other) => other === day).length;

describe.each(ONSETS.map((onset): [Onset, Month] => [onset, monthOf(onset)]))(
  "a session asked for at every hour of a month, %s:",
  (onset, { started, oddWaits }) => {
    const days = started.map(dayOf);
    const own = [...new Set(days)];

    test("there are four hours between two sessions", () => {
      const gaps = started.slice(1).map((stamp, index) => Date.parse(stamp) - Date.parse(started[index] ?? stamp));
      expect(gaps.filter((gap) => gap < 4 * HOUR_MS)).toEqual([]);
    });

    test("a day has two sessions at most, and one once the spasm is a week old", () => {
      const most = onset === "acute" ? 2 : 1;
      expect(own.filter((day) => countOn(days, day) > most)).toEqual([]);
      expect(own.some((day) => countOn(days, day) === most)).toBe(true);
    });

    test("an old spasm is pressed on four days of seven at most, and never on three in a row", () => {
      if (onset !== "chronic") return;
      const inSeven = own.map(
        (day) => own.filter((other) => daysBetween(other, day) >= 0 && daysBetween(other, day) < 7).length,
      );
      expect(Math.max(...inSeven)).toBe(4);
      expect(own.filter((day) => own.includes(addDays(day, -1)) && own.includes(addDays(day, -2)))).toEqual([]);
    });

    test("a wait always ends, and within a week", () => {
      expect(oddWaits).toEqual([]);
    });
  },
);
