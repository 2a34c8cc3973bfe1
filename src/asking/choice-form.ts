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
  /** Another key that picks it and is not shown: what a hand may press out of habit. */
  readonly also?: string;
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
const MORE = "Space: more to read";
/** Choices that leave less of the text in sight than this are turned with it, page by page. */
const TEXT_LINES_MIN = 2;

/** What fits at once: some lines of the text, or of all there is, and what stays below them. */
interface Fit {
  readonly turned: readonly string[];
  readonly room: number;
  readonly below: readonly string[];
}

/** One key picks one choice. No default, and a held key picks nothing. */
export function choiceForm<Value>(screen: ChoiceScreen<Value>): Form<ChoiceState<Value>, Value> {
  const backKeys = screen.back === false ? [] : ["b"];
  const helpKeys = screen.help === undefined ? [] : ["h", "?"];
  const keys = [...screen.choices.flatMap(({ key, also = key }) => [key, also]), ...backKeys, ...helpKeys, MORE_KEY];

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
        const picked = backKeys.includes(key)
          ? BACK
          : (screen.choices.find((choice) => key === choice.key || key === choice.also) ?? null);
        return { ...state, timing, picked };
      }
    }
  };

  const textLines = ({ columns }: Size): readonly string[] => {
    const [first = "", ...rest] = screen.text;
    return wrapAll([`${progressText(screen.progress)}${first}`, ...rest], columns);
  };
  const fit = (size: Size): Fit => {
    const text = textLines(size);
    const footer = footerLines(size);
    const room = size.rows - footer.length - 1;
    if (text.length <= room + 1) return { turned: text, room: text.length, below: footer };
    return room < TEXT_LINES_MIN
      ? { turned: [...text, ...footer], room: Math.max(1, size.rows - 1), below: [MORE] }
      : { turned: text, room, below: [MORE, ...footer] };
  };
  const nextPage = ({ from, size }: ChoiceState<Value>): number => {
    const { turned, room } = fit(size);
    const next = from + room;
    return next < turned.length ? next : 0;
  };
  const footerLines = ({ columns }: Size): readonly string[] => {
    const labels = screen.choices.map((choice) => `${keyName(choice.key)} ${choice.label}`);
    const extras = [...helpKeys.slice(0, 1).map(() => "h more"), ...backKeys.map(() => "b back")];
    const footer = screen.inline === true ? [[...labels, ...extras].join(" · ")] : [...labels, extras.join(" · ")];
    return footer.filter((line) => line !== "").flatMap((line) => wrapRow(line, columns, "  "));
  };
  const view = ({ helping, size, from }: ChoiceState<Value>): readonly string[] => {
    if (helping) return [...wrapAll(screen.help ?? [], size.columns), "", "Any key goes on."];
    const { turned, room, below } = fit(size);
    return [...turned.slice(from, from + room), ...below];
  };

  return {
    start: { timing: BEFORE_SHOWN, size: { columns: 80, rows: 24 }, helping: false, from: 0, picked: null },
    step,
    view,
    answer: ({ picked }) => (picked === BACK ? BACK : picked?.value),
  };
}

function keyName(key: string): string {
  if (key === "enter") return "Enter";
  return key === "space" ? "Space" : key;
}
