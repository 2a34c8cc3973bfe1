import { PRESSURE_LEAST } from "../triage/gentler.ts";
import { GAP_MS } from "./gap.ts";
import { recordOf, type Felt, type PainKind, type PhaseRecord } from "./phase-record.ts";
import type { Phase } from "./timeline.ts";

/** `cut-off` = the terminal went away or the program was told to end: it may go on later. */
export type StopReason = "user" | "wrong-pain" | "something-new" | "interrupted" | "cut-off";

interface Moment {
  /** Index into the timeline. */
  readonly phase: number;
  /** Time that really ran in this phase. */
  readonly elapsedMs: number;
  /** Time this phase stood still: a pause, the help, a gap. Never part of `elapsedMs`. */
  readonly pausedMs: number;
  /** Planned length of this phase, as changed by the person. */
  readonly plannedMs: number;
  /** What was wrong in this phase, when somebody let go and said so. */
  readonly pain: PainKind | null;
  /** How the hold felt after 20 seconds, when it was answered. */
  readonly felt: Felt | null;
  readonly records: readonly PhaseRecord[];
  /** Points of discomfort taken off the cap so far, because something was too much. */
  readonly easedPoints: number;
  /** Times a sharp pain ended a hold. The second ends the session (S5r). */
  readonly sharpPains: number;
  /** True once the person went on after "something new": holds are cut to 30 seconds. */
  readonly gentler: boolean;
}

export type PlayerState =
  | ({ readonly kind: "running" } & Moment)
  /**
   * `gap` = the clock jumped by over a second: the machine slept, or the program was stopped. `begin` = the part has
   * not begun: each waits for a key.
   */
  | ({ readonly kind: "paused"; readonly why: "key" | "gap" | "begin" } & Moment)
  /** The clock stands until a key: heat off, re-test done. */
  | ({ readonly kind: "waiting" } & Moment)
  /** `x` was pressed: let go, then say what it was. */
  | ({ readonly kind: "let-go" } & Moment)
  | ({ readonly kind: "help"; readonly before: "running" | "paused" | "waiting" } & Moment)
  | ({ readonly kind: "stopped"; readonly why: StopReason } & Moment)
  | ({ readonly kind: "finished" } & Moment);

export type PlayerEvent =
  /** Time since the last tick by the monotonic clock, and by the clock on the wall. */
  | { readonly kind: "tick"; readonly elapsedMs: number; readonly wallMs: number }
  | { readonly kind: "key"; readonly key: string }
  /** The emergency screen was answered with "none": go on, but gentler. */
  | { readonly kind: "go-on-gentler" };

const STEP_MS = 15_000;
const LEAST_LEFT_MS = 3_000;
/** Going back this soon means the phase before; later it means this one again. */
const BACK_MEANS_BEFORE_MS = 3_000;
const EASE_POINTS = 1;
const GENTLER_POINTS = 2;
const GENTLER_HOLD_MS = 30_000;
/** A hold asks after so long how it is, once, and only when it is not over by then (R2). */
const FELT_FROM_MS = 20_000;
const FELT_KEYS: Readonly<Record<string, Felt>> = { "1": "easing", "2": "same", "3": "worse" };

/** The state before the first tick. */
export function startOf(timeline: readonly Phase[]): PlayerState {
  return enter(timeline, 0, { records: [], easedPoints: 0, sharpPains: 0, gentler: false });
}

/**
 * A session that was cut off goes on at this phase, from its beginning; a hold from getting into place. What was
 * done stays recorded, and what went wrong still counts: each pain makes it gentler, the second sharp one ends it.
 */
export function resumeAt(timeline: readonly Phase[], index: number, records: readonly PhaseRecord[]): PlayerState {
  const isHold = timeline[index]?.kind === "hold" && timeline[index - 1]?.kind === "settle";
  const pains = records.filter((record) => record.end === "wrong-pain" || record.pain !== undefined);
  const eased = pains.length + records.filter((record) => record.felt === "worse").length;
  // A session written before the kind of pain was kept: any of them may have been sharp.
  const sharp = pains.filter((record) => record.pain === undefined || record.pain === "sharp");
  const kept = { records, easedPoints: eased * EASE_POINTS, sharpPains: Math.min(1, sharp.length), gentler: false };
  return enter(timeline, isHold ? index - 1 : index, kept);
}

/** One step of the session. Pure: time and keys come in as events, nothing is drawn or waited for. */
export function advance(timeline: readonly Phase[], state: PlayerState, event: PlayerEvent): PlayerState {
  switch (state.kind) {
    case "finished":
      return state;
    case "stopped":
      return event.kind === "go-on-gentler" && state.why === "something-new" ? goOnGentler(timeline, state) : state;
    case "running":
      if (event.kind === "tick") return tick(timeline, state, event);
      return event.kind === "key" ? press(timeline, state, event.key) : state;
    case "waiting":
      return event.kind === "key" ? press(timeline, state, event.key) : state;
    case "paused":
      if (event.kind === "tick") return heatRunsOut(timeline, stoodStill(state, event));
      return event.kind === "key" ? press(timeline, state, event.key) : state;
    case "help":
      if (event.kind === "tick") return heatRunsOut(timeline, stoodStill(state, event));
      return event.kind === "key" ? leaveHelp(timeline, state, event.key) : state;
    case "let-go":
      if (event.kind === "tick") return stoodStill(state, event);
      return event.kind === "key" ? letGo(timeline, state, event.key) : state;
  }
}

/** Seconds left in the phase at hand, rounded up, never below 0. */
export function secondsLeft(state: PlayerState): number {
  return Math.max(0, Math.ceil((state.plannedMs - state.elapsedMs) / 1000));
}

/** Milliseconds of running time until the seconds left change, or the phase ends; Infinity while the clock stands. */
export function untilNextSecondMs(state: PlayerState): number {
  if (state.kind !== "running") return Infinity;
  const leftMs = state.plannedMs - state.elapsedMs;
  return leftMs - (Math.ceil(leftMs / 1000) - 1) * 1000;
}

/** Seconds left in the whole session, this phase included. */
export function totalSecondsLeft(timeline: readonly Phase[], state: PlayerState): number {
  const later = timeline.slice(state.phase + 1);
  return later.reduce(
    (sum, phase) => sum + Math.min(phase.seconds, longestMs(phase, state) / 1000),
    secondsLeft(state),
  );
}

/** True while a hold asks "easing, same, worse?": from 20 seconds on, until it is answered. The clock goes on. */
export function asksHowItFeels(timeline: readonly Phase[], state: PlayerState): boolean {
  const { kind, phase, elapsedMs, plannedMs, felt } = state;
  const isHold = timeline[phase]?.kind === "hold";
  return kind === "running" && isHold && felt === null && elapsedMs >= FELT_FROM_MS && plannedMs > FELT_FROM_MS;
}

/** The cap on discomfort now, after anything that was too much. */
export function pressureNow(pressureCap: number, state: PlayerState): number {
  return Math.max(PRESSURE_LEAST, pressureCap - state.easedPoints);
}

/** The phase at hand as it would be recorded if everything ended now; nothing when it has not begun or is over. */
export function runningRecord(timeline: readonly Phase[], state: PlayerState): readonly PhaseRecord[] {
  const phase = timeline[state.phase];
  const isOver = state.kind === "finished" || state.kind === "stopped";
  return phase === undefined || isOver || state.elapsedMs === 0 ? [] : [recordOf(phase, state, "stopped")];
}

type Kept = Pick<Moment, "records" | "easedPoints" | "sharpPains" | "gentler">;

function enter(timeline: readonly Phase[], index: number, kept: Kept): PlayerState {
  const phase = timeline[index];
  const plannedMs = phase === undefined ? 0 : Math.min(phase.seconds * 1000, longestMs(phase, kept));
  const place = { ...kept, phase: index, elapsedMs: 0, pausedMs: 0, plannedMs, pain: null, felt: null };
  if (phase === undefined) return { kind: "finished", ...place };
  if (phase.begins === "by-key") return { kind: "paused", why: "begin", ...place };
  return phase.waits ? { kind: "waiting", ...place } : { kind: "running", ...place };
}

function recorded(timeline: readonly Phase[], state: PlayerState, end: PhaseRecord["end"]): Kept {
  const phase = timeline[state.phase];
  const { records, easedPoints, sharpPains, gentler } = state;
  const kept = { easedPoints, sharpPains, gentler };
  return { records: phase === undefined ? records : [...records, recordOf(phase, state, end)], ...kept };
}

type Tick = PlayerEvent & { readonly kind: "tick" };

/** Time by whichever clock saw more of it: while a machine sleeps, one of the two may stand. */
function passedMs({ elapsedMs, wallMs }: Tick): number {
  return Math.max(0, elapsedMs, isGap(elapsedMs, wallMs) ? wallMs : 0);
}

function isGap(elapsedMs: number, wallMs: number): boolean {
  return elapsedMs > GAP_MS || Math.abs(wallMs - elapsedMs) > GAP_MS;
}

/** A pad goes on warming while the clock stands: with the pause its time is over too, and it has to come off. */
function heatRunsOut(timeline: readonly Phase[], state: PlayerState): PlayerState {
  const hasBegun = state.elapsedMs > 0;
  const isOver = state.elapsedMs + state.pausedMs >= state.plannedMs;
  if (timeline[state.phase]?.kind !== "warm" || !hasBegun || !isOver) return state;
  return enter(timeline, state.phase + 1, recorded(timeline, state, "done"));
}

function stoodStill<State extends PlayerState>(state: State, event: Tick): State {
  return { ...state, pausedMs: state.pausedMs + passedMs(event) };
}

function tick(timeline: readonly Phase[], state: PlayerState & { kind: "running" }, event: Tick): PlayerState {
  if (isGap(event.elapsedMs, event.wallMs)) {
    return heatRunsOut(timeline, { ...stoodStill(state, event), kind: "paused", why: "gap" });
  }
  const elapsedMs = state.elapsedMs + Math.max(0, event.elapsedMs);
  if (elapsedMs < state.plannedMs) return { ...state, elapsedMs };
  const done = { ...state, elapsedMs: state.plannedMs };
  const next = enter(timeline, state.phase + 1, recorded(timeline, done, "done"));
  // What the tick ran over belongs to the next phase: the session as a whole stays true to the clock.
  return next.kind === "running" ? { ...next, elapsedMs: elapsedMs - state.plannedMs } : next;
}

function press(
  timeline: readonly Phase[],
  state: PlayerState & { kind: "running" | "paused" | "waiting" },
  key: string,
): PlayerState {
  switch (key) {
    case "space":
    case "enter":
      return goOrPause(timeline, state, key);
    case "s":
      return enter(timeline, state.phase + 1, recorded(timeline, state, "skipped"));
    case "b":
      return back(timeline, state);
    case "r":
      return state.kind === "paused" ? again(timeline, state) : state;
    case "-":
      return resize(timeline, state, -STEP_MS);
    case "=":
    case "+":
      return resize(timeline, state, STEP_MS);
    case "x":
      return { ...state, kind: "let-go" };
    case "e":
    case "!":
      return stop(timeline, state, "something-new");
    case "q":
      return stop(timeline, state, "user");
    case "interrupt":
      return stop(timeline, state, "interrupted");
    case "gone":
      return stop(timeline, state, "cut-off");
    case "h":
    case "?":
      return { ...state, kind: "help", before: state.kind };
    case "1":
    case "2":
    case "3":
      return state.kind === "running" ? answerFelt(timeline, state, key) : state;
    default:
      return state;
  }
}

function answerFelt(timeline: readonly Phase[], state: PlayerState & { kind: "running" }, key: string): PlayerState {
  const felt = FELT_KEYS[key];
  if (felt === undefined || !asksHowItFeels(timeline, state)) return state;
  const answered = { ...state, felt };
  if (felt !== "worse") return answered;
  // Worse after 20 seconds: let go, and what comes next is lighter (R2).
  const eased = { ...answered, easedPoints: state.easedPoints + EASE_POINTS };
  return enter(timeline, state.phase + 1, recorded(timeline, eased, "skipped"));
}

function goOrPause(
  timeline: readonly Phase[],
  state: PlayerState & { kind: "running" | "paused" | "waiting" },
  key: string,
): PlayerState {
  if (state.kind === "waiting") return enter(timeline, state.phase + 1, recorded(timeline, state, "done"));
  if (state.kind === "paused") return { ...momentOf(state), kind: "running" };
  return key === "space" ? { ...state, kind: "paused", why: "key" } : state;
}

function back(timeline: readonly Phase[], state: PlayerState): PlayerState {
  const before = state.elapsedMs < BACK_MEANS_BEFORE_MS ? Math.max(0, state.phase - 1) : state.phase;
  const kept = state.elapsedMs > 0 ? recorded(timeline, state, "skipped") : momentOf(state);
  return enter(timeline, before, kept);
}

function again(timeline: readonly Phase[], state: PlayerState): PlayerState {
  return enter(timeline, state.phase, recorded(timeline, state, "skipped"));
}

function resize(
  timeline: readonly Phase[],
  state: PlayerState & { kind: "running" | "paused" | "waiting" },
  byMs: number,
): PlayerState {
  const phase = timeline[state.phase];
  if (phase === undefined || phase.waits) return state;
  const least = Math.min(state.plannedMs, state.elapsedMs + LEAST_LEFT_MS);
  const plannedMs = Math.min(Math.max(state.plannedMs + byMs, least), longestMs(phase, state));
  return { ...state, plannedMs: Math.max(plannedMs, state.elapsedMs) };
}

function stop(timeline: readonly Phase[], state: PlayerState, why: StopReason): PlayerState {
  const end = why === "wrong-pain" ? "wrong-pain" : "stopped";
  return { ...momentOf(state), ...recorded(timeline, state, end), kind: "stopped", why };
}

function leaveHelp(timeline: readonly Phase[], state: PlayerState & { kind: "help" }, key: string): PlayerState {
  const { before, ...rest } = state;
  const resumed: PlayerState & { kind: "running" | "paused" | "waiting" } =
    before === "paused" ? { ...rest, kind: "paused", why: "key" } : { ...rest, kind: before };
  return ["x", "e", "!", "q", "interrupt", "gone"].includes(key) ? press(timeline, resumed, key) : resumed;
}

/**
 * After `x` (S5r): 1 too much, lighter here; 2 too much, leave this spot; 3 sharp; 4 shooting; 5 numb; 6 a sign of the
 * emergency screen.
 */
function letGo(timeline: readonly Phase[], state: PlayerState, key: string): PlayerState {
  switch (key) {
    case "1":
      return { ...momentOf(lighter(state)), kind: "running" };
    case "2":
      return pastThisHold(timeline, lighter(state));
    case "3": {
      const sharp: PlayerState = { ...state, pain: "sharp", sharpPains: state.sharpPains + 1 };
      return state.sharpPains > 0 ? stop(timeline, sharp, "wrong-pain") : pastThisHold(timeline, sharp);
    }
    case "4":
      return stop(timeline, { ...state, pain: "shooting" }, "wrong-pain");
    case "5":
      return stop(timeline, { ...state, pain: "numb" }, "wrong-pain");
    case "6":
    case "e":
    case "!":
      return stop(timeline, state, "something-new");
    case "q":
      return stop(timeline, state, "wrong-pain");
    case "interrupt":
      return stop(timeline, state, "interrupted");
    case "gone":
      return stop(timeline, state, "cut-off");
    default:
      return state;
  }
}

function lighter(state: PlayerState): PlayerState {
  return { ...state, pain: "too-much", easedPoints: state.easedPoints + EASE_POINTS };
}

/** The spot is left alone; the session goes on with what comes after it. */
function pastThisHold(timeline: readonly Phase[], state: PlayerState): PlayerState {
  const phase = timeline[state.phase];
  const next = phase?.kind === "settle" ? state.phase + 2 : state.phase + 1;
  return enter(timeline, next, recorded(timeline, state, "wrong-pain"));
}

function goOnGentler(timeline: readonly Phase[], state: PlayerState): PlayerState {
  const kept = { ...momentOf(state), easedPoints: state.easedPoints + GENTLER_POINTS, gentler: true };
  return enter(timeline, state.phase, kept);
}

/** The longest this phase may run: the plan's own limit, and 30 seconds for a hold once it goes on gentler. */
function longestMs(phase: Phase, kept: Pick<Moment, "gentler">): number {
  const limitMs = phase.secondsMax * 1000;
  return kept.gentler && phase.kind === "hold" ? Math.min(limitMs, GENTLER_HOLD_MS) : limitMs;
}

function momentOf(state: PlayerState): Moment {
  const { phase, elapsedMs, pausedMs, plannedMs, pain, felt, records, easedPoints, sharpPains, gentler } = state;
  return { phase, elapsedMs, pausedMs, plannedMs, pain, felt, records, easedPoints, sharpPains, gentler };
}
