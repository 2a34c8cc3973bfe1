import { BACK, progressText, type Form, type Progress } from "./form.ts";
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
import { wrapAll } from "./wrap.ts";

export interface WordScreen {
  readonly text: readonly string[];
  /** What the typed letters match, best first; Enter takes the first. Without it the text itself is the answer. */
  readonly matches?: (typed: string) => readonly { readonly label: string; readonly value: string }[];
  /** Enter alone gives the empty word, also where a match is needed. */
  readonly skip?: boolean;
  /** "b" and Enter goes back, also where any text will do. It always does where a match is needed. */
  readonly back?: boolean;
  /** Said when nothing matches. */
  readonly noMatch?: string;
  readonly lettersMax?: number;
  readonly progress?: Progress | undefined;
}

export interface WordState {
  readonly timing: Timing;
  readonly size: Size;
  readonly typed: string;
  readonly note: string;
  readonly done: string | typeof BACK | null;
}

const LETTERS_MAX = 40;
const MATCHES_SHOWN = 5;

/** A typed word, ended with Enter. Enter alone gives the empty word, or asks again where a match is needed. */
export function wordForm(screen: WordScreen): Form<WordState, string> {
  const lettersMax = screen.lettersMax ?? LETTERS_MAX;
  const hasBack = screen.back ?? screen.matches !== undefined;

  const step = (state: WordState, event: FormEvent): WordState => {
    switch (event.kind) {
      case "shown":
      case "resized":
        return { ...state, size: event.size, timing: shown(state.timing, event.atMs) };
      case "key":
        return key(state, event.key, event.text ?? event.key, event.atMs);
      case "quiet":
        return settledAnswer(state.timing, event.atMs) === null ? state : ended(state);
    }
  };

  const key = (state: WordState, name: string, text: string, atMs: number): WordState => {
    const timing = otherKey(state.timing, atMs);
    if (!isSettled(state.timing, atMs)) return { ...state, timing };
    if (name === "enter") return { ...state, timing: endKey(state.timing, name, atMs) };
    if (name === "backspace") return { ...state, timing, typed: state.typed.slice(0, -1) };
    const letter = name === "space" ? " " : text;
    if ([...letter].length !== 1) return { ...state, timing };
    return { ...state, timing, note: "", typed: (state.typed + letter).slice(0, lettersMax) };
  };

  const ended = (state: WordState): WordState => {
    const timing = { ...state.timing, pending: null };
    const typed = state.typed.trim();
    if (hasBack && typed.toLowerCase() === "b") return { ...state, timing, done: BACK };
    if (screen.matches === undefined || (screen.skip === true && typed === ""))
      return { ...state, timing, done: typed };
    const [best] = typed === "" ? [] : screen.matches(state.typed);
    if (best === undefined) {
      return { ...state, timing, typed: "", note: screen.noMatch ?? "Nothing matches. Type the first letters." };
    }
    return { ...state, timing, done: best.value };
  };

  const found = ({ typed }: WordState): readonly { readonly label: string }[] =>
    screen.matches === undefined || typed.trim() === "" ? [] : screen.matches(typed);
  const view = (state: WordState): readonly string[] => {
    const list = found(state).slice(0, MATCHES_SHOWN);
    return lines(
      state,
      list.map(({ label }, index) => (index === 0 ? `Enter = ${label}` : `        ${label}`)),
    );
  };
  /** One line, and a new one only when Enter would take another: a list after each letter is heard by nobody to its end. */
  const readAloud = (state: WordState): readonly string[] => {
    const [best] = found(state);
    return lines(state, best === undefined ? [] : [`Enter = ${best.label}`]);
  };
  const lines = (state: WordState, list: readonly string[]): readonly string[] => {
    const [first = "", ...rest] = screen.text;
    const asked = [`${progressText(screen.progress)}${first}`, ...rest, `> ${state.typed}_`, ...list];
    const keys = [screen.skip === true ? "Enter alone skips" : "Type letters, Enter", "b Enter back"];
    const tail = hasBack ? [keys.join(" · ")] : [];
    return wrapAll([...asked, ...(state.note === "" ? [] : [state.note]), ...tail], state.size.columns);
  };

  return {
    start: { timing: BEFORE_SHOWN, size: { columns: 80, rows: 24 }, typed: "", note: "", done: null },
    step,
    view,
    readAloud,
    answer: ({ done }) => done ?? undefined,
  };
}
