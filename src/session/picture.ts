import { bigDigits, scaleFor } from "../asking/big-digits.ts";
import type { Size } from "../asking/keys.ts";
import { wrap, wrapRow } from "../asking/wrap.ts";
import { AREA_WORDS, type BodyArea } from "../body.ts";
import type { Drawing } from "../drawings/drawing.ts";
import { withDrawing } from "./with-drawing.ts";
import { breathAt, breathsIn } from "./breath.ts";
import { HEAT_OFF, isHeatOn, isSkinCheck, SKIN_CHECK } from "./heat.ts";
import { minutesText } from "./minutes-text.ts";
import { asksHowItFeels, pressureNow, secondsLeft, totalSecondsLeft, type PlayerState } from "./player.ts";
import { withKeys, type SessionKeys } from "./session-keys.ts";
import type { Phase } from "./timeline.ts";

/** Where the hands are, and how hard. */
export interface Aim {
  readonly area: BodyArea;
  /** The cap on discomfort, 0-10. */
  readonly pressureCap: number;
}

/** What the picture needs beside the phases. */
export interface Shown extends Aim {
  /** Where to press, in plain characters; missing = nothing is pressed. */
  readonly drawing?: Drawing;
  readonly keys: SessionKeys;
}

/** What a running session looks like. Pure text: right without colour, at 40 columns, and read aloud. */

const BIG_COLUMNS = 60;
const BIG_ROWS = 20;
const BAR_COLUMNS_MAX = 50;
/** Longer parts are told in minutes. */
const MINUTE_SECONDS = 60;
/** A lower window has no room for all that may be done in a pause. */
const PAUSE_ROWS = 12;
/** With so much left, what comes next has to stand on the screen. */
const NEAR_SECONDS = 6;
/** What may be pressed at any time. */
const KEYS =
  "{pause} pause · {skip} skip · {back} back · {wrong-pain} wrong pain · {something-new} something new · {end} end · {help} help";

/** Keys, and what they do. */
const HELP = [
  ["{pause}", "pause and go on"],
  ["{skip}", "skip this part"],
  ["{back}", "back"],
  ["{again}", "in a pause: this part again"],
  ["{shorter} {longer}", "15 seconds less, more"],
  ["{wrong-pain}", "wrong pain: let go now"],
  ["{something-new}", "something new has started"],
  ["{digits}", "large digits, and back"],
  ["1 2 3", "in a hold: easing, same, worse"],
  ["{end}", "end and save"],
] as const;
const HELP_KEY_COLUMNS = 7;

const LET_GO = [
  "Let go now. Breathe out.",
  "",
  "What was it?",
  "1 too much: go on here, lighter",
  "2 too much: leave this spot",
  "3 sharp",
  "4 shooting, like a shock",
  "5 tingling or numb",
  "6 dizzy, short of breath, chest, sight or speech",
  "{end} end and save",
] as const;

const GO_ON = "Press {pause} to go on.";

/** Asked once in a hold, while the clock goes on. */
const HOW_IS_IT = "How is it? 1 easing · 2 same · 3 worse: let go";

/** The whole screen for this moment, at most the window's rows. */
export function pictureOf(
  timeline: readonly Phase[],
  shown: Shown,
  state: PlayerState,
  size: Size,
  unicode: boolean,
  digits: "usual" | "large" = "usual",
): readonly string[] {
  const { columns, rows } = size;
  const large = digits === "large" ? largePicture(timeline, shown, state, size, unicode) : undefined;
  if (large !== undefined) return large;
  switch (state.kind) {
    case "help":
      return helpLines(shown.keys)
        .flatMap((line) => wrap(line, columns, "  "))
        .slice(0, rows);
    case "let-go":
      return letGoLines(timeline, shown, state)
        .flatMap((line) => wrap(line, columns, "  "))
        .slice(0, rows);
    case "finished":
    case "stopped":
      return [];
    case "running":
    case "paused":
    case "waiting": {
      const wordsIn = (window: Size): readonly string[] => phasePicture(timeline, shown, state, window, unicode);
      const drawn = isAboutToPress(timeline[state.phase]) && shown.drawing !== undefined;
      return (drawn ? withDrawing(shown.drawing, size, wordsIn) : undefined) ?? wordsIn(size);
    }
  }
}

/** Getting in place, or finding the next spot: when the eyes are free to look where it is. */
function isAboutToPress(phase: Phase | undefined): boolean {
  return phase?.kind === "settle" && phase.where !== null;
}

/** The lines that start a phase when nothing is drawn over, for screen readers and pipes. */
export function announcementOf(phase: Phase, shown: Shown, state: PlayerState, attended = true): readonly string[] {
  const time = phase.waits ? "" : ` ${announcedTime(phase, secondsLeft(state))}.`;
  const lines = [`${titleOf(phase, shown)}.${time}`];
  if (phase.kind === "hold") return [...lines, pressureLine(shown, state)];
  return [
    ...lines,
    ...(isAlreadyInPlace(phase) ? [] : [instructionOf(phase, shown)]),
    ...placeLines(phase),
    ...(phase.waits && attended ? [goOnLine(shown)] : []),
  ];
}

function announcedTime(phase: Phase, seconds: number): string {
  return seconds > MINUTE_SECONDS ? minutesText(seconds) : timeText(phase, seconds);
}

/** What is said when the clock stands, when nothing is drawn over: what may be done now. */
export function standstillOf(timeline: readonly Phase[], shown: Shown, state: PlayerState): readonly string[] {
  switch (state.kind) {
    case "help":
      return helpLines(shown.keys);
    case "let-go":
      return letGoLines(timeline, shown, state).filter((line) => line !== "");
    case "paused":
      if (state.why === "begin") return [pauseLine(state.why, shown, PAUSE_ROWS)];
      return [pauseLine(state.why, shown, PAUSE_ROWS), `${String(secondsLeft(state))} seconds left.`];
    case "running":
    case "waiting":
    case "finished":
    case "stopped":
      return [];
  }
}

/** What is asked while the clock goes on, or what was answered: how a hold is, how the skin is under heat. */
export function askedLines(timeline: readonly Phase[], shown: Shown, state: PlayerState): readonly string[] {
  if (asksHowItFeels(timeline, state)) return [HOW_IS_IT];
  if (isSkinCheck(timeline, state)) return [withKeys(SKIN_CHECK, shown.keys)];
  return state.felt === null ? [] : [`Noted: ${state.felt}.`];
}

/** What may be pressed at any time, on one line. */
export function keysLine(keys: SessionKeys): string {
  return withKeys(KEYS, keys);
}

/** The clock stands until a key: for what waits, and for what is begun by hand. */
export function goOnLine({ keys }: Shown): string {
  return withKeys(GO_ON, keys);
}

function helpLines(keys: SessionKeys): readonly string[] {
  const lines = HELP.map(([key, does]) => `${withKeys(key, keys).padEnd(HELP_KEY_COLUMNS)}${does}`);
  return [...lines, "Any key goes on."];
}

function letGoLines(timeline: readonly Phase[], { keys }: Shown, state: PlayerState): readonly string[] {
  const [first, ...rest] = LET_GO;
  return [isHeatOn(timeline, state) ? HEAT_OFF : first, ...rest].map((line) => withKeys(line, keys));
}

function instructionOf({ instruction }: Phase, { keys }: Shown): string {
  return withKeys(instruction, keys);
}

/** What the phase is called: "Press and hold, left calf, spot 1 of 3". */
export function titleOf(phase: Phase, shown: Shown): string {
  // "Change to the right side" names its side already.
  const isNamed = phase.side === null || phase.side === "both" || phase.kind === "swap";
  const side = isNamed ? "" : `, ${phase.side} ${AREA_WORDS[shown.area]}`;
  const count =
    phase.spot === null || phase.spots === null || phase.spots < 2
      ? ""
      : `, ${phase.kind === "stretch" ? "time" : "spot"} ${String(phase.spot)} of ${String(phase.spots)}`;
  return `${phase.title}${side}${count}`;
}

/** Only what to do, the seconds as tall as the window allows, and what comes next; undefined where more has to be read. */
function largePicture(
  timeline: readonly Phase[],
  shown: Shown,
  state: PlayerState,
  { columns, rows }: Size,
  unicode: boolean,
): readonly string[] | undefined {
  const phase = timeline[state.phase];
  // How to sit and where not to press is read in the usual picture, and so is every question.
  if (phase === undefined || phase.kind === "settle" || state.kind !== "running") return undefined;
  const title = wrap(titleOf(phase, shown), columns);
  const asked = askedLines(timeline, shown, state).flatMap((line) => wrapRow(line, columns));
  const next = wrap(nextText(phase, timeline[state.phase + 1], shown), columns);
  const left = secondsLeft(state);
  const number = String(phase.counts === "breaths" ? breathsIn(left) : left);
  const scale = scaleFor(number.length, { columns, rows: rows - title.length - asked.length - next.length - 3 });
  if (scale < 1) return undefined;
  return [
    ...title,
    "",
    ...bigDigits(number, unicode, scale),
    "",
    ...asked,
    ...next,
    withKeys("{digits} usual size", shown.keys),
  ];
}

/** What comes after the part at hand, to be read aloud: where it is, is told only when the side changes. */
export function nextLine(timeline: readonly Phase[], shown: Shown, { phase }: PlayerState): string {
  const [now, next] = timeline.slice(phase, phase + 2);
  if (now === undefined) return "";
  return now.side === next?.side ? `Next: ${next.title}` : nextText(now, next, shown);
}

function nextText(phase: Phase, next: Phase | undefined, shown: Shown): string {
  const last = phase.kind === "retest" ? "how it feels now" : "the end";
  return `Next: ${next === undefined ? last : titleOf(next, shown)}`;
}

function phasePicture(
  timeline: readonly Phase[],
  shown: Shown,
  state: PlayerState & { kind: "running" | "paused" | "waiting" },
  size: Size,
  unicode: boolean,
): readonly string[] {
  const phase = timeline[state.phase];
  if (phase === undefined) return [];
  const { columns, rows } = size;
  const next = timeline[state.phase + 1];
  const title = wrap(titleOf(phase, shown), columns);
  const clock = state.kind === "waiting" ? wrap(goOnLine(shown), columns) : clockLines(phase, state, size, unicode);
  const pause = state.kind === "paused" ? wrapRow(pauseLine(state.why, shown, rows), columns) : [];
  const felt = askedLines(timeline, shown, state).flatMap((line) => wrapRow(line, columns));
  const nextLines = wrap(nextText(phase, next, shown), columns);
  const total = [`${minutesText(totalSecondsLeft(timeline, state))} left in all`];
  const keys = wrapRow(keysLine(shown.keys), columns);
  const must = [...title, ...pause, ...clock, ...felt];
  // What does not fit a small window goes as a whole, least needed last: what to do, and the clock, always stay.
  const details = detailParts(phase, shown, state);
  const parts = [...details.map((part) => wrap(part, columns)), [...nextLines, ...total], keys];
  const needed = neededOf(phase, details);
  if (isNearItsEnd(state) && [...parts.slice(0, details.length + 1)].flat().length > rows - must.length) {
    // No room for all: shortly before the end what comes next takes the place of the bar and of what was noted.
    const soon = [...title, timeText(phase, secondsLeft(state)), ...nextLines, ...wrap(needed.join(" "), columns)];
    if (soon.length <= rows) return soon;
  }
  if (needed.flatMap((part) => wrap(part, columns)).length > rows - must.length) {
    const time = state.kind === "waiting" ? clock : [timeText(phase, secondsLeft(state))];
    const dense = [...title, ...pause, ...time, ...felt, ...wrap(needed.join(" "), columns)];
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
  const gapAt = body.length - nextLines.length - total.length - keys.length;
  if (!isWhole || left < 2) return [...must, ...body].slice(0, rows);
  // The question takes the place of the empty line: nothing below it moves.
  const gap = felt.length === 0 ? [""] : felt;
  return [...must.slice(0, must.length - felt.length), ...gap, ...body.slice(0, gapAt), "", ...body.slice(gapAt)];
}

function isNearItsEnd(state: PlayerState): boolean {
  return state.kind === "running" && secondsLeft(state) <= NEAR_SECONDS;
}

/** What is said about a phase, most needed first: in a hold the place counts, before the first one how to sit. */
function detailParts(phase: Phase, shown: Shown, state: PlayerState): readonly string[] {
  switch (phase.kind) {
    case "hold":
      return [...placeLines(phase), pressureLine(shown, state), ...breathLines(state), instructionOf(phase, shown)];
    case "settle":
      return isAlreadyInPlace(phase)
        ? [...placeLines(phase), instructionOf(phase, shown), pressureLine(shown, state)]
        : [instructionOf(phase, shown), ...placeLines(phase), pressureLine(shown, state)];
    case "warm":
    case "heat-off":
    case "move":
    case "stretch":
    case "swap":
    case "walk":
    case "retest":
      return [instructionOf(phase, shown)];
  }
}

/** What must be read: before pressing how to sit, where, and never where; while pressing the places. Small windows leave out the bar for it. */
function neededOf(phase: Phase, details: readonly string[]): readonly string[] {
  if (phase.kind === "hold") return placeLines(phase);
  if (phase.kind !== "settle") return [];
  const places = placeLines(phase);
  return isAlreadyInPlace(phase) ? places : details.slice(0, places.length + 1);
}

/** From one sore spot to the next: the person sits as before. */
function isAlreadyInPlace(phase: Phase): boolean {
  return phase.kind === "settle" && phase.spot !== null && phase.spot > 1;
}

/** "45 seconds", or "4 breaths" where breaths are counted. */
function timeText({ counts }: Phase, seconds: number): string {
  if (counts !== "breaths") return `${String(seconds)} seconds`;
  const breaths = breathsIn(seconds);
  return `${String(breaths)} ${breaths === 1 ? "breath" : "breaths"}`;
}

/** The breath of this moment: a row that grows while breathing in and shrinks while breathing out. */
function breathLines({ kind, elapsedMs }: PlayerState): readonly string[] {
  if (kind !== "running") return [];
  const { half, secondsGone, secondsLeft: secondsOfHalf } = breathAt(elapsedMs);
  const dots = half === "in" ? secondsGone + 1 : secondsOfHalf;
  return [`Breathe ${half} ${"o".repeat(dots)}`];
}

function clockLines(phase: Phase, state: PlayerState, { columns, rows }: Size, unicode: boolean): readonly string[] {
  const left = secondsLeft(state);
  const shown = phase.counts === "breaths" ? breathsIn(left) : left;
  const width = Math.min(BAR_COLUMNS_MAX, columns - 2);
  const share = state.plannedMs === 0 ? 1 : Math.min(1, state.elapsedMs / state.plannedMs);
  const done = Math.round(width * share);
  const bar = `[${(unicode ? "█" : "#").repeat(done)}${(unicode ? "░" : ".").repeat(width - done)}]`;
  const unit = phase.counts === "breaths" ? [timeText(phase, left)] : [];
  if (columns >= BIG_COLUMNS && rows >= BIG_ROWS) return ["", ...bigDigits(String(shown), unicode), ...unit, "", bar];
  return [timeText(phase, left), bar];
}

function pauseLine(why: "key" | "gap" | "begin", { keys }: Shown, rows: number): string {
  if (why === "begin") return withKeys("Press {pause} to begin.", keys);
  if (rows < PAUSE_ROWS) return withKeys("Paused. {pause} goes on", keys);
  const what = why === "key" ? "Paused." : "The clock stood still for a while.";
  return withKeys(`${what} · {pause} goes on · {again} starts this part again · {end} ends`, keys);
}

function pressureLine(shown: Shown, state: PlayerState): string {
  const cap = pressureNow(shown.pressureCap, state);
  const aim = cap > 3 ? `3 to ${String(cap)}` : `${String(cap)} or less`;
  return withKeys(`Aim for ${aim} out of 10. Breathe slowly. Sharp or zappy: press {wrong-pain}.`, shown.keys);
}

function placeLines(phase: Phase): readonly string[] {
  const where = phase.where === null ? [] : [`Where: ${phase.where}`];
  return phase.never === null ? where : [...where, `Never: ${phase.never}`];
}
