import { performance } from "node:perf_hooks";
import { emitKeypressEvents } from "node:readline";
import type { PassThrough } from "node:stream";
import type { Back, Form } from "../asking/form.ts";
import { QUIET_AFTER_MS, type FormEvent, type Size } from "../asking/keys.ts";
import { keyName, keyText, type Keypress } from "./key-names.ts";

/** Asks a form without ever drawing over a line: only what is new is printed. */
export function askPlainly<State, Answer>(
  form: Form<State, Answer>,
  input: PassThrough,
  print: (lines: readonly string[]) => void,
  size: () => Size,
  signal: AbortSignal,
): Promise<Answer | Back> {
  return new Promise((resolve, reject) => {
    let state = form.start;
    let printed: readonly string[] = [];
    let quietTimer: NodeJS.Timeout | undefined;

    const end = (settle: () => void): void => {
      clearTimeout(quietTimer);
      input.off("keypress", onKey);
      settle();
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
      const lines = form.view(state, size());
      const fresh = lines.filter((line) => !printed.includes(line));
      printed = lines;
      if (fresh.length > 0) print(fresh);
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
    feed({ kind: "shown", atMs: performance.now(), size: size() });
  });
}
