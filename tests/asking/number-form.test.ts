import { expect, test } from "vitest";
import { BACK } from "../../src/asking/form.ts";
import { numberForm } from "../../src/asking/number-form.ts";
import { calmly, flooded, held, run, type Press } from "../support/keys-hand.ts";

const PAIN = {
  text: ["How bad is it, 0 to 10?"],
  fields: [
    { label: "Now, at rest:", least: 0, most: 10 },
    { label: "In the movement:", least: 0, most: 10 },
  ],
};
const AGE = { text: ["How old are you?"], fields: [{ label: "Age:", least: 1, most: 120 }] };

const NOTE = "Type a whole number from 0 to 10, then Enter.";

test.each([
  ["each number may be ended with Enter", "3 enter 1 0 enter", [3, 10]],
  ["a number that no digit can change goes on by itself", "3 4 enter", [3, 4]],
  ["a 1 waits, as it may become 10", "1 4 enter", undefined],
  ["a 10 goes on by itself", "1 0 4 enter", [10, 4]],
  ["the last number always needs Enter", "3 4", undefined],
  ["Backspace takes back a number that went on by itself", "9 backspace 1 enter 4 enter", [1, 4]],
  ["0 is a number", "0 enter 0 enter", [0, 0]],
  ["one number of two is no answer yet", "3 enter", undefined],
  ["an empty Enter is no answer", "enter enter enter", undefined],
  ["a number above the range is refused and typed again", "1 1 enter 4 enter 5 enter", [4, 5]],
  ["Backspace takes a digit away", "9 backspace 2 enter 1 enter", [2, 1]],
  ["Backspace on nothing does nothing", "backspace backspace 2 enter 1 enter", [2, 1]],
  ["letters, signs and dots are not typed", "- x . , 7 e enter 1 enter", [7, 1]],
  ["b goes back from the first number", "b", BACK],
  ["b after a half-typed first number goes back", "1 b", BACK],
  ["b after a number that went on by itself asks it again", "5 b 6 7 enter", [6, 7]],
  ["b at the second number asks the first again", "5 enter b 6 enter 7 enter", [6, 7]],
])("%s", (_promise, keys, expected) => {
  expect(run(numberForm(PAIN), calmly(keys)).answer).toEqual(expected);
});

test.each([
  ["an empty Enter", "enter"],
  ["a number above the range", "1 1 enter"],
])("%s says what to type", (_what, keys) => {
  expect(run(numberForm(PAIN), calmly(keys)).view).toContain(NOTE);
});

test.each([
  ["below the least", "0 enter", undefined],
  ["the least", "1 enter", [1]],
  ["the most", "1 2 0 enter", [120]],
  ["above the most", "1 2 1 enter", undefined],
  ["a fourth digit is not taken", "1 2 0 9 enter", [120]],
  ["zeros in front do not count", "0 4 1 enter", [41]],
])("a range has both its ends: %s", (_what, keys, expected) => {
  expect(run(numberForm(AGE), calmly(keys)).answer).toEqual(expected);
});

test.each<[string, readonly Press[]]>([
  [
    "digits typed ahead",
    [
      { key: "4", atMs: 100 },
      { key: "enter", atMs: 250 },
    ],
  ],
  ["Enter held since before the screen came", flooded("enter", 3, 300, 33)],
  ["Enter flooding in after a digit", [{ key: "4", atMs: 400 }, ...flooded("enter", 600, 300, 33)]],
])("%s answers nothing", (_what, inputs) => {
  expect(run(numberForm(AGE), inputs).answer).toBeUndefined();
});

test("digits may be typed fast, and Enter close behind them", () => {
  const inputs = ["1", "0", "enter"].map((key, index) => ({ key, atMs: 400 + index * 40 }));
  expect(run(numberForm(AGE), inputs).answer).toEqual([10]);
});

test("Enter held down after a number does not answer the next one", () => {
  const inputs = [{ key: "4", atMs: 400 }, ...held("enter", 800, 5000)];
  expect(run(numberForm(PAIN), inputs)).toMatchObject({ answer: undefined, state: { values: [4] } });
});

test("what was typed so far survives a resize", () => {
  const inputs = [...calmly("4 enter 1"), { size: { columns: 40, rows: 12 }, atMs: 3000 }, ...calmly("0 enter", 4000)];
  expect(run(numberForm(PAIN), inputs).answer).toEqual([4, 10]);
});

test("nothing is filled in for the person", () => {
  expect(run(numberForm({ ...PAIN, progress: { step: 4, steps: 9 } }), []).view).toMatchInlineSnapshot(`
    [
      "4 of 9  How bad is it, 0 to 10?",
      "Now, at rest: _",
      "Enter next · b back",
    ]
  `);
});

test.each([20, 40, 80])("no line is wider than %i columns", (columns) => {
  const view = run(numberForm(PAIN), calmly("3 enter enter"), { size: { columns, rows: 24 } }).view;
  expect(view.filter((line) => line.length > columns)).toEqual([]);
});
