import { isMonthFile } from "./belongings.ts";
import { addDays } from "./day.ts";
import { sameIds, union } from "./lines.ts";
import type { Event } from "./event.ts";
import type { ReadLines } from "./lines.ts";

/** One file of the record and what is in it. */
export interface RecordFile extends ReadLines {
  readonly file: string;
  /** False when it could not be opened at all. */
  readonly readable: boolean;
}

/** A copy that something else made: a sync engine, a person. It is read like any other file. */
export interface Copy {
  readonly file: string;
  /** Entries that are in no other file, or stand otherwise there. */
  readonly onlyHere: number;
}

/** What stands in a text where its bytes were no letter. */
const BROKEN_LETTER = "\ufffd";
/** Two entries whose times are this far apart the wrong way round: the clock was put back. */
const CLOCK_MS_BACK_MIN = 60_000;
/** An entry this far ahead of the clock is from the future; less is the running of two clocks. */
const AHEAD_MS_MIN = 5 * 60_000;

/** Files with another name than the program gives, and with entries in them. */
export function copiesIn(files: readonly RecordFile[]): readonly Copy[] {
  const counts = new Map<string, number>();
  for (const { events } of files) {
    for (const id of new Set(events.map((event) => event.id))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const unlike = new Set(unlikeTwins(files));
  return files
    .filter(({ file, events, newer }) => events.length + newer > 0 && !isMonthFile(file))
    .map(({ file, events }) => ({
      file,
      onlyHere: new Set(events.filter(({ id }) => counts.get(id) === 1 || unlike.has(id)).map(({ id }) => id)).size,
    }));
}

/** Ids under which unlike events stand: a file was changed by hand, or by a program that is not ours. */
export function unlikeTwins(files: readonly RecordFile[]): readonly string[] {
  return sameIds(union(files)).map(({ id }) => id);
}

/** The moments at which the clock of a machine went backwards: the entry before, and the one written after it. */
export interface ClockStep {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** The id of the one written after it. */
  readonly id: string;
}

/** Where, in the file of one machine, an entry was written earlier than the one above it. */
export function clockSteps(files: readonly RecordFile[]): readonly ClockStep[] {
  return files
    .filter(({ file }) => isMonthFile(file))
    .flatMap(({ file, events }) =>
      events.flatMap((event, index) => {
        const before = events[index - 1];
        const isBack =
          before !== undefined && Date.parse(before.written) - Date.parse(event.written) >= CLOCK_MS_BACK_MIN;
        return isBack ? [{ file, before: before.written, after: event.written, id: event.id }] : [];
      }),
    );
}

/** Entries written before the safety content they name was there: the clock was behind. */
export function writtenTooEarly(events: readonly Event[]): readonly Event[] {
  return events.filter(({ written, content }) => addDays(written.slice(0, 10), 1) < content);
}

/** Entries that happened, or were written, after now. */
export function fromTheFuture(events: readonly Event[], now: string): readonly Event[] {
  const latest = Date.parse(now) + AHEAD_MS_MIN;
  return events.filter(({ happened, written }) => Date.parse(happened) > latest || Date.parse(written) > latest);
}

/** Entries with a letter in them that could not be read: some bytes are damaged, and the rest was still an entry. */
export function withBrokenLetters(events: readonly Event[]): readonly Event[] {
  return events.filter((event) => JSON.stringify(event).includes(BROKEN_LETTER));
}
