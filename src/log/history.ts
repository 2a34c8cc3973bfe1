import type { BodyArea, Side } from "../body.ts";
import { addDays, dayOf, daysBetween, earliest, inOrder } from "./day.ts";
import type { CrampEvent, Event, EntryEvent, SessionEvent, WeeklyEvent } from "./event.ts";
import { wayResults, type WayResult } from "./ways.ts";
import type { HowFarTold } from "./how-far.ts";
import { sameIds } from "./lines.ts";
import { lockFor } from "./locks.ts";
import type { NextDayAnswer, SessionResult } from "./outcome.ts";
import { triggersOf, type TriggerSummary } from "./trigger-days.ts";

/** The public shape of `history --json`, schema 1. Times are ISO 8601 with offset, pain 0-10. */
export interface History {
  readonly schema: 1;
  readonly from: string | null;
  readonly to: string;
  readonly sessions: readonly SessionSummary[];
  readonly entries: readonly EntrySummary[];
  readonly areas: readonly AreaSummary[];
  readonly triggers: readonly TriggerSummary[];
  /** Answers to what is asked each week, where that is switched on. */
  readonly weekly: readonly Pick<WeeklyEvent, "happened" | "area" | "since" | "change" | "activities">[];
  /** What was done and what came after it: sessions of one way side by side, never what helped. */
  readonly ways: readonly WayResult[];
  readonly notCounted: {
    readonly practice: number;
    readonly damagedLines: number;
    /** Events of a newer version: kept; only what the safety rules need is read. */
    readonly newerEvents: number;
    readonly daysWithoutRecord: number;
  };
  /** Ids of the whole record that stand for more than one event. All of them are kept and counted. */
  readonly sameIds: readonly string[];
}

/** A next-day answer that says something. */
export type NextDay = Exclude<NextDayAnswer, "not-sure">;

export interface SessionSummary {
  readonly id: string;
  readonly happened: string;
  readonly area: BodyArea;
  readonly side: Side;
  readonly playbook: string;
  readonly practice: boolean;
  readonly partial: boolean;
  readonly painBefore: number | null;
  readonly painAfter: number | null;
  readonly movement: string;
  readonly movementPainBefore: number | null;
  readonly movementPainAfter: number | null;
  /** `step` counts the steps of the playbook's movement, from 1; null = not asked. */
  readonly howFar: HowFarTold | null;
  readonly result: SessionResult | null;
  /** How the day after was; `null` = not asked or not sure. */
  readonly nextDay: NextDay | null;
  readonly heldSeconds: number;
  readonly spots: number;
  readonly triggers: readonly string[];
}

export interface EntrySummary {
  readonly id: string;
  readonly happened: string;
  readonly none: boolean;
  readonly pain: number | null;
  readonly cramps: number | null;
  readonly area: BodyArea | null;
  readonly side: Side | null;
  readonly triggers: EntryEvent["triggers"];
  readonly note: string | null;
  /** The clock of a cramp; null for what was typed. */
  readonly cramp: Pick<CrampEvent, "minutes" | "letGo" | "worked"> | null;
}

export interface AreaSummary {
  readonly area: BodyArea;
  readonly sessions: number;
  readonly meanPainBefore: number | null;
  readonly meanPainAfter: number | null;
  /** By session day, not by session; a new bruise counts as worse. */
  readonly nextDay: {
    readonly better: number;
    readonly same: number;
    readonly worse: number;
    readonly unknown: number;
  };
  /** `see-clinician` while a lock covers the area. */
  readonly status: "open" | "quiet" | "see-clinician";
}

/** An area with no session for so many days is quiet. */
const QUIET_AFTER_DAYS = 7;

/** The part of the record that is asked for. Days are local dates, both included; an area means: what names it. */
export interface View {
  readonly since: string | null;
  readonly until: string | null;
  readonly area: BodyArea | null;
}

export const WHOLE_RECORD: View = { since: null, until: null, area: null };

export interface HistoryFacts {
  /** The events as they stand. */
  readonly events: readonly Event[];
  /** Everything ever written, for the locks, which no undo can lift. */
  readonly written: readonly Event[];
  /** Now, with the local offset. */
  readonly to: string;
  readonly view: View;
  readonly damagedLines: number;
  readonly newerEvents: number;
}

/** The record as one object, newest first. Practice sessions are listed and marked, never counted. */
export function historyOf({ events, written, to, view, damagedLines, newerEvents }: HistoryFacts): History {
  const seen = events.filter((event) => isIn(view, event));
  const sessions = newestFirst(seen.filter((event) => event.kind === "session"));
  const cramps = seen.filter((event) => event.kind === "cramp");
  const counted = sessions.filter((session) => !session.practice);
  const entries: readonly EntrySummary[] = newestFirst([
    ...seen.filter((event) => event.kind === "entry").map(summariseEntry),
    ...cramps
      .filter((cramp) => !cramp.practice)
      .map(({ id, happened, area, minutes, letGo, worked }) => ({
        id,
        happened,
        none: false,
        pain: null,
        cramps: 1,
        area,
        side: null,
        triggers: [],
        note: null,
        cramp: { minutes, letGo, worked },
      })),
  ]);
  const answers = nextDayAnswers(events);
  const days = new Set([...counted, ...entries].map((event) => dayOf(event.happened)));
  const today = dayOf(to);
  const last = view.until ?? today;
  const first = view.since ?? earliest([...days]) ?? null;
  const daysWithRecord = [...days].filter((day) => day <= last).length;
  return {
    schema: 1,
    from: first,
    to: last,
    sessions: sessions.map((session) => summariseSession(session, answers)),
    entries,
    areas: areasOf(counted, today, answers, written),
    triggers: triggersOf(seen),
    weekly: newestFirst(seen.filter((event) => event.kind === "weekly")).map(
      ({ happened, area, since, change, activities }) => ({ happened, area, since, change, activities }),
    ),
    ways: wayResults(events, (session) => isIn(view, session)),
    notCounted: {
      practice: sessions.length - counted.length + cramps.filter((cramp) => cramp.practice).length,
      damagedLines,
      newerEvents,
      daysWithoutRecord: first === null || first > last ? 0 : daysBetween(first, addDays(last, 1)) - daysWithRecord,
    },
    sameIds: sameIds(written).map(({ id }) => id),
  };
}

/** True for what the view asks for; of an event without an area the area is not known. */
export function isIn({ since, until, area }: View, event: Event): boolean {
  if (since !== null || until !== null) {
    const day = dayOf(event.happened);
    if ((since !== null && day < since) || (until !== null && day > until)) return false;
  }
  return area === null || ("area" in event && event.area === area);
}

type Answers = ReadonlyMap<string, NextDay>;

/** One answer for each area and session day. The newest counts, but none takes back "worse" or a bruise. */
function nextDayAnswers(events: readonly Event[]): Answers {
  const answers = new Map<string, NextDay>();
  for (const { area, day, answer } of events.filter((event) => event.kind === "next-day")) {
    const key = dayKey(area, day);
    const known = answers.get(key);
    const isHarm = known === "worse" || known === "bruise";
    if (answer !== "not-sure" && (!isHarm || answer === "bruise")) answers.set(key, answer);
  }
  return answers;
}

function dayKey(area: BodyArea, day: string): string {
  return `${area} ${day}`;
}

function answerFor({ area, happened, practice }: SessionEvent, answers: Answers): NextDay | null {
  return practice ? null : (answers.get(dayKey(area, dayOf(happened))) ?? null);
}

function summariseSession(session: SessionEvent, answers: Answers): SessionSummary {
  const { id, happened, area, side, playbook, practice, partial, painBefore, painAfter, movement } = session;
  const { movementPainBefore, movementPainAfter, result, heldSeconds, triggers, howFar = null } = session;
  const spots = new Set(session.phases.filter((phase) => phase.kind === "hold" && phase.heldSeconds > 0).map(spotOf));
  return {
    id,
    happened,
    area,
    side,
    playbook,
    practice,
    partial,
    painBefore,
    painAfter,
    movement,
    movementPainBefore,
    movementPainAfter,
    howFar,
    result,
    nextDay: answerFor(session, answers),
    heldSeconds,
    spots: spots.size,
    triggers,
  };
}

function summariseEntry({ id, happened, none, pain, cramps, area, side, triggers, note }: EntryEvent): EntrySummary {
  return { id, happened, none, pain, cramps, area, side, triggers, note, cramp: null };
}

function areasOf(
  sessions: readonly SessionEvent[],
  today: string,
  answers: Answers,
  written: readonly Event[],
): readonly AreaSummary[] {
  const areas = [...new Set(sessions.map((session) => session.area))];
  return areas.map((area) => {
    const own = sessions.filter((session) => session.area === area);
    return {
      area,
      sessions: own.length,
      meanPainBefore: mean(own.map((session) => session.movementPainBefore)),
      meanPainAfter: mean(own.map((session) => session.movementPainAfter)),
      nextDay: nextDayCounts(own, answers),
      status: lockFor(written, area) === undefined ? openOrQuiet(own, today) : "see-clinician",
    };
  });
}

function openOrQuiet([newest]: readonly SessionEvent[], today: string): "open" | "quiet" {
  return newest !== undefined && daysBetween(dayOf(newest.happened), today) <= QUIET_AFTER_DAYS ? "open" : "quiet";
}

/** How the days after the session days of one area were. A session day is one with pressing. */
function nextDayCounts(sessions: readonly SessionEvent[], answers: Answers): AreaSummary["nextDay"] {
  const pressed = sessions.filter((session) => session.heldSeconds > 0);
  const byDay = new Map(pressed.map((session) => [dayOf(session.happened), answerFor(session, answers)]));
  const count = (...wanted: readonly (NextDay | null)[]): number =>
    [...byDay.values()].filter((answer) => wanted.includes(answer)).length;
  return { better: count("better"), same: count("same"), worse: count("worse", "bruise"), unknown: count(null) };
}

function spotOf(phase: SessionEvent["phases"][number]): string {
  return `${phase.side ?? ""} ${String(phase.spot)}`;
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  return Math.round((known.reduce((sum, value) => sum + value, 0) / known.length) * 10) / 10;
}

function newestFirst<E extends { readonly happened: string }>(events: readonly E[]): readonly E[] {
  // As they come they are the oldest first, or nearly.
  const moments = events.map(({ happened }) => Date.parse(happened));
  const rise = moments.every((moment, index) => index === 0 || (moments[index - 1] ?? moment) < moment);
  return rise ? events.toReversed() : inOrder(events, ({ happened }) => -Date.parse(happened));
}
