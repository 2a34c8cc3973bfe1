import type { LogOptions } from "../../src/commands/log.ts";

/** `log` with these words, split as a shell splits them, and these flags. */
export function saying(words: string, flags: Partial<LogOptions> = {}): LogOptions {
  return {
    words: words === "" ? [] : words.split(" "),
    triggers: [],
    pain: undefined,
    cramps: undefined,
    area: undefined,
    side: undefined,
    at: undefined,
    note: undefined,
    none: false,
    only: false,
    evening: false,
    json: false,
    ...flags,
  };
}
