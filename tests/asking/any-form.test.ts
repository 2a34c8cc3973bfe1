import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyForm, type AnyScreen } from "../../src/asking/any-form.ts";
import { calmly, flooded, held, run, type Input } from "../support/keys-hand.ts";
import { mash } from "../support/keys-screens.ts";
import { runsOf } from "../support/runs.ts";

const SCREEN: AnyScreen = {
  title: "Is one of these true now?",
  lines: Array.from({ length: 9 }, (_, index) => ({
    id: `sign-${String(index + 1)}`,
    text: `Sign number ${String(index + 1)}, which needs two lines in a narrow window.`,
  })),
};
const NONE = { kind: "none" };
const SMALL = { columns: 40, rows: 12 };

test.each<[string, string, unknown]>([
  ["n says none", "n", NONE],
  ["y says any of them, or not sure", "y", { kind: "any" }],
  ["a digit says that one", "3", { kind: "line", id: "sign-3" }],
  ["Enter, Space, s, b and 0 say nothing", "enter space s b 0 other", undefined],
])("%s", (_promise, keys, expected) => {
  expect(run(anyForm(SCREEN), calmly(keys)).answer).toEqual(expected);
});

describe("in a window of 40 by 12 every page takes an n of its own", () => {
  test.each<[string, string, unknown]>([
    ["one n is not enough for two or more pages", "n", undefined],
    ["two are not enough for three", "n n", undefined],
    ["three are", "n n n", NONE],
    ["y on a later page says any", "n y", { kind: "any" }],
    ["a digit of a line on another page says nothing", "9", undefined],
    ["a digit of a line passed already says nothing", "n 1", undefined],
  ])("%s", (_promise, keys, expected) => {
    expect(run(anyForm(SCREEN), calmly(keys), { size: SMALL }).answer).toEqual(expected);
  });

  test("every line has stood on a page before it is passed", () => {
    const views = ["", "n", "n n"].map(
      (keys) => run(anyForm(SCREEN), keys === "" ? [] : calmly(keys), { size: SMALL }).view,
    );
    const text = views.flat().join(" ").replace(/ +/g, " ");
    expect(SCREEN.lines.filter((line) => !text.includes(line.text))).toEqual([]);
  });

  test("no page is taller or wider than the window", () => {
    const views = ["", "n", "n n"].map(
      (keys) => run(anyForm(SCREEN), keys === "" ? [] : calmly(keys), { size: SMALL }).view,
    );
    expect(
      views.filter((view) => view.length > SMALL.rows || view.some((line) => line.length > SMALL.columns)),
    ).toEqual([]);
  });

  test("an n held down passes only the page it was pressed on", () => {
    const { state } = run(anyForm(SCREEN), held("n", 1000, 9000), { size: SMALL });
    expect([state.passed > 0, state.passed < 6, state.answer]).toEqual([true, true, null]);
  });
});

test.each<[string, readonly Input[]]>([
  ["an n typed ahead", [{ key: "n", atMs: 299 }]],
  ["an n held since before the screen came", flooded("n", 10, 300, 33)],
  ["a flood of n", flooded("n", 400, 100, 30)],
  [
    "an n right before a resize",
    [
      { key: "n", atMs: 400 },
      { size: SMALL, atMs: 450 },
    ],
  ],
  [
    "an n right after a resize",
    [
      { size: SMALL, atMs: 900 },
      { key: "n", atMs: 1100 },
    ],
  ],
])("%s answers nothing", (_what, inputs) => {
  expect(run(anyForm(SCREEN), inputs).answer).toBeUndefined();
});

describe("mashed keys", () => {
  const presses = (keys: readonly (readonly [string, number])[]): readonly Input[] => {
    let atMs = 0;
    return keys.map(([key, gapMs]) => ({ key, atMs: (atMs += gapMs) }));
  };

  test("less than 100 ms apart say nothing at all", () => {
    fc.assert(
      fc.property(mash({ min: 0, max: 99 }), (keys) => {
        expect(run(anyForm(SCREEN), presses(keys)).answer).toBeUndefined();
      }),
      runsOf(2000),
    );
  });

  test("of any timing but without n never say none", () => {
    const others = ["y", "1", "2", "enter", "space", "b", "s", "w", "h", "other"];
    fc.assert(
      fc.property(
        mash({ min: 0, max: 1500 }, others),
        fc.constantFrom(SMALL, { columns: 80, rows: 24 }),
        (keys, size) => {
          const { state } = run(anyForm(SCREEN), presses(keys), { size });
          expect([state.passed, state.answer?.kind === "none"]).toEqual([0, false]);
        },
      ),
      runsOf(2000),
    );
  });

  test("and a changing window never pass a line that was not on the screen", () => {
    const size = fc.record({ columns: fc.integer({ min: 40, max: 90 }), rows: fc.integer({ min: 4, max: 24 }) });
    const part = fc.oneof(fc.constantFrom("n", "n", "enter", "0"), size);
    fc.assert(
      fc.property(size, fc.array(part, { maxLength: 10 }), (start, script) => {
        const form = anyForm(SCREEN);
        const inputs = script.map((what, index): Input => {
          const atMs = 500 + index * 500;
          return typeof what === "string" ? { key: what, atMs } : { size: what, atMs };
        });
        let view = form.view(form.step(form.start, { kind: "shown", atMs: 0, size: start }), start);
        let passed = 0;
        run(form, inputs, {
          size: start,
          watch: (state) => {
            const now = state.answer?.kind === "none" ? SCREEN.lines.length : state.passed;
            const text = view.join(" ").replace(/ +/g, " ");
            const unseen = SCREEN.lines.slice(passed, now).filter((line) => !text.includes(line.text));
            expect(unseen).toEqual([]);
            passed = now;
            view = form.view(state, state.size);
          },
        });
      }),
      runsOf(500),
    );
  });
});
