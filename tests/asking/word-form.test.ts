import { describe, expect, test } from "vitest";
import { BACK } from "../../src/asking/form.ts";
import { wordForm, type WordScreen } from "../../src/asking/word-form.ts";
import { calmly, flooded, run, type Press } from "../support/keys-hand.ts";

const COUNTRIES = ["Australia", "Austria", "Belgium", "New Zealand"];
const COUNTRY: WordScreen = {
  text: ["Which country are you in?"],
  matches: (typed) =>
    COUNTRIES.filter((name) => name.toLowerCase().startsWith(typed.trim())).map((name) => ({
      label: name,
      value: name,
    })),
};
const WORD: WordScreen = { text: ["Type the word, or Enter to leave it."] };

/** Types a word quickly, 60 ms a letter, then Enter. */
function typed(word: string, fromMs = 400): readonly Press[] {
  const keys = [...word].map((letter) => (letter === " " ? "space" : letter));
  return [...keys, "enter"].map((key, index) => ({ key, atMs: fromMs + index * 60 }));
}

describe("a word to match", () => {
  test.each([
    ["Enter takes the first match", "au", "Australia"],
    ["more letters take another", "austri", "Austria"],
    ["a space is part of the word", "new z", "New Zealand"],
    ["b and Enter go back", "b", BACK],
    ["a word that begins with b is a word", "be", "Belgium"],
    ["nothing typed is no answer", "", undefined],
    ["only a space is no answer", " ", undefined],
    ["letters that match nothing are no answer", "xyz", undefined],
  ])("%s", (_promise, word, expected) => {
    expect(run(wordForm(COUNTRY), typed(word)).answer).toBe(expected);
  });

  test("after letters that matched nothing the word is typed again", () => {
    expect(run(wordForm(COUNTRY), [...typed("xyz"), ...typed("be", 2000)]).answer).toBe("Belgium");
  });

  test("Backspace takes a letter away", () => {
    expect(run(wordForm(COUNTRY), calmly("a x backspace u enter")).answer).toBe("Australia");
  });

  test("matches are shown as the letters come, the first beside Enter", () => {
    expect(run(wordForm(COUNTRY), calmly("a")).view).toMatchInlineSnapshot(`
      [
        "Which country are you in?",
        "> a_",
        "Enter = Australia",
        "        Austria",
        "Type letters, Enter · b Enter back",
      ]
    `);
  });

  test("letters that match nothing say so", () => {
    expect(run(wordForm(COUNTRY), typed("xyz")).view).toContain("Nothing matches. Type the first letters.");
  });
});

describe("a word taken as typed", () => {
  test.each([
    ["the word is the answer", "mistake", "mistake"],
    ["Enter alone is the empty word", "", ""],
    ["spaces round it do not count", " mistake ", "mistake"],
    ["b is only a letter here", "b", "b"],
    ["it stops at 40 letters", "x".repeat(60), "x".repeat(40)],
  ])("%s", (_promise, word, expected) => {
    expect(run(wordForm(WORD), typed(word)).answer).toBe(expected);
  });
});

test.each<[string, readonly Press[]]>([
  ["letters and Enter typed ahead", [..."be"].map((key) => ({ key, atMs: 150 })).concat({ key: "enter", atMs: 250 })],
  ["Enter held since before the screen came", flooded("enter", 3, 300, 33)],
  [
    "Enter flooding in after a letter",
    [{ key: "b", atMs: 400 }, { key: "e", atMs: 500 }, ...flooded("enter", 560, 100, 30)],
  ],
  ["arrow keys and other keys without a letter", calmly("other other")],
])("%s answer nothing", (_what, inputs) => {
  expect([run(wordForm(COUNTRY), inputs).answer, run(wordForm(WORD), inputs).answer]).toEqual([undefined, undefined]);
});

test.each([20, 40, 80])("no line is wider than %i columns", (columns) => {
  const long = {
    ...COUNTRY,
    matches: () => COUNTRIES.map((name) => ({ label: `${name} and all its islands`, value: name })),
  };
  const views = [typed("a").slice(0, 1), typed("x".repeat(60)).slice(0, 60)].flatMap((inputs) => [
    ...run(wordForm(long), inputs, { size: { columns, rows: 24 } }).view,
    ...run(wordForm(COUNTRY), inputs, { size: { columns, rows: 24 } }).view,
  ]);
  expect(views.filter((line) => line.length > columns)).toEqual([]);
});

describe("a word that may be skipped", () => {
  const skippable = { ...COUNTRY, skip: true, noMatch: "No such country." };
  const note: WordScreen = { text: ["A note?"], skip: true, back: true, lettersMax: 60 };

  test.each<[string, WordScreen, string, unknown]>([
    ["Enter alone is the empty word where a match is needed", skippable, "", ""],
    ["and where any text will do", note, "", ""],
    ["a match is still taken", skippable, "au", "Australia"],
    ["b and Enter go back from any text", note, "b", BACK],
    ["it takes as many letters as it says", note, "x".repeat(80), "x".repeat(60)],
  ])("%s", (_promise, screen, word, expected) => {
    expect(run(wordForm(screen), typed(word)).answer).toBe(expected);
  });

  test("says so, and why a word did not do", () => {
    expect(run(wordForm(skippable), typed("xx")).view).toEqual([
      "Which country are you in?",
      "> _",
      "No such country.",
      "Enter alone skips · b Enter back",
    ]);
  });
});
