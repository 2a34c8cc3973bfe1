import { harmless } from "./plain-words.ts";

/**
 * Writes to standard error what a person may read; where nobody does, there is nobody left to tell. Opened only when
 * something is wrong: it takes its time.
 */
export function writeError(text: string): void {
  const { stderr } = process;
  if (stderr.listenerCount("error") === 0) stderr.on("error", () => undefined);
  stderr.write(harmless(text));
}
