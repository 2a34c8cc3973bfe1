import type { EditEvent, Event, UndoEvent } from "./event.ts";
import { byWriting } from "./names.ts";
import { editInForce, replacedEdits } from "./standing.ts";
import { undoneIds } from "./undone.ts";

/**
 * What a version is worth now: it counts; a later one was made on top of it; it was taken back; or it was made on
 * another device at the same time, and a later one counts.
 */
export type VersionState = "counts" | "replaced" | "taken-back" | "set-aside";

/** One thing that was written of an entry, a session or a cramp. */
export interface Version {
  readonly event: Event;
  readonly state: VersionState;
  /** What an edit was made on top of; `null` = on what was written first. */
  readonly base: EditEvent | null;
}

/** All that was ever written of one id: the thing itself, its edits, and every undo of any of them, as written. */
export function versionsOf(id: string, events: readonly Event[]): readonly Version[] {
  const undone = undoneIds(events);
  const replaced = replacedEdits(events, undone);
  const inForce = editInForce(id, events);
  const about = aboutId(id, events);
  const edits = new Map(about.flatMap((event) => (event.kind === "edit" ? [[event.id, event] as const] : [])));
  return about.toSorted(byWriting).map((event) => ({
    event,
    state: stateOf(event),
    base: (event.kind === "edit" && event.after !== undefined ? edits.get(event.after) : null) ?? null,
  }));

  function stateOf(event: Event): VersionState {
    if (undone.has(event.id)) return "taken-back";
    if (event.kind === "edit") {
      if (event.id === inForce?.id) return "counts";
      return replaced.has(event.id) ? "replaced" : "set-aside";
    }
    return event.id === id && inForce !== undefined ? "replaced" : "counts";
  }
}

/** The thing, what changes it, and what takes any of that back, however long the chain. */
function aboutId(id: string, events: readonly Event[]): readonly Event[] {
  const own = events.filter((event) => event.id === id || (event.kind === "edit" && event.of === id));
  const ids = new Set(own.map((event) => event.id));
  const undos: UndoEvent[] = [];
  let left = events.filter((event) => event.kind === "undo");
  for (;;) {
    const found = left.filter(({ of }) => ids.has(of));
    if (found.length === 0) return [...own, ...undos];
    found.forEach((undo) => ids.add(undo.id));
    undos.push(...found);
    left = left.filter((undo) => !found.includes(undo));
  }
}
