import { AREA_WORDS } from "../body.ts";
import { momentText } from "./day.ts";
import { entryText, shortText, shownTrigger, type EntryBody, type TextLength } from "./entry-text.ts";
import type { EntryEvent, Event, NameEvent } from "./event.ts";
import { asItReads } from "./standing.ts";
import { plainText } from "./words.ts";

/** What kind of event it is, in a sentence: "a halt". */
export const KIND_WORDS: Readonly<Record<Event["kind"], string>> = {
  session: "a session",
  cramp: "a cramp",
  entry: "an entry",
  halt: "a halt",
  mistake: "the answer that a halt was a mistake",
  cleared: "a clinician's check",
  profile: "a set of health answers",
  "next-day": "a next-day answer",
  edit: "a change",
  undo: "an undo",
  name: "a change of a trigger's name",
  plan: "an answer on how it has been",
  asks: "a change of what is asked each week",
  weekly: "a weekly answer",
};

/** An event in a few words and when: "long drive, pain 5 (Fri 20 Nov, 21:00)". Entries as they read now. */
export function eventText(event: Event, events: readonly Event[], now: string, length: TextLength = "short"): string {
  const shown = event.kind === "entry" ? asItReads(event, events) : event;
  return `${wordsOf(shown, length)} (${momentText(shown.happened, now)})`;
}

/** What an edit changes, in words: "pain 5 -> 3, area calf -> none". Nothing changed is an empty list. */
export function changesText(
  before: EntryBody & { readonly happened: string },
  after: EntryBody & { readonly happened: string },
  length: TextLength = "short",
): readonly string[] {
  const fields: readonly (readonly [name: string, before: string, after: string])[] = [
    ["pain", numberText(before.pain), numberText(after.pain)],
    ["cramps", numberText(before.cramps), numberText(after.cramps)],
    ["area", before.area ?? "none", after.area ?? "none"],
    ["side", before.side ?? "none", after.side ?? "none"],
    ["triggers", triggersText(before, length), triggersText(after, length)],
    ["a day without a spasm", yesNo(before.none), yesNo(after.none)],
    ["the whole day", yesNo(before.only === true), yesNo(after.only === true)],
  ];
  const isMoved = Date.parse(before.happened) !== Date.parse(after.happened);
  const isNoteNew = before.note !== after.note;
  return [
    ...fields.flatMap(([name, old, fresh]) => (old === fresh ? [] : [`${name} ${old} -> ${fresh}`])),
    ...(isMoved ? [`when ${momentText(before.happened)} -> ${momentText(after.happened)}`] : []),
    ...(isNoteNew ? [`note ${noteText(before.note, length)} -> ${noteText(after.note, length)}`] : []),
  ];
}

/** What was said of a trigger's name: "drv reads as long drive". */
export function nameText({ trigger, as, tracked }: Pick<NameEvent, "trigger" | "as" | "tracked">): readonly string[] {
  const name = shortText(trigger);
  return [
    ...(as === null ? [] : [`${name} reads as ${shortText(as)}`]),
    ...(tracked === null ? [] : [`${shortText(as ?? trigger)} is ${tracked ? "" : "not "}asked in the evening`]),
  ];
}

function wordsOf(event: Event, length: TextLength): string {
  switch (event.kind) {
    case "entry":
      return entryText(bodyOf(event), length);
    case "session":
      return `session, ${AREA_WORDS[event.area]}, ${event.side === "both" ? "both sides" : event.side}`;
    case "cramp":
      return `cramp, ${AREA_WORDS[event.area]}, ${String(event.minutes)} min`;
    case "name":
      return nameText(event).join(", ");
    default:
      return KIND_WORDS[event.kind];
  }
}

/** An entry without its stamps. */
export function bodyOf({ none, pain, cramps, area, side, triggers, note, only }: EntryEvent): EntryBody {
  return { none, pain, cramps, area, side, triggers, note, ...(only === undefined ? {} : { only }) };
}

function numberText(value: number | null): string {
  return value === null ? "none" : String(value);
}

function triggersText({ triggers }: EntryBody, length: TextLength): string {
  return triggers.length === 0 ? "none" : triggers.map((trigger) => shownTrigger(trigger, length)).join(", ");
}

function noteText(note: string | null, length: TextLength): string {
  return note === null ? "none" : `"${length === "short" ? shortText(note) : plainText(note)}"`;
}

function yesNo(value: boolean): string {
  return value ? "yes" : "no";
}
