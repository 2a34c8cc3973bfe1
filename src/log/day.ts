/** A local date. */
export const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** An ISO 8601 instant with seconds and an offset. Every text that fits can be read as a time. */
export const INSTANT =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A day is a local date that starts at 03:00: a cramp at 1 a.m. belongs to the night before. */
export const DAY_STARTS_AT_HOUR = 3;

/** The local date (`2026-11-21`) an ISO instant with offset belongs to, the day starting at 03:00. */
export function dayOf(instant: string): string {
  const offset = /([+-])(\d\d):(\d\d)$/.exec(instant);
  const offsetMs = offset === null ? 0 : signed(offset);
  return isoDay(Date.parse(instant) + offsetMs - DAY_STARTS_AT_HOUR * HOUR_MS);
}

/** Whole days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The date so many days later, or earlier when negative. */
export function addDays(day: string, days: number): string {
  return isoDay(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
}

/** Hours between two instants. */
export function hoursBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / HOUR_MS;
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
