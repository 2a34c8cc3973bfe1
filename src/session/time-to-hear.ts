import type { Shown } from "./picture.ts";
import { announcementOf } from "./picture.ts";
import { startOf } from "./player.ts";
import { spokenPhase, wordCount } from "./spoken.ts";
import type { Phase } from "./timeline.ts";

/** Speech at a calm pace, and what a screen reader takes for somebody who is new to it. */
const WORDS_A_SECOND = 2.5;
/** To do what was heard. */
const THEN_SECONDS = 5;
/** However long the words are. */
const SECONDS_MOST = 60;

/** How a session reaches somebody who does not look. */
export interface Hearing {
  /** Each line is read aloud by a screen reader. */
  readonly plain: boolean;
  readonly voice: boolean;
}

/**
 * The same phases, with time to hear how to sit and where not to press, and then to do it, before the pressing begins.
 * Only getting in place grows; no hold, stretch or heat does.
 */
export function withTimeToHear(timeline: readonly Phase[], shown: Shown, hearing: Hearing): readonly Phase[] {
  if (!hearing.plain && !hearing.voice) return timeline;
  return timeline.map((phase) => {
    if (phase.kind !== "settle") return phase;
    const state = startOf([phase]);
    const read = hearing.plain ? wordCount(announcementOf(phase, shown, state).join(" ")) : 0;
    const said = hearing.voice ? wordCount(spokenPhase([phase], shown, null, state)) : 0;
    const needed = Math.ceil(Math.max(read, said) / WORDS_A_SECOND) + THEN_SECONDS;
    const seconds = Math.max(phase.seconds, Math.min(needed, SECONDS_MOST));
    return { ...phase, seconds, secondsMax: Math.max(seconds, phase.secondsMax) };
  });
}
