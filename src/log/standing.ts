import type { EditEvent, EntryEvent, Event, UndoEvent } from "./event.ts";

/** What an undo may take back. Of every other kind an undo has no effect, whoever wrote it. */
export const UNDOABLE = ["entry", "session", "cramp", "edit", "undo"] as const satisfies readonly Event["kind"][];
export type UndoableEvent = Extract<Event, { readonly kind: (typeof UNDOABLE)[number] }>;

/**
 * The events as they stand now: every entry as its newest edit left it, what was undone left out, edits and undos
 * worked in. Only for what a person looks at: locks, pace and profile read the events as they were written.
 */
export function standing(events: readonly Event[]): readonly Event[] {
  const undone = undoneIds(events);
  const edits = newestEdits(events, undone);
  return events.flatMap((event): readonly Event[] => {
    if (event.kind === "edit" || event.kind === "undo") return [];
    if (isUndoable(event) && undone.has(event.id)) return [];
    const edit = edits.get(event.id);
    return [event.kind === "entry" && edit !== undefined ? edited(event, edit) : event];
  });
}

/** One entry as it reads now, undone or not. */
export function asItReads(entry: EntryEvent, events: readonly Event[]): EntryEvent {
  const edit = newestEdits(events, undoneIds(events)).get(entry.id);
  return edit === undefined ? entry : edited(entry, edit);
}

/** The ids named by an undo that holds. An undo of an undo brings back what that one took. */
export function undoneIds(events: readonly Event[]): ReadonlySet<string> {
  const undos = new Map<string, UndoEvent>();
  for (const event of events) if (event.kind === "undo") undos.set(event.id, event);
  /** How many undos of each undo are still to be looked at: it holds or not only once they are known. */
  const open = new Map<string, number>();
  for (const { of } of undos.values()) open.set(of, (open.get(of) ?? 0) + 1);

  const undone = new Set<string>();
  const ready = [...undos.values()].filter(({ id }) => !open.has(id));
  for (let undo = ready.pop(); undo !== undefined; undo = ready.pop()) {
    if (!undone.has(undo.id)) undone.add(undo.of);
    const left = (open.get(undo.of) ?? 0) - 1;
    open.set(undo.of, left);
    const target = undos.get(undo.of);
    // Undos that name each other in a circle never get here: they have no effect.
    if (target !== undefined && left === 0) ready.push(target);
  }
  return undone;
}

/** What the next undo takes back: of what was written and still holds, the newest that may be undone. */
export function nextUndo(events: readonly Event[]): UndoableEvent | undefined {
  const undone = undoneIds(events);
  return newestFirst(events)
    .filter(isUndoable)
    .find((event) => !undone.has(event.id));
}

/** The events, the one written last first; of two in the same millisecond the later in the list. */
export function newestFirst(events: readonly Event[]): readonly Event[] {
  return [...events].reverse().sort((one, other) => Date.parse(other.written) - Date.parse(one.written));
}

export function isUndoable(event: Event): event is UndoableEvent {
  return (UNDOABLE as readonly string[]).includes(event.kind);
}

function newestEdits(events: readonly Event[], undone: ReadonlySet<string>): ReadonlyMap<string, EditEvent> {
  const newest = new Map<string, EditEvent>();
  for (const event of events) {
    if (event.kind !== "edit" || undone.has(event.id)) continue;
    const known = newest.get(event.of);
    if (known === undefined || Date.parse(event.written) >= Date.parse(known.written)) newest.set(event.of, event);
  }
  return newest;
}

function edited({ v, id, kind, written, zone, content, app, device }: EntryEvent, { entry }: EditEvent): EntryEvent {
  return { v, id, kind, written, zone, content, app, device, ...entry };
}
