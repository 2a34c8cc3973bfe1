import type { Event } from "./event.ts";
import { isEvent, isFromNewerVersion } from "./guard.ts";
import { readNewer } from "./newer.ts";
import { inOrder } from "./day.ts";

/** What one journal file holds. Lines nobody can read are counted and named, never dropped from the file. */
export interface ReadLines {
  readonly events: readonly Event[];
  /** Line numbers, from 1, that could not be read. */
  readonly damaged: readonly number[];
  /** Events of a newer version: kept; of them only what the safety rules need is read. */
  readonly newer: number;
}

/** Two or more events that carry the same id and do not say the same. */
export interface SameId {
  readonly id: string;
  readonly events: readonly Event[];
}

/** What git writes around two versions of a line: no event, and no damage. */
const MERGE_MARK = /^(?:<{7} .*|\|{7}(?: .*)?|={7}|>{7} .*)\r?$/;

/** The text of one event as it is appended: a newline before and after, so a cut line never swallows the next. */
export function lineOf(event: Event): string {
  return `\n${JSON.stringify(event)}\n`;
}

/** Reads a journal file piece by piece: every piece but the last ends with a newline. A file may have any size. */
export function readPieces(pieces: Iterable<string>): ReadLines {
  const events: Event[] = [];
  const damaged: number[] = [];
  let newer = 0;
  let number = 0;
  for (const piece of pieces) {
    for (let from = 0; from < piece.length;) {
      const end = piece.indexOf("\n", from);
      const line = piece.slice(from, end === -1 ? piece.length : end);
      from += line.length + 1;
      number += 1;
      const read = readLine(line);
      if (read === "damaged") damaged.push(number);
      else if (Array.isArray(read)) {
        newer += 1;
        events.push(...(read as readonly Event[]));
      } else if (read !== "nothing") events.push(read as Event);
    }
  }
  return { events, damaged, newer };
}

/** What one line is: nothing, damage, an event, or what is read of an event of a newer version. */
export function readLine(line: string): Event | readonly Event[] | "nothing" | "damaged" {
  if (!line.startsWith("{") && (line.trim() === "" || MERGE_MARK.test(line))) return "nothing";
  const value = parse(line);
  if (isEvent(value)) return value;
  return isFromNewerVersion(value) ? readNewer(value) : "damaged";
}

/** Every event once, in the order written. Of one id, those that do not say the same are all kept. */
export function union(files: readonly ReadLines[]): readonly Event[] {
  const inOrderWritten = inOrder(
    files.flatMap(({ events }) => events),
    ({ written }) => Date.parse(written),
  );
  return idsRise(inOrderWritten) ? inOrderWritten : oncePerId(inOrderWritten);
}

/** True when each id is greater than the one before, as new ids are: then none stands twice, and there is nothing to look up. */
function idsRise(events: readonly Event[]): boolean {
  return events.every(({ id }, index) => index === 0 || (events[index - 1]?.id ?? id) < id);
}

function oncePerId(events: readonly Event[]): readonly Event[] {
  const byId = new Map<string, Event>();
  const all: Event[] = [];
  const twins = new Map<string, readonly Event[]>();
  for (const event of events) {
    const first = byId.get(event.id);
    if (first === undefined) byId.set(event.id, event);
    else {
      const others = twins.get(event.id) ?? [];
      if ([first, ...others].some((other) => saysTheSame(other, event))) continue;
      twins.set(event.id, [...others, event]);
    }
    all.push(event);
  }
  return all;
}

/** The ids that stand for more than one event: a file was changed by hand, or by a program that is not ours. */
export function sameIds(events: readonly Event[]): readonly SameId[] {
  // Nearly every record.
  if (idsRise(events) || new Set(events.map(({ id }) => id)).size === events.length) return [];
  const byId = new Map<string, Event[]>();
  for (const event of events) {
    const known = byId.get(event.id);
    if (known === undefined) byId.set(event.id, [event]);
    else known.push(event);
  }
  return [...byId].flatMap(([id, all]) => (all.length > 1 ? [{ id, events: all }] : []));
}

/** The same but for the stamps of writing: one that was saved twice is one. */
function saysTheSame(one: Event, other: Event): boolean {
  return sameValue(unstamped(one), unstamped(other));
}

function unstamped({ written: _1, zone: _2, content: _3, app: _4, device: _5, ...said }: Event): unknown {
  return said;
}

/** The same values, in whatever order the fields stand. */
function sameValue(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other;
  const [mine, theirs] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))];
  return (
    Array.isArray(one) === Array.isArray(other) &&
    mine.length === theirs.size &&
    mine.every(([key, value]) => theirs.has(key) && sameValue(value, theirs.get(key)))
  );
}

/** An event is an object: to find that out of rubbish, the first sign is enough, and thousands of times as fast. */
const OBJECT = /^\s*\{/;

function parse(line: string): unknown {
  if (!OBJECT.test(line)) return undefined;
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
