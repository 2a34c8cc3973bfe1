import type { BodyArea, Side } from "../body.ts";
import { addDays, dayOf, daysBetween, inOrder } from "./day.ts";
import type { Event, EntryEvent, SessionEvent } from "./event.ts";
import { sameIds } from "./lines.ts";
import { lockFor } from "./locks.ts";
import type { NextDayAnswer, SessionResult } from "./outcome.ts";
import { TRIGGER_DAYS } from "./rules.ts";

/** The public shape of `history --json`, schema 1. Times are ISO 8601 with offset, pain 0-10. */
export interface History {
  readonly schema: 1;
  readonly from: string | null;
  readonly to: string;
  readonly sessions: readonly SessionSummary[];
  readonly entries: readonly EntrySummary[];
  readonly areas: readonly AreaSummary[];
  readonly triggers: readonly TriggerSummary[];
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

/** Counts only: a difference or a chance is not shown before it can be worked out honestly. */
export interface TriggerSummary {
  readonly name: string;
  readonly window: "same-day";
  readonly daysWith: number;
  readonly daysWithout: number;
  readonly spasmDaysWith: number;
  readonly spasmDaysWithout: number;
  readonly difference: null;
  readonly interval95: null;
  readonly chance: null;
  readonly label: "not judged";
  /** Whole days still missing before a comparison is worth making; a whole day tells of every trigger. */
  readonly moreDays: number;
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

/**
 * The record as one object, newest first. Practice sessions are listed and marked, never counted.
 * `events` are the events as they stand; `written` everything ever written, for the locks, which no undo can lift.
 */
export function historyOf(
  events: readonly Event[],
  to: string,
  damagedLines: number,
  view: View = WHOLE_RECORD,
  written: readonly Event[] = events,
  newerEvents = 0,
): History {
  const seen = events.filter((event) => isIn(view, event));
  const sessions = newestFirst(seen.filter((event) => event.kind === "session"));
  const cramps = seen.filter((event) => event.kind === "cramp");
  const counted = sessions.filter((session) => !session.practice);
  const entries: readonly EntrySummary[] = newestFirst([
    ...seen.filter((event) => event.kind === "entry").map(summariseEntry),
    ...cramps
      .filter((cramp) => !cramp.practice)
      .map(({ id, happened, area }) => ({
        ...{ id, happened, none: false, pain: null, cramps: 1, area, side: null, triggers: [], note: null },
      })),
  ]);
  const answers = nextDayAnswers(events);
  const days = new Set([...counted, ...entries].map((event) => dayOf(event.happened)));
  const today = dayOf(to);
  const last = view.until ?? today;
  const first = view.since ?? [...days].sort()[0] ?? null;
  const daysWithRecord = [...days].filter((day) => day <= last).length;
  return {
    schema: 1,
    from: first,
    to: last,
    sessions: sessions.map((session) => summariseSession(session, answers)),
    entries,
    areas: areasOf(counted, today, answers, written),
    triggers: triggersOf(counted, entries, wholeDaysIn(seen)),
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
  const { movementPainBefore, movementPainAfter, result, heldSeconds, triggers } = session;
  const spots = new Set(session.phases.filter((phase) => phase.kind === "hold" && phase.heldSeconds > 0).map(placeOf));
  return {
    ...{ id, happened, area, side, playbook, practice, partial, painBefore, painAfter, movement },
    ...{ movementPainBefore, movementPainAfter, result, nextDay: answerFor(session, answers), heldSeconds },
    ...{ spots: spots.size, triggers },
  };
}

function summariseEntry({ id, happened, none, pain, cramps, area, side, triggers, note }: EntryEvent): EntrySummary {
  return { id, happened, none, pain, cramps, area, side, triggers, note };
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

/** Days that were told whole: a trigger not named was not there. */
function wholeDaysIn(events: readonly Event[]): ReadonlySet<string> {
  const whole = events.filter((event) => event.kind === "entry" && (event.none || event.only === true));
  return new Set(whole.map(({ happened }) => dayOf(happened)));
}

interface DayRecord {
  readonly triggers: Set<string>;
  spasm: boolean;
}

function triggersOf(
  sessions: readonly SessionEvent[],
  entries: readonly EntrySummary[],
  wholeDays: ReadonlySet<string>,
): readonly TriggerSummary[] {
  const days = new Map<string, DayRecord>();
  const dayFor = (happened: string): DayRecord => {
    const day = dayOf(happened);
    const record = days.get(day) ?? { triggers: new Set<string>(), spasm: false };
    days.set(day, record);
    return record;
  };
  for (const session of sessions) {
    const record = dayFor(session.happened);
    record.spasm = true;
    session.triggers.forEach((name) => record.triggers.add(name));
  }
  for (const entry of entries) {
    const record = dayFor(entry.happened);
    record.spasm ||= (entry.pain ?? 0) > 0 || (entry.cramps ?? 0) > 0;
    entry.triggers.forEach(({ name }) => record.triggers.add(name));
  }
  const all = [...days.values()];
  const whole = [...days].filter(([day]) => wholeDays.has(day)).map(([, record]) => record);
  const names = [...new Set(all.flatMap((day) => [...day.triggers]))].sort();
  return names.map((name) => {
    const withIt = all.filter((day) => day.triggers.has(name));
    const without = all.filter((day) => !day.triggers.has(name));
    return {
      name,
      window: "same-day",
      daysWith: withIt.length,
      daysWithout: without.length,
      spasmDaysWith: withIt.filter((day) => day.spasm).length,
      spasmDaysWithout: without.filter((day) => day.spasm).length,
      difference: null,
      interval95: null,
      chance: null,
      label: "not judged",
      moreDays: moreDays(whole, name),
    };
  });
}

/** How many more days at the least, by whichever count is furthest behind. */
function moreDays(whole: readonly DayRecord[], name: string): number {
  const withIt = whole.filter(({ triggers }) => triggers.has(name)).length;
  return Math.max(
    0,
    TRIGGER_DAYS.inAllLeast - whole.length,
    TRIGGER_DAYS.withLeast - withIt,
    TRIGGER_DAYS.withoutLeast - (whole.length - withIt),
    TRIGGER_DAYS.spasmLeast - whole.filter(({ spasm }) => spasm).length,
  );
}

function placeOf(phase: SessionEvent["phases"][number]): string {
  return `${phase.side ?? ""} ${String(phase.spot)}`;
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  return Math.round((known.reduce((sum, value) => sum + value, 0) / known.length) * 10) / 10;
}

function newestFirst<E extends { readonly happened: string }>(events: readonly E[]): readonly E[] {
  return inOrder(events, ({ happened }) => -Date.parse(happened));
}
