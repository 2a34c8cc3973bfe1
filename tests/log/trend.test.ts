import { expect, test } from "vitest";
import type { Event } from "../../src/log/event.ts";
import { trendsOf, type Trend } from "../../src/log/trend.ts";
import { nextDay, session } from "../support/log-events.ts";
import { at } from "../support/three-weeks.ts";
import { summed } from "../support/summed.ts";

function trends(...events: readonly Event[]): readonly Trend[] {
  return trendsOf(summed(events));
}

const NONE_KNOWN = { better: 0, same: 0, worse: 0 };

test("a trend holds each scored session of an area, oldest first, whatever the order in the record", () => {
  const events = [
    session(at(20), { movementPainBefore: 3, movementPainAfter: null }),
    session(at(18), { movementPainBefore: 6, movementPainAfter: 4 }),
    nextDay(at(19), "2026-11-18"),
    session(at(19), { movementPainBefore: null }),
  ];
  expect(trends(...events)).toEqual([
    {
      area: "calf",
      points: [
        { before: 6, after: 4, rest: 4, nextDay: "better" },
        { before: 3, after: null, rest: 4, nextDay: null },
      ],
      nextDay: { better: 1, same: 0, worse: 0, unknown: 2 },
    },
  ]);
});

test("the area used last comes first, and an area without a score has no trend", () => {
  const events = [
    session(at(17), { area: "jaw", movementPainBefore: null }),
    session(at(18)),
    session(at(19), { area: "neck" }),
  ];
  expect(trends(...events)).toEqual(
    (["neck", "calf"] as const).map((area) => ({
      area,
      points: [{ before: 5, after: 3, rest: 4, nextDay: null }],
      nextDay: { ...NONE_KNOWN, unknown: 1 },
    })),
  );
});

test("practice is no part of a trend", () => {
  expect(trends(session(at(19), { practice: true }))).toEqual([]);
});
