import { wrap } from "../asking/wrap.ts";
import { AREA_WORDS, type BodyArea, type PainScore } from "../body.ts";
import { dayOf, daysBetween, dayText, earliest, inOrder } from "../log/day.ts";
import type { DayMark } from "../log/days.ts";
import type { CrampEvent } from "../log/event.ts";
import type { PlanWeeks } from "../log/plan-weeks.ts";
import type { EntrySummary, History, NextDay, SessionSummary } from "../log/history.ts";
import { trendsOf } from "../log/trend.ts";
import { entryParts, shortText, shownId } from "../log/entry-text.ts";
import { plainText } from "../log/words.ts";
import { minutesText } from "../session/minutes-text.ts";
import { crampChart } from "./cramp-chart.ts";
import { howFarText } from "./how-far-text.ts";
import { monthLines } from "./month-grid.ts";
import { planWeekLines } from "./plan-weeks-text.ts";
import { plural } from "./plural.ts";
import { trendLines } from "./trend-text.ts";
import { triggerLines } from "./trigger-text.ts";
import type { Window } from "./weeks.ts";

/** What stands between the first sentence and the list: what is due, and the pictures. */
export interface Around {
  readonly due: readonly string[];
  readonly weekly: readonly string[];
  readonly days: readonly DayMark[];
  readonly plans: readonly PlanWeeks[];
  /** The day from which a longer view would count more; null when all of it is in view. */
  readonly moreSince: string | null;
}

const NOTHING_AROUND: Around = { due: [], weekly: [], days: [], plans: [], moreSince: null };

/** A date such as "Fri 20 Nov 21:00" has this many columns; with the gap, later lines hang below the text. */
const GAP = "  ";
const DATE_COLUMNS = `Fri 20 Nov 21:00${GAP}`.length;
/** In a narrower window there is no room to hang a line that far. */
const HANGING_COLUMNS_LEAST = 60;
const NARROW_INDENT = "  ";
/** Up to two weeks are told in days. */
const DAYS_TOLD_MAX = 13;
/** "next day: a new bruise," is as long as a part of a line may be to stay whole. */
const WHOLE_PART_COLUMNS_MAX = 24;

/** The record as a person reads it: one sentence, what is due, the pictures, the list newest first, the triggers. */
export function historyLines(
  history: History,
  cramps: readonly CrampEvent[],
  window: Window,
  { due, weekly, days, plans, moreSince }: Around = NOTHING_AROUND,
): readonly string[] {
  const { columns } = window;
  const parts = [
    wrap(summaryText(history, cramps), columns),
    due.flatMap((line) => wrap(line, columns, NARROW_INDENT)),
    trendLines(trendsOf(history), window),
    weekly.flatMap((line) => wrap(line, columns, NARROW_INDENT)),
    monthLines(days, window),
    crampChart(days, window),
    ...plans.map((plan) => planWeekLines(plan, history.to, window)),
    [...wrap("Newest first:", columns), ...itemLines(history, cramps, columns)],
    triggerLines(history.triggers, columns, moreSince),
  ];
  return parts.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

/** What to do first. An area that is locked is no beginning. */
export function emptyLines([only, ...others]: readonly BodyArea[]): readonly string[] {
  const where = others.length === 0 ? only : "(it asks where it hurts)";
  const starts = where === undefined ? [] : [`Start a session:  spasm-coach start ${where}`];
  return ["Nothing recorded yet.", ...starts, "Note a trigger:   spasm-coach log long drive 5"];
}

/** What was left out of the counts, and how much; and what stands there twice. */
export function notCountedLines({ notCounted, sameIds }: History): readonly string[] {
  const { practice, damagedLines, newerEvents } = notCounted;
  return [
    ...(practice > 0 ? [`Practice, not counted: ${String(practice)}`] : []),
    ...(damagedLines > 0 ? [`${plural(damagedLines, "line")} in the record cannot be read; kept, not counted.`] : []),
    ...(newerEvents > 0
      ? [
          `From a newer version of spasm-coach: ${plural(newerEvents, "entry", "entries")}. Kept, and not all shown.`,
          "Please update spasm-coach on this device.",
        ]
      : []),
    ...sameIds.map((id) => `Two entries have the same id (${plainText(shownId(id))}). Both are kept and counted.`),
  ];
}

/** "12 sessions in 3 weeks; pain in the movement 6 -> 3." */
function summaryText(history: History, cramps: readonly CrampEvent[]): string {
  const { sessions, entries } = history;
  const counted = sessions.filter((session) => !session.practice);
  const isCramp = new Set(cramps.map(({ id }) => id));
  const crampCount = entries.filter(({ id }) => isCramp.has(id)).length;
  const what = [
    ...(counted.length > 0 ? [plural(counted.length, "session")] : []),
    ...(crampCount > 0 ? [plural(crampCount, "cramp")] : []),
    ...(entries.length > crampCount && counted.length === 0
      ? [plural(entries.length - crampCount, "entry", "entries")]
      : []),
  ];
  const several = new Set(counted.map(({ area }) => area)).size > 1;
  const parts = [
    what.length === 0 ? "No sessions yet" : `${what.join(", ")}${spanText(history)}`,
    ...changeParts(history, several),
  ];
  return `${parts.join("; ")}.`;
}

/** " in 3 weeks": from the first thing counted to the last day of the view; nothing when that is one day. */
function spanText({ sessions, entries, to }: History): string {
  const counted = sessions.filter((session) => !session.practice);
  const first = earliest([...counted, ...entries].map(({ happened }) => dayOf(happened)));
  const span = daysBetween(first ?? to, to) + 1;
  if (span <= 1) return "";
  return span <= DAYS_TOLD_MAX ? ` in ${plural(span, "day")}` : ` in ${plural(Math.round(span / 7), "week")}`;
}

/** Of the area used last: one area's pain says nothing about another's. */
function changeParts(history: History, several: boolean): readonly string[] {
  const [trend] = trendsOf(history);
  const scores: readonly PainScore[] = trend?.points.map(({ before }) => before) ?? [];
  const [first] = scores;
  const newest = scores.at(-1);
  if (trend === undefined || first === undefined || newest === undefined || scores.length < 2) return [];
  const where = several ? ` (${AREA_WORDS[trend.area]})` : "";
  return [`pain in the movement${where} ${String(first)} -> ${String(newest)}`];
}

function itemLines({ sessions, entries, to }: History, cramps: readonly CrampEvent[], columns: number): string[] {
  const crampById = new Map(cramps.map((cramp) => [cramp.id, cramp]));
  const isWide = columns >= HANGING_COLUMNS_LEAST;
  const hanging = isWide ? " ".repeat(DATE_COLUMNS) : NARROW_INDENT;
  const items = [
    ...sessions.map((session) => ({ happened: session.happened, parts: sessionParts(session) })),
    ...entries.map((entry) => {
      const cramp = crampById.get(entry.id);
      return { happened: entry.happened, parts: cramp === undefined ? namedParts(entry) : crampParts(cramp) };
    }),
  ];
  const days = new Map<string, string>();
  return inOrder(items, ({ happened }) => -Date.parse(happened)).flatMap(({ happened, parts }) => {
    const date = dateText(happened, to, days);
    return wrapParts(isWide ? date.padEnd(DATE_COLUMNS - GAP.length) : date, parts, columns, hanging);
  });
}

/** "date  part, part, part"; a short part is never torn, a long one breaks between its words. */
function wrapParts(date: string, parts: readonly string[], columns: number, hanging: string): readonly string[] {
  const whole = `${date}${GAP}${parts.join(", ")}`;
  if (whole.length <= columns) return [whole];
  const pieces = parts.flatMap((part, index) => {
    const text = index < parts.length - 1 ? `${part},` : part;
    return text.length <= WHOLE_PART_COLUMNS_MAX ? [text] : text.split(" ");
  });
  const lines: string[] = [];
  let line = date;
  pieces.forEach((piece, index) => {
    const joined = `${line}${index === 0 ? GAP : " "}${piece}`;
    if (joined.length <= columns) {
      line = joined;
    } else {
      lines.push(line);
      line = hanging + piece;
    }
  });
  return [...lines, line].flatMap((text) => wrap(text, columns));
}

/** "Fri 20 Nov 21:00", the time as it was on the spot. Each of the `days` is put into words once. */
function dateText(happened: string, today: string, days: Map<string, string>): string {
  const date = happened.slice(0, 10);
  const day = days.get(date) ?? dayText(date, today);
  days.set(date, day);
  return `${day} ${happened.slice(11, 16)}`;
}

const NEXT_DAY_WORDS: Readonly<Record<NextDay, string>> = {
  better: "better",
  same: "same",
  worse: "worse",
  bruise: "a new bruise",
};

function sessionParts(session: SessionSummary): readonly string[] {
  const { area, side, movementPainBefore: before, movementPainAfter: after, heldSeconds, nextDay } = session;
  const marks = [...(session.partial ? ["part"] : []), ...(session.practice ? ["practice"] : [])];
  const triggers = session.triggers.map((name) => shortText(name)).filter((name) => name !== "");
  return [
    `session${marks.length === 0 ? "" : ` (${marks.join(", ")})`}`,
    `${AREA_WORDS[area]} ${side === "both" ? "both sides" : side}`,
    ...(before === null ? [] : [`moving ${String(before)} -> ${after === null ? "?" : String(after)}`]),
    ...(session.howFar === null || (session.howFar.before === null && session.howFar.after === null)
      ? []
      : [`how far: ${howFarText(session.movement, session.howFar)}`]),
    `held ${String(Math.round(heldSeconds))} s`,
    ...triggers,
    ...(nextDay === null ? [] : [`next day: ${NEXT_DAY_WORDS[nextDay]}`]),
  ];
}

function crampParts({ area, minutes, letGo, worked }: CrampEvent): readonly string[] {
  const how = worked === null ? "" : plainText(worked).replaceAll("-", " ");
  return [
    "cramp",
    AREA_WORDS[area],
    minutesText(Math.round(minutes * 60)),
    letGo ? `let go${how === "" ? "" : ` (${how})`}` : "had not let go",
  ];
}

/** An entry ends with what names it for `edit`. */
function namedParts(entry: EntrySummary): readonly string[] {
  const id = plainText(shownId(entry.id));
  return [...entryParts(entry, "whole-note"), ...(id === "" ? [] : [`id ${id}`])];
}
