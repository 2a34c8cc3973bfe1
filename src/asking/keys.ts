/**
 * When a key counts. A screen is answered by a hand, never by a held, pasted or typed-ahead key:
 * a key counts 300 ms after the screen was drawn, and an answer also needs quiet around it.
 */

/** A key counts only this long after its screen was drawn. */
export const SETTLE_MS = 300;
/** An answer that comes this soon after another key is part of a flood. */
export const QUIET_BEFORE_MS = 200;
/** An answer followed by another key this soon is a held or pasted key. */
export const QUIET_AFTER_MS = 100;

/** The size of the window in columns and rows. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** What reaches a form. `quiet` comes when 100 ms have passed since the last key. Times are monotonic. */
export type FormEvent =
  | { readonly kind: "shown"; readonly atMs: number; readonly size: Size }
  /** `text` is the character as typed, capitals kept, where there is one. */
  | { readonly kind: "key"; readonly key: string; readonly text?: string | undefined; readonly atMs: number }
  | { readonly kind: "quiet"; readonly atMs: number }
  | { readonly kind: "resized"; readonly atMs: number; readonly size: Size };

/** Where a form stands with its keys. */
export interface Timing {
  readonly shownAtMs: number;
  readonly lastKeyAtMs: number;
  readonly lastKey: string;
  /** An answer waiting for the quiet after it. */
  readonly pending: string | null;
}

export const BEFORE_SHOWN: Timing = { shownAtMs: Infinity, lastKeyAtMs: -Infinity, lastKey: "", pending: null };

/** The screen was drawn now: nothing pressed before counts. */
export function shown(timing: Timing, atMs: number): Timing {
  return { ...timing, shownAtMs: atMs, pending: null };
}

/** True when the screen has stood long enough for a key to count. */
export function isSettled(timing: Timing, atMs: number): boolean {
  return atMs - timing.shownAtMs >= SETTLE_MS;
}

/** A key that answers: kept until it is quiet. Any key cancels an answer that was waiting. */
export function answerKey(timing: Timing, key: string, atMs: number): Timing {
  const quietBefore = atMs - timing.lastKeyAtMs >= QUIET_BEFORE_MS;
  return { ...timing, lastKeyAtMs: atMs, lastKey: key, pending: isSettled(timing, atMs) && quietBefore ? key : null };
}

/** A key that ends what was being ticked or typed: it may follow another key closely, but not itself. */
export function endKey(timing: Timing, key: string, atMs: number): Timing {
  const isHeld = key === timing.lastKey && atMs - timing.lastKeyAtMs < QUIET_BEFORE_MS;
  return { ...timing, lastKeyAtMs: atMs, lastKey: key, pending: isSettled(timing, atMs) && !isHeld ? key : null };
}

/** Any other key. */
export function otherKey(timing: Timing, atMs: number): Timing {
  return { ...timing, lastKeyAtMs: atMs, lastKey: "", pending: null };
}

/** The answer, once it has been quiet long enough after it. */
export function settledAnswer(timing: Timing, atMs: number): string | null {
  return timing.pending !== null && atMs - timing.lastKeyAtMs >= QUIET_AFTER_MS ? timing.pending : null;
}
