import type { EntrySummary, History, SessionSummary } from "../log/history.ts";
import { plainText, triggerText } from "../log/words.ts";

/** The record as a plain list, newest first; an empty one says what to do first. */
export function historyLines(history: History): readonly string[] {
  const { sessions, entries, triggers, notCounted } = history;
  if (sessions.length === 0 && entries.length === 0) {
    return [
      "Nothing recorded yet.",
      "Start a session:  spasm-coach start calf",
      "Note a trigger:   spasm-coach log long drive 5",
      ...damageLines(notCounted.damagedLines),
    ];
  }
  const items = [
    ...sessions.map((session) => ({ happened: session.happened, text: sessionText(session) })),
    ...entries.map((entry) => ({ happened: entry.happened, text: entryText(entry) })),
  ].sort((one, other) => Date.parse(other.happened) - Date.parse(one.happened));
  return [
    summaryText(history),
    "",
    ...items.map(({ happened, text }) => `${happened.slice(0, 10)} ${happened.slice(11, 16)}  ${text}`),
    ...(triggers.length === 0 ? [] : ["", "Triggers (days):"]),
    ...triggers.map(
      ({ name, daysWith, spasmDaysWith }) =>
        `  ${plainText(name)}: ${String(daysWith)}, with pain or cramp on ${String(spasmDaysWith)}`,
    ),
    ...(notCounted.practice > 0 ? [`Practice, not counted: ${String(notCounted.practice)}`] : []),
    ...damageLines(notCounted.damagedLines),
  ];
}

function summaryText({ sessions, entries }: History): string {
  const counted = sessions.filter((session) => !session.practice);
  const scored = counted.filter((session) => session.movementPainBefore !== null);
  const [newest] = scored;
  const oldest = scored.at(-1);
  const change =
    newest === undefined || oldest === undefined || newest === oldest
      ? ""
      : `; pain in the movement ${String(oldest.movementPainBefore)} -> ${String(newest.movementPainBefore)}`;
  return `${plural(counted.length, "session")}, ${plural(entries.length, "entry", "entries")}${change}.`;
}

function sessionText(session: SessionSummary): string {
  const side = session.side === "both" ? "both sides" : session.side;
  const pain =
    session.movementPainBefore === null
      ? ""
      : `, moving ${String(session.movementPainBefore)} -> ${session.movementPainAfter === null ? "?" : String(session.movementPainAfter)}`;
  const marks = [...(session.partial ? ["part"] : []), ...(session.practice ? ["practice"] : [])];
  const held = `, held ${String(Math.round(session.heldSeconds))} s`;
  return `session ${session.area} ${side}${pain}${held}${marks.length === 0 ? "" : ` (${marks.join(", ")})`}`;
}

function entryText(entry: EntrySummary): string {
  const parts = [
    ...entry.triggers.map(triggerText),
    ...(entry.pain === null ? [] : [`pain ${String(entry.pain)}`]),
    ...(entry.cramps === null ? [] : [plural(entry.cramps, "cramp")]),
    ...(entry.area === null ? [] : [entry.area]),
    ...(entry.note === null ? [] : [plainText(entry.note)]),
  ];
  return parts.join(", ");
}

function damageLines(count: number): readonly string[] {
  return count === 0 ? [] : [`${plural(count, "line")} in the record cannot be read; kept, not counted.`];
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
