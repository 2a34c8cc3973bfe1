import { asksHowItFeels, secondsLeft, type PlayerState } from "./player.ts";
import { NO_WORDS, spokenEnding, spokenGoingOn, spokenPhase, spokenStandstill, spokenSoon } from "./spoken.ts";
import type { Shown } from "./picture.ts";
import type { Phase } from "./timeline.ts";

/** What is heard when a session moves on: one tone and a few words, both for people who do not look. */

/** Tones that differ by their pattern, not only by their pitch. */
export const TONES = ["ready", "count", "hold", "release", "done", "alarm"] as const;
export type Tone = (typeof TONES)[number];

export interface Cue {
  readonly tone: Tone | null;
  /** Spoken where a voice is on; "" = nothing. It cuts off what was being said. */
  readonly say: string;
}

export const NO_CUE: Cue = { tone: null, say: NO_WORDS };

/** The last seconds of a part are counted: 3, 2, 1. */
const COUNTED_SECONDS = 3;
/** Shorter parts are over before a count means anything. */
const COUNT_LEAST_SECONDS = 8;
/** What comes next is told this long before the end of a long part. */
const SOON_SECONDS = 10;
const SOON_LEAST_SECONDS = 30;
export const HOW_IS_IT_ALOUD = "How is it? 1 easing, 2 same, 3 worse.";

/**
 * The cue of one step of the player, from the state before and the state after it. What a gap stepped over is never
 * made up for: after a gap the session is paused, and that is all that is said.
 */
export function cueOf(timeline: readonly Phase[], plan: Shown, before: PlayerState | null, after: PlayerState): Cue {
  if (before !== null && before.phase === after.phase && before.kind === after.kind && !isAgain(before, after)) {
    return after.kind === "running" ? cueWithin(timeline, plan, before, after) : NO_CUE;
  }
  switch (after.kind) {
    case "finished":
    case "stopped":
      return { tone: after.kind === "finished" ? "done" : null, say: spokenEnding(after) };
    case "paused":
    case "help":
    case "let-go":
      return { tone: after.kind === "let-go" ? "release" : null, say: spokenStandstill(timeline, plan, after) };
    case "running":
    case "waiting":
      return before === null || before.phase !== after.phase || isAgain(before, after)
        ? { tone: toneOfPhase(timeline, before, after), say: spokenPhase(timeline, plan, before, after) }
        : { tone: "ready", say: spokenGoingOn(after) };
  }
}

/** The same part from its beginning: more seconds are left than before. */
function isAgain(before: PlayerState, after: PlayerState): boolean {
  return before.phase === after.phase && after.elapsedMs < before.elapsedMs;
}

function toneOfPhase(timeline: readonly Phase[], before: PlayerState | null, after: PlayerState): Tone {
  const phase = timeline[after.phase];
  if (phase?.kind === "heat-off") return "alarm";
  if (phase?.kind === "hold") return "hold";
  return before !== null && timeline[before.phase]?.kind === "hold" ? "release" : "ready";
}

function cueWithin(timeline: readonly Phase[], plan: Shown, before: PlayerState, after: PlayerState): Cue {
  const [was, left] = [secondsLeft(before), secondsLeft(after)];
  const planned = after.plannedMs / 1000;
  const crosses = (seconds: number): boolean => was > seconds && left <= seconds && left > 0;
  if (left !== was && left <= COUNTED_SECONDS && left > 0 && planned >= COUNT_LEAST_SECONDS) {
    return { tone: "count", say: NO_WORDS };
  }
  if (!asksHowItFeels(timeline, before) && asksHowItFeels(timeline, after)) return { tone: null, say: HOW_IS_IT_ALOUD };
  if (before.felt !== after.felt && after.felt !== null) return { tone: null, say: `Noted: ${after.felt}.` };
  if (planned >= SOON_LEAST_SECONDS && crosses(SOON_SECONDS)) {
    return { tone: null, say: spokenSoon(timeline, plan, after) };
  }
  return NO_CUE;
}
