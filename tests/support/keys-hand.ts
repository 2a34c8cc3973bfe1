import type { Back, Form } from "../../src/asking/form.ts";
import { QUIET_AFTER_MS, type Size } from "../../src/asking/keys.ts";

/** A key and the moment it goes down, in milliseconds on one clock. */
export interface Press {
  readonly key: string;
  readonly atMs: number;
}

/** The window changes its size. */
export interface Resize {
  readonly size: Size;
  readonly atMs: number;
}

export type Input = Press | Resize;

export const WINDOW: Size = { columns: 80, rows: 24 };

/** What became of a form, and the keys nobody took because the screen was gone by then. */
export interface Run<State, Answer> {
  readonly state: State;
  readonly answer: Answer | Back | undefined;
  readonly view: readonly string[];
  readonly left: readonly Input[];
  readonly endedAtMs: number;
}

/** Runs a form as the prompts do: drawn at once, each input as it comes, and a quiet 101 ms after the last key. */
export function run<State, Answer>(
  form: Form<State, Answer>,
  inputs: readonly Input[],
  { size = WINDOW, shownAtMs = 0, watch }: Options<State> = {},
): Run<State, Answer> {
  let state = form.step(form.start, { kind: "shown", atMs: shownAtMs, size });
  let window = size;
  let quietAtMs = Infinity;
  const ended = (left: readonly Input[], endedAtMs: number): Run<State, Answer> => ({
    state,
    answer: form.answer(state),
    view: form.view(state, window),
    left,
    endedAtMs,
  });
  const quiet = (): boolean => {
    const atMs = quietAtMs;
    quietAtMs = Infinity;
    state = form.step(state, { kind: "quiet", atMs });
    watch?.(state, atMs);
    return form.answer(state) !== undefined;
  };
  for (const [index, input] of inputs.entries()) {
    const dueMs = quietAtMs;
    if (dueMs <= input.atMs && quiet()) return ended(inputs.slice(index), dueMs);
    if ("key" in input) {
      state = form.step(state, { kind: "key", key: input.key, atMs: input.atMs });
      quietAtMs = input.atMs + QUIET_AFTER_MS + 1;
    } else {
      window = input.size;
      state = form.step(state, { kind: "resized", atMs: input.atMs, size: window });
    }
    watch?.(state, input.atMs);
  }
  const lastMs = quietAtMs;
  if (lastMs < Infinity) quiet();
  return ended([], lastMs);
}

interface Options<State> {
  readonly size?: Size;
  readonly shownAtMs?: number;
  /** Called after every event. */
  readonly watch?: (state: State, atMs: number) => void;
}

/** Keys pressed one by one by a calm hand: half a second apart. Words of keys are split at spaces. */
export function calmly(keys: string, fromMs = 500): readonly Press[] {
  return keys.split(" ").map((key, index) => ({ key, atMs: fromMs + index * 500 }));
}

/** A key held down: it comes once, again after half a second, then every 33 ms. */
export function held(key: string, fromMs: number, untilMs: number): readonly Press[] {
  const repeats = Math.max(0, Math.floor((untilMs - fromMs - 500) / 33));
  return [0, ...Array.from({ length: repeats }, (_, index) => 500 + index * 33)].map((afterMs) => ({
    key,
    atMs: fromMs + afterMs,
  }));
}

/** A key that floods in, pasted or from a stuck keyboard. */
export function flooded(key: string, fromMs: number, count: number, everyMs: number): readonly Press[] {
  return Array.from({ length: count }, (_, index) => ({ key, atMs: fromMs + index * everyMs }));
}
