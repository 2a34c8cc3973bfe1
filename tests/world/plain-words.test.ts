import fc from "fast-check";
import { expect, test } from "vitest";
import { harmless, harmlessJson } from "../../src/world/plain-words.ts";
import { runsOf } from "../support/runs.ts";

const STEERING = /[^\P{Cc}\n]|\p{Bidi_Control}/u;
const ANY_TEXT = fc.string({ unit: "binary", maxLength: 60 });
const RUNS = runsOf(1000);

test("whatever a text says, nothing is left in it that a terminal or a voice would obey; all else stays", () => {
  fc.assert(
    fc.property(ANY_TEXT, (text) => {
      const shown = harmless(text);
      expect(shown).not.toMatch(STEERING);
      expect(shown).toHaveLength(text.length);
    }),
    RUNS,
  );
});

test("JSON says the same as before, with such signs written out", () => {
  fc.assert(
    fc.property(ANY_TEXT, (text) => {
      const shown = harmlessJson(JSON.stringify({ [text]: text }, null, 2));
      expect(shown).not.toMatch(STEERING);
      expect(JSON.parse(shown)).toEqual({ [text]: text });
    }),
    RUNS,
  );
});

test.each([
  ["an escape sequence that clears the screen", "a\u001b[2Jb", "a [2Jb"],
  ["the same in one sign", "a\u009b2Jb", "a 2Jb"],
  ["a bell and a backspace", "a\u0007\bb", "a  b"],
  ["a sign that turns the direction round", "a\u202eb", "a b"],
  ["a line's end, letters with marks, pictures", "ü 🚗\nné", "ü 🚗\nné"],
])("%s", (_what, text, shown) => {
  expect(harmless(text)).toBe(shown);
});
