/** The day of the first review. A machine whose clock is behind still accepts it. */
const FIRST_REVIEW = "2026-11-21";
/** Somewhere on earth the date is up to 14 hours ahead of UTC. */
const AHEAD_MS = 14 * 3_600_000;

/** True for a real date that has come, somewhere on earth: nothing is reviewed in the future. */
export function isPastDay(day: string): boolean {
  const newest = new Date(Date.now() + AHEAD_MS).toISOString().slice(0, 10);
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  return isDate && new Date(day).toISOString().startsWith(day) && (day <= newest || day <= FIRST_REVIEW);
}
