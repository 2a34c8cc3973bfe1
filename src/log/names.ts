import type { Event, NameEvent } from "./event.ts";
import { undoneIds } from "./undone.ts";
import { nameKey } from "./words.ts";

/** So many triggers are asked about in the evening at the most. */
export const TRACKED_MAX = 6;

/** What the person said of the names of triggers. */
export interface Names {
  /** By `nameKey`: the name that it reads as. A name that is not here reads as it is. */
  readonly reads: ReadonlyMap<string, string>;
  /** The triggers asked about in the evening, as they read, in the order they were chosen. */
  readonly tracked: readonly string[];
}

/** The names as they stand: each `name` event that was not undone, in the order written. */
export function namesIn(events: readonly Event[]): Names {
  const undone = undoneIds(events);
  const said = events
    .filter((event) => event.kind === "name")
    .filter(({ id }) => !undone.has(id))
    .sort(byWriting);
  const reads = new Map<string, string>();
  for (const { trigger, as } of said) if (as !== null) rename(reads, trigger, as);
  return { reads, tracked: trackedIn(said, reads) };
}

/** The name as it reads now. */
export function readName(name: string, { reads }: Names): string {
  return reads.get(nameKey(name)) ?? name;
}

/** The order in which two devices both put them: by the clock, and of the same moment by the id. */
export function byWriting(one: Event, other: Event): number {
  return Date.parse(one.written) - Date.parse(other.written) || (one.id < other.id ? -1 : 1);
}

/** All that read as the old name read as the new one, and the new one reads as itself. */
function rename(reads: Map<string, string>, trigger: string, as: string): void {
  const [from, to] = [nameKey(trigger), nameKey(as)];
  for (const [key, name] of reads) if (nameKey(name) === from) reads.set(key, as);
  reads.set(from, as);
  if (from !== to) reads.delete(to);
}

/** Of all that was said of the names of one trigger, the last word counts. */
function trackedIn(said: readonly NameEvent[], reads: ReadonlyMap<string, string>): readonly string[] {
  const tracked = new Map<string, string>();
  for (const { trigger, tracked: isTracked } of said) {
    if (isTracked === null) continue;
    const name = reads.get(nameKey(trigger)) ?? trigger;
    if (!isTracked) tracked.delete(nameKey(name));
    else if (!tracked.has(nameKey(name))) tracked.set(nameKey(name), name);
  }
  return [...tracked.values()];
}
