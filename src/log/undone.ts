import type { Event, UndoEvent } from "./event.ts";

/** What an undo may take back. Of every other kind an undo has no effect, whoever wrote it. */
const UNDOABLE = ["entry", "session", "cramp", "edit", "name", "undo"] as const satisfies readonly Event["kind"][];
/** What a person can take back. An undo is not taken back but put right: by a redo. */
export type UndoableEvent = Extract<Event, { readonly kind: Exclude<(typeof UNDOABLE)[number], "undo"> }>;

/** The ids named by an undo that holds. An undo of an undo brings back what that one took. */
export function undoneIds(events: readonly Event[]): ReadonlySet<string> {
  return new Set(holdingUndos(events).map(({ of }) => of));
}

/** What the next undo takes back: of what was written and still stands, the newest that may be undone. */
export function nextUndo(events: readonly Event[], now: Date): UndoableEvent | undefined {
  const undone = undoneIds(events);
  return lastFirst(events, now)
    .filter(isUndoable)
    .find((event) => !undone.has(event.id));
}

/** What the next redo puts back: what the newest undo that holds has taken. */
export function nextRedo(events: readonly Event[], now: Date): UndoableEvent | undefined {
  const byId = new Map(events.filter(isUndoable).map((event) => [event.id, event]));
  for (const undo of lastFirst(holdingUndos(events), now)) {
    const taken = byId.get(undo.of);
    if (taken !== undefined) return taken;
  }
  return undefined;
}

/** The undos that keep something away. It stands again once all of them are undone. */
export function undosOf(id: string, events: readonly Event[]): readonly UndoEvent[] {
  return holdingUndos(events).filter(({ of }) => of === id);
}

/** The newest first; what a clock that is ahead has put into the future was hardly the last thing done, and comes last. */
export function lastFirst<E extends Event>(events: readonly E[], now: Date): readonly E[] {
  const newest = newestFirst(events);
  const isAhead = ({ written }: E): boolean => Date.parse(written) > now.getTime();
  return [...newest.filter((event) => !isAhead(event)), ...newest.filter(isAhead)];
}

/** The events, the one written last first; of two in the same millisecond the later in the list. */
export function newestFirst<E extends Event>(events: readonly E[]): readonly E[] {
  return [...events].reverse().sort((one, other) => Date.parse(other.written) - Date.parse(one.written));
}

/** True for what a person may take back. */
export function isUndoable(event: Event): event is UndoableEvent {
  return event.kind !== "undo" && (UNDOABLE as readonly string[]).includes(event.kind);
}

/** The undos that were not undone themselves. Undos that name each other in a circle are not among them. */
function holdingUndos(events: readonly Event[]): readonly UndoEvent[] {
  const undos = new Map<string, UndoEvent>();
  for (const event of events) if (event.kind === "undo") undos.set(event.id, event);
  /** How many undos of each undo are still to be looked at: it holds or not only once they are known. */
  const open = new Map<string, number>();
  for (const { of } of undos.values()) open.set(of, (open.get(of) ?? 0) + 1);

  const holding = new Set<UndoEvent>();
  const undone = new Set<string>();
  const ready = [...undos.values()].filter(({ id }) => !open.has(id));
  for (let undo = ready.pop(); undo !== undefined; undo = ready.pop()) {
    if (!undone.has(undo.id)) {
      undone.add(undo.of);
      holding.add(undo);
    }
    const left = (open.get(undo.of) ?? 0) - 1;
    open.set(undo.of, left);
    const target = undos.get(undo.of);
    if (target !== undefined && left === 0) ready.push(target);
  }
  return [...undos.values()].filter((undo) => holding.has(undo));
}
