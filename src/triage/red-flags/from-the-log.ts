import type { RedFlag } from "../red-flag.ts";
import { SAY } from "../sayings.ts";

const REVIEWED_ON = "2026-11-21";

/** A sign that the record shows by itself: it is never asked, and halts like any other. */
export type LogSign = Pick<
  RedFlag,
  "id" | "urgency" | "locks" | "clearable" | "say" | "covers" | "sources" | "reviewedOn"
> & {
  /** When it is there, in words for reviewers. */
  readonly when: string;
};

/** Self-care has had its turn: these end it in an area until a clinician has looked. */
export const LOG_SIGNS = {
  "no-change": {
    id: "no-change",
    when: "Three session days in a row with a known next-day answer, none of them better. After two, a lighter way first.",
    urgency: "clinician",
    locks: "area",
    clearable: true,
    say: SAY.hadItsTurn,
    covers: ["any missed diagnosis"],
    sources: ["seed-safe-use"],
    reviewedOn: REVIEWED_ON,
  },
  "back-after-settling": {
    id: "back-after-settling",
    when: "Seven days and three session days after the start: settled to 0 or 1 for three days, then back on two days; or, where the weekly question is on, the same or worse by then.",
    urgency: "clinician",
    locks: "area",
    clearable: true,
    say: SAY.hadItsTurn,
    covers: ["any missed diagnosis"],
    sources: ["seed-safe-use"],
    reviewedOn: REVIEWED_ON,
  },
  "worse-twice": {
    id: "worse-twice",
    when: "Worse twice in a row, right after or the day after; or pain up by 3 points the day after.",
    urgency: "clinician",
    locks: "area",
    clearable: true,
    say: SAY.hadItsTurn,
    covers: ["any missed diagnosis", "harm by pressing"],
    sources: ["seed-safe-use"],
    reviewedOn: REVIEWED_ON,
  },
  "plan-over": {
    id: "plan-over",
    when: "A plan of three weeks has ended and it is the same or worse; or a second block has ended without a clear gain.",
    urgency: "clinician",
    locks: "area",
    clearable: true,
    say: SAY.hadItsTurn,
    covers: ["any missed diagnosis"],
    sources: ["seed-safe-use"],
    reviewedOn: REVIEWED_ON,
  },
  "still-strong": {
    id: "still-strong",
    when: "Pain at rest of 8 or more, and again on a later day within three days; or so strong that it stops sleep or walking.",
    urgency: "urgent",
    locks: "area",
    say: SAY.strongPain,
    covers: ["any missed diagnosis", "fracture", "infection", "nerve compression"],
    sources: ["finucane-2020"],
    reviewedOn: REVIEWED_ON,
  },
} as const satisfies Record<string, LogSign>;

export type LogSignId = keyof typeof LOG_SIGNS;

/** True for an id of a sign that comes from the record. */
export function isLogSign(id: string): id is LogSignId {
  return Object.hasOwn(LOG_SIGNS, id);
}
