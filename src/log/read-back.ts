import { BODY_AREAS, type BodyArea } from "../body.ts";
import { addDays, dayOf, daysBetween, earliest } from "./day.ts";
import { currentEpisode } from "./episode.ts";
import type { Event } from "./event.ts";
import { sessionsOn, wasPressed } from "./pacing.ts";
import { EPISODE } from "./rules.ts";

/**
 * How far back a screen or a session has to read the record, so that it comes to the same as with all of it:
 *
 * - Halts, slips, a clinician's checks, profiles, plans, names, edits and undos count however old they are: a halt does
 *   not run out. They are read from every file.
 * - Sessions, next-day answers, cramps and entries count for 30 days on a screen and for 28 in the rules
 *   (`STOP.crampWeeks`; the rest is a week or three days), so 35 days are read always.
 * - The rules of an episode count sessions for as long as no gap of over 7 days lies between two of them
 *   (`EPISODE.gapDays`; the nights of `NIGHTS` have the same gap). So every episode that runs is read from its first day.
 * - The last choices, "the first session here", and a bruise that makes the next session lighter look at the newest
 *   session, and the newest with pressing, on the area, however old it is.
 * - A clock that was ahead or behind changes none of this: it is the dates in a file that count, not its name.
 */

/** What is always read, in days up to today: the 30 of a screen, and time zones. */
const DAYS_LEAST = 35;
/** Before every date. */
const THE_BEGINNING = "";
/** Two dates from two time zones may be a day off, each. */
const DAYS_OFF_MAX = 2;

/** What a file holds, as far as it need not be read to know it. */
export interface Outline {
  /** The oldest day of a session, a cramp or an entry; null when there is none. */
  readonly first: string | null;
  /** The newest day that a session, a cramp, an entry or a next-day answer is of or about; null when there is none. */
  readonly last: string | null;
  /** The newest day of a session on each area, practice left out. */
  readonly sessions: Readonly<Partial<Record<BodyArea, string>>>;
}

export const EMPTY_OUTLINE: Outline = { first: null, last: null, sessions: {} };

/** The outline with one more event in it. */
export function outlined(outline: Outline, event: Event): Outline {
  if (countsAtAnyAge(event)) return outline;
  const day = dayOf(event.happened);
  const isOlder = outline.first === null || day < outline.first;
  const first = isOlder && event.kind !== "next-day" ? day : outline.first;
  const about = event.kind === "next-day" && event.day > day ? event.day : day;
  const last = outline.last === null || about > outline.last ? about : outline.last;
  const known = event.kind === "session" && !event.practice ? (outline.sessions[event.area] ?? "") : undefined;
  if (known !== undefined && event.kind === "session" && day > known) {
    return { first, last, sessions: { ...outline.sessions, [event.area]: day } };
  }
  return first === outline.first && last === outline.last ? outline : { ...outline, first, last };
}

/** True for what a person sees a line of, practice too. */
export function isSessionCrampOrEntry({ kind }: Pick<Event, "kind">): boolean {
  return kind === "session" || kind === "cramp" || kind === "entry";
}

/** True for what is read from every file: it counts however old it is. */
export function countsAtAnyAge({ kind }: Pick<Event, "kind">): boolean {
  return kind !== "next-day" && !isSessionCrampOrEntry({ kind });
}

/** The first day that is read at once. */
export function firstReach(today: string): string {
  return addDays(today, -DAYS_LEAST);
}

/** True when a file has to be read because of what is on or after this day. */
export function isReached({ last }: Outline, since: string): boolean {
  return last !== null && last >= since;
}

/** The oldest day of anything a person sees in these files. */
export function oldestIn(outlines: readonly Outline[]): string | null {
  return earliest(outlines.flatMap(({ first }) => first ?? [])) ?? null;
}

/**
 * Whether what was read is enough: null, or the earlier day back to which to read. `events` are those of
 * the files read and the ones that count at any age of all others; `area` is the one that is asked for, or none.
 */
export function furtherBack(
  events: readonly Event[],
  unread: readonly Outline[],
  since: string,
  today: string,
  area: BodyArea | undefined,
): string | null {
  if (unread.length === 0 || since === THE_BEGINNING) return null;
  if (hasMovedEntry(events, since)) return THE_BEGINNING;
  const day = earliest(BODY_AREAS.flatMap((one) => daysFor(events, unread, one, today, one === area)));
  return day !== undefined && day < since ? day : null;
}

/** The days back to which one area wants to be read. */
function daysFor(
  events: readonly Event[],
  unread: readonly Outline[],
  area: BodyArea,
  today: string,
  isAsked: boolean,
): readonly string[] {
  const newestUnread = unread.map(({ sessions }) => sessions[area] ?? "").reduce((a, b) => (a > b ? a : b), "");
  const episode = currentEpisode(events, area, today);
  const first = earliest(episode.map(({ happened }) => dayOf(happened)));
  const start = first ?? today;
  const back = first === undefined ? [] : [addDays(start, -DAYS_OFF_MAX)];
  if (newestUnread !== "" && daysBetween(newestUnread, start) <= EPISODE.gapDays + DAYS_OFF_MAX)
    back.push(newestUnread);
  if (!isAsked && episode.length === 0) return back;
  const pressed = sessionsOn(events, area).find(wasPressed);
  const pressedOn = pressed === undefined ? undefined : dayOf(pressed.happened);
  if (pressedOn !== undefined) back.push(addDays(pressedOn, -DAYS_OFF_MAX));
  const isKnown = pressedOn !== undefined && daysBetween(newestUnread, pressedOn) >= DAYS_OFF_MAX;
  if (newestUnread !== "" && !isKnown) back.push(newestUnread);
  return back;
}

/** An edit may have moved an old entry to a day that is looked at: then its first writing has to be read too. */
function hasMovedEntry(events: readonly Event[], since: string): boolean {
  const moved = events.filter((event) => event.kind === "edit").filter(({ entry }) => dayOf(entry.happened) >= since);
  if (moved.length === 0) return false;
  const known = new Set(events.map(({ id }) => id));
  return moved.some(({ of }) => !known.has(of));
}
