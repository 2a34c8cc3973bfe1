import type { Event } from "./event.ts";
import { isEvent, isFromNewerVersion } from "./guard.ts";

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
  const events: Event[] = [];
  const damaged: number[] = [];
  let newer = 0;
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "") return;
    const value = parse(line);
    if (isEvent(value)) events.push(value);
    else if (isFromNewerVersion(value)) newer += 1;
    else damaged.push(index + 1);
  });
  return { events, damaged, newer };
}

/** One event per id, in the order written. */
export function union(files: readonly ReadLines[]): readonly Event[] {
  const byId = new Map<string, Event>();
  for (const event of files.flatMap((file) => file.events)) {
    if (!byId.has(event.id)) byId.set(event.id, event);
  }
  return [...byId.values()].sort((one, other) => Date.parse(one.written) - Date.parse(other.written));
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
