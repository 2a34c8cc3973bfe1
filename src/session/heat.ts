import type { PlayerState } from "./player.ts";
import type { Phase } from "./timeline.ts";

/** The skin is looked at after so long under heat, and at the end. */
const SKIN_CHECK_SECONDS = 300;
/** So long the question stands. With less time left than that, the look at the end is soon enough. */
const SKIN_CHECK_LASTS_SECONDS = 30;
/** Shown, spoken and printed in the middle of a long heat, with the key of the person in it. */
export const SKIN_CHECK = "Look at the skin under it. Pink is fine. White, blistered or mottled: press {end}.";
export const HEAT_OFF = "Take the heat off now.";

/** True while the pad is on the skin, or may still be. */
export function isHeatOn(timeline: readonly Phase[], { phase }: Pick<PlayerState, "phase">): boolean {
  const kind = timeline[phase]?.kind;
  return kind === "warm" || kind === "heat-off";
}

/** True for half a minute, five minutes into a heat that goes on for longer. */
export function isSkinCheck(timeline: readonly Phase[], state: PlayerState): boolean {
  const seconds = state.elapsedMs / 1000;
  const isLong = state.plannedMs / 1000 > SKIN_CHECK_SECONDS + SKIN_CHECK_LASTS_SECONDS;
  const isNow = seconds >= SKIN_CHECK_SECONDS && seconds < SKIN_CHECK_SECONDS + SKIN_CHECK_LASTS_SECONDS;
  return state.kind === "running" && timeline[state.phase]?.kind === "warm" && isLong && isNow;
}
