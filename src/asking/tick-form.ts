import type { Answer } from "../body.ts";
import { BACK, progressText, type Back, type Form, type Progress } from "./form.ts";
import {
  answerKey,
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

/** One line that can be ticked. */
export interface TickLine {
  readonly id: string;
  readonly text: string;
  readonly hint?: string | undefined;
  /** `sign` = a red flag: only a typed n clears it. `fact` = it makes the session gentler. */
  readonly kind: "sign" | "fact";
  /** Printed above the line. */
  readonly heading?: string;
}

export interface TickScreen {
  readonly title: string;
  readonly intro: string;
  readonly lines: readonly TickLine[];
  /** Lines ticked at the start: what was known last time. Facts only. */
  readonly ticked?: readonly string[];
  readonly progress?: Progress | undefined;
}

/** What a screen was answered with. Lines that were not on screen have no answer. */
export type Ticks =
  { readonly kind: "answered"; readonly answers: ReadonlyMap<string, Answer> } | { readonly kind: "worried" };

type Stage =
  | { readonly kind: "ticking" }
  /** "Does it still fit?", once for each ticked sign. */
  | { readonly kind: "confirming"; readonly left: readonly string[] }
  /** Only facts are ticked: the signs on this page still need their own "none". */
  | { readonly kind: "rest"; readonly page: readonly TickLine[] }
  | { readonly kind: "hints"; readonly from: number }
  | { readonly kind: "done"; readonly result: Ticks | Back };

export interface TickState {
  readonly screen: TickScreen;
  readonly size: Size;
  readonly timing: Timing;
  readonly stage: Stage;
  readonly ticked: ReadonlySet<string>;
  readonly answers: ReadonlyMap<string, Answer>;
  /** One line on why a key did nothing. */
  readonly note: string;
}

/** Keys of the lines of a page, in order. Letters that are commands are left out. */
export const LINE_KEYS: readonly string[] = Array.from("1234567890acdfgijklmoprtuv");

const FOOTER = "n none of these · number ticks · Enter go on · h hints · w worried · b back";
const FACT_FOOTER = "n none · number ticks (not sure: tick) · Enter go on · b back";

/** A screen of lines to tick. Only a typed `n` answers its signs with "no". */
export function tickForm(screen: TickScreen): Form<TickState, Ticks> {
  return {
    start: {
      screen,
      size: { columns: 80, rows: 24 },
      timing: BEFORE_SHOWN,
      stage: { kind: "ticking" },
      ticked: new Set(screen.ticked ?? []),
      answers: new Map(),
      note: "",
    },
    step,
    view,
    answer: (state) => (state.stage.kind === "done" ? state.stage.result : undefined),
  };
}

/** The lines of the page at hand: as many unanswered lines as fit the window, at least one. */
export function pageOf(state: TickState): readonly TickLine[] {
  const { columns, rows } = state.size;
  const unanswered = state.screen.lines.filter((line) => !state.answers.has(line.id));
  const frame = header(state).length + footer(state, unanswered).length + noteLines(state).length;
  let left = rows - frame;
  const page: TickLine[] = [];
  for (const line of unanswered.slice(0, LINE_KEYS.length)) {
    left -= lineRows(line, page.length, columns);
    if (left < 0 && page.length > 0) break;
    page.push(line);
  }
  return page;
}

function step(state: TickState, event: FormEvent): TickState {
  switch (event.kind) {
    case "shown":
      return { ...state, size: event.size, timing: shown(state.timing, event.atMs) };
    case "resized":
      return { ...state, size: event.size, timing: shown(state.timing, event.atMs) };
    case "key":
      return key(state, event.key, event.atMs);
    case "quiet": {
      const answer = settledAnswer(state.timing, event.atMs);
      if (answer === null) return state;
      const next = decide({ ...state, timing: { ...state.timing, pending: null } }, answer);
      return { ...next, timing: shown(next.timing, event.atMs) };
    }
  }
}

function key(state: TickState, name: string, atMs: number): TickState {
  const { stage, timing } = state;
  switch (stage.kind) {
    case "done":
      return state;
    case "confirming":
      return ["y", "n", "s"].includes(name)
        ? { ...state, timing: answerKey(timing, name, atMs) }
        : { ...state, timing: otherKey(timing, atMs) };
    case "rest":
      return ["n", "b"].includes(name)
        ? { ...state, timing: answerKey(timing, name, atMs) }
        : { ...state, timing: otherKey(timing, atMs) };
    case "hints":
      return { ...state, timing: answerKey(timing, "leave-hints", atMs) };
    case "ticking":
      break;
  }
  const line = pageOf(state)[LINE_KEYS.indexOf(name)];
  if (line !== undefined && LINE_KEYS.includes(name)) {
    const next = { ...state, timing: otherKey(timing, atMs), note: "" };
    return isSettled(timing, atMs) ? { ...next, ticked: toggled(state.ticked, line.id) } : next;
  }
  if (name === "enter") return { ...state, timing: endKey(timing, name, atMs) };
  if (["n", "b", "h", "?", "w"].includes(name)) return { ...state, timing: answerKey(timing, name, atMs) };
  return { ...state, timing: otherKey(timing, atMs) };
}

function decide(state: TickState, answer: string): TickState {
  switch (state.stage.kind) {
    case "confirming":
      return confirm(state, state.stage.left, answer);
    case "rest":
      return answer === "b" ? { ...state, stage: { kind: "ticking" } } : passPage(state, state.stage.page);
    case "hints":
      return nextHints(state, state.stage.from);
    case "done":
      return state;
    case "ticking":
      return decideTicks(state, answer);
  }
}

function decideTicks(state: TickState, answer: string): TickState {
  const page = pageOf(state);
  const ticked = page.filter((line) => state.ticked.has(line.id));
  switch (answer) {
    case "n":
      if (ticked.length > 0) return { ...state, note: "Something is ticked. Untick it, or press Enter." };
      return passPage(state, page);
    case "enter": {
      if (ticked.length === 0) return { ...state, note: "Nothing is ticked. For none of these, press n." };
      const signs = ticked.filter((line) => line.kind === "sign").map((line) => line.id);
      if (signs.length > 0) return { ...state, note: "", stage: { kind: "confirming", left: signs } };
      return page.some((line) => line.kind === "sign")
        ? { ...state, note: "", stage: { kind: "rest", page } }
        : passPage(state, page);
    }
    case "b":
      return { ...state, stage: { kind: "done", result: BACK } };
    case "w":
      return hasSigns(state) ? { ...state, stage: { kind: "done", result: { kind: "worried" } } } : state;
    default:
      return hasHints(state) ? { ...state, stage: { kind: "hints", from: 0 } } : state;
  }
}

function confirm(state: TickState, left: readonly string[], answer: string): TickState {
  const [id, ...rest] = left;
  if (id === undefined) return state;
  if (answer !== "n") {
    // One sign that still fits is a halt: nothing else on the screen needs an answer.
    const answers = new Map(state.answers).set(id, answer === "y" ? "yes" : "not-sure");
    return {
      ...state,
      answers,
      stage: { kind: "done", result: { kind: "answered", answers: withFacts(state, answers) } },
    };
  }
  const ticked = toggled(state.ticked, id);
  const next = { ...state, ticked };
  if (rest.length > 0) return { ...next, stage: { kind: "confirming", left: rest } };
  return {
    ...next,
    stage: { kind: "ticking" },
    note: "Nothing ticked fits. Look once more: n if none of these is true.",
  };
}

/** Every line that stood on this page has its answer now: ticked facts yes, all else no. */
function passPage(state: TickState, page: readonly TickLine[]): TickState {
  const answers = new Map(state.answers);
  for (const line of page) answers.set(line.id, state.ticked.has(line.id) ? "yes" : "no");
  const next: TickState = { ...state, answers, note: "", stage: { kind: "ticking" } };
  if (state.screen.lines.some((line) => !answers.has(line.id))) return next;
  return { ...next, stage: { kind: "done", result: { kind: "answered", answers } } };
}

/** A halt keeps the facts that were ticked on the same page. */
function withFacts(state: TickState, answers: ReadonlyMap<string, Answer>): ReadonlyMap<string, Answer> {
  const all = new Map(answers);
  for (const line of pageOf(state)) {
    if (line.kind === "fact" && state.ticked.has(line.id)) all.set(line.id, "yes");
  }
  return all;
}

function nextHints(state: TickState, from: number): TickState {
  const lines = hintLines(state);
  const next = from + hintRows(state);
  return { ...state, stage: next < lines.length ? { kind: "hints", from: next } : { kind: "ticking" } };
}

function view(state: TickState): readonly string[] {
  const { columns } = state.size;
  switch (state.stage.kind) {
    case "done":
      return [];
    case "confirming": {
      const line = state.screen.lines.find(
        (candidate) => candidate.id === (state.stage.kind === "confirming" ? state.stage.left[0] : ""),
      );
      return [
        ...wrap(`You ticked: ${line?.text ?? ""}`, columns),
        ...wrap(line?.hint ?? "It counts when it is true now, or since this problem began.", columns),
        "",
        ...wrapRow("Does it still fit? · y yes · n no · s not sure", columns),
      ];
    }
    case "rest":
      return [
        ...wrap("That makes the session gentler.", columns),
        ...wrap("And none of the warning signs on this screen?", columns),
        "",
        ...wrapRow("n none of them · b look again", columns),
      ];
    case "hints":
      return [...hintLines(state).slice(state.stage.from, state.stage.from + hintRows(state)), "", "Any key goes on."];
    case "ticking": {
      const page = pageOf(state);
      return [
        ...header(state),
        ...page.flatMap((line, index) => lineText(state, line, index)),
        ...noteLines(state),
        ...footer(state, page),
      ];
    }
  }
}

function header(state: TickState): readonly string[] {
  const { title, intro, progress, lines } = state.screen;
  // A later page looks much like the one before it, and its number is the same.
  const more = lines[0] !== undefined && state.answers.has(lines[0].id) ? "More. " : "";
  return wrap(`${progressText(progress)}${more}${title} ${intro}`.trim(), state.size.columns);
}

function footer(state: TickState, lines: readonly TickLine[]): readonly string[] {
  const signs = lines.some((line) => line.kind === "sign");
  return wrapRow(signs ? FOOTER : FACT_FOOTER, state.size.columns);
}

function noteLines(state: TickState): readonly string[] {
  return state.note === "" ? [] : wrap(state.note, state.size.columns);
}

function lineText(state: TickState, line: TickLine, index: number): readonly string[] {
  const mark = state.ticked.has(line.id) ? "[x]" : "[ ]";
  const heading = line.heading === undefined ? [] : [line.heading];
  return [...heading, ...wrap(`${LINE_KEYS[index] ?? ""} ${mark} ${line.text}`, state.size.columns, "      ")];
}

function lineRows(line: TickLine, index: number, columns: number): number {
  const heading = line.heading === undefined ? 0 : 1;
  return heading + wrap(`${LINE_KEYS[index] ?? ""} [ ] ${line.text}`, columns, "      ").length;
}

function hintLines(state: TickState): readonly string[] {
  const lines = pageOf(state).flatMap((line, index) =>
    line.hint === undefined ? [] : [`${LINE_KEYS[index] ?? ""}  ${line.text}: ${line.hint}`],
  );
  return wrapAll(lines, state.size.columns, "   ");
}

function hintRows(state: TickState): number {
  return Math.max(1, state.size.rows - 3);
}

function hasSigns(state: TickState): boolean {
  return state.screen.lines.some((line) => line.kind === "sign");
}

function hasHints(state: TickState): boolean {
  return pageOf(state).some((line) => line.hint !== undefined);
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
