import type { Lock } from "../log/locks.ts";
import { isLogSign } from "../triage/red-flags/from-the-log.ts";
import { RED_FLAGS } from "../triage/red-flags/index.ts";
import { SAY } from "../triage/sayings.ts";

/** Of a halt with many signs, so many ways to see somebody are told. */
const WHO_MAX = 2;
const TELL_THEM = "Tell them which sign it is, and since when.";

/** Self-care has had its turn: who to see, and what to take along. */
export function selfCareHadItsTurn(): string {
  return hadItsTurn("self-care", " here");
}

/**
 * What stands on an area, who to see, and what to take along: the same words in the menu, `start`, `history` and `plan`.
 * `where` follows the sign: " (calf)". `{EMERGENCY}` and `{ADVICE}` stand where the numbers of the country belong.
 */
export function seeText({ urgency, raised }: Pick<Lock, "urgency" | "raised">, where = ""): string {
  const fromTheLog = raised.length > 0 && raised.every(isLogSign);
  switch (urgency) {
    case "emergency":
      return `A call-now sign was ticked${where}. Still there, or nobody has looked: call {EMERGENCY} now.`;
    case "urgent": {
      const what = fromTheLog ? "Very strong pain was told" : "A warning sign was ticked";
      return `${what}${where}. Nobody has looked yet: be seen today. {ADVICE} can guide you. No session before that. ${TELL_THEM}`;
    }
    case "clinician":
      return fromTheLog
        ? hadItsTurn("Self-care", where === "" ? " here" : where)
        : `A sign that needs a check was ticked${where}. ${whoFor(raised)} No session before that. ${TELL_THEM} ${takeAlong()}`;
  }
}

/** Whom the halt named: a dentist for a jaw, a doctor for a lump. */
function whoFor(raised: readonly string[]): string {
  const flags = RED_FLAGS.filter(({ id, urgency }) => urgency === "clinician" && raised.includes(id));
  const who = new Set(flags.map(({ say }) => say.lines[0]));
  return who.size === 0 ? SAY.bookFirst.lines[0] : [...who].slice(0, WHO_MAX).join(" ");
}

function hadItsTurn(what: string, where: string): string {
  const [bookNext] = SAY.hadItsTurn.lines;
  return `${what} had its turn${where}. ${bookNext} ${takeAlong()}`;
}

function takeAlong(): string {
  return SAY.hadItsTurn.lines[1];
}
