import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entryText, shortText, type TextLength } from "../../src/log/entry-text.ts";
import { changesText } from "../../src/log/event-text.ts";
import { entry } from "../support/log-events.ts";

const MOON = "🌙";
const FAMILY = "👩‍👩‍👧‍👦";
const LONG = MOON.repeat(300);
const HAPPENED = "2026-11-20T10:00:00+11:00";
const NOTE = "n".repeat(200);

describe("a very long name of a trigger", () => {
  const long = entry(HAPPENED, { triggers: [{ name: LONG, amount: 3, unit: "h" }], pain: 5, note: NOTE });

  test.each<[TextLength, string]>([
    ["short", `${MOON.repeat(30)}… 3 h, pain 5, note: ${"n".repeat(60)}…`],
    ["whole-note", `${MOON.repeat(30)}… 3 h, pain 5, note: ${NOTE}`],
    ["whole", `${LONG} 3 h, pain 5, note: ${NOTE}`],
  ])("as %s", (length, text) => {
    expect(entryText(long, length)).toBe(text);
  });

  test("is cut in what a change says, and whole in the history of the one entry", () => {
    const before = { ...long, triggers: [{ name: "gym" }] };
    expect(changesText(before, long)).toEqual([`triggers gym -> ${MOON.repeat(30)}… 3 h`]);
    expect(changesText(before, long, "whole")).toEqual([`triggers gym -> ${LONG} 3 h`]);
  });
});

describe("a text that is cut", () => {
  test("is never cut inside a sign of several parts", () => {
    expect(shortText(`a${FAMILY.repeat(9)}`, 30)).toBe(`a${FAMILY.repeat(2)}…`);
  });

  test("is the text's own beginning, of at most so many letters, and never half a letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.integer({ min: 2, max: 60 }), (text, most) => {
        const shown = shortText(text, most);
        const kept = shown.endsWith("…") ? shown.slice(0, -1) : shown;
        expect(kept.length).toBeLessThanOrEqual(most);
        expect(() => encodeURIComponent(kept)).not.toThrow();
      }),
    );
  });
});
