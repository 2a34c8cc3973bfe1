import { fstatSync } from "node:fs";
import type { Back, Form } from "../asking/form.ts";
import type { Size } from "../asking/keys.ts";
import { wrapAll } from "../asking/wrap.ts";
import { Interrupted, type InterruptReason } from "../exit.ts";
import { isSet } from "./overrides.ts";
import { openKeyboard, type Keyboard } from "./keyboard.ts";
import { aloud, harmless, harmlessJson, inAscii } from "./plain-words.ts";
import { openStage } from "./stage.ts";
import { writeError } from "./standard-error.ts";
import { STANDARD_OUTPUT, standardOutput } from "./standard-output.ts";
import { titleOf } from "./window-title.ts";
import type { Link, Terminal } from "./world.ts";

export interface TerminalOptions {
  readonly plain: boolean;
  readonly noInput: boolean;
  readonly env: NodeJS.ProcessEnv;
  /** False leaves the title of the window alone. Asked at the first screen. */
  readonly titles: () => boolean;
}

const SHOW_CURSOR = "\u001b[?25h";
const CLEAR_WINDOW = "\u001b[2J\u001b[H";
const SIZE_UNKNOWN: Size = { columns: 80, rows: 24 };
/** Narrower than this is drawn as if it were this wide. */
const COLUMNS_LEAST = 20;

export interface RealTerminal extends Terminal {
  /** True once nobody reads the output any more (`| head`). */
  readonly outputGone: () => boolean;
  /** The terminal's bell; nothing in a pipe. */
  readonly ring: () => void;
  /** Gives the terminal to another program. The next question takes it back. */
  readonly release: () => void;
  readonly close: () => void;
}

/** The real terminal. Raw mode is taken at the first question and given back by `close`. */
export function openTerminal(options: TerminalOptions): RealTerminal {
  const output = standardOutput();
  const { isTerminal } = output;
  const plain = options.plain || options.env["TERM"] === "dumb" || isSet(options.env["ACCESSIBLE"]) || !isTerminal;
  const unicode = knowsUnicode(options.env);
  let keyboard: Keyboard | undefined;
  let interrupted: InterruptReason | undefined;

  const size = (): Size => {
    if (!isTerminal) return SIZE_UNKNOWN;
    const { columns, rows } = output.stream();
    return { columns: Math.max(COLUMNS_LEAST, columns || SIZE_UNKNOWN.columns), rows: rows || SIZE_UNKNOWN.rows };
  };
  // A pipe is read by a program: it gets every sign as it is.
  const spelled = (text: string): string => (unicode || !isTerminal ? text : inAscii(text));
  const write = (text: string): void => {
    output.write(spelled(text));
  };
  const knowsMore = isTerminal && !plain && isWindow(options.env["TERM"]);
  const title = titleOf(write, () => knowsMore && options.titles());
  const print = (lines: readonly string[], targets: readonly Link[] = []): void => {
    const text = harmless(broken(lines, isTerminal, size()));
    write(knowsMore ? targets.reduce(linked, text) : text);
  };
  // Where nothing is asked, standard input is never opened: it takes its time.
  const isInteractive = (): boolean => !options.noInput && isTerminal && process.stdin.isTTY;
  const keys = (): Keyboard => {
    keyboard ??= openKeyboard(process.stdin);
    return keyboard;
  };
  const release = (): void => {
    keyboard?.close();
    keyboard = undefined;
  };
  const ask = async <State, Answer>(form: Form<State, Answer>): Promise<Answer | Back> => {
    if (interrupted !== undefined) throw new Interrupted(interrupted);
    title.set();
    const board = keys();
    const { stream, release } = board.take();
    const controller = new AbortController();
    const stop = board.onInterrupt((reason) => {
      interrupted ??= reason;
      controller.abort();
    });
    try {
      if (plain) {
        const { askPlainly } = await import("./plain-prompt.ts");
        return await askPlainly(form, stream, { print, write }, size, controller.signal);
      }
      const { askForm } = await import("./form-prompt.ts");
      const onResize = (listener: () => void): (() => void) => {
        const resized = (): void => {
          // The terminal has broken the old lines anew: what stood there cannot be erased line by line.
          write(CLEAR_WINDOW);
          listener();
        };
        output.stream().on("resize", resized);
        // After Ctrl-Z and `fg` the shell has written over it.
        const stopSuspend = board.onSuspend(() => {
          write(SHOW_CURSOR);
        });
        const stopResume = board.onResume(resized);
        return () => {
          output.stream().off("resize", resized);
          stopSuspend();
          stopResume();
        };
      };
      const view: Form<State, Answer>["view"] = (state, window) => form.view(state, window).map(harmless).map(spelled);
      return await askForm({ ...form, view }, stream, output.stream(), { size, onResize }, controller.signal);
    } catch (error) {
      if (controller.signal.aborted) throw new Interrupted(interrupted);
      throw error;
    } finally {
      stop();
      release();
    }
  };

  return {
    get interactive() {
      return isInteractive();
    },
    plain,
    unicode,
    isOverheard: () => isFileOthersRead(STANDARD_OUTPUT),
    size,
    ask,
    print,
    write: (text) => {
      write(harmlessJson(text));
    },
    complain: (lines) => {
      writeError(broken(lines, process.stderr.isTTY, size()));
    },
    openStage: (speed, light = "usual") => {
      title.set();
      return openStage({
        dim: light === "dim" && !isSet(options.env["NO_COLOR"]),
        output: output.stream(),
        keyboard: isInteractive() ? keys() : undefined,
        tell: plain
          ? (lines) => {
              print(lines.map((line) => aloud(line, [])));
            }
          : undefined,
        unicode,
        speed,
        size,
        write,
      });
    },
    outputGone: output.isGone,
    ring: () => {
      if (isTerminal) write("\u0007");
    },
    release,
    close: () => {
      release();
      title.restore();
    },
  };
}

/** Lines broken for a window; a pipe or a file has no edge. */
function broken(lines: readonly string[], isWindow: boolean, { columns }: Size): string {
  return (isWindow ? wrapAll(lines, columns) : lines).map((line) => `${line}\n`).join("");
}

/** A file, not a pipe and not a terminal, whose mode lets others in. Windows keeps that elsewhere. */
function isFileOthersRead(descriptor: number): boolean {
  const status = fstatSync(descriptor);
  return process.platform !== "win32" && status.isFile() && (status.mode & 0o077) !== 0;
}

/** By the locale, of which an empty variable says nothing. */
function knowsUnicode({ LC_ALL, LC_CTYPE, LANG }: NodeJS.ProcessEnv): boolean {
  return /utf-?8/i.test([LC_ALL, LC_CTYPE, LANG].find((value) => value !== undefined && value !== "") ?? "");
}

/** The console of Linux prints what it does not know. */
function isWindow(term: string | undefined): boolean {
  return term !== undefined && term !== "linux" && term !== "dumb";
}

/** The text with a link wherever the target stands by itself, not as a part of a longer number or word. */
function linked(text: string, { text: shown, address }: Link): string {
  const alone = new RegExp(`(?<![\\w:/])${shown.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?!\\w)`, "g");
  return text.replace(alone, `\u001b]8;;${address}\u001b\\${shown}\u001b]8;;\u001b\\`);
}
