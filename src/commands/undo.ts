import { EXIT, UserError, type ExitCode } from "../exit.ts";
import { shownId } from "../log/entry-text.ts";
import { eventText, KIND_WORDS } from "../log/event-text.ts";
import type { Event, UndoEvent } from "../log/event.ts";
import { isUndoable, lastFirst, nextRedo, nextUndo, undoneIds, undosOf, type UndoableEvent } from "../log/undone.ts";
import type { World } from "../world/world.ts";
import { append } from "./log.ts";
import { eventsNamed, refused } from "./record/named.ts";

export interface UndoOptions {
  /** What to take back; without it, what was written last and still stands. */
  readonly id?: string | undefined;
  /** Puts back instead. */
  readonly redo: boolean;
  readonly json: boolean;
}

const GO_ON = "Undo again goes one step further back. To put it back: spasm-coach undo --redo";

/**
 * Takes back what was written last, each time one step further, or what is named. A redo puts back what the last undo
 * took. Both are events of their own: nothing leaves the record. Halts and answers to safety lines stay.
 */
export async function undo(world: World, { id, redo, json }: UndoOptions): Promise<ExitCode> {
  const { events } = world.journal.read();
  const now = world.clock.now();
  const next = redo ? nextRedo : nextUndo;
  const target = id === undefined ? next(events, now) : await targetNamed(world, id, redo, json);
  const skipped = redo || id !== undefined ? [] : skippedLines(events, target, now);
  if (target === undefined) {
    if (json) world.terminal.write("null\n");
    else world.terminal.print([...skipped, redo ? "Nothing to put back." : "Nothing to undo."]);
    return EXIT.done;
  }
  return redo ? putBack(world, target, json) : takeBack(world, target, skipped, json);
}

function takeBack(world: World, target: UndoableEvent, skipped: readonly string[], json: boolean): ExitCode {
  const { clock, terminal, journal } = world;
  const now = clock.stamp(clock.now());
  const event = append(world, "the undo", json, { kind: "undo", happened: now, of: target.id });
  const { events } = journal.read();
  if (json) terminal.write(`${JSON.stringify(event)}\n`);
  else {
    const session = "The session leaves the history. The pause before the next one stays.";
    const lines = [
      `Taken back: ${toldOf(target, events, now)} ${GO_ON}`,
      ...(target.kind === "session" ? [session] : []),
    ];
    terminal.print([...lines, ...skipped]);
  }
  return EXIT.done;
}

/** Two devices may both have taken it back: every undo that holds is undone. */
function putBack(world: World, target: UndoableEvent, json: boolean): ExitCode {
  const { clock, terminal, journal } = world;
  const now = clock.stamp(clock.now());
  const written = undosOf(target.id, journal.read().events).map(({ id }: UndoEvent) =>
    append(world, "the redo", json, { kind: "undo", happened: now, of: id }),
  );
  if (json) terminal.write(`${JSON.stringify(written.at(-1))}\n`);
  else {
    const session = target.kind === "session" ? ["The session is in the history again."] : [];
    terminal.print([`Put back: ${toldOf(target, journal.read().events, now)}`, ...session]);
  }
  return EXIT.done;
}

/** What was meant, in words; all of it where an id stands twice. Of a change, how the entry reads now. */
function toldOf(target: UndoableEvent, events: readonly Event[], now: string): string {
  if (target.kind !== "edit") {
    const meant = events
      .filter((event) => isUndoable(event) && event.id === target.id)
      .map((event) => eventText(event, events, now));
    return `${[...new Set(meant)].join(" and ")}.`;
  }
  const entry = events.find(({ id }) => id === target.of);
  return entry === undefined ? "a change." : `a change. It reads now: ${eventText(entry, events, now)}.`;
}

async function targetNamed(world: World, id: string, redo: boolean, json: boolean): Promise<UndoableEvent | undefined> {
  const { events } = world.journal.read();
  const found = await eventsNamed(world, id, { events, now: world.clock.stamp(world.clock.now()) }, json);
  if (found === null) return undefined;
  const target = found.find(isUndoable);
  if (target === undefined) throw refused(found[0], "taken back");
  const short = shownId(target.id);
  const isAway = undoneIds(events).has(target.id);
  if (isAway && !redo)
    throw new UserError("That was taken back already.", `To put it back: spasm-coach undo ${short} --redo`);
  if (!isAway && redo) throw new UserError("That was not taken back.", `To take it back: spasm-coach undo ${short}`);
  return target;
}

/** One line for each kind, written since what the next newer undo took, that no undo touches. */
function skippedLines(events: readonly Event[], target: Event | undefined, now: Date): readonly string[] {
  const order = lastFirst(events, now);
  const undone = undoneIds(events);
  const later = target === undefined ? order : order.slice(0, order.indexOf(target));
  const since = later.slice(later.findLastIndex((event) => isUndoable(event) && undone.has(event.id)) + 1);
  const kinds = new Set(since.filter((event) => event.kind !== "undo" && !isUndoable(event)).map(({ kind }) => kind));
  return [...kinds].map((kind) => `Skipped: ${KIND_WORDS[kind]} cannot be undone.`);
}
