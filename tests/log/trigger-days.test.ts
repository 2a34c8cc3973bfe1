import { describe, expect, test } from "vitest";
import type { Event } from "../../src/log/event.ts";
import { triggersOf } from "../../src/log/trigger-days.ts";
import { cramp, entry, nextDay, session } from "../support/log-events.ts";
import { at } from "../support/three-weeks.ts";

const drive = [{ name: "drive" }];
const day = (index: number): string =>
  new Date(Date.parse("2026-09-01T00:00:00Z") + index * 86_400_000).toISOString().replace("Z", "+00:00");

/** Whole days: so many with the drive, so many without, and a spasm on the first of each. */
function whole(withIt: number, without: number, spasmsWith: number, spasmsWithout = 0): readonly Event[] {
  return Array.from({ length: withIt + without }, (_, index) => {
    const isWith = index < withIt;
    const spasm = isWith ? index < spasmsWith : index - withIt < spasmsWithout;
    const said = spasm ? { only: true, pain: 5 } : { none: true };
    return entry(day(index), { ...said, triggers: isWith ? drive : [] });
  });
}

describe("days still missing before a trigger is worth a comparison", () => {
  test.each<[string, readonly Event[], number]>([
    ["none of 28 told whole", [entry(day(0), { triggers: drive, pain: 5 })], 28],
    ["27 whole days", whole(10, 17, 6), 1],
    ["28 whole days", whole(10, 18, 6), 0],
    ["too few with it", whole(5, 40, 5, 1), 3],
    ["too few without it", whole(40, 2, 6), 6],
    ["too few days with a spasm", whole(20, 20, 1), 4],
  ])("%s", (_what, events, moreDays) => {
    const [found] = triggersOf(events);
    expect(found).toMatchObject({ name: "drive", moreDays });
    expect([
      found?.difference === null,
      found?.interval95 === null,
      found?.label === "too early",
      found?.chance,
    ]).toEqual([...[moreDays > 0, moreDays > 0, moreDays > 0], null]);
  });
});

test("only a whole day is a day without a trigger: on any other it may have been there", () => {
  const events = [
    entry(at(14), { triggers: drive, pain: 5 }),
    entry(at(15), { pain: 3 }),
    session(at(16)),
    cramp(at(17)),
    nextDay(at(17), "2026-11-16"),
    entry(at(18), { none: true }),
    entry(at(19), { only: true, pain: 4 }),
    entry(at(20), { only: true, pain: 4, triggers: drive }),
  ];
  expect(triggersOf(events)).toMatchObject([
    { daysNoted: 2, daysWith: 1, daysWithout: 2, spasmDaysWith: 1, spasmDaysWithout: 1 },
  ]);
});

test.each<[string, readonly Event[], number, number]>([
  [
    "two entries of a day are one day",
    [entry(at(15), { triggers: drive, none: true }), entry(at(15, "20:00"), { triggers: drive, none: true })],
    1,
    0,
  ],
  [
    "a cramp makes a whole day a spasm day",
    [entry(at(15), { triggers: drive, none: true }), cramp(at(15, "22:00"))],
    1,
    1,
  ],
  ["a session with pain does too", [entry(at(15), { triggers: drive, none: true }), session(at(15))], 1, 1],
  ["practice does not", [entry(at(15), { triggers: drive, none: true }), session(at(15), { practice: true })], 1, 0],
  [
    "a trigger named in a session counts on a whole day",
    [session(at(15), { triggers: ["drive"] }), entry(at(15), { none: true })],
    1,
    1,
  ],
  [
    "a day whole for triggers with no word on spasm does not count",
    [entry(at(15), { triggers: drive, only: true })],
    0,
    0,
  ],
  [
    "two in the morning belongs to the day before",
    [entry(at(15), { triggers: drive, none: true }), cramp(at(16, "02:00"))],
    1,
    1,
  ],
])("%s", (_what, events, daysWith, spasmDaysWith) => {
  expect(triggersOf(events)).toMatchObject([{ name: "drive", daysNoted: 1, daysWith, spasmDaysWith, daysWithout: 0 }]);
});

test.each<[string, readonly Event[], unknown]>([
  // Newcombe 1998, method 10, by another program: 6 of 10 and 5 of 25.
  ["an interval without 0", whole(10, 25, 6, 5), { difference: 40, interval95: [5.5, 65.7], label: "not judged" }],
  ["an interval with 0", whole(10, 25, 3, 5), { difference: 10, interval95: [-17.1, 42.3], label: "no clear link" }],
])("past the gates: %s; a chance is not worked out", (_what, events, expected) => {
  expect(triggersOf(events)[0]).toMatchObject({ ...(expected as object), chance: null });
});
