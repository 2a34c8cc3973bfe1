import { capital } from "../asking/capital.ts";
import { AREA_WORDS } from "../body.ts";
import { breathsIn } from "./breath.ts";
import { HEAT_OFF, isHeatOn } from "./heat.ts";
import { minutesText } from "./minutes-text.ts";
import type { Shown } from "./picture.ts";
import { pressureNow, secondsLeft, type PlayerState } from "./player.ts";
import { withKeysAloud } from "./session-keys.ts";
import type { Phase, PhaseKind } from "./timeline.ts";

/** What a voice says. Whole sentences, most needed first: somebody may hear it with closed eyes and both hands busy. */

export const NO_WORDS = "";
const ORDINALS = ["first", "second", "third", "fourth", "fifth"];
const MINUTE_SECONDS = 60;
/** Fewer seconds than this are over before they are said. */
const TOLD_SECONDS = 10;
/** What comes next is told this long before the end of a long part. */
const SOON_SECONDS = 10;
const SOON_LEAST_SECONDS = 30;
/** A hold asks how it is after 20 seconds: one that ends soon after tells what comes next later, and in fewer words. */
const SOON_AFTER_ASKING_SECONDS = 6;
export const HOLD_WITH_TIME_SECONDS = 36;
const GAP = "The clock stood still for a while. {pause} goes on, {again} starts this part again.";

/** The start of a part: "Hold. Left calf, second spot. 45 seconds." After a hold it begins with "Release." */
export function spokenPhase(
  timeline: readonly Phase[],
  shown: Shown,
  before: PlayerState | null,
  state: PlayerState,
): string {
  const phase = timeline[state.phase];
  if (phase === undefined) return NO_WORDS;
  const wasHold = before !== null && before.phase !== state.phase && timeline[before.phase]?.kind === "hold";
  return sentences([
    ...(wasHold && phase.kind !== "hold" ? ["Release."] : []),
    ...wordsOf(phase, shown, state),
    ...nextWords(timeline, shown, phase, state),
  ]);
}

/** How long before its end a part tells what comes next; 0 = it did so at its beginning. */
export function soonSeconds(kind: PhaseKind | undefined, plannedSeconds: number): number {
  if (kind === "hold" && plannedSeconds < HOLD_WITH_TIME_SECONDS) return SOON_AFTER_ASKING_SECONDS;
  // Getting in place is long because its words are: they are not cut off.
  return plannedSeconds < SOON_LEAST_SECONDS || kind === "settle" ? 0 : SOON_SECONDS;
}

/** So many seconds before the end of a part. With time for it, also how many these are. */
export function spokenSoon(timeline: readonly Phase[], shown: Shown, { phase }: PlayerState, seconds: number): string {
  const next = nextSentence(timeline[phase], timeline[phase + 1], shown);
  return seconds < TOLD_SECONDS ? next : `${String(seconds)} seconds. ${next}`;
}

/** The clock runs again where it stood. */
export function spokenGoingOn({ keys }: Shown, state: PlayerState): string {
  return state.kind === "waiting"
    ? withKeysAloud("Press {pause} to go on.", keys)
    : `Going on. ${secondsWords(secondsLeft(state))}.`;
}

/** The clock stands: what to do first, then what goes on. */
export function spokenStandstill(
  timeline: readonly Phase[],
  shown: Shown,
  state: PlayerState & { readonly kind: "paused" | "help" | "let-go" },
  before: PlayerState | null = null,
): string {
  switch (state.kind) {
    case "let-go":
      if (isHeatOn(timeline, state)) return `${HEAT_OFF} What was it? The keys are on the screen.`;
      return "Let go now. Breathe out. What was it? 1 or 2, too much. 3 sharp. 4 shooting. 5 numb. 6 dizzy, breath, chest, sight or speech.";
    case "help":
      return "Help is on the screen. Any key goes on.";
    case "paused":
      if (state.why === "gap") return withKeysAloud(GAP, shown.keys);
      if (state.why === "key") return withKeysAloud("Paused. {pause} goes on.", shown.keys);
      return sentences([
        ...(before !== null && timeline[before.phase]?.kind === "hold" ? ["Release."] : []),
        nextSentence(undefined, timeline[state.phase], shown),
        withKeysAloud("{pause} starts it.", shown.keys),
      ]);
  }
}

/** The end of it. */
export function spokenEnding(
  timeline: readonly Phase[],
  state: PlayerState & { readonly kind: "finished" | "stopped" },
): string {
  if (state.kind === "stopped") return "Stopped. Let go.";
  // Only after the re-test is there something to say.
  return timeline.at(-1)?.kind === "retest" ? "Done. Now say how it feels." : "Done.";
}

/** Words of a text that is heard, to tell how long it takes. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "").length;
}

function wordsOf(phase: Phase, shown: Shown, state: PlayerState): readonly string[] {
  const place = placeWords(phase, shown);
  const instruction = withKeysAloud(phase.instruction, shown.keys);
  const time = phase.waits ? [] : [`${timeWords(phase, secondsLeft(state))}.`];
  switch (phase.kind) {
    case "hold": {
      const isFirst = phase.spot === null || phase.spot === 1;
      const cap = pressureNow(shown.pressureCap, state);
      return ["Hold.", ...place, ...time, ...(isFirst ? [`At most ${String(cap)} out of 10.`] : [])];
    }
    case "settle":
      return phase.spot === null || phase.spot === 1
        ? [`${phase.title}.`, ...place, instruction, ...limitWords(phase)]
        : [`${phase.title}.`, ...place, "Keep off the same places as before."];
    case "heat-off":
    case "retest":
      return [`${phase.title}.`, instruction, withKeysAloud("Then press {pause}.", shown.keys)];
    case "swap":
      return [`${phase.title}.`];
    case "warm":
    case "move":
    case "stretch":
    case "walk":
      return [`${phase.title}.`, ...place, instruction, ...time];
  }
}

/** Short parts tell what comes next at once; a part that waits has no end of its own. */
function nextWords(timeline: readonly Phase[], shown: Shown, phase: Phase, state: PlayerState): readonly string[] {
  const tellsLater = phase.waits || soonSeconds(phase.kind, state.plannedMs / 1000) > 0;
  return tellsLater ? [] : [nextSentence(phase, timeline[state.phase + 1], shown)];
}

/** Where it is, is said only when that changes. */
function nextSentence(phase: Phase | undefined, next: Phase | undefined, shown: Shown): string {
  if (next === undefined) return "Next: the end.";
  const [place] = next.side === phase?.side ? [] : placeWords(next, shown);
  const title = next.kind === "hold" ? "hold" : lowered(next.title);
  return place === undefined ? `Next: ${title}.` : `Next: ${title}, ${lowered(place)}`;
}

/** "Left calf, second spot." Nothing for what has no side. */
function placeWords({ kind, side, spot, spots }: Phase, shown: Shown): readonly string[] {
  const where = side === null || side === "both" || kind === "swap" ? [] : [`${side} ${AREA_WORDS[shown.area]}`];
  const ordinal = spot === null || spots === null || spots < 2 ? undefined : ORDINALS[spot - 1];
  const count = ordinal === undefined ? [] : [`${ordinal} ${kind === "stretch" ? "time" : "spot"}`];
  const words = [...where, ...count].join(", ");
  return words === "" ? [] : [`${capital(words)}.`];
}

function limitWords({ where, never }: Phase): readonly string[] {
  return [...(where === null ? [] : [`Where: ${where}`]), ...(never === null ? [] : [`Never: ${never}`])];
}

function timeWords({ counts }: Phase, seconds: number): string {
  return counts === "breaths" ? `${String(breathsIn(seconds))} slow breaths` : secondsWords(seconds);
}

function secondsWords(seconds: number): string {
  return seconds > MINUTE_SECONDS
    ? minutesText(seconds).replace("min", "minutes").replace(/ s$/, " seconds")
    : `${String(seconds)} seconds`;
}

function sentences(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}

function lowered(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
