import type { StartOptions } from "../../src/commands/start.ts";

/** Keys that take a first visitor with a sore left calf to the plan. */
export const FIRST_RUN = [
  "none", // call now
  "y", // consent
  "3 4 enter", // age
  "'au' enter", // country
  "none", // medicines
  "none", // conditions
  "none", // help today, here today
  "none", // book first
  "1", // began today
  "1", // left
  "1 2 enter", // soft ball, something warm
  "4 enter 6 enter", // pain at rest, moving
].join(" ");

/** Keys after the session: pain at rest, moving, nothing new. */
export const AFTER = "3 enter 4 enter n";

/** Keys of somebody who comes back the day after with nothing new: better the day after, pain at rest, moving. */
export const RETURNING = "none none 1 4 6 enter";

/** `start calf` as typed. */
export const START_CALF: StartOptions = {
  area: "calf",
  side: undefined,
  tools: [],
  noHeat: false,
  resume: false,
  print: false,
  speed: 1,
};

/** Words a person reads: two letters or digits at least, so neither marks nor the keys of a list. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]{2}/u.test(word)).length;
}
