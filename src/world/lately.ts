import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import type { BodyArea } from "../body.ts";
import type { Event } from "../log/event.ts";
import { readLine, readPieces, union, type ReadLines } from "../log/lines.ts";
import {
  countsAtAnyAge,
  EMPTY_OUTLINE,
  firstReach,
  furtherBack,
  isReached,
  oldestIn,
  outlined,
  type Outline,
} from "../log/read-back.ts";
import { keepKnownFiles, knownFilesIn, markOf, type KnownFile, type KnownFiles } from "./outlines.ts";
import { piecesOf } from "./file-pieces.ts";
import type { JournalContents, Lately } from "./world.ts";

/** A record up to this size, some six hundred entries, is read whole: nothing is kept of it, and nothing can be stale. */
const READ_WHOLE_BYTES_MAX = 256 * 1024;
/** A file larger than this is read each time. */
const OUTLINED_BYTES_MAX = 64 * 1024 * 1024;
/** So are files with more lines than this that are damaged, or count at any age. */
const LINES_KEPT_MAX = 2000;
/** Whose past goes back further than so many steps is read whole. */
const STEPS_MAX = 12;
const NEWLINE = 0x0a;

/** Where it is read, and up to when. */
export interface LatelyPlace {
  readonly folder: string;
  /** The files of the record, by name. */
  readonly names: readonly string[];
  /** The file that holds what is known of them. */
  readonly outlines: string;
  readonly today: string;
  /** The clock that the files have their times by, in milliseconds. */
  readonly nowMs: number;
  /** Only a record larger than this is read in part. */
  readonly wholeBytesMax?: number;
}

/** One file of the record: what was read of it, all or the lines that count at any age. */
interface Read extends ReadLines {
  readonly file: string;
  /** Set when not all of it was read. */
  readonly outline: Outline | undefined;
}

/** What the newest part of the record says, as if all of it had been read: see `read-back.ts`. */
export function latelyIn(place: LatelyPlace, area: BodyArea | undefined): Lately {
  const { folder, names, outlines, today, nowMs, wholeBytesMax = READ_WHOLE_BYTES_MAX } = place;
  const paths = names.map((name) => ({ name, path: join(folder, name) }));
  const bytes = paths.reduce((sum, { path }) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
  if (bytes <= wholeBytesMax) return whole(place);

  const before = knownFilesIn(outlines, folder);
  const known = new Map<string, KnownFile>();
  const read = new Map<string, ReadLines>();
  let isNew = false;
  for (const { name, path } of paths) {
    const mark = markOf(path, nowMs);
    const kept = Object.hasOwn(before, name) ? before[name] : undefined;
    if (mark !== undefined && kept?.mark === mark) known.set(name, kept);
    else {
      const { lines, file } = readAndOutline(path, mark, nowMs);
      read.set(name, lines);
      isNew ||= file !== undefined;
      if (file !== undefined) known.set(name, file);
    }
  }
  if (isNew) keepKnownFiles(outlines, folder, Object.fromEntries(known) satisfies KnownFiles);

  let since = firstReach(today);
  for (let step = 0; step < STEPS_MAX; step += 1) {
    for (const { name, path } of paths) {
      const outline = known.get(name);
      if (!read.has(name) && (outline === undefined || isReached(outline, since))) {
        read.set(name, readPieces(piecesOf(path)));
      }
    }
    const files = paths.map(({ name, path }) => readPart(name, path, read.get(name), known.get(name)));
    if (files.some((file) => file === undefined)) return whole(place);
    const parts = files.filter((file) => file !== undefined);
    const events = union(parts);
    const unread = parts.flatMap(({ outline }) => outline ?? []);
    const back = furtherBack(events, unread, since, today, area);
    if (back === null)
      return { ...contentsOf(parts, events), older: unread.length === 0 ? null : { first: oldestIn(unread) } };
    since = back;
  }
  return whole(place);
}

function whole({ folder, names }: LatelyPlace): Lately {
  const files = names.map((file) => ({ file, outline: undefined, ...readPieces(piecesOf(join(folder, file))) }));
  return { ...contentsOf(files, union(files)), older: null };
}

function contentsOf(files: readonly Read[], events: readonly Event[]): JournalContents {
  return {
    events,
    damaged: files.flatMap(({ file, damaged }) => damaged.map((line) => ({ file, line }))),
    newer: files.reduce((sum, { newer }) => sum + newer, 0),
  };
}

/** All of a file that was read, or the lines of it that count at any age; undefined when these are not what they were. */
function readPart(
  file: string,
  path: string,
  lines: ReadLines | undefined,
  known: KnownFile | undefined,
): Read | undefined {
  if (lines !== undefined) return { file, outline: undefined, ...lines };
  if (known === undefined) return undefined;
  const events = known.always.length === 0 ? [] : eventsAt(path, known.always);
  if (events === undefined) return undefined;
  return { file, outline: known, events, damaged: known.damaged, newer: known.newer };
}

function eventsAt(path: string, ranges: KnownFile["always"]): readonly Event[] | undefined {
  const descriptor = openSync(path, "r");
  try {
    const events: Event[] = [];
    for (const [from, to] of ranges) {
      const bytes = Buffer.allocUnsafe(to - from);
      if (readSync(descriptor, bytes, 0, bytes.length, from) !== bytes.length) return undefined;
      const found = eventsOf(bytes.toString("utf8"));
      if (found === undefined || found.length === 0) return undefined;
      events.push(...found);
    }
    return events;
  } finally {
    closeSync(descriptor);
  }
}

/** The events of a line; undefined when it is none. */
function eventsOf(line: string): readonly Event[] | undefined {
  const read = readLine(line);
  if (typeof read === "string") return undefined;
  return Array.isArray(read) ? (read as readonly Event[]) : [read as Event];
}

/** Reads a file, and notes where its lines lie. No note of one that changed meanwhile, or is hard to read. */
function readAndOutline(
  path: string,
  mark: string | undefined,
  nowMs: number,
): { readonly lines: ReadLines; readonly file?: KnownFile } {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (mark === undefined || size > OUTLINED_BYTES_MAX) return { lines: readPieces(piecesOf(path)) };
  const bytes = readFileSync(path);
  const events: Event[] = [];
  const damaged: number[] = [];
  const always: [number, number][] = [];
  let outline = EMPTY_OUTLINE;
  let [newer, number] = [0, 0];
  for (let from = 0; from < bytes.length;) {
    const found = bytes.indexOf(NEWLINE, from);
    const to = found === -1 ? bytes.length : found;
    const read = to === from ? "nothing" : readLine(bytes.toString("utf8", from, to));
    number += 1;
    if (read === "damaged") damaged.push(number);
    else if (read !== "nothing") {
      const all = Array.isArray(read) ? (read as readonly Event[]) : [read as Event];
      if (Array.isArray(read)) newer += 1;
      for (const event of all) {
        events.push(event);
        outline = outlined(outline, event);
      }
      if (all.some(countsAtAnyAge)) always.push([from, to]);
    }
    from = to + 1;
  }
  const lines = { events, damaged, newer };
  const isKept = damaged.length + always.length <= LINES_KEPT_MAX && markOf(path, nowMs) === mark;
  return isKept ? { lines, file: { mark, ...outline, damaged, newer, always } } : { lines };
}
