import type { PassThrough } from "node:stream";
import { createPrompt, useEffect, useKeypress, useRef, useState } from "@inquirer/core";
import type { Back, Form } from "../asking/form.ts";
import { QUIET_AFTER_MS, type FormEvent, type Size } from "../asking/keys.ts";
import { keyName, keyText } from "./key-names.ts";

interface Config {
  readonly form: Form<unknown, unknown>;
  /** The form as it is first drawn, in the size of this window. */
  readonly start: unknown;
  readonly size: () => Size;
  readonly onResize: (listener: () => void) => () => void;
}

const HIDE_CURSOR = "\u001b[?25l";

/** Any form as an Inquirer prompt: keys, time and the window's size go in, lines come out. */
const formPrompt = createPrompt<unknown, Config>(({ form, start, size, onResize }, done) => {
  const [state, setState] = useState<unknown>(start);
  const latest = useRef<unknown>(start);
  const quietTimer = useRef<NodeJS.Timeout | undefined>(undefined);

  const feed = (event: FormEvent): void => {
    latest.current = form.step(latest.current, event);
    setState(latest.current);
    const answer = form.answer(latest.current);
    if (answer !== undefined) done(answer);
  };

  useEffect(() => {
    feed({ kind: "shown", atMs: performance.now(), size: size() });
    const stop = onResize(() => {
      feed({ kind: "resized", atMs: performance.now(), size: size() });
    });
    return () => {
      stop();
      clearTimeout(quietTimer.current);
    };
  }, []);

  useKeypress((key, line) => {
    line.clearLine(0);
    feed({ kind: "key", key: keyName(key), text: keyText(key), atMs: performance.now() });
    clearTimeout(quietTimer.current);
    quietTimer.current = setTimeout(() => {
      feed({ kind: "quiet", atMs: performance.now() });
    }, QUIET_AFTER_MS + 1);
  });

  return form.view(state, size()).join("\n") + HIDE_CURSOR;
});

/** Asks one form in the terminal. Rejects when the signal fires. */
export function askForm<State, Answer>(
  form: Form<State, Answer>,
  input: PassThrough,
  output: NodeJS.WriteStream,
  surroundings: Omit<Config, "form" | "start">,
  signal: AbortSignal,
): Promise<Answer | Back> {
  const start = form.step(form.start, { kind: "shown", atMs: performance.now(), size: surroundings.size() });
  const config = { ...surroundings, start, form: form as Form<unknown, unknown> };
  return formPrompt(config, { input, output, signal, clearPromptOnDone: true }) as Promise<Answer | Back>;
}
