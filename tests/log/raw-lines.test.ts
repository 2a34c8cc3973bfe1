import { expect, test } from "vitest";
import { lineOf } from "../../src/log/lines.ts";
import { rawEvents } from "../../src/log/raw-lines.ts";
import { entry } from "../support/log-events.ts";

const ONE = entry("2026-11-20T10:00:00+11:00", { note: "ü" });
const NEWER = { v: 9, id: "n", kind: "dream", of: "sheep" };

test("every event comes out as it was written, of a newer version too; what cannot be read does not", () => {
  const text = `${lineOf(ONE)}rubbish\n{}\n${JSON.stringify(NEWER)}\n\u0000\u0000\n`;
  expect([...rawEvents([text])]).toEqual([ONE, NEWER]);
});

test("the same event in two files comes once, two events with one id both come", () => {
  const other = { ...ONE, pain: 7 };
  expect([...rawEvents([lineOf(ONE), lineOf(other), lineOf(ONE)])]).toEqual([ONE, other]);
});
