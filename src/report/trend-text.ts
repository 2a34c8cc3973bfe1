import { wrap, wrapRow } from "../asking/wrap.ts";
import type { PainScore } from "../body.ts";
import type { NextDay } from "../log/history.ts";
import {
  changeBetween,
  changeThatMatters,
  type PainChange,
  type ChangeThatMatters,
  type Trend,
  type TrendPoint,
} from "../log/trend.ts";
import { areaTitle } from "./area-title.ts";
import type { Window } from "./weeks.ts";

/** Two scores at the least make a trend. */
const POINTS_LEAST = 2;
const LABELS = { before: "  before    ", after: "  after     ", dayAfter: "day after" } as const;
const LABEL_COLUMNS = LABELS.before.length;
const AXIS_COLUMNS = LABELS.dayAfter.length + 1;
/** A sign and the gap before it. */
const CELL_COLUMNS = 2;
const SIGNS = { before: "●", after: "○", both: "◉", line: "┈", axis: "│" } as const;

const CHANGE_WORDS: Readonly<Record<PainChange, string>> = {
  less: "clearly less on your own scale.",
  more: "clearly more on your own scale. If it stays so, book a doctor or physio.",
  chance: "may be chance.",
  same: "the same.",
};

/** The trends of all areas, and once what every trend has to be read with. Empty when there is none. */
export function trendLines(trends: readonly Trend[], window: Window): readonly string[] {
  const shown = trends.filter(({ points }) => points.length >= POINTS_LEAST);
  if (shown.length === 0) return [];
  return [
    ...shown.flatMap((trend, index) => [...(index === 0 ? [] : [""]), ...linesOf(trend, window)]),
    ...wrap("Bad days tend to get better anyway.", window.columns),
  ];
}

/** "6 -> 3: clearly less on your own scale." */
export function changeText(first: PainScore, newest: PainScore): string {
  return `${String(first)} -> ${String(newest)}: ${CHANGE_WORDS[changeBetween(first, newest)]}`;
}

/** The answer first: what has changed; then the chart, or the numbers. */
function linesOf(trend: Trend, { columns, drawn }: Window): readonly string[] {
  const { area, points, nextDay } = trend;
  const first = points[0]?.before ?? 0;
  const newest = points.at(-1)?.before ?? 0;
  const anyKnown = nextDay.better + nextDay.same + nextDay.worse > 0;
  const matters = changeThatMatters(first);
  return [
    ...wrap(`${areaTitle(area)}: pain in the movement ${changeText(first, newest)}`, columns, "  "),
    ...wrap(`  ${mattersText(first, matters)}${spreadText(points)}`, columns, ""),
    ...restTexts(points).flatMap((text) => wrap(`  ${text}`, columns)),
    ...(drawn ? chart(trend, matters, columns) : table(points, columns)),
    ...(anyKnown ? wrap(`  ${nextDayText(nextDay, drawn)}`, columns) : []),
  ];
}

/** "From 6: 4 or lower is clearly less, 8 or higher clearly more." */
function mattersText(first: PainScore, { lessFrom, moreFrom }: ChangeThatMatters): string {
  const less = lessFrom === null ? [] : [`${String(lessFrom)}${lessFrom === 0 ? "" : " or lower"} is clearly less`];
  const more = moreFrom === null ? [] : [`${String(moreFrom)}${moreFrom === 10 ? "" : " or higher"} is clearly more`];
  return `From ${String(first)}: ${[...less, ...more].join(", ")}. Between may be chance.`;
}

/** Two sessions alone say little where the others went further. */
function spreadText(points: readonly TrendPoint[]): string {
  const scores = points.map(({ before }) => before);
  const [least, most] = [Math.min(...scores), Math.max(...scores)];
  const ends = [points[0]?.before, points.at(-1)?.before];
  if (ends.includes(least as PainScore) && ends.includes(most as PainScore)) return "";
  return ` Those are the first session and the newest; all went from ${String(least)} to ${String(most)}.`;
}

/** Pain at rest, when it was told at the first and at the newest session. */
function restTexts(points: readonly TrendPoint[]): readonly string[] {
  const [first, newest] = [points[0]?.rest ?? null, points.at(-1)?.rest ?? null];
  return first === null || newest === null ? [] : [`At rest ${changeText(first, newest)}`];
}

function cutText(shown: readonly TrendPoint[], points: readonly TrendPoint[]): string {
  return shown.length < points.length ? `, the last ${String(shown.length)} of ${String(points.length)} sessions` : "";
}

/** One row for each score, one column for each session, and a dotted row at the smallest change that matters. */
function chart(
  { points, nextDay }: Trend,
  { lessFrom, moreFrom }: ChangeThatMatters,
  columns: number,
): readonly string[] {
  const shown = points.slice(-Math.max(1, Math.floor((columns - AXIS_COLUMNS) / CELL_COLUMNS)));
  const scores = shown.flatMap(({ before, after }) => [before, after ?? before]);
  const first = points[0]?.before ?? 0;
  // The line above is drawn once pain has been above where it began.
  const isUp = moreFrom !== null && scores.some((score) => score > first);
  const lines = [lessFrom, ...(isUp ? [moreFrom] : [])];
  const drawn = [...scores, ...lines.filter((line) => line !== null)];
  const [top, bottom] = [Math.max(...drawn), Math.min(...drawn)];
  const rows = Array.from({ length: top - bottom + 1 }, (_, index) => top - index);
  const anyKnown = nextDay.better + nextDay.same + nextDay.worse > 0;
  return [
    ...wrap(`  Session by session, oldest first${cutText(shown, points)}:`, columns, ""),
    ...rows.map((score) => {
      const fill = lines.some((line) => line === score) ? SIGNS.line : " ";
      const cells = shown.map((point) => `${fill}${signAt(point, score) ?? fill}`);
      return `${String(score).padStart(AXIS_COLUMNS - 1)}${SIGNS.axis}${cells.join("")}`.trimEnd();
    }),
    ...(anyKnown ? [`${LABELS.dayAfter}${SIGNS.axis}${shown.map((point) => ` ${markOf(point)}`).join("")}`] : []),
    ...wrapRow(keyText(shown), columns - 2).map((line) => `  ${line}`),
  ];
}

function signAt({ before, after }: TrendPoint, score: number): string | undefined {
  if (before === score) return after === score ? SIGNS.both : SIGNS.before;
  return after === score ? SIGNS.after : undefined;
}

function keyText(points: readonly TrendPoint[]): string {
  const anyAfter = points.some(({ before, after }) => after !== null && after !== before);
  const anyBoth = points.some(({ before, after }) => after === before);
  return [
    `${SIGNS.before} before`,
    ...(anyAfter ? [`${SIGNS.after} after`] : []),
    ...(anyBoth ? [`${SIGNS.both} the same before and after`] : []),
    `${SIGNS.line} the smallest change that matters`,
  ].join(" · ");
}

/** The same as numbers: for pipes, screen readers and old terminals. */
function table(points: readonly TrendPoint[], columns: number): readonly string[] {
  const scores = points.flatMap(({ before, after }) => [before, after ?? 0]);
  const cell = 1 + String(Math.max(...scores)).length;
  const shown = points.slice(-Math.max(1, Math.floor((columns - LABEL_COLUMNS) / cell)));
  const row = (label: string, words: readonly string[]): string =>
    `${label}${words.map((word) => word.padStart(cell - 1)).join(" ")}`.trimEnd();
  return [
    ...wrap(`  Session by session, oldest first${cutText(shown, points)}:`, columns, ""),
    row(
      LABELS.before,
      shown.map(({ before }) => String(before)),
    ),
    row(
      LABELS.after,
      shown.map(({ after }) => (after === null ? "?" : String(after))),
    ),
  ];
}

const MARKS: Readonly<Record<NextDay, string>> = { better: "+", same: "=", worse: "-", bruise: "-" };

function markOf({ nextDay }: TrendPoint): string {
  return nextDay === null ? "?" : MARKS[nextDay];
}

/** "Day after: better 3 (+), same 1 (=), not known 5 (?)." A mark stands there only when the chart has them. */
function nextDayText(counts: Trend["nextDay"], drawn: boolean): string {
  const parts = [
    { word: "better", count: counts.better, mark: "+" },
    { word: "same", count: counts.same, mark: "=" },
    { word: "worse", count: counts.worse, mark: "-" },
    { word: "not known", count: counts.unknown, mark: "?" },
  ];
  const known = parts.filter(({ count }) => count > 0);
  return `Day after: ${known.map(({ word, count, mark }) => `${word} ${String(count)}${drawn ? ` (${mark})` : ""}`).join(", ")}.`;
}
