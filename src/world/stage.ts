import { emitKeypressEvents } from "node:readline";
import type { Size } from "../asking/keys.ts";
import { beat, NO_PULSE, ticksOf } from "../session/pulse.ts";
import { openFrame } from "./frame.ts";
import type { Keyboard } from "./keyboard.ts";
import { keyName, type Keypress } from "./key-names.ts";
import type { Stage, StageEvent } from "./world.ts";

const ENTER_STAGE = "\u001b[?1049h\u001b[?25l\u001b[2J";
const LEAVE_STAGE = "\u001b[?25h\u001b[?1049l";
/** How often the clock is read: a stop from outside takes at most so much off a hold. Each reading costs the battery. */
const BEAT_MS = 75;
/** The same while nothing is due for long, or the clock stands. Under a second, or it would look like a gap. */
const SLOW_BEAT_MS = 500;
/** Sooner than this something else ticks first. */
const SOON_MS = 1000;
/** The same key again this soon is a bounce. */
const BOUNCE_MS = 150;

export interface StageOptions {
  readonly output: NodeJS.WriteStream;
  readonly keyboard: Keyboard | undefined;
  /** Prints lines one after another, where nothing may be drawn over. */
  readonly tell: ((lines: readonly string[]) => void) | undefined;
  readonly unicode: boolean;
  readonly speed: number;
  readonly dim: boolean;
  readonly size: () => Size;
  readonly write: (text: string) => void;
}

/** The running session's window: a line diff, one write a frame, on the alternate screen. */
export function openStage(options: StageOptions): Stage {
  const { output, keyboard, tell, speed, write } = options;
  const redraws = tell === undefined;
  const queue: StageEvent[] = [];
  let wake: (() => void) | undefined;
  let closed = false;
  /** The shell has the window: nothing is drawn into it. */
  let isAway = false;
  let lastMs = performance.now();
  let lastWallMs = Date.now();
  let pulse = NO_PULSE;
  let dueMs = Infinity;
  let dueTimer: NodeJS.Timeout | undefined;
  let lastKey = { name: "", atMs: -Infinity };
  const frame = openFrame({ dim: options.dim, size: options.size, write, isOurs: () => !closed && !isAway });

  const push = (event: StageEvent): void => {
    queue.push(event);
    wake?.();
  };
  const read = (): void => {
    const nowMs = performance.now();
    const wallMs = Date.now();
    const elapsedMs = nowMs - lastMs;
    const driftMs = wallMs - lastWallMs - elapsedMs;
    lastMs = nowMs;
    lastWallMs = wallMs;
    const { pulse: rest, ticks } = beat(pulse, { elapsedMs, driftMs }, { dueMs, speed });
    pulse = rest;
    ticks.forEach(push);
  };
  const onKey = (_typed: string | undefined, key: Keypress): void => {
    const name = keyName(key);
    const atMs = performance.now();
    const bounced = name === lastKey.name && atMs - lastKey.atMs < BOUNCE_MS;
    lastKey = { name, atMs };
    if (bounced) return;
    // The time up to a key belongs to what ran before it.
    read();
    ticksOf(pulse, speed).forEach(push);
    pulse = NO_PULSE;
    push({ kind: "key", key: name });
  };
  const restore = (): void => {
    if (redraws) write(LEAVE_STAGE);
  };
  const redraw = (): void => {
    // The old lines were broken for the old window: they are cleared, and the next event draws them anew.
    if (redraws) frame.clear();
    push({ kind: "tick", elapsedMs: 0, wallMs: 0 });
  };
  const draw = (lines: readonly string[]): void => {
    if (tell === undefined) frame.draw(lines);
    else if (!closed && !isAway && lines.length > 0) tell(lines);
  };

  const keys = keyboard?.take();
  if (keys !== undefined) {
    emitKeypressEvents(keys.stream);
    keys.stream.on("keypress", onKey);
  }
  const stopInterrupt = keyboard?.onInterrupt((reason) => {
    push({ kind: "key", key: reason === "key" ? "interrupt" : "gone" });
  });
  const stopSuspend = keyboard?.onSuspend(() => {
    read();
    restore();
    isAway = true;
  });
  const stopResume = keyboard?.onResume(() => {
    isAway = false;
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
  let beatMs = BEAT_MS;
  let timer = setInterval(read, beatMs);
  if (redraws) write(ENTER_STAGE);
  process.on("exit", restore);

  return {
    redraws,
    unicode: options.unicode,
    size: options.size,
    draw,
    flash: () => {
      if (redraws) frame.flash();
    },
    next: async (untilDueMs) => {
      dueMs = untilDueMs;
      const dueInMs = dueMs / speed - pulse.elapsedMs;
      clearTimeout(dueTimer);
      const wantedMs = dueInMs > 2 * SLOW_BEAT_MS ? SLOW_BEAT_MS : BEAT_MS;
      if (wantedMs !== beatMs) {
        clearInterval(timer);
        beatMs = wantedMs;
        timer = setInterval(read, beatMs);
      }
      // What is due is not left to the next beat. A timer may be early by a part of a millisecond.
      if (dueInMs < SOON_MS) dueTimer = setTimeout(read, Math.max(1, Math.ceil(dueInMs) + 1));
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
      clearTimeout(dueTimer);
      frame.close();
      keys?.release();
      stopInterrupt?.();
      stopSuspend?.();
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
