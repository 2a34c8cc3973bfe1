import { PassThrough } from "node:stream";

const CTRL_C = "\u0003";
const CTRL_D = "\u0004";
const CTRL_Z = "\u001a";

/**
 * Holds the terminal in raw mode from the first question to the end, so that nothing typed ahead is echoed or kept.
 * Keys go to one listener at a time; without one they are dropped.
 */
export interface Keyboard {
  /** Keys as a stream, until released. What was typed before is gone. */
  readonly take: () => { readonly stream: PassThrough; readonly release: () => void };
  /** Called once on Ctrl-C, Ctrl-D, a closed terminal or a signal. */
  readonly onInterrupt: (listener: () => void) => () => void;
  /** Called after Ctrl-Z and `fg`. */
  readonly onResume: (listener: () => void) => () => void;
  readonly close: () => void;
}

export function openKeyboard(input: NodeJS.ReadStream): Keyboard {
  let sink: PassThrough | undefined;
  let interrupted = false;
  const interruptListeners = new Set<() => void>();
  const resumeListeners = new Set<() => void>();

  const interrupt = (): void => {
    interrupted = true;
    [...interruptListeners].forEach((listener) => {
      listener();
    });
  };
  const onData = (data: Buffer): void => {
    const text = data.toString("utf8");
    if (text.includes(CTRL_C) || text.includes(CTRL_D)) interrupt();
    else if (text.includes(CTRL_Z)) suspend();
    else sink?.write(text);
  };
  const raw = (on: boolean): void => {
    try {
      input.setRawMode(on);
    } catch {
      // The terminal is gone; there is nothing left to put back.
    }
  };
  const suspend = (): void => {
    raw(false);
    process.once("SIGCONT", () => {
      raw(true);
      resumeListeners.forEach((listener) => {
        listener();
      });
    });
    process.kill(process.pid, "SIGTSTP");
  };

  raw(true);
  input.on("data", onData);
  input.on("end", interrupt);
  input.on("error", interrupt);
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  signals.forEach((signal) => process.on(signal, interrupt));
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
      if (interrupted) queueMicrotask(listener);
      return () => interruptListeners.delete(listener);
    },
    onResume: (listener) => {
      resumeListeners.add(listener);
      return () => resumeListeners.delete(listener);
    },
    close: () => {
      raw(false);
      input.off("data", onData);
      input.off("end", interrupt);
      input.off("error", interrupt);
      signals.forEach((signal) => process.off(signal, interrupt));
      input.pause();
      input.unref();
    },
  };
}
