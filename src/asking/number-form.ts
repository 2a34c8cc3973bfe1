import { BACK, progressText, type Back, type Form, type Progress } from "./form.ts";
import {
  BEFORE_SHOWN,
  endKey,
  isSettled,
  otherKey,
  settledAnswer,
  shown,
  type FormEvent,
  type Size,
  type Timing,
} from "./keys.ts";
import { wrap, wrapAll, wrapRow } from "./wrap.ts";

export interface NumberField {
  readonly label: string;
  readonly least: number;
  readonly most: number;
}

export interface NumberScreen {
  readonly text: readonly string[];
  readonly fields: readonly NumberField[];
  readonly progress?: Progress | undefined;
}

export interface NumberState {
  readonly timing: Timing;
  readonly size: Size;
  readonly values: readonly number[];
  readonly typed: string;
  readonly note: string;
  /** True when the last number went on without Enter. */
  readonly passed: boolean;
  readonly done: readonly number[] | Back | null;
}

const DIGITS_MAX = 3;

/** Whole numbers, typed. The last one is ended with Enter. Nothing is filled in for the person. */
export function numberForm(screen: NumberScreen): Form<NumberState, readonly number[]> {
  const step = (state: NumberState, event: FormEvent): NumberState => {
    switch (event.kind) {
      case "shown":
      case "resized":
        return { ...state, size: event.size, timing: shown(state.timing, event.atMs) };
      case "key":
        return key(state, event.key, event.atMs);
      case "quiet":
        return ended(state, settledAnswer(state.timing, event.atMs));
    }
  };

  const key = (state: NumberState, name: string, atMs: number): NumberState => {
    const timing = otherKey(state.timing, atMs);
    if (!isSettled(state.timing, atMs)) return { ...state, timing };
    if (/^\d$/.test(name)) return typed({ ...state, timing, note: "", passed: false }, name);
    if (name === "backspace" && state.passed) {
      return { ...state, timing, passed: false, values: state.values.slice(0, -1) };
    }
    if (name === "backspace") return { ...state, timing, typed: state.typed.slice(0, -1) };
    if (name === "enter" || name === "b") return { ...state, timing: endKey(state.timing, name, atMs) };
    return { ...state, timing };
  };

  /** A number that no further digit can make another one needs no Enter, but on the last field it does. */
  const typed = (state: NumberState, digit: string): NumberState => {
    const text = (state.typed + digit).slice(0, DIGITS_MAX);
    const field = screen.fields[state.values.length];
    const value = Number(text);
    const isLast = state.values.length === screen.fields.length - 1;
    if (field === undefined || isLast || value < field.least || value > field.most) return { ...state, typed: text };
    if (value > 0 && value * 10 <= field.most) return { ...state, typed: text };
    return { ...state, typed: "", values: [...state.values, value], passed: true };
  };

  const ended = (state: NumberState, end: string | null): NumberState => {
    if (end === null) return state;
    const timing = { ...state.timing, pending: null };
    if (end === "b") {
      if (state.values.length === 0) return { ...state, timing, done: BACK };
      return { ...state, timing, values: state.values.slice(0, -1), typed: "", note: "", passed: false };
    }
    // Enter after a number that went on by itself: nothing to do.
    if (state.passed && state.typed === "") return { ...state, timing, passed: false };
    const field = screen.fields[state.values.length];
    if (field === undefined) return state;
    const value = Number(state.typed);
    if (state.typed === "" || value < field.least || value > field.most) {
      const note = `Type a whole number from ${String(field.least)} to ${String(field.most)}, then Enter.`;
      return { ...state, timing, typed: "", note };
    }
    const values = [...state.values, value];
    return {
      ...state,
      timing,
      values,
      typed: "",
      note: "",
      done: values.length === screen.fields.length ? values : null,
    };
  };

  const view = (state: NumberState): readonly string[] => {
    const { columns } = state.size;
    const [first = "", ...rest] = screen.text;
    const fields = screen.fields.slice(0, state.values.length + 1).map((field, index) => {
      const value = state.values[index];
      return `${field.label} ${value === undefined ? `${state.typed}_` : String(value)}`;
    });
    return [
      ...wrapAll([`${progressText(screen.progress)}${first}`, ...rest], columns),
      ...wrapAll(fields, columns, "  "),
      ...(state.note === "" ? [] : wrap(state.note, columns)),
      ...wrapRow("Enter next · b back", columns),
    ];
  };

  return {
    start: {
      timing: BEFORE_SHOWN,
      size: { columns: 80, rows: 24 },
      values: [],
      typed: "",
      note: "",
      passed: false,
      done: null,
    },
    step,
    view,
    answer: ({ done }) => done ?? undefined,
  };
}
