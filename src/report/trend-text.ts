import { wrap } from "../asking/wrap.ts";
import { AREA_WORDS, type PainScore } from "../body.ts";
import type { NextDay } from "../log/history.ts";
import { changeBetween, type Change, type Trend, type TrendPoint } from "../log/trend.ts";

/** What the window can show. Without `drawn` the numbers stand alone: for pipes, screen readers and old terminals. */
export interface Window {
  readonly columns: number;
  readonly drawn: boolean;
}

/** Two scores at the least make a trend. */
const POINTS_LEAST = 2;
const LABELS = { before: "  before    ", after: "  after     ", nextDay: "  next day  " } as const;
const LABEL_COLUMNS = LABELS.before.length;
const NOTHING_DRAWN = " ".repeat(LABEL_COLUMNS);
/** Eighths of a row. Two rows make sixteen steps, so that each score from 0 to 10 has a height of its own. */
const BLOCKS = " ▁▂▃▄▅▆▇█";
const ROW_STEPS = 8;
const STEPS_A_POINT = 1.6;

const CHANGE_WORDS: Readonly<Record<Change, string>> = {
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

function linesOf({ area, points, nextDay }: Trend, { columns, drawn }: Window): readonly string[] {
  const scores = points.flatMap(({ before, after }) => [before, after ?? 0]);
  const cell = 1 + String(Math.max(...scores)).length;
  const shown = points.slice(-Math.max(1, Math.floor((columns - LABEL_COLUMNS) / cell)));
  const row = (label: string, words: readonly string[]): string =>
    `${label}${words.map((word) => word.padStart(cell - 1)).join(" ")}`.trimEnd();
  const cut =
    shown.length < points.length ? `, the last ${String(shown.length)} of ${String(points.length)} sessions` : "";
  const name = AREA_WORDS[area];
  const drawing = [1, 0].map((height) =>
    row(
      NOTHING_DRAWN,
      shown.map(({ before }) => blockOf(before, height)),
    ),
  );
  const first = points[0]?.before ?? 0;
  const newest = points.at(-1)?.before ?? 0;
  const anyKnown = nextDay.better + nextDay.same + nextDay.worse > 0;
  return [
    ...wrap(`${name.charAt(0).toUpperCase()}${name.slice(1)}: pain in the movement, oldest first${cut}`, columns),
    ...(drawn ? drawing.filter((line) => line.trim() !== "") : []),
    row(
      LABELS.before,
      shown.map(({ before }) => String(before)),
    ),
    row(
      LABELS.after,
      shown.map(({ after }) => (after === null ? "?" : String(after))),
    ),
    ...(drawn && anyKnown ? [row(LABELS.nextDay, shown.map(markOf))] : []),
    ...wrap(`  ${changeText(first, newest)}`, columns),
    ...(anyKnown ? wrap(`  ${nextDayText(nextDay, drawn)}`, columns) : []),
  ];
}

function blockOf(score: PainScore, height: number): string {
  const steps = score === 0 ? 1 : Math.round(score * STEPS_A_POINT);
  const filled = Math.min(ROW_STEPS, Math.max(0, steps - height * ROW_STEPS));
  return BLOCKS.charAt(filled);
}

const MARKS: Readonly<Record<NextDay, string>> = { better: "+", same: "=", worse: "-", bruise: "-" };

function markOf({ nextDay }: TrendPoint): string {
  return nextDay === null ? "?" : MARKS[nextDay];
}

/** "Next day: better 3 (+), same 1 (=), not known 5 (?)." A mark stands there only when the chart has them. */
function nextDayText(counts: Trend["nextDay"], drawn: boolean): string {
  const parts = [
    { word: "better", count: counts.better, mark: "+" },
    { word: "same", count: counts.same, mark: "=" },
    { word: "worse", count: counts.worse, mark: "-" },
    { word: "not known", count: counts.unknown, mark: "?" },
  ];
  const known = parts.filter(({ count }) => count > 0);
  return `Next day: ${known.map(({ word, count, mark }) => `${word} ${String(count)}${drawn ? ` (${mark})` : ""}`).join(", ")}.`;
}
