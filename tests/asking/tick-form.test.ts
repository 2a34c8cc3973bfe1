import { expect, test } from "vitest";
import { BACK } from "../../src/asking/form.ts";
import { tickForm, type TickScreen } from "../../src/asking/tick-form.ts";
import { calmly, flooded, held, run, WINDOW, type Input } from "../support/keys-hand.ts";
import { answersOf, FACT_SCREEN, MIXED_SCREEN, SIGN_SCREEN, SIGNS } from "../support/keys-screens.ts";

const NONE = { chest: "no", breath: "no", numb: "no" };

function answered(screen: TickScreen, keys: string): unknown {
  return answersOf(run(tickForm(screen), calmly(keys)).answer);
}

test.each([
  ["n clears every sign", SIGN_SCREEN, "n", NONE],
  ["Enter with nothing ticked answers nothing", SIGN_SCREEN, "enter", undefined],
  [
    "Enter pressed ten times with nothing ticked answers nothing",
    SIGN_SCREEN,
    "enter enter enter enter enter enter enter enter enter enter",
    undefined,
  ],
  ["Space, y, s and letters without a meaning answer nothing", SIGN_SCREEN, "space y s z q x other", undefined],
  ["n does nothing while something is ticked", SIGN_SCREEN, "1 n", undefined],
  ["a line ticked and unticked again can be cleared", SIGN_SCREEN, "1 1 n", NONE],
  ["a number without a line answers nothing", SIGN_SCREEN, "9 enter", undefined],
  ["a tick and Enter alone answer nothing yet", SIGN_SCREEN, "2 enter", undefined],
  ["a tick confirmed with y counts, and nothing else is answered", SIGN_SCREEN, "2 enter y", { breath: "yes" }],
  ["a tick confirmed with s counts as not sure", SIGN_SCREEN, "2 enter s", { breath: "not-sure" }],
  ["a tick taken back asks the screen again, it does not pass it", SIGN_SCREEN, "2 enter n", undefined],
  ["a tick taken back needs an n of its own for the screen", SIGN_SCREEN, "2 enter n n", NONE],
  ["two ticks are confirmed one by one", SIGN_SCREEN, "1 3 enter n y", { numb: "yes" }],
  ["two ticks taken back ask the screen again", SIGN_SCREEN, "1 3 enter n n", undefined],
  ["Enter, b, h and w do nothing while a tick is confirmed", SIGN_SCREEN, "1 enter enter b h w", undefined],
  ["b goes back", SIGN_SCREEN, "b", BACK],
  ["b goes back from a screen with a tick", SIGN_SCREEN, "1 b", BACK],
  ["w says worried", SIGN_SCREEN, "w", "worried"],
  ["w says worried whatever is ticked", SIGN_SCREEN, "1 w", "worried"],
  ["w does nothing on a screen without signs", FACT_SCREEN, "w", undefined],
  ["h shows the hints and a key comes back without answering", SIGN_SCREEN, "h n", undefined],
  ["h, a key, then n clears", SIGN_SCREEN, "h enter n", NONE],
  ["facts alone pass with a tick and Enter", FACT_SCREEN, "2 enter", { tired: "no", hot: "yes" }],
  ["facts alone pass with n", FACT_SCREEN, "n", { tired: "no", hot: "no" }],
  ["facts alone do not pass with an empty Enter", FACT_SCREEN, "enter", undefined],
  ["a ticked fact does not clear the signs beside it", MIXED_SCREEN, "4 enter", undefined],
  ["after a ticked fact Enter still does not clear the signs", MIXED_SCREEN, "4 enter enter space y", undefined],
  [
    "after a ticked fact the signs need an n of their own",
    MIXED_SCREEN,
    "4 enter n",
    { ...NONE, tired: "yes", hot: "no" },
  ],
  ["b after a ticked fact looks at the lines again", MIXED_SCREEN, "4 enter b", undefined],
  ["a halt keeps the facts ticked on the same page", MIXED_SCREEN, "1 4 enter y", { chest: "yes", tired: "yes" }],
])("%s", (_promise, screen, keys, expected) => {
  expect(answered(screen, keys)).toEqual(expected);
});

test("facts known from last time are ticked from the start", () => {
  expect(answered({ ...FACT_SCREEN, ticked: ["hot"] }, "enter")).toEqual({ tired: "no", hot: "yes" });
});

test.each<[string, readonly Input[]]>([
  ["Enter held for a minute", held("enter", 400, 60_000)],
  ["an n typed ahead before the screen has stood for 300 ms", [{ key: "n", atMs: 299 }]],
  ["several keys typed ahead", [..."nnn"].map((key, index) => ({ key, atMs: 20 + index * 120 }))],
  ["an n that was already held down when the screen came", flooded("n", 10, 300, 33)],
  ["a flood of n 1 ms apart", flooded("n", 400, 500, 1)],
  ["a flood of n 30 ms apart", flooded("n", 400, 100, 30)],
  ["a flood of n 99 ms apart", flooded("n", 400, 100, 99)],
  ["a pasted line of text that ends in n", [..."on and on"].map((key, index) => ({ key, atMs: 400 + index }))],
  [
    "an n within 200 ms of another key",
    [
      { key: "z", atMs: 400 },
      { key: "n", atMs: 599 },
    ],
  ],
  [
    "an n followed by another key within 100 ms",
    [
      { key: "n", atMs: 400 },
      { key: "z", atMs: 499 },
    ],
  ],
  [
    "a resize right after n",
    [
      { key: "n", atMs: 400 },
      { size: { columns: 80, rows: 10 }, atMs: 450 },
    ],
  ],
  [
    "an n within 300 ms of a resize",
    [
      { size: { columns: 40, rows: 12 }, atMs: 1000 },
      { key: "n", atMs: 1299 },
    ],
  ],
  [
    "a hundred resizes",
    Array.from({ length: 100 }, (_, index) => ({ size: { columns: 20 + index, rows: 100 - index }, atMs: index * 50 })),
  ],
])("%s clears nothing", (_what, inputs) => {
  expect(run(tickForm(SIGN_SCREEN), inputs).answer).toBeUndefined();
});

test("an n 300 ms after the screen came counts", () => {
  expect(answersOf(run(tickForm(SIGN_SCREEN), [{ key: "n", atMs: 300 }]).answer)).toEqual(NONE);
});

test("an n 300 ms after a resize counts", () => {
  const inputs = [
    { size: { columns: 40, rows: 24 }, atMs: 1000 },
    { key: "n", atMs: 1300 },
  ];
  expect(answersOf(run(tickForm(SIGN_SCREEN), inputs).answer)).toEqual(NONE);
});

test.each([
  [0, undefined],
  [99, undefined],
  [100, NONE],
])("an n counts once it has been quiet for 100 ms: after %i ms", (quietMs, expected) => {
  const form = tickForm(SIGN_SCREEN);
  const events = [
    { kind: "shown", atMs: 0, size: WINDOW },
    { kind: "key", key: "n", atMs: 400 },
    { kind: "quiet", atMs: 400 + quietMs },
  ] as const;
  expect(answersOf(form.answer(events.reduce(form.step, form.start)))).toEqual(expected);
});

test("before the screen was drawn no key counts", () => {
  const form = tickForm(SIGN_SCREEN);
  const state = form.step(form.step(form.start, { kind: "key", key: "n", atMs: 9000 }), { kind: "quiet", atMs: 9101 });
  expect(form.answer(state)).toBeUndefined();
});

test("a key after the answer changes nothing", () => {
  const form = tickForm(SIGN_SCREEN);
  const { state } = run(form, calmly("n"));
  expect(form.step(state, { kind: "key", key: "1", atMs: 5000 })).toEqual(state);
});

test.each([0, 2, 3, 10, 60, 300])("n held down with %i repeats clears only the screen it was pressed on", (repeats) => {
  const keys = [{ key: "n", atMs: 1000 }, ...flooded("n", 1500, repeats, 33)];
  const first = run(tickForm(SIGN_SCREEN), keys);
  const second = run(tickForm(FACT_SCREEN), first.left, { shownAtMs: first.endedAtMs + 5 });
  expect([answersOf(first.answer), second.answer]).toEqual([NONE, undefined]);
});

test("Enter held over from the screen before does not pass a screen of facts ticked last time", () => {
  const keys = [{ key: "2", atMs: 500 }, ...held("enter", 1000, 6000)];
  const first = run(tickForm(FACT_SCREEN), keys);
  const second = run(tickForm({ ...FACT_SCREEN, ticked: ["hot"] }), first.left, { shownAtMs: first.endedAtMs + 5 });
  expect([answersOf(first.answer), second.answer]).toEqual([{ tired: "no", hot: "yes" }, undefined]);
});

test("two calm n, one for each screen, clear both", () => {
  const first = run(tickForm(SIGN_SCREEN), calmly("n n"));
  const second = run(tickForm(FACT_SCREEN), first.left, { shownAtMs: first.endedAtMs + 5 });
  expect([answersOf(first.answer), answersOf(second.answer)]).toEqual([NONE, { tired: "no", hot: "no" }]);
});

test("the screen says what its keys do", () => {
  expect(run(tickForm({ ...MIXED_SCREEN, progress: { step: 3, steps: 9 } }), calmly("4")).view).toMatchInlineSnapshot(`
    [
      "3 of 9  Today Is one of these true?",
      "1 [ ] Chest pain, or pain in the jaw or arm.",
      "2 [ ] Short of breath at rest.",
      "3 [ ] New numbness or weakness in a leg.",
      "Here, today:",
      "4 [x] Drowsy today.",
      "5 [ ] Hot from sport or sun.",
      "n none of these · number ticks · Enter go on · h hints · w worried · b back",
    ]
  `);
});

test("the hint of a ticked line is shown before the tick stands", () => {
  expect(run(tickForm(SIGN_SCREEN), calmly("1 enter")).view).toMatchInlineSnapshot(`
    [
      "You ticked: Chest pain, or pain in the jaw or arm.",
      "A sore muscle you can touch does not count.",
      "",
      "Does it still fit? · y yes · n no · s not sure",
    ]
  `);
});

test("with a fact ticked the signs are asked about by themselves", () => {
  expect(run(tickForm(MIXED_SCREEN), calmly("5 enter")).view).toMatchInlineSnapshot(`
    [
      "That makes the session gentler.",
      "And none of the warning signs on this screen?",
      "",
      "n none of them · b look again",
    ]
  `);
});

test("h shows the hint of every line that has one", () => {
  expect(run(tickForm({ ...SIGN_SCREEN, lines: SIGNS }), calmly("h")).view).toMatchInlineSnapshot(`
    [
      "1  Chest pain, or pain in the jaw or arm.: A sore muscle you can touch does not",
      "   count.",
      "3  New numbness or weakness in a leg.: Pins and needles for a minute do not",
      "   count.",
      "",
      "Any key goes on.",
    ]
  `);
});
