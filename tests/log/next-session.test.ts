import { expect, test } from "vitest";
import { dayOf } from "../../src/log/day.ts";
import type { Event, SessionEvent } from "../../src/log/event.ts";
import { beganOnFor } from "../../src/log/episode.ts";
import { nextSession } from "../../src/log/next-session.ts";
import { session } from "../support/log-events.ts";

const NOW = "2026-11-21T10:00:00+11:00";
const dayAt = (moment: Date): string =>
  dayOf(new Date(moment.getTime() + 11 * 3_600_000).toISOString().replace("Z", "+00:00"));
const startOfDay = (day: string): Date => new Date(`${day}T03:00:00+11:00`);

/** When the next session may start, and which rule held it back longest. */
function nextOn(events: readonly Event[], beganOn: string, now = NOW): readonly [string, string] {
  const next = nextSession(events, "calf", beganOn, new Date(now), { dayAt, startOfDay });
  return next.kind === "go" ? [new Date(now).toISOString(), ""] : [next.until.toISOString(), next.why];
}

test.each<["acute" | "subacute" | "chronic", Partial<SessionEvent>, string, string]>([
  ["acute", {}, "2026-11-21T03:00:00.000Z", "four hours later"],
  ["subacute", {}, "2026-11-21T16:00:00.000Z", "tomorrow: one a day"],
  ["chronic", {}, "2026-11-21T16:00:00.000Z", "tomorrow: one a day"],
  ["acute", { result: "worse" }, "2026-11-21T16:00:00.000Z", "tomorrow, after a worse result"],
  ["acute", { harm: true }, "2026-11-21T16:00:00.000Z", "tomorrow, after something new"],
  ["acute", { heldSeconds: 0 }, "2026-11-20T23:00:00.000Z", "at once, when nothing was pressed"],
  ["acute", { practice: true }, "2026-11-20T23:00:00.000Z", "at once, after practice"],
])("the next %s session after one with %j may start at %s: %s", (onset, change, expected, _why) => {
  const [when] = nextOn([session(NOW, change)], beganOnFor(onset, "2026-11-21"));
  expect(when).toBe(expected);
});

test("a worse result days ago does not put the next session off until tomorrow again and again", () => {
  const worse = session("2026-11-18T10:00:00+11:00", { result: "worse" });
  expect(nextOn([worse], "2026-11-18")).toEqual(["2026-11-20T23:00:00.000Z", ""]);
});

test("start itself says no on the day of a worse result, and names the reason", () => {
  const worse = session("2026-11-21T04:00:00+11:00", { result: "worse" });
  expect(nextOn([worse], "2026-11-21")).toEqual(["2026-11-21T16:00:00.000Z", "It was worse after the last one."]);
});

test("a spasm that has lasted two weeks by tomorrow keeps the rest day of a long-lasting one", () => {
  const days = ["2026-11-20T10:00:00+11:00", NOW].map((happened) => session(happened));
  expect(nextOn(days, "2026-11-07")).toEqual(["2026-11-22T16:00:00.000Z", "Two days in a row, then a day of rest."]);
});

test("the time named is the one that every rule allows, not the end of the first", () => {
  const days = ["2026-11-20T10:00:00+11:00", NOW].map((happened) => session(happened));
  expect(nextOn(days, "2026-09-01", "2026-11-21T10:30:00+11:00")[0]).toBe("2026-11-22T16:00:00.000Z");
});
