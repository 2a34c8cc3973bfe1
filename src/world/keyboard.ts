import { PassThrough } from "node:stream";
import type { InterruptReason } from "../exit.ts";

const CTRL_C = "\u0003";
const CTRL_D = "\u0004";
const CTRL_Z = "\u001a";
/** What a terminal left in another mode by a program before ours may send: readline would take it apart into keys. */
// eslint-disable-next-line no-control-regex
const NO_KEYS = /\u001b\[(?:<[\d;]*[Mm]|M[^]{3}|20[01]~)/g;
/** So long after Ctrl-Z the program still runs where nothing could ever wake it: a terminal without a shell. */
const NOT_STOPPED_MS = 150;
/** Signals that end the program from outside. */
const ENDING = ["SIGTERM", "SIGHUP"] as const;

/**
 * Holds the terminal in raw mode from the first question to the end, so that nothing typed ahead is echoed or kept.
 * Keys go to one listener at a time; without one they are dropped.
 */
export interface Keyboard {
  /** Keys as a stream, until released. What was typed before is gone. */
  readonly take: () => { readonly stream: PassThrough; readonly release: () => void };
  /** Called once on Ctrl-C, Ctrl-D, a closed terminal or a signal. */
  readonly onInterrupt: (listener: (reason: InterruptReason) => void) => () => void;
  /** Called on Ctrl-Z, before the program stops. */
  readonly onSuspend: (listener: () => void) => () => void;
  /** Called after Ctrl-Z and `fg`, and after a stop from outside: the window may hold anything now. */
  readonly onResume: (listener: () => void) => () => void;
  readonly close: () => void;
}

export function openKeyboard(input: NodeJS.ReadStream): Keyboard {
  let sink: PassThrough | undefined;
  let interrupted: InterruptReason | undefined;
  let notStopped: NodeJS.Timeout | undefined;
  const interruptListeners = new Set<(reason: InterruptReason) => void>();
  const suspendListeners = new Set<() => void>();
  const resumeListeners = new Set<() => void>();

  const interrupt = (reason: InterruptReason): void => {
    interrupted ??= reason;
    [...interruptListeners].forEach((listener) => {
      listener(reason);
    });
  };
  const stopped = (): void => {
    interrupt("key");
  };
  const gone = (): void => {
    interrupt("gone");
  };
  const onData = (data: Buffer): void => {
    const text = data.toString("utf8").replace(NO_KEYS, "");
    if (text.includes(CTRL_C) || text.includes(CTRL_D)) stopped();
    else if (text.includes(CTRL_Z)) suspend();
    else if (text !== "") sink?.write(text);
  };
  const raw = (on: boolean): void => {
    try {
      input.setRawMode(on);
    } catch {
      // The terminal is gone; there is nothing left to put back.
    }
  };
  const suspend = (): void => {
    suspendListeners.forEach((listener) => {
      listener();
    });
    raw(false);
    // All that was started together stops together, as when the terminal itself does it: the shell waits for the first.
    try {
      process.kill(0, "SIGTSTP");
    } catch {
      // Windows knows no such stop.
    }
    // Where no shell can wake it the signal is dropped. After a stop this timer and SIGCONT come together.
    notStopped = setTimeout(awake, NOT_STOPPED_MS);
  };
  const awake = (): void => {
    clearTimeout(notStopped);
    // The shell had the terminal meanwhile. The mode is set only when it changes.
    raw(false);
    raw(true);
    resumeListeners.forEach((listener) => {
      listener();
    });
  };

  raw(true);
  input.on("data", onData);
  input.on("end", gone);
  input.on("error", gone);
  process.on("SIGINT", stopped);
  process.on("SIGCONT", awake);
  ENDING.forEach((signal) => process.on(signal, gone));
  input.ref();
  input.resume();

  return {
    take: () => {
      const stream = new PassThrough();
      sink = stream;
      return {
        stream,
        release: () => {
          if (sink === stream) sink = undefined;
          stream.destroy();
        },
      };
    },
    onInterrupt: (listener) => {
      interruptListeners.add(listener);
      const before = interrupted;
      if (before !== undefined) {
        queueMicrotask(() => {
          listener(before);
        });
      }
      return () => interruptListeners.delete(listener);
    },
    onSuspend: (listener) => {
      suspendListeners.add(listener);
      return () => suspendListeners.delete(listener);
    },
    onResume: (listener) => {
      resumeListeners.add(listener);
      return () => resumeListeners.delete(listener);
    },
    close: () => {
      raw(false);
      input.off("data", onData);
      input.off("end", gone);
      input.off("error", gone);
      process.off("SIGINT", stopped);
      process.off("SIGCONT", awake);
      clearTimeout(notStopped);
      ENDING.forEach((signal) => process.off(signal, gone));
      input.pause();
      input.unref();
    },
  };
}
