import { addDays, daysBetween } from "../log/day.ts";

/** What the window can show. Without `drawn` words stand alone: for pipes, screen readers and old terminals. */
export interface Window {
  readonly columns: number;
  readonly drawn: boolean;
}

/** Charts by the week begin on a Monday. */
export const WEEKDAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] as const;
/** 1 January 2024 was a Monday. */
const A_MONDAY = "2024-01-01";

/** The Monday on or before a local date. */
export function mondayOf(day: string): string {
  return addDays(day, -weekdayOf(day));
}

/** Items of days in a row, by week, Monday first; a day before the first or after the last item is undefined. */
export function byWeek<Item extends { readonly day: string }>(
  items: readonly Item[],
): readonly { readonly monday: string; readonly days: readonly (Item | undefined)[] }[] {
  const byDay = new Map(items.map((item) => [item.day, item]));
  const [first, last] = [items[0]?.day, items.at(-1)?.day];
  if (first === undefined || last === undefined) return [];
  const weeks = Math.floor(daysBetween(mondayOf(first), last) / 7) + 1;
  return Array.from({ length: weeks }, (_, week) => {
    const monday = addDays(mondayOf(first), week * 7);
    return { monday, days: WEEKDAYS.map((_name, index) => byDay.get(addDays(monday, index))) };
  });
}

function weekdayOf(day: string): number {
  return ((daysBetween(A_MONDAY, day) % 7) + 7) % 7;
}
