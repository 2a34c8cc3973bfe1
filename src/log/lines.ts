import type { Event } from "./event.ts";
import { isEvent, isFromNewerVersion } from "./guard.ts";
import { inOrder } from "./day.ts";

/** What one journal file holds. Lines nobody can read are counted and named, never dropped from the file. */
export interface ReadLines {
  readonly events: readonly Event[];
  /** Line numbers, from 1, that could not be read. */
  readonly damaged: readonly number[];
  /** Events of a newer version: kept, not understood. */
  readonly newer: number;
}

/** The text of one event as it is appended: a newline before and after, so a cut line never swallows the next. */
export function lineOf(event: Event): string {
  return `\n${JSON.stringify(event)}\n`;
}

/** Reads the text of one journal file. */
export function readLines(text: string): ReadLines {
  return readPieces([text]);
}

/** The same, piece by piece: every piece but the last ends with a newline. A file of any size is read this way. */
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
      if (line === "" || line.trim() === "") continue;
      const value = parse(line);
      if (isEvent(value)) events.push(value);
      else if (isFromNewerVersion(value)) newer += 1;
      else damaged.push(number);
    }
  }
  return { events, damaged, newer };
}

/** One event per id, in the order written. */
export function union(files: readonly ReadLines[]): readonly Event[] {
  const byId = new Map<string, Event>();
  for (const { events } of files) for (const event of events) if (!byId.has(event.id)) byId.set(event.id, event);
  return inOrder([...byId.values()], ({ written }) => Date.parse(written));
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
