import type { FormEvent, Size } from "./keys.ts";

/** The answer that means "the question before, please". */
export const BACK = Symbol("back");
export type Back = typeof BACK;

/** Where a question stands among the others. */
export interface Progress {
  readonly step: number;
  readonly steps: number;
}

/** A question as a pure step machine: events go in, lines come out, and at some point an answer. */
export interface Form<State, Answer> {
  readonly start: State;
  readonly step: (state: State, event: FormEvent) => State;
  readonly view: (state: State, size: Size) => readonly string[];
  /** The same where nothing may be drawn over and each new line is read aloud; missing = as it is drawn. */
  readonly readAloud?: (state: State, size: Size) => readonly string[];
  /** The answer, or undefined while there is none. Never undefined as an answer. */
  readonly answer: (state: State) => Answer | Back | undefined;
}

/** A part of an answer that every form which has ended holds. Missing it is a bug: nothing may stand for it. */
export function given<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error("A part of an answer is missing.");
  return part;
}

/** "3 of 9", or nothing when the question stands alone. */
export function progressText(progress: Progress | undefined): string {
  return progress === undefined ? "" : `${String(progress.step)} of ${String(progress.steps)}  `;
}
