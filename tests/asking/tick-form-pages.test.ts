import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Size } from "../../src/asking/keys.ts";
import { LINE_KEYS, tickForm, type TickScreen, type TickState } from "../../src/asking/tick-form.ts";
import { calmly, held, run, type Input } from "../support/keys-hand.ts";
import { answersOf, LONG_SCREEN } from "../support/keys-screens.ts";
import { runsOf } from "../support/runs.ts";

const SMALL: Size = { columns: 40, rows: 12 };

/** Sixteen signs with a fact after every third. */
const LONG_MIXED: TickScreen = {
  ...LONG_SCREEN,
  lines: LONG_SCREEN.lines.flatMap((line, index) =>
    index % 3 === 2
      ? [
          line,
          {
            id: `fact-${String(index)}`,
            text: `Fact number ${String(index)}, it only makes it gentler.`,
            kind: "fact" as const,
          },
        ]
      : [line],
  ),
};

/** The ids of the lines a view shows to be ticked. */
function visible(view: readonly string[], screen: TickScreen): readonly string[] {
  const text = view.join(" ").replace(/ +/g, " ");
  return screen.lines.filter((line) => text.includes(`] ${line.text}`)).map((line) => line.id);
}

function noOf(state: TickState): readonly string[] {
  return [...state.answers].filter(([, answer]) => answer === "no").map(([id]) => id);
}

test("in a window of 40 by 12 every page takes an n of its own", () => {
  const form = tickForm(LONG_SCREEN);
  const pages = Array.from({ length: 6 }, (_, pressed) => {
    const { answer, view } = run(form, calmly("n ".repeat(pressed).trim()).slice(0, pressed), { size: SMALL });
    return answer === undefined ? visible(view, LONG_SCREEN) : answersOf(answer);
  });
  const page = (from: number, to: number): readonly string[] =>
    Array.from({ length: to - from + 1 }, (_, index) => `sign-${String(from + index)}`);
  const all = Object.fromEntries(LONG_SCREEN.lines.map(({ id }) => [id, "no"]));
  expect(pages).toEqual([page(1, 4), page(5, 8), page(9, 12), page(13, 16), all, all]);
});

test("a later page says that there is more, for its number is that of the screen", () => {
  const form = tickForm({ ...LONG_SCREEN, progress: { step: 1, steps: 12 } });
  const tops = [0, 1, 3].map((pressed) => {
    const { view } = run(form, calmly("n ".repeat(pressed).trim()).slice(0, pressed), { size: SMALL });
    return view[0];
  });
  const top = (more: string): unknown => expect.stringMatching(new RegExp(`^1 of 12  ${more}${LONG_SCREEN.title}`));
  expect(tops).toEqual([top(""), top("More. "), top("More. ")]);
});

test("a sign ticked on the second page halts with the first page cleared and the rest unanswered", () => {
  const { answer } = run(tickForm(LONG_SCREEN), calmly("n 2 enter y"), { size: SMALL });
  expect(answersOf(answer)).toEqual({
    "sign-1": "no",
    "sign-2": "no",
    "sign-3": "no",
    "sign-4": "no",
    "sign-6": "yes",
  });
});

test("n held down passes only the page it was pressed on", () => {
  const { state, answer } = run(tickForm(LONG_SCREEN), held("n", 1000, 9000), { size: SMALL });
  expect([noOf(state), answer]).toEqual([["sign-1", "sign-2", "sign-3", "sign-4"], undefined]);
});

test("more lines than there are keys make a second page in any window", () => {
  const lines = Array.from({ length: 40 }, (_, index) => ({
    id: String(index),
    text: `Line ${String(index)}.`,
    kind: "sign" as const,
  }));
  const { state } = run(tickForm({ ...LONG_SCREEN, lines }), calmly("n"), { size: { columns: 200, rows: 100 } });
  expect(noOf(state)).toEqual(lines.slice(0, LINE_KEYS.length).map(({ id }) => id));
});

test("a window that shrinks to nothing still shows one line at a time, and n clears that one", () => {
  const { state, view } = run(tickForm(LONG_SCREEN), calmly("n"), { size: { columns: 20, rows: 2 } });
  expect([noOf(state), visible(view, LONG_SCREEN)]).toEqual([["sign-1"], ["sign-2"]]);
});

describe("a sign that was not on the screen is never answered", () => {
  test("when the window grows after a fact was ticked and before the n for the signs", () => {
    const inputs: readonly Input[] = [
      ...calmly("4 enter"),
      { size: { columns: 40, rows: 60 }, atMs: 2000 },
      { key: "n", atMs: 3000 },
    ];
    const { state } = run(tickForm(LONG_MIXED), inputs, { size: SMALL });
    expect(noOf(state)).toEqual(["sign-1", "sign-2", "sign-3"]);
  });

  test("when a note took a line's place on the page before the n for the signs", () => {
    const size = { columns: 40, rows: 14 };
    const seen = visible(run(tickForm(LONG_MIXED), calmly("4 n"), { size }).view, LONG_MIXED);
    const { state } = run(tickForm(LONG_MIXED), calmly("4 n enter n"), { size });
    expect(noOf(state).filter((id) => !seen.includes(id))).toEqual([]);
  });

  test("whatever is pressed and however the window changes", () => {
    const size = fc.record({ columns: fc.integer({ min: 40, max: 100 }), rows: fc.integer({ min: 5, max: 50 }) });
    const input = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom("n", "n", "1", "2", "3", "4", "enter", "enter", "y", "b", "h") },
      { weight: 1, arbitrary: size },
    );
    fc.assert(
      fc.property(size, fc.array(input, { maxLength: 12 }), (start, script) => {
        const form = tickForm(LONG_MIXED);
        const inputs = script.map((part, index): Input => {
          const atMs = 500 + index * 500;
          return typeof part === "string" ? { key: part, atMs } : { size: part, atMs };
        });
        let seen = visible(
          form.view(form.step(form.start, { kind: "shown", atMs: 0, size: start }), start),
          LONG_MIXED,
        );
        let cleared: readonly string[] = [];
        const unseen: string[] = [];
        run(form, inputs, {
          size: start,
          watch: (state) => {
            const now = noOf(state).filter((id) => id.startsWith("sign"));
            unseen.push(...now.filter((id) => !cleared.includes(id) && !seen.includes(id)));
            cleared = now;
            if (state.stage.kind === "ticking") seen = visible(form.view(state, state.size), LONG_MIXED);
          },
        });
        expect(unseen).toEqual([]);
      }),
      runsOf(500),
    );
  });
});

describe("the view fits the window", () => {
  const stages = ["", "1", "1 n", "enter", "1 enter", "h", "1 enter n", "4 enter"] as const;
  const withHints: TickScreen = {
    ...LONG_MIXED,
    lines: LONG_MIXED.lines.map((line, index) => ({
      ...line,
      hint: `A hint for line ${String(index)}: averyveryverylongwordwithoutanyspace does not count.`,
      ...(index === 3 ? { heading: "Here, today:" } : {}),
    })),
  };

  test.each([20, 40, 80].flatMap((columns) => stages.map((keys) => [columns, keys] as const)))(
    "no line is wider than %i columns after the keys '%s'",
    (columns, keys) => {
      const { view } = run(tickForm(withHints), keys === "" ? [] : calmly(keys), { size: { columns, rows: 24 } });
      expect(view.filter((line) => line.length > columns)).toEqual([]);
    },
  );

  test.each([
    { columns: 40, rows: 12 },
    { columns: 80, rows: 24 },
    { columns: 60, rows: 20 },
    { columns: 200, rows: 60 },
  ])("no page is taller than the window of $columns by $rows", (size) => {
    const heights = stages.map(
      (keys) => run(tickForm(withHints), keys === "" ? [] : calmly(keys), { size }).view.length,
    );
    expect(heights.filter((rows) => rows > size.rows)).toEqual([]);
  });
});
