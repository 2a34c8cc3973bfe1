import { AREA_WORDS } from "../body.ts";
import type { EditEvent } from "./event.ts";
import { plainText, triggerText, type Trigger } from "./words.ts";

/** What an entry says, without its stamps and without when. */
export type EntryBody = Omit<EditEvent["entry"], "happened">;

/** A long note is cut where it only names its entry, and a long name of a trigger in every list; `whole` cuts nothing. */
export type TextLength = "short" | "whole-note" | "whole";

/** Of a text that is cut, so much is shown. */
const SHOWN_CHARS = 60;
const ID_SHOWN_CHARS = 6;

/** An entry in words: "long drive 3 h, pain 5, left calf". */
export function entryText(entry: EntryBody, length: TextLength = "short"): string {
  return entryParts(entry, length).join(", ");
}

/** The same, part by part. */
export function entryParts(entry: EntryBody, length: TextLength): readonly string[] {
  const parts: string[] = [];
  if (entry.none) parts.push("no spasm");
  for (const trigger of entry.triggers) parts.push(shownTrigger(trigger, length));
  if (entry.none || entry.only === true) parts.push(entry.triggers.length === 0 ? "no trigger" : "no other trigger");
  if (entry.pain !== null) parts.push(`pain ${String(entry.pain)}`);
  if (entry.cramps !== null) parts.push(crampsText(entry.cramps));
  parts.push(placeText(entry));
  if (entry.note !== null) parts.push(`note: ${length === "short" ? shortText(entry.note) : plainText(entry.note)}`);
  return parts.filter((part) => part !== "");
}

/** A trigger as it is shown, its name cut where it is very long: "long drive 3 h". */
export function shownTrigger(trigger: Trigger, length: TextLength = "short"): string {
  return triggerText(length === "whole" ? trigger : { ...trigger, name: shortText(trigger.name) });
}

/** The part of an id that is shown and typed: ids of one day begin alike and end apart. */
export function shownId(id: string): string {
  return id.slice(-ID_SHOWN_CHARS);
}

/** A text on one line, cut where it is long. */
export function shortText(text: string, charsMax = SHOWN_CHARS): string {
  const plain = plainText(text);
  return plain.length <= charsMax ? plain : `${plain.slice(0, cutBefore(plain, charsMax)).trimEnd()}…`;
}

/** Where to cut: before the letter, or the sign of several parts, that goes over. */
function cutBefore(text: string, charsMax: number): number {
  for (const { index, segment } of new Intl.Segmenter().segment(text)) {
    if (index + segment.length > charsMax) return index;
  }
  return charsMax;
}

function crampsText(cramps: number): string {
  return `${String(cramps)} ${cramps === 1 ? "cramp" : "cramps"}`;
}

function placeText({ area, side }: EntryBody): string {
  if (side === null) return area === null ? "" : AREA_WORDS[area];
  if (area === null) return side === "both" ? "both sides" : `${side} side`;
  return side === "both" ? `${AREA_WORDS[area]}, both sides` : `${side} ${AREA_WORDS[area]}`;
}
