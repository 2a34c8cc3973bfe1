import type { BodyArea, Side } from "../body.ts";
import { addDays, dayOf, daysBetween } from "./day.ts";
import type { Event, EntryEvent, SessionEvent } from "./event.ts";
import type { SessionResult } from "./outcome.ts";

/** The public shape of `history --json`, schema 1. Times are ISO 8601 with offset, pain 0-10. */
export interface History {
  readonly schema: 1;
  readonly from: string | null;
  readonly to: string;
  readonly sessions: readonly SessionSummary[];
  readonly entries: readonly EntrySummary[];
  readonly areas: readonly AreaSummary[];
  readonly triggers: readonly TriggerSummary[];
  readonly notCounted: { readonly practice: number; readonly damagedLines: number; readonly daysWithoutRecord: number };
}

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
  readonly nextDay: null;
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
  readonly nextDay: {
    readonly better: number;
    readonly same: number;
    readonly worse: number;
    readonly unknown: number;
  };
  readonly status: "open" | "quiet";
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
}

/** An area with no session for so many days is quiet. */
const QUIET_AFTER_DAYS = 7;

/** The record as one object, newest first. Practice sessions are listed and marked, never counted. */
export function historyOf(events: readonly Event[], to: string, damagedLines: number): History {
  const sessions = newestFirst(events.filter((event) => event.kind === "session"));
  const cramps = newestFirst(events.filter((event) => event.kind === "cramp"));
  const entries = newestFirst(events.filter((event) => event.kind === "entry"));
  const counted = sessions.filter((session) => !session.practice);
  const entrySummaries = [
    ...entries.map(summariseEntry),
    ...cramps
      .filter((cramp) => !cramp.practice)
      .map((cramp) => ({
        ...{ id: cramp.id, happened: cramp.happened, none: false, pain: null, cramps: 1, area: cramp.area },
        ...{ side: null, triggers: [], note: null },
      })),
  ].sort((one, other) => Date.parse(other.happened) - Date.parse(one.happened));
  const days = [...counted, ...entrySummaries].map((event) => dayOf(event.happened)).sort();
  const from = days[0] ?? null;
  const today = dayOf(to);
  return {
    schema: 1,
    from,
    to: today,
    sessions: sessions.map(summariseSession),
    entries: entrySummaries,
    areas: areasOf(counted, today),
    triggers: triggersOf(counted, entrySummaries),
    notCounted: {
      practice: sessions.length - counted.length + cramps.filter((cramp) => cramp.practice).length,
      damagedLines,
      daysWithoutRecord: from === null ? 0 : daysBetween(from, addDays(today, 1)) - new Set(days).size,
    },
  };
}

function summariseSession(session: SessionEvent): SessionSummary {
  const { id, happened, area, side, playbook, practice, partial, painBefore, painAfter, movement } = session;
  const { movementPainBefore, movementPainAfter, result, heldSeconds, triggers } = session;
  const spots = new Set(session.phases.filter((phase) => phase.kind === "hold" && phase.heldSeconds > 0).map(placeOf));
  return {
    ...{ id, happened, area, side, playbook, practice, partial, painBefore, painAfter, movement },
    ...{ movementPainBefore, movementPainAfter, result, nextDay: null, heldSeconds, spots: spots.size, triggers },
  };
}

function summariseEntry({ id, happened, none, pain, cramps, area, side, triggers, note }: EntryEvent): EntrySummary {
  return { id, happened, none, pain, cramps, area, side, triggers, note };
}

function areasOf(sessions: readonly SessionEvent[], today: string): readonly AreaSummary[] {
  const areas = [...new Set(sessions.map((session) => session.area))];
  return areas.map((area) => {
    const own = sessions.filter((session) => session.area === area);
    const last = own[0]?.happened;
    return {
      area,
      sessions: own.length,
      meanPainBefore: mean(own.map((session) => session.movementPainBefore)),
      meanPainAfter: mean(own.map((session) => session.movementPainAfter)),
      nextDay: { better: 0, same: 0, worse: 0, unknown: own.length },
      status: last !== undefined && daysBetween(dayOf(last), today) <= QUIET_AFTER_DAYS ? "open" : "quiet",
    };
  });
}

interface DayRecord {
  readonly triggers: Set<string>;
  spasm: boolean;
}

function triggersOf(sessions: readonly SessionEvent[], entries: readonly EntrySummary[]): readonly TriggerSummary[] {
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
    };
  });
}

function placeOf(phase: SessionEvent["phases"][number]): string {
  return `${phase.side ?? ""} ${String(phase.spot)}`;
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  return Math.round((known.reduce((sum, value) => sum + value, 0) / known.length) * 10) / 10;
}

function newestFirst<E extends Event>(events: readonly E[]): readonly E[] {
  return [...events].sort((one, other) => Date.parse(other.happened) - Date.parse(one.happened));
}
