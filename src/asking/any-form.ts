import type { Form } from "./form.ts";
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
import { wrap } from "./wrap.ts";

export interface AnyLine {
  readonly id: string;
  readonly text: string;
}

export interface AnyScreen {
  readonly title: string;
  /** At most nine: each has a digit. */
  readonly lines: readonly AnyLine[];
}

/** None of the lines; any of them or not sure; or the one whose digit was pressed. */
export type AnyAnswer =
  { readonly kind: "none" } | { readonly kind: "any" } | { readonly kind: "line"; readonly id: string };

export interface AnyState {
  readonly timing: Timing;
  readonly size: Size;
  /** Lines answered with "none" on the pages before. */
  readonly passed: number;
  readonly answer: AnyAnswer | null;
}

const FOOTER = ["n none", "y yes, or not sure"];

/** One question over a few lines, for somebody who has no time to tick: every page takes its own `n`. */
export function anyForm(screen: AnyScreen): Form<AnyState, AnyAnswer> {
  const lineRows = (line: AnyLine, index: number, { columns }: Size): readonly string[] =>
    wrap(`${String(index + 1)} ${line.text}`, columns, "  ");

  const page = ({ size, passed }: AnyState): readonly AnyLine[] => {
    let left = size.rows - FOOTER.length - wrap(screen.title, size.columns).length;
    const lines: AnyLine[] = [];
    for (const [index, line] of screen.lines.entries()) {
      if (index < passed) continue;
      left -= lineRows(line, index, size).length;
      if (left < 0 && lines.length > 0) break;
      lines.push(line);
    }
    return lines;
  };

  const step = (state: AnyState, event: FormEvent): AnyState => {
    switch (event.kind) {
      case "shown":
      case "resized":
        return { ...state, size: event.size, timing: shown(state.timing, event.atMs) };
      case "key": {
        const counts = event.key === "n" || event.key === "y" || lineAt(state, event.key) !== undefined;
        const timing = counts ? answerKey(state.timing, event.key, event.atMs) : otherKey(state.timing, event.atMs);
        return { ...state, timing };
      }
      case "quiet": {
        const key = settledAnswer(state.timing, event.atMs);
        if (key === null) return state;
        return answered({ ...state, timing: shown(state.timing, event.atMs) }, key);
      }
    }
  };

  const lineAt = (state: AnyState, key: string): AnyLine | undefined => {
    const line = screen.lines[Number(key) - 1];
    return line !== undefined && page(state).includes(line) ? line : undefined;
  };

  const answered = (state: AnyState, key: string): AnyState => {
    if (key === "y") return { ...state, answer: { kind: "any" } };
    const line = lineAt(state, key);
    if (line !== undefined) return { ...state, answer: { kind: "line", id: line.id } };
    const passed = state.passed + page(state).length;
    return passed < screen.lines.length ? { ...state, passed } : { ...state, answer: { kind: "none" } };
  };

  const view = (state: AnyState): readonly string[] => [
    ...wrap(screen.title, state.size.columns),
    ...page(state).flatMap((line) => lineRows(line, screen.lines.indexOf(line), state.size)),
    ...FOOTER,
  ];

  return {
    start: { timing: BEFORE_SHOWN, size: { columns: 80, rows: 24 }, passed: 0, answer: null },
    step,
    view,
    answer: ({ answer }) => answer ?? undefined,
  };
}
