import { wrap } from "../asking/wrap.ts";
import { dayText } from "../log/day.ts";
import type { DayMark } from "../log/days.ts";
import { byWeek, WEEKDAYS, type Window } from "./weeks.ts";

/** Of a longer time the newest weeks are shown. */
const WEEKS_MAX = 26;
const LABEL_COLUMNS = "16 Nov│".length;
const CELL_COLUMNS = 2;

/** Cramps night by night, a week a line with its sum as a bar, or the same in words. Empty when there was none. */
export function crampChart(days: readonly DayMark[], window: Window): readonly string[] {
  if (!days.some(({ cramps }) => cramps > 0)) return [];
  const weeks = byWeek(days);
  const shown = weeks.slice(-WEEKS_MAX);
  const cut = shown.length < weeks.length ? `, the last ${String(WEEKS_MAX)} of ${String(weeks.length)} weeks` : "";
  return [
    ...wrap(`Cramps a night${cut}. After midnight counts to the evening before.`, window.columns),
    ...(window.drawn
      ? [...drawn(shown, window), ...wrap("0: no spasm at all. Dot: not told.", window.columns)]
      : shown.filter(isTold).flatMap((week) => wrap(`  ${weekText(week)}`, window.columns, "  "))),
  ];
}

type Week = ReturnType<typeof byWeek<DayMark>>[number];

function drawn(weeks: readonly Week[], { columns }: Window): readonly string[] {
  const sums = weeks.map(sumOf);
  const before = LABEL_COLUMNS + WEEKDAYS.length * (CELL_COLUMNS + 1) + 1;
  const room = Math.max(1, columns - before - String(Math.max(...sums)).length - 1);
  const scale = Math.min(1, room / Math.max(...sums));
  return [
    `${" ".repeat(LABEL_COLUMNS)}${WEEKDAYS.join(" ")}`,
    ...weeks.map((week, index) => {
      const label = dayText(week.monday).split(" ").slice(1, 3).join(" ");
      const cells = week.days.map((day) => (day === undefined ? "" : nightSign(day)).padStart(CELL_COLUMNS));
      const sum = sums[index] ?? 0;
      const bar = sum === 0 ? "" : `${"█".repeat(Math.max(1, Math.round(sum * scale)))} `;
      return `${label.padStart(LABEL_COLUMNS - 1)}│${cells.join(" ")}  ${isTold(week) ? `${bar}${String(sum)}` : ""}`.trimEnd();
    }),
  ];
}

function nightSign({ kind, cramps }: DayMark): string {
  if (cramps > 0) return String(cramps);
  return kind === "quiet" ? "0" : "·";
}

function sumOf({ days }: Week): number {
  return days.reduce((sum, day) => sum + (day?.cramps ?? 0), 0);
}

function isTold({ days }: Week): boolean {
  return days.some((day) => day !== undefined && (day.cramps > 0 || day.kind === "quiet"));
}

function weekText(week: Week): string {
  const known = week.days.filter((day) => day !== undefined);
  const nights = known.filter(({ cramps }) => cramps > 0);
  const missing = known.filter(({ kind, cramps }) => cramps === 0 && kind !== "quiet").length;
  const told = nights.map(({ day, cramps }) => `${dayText(day).slice(0, 3)} ${String(cramps)}`);
  const none = missing === 0 ? "" : `; not told on ${String(missing)}`;
  const each = told.length === 0 ? "" : ` (${told.join(", ")})`;
  return `Week of ${dayText(week.monday, known.at(-1)?.day)}: ${String(sumOf(week))} on ${nightsText(nights.length)}${each}${none}.`;
}

function nightsText(count: number): string {
  return `${String(count)} ${count === 1 ? "night" : "nights"}`;
}
