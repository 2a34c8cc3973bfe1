import { wrapAll } from "../asking/wrap.ts";
import { EXIT, type ExitCode } from "../exit.ts";
import { addDays, dayOf, earliest } from "../log/day.ts";
import { daysOf, type DayMark } from "../log/days.ts";
import { dueOf } from "../log/due.ts";
import type { Event } from "../log/event.ts";
import { historyOf, isIn, type History, type View } from "../log/history.ts";
import { lockFor } from "../log/locks.ts";
import { planAhead } from "../log/plan-ahead.ts";
import { planWeeks, type PlanWeeks } from "../log/plan-weeks.ts";
import { isSessionCrampOrEntry } from "../log/read-back.ts";
import { TRIGGER_DAYS } from "../log/rules.ts";
import { standing } from "../log/standing.ts";
import { weeklySoFar } from "../log/weekly.ts";
import { daysBy } from "../log/next-session.ts";
import { COACHED_AREAS } from "../protocols/index.ts";
import { weeklyLines } from "../report/weekly-text.ts";
import { waysLines } from "../report/ways-text.ts";
import { dueLines } from "../report/due-text.ts";
import { emptyLines, historyLines, notCountedLines } from "../report/history-text.ts";
import type { Clock, Lately, World } from "../world/world.ts";
import { saveLeftOvers } from "./record/left-overs.ts";
import { numberedLines } from "./shown/numbered.ts";
import { printPaged } from "./shown/paged.ts";
import { viewOf, type ViewFlags } from "./record/view-flags.ts";

export interface HistoryOptions extends ViewFlags {
  readonly json: boolean;
}

/** The screen shows so many days; `--json` everything. */
const SHOWN_DAYS = 30;
/** Of more events than this the rules of today look at the newest only, which is read again: it comes to the same, sooner. */
const LOOKED_AT_MAX = 2000;

/** Progress, newest first. */
export async function history(world: World, flags: HistoryOptions): Promise<ExitCode> {
  const wanted = viewOf(flags);
  saveLeftOvers(world, "resumable");
  const now = world.clock.stamp(world.clock.now());
  const { read, events, ofToday } = readFor(world, flags, wanted, now);
  const { events: written, damaged, newer, older } = read;
  const seenIn = (view: View): History =>
    historyOf({ events, written, to: now, view, damagedLines: damaged.length, newerEvents: newer });
  if (flags.json) {
    const whole = seenIn(wanted);
    const more = {
      due: await numberedLines(world, dueIn(world.clock, whole, ofToday, wanted)),
      days: daysIn(events, whole, wanted, oldestOf(written, null)).filter(({ kind }) => kind !== "no-record"),
      plans: whole.to < dayOf(now) ? [] : plansIn(world.clock, whole, ofToday),
    };
    world.terminal.write(`${JSON.stringify({ ...whole, ...more }, null, 2)}\n`);
    return EXIT.done;
  }

  const { columns } = world.terminal.size();
  const recent = wanted.since === null && wanted.until === null ? recentView(wanted, now) : wanted;
  const lately = seenIn(recent);
  const shown = isEmpty(lately) ? seenIn(wanted) : lately;
  if (isEmpty(shown)) {
    const lines = [
      ...nothingLines(events, written, wanted),
      ...(await numberedLines(world, dueIn(world.clock, shown, ofToday, wanted))),
      ...notCountedLines(shown),
    ];
    world.terminal.print(wrapAll(lines, columns, "  "));
    return EXIT.done;
  }
  const cramps = events.filter((event) => event.kind === "cramp");
  const window = { columns, drawn: world.terminal.unicode && !world.terminal.plain };
  const unread = older?.first ?? null;
  const view = isEmpty(lately) ? wanted : recent;
  const notes = [
    ...(view === wanted
      ? []
      : olderLines(
          shown,
          events.filter((event) => isOnList(event) && isIn(wanted, event)),
          wanted,
          unread,
        )),
    ...withoutAreaLines(events, recent),
    ...notCountedLines(shown),
  ];
  const ways = waysLines(shown.ways, columns);
  const today = dayOf(now);
  const plans = shown.to < today ? [] : plansIn(world.clock, shown, ofToday);
  const oldest = oldestOf(written, unread);
  const around = {
    due: await numberedLines(world, dueIn(world.clock, shown, ofToday, wanted)),
    weekly: weeklyIn(events, shown),
    days: daysIn(events, shown, view, oldest),
    plans,
    moreSince: moreSince(view, wanted, oldest, today),
  };
  await printPaged(world.terminal, [
    ...historyLines(shown, cramps, window, around),
    ...(ways.length === 0 ? [] : ["", ...ways]),
    ...(notes.length === 0 ? [] : ["", ...wrapAll(notes, columns, "  ")]),
  ]);
  return EXIT.done;
}

interface ReadFor {
  readonly read: Lately;
  /** Its events as they stand now. */
  readonly events: readonly Event[];
  /** What the rules of today look at. */
  readonly ofToday: readonly Event[];
}

/**
 * The last 30 days need no old file. All of it is read for programs, for a time or an area that was asked for, and when
 * nothing happened in those days: then the whole record is shown.
 */
function readFor({ journal }: World, { json }: HistoryOptions, wanted: View, now: string): ReadFor {
  const { since, until, area } = wanted;
  if (!json && since === null && until === null && area === null) {
    const lately = journal.lately();
    const from = recentView(wanted, now).since ?? "";
    const events = standing(lately.events);
    const isEnough = events.some((event) => isOnList(event) && dayOf(event.happened) >= from);
    if (isEnough) return { read: lately, events, ofToday: lately.events };
    const read = { ...journal.read(), older: null };
    return { read, events: standing(read.events), ofToday: lately.events };
  }
  const read = { ...journal.read(), older: null };
  const ofToday = read.events.length > LOOKED_AT_MAX ? journal.lately().events : read.events;
  return { read, events: standing(read.events), ofToday };
}

function recentView(wanted: View, now: string): View {
  return { ...wanted, since: addDays(dayOf(now), 1 - SHOWN_DAYS) };
}

/** Thirty days are too few to compare triggers in: the first day of the last year, or of the record. */
function moreSince(view: View, wanted: View, oldest: string | undefined, today: string): string | null {
  if (view === wanted || view.since === null || oldest === undefined || oldest >= view.since) return null;
  const yearAgo = addDays(today, 1 - TRIGGER_DAYS.lookBack);
  return oldest > yearAgo ? oldest : yearAgo;
}

function isEmpty({ sessions, entries }: History): boolean {
  return sessions.length === 0 && entries.length === 0;
}

/** Why there is nothing to see: nothing recorded at all, or nothing in this view. */
function nothingLines(events: readonly Event[], written: readonly Event[], wanted: View): readonly string[] {
  const days = events.filter(isOnList).map((event) => dayOf(event.happened));
  const oldest = earliest(days);
  if (oldest === undefined) {
    return emptyLines(COACHED_AREAS.filter((area) => lockFor(written, area) === undefined));
  }
  const about = wanted.area === null ? "" : ` for this area (${wanted.area})`;
  const when = wanted.since === null && wanted.until === null ? "" : " in this time";
  return [`Nothing recorded${about}${when}.`, `The whole record: spasm-coach history --since ${oldest}`];
}

/** What the list is made of. A cramp clock that ran as practice is only counted. */
function isOnList(event: Event): boolean {
  return isSessionCrampOrEntry(event) && !(event.kind === "cramp" && event.practice);
}

/** What is left out of the screen, and how to see it. */
function olderLines(
  { sessions, entries }: History,
  all: readonly Event[],
  { area }: View,
  unread: string | null,
): readonly string[] {
  if (unread === null && all.length === sessions.length + entries.length) return [];
  const days = [...all.map(({ happened }) => dayOf(happened)), ...(unread === null ? [] : [unread])];
  const oldest = earliest(days);
  const also = area === null ? "" : ` --area ${area}`;
  return oldest === undefined
    ? []
    : [`Older than ${String(SHOWN_DAYS)} days: spasm-coach history${also} --since ${oldest}`];
}

/** An entry without an area cannot be told to belong to one. */
function withoutAreaLines(events: readonly Event[], view: View): readonly string[] {
  if (view.area === null) return [];
  const left = events.filter(
    (event) => event.kind === "entry" && event.area === null && isIn({ ...view, area: null }, event),
  );
  return left.length === 0 ? [] : [`Entries without an area, not shown here: ${String(left.length)}`];
}

/** What is due, of the areas shown: locks, the day after, what the stop and refer rules say, and what comes next. */
function dueIn(clock: Clock, { areas, to }: History, written: readonly Event[], wanted: View): readonly string[] {
  const now = clock.now();
  const days = daysBy(clock);
  const today = days.dayAt(now);
  if (to < today) return [];
  const shown = new Set(wanted.area === null ? areas.map(({ area }) => area) : [wanted.area]);
  const due = dueOf({ events: written, now, ...days });
  const seen = due.filter((one) => {
    if (one.kind === "area") return shown.has(one.area);
    return wanted.area === null || one.areas === "everywhere" || one.areas.includes(wanted.area);
  });
  return dueLines(seen, today, clock.inWords);
}

/** The oldest day that anything was ever written of, taken back or not: of a record that was read in part too. */
function oldestOf(written: readonly Event[], unread: string | null): string | undefined {
  const days = written.filter(isSessionCrampOrEntry).map(({ happened }) => dayOf(happened));
  return earliest([...days, ...(unread === null ? [] : [unread])]);
}

/** The weekly answers of the newest plan of each area seen. */
function weeklyIn(events: readonly Event[], { weekly, to }: History): readonly string[] {
  return [...new Set(weekly.map(({ area }) => area))].flatMap((area) => {
    const told = weeklySoFar(events, area);
    return told === null ? [] : weeklyLines(told, to);
  });
}

/** One mark for each day of the view, from the first with a record on. */
function daysIn(
  events: readonly Event[],
  { sessions, entries, to }: History,
  view: View,
  oldest: string | undefined,
): readonly DayMark[] {
  const first = earliest([...sessions, ...entries].map(({ happened }) => dayOf(happened)));
  if (first === undefined || oldest === undefined) return [];
  const from = view.since !== null && view.since < oldest ? oldest : (view.since ?? first);
  return daysOf(events, view, from, to);
}

/** The sessions of each running plan of the areas shown. */
function plansIn(clock: Clock, { areas }: History, written: readonly Event[]): readonly PlanWeeks[] {
  const days = daysBy(clock);
  return areas.flatMap(({ area }) => {
    const ahead = planAhead(written, area, clock.now(), days);
    return (ahead === undefined ? null : planWeeks(written, ahead, days.dayAt(clock.now()))) ?? [];
  });
}
