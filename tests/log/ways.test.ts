import { expect, test } from "vitest";
import type { Event, SessionEvent } from "../../src/log/event.ts";
import { wayResults } from "../../src/log/ways.ts";
import { waysLines } from "../../src/report/ways-text.ts";
import { nextDay, session } from "../support/log-events.ts";
import { at } from "../support/three-weeks.ts";

const calf = (day: number, before: number | null, after: number | null, changes: Partial<SessionEvent> = {}): Event =>
  session(at(day), { movementPainBefore: before, movementPainAfter: after, ...changes });
const said = (day: number, answer: "better" | "same" | "worse"): Event =>
  nextDay(at(day + 1, "09:00"), at(day).slice(0, 10), { answer, pain: null, movementPain: null });
const all = (events: readonly Event[], columns = 120): readonly string[] =>
  waysLines(
    wayResults(events, () => true),
    columns,
  );

const SOFT = [calf(2, 6, 3), said(2, "better"), calf(4, 5, 4), calf(6, 4, 5), said(6, "same"), calf(8, 5, 3)];
const HANDS = [10, 12, 14].map((day) => calf(day, 4, 4, { tools: [] }));

test("each way has its sessions, its spread and its days after, and no way is called better", () => {
  expect(all([...SOFT, ...HANDS])).toEqual([
    "What was done, and the pain in the movement after it:",
    "  Calf, the two bulges, soft ball: 4 sessions, 2 less in the middle, from 3 less to 1 more. Day after: better 1, same 1.",
    "  Calf, the two bulges, hands: 3 sessions, the same in the middle.",
    "Bad days get better anyway, and days differ: this cannot show what helped.",
  ]);
});

test("fewer than three sessions with both scores are not worth a line", () => {
  expect(all([calf(2, 6, 3), calf(4, 5, null), calf(6, null, 2), calf(8, 4, 2)])).toEqual([]);
});

test("practice, parts and days outside the view are left out", () => {
  const events = [
    ...HANDS,
    calf(16, 4, 0, { practice: true, tools: [] }),
    calf(17, 4, 0, { partial: true, tools: [] }),
  ];
  expect(wayResults(events, () => true).map(({ sessions }) => sessions)).toEqual([3]);
  expect(wayResults(events, ({ happened }) => happened > at(11))).toEqual([]);
});

test("the days after are those of the sessions in view, not of all time", () => {
  const [soft] = wayResults(SOFT, ({ happened }) => happened >= at(4));
  expect(soft).toMatchObject({ sessions: 3, nextDay: { better: 0, same: 1, worse: 0 } });
});

test("at forty columns every line fits", () => {
  expect(all([...SOFT, ...HANDS], 40).filter((line) => line.length > 40)).toEqual([]);
});
