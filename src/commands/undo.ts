import { EXIT, type ExitCode } from "../exit.ts";
import { eventText, KIND_WORDS } from "../log/event-text.ts";
import type { Event } from "../log/event.ts";
import { isUndoable, newestFirst, nextUndo, undoneIds } from "../log/standing.ts";
import type { World } from "../world/world.ts";
import { append } from "./log.ts";

/** Takes back what was written last, or puts back what the last undo took. Halts and answers to safety lines stay. */
export function undo(world: World, { json }: { readonly json: boolean }): ExitCode {
  const { clock, terminal, journal } = world;
  const { events } = journal.read();
  const target = nextUndo(events);
  const skipped = skippedLines(events, target);
  if (target === undefined) {
    if (json) terminal.write("null\n");
    else terminal.print([...skipped, "Nothing to undo."]);
    return EXIT.done;
  }
  const now = clock.stamp(clock.now());
  const event = append(world, "the undo", json, { kind: "undo", happened: now, of: target.id });
  if (json) terminal.write(`${JSON.stringify(event)}\n`);
  else terminal.print([...doneLines(target, [...events, event], now), ...skipped]);
  return EXIT.done;
}

/** What the undo did to the event that is meant in the end, in words. */
function doneLines(target: Event, events: readonly Event[], now: string): readonly string[] {
  const meant = meantBy(target, events);
  if (meant === undefined) return ["Taken back: the last undo. Undo again to put it back."];
  const isBack = !undoneIds(events).has(meant.id);
  const done = isBack ? "Put back" : "Taken back";
  const again = isBack ? "Undo again to take it back." : "Undo again to put it back.";
  if (meant.kind === "edit") {
    const entry = events.find(({ id }) => id === meant.of);
    const reads = entry === undefined ? "" : ` It reads now: ${eventText(entry, events, now)}.`;
    return [`${done}: a change.${reads} ${again}`];
  }
  const session = isBack
    ? "The session is in the history again."
    : "The session leaves the history. The pause before the next one stays.";
  return [`${done}: ${eventText(meant, events, now)}. ${again}`, ...(meant.kind === "session" ? [session] : [])];
}

/** Through undos of undos to the event they are about. */
function meantBy(target: Event, events: readonly Event[]): Event | undefined {
  const seen = new Set<string>();
  let event: Event | undefined = target;
  while (event?.kind === "undo") {
    if (seen.has(event.id)) return undefined;
    seen.add(event.id);
    const { of }: { readonly of: string } = event;
    event = events.find(({ id }) => id === of);
  }
  return event;
}

/** One line for each kind, written after the target, that no undo touches. */
function skippedLines(events: readonly Event[], target: Event | undefined): readonly string[] {
  const order = newestFirst(events);
  const later = target === undefined ? order : order.slice(0, order.indexOf(target));
  const kinds = new Set(later.filter((event) => !isUndoable(event)).map(({ kind }) => kind));
  return [...kinds].map((kind) => `Skipped: ${KIND_WORDS[kind]} cannot be undone.`);
}
