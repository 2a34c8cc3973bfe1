import { choiceForm } from "../../asking/choice-form.ts";
import { drawingFor } from "../../drawings/drawing-for.ts";
import { NOTHING_TICKED } from "../../report/nothing-ticked.ts";
import { cueOf, type Cue } from "../../session/cues.ts";
import { HEAT_OFF, isHeatOn } from "../../session/heat.ts";
import {
  announcementOf,
  askedLines,
  goOnLine,
  keysLine,
  nextLine,
  pictureOf,
  standstillOf,
  type Aim,
  type Shown,
} from "../../session/picture.ts";
import type { Plan } from "../../session/plan.ts";
import {
  advance,
  secondsLeft,
  startOf,
  untilNextSecondMs,
  type PlayerEvent,
  type PlayerState,
} from "../../session/player.ts";
import { USUAL_KEYS, usualKey } from "../../session/session-keys.ts";
import type { Phase } from "../../session/timeline.ts";
import type { Stage, World } from "../../world/world.ts";
import { keptOf, type SessionInProgress } from "./session-record.ts";
import type { Telling } from "./telling.ts";

/** Seconds left that are spoken aloud in a plain run: few, so that the rest is quiet. */
const SPOKEN_SECONDS = [30, 10, 5];
/** With these it says what comes next; where less is spoken, with the last. */
const NEXT_AT_SECONDS = 10;

/** A crash costs at most so much of a hold. */
const KEEP_EVERY_MS = 5000;

/** The alarm sounds this often until a key says that the pad is off: people fall asleep on pads. */
const ALARM_EVERY_MS = 2000;
const NO_VOICE = "No voice could speak here. The text stays on the screen.";

function isHeatStillOn(timeline: readonly Phase[], state: PlayerState): boolean {
  return state.kind === "waiting" && timeline[state.phase]?.kind === "heat-off";
}

/** Plays the plan to its end, or to a stop. What is kept on disk follows, a few seconds behind at the most. */
export function play(
  world: World,
  timeline: readonly Phase[],
  plan: Plan,
  { id, draft }: SessionInProgress,
  telling: Telling,
  from?: PlayerState,
): Promise<PlayerState> {
  let keptAtMs = 0;
  const keep = (state: PlayerState, changed: boolean): void => {
    const isDue = Math.abs(state.elapsedMs - keptAtMs) >= KEEP_EVERY_MS;
    if (!changed && !isDue) return;
    keptAtMs = state.elapsedMs;
    world.unfinished.keep(keptOf(id, draft, timeline, state));
  };
  return playPhases(world, timeline, { ...plan, drawing: drawingFor(plan.playbook, plan.area) }, telling, keep, from);
}

/** Plays phases to their end, or to a stop. `follow` is called after each event, and told of a change of phase or state. */
export async function playPhases(
  world: World,
  timeline: readonly Phase[],
  aim: Aim & Pick<Shown, "drawing">,
  telling: Telling,
  follow?: (state: PlayerState, changed: boolean) => void,
  from?: PlayerState,
): Promise<PlayerState> {
  const attended = world.terminal.interactive;
  const shown: Shown = { ...aim, keys: telling.keys };
  const speaker = world.sounds.open({ tones: true, voice: telling.voice, fast: telling.speed > 1 });
  if (telling.voice && !speaker.speaks()) world.terminal.print([NO_VOICE]);
  const spoke = speaker.speaks();
  const release = attended ? world.machine.keepAwake() : undefined;
  const stage = world.terminal.openStage(telling.speed);
  let state = from ?? startOf(timeline);
  const plain = plainTeller(timeline, shown, attended);
  const perform = ({ tone, say }: Cue): void => {
    // Somebody who sleeps on a heat pad has to wake up, whatever was said about sound.
    const sounds = tone !== null && (telling.tones || tone === "alarm");
    if (sounds) speaker.tone(tone);
    if (tone !== null && telling.flash) stage.flash();
    if (say !== "") speaker.say(say);
  };
  let sinceAlarmMs = 0;
  try {
    let digits: Digits = "usual";
    show(stage, timeline, shown, state, plain, digits);
    perform(cueOf(timeline, shown, null, state));
    while (state.kind !== "finished" && state.kind !== "stopped") {
      const event = await nextEvent(stage, shown, state, attended);
      if (event.kind === "key" && event.key === USUAL_KEYS.digits) digits = digits === "usual" ? "large" : "usual";
      const before = state;
      state = advance(timeline, state, event);
      const changed = state.phase !== before.phase || state.kind !== before.kind;
      follow?.(state, changed);
      // Heard first: a voice needs longer to begin than a line to be drawn.
      perform(cueOf(timeline, shown, before, state));
      if (event.kind === "tick" && isHeatStillOn(timeline, state)) {
        sinceAlarmMs += event.elapsedMs;
        if (sinceAlarmMs >= ALARM_EVERY_MS) {
          sinceAlarmMs = 0;
          perform({ tone: "alarm", say: "" });
        }
      }
      show(stage, timeline, shown, state, plain, digits);
    }
  } finally {
    stage.close();
    release?.();
    // The last words are heard to their end; they stop by themselves.
    if (state.kind === "stopped") speaker.close();
  }
  if (state.kind === "stopped" && isHeatOn(timeline, state)) world.terminal.print([HEAT_OFF]);
  if (spoke && !speaker.speaks()) world.terminal.print([NO_VOICE]);
  return state;
}

/** After "something new" was answered with "none": end, or go on gentler. */
export async function askGoOn(world: World): Promise<"end" | "gentler"> {
  const choice = await world.terminal.ask(
    choiceForm({
      text: [NOTHING_TICKED],
      back: false,
      choices: [
        { key: "1", label: "end and save", value: "end" as const },
        { key: "2", label: "go on, gentler", value: "gentler" as const },
      ],
    }),
  );
  return choice === "gentler" ? "gentler" : "end";
}

async function nextEvent(stage: Stage, { keys }: Shown, state: PlayerState, attended: boolean): Promise<PlayerEvent> {
  // Nobody can press a key in an unattended run: what waits for one goes on by itself.
  if (state.kind === "waiting" && !attended) return { kind: "key", key: "space" };
  if (state.kind === "paused" && state.why === "gap" && !attended) return { kind: "key", key: "space" };
  const event = await stage.next(untilNextSecondMs(state));
  return event.kind === "key" ? { ...event, key: usualKey(keys, event.key) } : event;
}

type Teller = (state: PlayerState) => readonly string[];

type Digits = "usual" | "large";

function show(
  stage: Stage,
  timeline: readonly Phase[],
  shown: Shown,
  state: PlayerState,
  plain: Teller,
  digits: Digits,
): void {
  if (stage.redraws) stage.draw(pictureOf(timeline, shown, state, stage.size(), stage.unicode, digits));
  else stage.draw(plain(state));
}

/** One line an event: the keys, each phase once, then 30, 15, 10 and 5 seconds. */
function plainTeller(timeline: readonly Phase[], shown: Shown, attended: boolean): Teller {
  let toldPhase = -1;
  let toldKind = "";
  let toldSeconds = Infinity;
  let toldFelt = "";
  return (state) => {
    const phase = timeline[state.phase];
    if (phase === undefined) return [];
    const begins = state.kind === "paused" && state.why === "begin";
    if (state.kind === "running" || state.kind === "waiting" || (begins && state.phase !== toldPhase)) {
      if (state.phase !== toldPhase) {
        const keys = toldPhase === -1 && attended ? [keysLine(shown.keys)] : [];
        toldPhase = state.phase;
        toldFelt = "";
        toldKind = state.kind;
        toldSeconds = secondsLeft(state);
        return [
          ...keys,
          ...announcementOf(phase, shown, state, attended),
          ...(begins ? standstillOf(timeline, shown, state) : []),
        ];
      }
      if (toldKind !== state.kind) {
        toldKind = state.kind;
        toldSeconds = secondsLeft(state);
        if (state.elapsedMs === 0 && state.kind === "running") return ["Begin."];
        return [state.kind === "waiting" ? goOnLine(shown) : `Going on. ${String(toldSeconds)} seconds.`];
      }
      const left = secondsLeft(state);
      if (left > toldSeconds) {
        // From the beginning again, or longer.
        toldSeconds = left;
        return [`${String(left)} seconds`];
      }
      const felt = askedLines(timeline, shown, state).join();
      if (felt !== "" && felt !== toldFelt) {
        toldFelt = felt;
        return [felt];
      }
      // Getting in place has long words of its own: they are not talked over.
      const spoken = phase.kind === "settle" ? SPOKEN_SECONDS.slice(-1) : SPOKEN_SECONDS;
      const due = spoken.find((seconds) => left <= seconds && toldSeconds > seconds);
      if (due === undefined) return [];
      toldSeconds = left;
      const isNext = due === Math.min(NEXT_AT_SECONDS, spoken[0] ?? 0);
      return [isNext ? `${String(left)} seconds. ${nextLine(timeline, shown, state)}.` : `${String(left)} seconds`];
    }
    if (toldKind === state.kind) return [];
    toldKind = state.kind;
    return standstillOf(timeline, shown, state);
  };
}
