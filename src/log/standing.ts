import type { EditEvent, EntryEvent, Event, NameEvent, SessionEvent, UndoEvent } from "./event.ts";
import { byWriting, namesIn, readName, type Names } from "./names.ts";
import { isUndoable, undoneIds } from "./undone.ts";
import { nameKey } from "./words.ts";

/**
 * The events as they stand now: every entry as its newest edit left it, every trigger by its name of now, what was
 * undone left out, edits, undos and names worked in. Only for what a person looks at: locks, pace and profile read
 * the events as they were written.
 */
export function standing(events: readonly Event[]): readonly Event[] {
  // Where nothing was ever changed, all stands as it was written.
  if (!events.some(isAboutOthers)) return events;
  const undone = undoneIds(events);
  const edits = editsInForce(events, undone);
  const names = namesIn(events);
  const edited = new Set<string>();
  return events.flatMap((event): readonly Event[] => {
    if (isAboutOthers(event)) return [];
    if (isUndoable(event) && undone.has(event.id)) return [];
    if (event.kind === "session") return [sessionByName(event, names)];
    if (event.kind !== "entry") return [event];
    const edit = edits.get(event.id);
    if (edit === undefined) return [entryByName(event, names)];
    // Two entries of one id read the same once one of them was changed.
    if (edited.has(event.id)) return [];
    edited.add(event.id);
    return [entryByName(withEdit(event, edit), names)];
  });
}

function isAboutOthers(event: Event): event is EditEvent | UndoEvent | NameEvent {
  return event.kind === "edit" || event.kind === "undo" || event.kind === "name";
}

/** One entry as it reads now, undone or not. */
export function asItReads(entry: EntryEvent, events: readonly Event[]): EntryEvent {
  return entryByName(lastVersion(entry, events), namesIn(events));
}

/** One entry as its newest edit left it, its triggers by the names that were typed: what the next edit starts from. */
export function lastVersion(entry: EntryEvent, events: readonly Event[]): EntryEvent {
  const edit = editInForce(entry.id, events);
  return edit === undefined ? entry : withEdit(entry, edit);
}

/** The edit that an entry reads by now; the next one is made on top of it. */
export function editInForce(id: string, events: readonly Event[]): EditEvent | undefined {
  return editsInForce(
    events.filter((event) => event.kind !== "edit" || event.of === id),
    undoneIds(events),
  ).get(id);
}

/**
 * Of the edits of an entry that were not undone, those count that no other was made on top of: then clocks that go
 * wrong do no harm. Where two devices changed it apart from each other, the one written last.
 */
function editsInForce(events: readonly Event[], undone: ReadonlySet<string>): ReadonlyMap<string, EditEvent> {
  const replaced = replacedEdits(events, undone);
  const inForce = new Map<string, EditEvent>();
  for (const edit of events) {
    if (edit.kind !== "edit" || undone.has(edit.id) || replaced.has(edit.id)) continue;
    const known = inForce.get(edit.of);
    if (known === undefined || byWriting(known, edit) < 0) inForce.set(edit.of, edit);
  }
  return inForce;
}

/** The edits that another one was made on top of, at once or by way of others, and that one was not undone. */
export function replacedEdits(events: readonly Event[], undone: ReadonlySet<string>): ReadonlySet<string> {
  const edits = events.filter((event) => event.kind === "edit");
  const before = new Map(edits.map(({ id, after }) => [id, after]));
  const replaced = new Set<string>();
  for (const { id: top, after } of edits) {
    if (undone.has(top)) continue;
    for (let id = after; id !== undefined && !replaced.has(id); id = before.get(id)) replaced.add(id);
  }
  return replaced;
}

function withEdit({ v, id, kind, written, zone, content, app, device }: EntryEvent, { entry }: EditEvent): EntryEvent {
  return { v, id, kind, written, zone, content, app, device, ...entry };
}

/** An entry with its triggers by their names of now, none of them twice. */
export function entryByName<E extends Pick<EntryEvent, "triggers">>(entry: E, names: Names): E {
  if (names.reads.size === 0) return entry;
  const seen = new Set<string>();
  const triggers = entry.triggers.flatMap((trigger) => {
    const name = readName(trigger.name, names);
    const whole = JSON.stringify([nameKey(name), trigger.amount, trigger.unit]);
    if (seen.has(whole)) return [];
    seen.add(whole);
    return [{ ...trigger, name }];
  });
  return { ...entry, triggers };
}

function sessionByName(session: SessionEvent, names: Names): SessionEvent {
  if (names.reads.size === 0) return session;
  const byKey = new Map(session.triggers.map((name) => readName(name, names)).map((name) => [nameKey(name), name]));
  return { ...session, triggers: [...byKey.values()] };
}
