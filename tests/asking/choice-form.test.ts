import { describe, expect, test } from "vitest";
import { choiceForm, type ChoiceScreen } from "../../src/asking/choice-form.ts";
import { BACK } from "../../src/asking/form.ts";
import { calmly, flooded, held, run, type Input } from "../support/keys-hand.ts";

const SIDE: ChoiceScreen<string> = {
  text: ["Which side?", "The one that hurts most."],
  choices: [
    { key: "1", label: "left", value: "left" },
    { key: "2", label: "right", value: "right" },
    { key: "enter", label: "the same as last time", value: "same" },
  ],
  help: ["Both sides can be done in one session. It takes twice as long."],
  progress: { step: 2, steps: 9 },
};
const LATER: ChoiceScreen<string> = { text: ["Go on?"], choices: [{ key: "enter", label: "go on", value: "go" }] };

test.each([
  ["a key picks its choice", "1", "left"],
  ["another key picks another", "2", "right"],
  ["Enter picks when it is a choice", "enter", "same"],
  ["b goes back", "b", BACK],
  ["a key that is no choice picks nothing", "3", undefined],
  ["n, y and Space pick nothing here", "n y space other", undefined],
  ["h shows more and picks nothing", "h", undefined],
  ["? shows more and picks nothing", "?", undefined],
  ["any key leaves the help, without picking", "h 1", undefined],
  ["after the help a key picks", "h 1 1", "left"],
])("%s", (_promise, keys, expected) => {
  expect(run(choiceForm(SIDE), calmly(keys)).answer).toBe(expected);
});

test.each<[string, readonly Input[]]>([
  ["an Enter typed ahead", [{ key: "enter", atMs: 299 }]],
  ["an Enter held since before the screen came", flooded("enter", 3, 500, 33)],
  ["a key flooding in every 30 ms", flooded("1", 400, 200, 30)],
  [
    "a key right after another",
    [
      { key: "z", atMs: 400 },
      { key: "1", atMs: 550 },
    ],
  ],
  [
    "a key right before another",
    [
      { key: "1", atMs: 400 },
      { key: "z", atMs: 480 },
    ],
  ],
  [
    "a key right after a resize",
    [
      { size: { columns: 40, rows: 12 }, atMs: 900 },
      { key: "1", atMs: 1100 },
    ],
  ],
])("%s picks nothing", (_what, inputs) => {
  expect(run(choiceForm(SIDE), inputs).answer).toBeUndefined();
});

test("Enter held down answers at most the one screen it was pressed on", () => {
  const first = run(choiceForm(LATER), held("enter", 1000, 20_000));
  const second = run(choiceForm(LATER), first.left, { shownAtMs: first.endedAtMs + 5 });
  expect([first.answer, second.answer]).toEqual(["go", undefined]);
});

test("the first question of all has no way back", () => {
  const { answer, view } = run(choiceForm({ ...SIDE, back: false }), calmly("b"));
  expect([answer, view.join(" ").includes("b back")]).toEqual([undefined, false]);
});

test("a value that is false or 0 is an answer", () => {
  const choices = [
    { key: "1", label: "no", value: false },
    { key: "2", label: "yes", value: true },
  ];
  expect(run(choiceForm({ text: ["Heat?"], choices }), calmly("1")).answer).toBe(false);
});

test("the screen lists one choice a line, and its number among the questions", () => {
  expect(run(choiceForm(SIDE), []).view).toMatchInlineSnapshot(`
    [
      "2 of 9  Which side?",
      "The one that hurts most.",
      "1 left",
      "2 right",
      "Enter the same as last time",
      "h more · b back",
    ]
  `);
});

test("short choices stand in one line", () => {
  expect(run(choiceForm({ ...SIDE, inline: true }), []).view).toMatchInlineSnapshot(`
    [
      "2 of 9  Which side?",
      "The one that hurts most.",
      "1 left · 2 right · Enter the same as last time · h more · b back",
    ]
  `);
});

describe("no line is wider than the window", () => {
  test.each([20, 40, 80])("of %i columns", (columns) => {
    const views = [[], calmly("h")].flatMap((inputs) =>
      [SIDE, { ...SIDE, inline: true }].flatMap(
        (screen) => run(choiceForm(screen), inputs, { size: { columns, rows: 24 } }).view,
      ),
    );
    expect(views.filter((line) => line.length > columns)).toEqual([]);
  });
});

describe("a text too long for the window", () => {
  const size = { columns: 40, rows: 12 };
  const lines = Array.from({ length: 30 }, (_, index) => `Paragraph ${String(index + 1)}.`);
  const long: ChoiceScreen<string> = { ...SIDE, text: lines };
  const shownOf = (view: readonly string[]): readonly string[] =>
    lines.filter((line) => view.some((row) => row.endsWith(line)));

  test("is read page by page with Space, and begins again after the last", () => {
    const pages = [0, 1, 2, 3, 4, 5].map((presses) => {
      const inputs = Array.from({ length: presses }, (_, index) => ({ key: "space", atMs: 500 + index * 500 }));
      return shownOf(run(choiceForm(long), inputs, { size }).view);
    });
    const round = pages.findIndex((page, index) => index > 0 && page[0] === lines[0]);
    expect([pages.slice(0, round).flat(), round]).toEqual([lines, 5]);
  });

  test("never fills more than the window, and always says how to read on", () => {
    const { view } = run(choiceForm(long), calmly("space"), { size });
    expect([view.length <= size.rows, view.includes("Space: more to read")]).toEqual([true, true]);
  });

  test("can be answered on any of its pages", () => {
    expect(run(choiceForm(long), calmly("space space 1"), { size }).answer).toBe("left");
  });

  test("still shows some of it after the window grew in the middle", () => {
    const one = { ...long, text: [lines.join(" ")] };
    const sizes = [40, 60, 80, 100].flatMap((columns) => [6, 8, 10, 12].map((rows) => ({ columns, rows })));
    const empty = sizes.filter((wide) => {
      const inputs: readonly Input[] = [...calmly("space space"), { size: wide, atMs: 3000 }];
      const { view } = run(choiceForm(one), inputs, { size: { columns: 20, rows: 13 } });
      return !view.some((row) => row.includes("Paragraph"));
    });
    expect(empty).toEqual([]);
  });
});

describe("choices that leave no room for the text", () => {
  const choices = ["Enter", "s", "c", "l", "h"].map((key) => ({
    key: key.toLowerCase(),
    label: `do ${key}`,
    value: key,
  }));
  const tall: ChoiceScreen<string> = { text: ["What is due.", "How it ends."], choices, back: false };
  const all = ["What is due.", "How it ends.", "Enter do Enter", "s do s", "c do c", "l do l", "h do h"];

  test.each([4, 5, 6])("are turned with it, the text first, and none is out of reach in %i rows", (rows) => {
    const size = { columns: 20, rows };
    const pages = [0, 1, 2].map((presses) => {
      const inputs = Array.from({ length: presses }, (_, index) => ({ key: "space", atMs: 500 + index * 500 }));
      return run(choiceForm(tall), inputs, { size }).view;
    });
    expect(pages[0]?.[0]).toBe("What is due.");
    expect(all.filter((line) => !pages.flat().includes(line))).toEqual([]);
    expect(pages.filter((page) => page.length > rows || page.at(-1) !== "Space: more to read")).toEqual([]);
  });

  test("pick from any page", () => {
    expect(run(choiceForm(tall), calmly("h"), { size: { columns: 20, rows: 5 } }).answer).toBe("h");
  });
});
