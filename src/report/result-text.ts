import type { SessionEvent, Stamp } from "../log/event.ts";
import { RESULT_WORDS } from "../log/outcome.ts";
import { howFarLines } from "./how-far-text.ts";
import { minutesText } from "../session/minutes-text.ts";

/** Watched for over the next two days, in one line. */
const WATCH_LIST =
  "Next 48 hours, get help for: short breath, chest pain, one limb swollen, pain in both legs, dark pee, trouble with pee or poo, new numbness or weakness, a new bad headache, walking or sight trouble, a bruise that grows.";

/** Shorter pauses are not told. */
const PAUSED_LEAST_SECONDS = 5;

/** The one closing screen: result, watch list, next time, the short command. At most 12 lines at 80 columns, "Saved" included. */
export function closingLines(
  session: Omit<SessionEvent, Stamp>,
  finish: string | null,
  nextAt: string | null,
  notes: readonly string[] = [],
): readonly string[] {
  const { result, movementPainBefore, movementPainAfter, painBefore, painAfter, heldSeconds, area } = session;
  const change = (before: number | null, after: number | null): string =>
    before === null || after === null ? "not asked again" : `${String(before)} -> ${String(after)}`;
  return [
    `Pain moving: ${change(movementPainBefore, movementPainAfter)}. At rest: ${change(painBefore, painAfter)}. Held: ${minutesText(Math.round(heldSeconds))}.${pausedText(session)}`,
    ...howFarLines(session.movement, session.howFar),
    ...(result === null ? [] : [RESULT_WORDS[result]]),
    ...(session.practice ? ["Practice: not counted."] : []),
    ...(finish === null ? [] : [`If you like: ${finish}`]),
    WATCH_LIST,
    ...notes,
    ...(nextAt === null ? [] : [`Next session not before ${nextAt}, if it is not worse.`]),
    `To start it: spasm-coach start ${area}`,
  ];
}

/** The time the clock stood, where that is worth a word. */
function pausedText({ phases }: Pick<SessionEvent, "phases">): string {
  const seconds = Math.round(phases.reduce((sum, { pausedSeconds = 0 }) => sum + pausedSeconds, 0));
  return seconds < PAUSED_LEAST_SECONDS ? "" : ` Paused: ${minutesText(seconds)}, not counted.`;
}

/** The result in words for a voice: the change, on the person's own scale. */
export function spokenResult({ result, movementPainBefore, movementPainAfter }: Omit<SessionEvent, Stamp>): string {
  const change =
    movementPainBefore === null || movementPainAfter === null
      ? []
      : [`Pain in the movement: ${String(movementPainBefore)} before, ${String(movementPainAfter)} now.`];
  return [...change, ...(result === null ? [] : [RESULT_WORDS[result]])].join(" ");
}
