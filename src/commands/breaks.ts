import { EXIT, UserError, type ExitCode } from "../exit.ts";
import { DESK_BREAK } from "../protocols/desk-break.ts";
import {
  advanceBreaks,
  breakClock,
  breakLines,
  breakPhases,
  breakPicture,
  untilNextMinuteMs,
  type BreakClock,
} from "../session/break-clock.ts";
import { usualKey } from "../session/session-keys.ts";
import type { World } from "../world/world.ts";
import { playPhases } from "./visit/play.ts";
import { askAgain } from "./visit/safety-steps.ts";
import { linesAfterPain } from "./visit/stopped-lines.ts";
import { newVisit } from "./visit/visit.ts";
import { tellingOf, type TellingFlags, type Telling } from "./visit/telling.ts";

export interface BreaksOptions extends TellingFlags {
  /** As typed: "45m", "45", "1h"; missing = the usual. */
  readonly every: string | undefined;
}

const MINUTE_MS = 60_000;
const { least, usual, most } = DESK_BREAK.everyMinutes;

/** Reminds of a minute on one's feet, again and again, until `q`. Nothing is recorded. */
export async function breaks(world: World, options: BreaksOptions): Promise<ExitCode> {
  const everyMs = minutesIn(options.every) * MINUTE_MS;
  if (!world.terminal.interactive) {
    throw new UserError("The break timer needs a terminal, and there is none.", "Start it in a window of its own.");
  }
  const telling = await tellingOf(world, options);
  let clock = breakClock(everyMs);
  for (;;) {
    clock = await waitForBreak(world, clock, telling);
    switch (clock.kind) {
      case "moving": {
        const end = await move(world, telling);
        if (end !== undefined) return end;
        clock = breakClock(everyMs);
        break;
      }
      case "something-new": {
        const end = await screen(world);
        if (end !== undefined) return end;
        clock = breakClock(everyMs);
        break;
      }
      case "ended":
        return EXIT.done;
      case "interrupted":
        return EXIT.interrupted;
      case "sitting":
      case "due":
        break;
    }
  }
}

async function waitForBreak(world: World, from: BreakClock, telling: Telling): Promise<BreakClock> {
  const speaker = world.sounds.open({ tones: telling.tones, voice: telling.voice, fast: false });
  const stage = world.terminal.openStage(telling.speed);
  let clock = from;
  let told: string | undefined;
  const { keys } = telling;
  const show = (): void => {
    const lines = breakLines(clock, keys);
    const [text = ""] = lines;
    // Read aloud, only the beginning and what is due are said: nobody wants to hear every minute.
    const isNew = told === undefined || (clock.kind === "due" && told !== text);
    if (stage.redraws) stage.draw(breakPicture(clock, DESK_BREAK.evidence, keys, stage.size()));
    else if (isNew) stage.draw(told === undefined ? [DESK_BREAK.evidence, ...lines] : lines);
    told = text;
  };
  try {
    show();
    while (clock.kind === "sitting" || clock.kind === "due") {
      const before: BreakClock = clock;
      const event = await stage.next(untilNextMinuteMs(before));
      clock = advanceBreaks(before, event.kind === "key" ? { ...event, key: usualKey(keys, event.key) } : event);
      if (clock.kind === "due" && before.kind === "sitting") {
        const [text = ""] = breakLines(clock, keys);
        speaker.tone("ready");
        speaker.say(text);
        world.machine.notify(text);
        if (telling.flash) stage.flash();
      }
      if (clock.kind === "sitting" || clock.kind === "due") show();
    }
  } finally {
    stage.close();
  }
  return clock;
}

/** The minute itself. Gives the exit code when it ended everything. */
async function move(world: World, telling: Telling): Promise<ExitCode | undefined> {
  const state = await playPhases(world, breakPhases(DESK_BREAK), { area: "whole-body", pressureCap: 0 }, telling);
  if (state.kind !== "stopped") return undefined;
  switch (state.why) {
    case "user":
      return undefined;
    case "wrong-pain":
      world.terminal.print(linesAfterPain(state.pain));
      return EXIT.done;
    case "something-new":
      return screen(world);
    case "interrupted":
    case "cut-off":
      return EXIT.interrupted;
  }
}

/** The call-now and help-today screens. Gives the exit code of a halt. */
async function screen(world: World): Promise<ExitCode | undefined> {
  const { events } = world.journal.lately();
  const again = await askAgain(newVisit({ world, area: "whole-body", areas: ["whole-body"], records: true, events }));
  return again === "next" ? undefined : again.exit;
}

function minutesIn(text: string | undefined): number {
  if (text === undefined) return usual;
  const [, amount = "", unit = "m"] = /^(\d+) ?(m|min|h)?$/.exec(text.trim().toLowerCase()) ?? [];
  const minutes = Number(amount) * (unit === "h" ? 60 : 1);
  if (amount !== "" && minutes >= least && minutes <= most) return minutes;
  throw new UserError(
    `Breaks come every ${String(least)} to ${String(most)} minutes, not every ${text}.`,
    `For example: spasm-coach breaks --every ${String(usual)}m`,
  );
}
