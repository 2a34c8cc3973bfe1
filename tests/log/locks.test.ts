import { describe, expect, test } from "vitest";
import { BODY_AREAS, LEGS, type BodyArea } from "../../src/body.ts";
import { isEvent } from "../../src/log/guard.ts";
import { allClearable, clearedSigns, lockFor, lockOf } from "../../src/log/locks.ts";
import { haltFor, type Halt } from "../../src/triage/assess.ts";
import { RED_FLAGS } from "../../src/triage/red-flags/index.ts";
import { SAY } from "../../src/triage/sayings.ts";
import type { Event, HaltEvent } from "../../src/log/event.ts";
import { cleared, halt, mistake } from "../support/log-events.ts";

const NOW = new Date("2026-11-21T10:00:00+11:00");
const NEXT_DAY = "2026-11-22T10:00:00+11:00";

/** What a halt over these signs locks when the calf was complained of. */
function lockedBy(...signs: readonly string[]): ReturnType<typeof lockOf> {
  const raised = RED_FLAGS.filter(({ id }) => signs.includes(id));
  const stop = haltFor(raised, signs.includes("age"));
  if (stop === undefined || raised.length + (signs.includes("age") ? 1 : 0) !== signs.length)
    throw new Error("Unknown sign.");
  return lockOf(stop, "calf", NOW);
}

const TOMORROW = new Date(NEXT_DAY);

describe("how far a halt reaches", () => {
  test.each<[string, readonly string[], readonly BodyArea[] | "everywhere", Date | null]>([
    ["an emergency locks every area for 24 hours", ["chest-pain"], "everywhere", TOMORROW],
    ["fever is about the person: every area for 24 hours", ["fever"], "everywhere", TOMORROW],
    ["dark pee is about the person", ["rhabdo"], "everywhere", TOMORROW],
    ["a swollen calf locks the leg for 24 hours", ["leg-swollen"], LEGS, TOMORROW],
    ["a sign to book locks the area alone, until it is checked", ["night-pain"], ["calf"], null],
    ["a sign to book beside a swollen calf: the leg for 24 hours", ["leg-swollen", "night-pain"], LEGS, TOMORROW],
    ["a swollen calf beside chest pain: every area", ["chest-pain", "leg-swollen"], "everywhere", TOMORROW],
    ["fever beside a swollen calf: every area", ["fever", "leg-swollen"], "everywhere", TOMORROW],
    ["under 16 locks nothing", ["age"], [], null],
    ["under 16 does not take a lock away", ["age", "leg-swollen"], LEGS, TOMORROW],
  ])("%s", (_promise, signs, locks, until) => {
    const found = lockedBy(...signs);
    expect({ ...found, locks: found.locks === "everywhere" ? "everywhere" : [...found.locks].sort() }).toEqual({
      locks: locks === "everywhere" ? "everywhere" : [...locks].sort(),
      until,
    });
  });

  test("every emergency sign locks every area", () => {
    const emergencies = RED_FLAGS.filter(({ urgency }) => urgency === "emergency");
    expect(emergencies.filter(({ id }) => lockedBy(id).locks !== "everywhere").map(({ id }) => id)).toEqual([]);
  });

  test("every sign locks at least the area complained of", () => {
    const free = RED_FLAGS.filter(({ id }) => {
      const { locks } = lockedBy(id);
      return locks !== "everywhere" && !locks.includes("calf");
    });
    expect(free.map(({ id }) => id)).toEqual([]);
  });

  test("an emergency over a sign this version does not know locks every area", () => {
    const stop: Halt = { kind: "halt", urgency: "emergency", raised: ["from-later"], sayings: [SAY.clot] };
    expect(lockOf(stop, "calf", NOW)).toEqual({ locks: "everywhere", until: TOMORROW });
  });

  test("24 hours are 24 real hours when the clocks change", () => {
    const [flag] = RED_FLAGS.filter(({ id }) => id === "fever");
    const stop = flag === undefined ? undefined : haltFor([flag]);
    const from = new Date("2026-10-03T12:00:00+10:00");
    expect(stop === undefined ? null : lockOf(stop, "calf", from).until).toEqual(new Date("2026-10-04T13:00:00+11:00"));
  });
});

const swollen = halt("2026-11-21T10:00:00+11:00", { locks: [...LEGS], until: NEXT_DAY });
const chest = halt("2026-11-21T10:00:00+11:00", {
  urgency: "emergency",
  raised: ["chest-pain"],
  locks: "everywhere",
  until: NEXT_DAY,
});
const night = halt("2026-11-21T10:00:00+11:00", { urgency: "clinician", raised: ["night-pain"] });
const statin = halt("2026-11-21T10:00:00+11:00", { raised: ["statin-ache"], locks: "everywhere", until: NEXT_DAY });
const later = halt("2026-11-21T10:00:00+11:00", { urgency: "clinician", raised: ["from-later"] });
const tomorrow = halt("2026-11-22T10:00:00+11:00", { until: "2026-11-23T10:00:00+11:00" });
const unknown = halt("2026-11-21T10:00:00+11:00", { raised: ["from-later"], until: NEXT_DAY });

function lock(urgency: HaltEvent["urgency"], until: string | null, ...halts: readonly HaltEvent[]): unknown {
  return {
    urgency,
    until: until === null ? null : new Date(until),
    halts: halts.map(({ id }) => id),
    raised: halts.flatMap(({ raised }) => raised),
  };
}

describe("the lock on the calf", () => {
  test.each<[string, readonly Event[], unknown]>([
    ["there is none without a halt", [], undefined],
    ["a swollen calf", [swollen], lock("urgent", NEXT_DAY, swollen)],
    ["chest pain", [chest], lock("emergency", NEXT_DAY, chest)],
    ["a sign to book may be checked as soon as it is", [night], lock("clinician", null, night)],
    ["a long-known urgent sign may be checked at once too", [statin], lock("urgent", null, statin)],
    [
      "the worst of several halts gives its urgency",
      [night, swollen, chest],
      lock("emergency", NEXT_DAY, night, swollen, chest),
    ],
    ["urgent beside a sign to book is urgent", [night, swollen], lock("urgent", NEXT_DAY, night, swollen)],
    ["a slip voids its halt", [swollen, mistake("2026-11-21T10:01:00+11:00", swollen)], undefined],
    [
      "a slip voids no other halt",
      [swollen, night, mistake("2026-11-21T10:01:00+11:00", swollen)],
      lock("clinician", null, night),
    ],
    ["a check lifts a sign to book", [night, cleared("2026-11-21T11:00:00+11:00", night)], undefined],
    ["a check lifts one to book that this version does not know", [later, cleared(NEXT_DAY, later)], undefined],
    [
      "the last of two waits counts",
      [tomorrow, swollen],
      lock("urgent", "2026-11-23T10:00:00+11:00", tomorrow, swollen),
    ],
    ["a check lifts a long-known urgent sign", [statin, cleared("2026-11-21T11:00:00+11:00", statin)], undefined],
    [
      "a check within 24 hours does not lift a swollen calf",
      [swollen, cleared("2026-11-22T09:59:59+11:00", swollen)],
      lock("urgent", NEXT_DAY, swollen),
    ],
    ["a check after 24 hours lifts a swollen calf", [swollen, cleared(NEXT_DAY, swollen)], undefined],
    [
      "a check within 24 hours does not lift chest pain",
      [chest, cleared("2026-11-21T23:00:00+11:00", chest)],
      lock("emergency", NEXT_DAY, chest),
    ],
    ["a check after 24 hours lifts chest pain", [chest, cleared("2026-11-23T10:00:00+11:00", chest)], undefined],
    [
      "a check of one halt lifts no other",
      [night, chest, cleared("2026-11-23T10:00:00+11:00", night)],
      lock("emergency", NEXT_DAY, chest),
    ],
    [
      "a check too early, and one in time, lifts",
      [chest, cleared("2026-11-21T23:00:00+11:00", chest), cleared("2026-11-23T10:00:00+11:00", chest)],
      undefined,
    ],
    [
      "a sign this version does not know waits its 24 hours",
      [unknown, cleared("2026-11-21T11:00:00+11:00", unknown)],
      lock("urgent", NEXT_DAY, unknown),
    ],
  ])("%s", (_promise, events, expected) => {
    expect(lockFor(events, "calf")).toEqual(expected);
  });

  test("time alone lifts nothing: 24 hours later a check is still asked for", () => {
    expect([lockFor([chest], "calf"), lockFor([swollen], "foot")]).toEqual([
      lock("emergency", NEXT_DAY, chest),
      lock("urgent", NEXT_DAY, swollen),
    ]);
  });

  test("a lock holds on both sides: a halt cannot even be written for one", () => {
    expect([isEvent(swollen), isEvent({ ...swollen, side: "left" })]).toEqual([true, false]);
  });
});

test.each<[string, HaltEvent, readonly BodyArea[]]>([
  ["chest pain", chest, BODY_AREAS],
  ["a swollen calf", swollen, LEGS],
  ["pain at night", night, ["calf"]],
])("%s locks its areas and no other", (_what, event, areas) => {
  expect(BODY_AREAS.filter((area) => lockFor([event], area) !== undefined)).toEqual(
    BODY_AREAS.filter((area) => areas.includes(area)),
  );
});

describe("what a clinician has checked", () => {
  test("is kept with the newest date for each sign", () => {
    const events = [
      cleared("2026-11-01T10:00:00+11:00", night),
      cleared("2026-11-20T10:00:00+11:00", night, statin),
      cleared("2026-11-10T10:00:00+11:00", statin),
    ];
    expect(Object.fromEntries(clearedSigns(events))).toEqual({
      "night-pain": "2026-11-20",
      "statin-ache": "2026-11-20",
    });
  });

  test.each<[readonly string[], boolean]>([
    [["night-pain"], true],
    [["night-pain", "statin-ache"], true],
    [["night-pain", "chest-pain"], false],
    [["leg-swollen"], false],
    [["from-later"], false],
    [["age"], false],
  ])("%j may be lifted without a wait: %s", (signs, expected) => {
    expect(allClearable(signs)).toBe(expected);
  });
});
