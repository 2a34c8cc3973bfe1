import type { Size } from "../asking/keys.ts";
import { wrap, wrapAll, wrapRow } from "../asking/wrap.ts";
import { CRAMP_BLOCK_SECONDS, CRAMP_SECONDS_MAX, type CrampStretch } from "../protocols/cramp.ts";
import { GAP_MS } from "./gap.ts";
import type { PlayerEvent } from "./player.ts";
import { withKeys, withKeysAloud, type SessionKeys } from "./session-keys.ts";

/** The clock of a cramp that is on now: it runs until the cramp lets go, ten minutes at the most. */
export interface CrampClock {
  readonly kind: "running" | "let-go" | "too-long" | "something-new" | "ended" | "interrupted";
  /** Time by the clock on the wall: a cramp goes on while the machine sleeps. */
  readonly elapsedMs: number;
}

export const CRAMP_START: CrampClock = { kind: "running", elapsedMs: 0 };

/** One step of the cramp clock. */
export function advanceCramp(clock: CrampClock, event: PlayerEvent): CrampClock {
  if (clock.kind !== "running" || event.kind === "go-on-gentler") return clock;
  if (event.kind === "tick") {
    const passedMs = event.elapsedMs > GAP_MS ? event.elapsedMs : Math.max(event.elapsedMs, event.wallMs);
    const elapsedMs = clock.elapsedMs + Math.max(0, passedMs);
    return { kind: elapsedMs >= CRAMP_SECONDS_MAX * 1000 ? "too-long" : "running", elapsedMs };
  }
  switch (event.key) {
    case "space":
    case "enter":
      return { ...clock, kind: "let-go" };
    case "e":
    case "!":
      return { ...clock, kind: "something-new" };
    case "q":
      return { ...clock, kind: "ended" };
    case "interrupt":
    case "gone":
      return { ...clock, kind: "interrupted" };
    default:
      return clock;
  }
}

/** From here on it also says what comes when the cramp goes on. */
const GOES_ON_SECONDS = 300;
const GOES_ON = "Not over at 10 minutes: get help today. Cold, numb or swollen: press {something-new}.";

const CRAMP_KEYS = "{pause}: it has let go · {something-new} something new · {end} end";

/** What a voice says at this moment of the clock: the stretch at the start, then the time at each block; else nothing. */
export function crampWords(
  before: CrampClock | null,
  clock: CrampClock,
  stretch: CrampStretch,
  keys: SessionKeys,
): string {
  if (before === null) return withKeysAloud(`${stretch.stretch.join(" ")} Press {pause} when it lets go.`, keys);
  const [was, now] = [before, clock].map(({ elapsedMs }) => Math.floor(elapsedMs / 1000 / CRAMP_BLOCK_SECONDS));
  if (clock.kind !== "running" || was === now || now === undefined) return "";
  const minutes = (now * CRAMP_BLOCK_SECONDS) / 60;
  const goesOn = minutes === GOES_ON_SECONDS / 60 ? ` ${withKeysAloud(GOES_ON, keys)}` : "";
  return Number.isInteger(minutes)
    ? `${String(minutes)} ${minutes === 1 ? "minute" : "minutes"}. Hold, and breathe.${goesOn}`
    : "Go on. Hold, and breathe.";
}

/** The first lines where nothing is drawn over: the stretch, then the keys. */
export function crampLines({ stretch }: CrampStretch, keys: SessionKeys): readonly string[] {
  return [...stretch, "Hold, and breathe.", withKeys(CRAMP_KEYS, keys)];
}

/** The whole screen: the stretch, the block of 30 seconds, and the minutes so far. */
export function crampPicture(
  { elapsedMs }: CrampClock,
  stretch: CrampStretch,
  keys: SessionKeys,
  { columns, rows }: Size,
): readonly string[] {
  const seconds = Math.floor(elapsedMs / 1000);
  const inBlock = CRAMP_BLOCK_SECONDS - (seconds % CRAMP_BLOCK_SECONDS);
  const minutes = `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, "0")}`;
  return [
    ...wrapAll(stretch.stretch, columns),
    "",
    ...wrap(`Hold ${String(inBlock)} s more, then again. Breathe. Do not jerk.`, columns),
    ...wrap(`${minutes} so far. A cramp mostly lets go within 10 minutes.`, columns),
    ...(seconds < GOES_ON_SECONDS ? [] : wrap(withKeys(GOES_ON, keys), columns)),
    "",
    ...wrapRow(withKeys(CRAMP_KEYS, keys), columns),
  ].slice(0, rows);
}
