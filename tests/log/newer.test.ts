import { describe, expect, test } from "vitest";
import { BODY_AREAS } from "../../src/body.ts";
import { lockFor } from "../../src/log/locks.ts";
import { pacing } from "../../src/log/pacing.ts";
import { profileOf } from "../../src/log/profile.ts";
import { cleared, entry, halt, nextDay, profile, session, startOfDay } from "../support/log-events.ts";
import { readLines } from "../support/read-lines.ts";

const THEN = "2026-11-21T09:00:00.000+11:00";
const NOW = new Date("2026-11-21T10:00:00+11:00");

/** One line, as a later version may write it. */
function read(event: object): ReturnType<typeof readLines> {
  return readLines(`\n${JSON.stringify(event)}\n`);
}

describe("two devices, one of them with a newer version", () => {
  test("a halt written by the newer one locks on the older one too", () => {
    const newer = { ...halt(THEN), v: 2, spoken: true };
    const { events, damaged, newer: count } = read(newer);
    expect([events, damaged, count]).toEqual([[{ ...halt(THEN), id: newer.id }], [], 1]);
    expect(lockFor(events, "calf")).toMatchObject({ urgency: "urgent", halts: [newer.id] });
  });

  test.each<[string, object]>([
    ["an area nobody knows yet", { ...halt(THEN), v: 2, area: "elbow" }],
    ["an urgency nobody knows yet", { ...halt(THEN), v: 2, urgency: "soon" }],
    ["no signs at all", { ...halt(THEN), v: 2, raised: [] }],
    ["nothing but its kind and its moment", { v: 9, id: "a", kind: "halt", happened: THEN }],
  ])("a halt with %s locks everything, until a clinician has looked, a day later at the earliest", (_what, newer) => {
    const { events } = read(newer);
    const [stop] = events;
    if (stop?.kind !== "halt") throw new Error("no halt");
    const locks = BODY_AREAS.map((area) => lockFor(events, area)?.urgency);
    expect(locks).toEqual(BODY_AREAS.map(() => "emergency"));
    const [early, late] = ["2026-11-22T08:59:00+11:00", "2026-11-22T09:00:00+11:00"].map((at) => cleared(at, stop));
    expect([early, late].map((check) => lockFor([...events, ...(check ? [check] : [])], "calf") === undefined)).toEqual(
      [false, true],
    );
  });

  test.each([undefined, null, 7, "yesterday", "2026-13-01T10:00:00Z"])(
    "a halt that happened at %j locks everything, until a clinician has looked",
    (happened) => {
      const { events } = read({ v: 2, id: "a", kind: "halt", happened });
      expect(lockFor(events, "neck")).toMatchObject({ urgency: "emergency", halts: ["a"] });
    },
  );

  test("its session keeps the pause, its next-day answer and its profile are read", () => {
    const [own, day, person] = [session(THEN), nextDay(THEN, "2026-11-20", { answer: "worse" }), profile(THEN)];
    const { events } = read({ ...own, mood: "good" });
    expect(pacing({ events, area: "calf", onset: "acute", now: NOW, today: "2026-11-21", startOfDay }).kind).toBe(
      "wait",
    );
    expect(read({ ...day, v: 3, sleep: 4 }).events).toEqual([day]);
    expect(profileOf(read({ ...person, v: 2, height: 170 }).events)).toEqual(profileOf([person]));
  });

  test("what safety does not need is kept and not read", () => {
    expect(read({ ...entry(THEN, { pain: 4 }), v: 2 })).toEqual({ events: [], damaged: [], newer: 1 });
    expect(read({ ...session(THEN), v: 2, area: "elbow" })).toEqual({ events: [], damaged: [], newer: 1 });
  });
});
