import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { spawn } from "@lydell/node-pty";
import headless from "@xterm/headless";
import { QUIET_BEFORE_MS, SETTLE_MS } from "../../src/asking/keys.ts";
import { beforeLeaving } from "./homes.ts";
import { readToTheEnd } from "./read-to-the-end.ts";

/** The built program in a real pseudo-terminal, seen through a terminal emulator. */
export interface Session {
  /** The window as a person sees it now, without the blanks at line ends. */
  readonly screen: () => string;
  /** Everything printed outside the alternate screen, scrolled away or not. */
  readonly printed: () => string;
  /** Every byte that came out, escape codes and all. */
  readonly raw: () => string;
  /** Lines that ran over the edge of the window. */
  readonly tooWide: () => readonly string[];
  /** Waits for the screen to look so, line breaks aside; gives that screen. Fails with the last screen when it never does. */
  readonly until: (wanted: RegExp | ((screen: string) => boolean)) => Promise<string>;
  /** Waits until nothing new was drawn for so long. */
  readonly still: (milliseconds: number) => Promise<string>;
  /** Waits until the screen has stood long enough for a key to count. */
  readonly stood: () => Promise<string>;
  /** Presses like a hand: the screen has stood for a while, and so has the last key. */
  readonly press: (keys: string) => Promise<void>;
  /** Sends keys at this very moment. */
  readonly type: (keys: string) => void;
  /** Sends the keys over and over, as a held key does. Gives the longest pause a busy machine made in between, in ms. */
  readonly hold: (keys: string, everyMs: number, forMs: number) => Promise<number>;
  readonly resize: (columns: number, rows: number) => void;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Closes the terminal under the program, as closing its window does. */
  readonly closeWindow: () => void;
  /** The exit code, once the last byte is on the screen. -1 for a program ended by a signal. */
  readonly exit: Promise<number>;
}

export interface SessionOptions {
  readonly home: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Wraps the program, for example in a shell that says how it left the terminal. */
  readonly command?: (program: readonly string[]) => readonly [string, ...string[]];
}

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const PROGRAM = join(ROOT, "bin/spasm-coach.js");
export const ENTER = "\r";
export const BELL = "\u0007";
export const CTRL_C = "\u0003";
export const CTRL_D = "\u0004";

const BEGIN_FRAME = "\u001b[?2026h";
const END_FRAME = "\u001b[?2026l";
const PATIENCE_MS = 12_000;
/** Longer than a screen must have stood, and than the quiet before a key, by what a busy machine may add. */
const HAND_MS = Math.max(SETTLE_MS, QUIET_BEFORE_MS) + 50;

/** The environment of every run: closed, so that nothing of the developer's own leaks in. */
export function environment(home: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const path = process.env["PATH"] ?? "";
  return {
    PATH: path,
    LANG: "C.UTF-8",
    TZ: "Australia/Sydney",
    TERM: "xterm-256color",
    SPASM_COACH_HOME: home,
    ...more,
  };
}

/** Starts `spasm-coach` with these arguments. */
export function openSession(args: readonly string[], options: SessionOptions): Session {
  const { home, columns = 80, rows = 24 } = options;
  const terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 500 });
  const [file, ...rest] = options.command?.([process.execPath, PROGRAM, ...args]) ?? [
    process.execPath,
    PROGRAM,
    ...args,
  ];
  const pty = spawn(file, rest, { cols: columns, rows, cwd: home, env: environment(home, options.env) });
  const watchers = new Set<() => void>();
  const tooWide = new Set<string>();
  let raw = "";
  let lastDrawnMs = performance.now();
  let lastKeyMs = -Infinity;
  let ended = false;
  let isFrameOpen = false;

  const linesOf = (buffer: typeof terminal.buffer.active, from: number): readonly string[] =>
    Array.from({ length: buffer.length - from }, (_, row) => buffer.getLine(from + row)?.translateToString(true) ?? "");
  const screen = (): string => linesOf(terminal.buffer.active, terminal.buffer.active.baseY).join("\n").trimEnd();
  const printed = (): string => linesOf(terminal.buffer.normal, 0).join("\n").trimEnd();
  const look = (): void => {
    const { active } = terminal.buffer;
    for (let row = 0; row < active.length; row += 1) {
      const line = active.getLine(row);
      if (line?.isWrapped === true) tooWide.add(line.translateToString(true));
    }
    [...watchers].forEach((watcher) => {
      watcher();
    });
  };

  readToTheEnd(pty, (data) => {
    raw += data;
    lastDrawnMs = performance.now();
    // A frame that came in two pieces is looked at once it is whole, as a terminal shows it.
    const isCut = raw.lastIndexOf(BEGIN_FRAME) > raw.lastIndexOf(END_FRAME);
    terminal.write(data, () => {
      isFrameOpen = isCut;
      if (!isFrameOpen) look();
    });
  });
  const exit = new Promise<number>((resolve) => {
    pty.onExit(({ exitCode, signal }) => {
      terminal.write("", () => {
        ended = true;
        look();
        resolve(signal === undefined || signal === 0 ? exitCode : -1);
      });
    });
  });

  const end = (): Promise<number> => {
    if (!ended) pty.kill("SIGKILL");
    return exit;
  };
  const hasEnded = beforeLeaving(end);
  void exit.then(hasEnded);

  const until: Session["until"] = (wanted) =>
    new Promise((resolve, reject) => {
      const matches = typeof wanted === "function" ? wanted : (text: string) => wanted.test(flat(text));
      const stop = (settle: () => void): void => {
        clearTimeout(timer);
        watchers.delete(check);
        settle();
      };
      const giveUp = (why: string): void => {
        const error = new Error(`${why} before ${String(wanted)}. The screen:\n${screen()}\n---`);
        stop(() => {
          reject(error);
        });
      };
      const check = (): void => {
        if (isFrameOpen && !ended) return;
        const now = screen();
        if (matches(now)) {
          stop(() => {
            resolve(now);
          });
        } else if (ended) giveUp("The program ended");
      };
      const timer = setTimeout(giveUp, PATIENCE_MS, "Time ran out");
      watchers.add(check);
      check();
    });

  // A key counts only once its screen has stood and the hand has rested, by the program's own monotonic clock.
  // That clock cannot be reached from outside, so this is the one place where real time is waited for.
  const standing = async (since: () => number, milliseconds: number): Promise<void> => {
    const patience = performance.now() + PATIENCE_MS;
    for (let left = 1; left > 0; left = since() + milliseconds - performance.now()) {
      if (performance.now() > patience)
        throw new Error(`The screen never stood for ${String(milliseconds)} ms:\n${screen()}\n---`);
      await passing(Math.max(1, left));
    }
  };
  const stood = async (): Promise<string> => {
    await standing(() => Math.max(lastDrawnMs, lastKeyMs), HAND_MS);
    return screen();
  };
  const type = (keys: string): void => {
    lastKeyMs = performance.now();
    if (!ended) pty.write(keys);
  };

  return {
    screen,
    printed,
    raw: () => raw,
    tooWide: () => [...tooWide],
    until,
    exit,
    type,
    still: async (milliseconds) => {
      const from = performance.now();
      await standing(() => Math.max(from, lastDrawnMs), milliseconds);
      return screen();
    },
    stood,
    press: async (keys) => {
      await stood();
      type(keys);
    },
    hold: async (keys, everyMs, forMs) => {
      const endMs = performance.now() + forMs;
      let longestMs = 0;
      while (performance.now() < endMs) {
        type(keys);
        await passing(everyMs);
        longestMs = Math.max(longestMs, performance.now() - lastKeyMs);
      }
      return longestMs;
    },
    resize: (newColumns, newRows) => {
      terminal.resize(newColumns, newRows);
      pty.resize(newColumns, newRows);
    },
    kill: (signal) => {
      pty.kill(signal);
    },
    closeWindow: () => {
      (pty as typeof pty & { readonly destroy: () => void }).destroy();
    },
  };
}

/** Text as if the window were endlessly wide. */
export function flat(text: string): string {
  return text.replace(/\s+/g, " ");
}

function passing(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
