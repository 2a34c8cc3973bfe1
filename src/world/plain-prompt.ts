import { emitKeypressEvents } from "node:readline";
import type { PassThrough } from "node:stream";
import type { Back, Form } from "../asking/form.ts";
import { QUIET_AFTER_MS, type FormEvent, type Size } from "../asking/keys.ts";
import { keyName, keyText, type Keypress } from "./key-names.ts";
import { aloud } from "./plain-words.ts";

/** Stands at the end of a line that is typed on. */
const CURSOR = "_";
/** Takes back one character on the line at hand. */
const ERASE = "\b \b";

interface Printing {
  /** Whole lines, broken for the window. */
  readonly print: (lines: readonly string[]) => void;
  readonly write: (text: string) => void;
}

/** Asks a form without ever drawing over a line: only what is new is printed, and what is typed stands on its line. */
export function askPlainly<State, Answer>(
  form: Form<State, Answer>,
  input: PassThrough,
  { print, write }: Printing,
  size: () => Size,
  signal: AbortSignal,
): Promise<Answer | Back> {
  return new Promise((resolve, reject) => {
    let state = form.start;
    let printed: readonly string[] = [];
    /** The line that is being typed on, as it stands; without a line break as yet. */
    let open: string | undefined;
    let quietTimer: NodeJS.Timeout | undefined;

    /** Below the last line stands an empty one. */
    const room = (): Size => ({ ...size(), rows: Math.max(1, size().rows - 1) });
    const end = (settle: () => void): void => {
      clearTimeout(quietTimer);
      input.off("keypress", onKey);
      if (open !== undefined) write("\n");
      settle();
    };
    const show = (lines: readonly string[]): void => {
      const typedLine = lines.find((line) => line.endsWith(CURSOR));
      const typed = typedLine?.slice(0, -CURSOR.length);
      const others = lines.filter((line) => line !== typedLine);
      const fresh = others.filter((line) => !printed.includes(line));
      // A page that is new for the most part is said with its title and its keys.
      const gone = printed.filter((line) => !lines.includes(line));
      const isNewPage = open === undefined && (fresh.length * 2 > others.length || gone.length * 2 > printed.length);
      const said = (isNewPage ? others : fresh).map((line) => aloud(line, printed));
      printed = lines;
      if (said.length === 0 && typed !== undefined && open !== undefined) {
        if (typed.startsWith(open)) write(typed.slice(open.length));
        else if (open.startsWith(typed)) write(ERASE.repeat(open.length - typed.length));
        else write(`\n${typed}`);
      } else if (said.length > 0 || typed !== open) {
        const [first = "", ...rest] = said;
        const goesOn = open !== undefined && first.startsWith(open);
        if (open !== undefined) write(`${goesOn ? first.slice(open.length) : ""}\n`);
        print(goesOn ? rest : said);
        if (typed !== undefined) write(typed);
      }
      open = typed;
    };
    const feed = (event: FormEvent): void => {
      state = form.step(state, event);
      const answer = form.answer(state);
      if (answer !== undefined) {
        end(() => {
          resolve(answer);
        });
        return;
      }
      show((form.readAloud ?? form.view)(state, room()));
    };
    const onKey = (_typed: string | undefined, key: Keypress): void => {
      feed({ kind: "key", key: keyName(key), text: keyText(key), atMs: performance.now() });
      clearTimeout(quietTimer);
      quietTimer = setTimeout(() => {
        feed({ kind: "quiet", atMs: performance.now() });
      }, QUIET_AFTER_MS + 1);
    };

    emitKeypressEvents(input);
    input.on("keypress", onKey);
    const abort = (): void => {
      end(() => {
        reject(new Error("aborted"));
      });
    };
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
    feed({ kind: "shown", atMs: performance.now(), size: room() });
  });
}
