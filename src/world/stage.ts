import { performance } from "node:perf_hooks";
import { emitKeypressEvents } from "node:readline";
import type { Size } from "../asking/keys.ts";
import type { Keyboard } from "./keyboard.ts";
import { keyName, type Keypress } from "./key-names.ts";
import { harmless } from "./plain-words.ts";
import type { Stage, StageEvent } from "./world.ts";

const ENTER_STAGE = "\u001b[?1049h\u001b[?25l\u001b[2J";
const LEAVE_STAGE = "\u001b[?25h\u001b[?1049l";
const BEGIN_FRAME = "\u001b[?2026h";
const END_FRAME = "\u001b[?2026l";
const CLEAR_LINE = "\u001b[K";
const CLEAR_BELOW = "\u001b[J";
const TICK_MS = 250;
/** The same key again this soon is a bounce. */
const BOUNCE_MS = 150;
/** However fast the clock runs, bells are heard one by one. */
const BELL_EVERY_MS = 1500;

export interface StageOptions {
  readonly output: NodeJS.WriteStream;
  readonly keyboard: Keyboard | undefined;
  /** Prints lines one after another, where nothing may be drawn over. */
  readonly tell: ((lines: readonly string[]) => void) | undefined;
  readonly unicode: boolean;
  readonly bells: boolean;
  readonly speed: number;
  readonly size: () => Size;
  readonly write: (text: string) => void;
}

/** The running session's window: a line diff, one write a frame, on the alternate screen. */
export function openStage(options: StageOptions): Stage {
  const { output, keyboard, tell, speed, write } = options;
  const redraws = tell === undefined;
  const queue: StageEvent[] = [];
  let wake: (() => void) | undefined;
  let frame: readonly string[] = [];
  let closed = false;
  let lastMs = performance.now();
  let lastWallMs = Date.now();
  let lastKey = { name: "", atMs: -Infinity };
  let lastBellMs = -Infinity;

  const push = (event: StageEvent): void => {
    queue.push(event);
    wake?.();
  };
  const tick = (): void => {
    const nowMs = performance.now();
    const wallMs = Date.now();
    // A fast clock is for trying things out: a real gap must still look like one, a fast tick must not.
    const elapsedMs = nowMs - lastMs;
    const drift = wallMs - lastWallMs - elapsedMs;
    lastMs = nowMs;
    lastWallMs = wallMs;
    for (const part of partsOf(elapsedMs, speed)) push({ kind: "tick", elapsedMs: part, wallMs: part + drift });
  };
  const onKey = (_typed: string | undefined, key: Keypress): void => {
    const name = keyName(key);
    const atMs = performance.now();
    const bounced = name === lastKey.name && atMs - lastKey.atMs < BOUNCE_MS;
    lastKey = { name, atMs };
    if (bounced) return;
    tick();
    push({ kind: "key", key: name });
  };
  const redraw = (): void => {
    // The old lines were broken for the old window: they are cleared, and the next event draws them anew.
    frame = [];
    if (redraws) write("\u001b[2J");
    push({ kind: "tick", elapsedMs: 0, wallMs: 0 });
  };
  const draw = (lines: readonly string[]): void => {
    if (closed) return;
    if (tell !== undefined) {
      if (lines.length > 0) tell(lines);
      return;
    }
    const { rows } = options.size();
    const visible = lines.slice(0, rows).map(harmless);
    const changed = visible
      .map((line, index) => (line === frame[index] ? "" : `\u001b[${String(index + 1)};1H${line}${CLEAR_LINE}`))
      .join("");
    const shrunk = visible.length < frame.length ? `\u001b[${String(visible.length + 1)};1H${CLEAR_BELOW}` : "";
    frame = visible;
    if (changed !== "" || shrunk !== "") write(`${BEGIN_FRAME}${changed}${shrunk}${END_FRAME}`);
  };

  const keys = keyboard?.take();
  if (keys !== undefined) {
    emitKeypressEvents(keys.stream);
    keys.stream.on("keypress", onKey);
  }
  const stopInterrupt = keyboard?.onInterrupt((reason) => {
    push({ kind: "key", key: reason === "key" ? "interrupt" : "gone" });
  });
  const stopResume = keyboard?.onResume(() => {
    if (redraws) write(ENTER_STAGE);
    redraw();
  });
  const interrupt = (): void => {
    push({ kind: "key", key: "interrupt" });
  };
  const gone = (): void => {
    push({ kind: "key", key: "gone" });
  };
  output.on("error", gone);
  output.on("resize", redraw);
  // Without a keyboard nobody else listens for these.
  const isAlone = keyboard === undefined;
  if (isAlone) {
    process.on("SIGINT", interrupt);
    process.on("SIGTERM", gone);
    process.on("SIGHUP", gone);
  }
  const timer = setInterval(tick, speed > 1 ? Math.max(20, TICK_MS / speed) : TICK_MS);
  if (redraws) write(ENTER_STAGE);
  const restore = (): void => {
    if (redraws) write(LEAVE_STAGE);
  };
  process.on("exit", restore);

  return {
    redraws,
    unicode: options.unicode,
    size: options.size,
    draw,
    bell: () => {
      const nowMs = performance.now();
      if (!options.bells || closed || nowMs - lastBellMs < BELL_EVERY_MS) return;
      lastBellMs = nowMs;
      write("\u0007");
    },
    next: async () => {
      while (queue.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        wake = undefined;
      }
      return queue.shift() ?? { kind: "tick", elapsedMs: 0, wallMs: 0 };
    },
    close: () => {
      if (closed) return;
      clearInterval(timer);
      keys?.release();
      stopInterrupt?.();
      stopResume?.();
      output.off("error", gone);
      output.off("resize", redraw);
      if (isAlone) {
        process.off("SIGINT", interrupt);
        process.off("SIGTERM", gone);
        process.off("SIGHUP", gone);
      }
      process.off("exit", restore);
      restore();
      closed = true;
    },
  };
}

/** One real tick as the session sees it: times the speed, in parts no longer than an ordinary tick. */
function partsOf(elapsedMs: number, speed: number): readonly number[] {
  if (speed === 1 || elapsedMs > 1000) return [elapsedMs];
  const total = elapsedMs * speed;
  const count = Math.max(1, Math.ceil(total / TICK_MS));
  return Array.from({ length: count }, () => total / count);
}
