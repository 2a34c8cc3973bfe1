import { isPainScore, SIDES } from "../body.ts";
import { EXIT, UserError, type ExitCode } from "../exit.ts";
import { shownId, type EntryBody } from "../log/entry-text.ts";
import { bodyOf, changesText, eventText, KIND_WORDS } from "../log/event-text.ts";
import type { EntryEvent, Event } from "../log/event.ts";
import { asItReads, newestFirst, nextUndo, undoneIds } from "../log/standing.ts";
import { inKnownSpelling } from "../log/trigger-names.ts";
import { plainText, readTriggers } from "../log/words.ts";
import type { World } from "../world/world.ts";
import { append, checkNone, readNote, recentNames } from "./log.ts";
import { nearest } from "./nearest.ts";
import { readArea } from "./read-area.ts";

export interface EditOptions {
  readonly id: string | undefined;
  /** `field=value`, as typed. */
  readonly changes: readonly string[];
  readonly json: boolean;
}

type Entry = EntryBody & { readonly happened: string };
/** Reads one value as typed into the entry. What has to be said about it goes to `remarks`. */
type Field = (entry: Entry, value: string, world: World, remarks: string[]) => Entry | Promise<Entry>;

export const CRAMPS_MAX = 99;
const LISTED_MAX = 4;
const HOW = 'For example: spasm-coach edit 3fa9c1 pain=3 triggers="long drive, new shoes"';

const FIELDS: Readonly<Record<string, Field>> = {
  pain: (entry, value) => {
    if (isNone(value)) return { ...entry, pain: null };
    const pain = /^\d{1,2}$/.test(value) ? Number(value) : Number.NaN;
    if (isPainScore(pain)) return { ...entry, pain };
    throw wrongValue("pain", value, "a whole number from 0 to 10, or none");
  },
  cramps: (entry, value) => {
    if (isNone(value)) return { ...entry, cramps: null };
    if (/^\d{1,2}$/.test(value)) return { ...entry, cramps: Number(value) };
    throw wrongValue("cramps", value, `a whole number from 0 to ${String(CRAMPS_MAX)}, or none`);
  },
  area: async (entry, value) => ({ ...entry, area: isNone(value) ? null : await readArea(value) }),
  side: async (entry, value) => {
    if (isNone(value)) return { ...entry, side: null };
    const side = SIDES.find((known) => known === value.toLowerCase());
    if (side !== undefined) return { ...entry, side };
    throw wrongValue("side", value, `${SIDES.join(", ")} or none. Did you mean ${await nearest(value, SIDES)}?`);
  },
  at: async (entry, value, { clock }, remarks) => {
    const { date, taken } = await (await import("./when.ts")).readWhen(value, clock);
    if (taken !== null) remarks.push(taken);
    return { ...entry, happened: clock.stamp(date) };
  },
  note: (entry, value) => ({ ...entry, note: value === "" ? null : readNote(value) }),
  triggers: (entry, value, world) => ({
    ...entry,
    triggers: isNone(value) ? [] : [...inKnownSpelling(readTriggers(value), recentNames(world))],
  }),
  none: (entry, value) => ({ ...entry, none: readYesNo("none", value) }),
  only: (entry, value) => ({ ...entry, only: readYesNo("only", value) }),
};

/** Corrects an entry: the change is written beside it, and the entry itself stays in the record as it was. */
export async function edit(world: World, { id, changes, json }: EditOptions): Promise<ExitCode> {
  const { journal, terminal, clock } = world;
  if (id === undefined || id.trim() === "") {
    throw new UserError(
      "Which entry? Name it by the last characters of its id.",
      "To find it: spasm-coach history, or spasm-coach history --json. Then: spasm-coach edit 3fa9c1 pain=3",
    );
  }
  const { events } = journal.read();
  const now = clock.stamp(clock.now());
  const original = entryNamed(id.trim(), events, now);
  if (changes.length === 0) throw new UserError("What should change?", HOW);

  const read = asItReads(original, events);
  const before: Entry = { happened: read.happened, ...bodyOf(read) };
  const remarks: string[] = [];
  let after = before;
  for (const change of changes) after = await changed(after, change, world, remarks);
  checkNone(after, "Change none=no as well, or pain=none and cramps=none.");
  const told = changesText(before, after);
  if (told.length === 0) {
    if (json) terminal.write("null\n");
    else terminal.print(["Nothing to change."]);
    return EXIT.done;
  }
  const event = append(world, told.join(", "), json, { kind: "edit", happened: now, of: original.id, entry: after });
  if (json) terminal.write(`${JSON.stringify(event)}\n`);
  else terminal.print([`Saved: ${told.join(", ")}.`, ...remarks]);
  return EXIT.done;
}

async function changed(entry: Entry, change: string, world: World, remarks: string[]): Promise<Entry> {
  const [, name = "", value = ""] = /^([^=]*)=(.*)$/s.exec(change) ?? [];
  const fields = Object.keys(FIELDS);
  const field = Object.hasOwn(FIELDS, name.trim().toLowerCase()) ? FIELDS[name.trim().toLowerCase()] : undefined;
  if (field !== undefined) return field(entry, value.trim(), world, remarks);
  const typed = plainText(name === "" ? change : name);
  const isField = fields.includes(typed.toLowerCase());
  throw new UserError(
    isField ? `${typed} has no value.` : `Unknown field: ${typed}.`,
    isField
      ? `Write ${typed}=VALUE. ${HOW}`
      : `Did you mean ${await nearest(typed, fields)}? Fields: ${fields.join(", ")}.`,
  );
}

/** The one entry an id means, by its beginning or its end. */
function entryNamed(typed: string, events: readonly Event[], now: string): EntryEvent {
  const wanted = typed.toLowerCase();
  const isNamed = ({ id }: Event): boolean => id.toLowerCase().startsWith(wanted) || id.toLowerCase().endsWith(wanted);
  const exact = events.filter(({ id }) => id.toLowerCase() === wanted);
  const named = exact.length > 0 ? exact : events.filter(isNamed);
  // What the history does not show is only looked at when nothing else fits.
  const shown = named.filter((event) => isShown(event));
  const found = shown.length > 0 ? shown : named;
  const [event] = found;
  if (event === undefined) {
    throw new UserError(
      `No entry has an id that begins or ends with ${plainText(typed)}.`,
      "To find it: spasm-coach history, or spasm-coach history --json",
    );
  }
  if (found.length > 1) throw ambiguous(typed, found, events, now);
  if (event.kind !== "entry") throw notAnEntry(event);
  if (undoneIds(events).has(event.id)) throw takenBack(event, events);
  return event;
}

function isShown({ kind }: Event): boolean {
  return !["edit", "undo", "profile", "plan"].includes(kind);
}

function ambiguous(typed: string, found: readonly Event[], events: readonly Event[], now: string): UserError {
  const listed = newestFirst(found)
    .slice(0, LISTED_MAX)
    .map((event) => `${uniqueEnd(event, found)} ${eventText(event, events, now)}`);
  const more = found.length > LISTED_MAX ? [`and ${String(found.length - LISTED_MAX)} more`] : [];
  return new UserError(
    `${String(found.length)} ids begin or end with ${plainText(typed)}.`,
    `Type one of these: ${[...listed, ...more].join("; ")}`,
  );
}

/** The last characters of an id that no other one of these ends with. */
function uniqueEnd({ id }: Event, among: readonly Event[]): string {
  for (let length = shownId(id).length; length < id.length; length += 1) {
    const end = id.slice(-length);
    if (among.every((other) => other.id === id || !other.id.endsWith(end))) return end;
  }
  return id;
}

function notAnEntry({ kind }: Event): UserError {
  const words = KIND_WORDS[kind];
  const advice =
    kind === "session" || kind === "cramp"
      ? `Add a note to it: spasm-coach log --note "…". The newest can be taken back: spasm-coach undo`
      : `Add a note to it: spasm-coach log --note "…"`;
  return new UserError(`${words.charAt(0).toUpperCase()}${words.slice(1)} cannot be changed.`, advice);
}

function takenBack(event: Event, events: readonly Event[]): UserError {
  const next = nextUndo(events);
  return new UserError(
    "That entry was taken back.",
    next?.kind === "undo" && next.of === event.id
      ? "Put it back first: spasm-coach undo"
      : "Something newer was written since. Write the entry again: spasm-coach log",
  );
}

function wrongValue(field: string, value: string, allowed: string): UserError {
  return new UserError(`Not a value for ${field}: ${plainText(value)}.`, `${field} is ${allowed}.`.replace("?.", "?"));
}

function readYesNo(field: string, value: string): boolean {
  if (["yes", "y"].includes(value.toLowerCase())) return true;
  if (["no", "n"].includes(value.toLowerCase())) return false;
  throw wrongValue(field, value, "yes or no");
}

function isNone(value: string): boolean {
  return value === "" || value.toLowerCase() === "none";
}
