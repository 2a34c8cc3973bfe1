import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BACK } from "../../src/asking/form.ts";
import { choiceForm } from "../../src/asking/choice-form.ts";
import { tickForm, type TickScreen } from "../../src/asking/tick-form.ts";
import { run, type Press } from "../support/keys-hand.ts";
import { clearedBy, KEYS, LONG_SCREEN, mash, MIXED_SCREEN, SIGN_SCREEN } from "../support/keys-screens.ts";
import { runsOf } from "../support/runs.ts";

const RUNS = runsOf(1000);
const SCREENS: readonly (readonly [string, TickScreen])[] = [
  ["of signs", SIGN_SCREEN],
  ["of signs and facts", MIXED_SCREEN],
  ["of many signs", LONG_SCREEN],
];
const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 40, rows: 12 },
];

function pressesOf(keys: readonly (readonly [string, number])[], fromMs: number): readonly Press[] {
  let atMs = fromMs;
  return keys.map(([key, gapMs]) => {
    atMs += gapMs;
    return { key, atMs };
  });
}

describe.each(SCREENS)("a screen %s", (_name, screen) => {
  test("is never cleared by keys mashed less than 100 ms apart", () => {
    fc.assert(
      fc.property(
        mash({ min: 0, max: 99 }),
        fc.integer({ min: 0, max: 2000 }),
        fc.constantFrom(...SIZES),
        (keys, fromMs, size) => {
          let passed: readonly string[] = [];
          const watch = (state: { answers: ReadonlyMap<string, string> }): void => {
            passed = [...state.answers].filter(([, answer]) => answer === "no").map(([id]) => id);
          };
          const { answer } = run(tickForm(screen), pressesOf(keys, fromMs), { size, watch });
          expect([...clearedBy(answer, screen), ...passed]).toEqual([]);
        },
      ),
      RUNS,
    );
  });

  test("is never cleared without the key n, whatever the timing", () => {
    const others = KEYS.filter((key) => key !== "n");
    fc.assert(
      fc.property(mash({ min: 0, max: 1500 }, others), fc.constantFrom(...SIZES), (keys, size) => {
        const { answer, state } = run(tickForm(screen), pressesOf(keys, 0), { size });
        const passed = screen.lines.filter((line) => line.kind === "sign" && state.answers.get(line.id) === "no");
        expect([...clearedBy(answer, screen), ...passed]).toEqual([]);
      }),
      RUNS,
    );
  });

  test("that says yes or not sure says so only of a line that was ticked", () => {
    fc.assert(
      fc.property(mash({ min: 0, max: 1500 }), (keys) => {
        const { answer, state } = run(tickForm(screen), pressesOf(keys, 0));
        if (answer === undefined || answer === BACK || typeof answer === "symbol" || answer.kind === "worried") return;
        const unticked = [...answer.answers].filter(([id, value]) => value !== "no" && !state.ticked.has(id));
        expect(unticked).toEqual([]);
      }),
      runsOf(500),
    );
  });
});

test("keys mashed less than 100 ms apart do not clear a second screen after the first", () => {
  fc.assert(
    fc.property(mash({ min: 0, max: 99 }), (keys) => {
      const presses = [{ key: "n", atMs: 400 }, ...pressesOf(keys, 520)];
      const first = run(tickForm(SIGN_SCREEN), presses);
      const second = run(tickForm(SIGN_SCREEN), first.left, { shownAtMs: first.endedAtMs });
      expect(clearedBy(second.answer, SIGN_SCREEN)).toEqual([]);
    }),
    RUNS,
  );
});

test("keys mashed less than 100 ms apart pick nothing on a screen of choices", () => {
  const choices = [..."123yn"].map((key) => ({ key, label: key, value: key }));
  const form = choiceForm({ text: ["Which?"], choices: [...choices, { key: "enter", label: "go", value: "go" }] });
  fc.assert(
    fc.property(mash({ min: 0, max: 99 }), fc.integer({ min: 0, max: 2000 }), (keys, fromMs) => {
      expect(run(form, pressesOf(keys, fromMs)).answer).toBeUndefined();
    }),
    RUNS,
  );
});
