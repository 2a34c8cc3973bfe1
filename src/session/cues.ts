import { BREATH_SECONDS, breathAt } from "./breath.ts";
import { isSkinCheck, SKIN_CHECK } from "./heat.ts";
import { asksHowItFeels, secondsLeft, type PlayerState } from "./player.ts";
import {
  HOLD_WITH_TIME_SECONDS,
  NO_WORDS,
  soonSeconds,
  spokenEnding,
  spokenGoingOn,
  spokenPhase,
  spokenStandstill,
  spokenSoon,
} from "./spoken.ts";
import type { Shown } from "./picture.ts";
import { withKeysAloud } from "./session-keys.ts";
import type { Phase } from "./timeline.ts";

/** What is heard when a session moves on: one tone and a few words, both for people who do not look. */

/** Tones that differ by their pattern, not only by their pitch. */
export const TONES = ["ready", "breath", "count", "hold", "release", "done", "alarm"] as const;
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
const HOW_IS_IT_ALOUD = "How is it? 1 easing, 2 same, 3 worse.";

/**
 * The cue of one step of the player, from the state before and the state after it. What a gap stepped over is never
 * made up for: after a gap the session is paused, and that is all that is said.
 */
export function cueOf(timeline: readonly Phase[], shown: Shown, before: PlayerState | null, after: PlayerState): Cue {
  if (before !== null && before.phase === after.phase && before.kind === after.kind && !isAgain(before, after)) {
    return after.kind === "running" ? cueWithin(timeline, shown, before, after) : NO_CUE;
  }
  switch (after.kind) {
    case "finished":
    case "stopped":
      return { tone: after.kind === "finished" ? "done" : null, say: spokenEnding(timeline, after) };
    case "paused":
      if (after.why === "begin") {
        return {
          tone: isAfterHold(timeline, before, after) ? "release" : "ready",
          say: spokenStandstill(timeline, shown, after, before),
        };
      }
      return { tone: null, say: spokenStandstill(timeline, shown, after) };
    case "help":
    case "let-go":
      return { tone: after.kind === "let-go" ? "release" : null, say: spokenStandstill(timeline, shown, after) };
    case "running":
    case "waiting":
      return before?.phase !== after.phase || isAgain(before, after) || isBegun(before)
        ? { tone: toneOfPhase(timeline, before, after), say: spokenPhase(timeline, shown, before, after) }
        : { tone: "ready", say: spokenGoingOn(shown, after) };
  }
}

/** The same part from its beginning: more seconds are left than before. */
function isAgain(before: PlayerState, after: PlayerState): boolean {
  return before.phase === after.phase && after.elapsedMs < before.elapsedMs;
}

/** The part stood at its beginning, and a key has begun it. */
function isBegun(before: PlayerState): boolean {
  return before.kind === "paused" && before.why === "begin";
}

function isAfterHold(timeline: readonly Phase[], before: PlayerState | null, after: PlayerState): boolean {
  return before !== null && before.phase !== after.phase && timeline[before.phase]?.kind === "hold";
}

function toneOfPhase(timeline: readonly Phase[], before: PlayerState | null, after: PlayerState): Tone {
  const phase = timeline[after.phase];
  if (phase?.kind === "heat-off") return "alarm";
  if (phase?.kind === "hold") return "hold";
  return isAfterHold(timeline, before, after) ? "release" : "ready";
}

function cueWithin(timeline: readonly Phase[], shown: Shown, before: PlayerState, after: PlayerState): Cue {
  const [was, left] = [secondsLeft(before), secondsLeft(after)];
  const planned = after.plannedMs / 1000;
  const crosses = (seconds: number): boolean => was > seconds && left <= seconds && left > 0;
  if (left !== was && left <= COUNTED_SECONDS && left > 0 && planned >= COUNT_LEAST_SECONDS) {
    return { tone: "count", say: NO_WORDS };
  }
  const breath = breathCue(timeline, before, after);
  if (breath !== NO_CUE && !asksHowItFeels(timeline, after)) return breath;
  if (!isSkinCheck(timeline, before) && isSkinCheck(timeline, after)) {
    return { tone: "alarm", say: withKeysAloud(SKIN_CHECK, shown.keys) };
  }
  if (!asksHowItFeels(timeline, before) && asksHowItFeels(timeline, after)) return { tone: null, say: HOW_IS_IT_ALOUD };
  if (before.felt !== after.felt && after.felt !== null) return { tone: null, say: `Noted: ${after.felt}.` };
  const soon = soonSeconds(timeline[after.phase]?.kind, planned);
  return crosses(soon) ? { tone: null, say: spokenSoon(timeline, shown, after, soon) } : NO_CUE;
}

/** One slow breath is led by voice in a hold with time for it; in a hold of breaths each is led, by a soft tone too. */
function breathCue(timeline: readonly Phase[], before: PlayerState, after: PlayerState): Cue {
  const phase = timeline[after.phase];
  if (phase?.kind !== "hold") return NO_CUE;
  const [was, now] = [breathAt(before.elapsedMs), breathAt(after.elapsedMs)];
  if (was.half === now.half) return NO_CUE;
  const say = now.half === "in" ? "Breathe in slowly." : "And out.";
  if (phase.counts === "breaths") return { tone: now.half === "in" ? "breath" : null, say };
  const seconds = after.elapsedMs / 1000;
  const isLed = phase.seconds >= HOLD_WITH_TIME_SECONDS && seconds >= BREATH_SECONDS && seconds < 2 * BREATH_SECONDS;
  return isLed ? { tone: null, say } : NO_CUE;
}
