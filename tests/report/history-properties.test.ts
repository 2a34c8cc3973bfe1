import fc from "fast-check";
import { expect, test } from "vitest";
import { history } from "../../src/commands/history.ts";
import type { Event } from "../../src/log/event.ts";
import { daysBetween } from "../../src/log/day.ts";
import { fakeWorld } from "../support/fake-world.ts";
import { EVENTS } from "../support/log-arbitrary.ts";
import { runsOf } from "../support/runs.ts";
import { summed } from "../support/summed.ts";

const NOW = new Date("2026-11-21T20:00:00+11:00");
const RUNS = runsOf(200);
// eslint-disable-next-line no-control-regex -- looking for exactly these
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

const anyEvent = fc.oneof(...(Object.values(EVENTS) as fc.Arbitrary<unknown>[])) as fc.Arbitrary<Event>;
/** Notes as long as people write them: one word, or many. */
const withLongNote = fc.tuple(anyEvent, fc.nat(30), fc.constantFrom("", " ")).map(([event, times, gap]) => {
  if (event.kind !== "entry" || event.note === null) return event;
  return { ...event, note: `${event.note}${gap}`.repeat(times) };
});
const someEvents: fc.Arbitrary<readonly Event[]> = fc.array(withLongNote, { maxLength: 30 });

async function screen(
  events: readonly Event[],
  columns: number,
  unicode: boolean,
  since: string | undefined,
): Promise<string> {
  const { world, printed } = fakeWorld({ events, unicode, now: NOW, size: { columns, rows: 4000 } });
  const unwrapped: string[] = [];
  const terminal = { ...world.terminal, print: (lines: readonly string[]) => unwrapped.push(lines.join("\n")) };
  await history({ ...world, terminal }, { json: false, since });
  expect(printed).toEqual([]);
  return unwrapped.join("\n");
}

const look = [
  someEvents,
  fc.integer({ min: 20, max: 200 }),
  fc.boolean(),
  fc.constantFrom(undefined, "2020-01-01", "2026-01-01"),
] as const;

test("every line fits the window, whatever stands in the record", async () => {
  await fc.assert(
    fc.asyncProperty(...look, async (events, columns, unicode, since) => {
      const lines = (await screen(events, columns, unicode, since)).split("\n");
      expect(lines.filter((line) => line.length > columns)).toEqual([]);
    }),
    RUNS,
  );
});

test("no control or direction mark reaches the screen, whatever stands in the record", async () => {
  await fc.assert(
    fc.asyncProperty(...look, async (events, columns, unicode, since) => {
      const lines = (await screen(events, columns, unicode, since)).split("\n");
      expect(lines.filter((line) => CONTROL.test(line))).toEqual([]);
    }),
    RUNS,
  );
});

test("no count is larger than what it counts", () => {
  fc.assert(
    fc.property(someEvents, (events) => {
      const { from, to, sessions, entries, areas, triggers, notCounted } = summed(events, { to: NOW.toISOString() });
      const days = from === null || from > to ? 0 : daysBetween(from, to) + 1;
      const counted = sessions.filter((session) => !session.practice).length;
      expect(notCounted.daysWithoutRecord).toBeGreaterThanOrEqual(0);
      expect(notCounted.daysWithoutRecord).toBeLessThanOrEqual(days);
      expect(areas.reduce((sum, area) => sum + area.sessions, 0)).toBe(counted);
      for (const { sessions: own, nextDay } of areas) {
        expect(nextDay.better + nextDay.same + nextDay.worse + nextDay.unknown).toBeLessThanOrEqual(own);
      }
      for (const trigger of triggers) {
        expect(trigger.spasmDaysWith).toBeLessThanOrEqual(trigger.daysWith);
        expect(trigger.spasmDaysWithout).toBeLessThanOrEqual(trigger.daysWithout);
        expect(trigger.daysWith + trigger.daysWithout).toBeLessThanOrEqual(counted + entries.length);
      }
    }),
    RUNS,
  );
});
