import { bigDigits } from "../asking/big-digits.ts";
import type { Size } from "../asking/keys.ts";
import { wrap, wrapRow } from "../asking/wrap.ts";
import { AREA_WORDS, type BodyArea } from "../body.ts";
import { pressureNow, secondsLeft, totalSecondsLeft, type PlayerState } from "./player.ts";
import type { Phase } from "./timeline.ts";

/** What the picture needs of a plan. */
export interface Shown {
  readonly area: BodyArea;
  /** The cap on discomfort, 0-10. */
  readonly pressureCap: number;
}

/** What a running session looks like. Pure text: right without colour, at 40 columns, and read aloud. */

const BIG_COLUMNS = 60;
const BIG_ROWS = 20;
const BAR_COLUMNS_MAX = 50;
/** Longer parts are told in minutes. */
const MINUTE_SECONDS = 60;
/** A lower window has no room for all that may be done in a pause. */
const PAUSE_ROWS = 12;
/** What may be pressed at any time. */
export const KEYS = "Space pause · s skip · b back · x wrong pain · e something new · q end · h help";

const HELP = [
  "Space  pause and go on",
  "s      skip this part",
  "b      back",
  "- =    15 seconds less, more",
  "x      wrong pain: let go now",
  "e      something new has started",
  "q      end and save",
  "",
  "Any key goes on.",
];

const LET_GO = [
  "Let go now. Breathe out.",
  "",
  "What was it?",
  "1 just too much",
  "2 sharp",
  "3 shooting, tingling or numb",
  "4 dizzy, short of breath, chest, sight or speech",
  "q end and save",
];

/** The whole screen for this moment, at most the window's rows. */
export function pictureOf(
  timeline: readonly Phase[],
  plan: Shown,
  state: PlayerState,
  size: Size,
  unicode: boolean,
): readonly string[] {
  const { columns, rows } = size;
  switch (state.kind) {
    case "help":
      return HELP.flatMap((line) => wrap(line, columns, "  ")).slice(0, rows);
    case "let-go":
      return LET_GO.flatMap((line) => wrap(line, columns, "  ")).slice(0, rows);
    case "finished":
    case "stopped":
      return [];
    case "running":
    case "paused":
    case "waiting":
      return phasePicture(timeline, plan, state, size, unicode);
  }
}

/** The lines that start a phase when nothing is drawn over, for screen readers and pipes. */
export function announcementOf(phase: Phase, plan: Shown, state: PlayerState, attended = true): readonly string[] {
  const left = secondsLeft(state);
  const seconds = phase.waits ? "" : left > MINUTE_SECONDS ? ` ${minutesText(left)}.` : ` ${String(left)} seconds.`;
  const lines = [`${titleOf(phase, plan)}.${seconds}`];
  if (phase.kind === "hold") return [...lines, pressureLine(plan, state)];
  return [
    ...lines,
    ...(isAlreadyInPlace(phase) ? [] : [phase.instruction]),
    ...placeLines(phase),
    ...(phase.waits && attended ? ["Press Space to go on."] : []),
  ];
}

/** What is said when the clock stands, when nothing is drawn over: what may be done now. */
export function standstillOf(state: PlayerState): readonly string[] {
  switch (state.kind) {
    case "help":
      return HELP.filter((line) => line !== "");
    case "let-go":
      return LET_GO.filter((line) => line !== "");
    case "paused":
      return [pauseLine(state.why, PAUSE_ROWS), `${String(secondsLeft(state))} seconds left.`];
    case "running":
    case "waiting":
    case "finished":
    case "stopped":
      return [];
  }
}

/** What the phase is called: "Press and hold, left calf, spot 1 of 3". */
export function titleOf(phase: Phase, plan: Shown): string {
  // "Change to the right side" names its side already.
  const isNamed = phase.side === null || phase.side === "both" || phase.kind === "swap";
  const side = isNamed ? "" : `, ${phase.side} ${AREA_WORDS[plan.area]}`;
  const count =
    phase.spot === null || phase.spots === null || phase.spots < 2
      ? ""
      : `, ${phase.kind === "stretch" ? "time" : "spot"} ${String(phase.spot)} of ${String(phase.spots)}`;
  return `${phase.title}${side}${count}`;
}

function phasePicture(
  timeline: readonly Phase[],
  plan: Shown,
  state: PlayerState & { kind: "running" | "paused" | "waiting" },
  size: Size,
  unicode: boolean,
): readonly string[] {
  const phase = timeline[state.phase];
  if (phase === undefined) return [];
  const { columns, rows } = size;
  const next = timeline[state.phase + 1];
  const title = wrap(titleOf(phase, plan), columns);
  const clock = state.kind === "waiting" ? wrap("Press Space to go on.", columns) : clockLines(state, size, unicode);
  const pause = state.kind === "paused" ? wrapRow(pauseLine(state.why, rows), columns) : [];
  const nextLine = wrap(`Next: ${next === undefined ? "how it feels now" : titleOf(next, plan)}`, columns);
  const total = [`${minutesText(totalSecondsLeft(timeline, state))} left in all`];
  const keys = wrapRow(KEYS, columns);
  const must = [...title, ...pause, ...clock];
  // What does not fit a small window goes as a whole, least needed last: what to do, and the clock, always stay.
  const details = detailParts(phase, plan, state);
  const parts = [...details.map((part) => wrap(part, columns)), [...nextLine, ...total], keys];
  const needed = neededOf(phase, details);
  if (needed.flatMap((part) => wrap(part, columns)).length > rows - must.length) {
    const dense = [...title, ...pause, ...clock.slice(0, 1), ...wrap(needed.join(" "), columns)];
    if (dense.length <= rows) return dense;
  }
  const body: string[] = [];
  let left = rows - must.length;
  for (const part of parts) {
    if (part.length > left) break;
    body.push(...part);
    left -= part.length;
  }
  const isWhole = body.length === parts.flat().length;
  const gapAt = body.length - nextLine.length - total.length - keys.length;
  if (!isWhole || left < 2) return [...must, ...body].slice(0, rows);
  return [...must, "", ...body.slice(0, gapAt), "", ...body.slice(gapAt)];
}

/** What is said about a phase, most needed first: in a hold the place counts, before the first one how to sit. */
function detailParts(phase: Phase, plan: Shown, state: PlayerState): readonly string[] {
  switch (phase.kind) {
    case "hold":
      return [...placeLines(phase), pressureLine(plan, state), phase.instruction];
    case "settle":
      return isAlreadyInPlace(phase)
        ? [...placeLines(phase), phase.instruction, pressureLine(plan, state)]
        : [phase.instruction, ...placeLines(phase), pressureLine(plan, state)];
    case "warm":
    case "heat-off":
    case "move":
    case "stretch":
    case "swap":
    case "walk":
    case "retest":
      return [phase.instruction];
  }
}

/** What must be read before pressing begins: how to sit, where, and never where. Small windows leave out the bar for it. */
function neededOf(phase: Phase, details: readonly string[]): readonly string[] {
  if (phase.kind !== "settle") return [];
  const places = placeLines(phase);
  return isAlreadyInPlace(phase) ? places : details.slice(0, places.length + 1);
}

/** From one sore spot to the next: the person sits as before. */
function isAlreadyInPlace(phase: Phase): boolean {
  return phase.kind === "settle" && phase.spot !== null && phase.spot > 1;
}

function clockLines(state: PlayerState, { columns, rows }: Size, unicode: boolean): readonly string[] {
  const left = secondsLeft(state);
  const width = Math.min(BAR_COLUMNS_MAX, columns - 2);
  const share = state.plannedMs === 0 ? 1 : Math.min(1, state.elapsedMs / state.plannedMs);
  const done = Math.round(width * share);
  const bar = `[${(unicode ? "█" : "#").repeat(done)}${(unicode ? "░" : ".").repeat(width - done)}]`;
  if (columns >= BIG_COLUMNS && rows >= BIG_ROWS) return ["", ...bigDigits(String(left), unicode), "", bar];
  return [`${String(left)} seconds`, bar];
}

function pauseLine(why: "key" | "gap", rows: number): string {
  if (rows < PAUSE_ROWS) return "Paused. Space goes on";
  return why === "key"
    ? "Paused. · Space goes on · r starts this part again · q ends"
    : "The clock stood still for a while. · Space goes on · r starts this part again · q ends";
}

function pressureLine(plan: Shown, state: PlayerState): string {
  const cap = pressureNow(plan.pressureCap, state);
  const aim = cap > 3 ? `3 to ${String(cap)}` : `${String(cap)} or less`;
  return `Aim for ${aim} out of 10. Breathe slowly. Sharp or zappy: press x.`;
}

function placeLines(phase: Phase): readonly string[] {
  const where = phase.where === null ? [] : [`Where: ${phase.where}`];
  return phase.never === null ? where : [...where, `Never: ${phase.never}`];
}

/** "4 min 10 s", or "50 s". */
export function minutesText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return `${String(rest)} s`;
  return rest === 0 ? `${String(minutes)} min` : `${String(minutes)} min ${String(rest)} s`;
}
