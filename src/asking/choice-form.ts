import { BACK, progressText, type Back, type Form, type Progress } from "./form.ts";
import {
  answerKey,
  BEFORE_SHOWN,
  otherKey,
  settledAnswer,
  shown,
  type FormEvent,
  type Size,
  type Timing,
} from "./keys.ts";
import { wrapAll, wrapRow } from "./wrap.ts";

export interface Choice<Value> {
  /** The key that picks it: one character, or `enter`. Space turns the page of a long text. */
  readonly key: string;
  readonly label: string;
  readonly value: Value;
}

export interface ChoiceScreen<Value> {
  /** What is printed above the choices, a paragraph each. */
  readonly text: readonly string[];
  readonly choices: readonly Choice<Value>[];
  /** Choices in one line instead of one a line. */
  readonly inline?: boolean;
  /** False on the first question of all. */
  readonly back?: boolean;
  /** Shown on `h`. */
  readonly help?: readonly string[];
  readonly progress?: Progress | undefined;
}

export interface ChoiceState<Value> {
  readonly timing: Timing;
  readonly size: Size;
  readonly helping: boolean;
  /** First line of text on screen, when the window is too small for all of it. */
  readonly from: number;
  readonly picked: Choice<Value> | Back | null;
}

/** Turns the page of a text that does not fit. Enter is free to be a choice. */
const MORE_KEY = "space";

/** One key picks one choice. No default, and a held key picks nothing. */
export function choiceForm<Value>(screen: ChoiceScreen<Value>): Form<ChoiceState<Value>, Value> {
  const backKeys = screen.back === false ? [] : ["b"];
  const helpKeys = screen.help === undefined ? [] : ["h", "?"];
  const keys = [...screen.choices.map((choice) => choice.key), ...backKeys, ...helpKeys, MORE_KEY];

  const step = (state: ChoiceState<Value>, event: FormEvent): ChoiceState<Value> => {
    switch (event.kind) {
      case "shown":
      case "resized":
        return { ...state, size: event.size, from: 0, timing: shown(state.timing, event.atMs) };
      case "key":
        return keys.includes(event.key) || state.helping
          ? { ...state, timing: answerKey(state.timing, event.key, event.atMs) }
          : { ...state, timing: otherKey(state.timing, event.atMs) };
      case "quiet": {
        const key = settledAnswer(state.timing, event.atMs);
        if (key === null) return state;
        const timing = shown(state.timing, event.atMs);
        if (state.helping) return { ...state, timing, helping: false };
        if (helpKeys.includes(key)) return { ...state, timing, helping: true };
        if (key === MORE_KEY) return { ...state, timing, from: nextPage(state) };
        const picked = backKeys.includes(key) ? BACK : (screen.choices.find((choice) => choice.key === key) ?? null);
        return { ...state, timing, picked };
      }
    }
  };

  const textLines = ({ columns }: Size): readonly string[] => {
    const [first = "", ...rest] = screen.text;
    return wrapAll([`${progressText(screen.progress)}${first}`, ...rest], columns);
  };
  const roomFor = ({ rows }: Size, footer: readonly string[]): number => Math.max(1, rows - footer.length - 1);
  const nextPage = ({ from, size }: ChoiceState<Value>): number => {
    const next = from + roomFor(size, footerLines(size));
    return next < textLines(size).length ? next : 0;
  };
  const footerLines = ({ columns }: Size): readonly string[] => {
    const labels = screen.choices.map((choice) => `${keyName(choice.key)} ${choice.label}`);
    const extras = [...helpKeys.slice(0, 1).map(() => "h more"), ...backKeys.map(() => "b back")];
    const footer = screen.inline === true ? [[...labels, ...extras].join(" · ")] : [...labels, extras.join(" · ")];
    return footer.filter((line) => line !== "").flatMap((line) => wrapRow(line, columns, "  "));
  };
  const view = ({ helping, size, from }: ChoiceState<Value>): readonly string[] => {
    if (helping) return [...wrapAll(screen.help ?? [], size.columns), "", "Any key goes on."];
    const text = textLines(size);
    const footer = footerLines(size);
    if (text.length + footer.length <= size.rows) return [...text, ...footer];
    return [...text.slice(from, from + roomFor(size, footer)), "Space: more to read", ...footer];
  };

  return {
    start: { timing: BEFORE_SHOWN, size: { columns: 80, rows: 24 }, helping: false, from: 0, picked: null },
    step,
    view,
    answer: ({ picked }) => (picked === null ? undefined : picked === BACK ? BACK : picked.value),
  };
}

function keyName(key: string): string {
  return key === "enter" ? "Enter" : key === "space" ? "Space" : key;
}
