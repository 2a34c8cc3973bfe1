import type { Size } from "../asking/keys.ts";
import { harmless } from "./plain-words.ts";

const BEGIN_FRAME = "\u001b[?2026h";
const END_FRAME = "\u001b[?2026l";
const CLEAR_ALL = "\u001b[2J";
const CLEAR_LINE = "\u001b[K";
const CLEAR_BELOW = "\u001b[J";
/** At most two and a half flashes a second: three may set off a fit. */
const FLASH_EVERY_MS = 400;
const FLASH_MS = 160;
const DIM = "\u001b[2m";
const NOT_DIM = "\u001b[22m";
const INVERTED = "\u001b[7m";
const NOT_INVERTED = "\u001b[27m";

export interface FrameOptions {
  /** For eyes in the dark. */
  readonly dim: boolean;
  readonly size: () => Size;
  readonly write: (text: string) => void;
  /** False while the window is somebody else's: nothing may be drawn into it. */
  readonly isOurs: () => boolean;
}

/** A picture in the window, of which only the lines that have changed are written. */
export interface Frame {
  readonly draw: (lines: readonly string[]) => void;
  /** Shows the whole picture inverted for a moment. */
  readonly flash: () => void;
  /** Clears the window: the next picture is drawn whole. */
  readonly clear: () => void;
  /** Ends a flash that is still to be undone. */
  readonly close: () => void;
}

/** One write a picture, inside the marks of a synchronised update. */
export function openFrame({ dim, size, write, isOurs }: FrameOptions): Frame {
  let drawn: readonly string[] = [];
  let lastFlashMs = -Infinity;
  let flashTimer: NodeJS.Timeout | undefined;
  const lit = (line: string): string => (dim && line !== "" ? `${DIM}${line}${NOT_DIM}` : line);

  /** The whole window once more, inverted or as it was. */
  const paint = (style: string): void => {
    if (!isOurs()) return;
    const { columns, rows } = size();
    const end = style === "" ? "" : NOT_INVERTED;
    const painted = Array.from({ length: rows }, (_, row) => {
      const line = (drawn[row] ?? "").padEnd(style === "" ? 0 : columns);
      return `\u001b[${String(row + 1)};1H${style}${line}${end}${style === "" ? CLEAR_LINE : ""}`;
    });
    write(`${BEGIN_FRAME}${painted.join("")}${END_FRAME}`);
  };

  return {
    draw: (lines) => {
      if (!isOurs()) return;
      const { rows } = size();
      const visible = lines.slice(0, rows).map(harmless);
      const changed = visible
        .map((line, index) => (line === drawn[index] ? "" : `\u001b[${String(index + 1)};1H${lit(line)}${CLEAR_LINE}`))
        .join("");
      const shrunk = visible.length < drawn.length ? `\u001b[${String(visible.length + 1)};1H${CLEAR_BELOW}` : "";
      drawn = visible;
      if (changed !== "" || shrunk !== "") write(`${BEGIN_FRAME}${changed}${shrunk}${END_FRAME}`);
    },
    flash: () => {
      const nowMs = performance.now();
      if (!isOurs() || nowMs - lastFlashMs < FLASH_EVERY_MS) return;
      lastFlashMs = nowMs;
      paint(INVERTED);
      flashTimer = setTimeout(() => {
        paint("");
      }, FLASH_MS);
    },
    clear: () => {
      drawn = [];
      write(CLEAR_ALL);
    },
    close: () => {
      clearTimeout(flashTimer);
    },
  };
}
