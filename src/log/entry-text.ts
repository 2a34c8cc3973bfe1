import { AREA_WORDS } from "../body.ts";
import type { EditEvent } from "./event.ts";
import { plainText, triggerText } from "./words.ts";

/** What an entry says, without its stamps and without when. */
export type EntryBody = Omit<EditEvent["entry"], "happened">;

/** A long note is cut where it only names its entry. */
export type NoteLength = "short" | "whole";

/** A note longer than this is cut in a line that only names the entry. */
const NOTE_SHOWN_CHARS = 60;
const ID_SHOWN_CHARS = 6;

/** An entry in words: "long drive 3 h, pain 5, left calf". A long note is cut unless `note` is "whole". */
export function entryText(entry: EntryBody, note: NoteLength = "short"): string {
  return entryParts(entry, note).join(", ");
}

/** The same, part by part. */
export function entryParts(entry: EntryBody, note: NoteLength): readonly string[] {
  const isWholeDay = entry.none || entry.only === true;
  return [
    ...(entry.none ? ["no spasm"] : []),
    ...entry.triggers.map(triggerText),
    ...(isWholeDay ? [entry.triggers.length === 0 ? "no trigger" : "no other trigger"] : []),
    ...(entry.pain === null ? [] : [`pain ${String(entry.pain)}`]),
    ...(entry.cramps === null ? [] : [crampsText(entry.cramps)]),
    ...placeText(entry),
    ...(entry.note === null ? [] : [`note: ${note === "whole" ? plainText(entry.note) : shortText(entry.note)}`]),
  ].filter((part) => part !== "");
}

/** The part of an id that is shown and typed: ids of one day begin alike and end apart. */
export function shownId(id: string): string {
  return id.slice(-ID_SHOWN_CHARS);
}

/** A text on one line, cut where it is long. */
export function shortText(text: string, charsMax = NOTE_SHOWN_CHARS): string {
  const plain = plainText(text);
  return plain.length <= charsMax ? plain : `${plain.slice(0, charsMax).trimEnd()}…`;
}

function crampsText(cramps: number): string {
  return `${String(cramps)} ${cramps === 1 ? "cramp" : "cramps"}`;
}

function placeText({ area, side }: EntryBody): readonly string[] {
  if (area === null) return side === null ? [] : [side === "both" ? "both sides" : `${side} side`];
  const name = AREA_WORDS[area];
  if (side === null) return [name];
  return side === "both" ? [`${name}, both sides`] : [`${side} ${name}`];
}
