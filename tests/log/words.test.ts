import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isEvent } from "../../src/log/guard.ts";
import {
  nameKey,
  plainText,
  readTrigger,
  readTriggers,
  readWords,
  triggerText,
  typedTrigger,
} from "../../src/log/words.ts";
import { entry } from "../support/log-events.ts";
import { runsOf } from "../support/runs.ts";

/** As a shell splits them: at spaces. */
function said(line: string): unknown {
  return readWords(line.split(" "));
}

test.each<[string, readonly object[], number | null]>([
  ["long drive", [{ name: "long drive" }], null],
  ["long drive 5", [{ name: "long drive" }], 5],
  ["long drive, new shoes 5", [{ name: "long drive" }, { name: "new shoes" }], 5],
  ["long drive, new shoes, 5", [{ name: "long drive" }, { name: "new shoes" }], 5],
  ["5", [], 5],
  ["0", [], 0],
  ["10", [], 10],
  ["11", [{ name: "11" }], null],
  ["drive 11", [{ name: "drive 11" }], null],
  ["drive -1", [{ name: "drive -1" }], null],
  ["drive 5.5", [{ name: "drive 5.5" }], null],
  ["drive 100", [{ name: "drive 100" }], null],
  ["3h", [{ name: "3h" }], null],
  ["drive 3h", [{ name: "drive", amount: 3, unit: "h" }], null],
  ["drive 3h 5", [{ name: "drive", amount: 3, unit: "h" }], 5],
  [
    "run 12km, long drive 3.5h 4",
    [
      { name: "run", amount: 12, unit: "km" },
      { name: "long drive", amount: 3.5, unit: "h" },
    ],
    4,
  ],
  ["5 long drive", [{ name: "5 long drive" }], null],
  ["drive 5, new shoes", [{ name: "drive 5" }, { name: "new shoes" }], null],
  [",, ,", [], null],
  ["", [], null],
  ["  long   drive  ", [{ name: "long drive" }], null],
  ["Long Drive", [{ name: "Long Drive" }], null],
  ["🚗 drive 🙂", [{ name: "🚗 drive 🙂" }], null],
  ["../../etc", [{ name: "../../etc" }], null],
  ['=HYPERLINK("http://x") 3', [{ name: '=HYPERLINK("http://x")' }], 3],
  ["__proto__ 3", [{ name: "__proto__" }], 3],
  ["drive\u0000\u0007 5", [{ name: "drive" }], 5],
  ["\u001b[31mred\u001b[0m", [{ name: "[31mred [0m" }], null],
  ["line\nbreak\r\ttab", [{ name: "line break tab" }], null],
  ["\u202eevird", [{ name: "evird" }], null],
])("%j is read as %j and pain %s", (line, triggers, pain) => {
  expect(said(line)).toEqual({ triggers, pain });
});

test("words given one by one and in quotes are the same", () => {
  expect(readWords(["long drive,", "new shoes", "5"])).toEqual(readWords(["long", "drive,", "new", "shoes", "5"]));
});

test.each([
  ["drive 1,5h", { name: "drive", amount: 1.5, unit: "h" }],
  ["coffee 20%", { name: "coffee", amount: 20, unit: "%" }],
  ["drive 3 h", { name: "drive 3 h" }],
  ["12km", { name: "12km" }],
  ["", { name: "" }],
])("the one trigger %j is read whole", (text, expected) => {
  expect(readTrigger(text)).toEqual(expected);
});

test.each([
  [{ name: "drive", amount: 3, unit: "h" }, "drive 3 h"],
  [{ name: "drive", amount: 3 }, "drive 3"],
  [{ name: "drive" }, "drive"],
  [{ name: "a\u001b[2Jb\u202e" }, "a [2Jb"],
])("%j is shown as %j", (trigger, text) => {
  expect(triggerText(trigger)).toBe(text);
});

describe("whatever is typed", () => {
  const words = fc.array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("5", "10", "11", "3h", "12km", ",", "\u0000", "\u001b[2J", "🙂", "../.."),
    ),
    { maxLength: 8 },
  );
  const RUNS = runsOf(1000);

  test("it can be saved", () => {
    fc.assert(
      fc.property(words, (typed) => {
        const { triggers, pain } = readWords(typed);
        expect(isEvent(entry("2026-11-21T10:00:00+11:00", { triggers: [...triggers], pain }))).toBe(true);
      }),
      RUNS,
    );
  });

  test("no control character is left to reach a screen", () => {
    fc.assert(
      fc.property(words, (typed) => {
        const shown = readWords(typed).triggers.map(triggerText).join(" ");
        // eslint-disable-next-line no-control-regex -- looking for exactly these
        expect(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/.test(shown)).toBe(false);
      }),
      RUNS,
    );
  });

  test("no name is empty", () => {
    fc.assert(
      fc.property(words, (typed) => {
        expect(readWords(typed).triggers.filter(({ name }) => name === "")).toEqual([]);
      }),
      RUNS,
    );
  });

  test("an amount with more digits than a number holds can be saved too", () => {
    const { triggers, pain } = readWords(["run", `${"9".repeat(400)}km`]);
    expect(isEvent(entry("2026-11-21T10:00:00+11:00", { triggers: [...triggers], pain }))).toBe(true);
  });
});

test.each([
  ["a\tb", "a b"],
  ["  a  ", "a"],
  ["\u2066a\u2069", "a"],
  ["a\u061cb", "a b"],
])("%j is plain as %j", (text, plain) => {
  expect(plainText(text)).toBe(plain);
});

test.each([
  ["long drive 3h, new shoes,, ,gym 5", ["long drive 3h", "new shoes", "gym 5"]],
  ["", []],
])("the list %j reads the same when typed again", (text, again) => {
  expect(readTriggers(text).map(typedTrigger)).toEqual(again);
});

test.each([
  ["Long  Drive", "longdrive", true],
  ["cafe\u0301", "caf\u00e9", true],
  ["gym", "gyms", false],
])("%j and %j are one name: %s", (one, other, same) => {
  expect(nameKey(one) === nameKey(other)).toBe(same);
});
