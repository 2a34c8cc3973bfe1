import { wrap, wrapRow } from "../asking/wrap.ts";
import { dayText } from "../log/day.ts";
import type { DayMark } from "../log/days.ts";
import { byWeek, WEEKDAYS, type Window } from "./weeks.ts";

/** One day alone is in the list below. */
const DAYS_LEAST = 2;
/** Of a longer time the newest months are shown. */
const MONTHS_MAX = 6;
const CELL_COLUMNS = 2;
const LABEL_COLUMNS = 3;
const GRID_COLUMNS = LABEL_COLUMNS + WEEKDAYS.length * (CELL_COLUMNS + 1) - 1;
const BETWEEN = "   ";
const MONTH_NAMES = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/** A calendar of the days with what each told, or the same in words, a week a line. What it counts up to comes first. */
export function monthLines(days: readonly DayMark[], window: Window): readonly string[] {
  if (days.length < DAYS_LEAST) return [];
  const months = [...new Set(days.map(({ day }) => day.slice(0, 7)))];
  const shown = months.slice(-MONTHS_MAX);
  const seen = days.filter(({ day }) => shown.includes(day.slice(0, 7)));
  const cut = shown.length < months.length ? [`Shown are the last ${String(MONTHS_MAX)} of these months.`] : [];
  return [
    ...[...countLines(days), ...cut].flatMap((line) => wrap(line, window.columns)),
    ...(window.drawn
      ? [...grids(shown, seen, window), ...wrapRow(keyText(seen), window.columns)]
      : weekTexts(seen).flatMap((line) => wrap(`  ${line}`, window.columns, "  "))),
  ];
}

function countLines(days: readonly DayMark[]): readonly string[] {
  const count = (kind: DayMark["kind"]): number => days.filter((day) => day.kind === kind).length;
  const parts = [
    { count: count("spasm"), says: "with pain or a cramp" },
    { count: count("quiet"), says: "without" },
    { count: count("noted"), says: "with a note that says neither" },
    { count: count("no-record"), says: "with no record" },
  ].filter((part) => part.count > 0);
  const of = `Of ${String(days.length)} ${days.length === 1 ? "day" : "days"}: `;
  const unknown = count("no-record") === 0 ? "" : " A day with no record may have been good or bad.";
  return [`${of}${parts.map((part) => `${String(part.count)} ${part.says}`).join(", ")}.${unknown}`];
}

function grids(months: readonly string[], days: readonly DayMark[], { columns }: Window): readonly string[] {
  const across = Math.max(1, Math.floor((columns + BETWEEN.length) / (GRID_COLUMNS + BETWEEN.length)));
  const blocks = months.map((month) =>
    gridOf(
      month,
      days.filter(({ day }) => day.startsWith(month)),
    ),
  );
  const rows: string[] = [];
  for (let first = 0; first < blocks.length; first += across) {
    const beside = blocks.slice(first, first + across);
    const height = Math.max(...beside.map((block) => block.length));
    for (let line = 0; line < height; line += 1) {
      rows.push(
        beside
          .map((block) => (block[line] ?? "").padEnd(GRID_COLUMNS))
          .join(BETWEEN)
          .trimEnd(),
      );
    }
  }
  return rows;
}

function gridOf(month: string, days: readonly DayMark[]): readonly string[] {
  const name = MONTH_NAMES[Number(month.slice(5)) - 1] ?? "";
  return [
    `${name} ${month.slice(0, 4)}`,
    `${" ".repeat(LABEL_COLUMNS)}${WEEKDAYS.join(" ")}`,
    ...byWeek(days).map(({ days: week }) => {
      const [first] = week.filter((day) => day !== undefined);
      const label = String(Number(first?.day.slice(8))).padStart(LABEL_COLUMNS - 1);
      const cells = week.map((day) => (day === undefined ? "" : signOf(day)).padStart(CELL_COLUMNS));
      return `${label}│${cells.join(" ")}`.trimEnd();
    }),
  ];
}

/** The worst pain as a number; a sign where there is none. */
function signOf({ kind, worst }: DayMark): string {
  switch (kind) {
    case "spasm":
      return worst === null || worst === 0 ? "x" : String(worst);
    case "quiet":
      return "0";
    case "noted":
      return "?";
    case "no-record":
      return "·";
  }
}

/** Only the signs that stand there. The middle dot parts the key, so it is named by itself. */
function keyText(days: readonly DayMark[]): string {
  const signs = new Set(days.map(signOf));
  return [
    ...([...signs].some((sign) => Number(sign) > 0) ? ["1 to 10: the worst pain told"] : []),
    ...(signs.has("0") ? ["0: none"] : []),
    ...(signs.has("x") ? ["x: a cramp or spasm, pain not told"] : []),
    ...(signs.has("?") ? ["?: says neither"] : []),
    ...(signs.has("·") ? ["dot: no record"] : []),
  ].join(" · ");
}

/** A week with no record at all is in the count above. */
function weekTexts(days: readonly DayMark[]): readonly string[] {
  return byWeek(days).flatMap(({ monday, days: week }) => {
    const known = week.filter((day) => day !== undefined);
    const told = known.filter(({ kind }) => kind !== "no-record");
    if (told.length === 0) return [];
    const words = told.map((mark) => `${dayText(mark.day).slice(0, 3)} ${wordsOf(mark)}`);
    const missing = known.length - told.length;
    const none = missing === 0 ? [] : [`no record on ${String(missing)} ${missing === 1 ? "day" : "days"}`];
    return [`Week of ${dayText(monday, days.at(-1)?.day)}: ${[...words, ...none].join(", ")}.`];
  });
}

function wordsOf({ kind, worst }: DayMark): string {
  switch (kind) {
    case "spasm":
      return worst === null || worst === 0 ? "cramp or spasm" : String(worst);
    case "quiet":
      return "none";
    case "noted":
      return "says neither";
    case "no-record":
      return "no record";
  }
}
