import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wrap, wrapAll, wrapRow } from "../../src/asking/wrap.ts";
import { runsOf } from "../support/runs.ts";

test.each([
  ["a short line stays", "Press and hold.", 40, "", ["Press and hold."]],
  ["a line of just the width stays", "12345 7890", 10, "", ["12345 7890"]],
  ["one more character breaks it between words", "12345 78901", 10, "", ["12345", "78901"]],
  ["later lines are indented", "one two three", 8, "  ", ["one two", "  three"]],
  ["spaces in front are kept on every line", "  one two three", 9, "", ["  one two", "  three"]],
  ["a word too long for a line is cut", "abcdefghij", 4, "", ["abcd", "efgh", "ij"]],
  ["a character of two halves is not torn", "ab😀😀", 3, "", ["ab", "😀", "😀"]],
  ["an empty line stays empty", "", 10, "", [""]],
  ["a key at the end has a word beside it", "Sharp or zappy: press x.", 22, "", ["Sharp or zappy:", "press x."]],
  ["and is indented with it", "Sharp or zappy: press x.", 22, "  ", ["Sharp or zappy:", "  press x."]],
  ["unless that word fills the line before", "zappy x.", 5, "", ["zappy", "x."]],
])("%s", (_promise, text, columns, indent, expected) => {
  expect(wrap(text, columns, indent)).toEqual(expected);
});

test("a list is wrapped line by line", () => {
  expect(wrapAll(["one two", "", "three"], 4)).toEqual(["one", "two", "", "thre", "e"]);
});

describe("for any text", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcdefgh·,.äß"), minLength: 1, maxLength: 12 });
  const words = fc.array(word, { minLength: 1, maxLength: 30 });
  const columns = fc.integer({ min: 20, max: 80 });
  const indent = fc.constantFrom("", "  ", "      ");

  test("no line is wider than the window", () => {
    fc.assert(
      fc.property(words, columns, indent, (parts, width, lead) => {
        expect(wrap(parts.join(" "), width, lead).filter((line) => line.length > width)).toEqual([]);
      }),
      runsOf(2000),
    );
  });

  test("words stay whole and in order", () => {
    fc.assert(
      fc.property(words, columns, indent, (parts, width, lead) => {
        expect(
          wrap(parts.join(" "), width, lead)
            .join(" ")
            .split(" ")
            .filter((part) => part !== ""),
        ).toEqual(parts);
      }),
      runsOf(2000),
    );
  });

  test("nothing is lost of a word longer than the window", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."abc"), minLength: 81, maxLength: 300 }),
        columns,
        (long, width) => {
          expect(wrap(long, width).join("")).toBe(long);
        },
      ),
      runsOf(500),
    );
  });
});

describe("a row of keys", () => {
  test.each([
    ["stays on one line when it fits", "n none · b back", 20, "", ["n none · b back"]],
    ["breaks between its parts, not inside them", "n none of these · b back", 20, "", ["n none of these", "b back"]],
    ["is indented from the second line on", "n none of these · b back", 20, "  ", ["n none of these", "  b back"]],
    [
      "breaks inside a part only when that is wider than the window",
      "n none of these at all · b",
      12,
      "",
      ["n none of", "these at all", "b"],
    ],
  ])("%s", (_promise, row, columns, indent, expected) => {
    expect(wrapRow(row, columns, indent)).toEqual(expected);
  });
});
