import { expect, test } from "vitest";
import { dayOf } from "../../src/log/day.ts";
import type { Onset } from "../../src/body.ts";
import type { SessionEvent } from "../../src/log/event.ts";
import { nextSessionAt } from "../../src/log/pacing.ts";
import { session } from "../support/log-events.ts";

const NOW = "2026-11-21T10:00:00+11:00";
const dayAt = (moment: Date): string =>
  dayOf(new Date(moment.getTime() + 11 * 3_600_000).toISOString().replace("Z", "+00:00"));
const startOfDay = (day: string): Date => new Date(`${day}T03:00:00+11:00`);
const nextFor = (onset: Onset, changes: Partial<SessionEvent>): string =>
  nextSessionAt([session(NOW, changes)], "calf", onset, new Date(NOW), dayAt, startOfDay).toISOString();

test.each<[Onset, Partial<SessionEvent>, string, string]>([
  ["acute", {}, "2026-11-21T03:00:00.000Z", "four hours later"],
  ["subacute", {}, "2026-11-21T16:00:00.000Z", "tomorrow: one a day"],
  ["chronic", {}, "2026-11-21T16:00:00.000Z", "tomorrow: one a day"],
  ["acute", { result: "worse" }, "2026-11-21T16:00:00.000Z", "tomorrow, after a worse result"],
  ["acute", { harm: true }, "2026-11-21T16:00:00.000Z", "tomorrow, after something new"],
  ["acute", { heldSeconds: 0 }, "2026-11-20T23:00:00.000Z", "at once, when nothing was pressed"],
  ["acute", { practice: true }, "2026-11-20T23:00:00.000Z", "at once, after practice"],
])("the next %s session after one with %j may start at %s: %s", (onset, change, expected, _why) => {
  expect(nextFor(onset, change)).toBe(expected);
});

test("a worse result days ago does not put the next session off until tomorrow again and again", () => {
  const worse = session("2026-11-18T10:00:00+11:00", { result: "worse" });
  const next = nextSessionAt([worse], "calf", "acute", new Date(NOW), dayAt, startOfDay);
  expect(next.toISOString()).toBe("2026-11-20T23:00:00.000Z");
});
