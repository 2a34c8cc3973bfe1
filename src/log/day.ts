/** A local date. */
export const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** An ISO 8601 instant with seconds and an offset. Every text that fits can be read as a time. */
export const INSTANT =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const OFFSET = /([+-])(\d\d):(\d\d)$/;
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day is a local date that starts at 03:00: a cramp at 1 a.m. belongs to the night before. */
const DAY_STARTS_AT_HOUR = 3;

/** The local date (`2026-11-21`) an ISO instant with offset belongs to, the day starting at 03:00. */
export function dayOf(instant: string): string {
  // The text is the clock on the wall, so its date or the one before is the day. Asked of every entry many times over:
  // only where a month may end, or begins, is it worked out.
  const dayOfMonth = instant.slice(8, 10);
  if (dayOfMonth <= "28" || (dayOfMonth <= "30" && instant.slice(5, 7) !== "02")) {
    if (instant.slice(11, 13) >= "03") return instant.slice(0, 10);
    if (dayOfMonth > "01") return instant.slice(0, 8) + String(Number(dayOfMonth) - 1).padStart(2, "0");
  }
  return isoDay(Date.parse(instant) + offsetMinutesOf(instant) * 60_000 - DAY_STARTS_AT_HOUR * HOUR_MS);
}

/** The earliest of some dates; undefined of none. */
export function earliest(days: readonly string[]): string | undefined {
  let first = days[0];
  for (const day of days) if (first === undefined || day < first) first = day;
  return first;
}

/** Whole days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The date so many days later, or earlier when negative. */
export function addDays(day: string, days: number): string {
  return isoDay(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
}

/** The month before a month: `2025-12` for `2026-01`. */
export function monthBefore(month: string): string {
  return addDays(`${month}-01`, -1).slice(0, 7);
}

/** A local date in words: "Fri 20 Nov", with the year when it is another one than that of `today`, or none is given. */
export function dayText(day: string, today?: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  const year = day.slice(0, 4);
  const words = `${WEEKDAYS[date.getUTCDay()] ?? ""} ${String(date.getUTCDate())} ${MONTHS[date.getUTCMonth()] ?? ""}`;
  return year === today?.slice(0, 4) ? words : `${words} ${year}`;
}

/** "Fri 20 Nov 2026, 21:00": an ISO instant with offset as the clock on the wall showed it; the year as in `dayText`. */
export function momentText(instant: string, today?: string): string {
  return `${dayText(instant, today)}, ${instant.slice(11, 16)}`;
}

/** Minutes the clock on the wall is ahead of UTC. */
export function offsetMinutesOf(instant: string): number {
  const offset = OFFSET.exec(instant);
  return offset === null ? 0 : signed(offset) / 60_000;
}

/** Hours between two instants. */
export function hoursBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / HOUR_MS;
}

/** The items by their moment, oldest first; of the same moment as they came. Each moment is worked out once. */
export function inOrder<Item>(items: readonly Item[], momentOf: (item: Item) => number): readonly Item[] {
  const moments = items.map(momentOf);
  if (moments.every((moment, index) => index === 0 || (moments[index - 1] ?? moment) <= moment)) return items;
  return items
    .map((item, index) => ({ item, moment: moments[index] ?? 0 }))
    .sort((one, other) => one.moment - other.moment)
    .map(({ item }) => item);
}

/** The instant so many hours later. */
export function addHours(from: Date, hours: number): Date {
  return new Date(from.getTime() + hours * HOUR_MS);
}

function signed([, sign, hours, minutes]: RegExpExecArray): number {
  const size = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === "-" ? -size : size;
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
