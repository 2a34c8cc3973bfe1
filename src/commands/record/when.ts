import type { ParsedResult } from "chrono-node/en";
import { UserError } from "../../exit.ts";
import { momentText, offsetMinutesOf } from "../../log/day.ts";
import { plainText } from "../../log/words.ts";
import type { Clock } from "../../world/world.ts";

/** A moment as the person named it. */
export interface When {
  readonly date: Date;
  /** One line when the clocks changed at that hour: which moment was taken. */
  readonly taken: string | null;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Year, month, day, then an hour, then an offset: 2026-11-20, 2026-11-20T21:00, 2026-11-20 21:00:30+11:00. */
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)? ?(Z|[+-]\d\d:\d\d)?)?$/i;
const SLASHES = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{2}|\d{4})\b/;
/** "40 min ago", "1.5 hours ago": exact also where the clocks changed in between. */
const AGO = /^(an?|half an|\d+(?:\.\d+)?) ?(m|min|mins|minutes?|h|hrs?|hours?) ago$/i;
const TIME_OF_DAY = /(?:^| )(?:at )?(?:(\d{1,2}):(\d\d) ?(am|pm)?|(\d{1,2}) ?(am|pm))(?= |$)/i;
/** A date without an hour is taken at noon. */
const NO_HOUR = 12;
/** "Last night, 2am" is early today. */
const NIGHT_ENDS_AT_HOUR = 6;

/** Older than this is a slip of the finger. */
const YEAR_LEAST = 1900;

const EXAMPLES = "For example: yesterday 9pm, 40 min ago, 2026-11-20T21:00. Several words need quotes.";

/** The local time on a wall, to the second. Nothing says yet that the day exists. */
interface Wall {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Reads "yesterday 9pm", "40 min ago" or an ISO date. Refuses what it cannot read, what does not exist, the future. */
export async function readWhen(typed: string, clock: Clock): Promise<When> {
  const text = plainText(typed);
  if (text === "") throw new UserError("The time is empty: when was it?", EXAMPLES);
  const now = clock.now();
  const when = ISO.test(text) ? isoWhen(text, clock) : (agoWhen(text, now) ?? (await wordsWhen(text, clock)));
  if (when.date.getTime() > now.getTime()) {
    throw new UserError(
      `That is in the future: ${momentText(clock.stamp(when.date))}.`,
      "Say when it was, for example yesterday 9pm, or leave the time out for now.",
    );
  }
  return when;
}

function isoWhen(text: string, clock: Clock): When {
  const [, year, month, day, hour, minute, second, offset] = ISO.exec(text) ?? [];
  const wall = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? NO_HOUR),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
  };
  if (!exists(wall)) throw noSuchDate(text);
  if (offset !== undefined) {
    const date = new Date(text.toUpperCase().replace(" ", "T").replaceAll(" ", ""));
    if (Number.isNaN(date.getTime())) throw noSuchDate(text);
    return { date, taken: null };
  }
  const when = momentOn(wall, clock);
  return hour === undefined ? notLater(when, clock) : when;
}

function agoWhen(text: string, now: Date): When | undefined {
  const [, amount = "", unit = ""] = AGO.exec(text) ?? [];
  if (unit === "") return undefined;
  const date = new Date(now.getTime() - amountOf(amount) * (/^h/i.test(unit) ? 60 : 1) * MINUTE_MS);
  // So long ago that no calendar has it.
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < YEAR_LEAST ? undefined : { date, taken: null };
}

/** "half an", "a", or a number. */
function amountOf(typed: string): number {
  if (/^half/i.test(typed)) return 0.5;
  return /^an?$/i.test(typed) ? 1 : Number(typed);
}

async function wordsWhen(text: string, clock: Clock): Promise<When> {
  if (isTwoDates(text)) {
    throw new UserError(
      `${text} can be read as two dates.`,
      "Write the year first: 2026-11-20. Or the month in letters: 20 Nov 2026.",
    );
  }
  const { casual } = await import("chrono-node/en");
  const now = clock.now();
  const reference = { instant: now, timezone: offsetMinutesOf(clock.stamp(now)) };
  const said = text.replace(/^(?:on|at|about|around) /i, "").replace(/^last night$/i, "yesterday 10pm");
  const startOf = (words: string): ParsedResult["start"] | undefined => {
    const [found, ...more] = casual.parse(words, reference);
    const isWhole = found?.text.trim().toLowerCase() === words.toLowerCase();
    return found === undefined || more.length > 0 || !isWhole || found.end ? undefined : found.start;
  };
  const start = startOf(said);
  if (start === undefined) {
    const skipped = skippedHour(said, startOf, clock);
    if (skipped !== undefined) return skipped;
    throw unreadable(text);
  }
  if (start.isCertain("timezoneOffset")) return { date: start.date(), taken: null };
  // A month alone is no date; a wrong day, such as 31 February, is not found at all.
  if (start.isCertain("month") && !start.isCertain("day")) throw unreadable(text);

  const hasHour = start.isCertain("hour");
  const get = (part: "year" | "month" | "day" | "hour" | "minute" | "second"): number => start.get(part) ?? 0;
  const wall = {
    year: get("year"),
    month: get("month"),
    day: get("day"),
    hour: get("hour"),
    minute: get("minute"),
    second: hasHour ? get("second") : 0,
  };
  if (!exists(wall)) throw noSuchDate(text);
  if (/\blast night\b/i.test(said) && wall.hour < NIGHT_ENDS_AT_HOUR) return momentOn(daysLater(wall, 1), clock);
  const when = momentOn(wall, clock);
  if (/^(?:today|this (?:morning|afternoon|evening))$/i.test(said)) return notLater(when, clock);
  // "Monday" is the one that has been, unless the next one was asked for.
  const isWeekday = start.isCertain("weekday") && !start.isCertain("day") && !/\b(?:next|this|coming)\b/i.test(said);
  return isWeekday && when.date > now ? momentOn(daysLater(wall, -7), clock) : when;
}

/** The parser refuses an hour that the clocks skipped. A day and such an hour, or nothing. */
function skippedHour(
  said: string,
  startOf: (words: string) => ParsedResult["start"] | undefined,
  clock: Clock,
): When | undefined {
  const [whole, withMinutes, minute = "0", early, alone = "", late] = TIME_OF_DAY.exec(said) ?? [];
  if (whole === undefined) return undefined;
  const [hour, half] = [Number(withMinutes ?? alone), early ?? late];
  const rest = said.replace(whole, "").trim();
  const day = rest === "" ? startOf("today") : startOf(rest);
  if (day === undefined || day.isCertain("hour")) return undefined;
  const wall = {
    year: day.get("year") ?? 0,
    month: day.get("month") ?? 0,
    day: day.get("day") ?? 0,
    hour: half === undefined ? hour : (hour % 12) + (/pm/i.test(half) ? 12 : 0),
    minute: Number(minute),
    second: 0,
  };
  const when = exists(wall) ? momentOn(wall, clock) : undefined;
  return when !== undefined && isAfterTheGap(when.date, wall, clock) ? when : undefined;
}

function isAfterTheGap(date: Date, wall: Wall, clock: Clock): boolean {
  return clock.stamp(date).slice(0, 16) !== new Date(wallMs(wall)).toISOString().slice(0, 16);
}

/** The moment the clock on the wall shows this. In the hour that is skipped, the same time after it; doubled, the first. */
function momentOn(wall: Wall, clock: Clock): When {
  const asUtcMs = wallMs(wall);
  const offsets = [-DAY_MS, DAY_MS].map((away) => offsetMinutesOf(clock.stamp(new Date(asUtcMs + away))) * MINUTE_MS);
  const shown = (date: Date): string => clock.stamp(date).slice(0, 16);
  const wanted = new Date(asUtcMs).toISOString().slice(0, 16);
  const dates = [...new Set(offsets.map((offset) => asUtcMs - offset))]
    .sort((one, other) => one - other)
    .map((ms) => new Date(ms));
  const [first, second] = dates.filter((date) => shown(date) === wanted);
  const time = wanted.slice(11);
  if (first === undefined) {
    const date = dates.at(-1) ?? new Date(asUtcMs);
    return { date, taken: `The clocks went forward: there was no ${time}. Taken: ${shown(date).slice(11)}.` };
  }
  const taken = second === undefined ? null : `The clocks went back: ${time} came twice. Taken: the first.`;
  return { date: first, taken };
}

/** A day without an hour that is today is not later than now. */
function notLater(when: When, clock: Clock): When {
  const now = clock.now();
  const isToday = clock.stamp(when.date).slice(0, 10) === clock.stamp(now).slice(0, 10);
  return isToday && when.date > now ? { date: now, taken: null } : when;
}

function exists(wall: Wall): boolean {
  if (wall.year < YEAR_LEAST || wall.hour > 23 || wall.minute > 59 || wall.second > 59) return false;
  const date = new Date(wallMs(wall));
  return date.getUTCMonth() + 1 === wall.month && date.getUTCDate() === wall.day;
}

function wallMs({ year, month, day, hour, minute, second }: Wall): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function daysLater(wall: Wall, days: number): Wall {
  const date = new Date(wallMs(wall) + days * DAY_MS);
  return { ...wall, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1/2/2026 is a day in January here and one in February there. */
function isTwoDates(text: string): boolean {
  const [, one, other] = SLASHES.exec(text) ?? [];
  return one !== other && Number(one) <= 12 && Number(other) <= 12;
}

function noSuchDate(text: string): UserError {
  return new UserError(`There is no such date or time: ${text}.`, EXAMPLES);
}

function unreadable(text: string): UserError {
  return new UserError(`This is not a time I can read, or no such date: ${text}.`, EXAMPLES);
}
