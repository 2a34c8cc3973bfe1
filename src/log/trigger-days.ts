import { dayOf } from "./day.ts";
import { both, toldBy, type SpasmTold } from "./told.ts";
import type { Event } from "./event.ts";
import { differenceOf } from "./interval.ts";
import { TRIGGER_DAYS } from "./rules.ts";

/**
 * The days that count for a trigger are whole days with a word on spasm: one told with `--evening`, `--none` or
 * `--only`. On any other day a trigger that is not named may well have been there.
 */
export interface TriggerSummary {
  readonly name: string;
  readonly window: "same-day";
  /** Days on which it was named, whole or not. */
  readonly daysNoted: number;
  readonly daysWith: number;
  readonly daysWithout: number;
  readonly spasmDaysWith: number;
  readonly spasmDaysWithout: number;
  /** Points of 100: the share of spasm days with it less the share without. Null while it is too early. */
  readonly difference: number | null;
  /** Newcombe's 95% interval of it, in points of 100. */
  readonly interval95: readonly [number, number] | null;
  /** Not worked out yet. */
  readonly chance: null;
  /** `no clear link`: the interval holds 0. `not judged`: it does not, and nothing is said of it yet. */
  readonly label: "too early" | "no clear link" | "not judged";
  /** Whole days still missing before a comparison is worth making. */
  readonly moreDays: number;
}

interface Day {
  readonly triggers: Set<string>;
  told: SpasmTold | undefined;
  whole: boolean;
}

/** One summary for each trigger named in these events, by its name. Practice is left out. */
export function triggersOf(events: readonly Event[]): readonly TriggerSummary[] {
  const days = new Map<string, Day>();
  for (const event of events) {
    const isCounted = event.kind === "entry" || (event.kind === "session" && !event.practice);
    const told = event.kind === "next-day" ? undefined : toldBy(event);
    if (!isCounted && told === undefined) continue;
    const date = dayOf(event.happened);
    const day = days.get(date) ?? { triggers: new Set(), told: undefined, whole: false };
    days.set(date, day);
    if (told !== undefined) day.told = day.told === undefined ? told : both(day.told, told);
    if (event.kind === "session") event.triggers.forEach((name) => day.triggers.add(name));
    if (event.kind !== "entry") continue;
    event.triggers.forEach(({ name }) => day.triggers.add(name));
    day.whole ||= event.none || event.only === true;
  }
  const all = [...days.values()];
  const names = [...new Set(all.flatMap(({ triggers }) => [...triggers]))].sort();
  const counted = all.filter(({ whole, told }) => whole && told !== undefined && told.spasm !== null);
  return names.map((name) => summaryOf(name, all, counted));
}

function summaryOf(name: string, all: readonly Day[], counted: readonly Day[]): TriggerSummary {
  const withIt = counted.filter(({ triggers }) => triggers.has(name));
  const without = counted.filter(({ triggers }) => !triggers.has(name));
  const spasmsIn = (days: readonly Day[]): number => days.filter(({ told }) => told?.spasm === true).length;
  const counts = {
    daysWith: withIt.length,
    daysWithout: without.length,
    spasmDaysWith: spasmsIn(withIt),
    spasmDaysWithout: spasmsIn(without),
  };
  const more = moreDays(counts);
  const found = more > 0 ? null : comparisonOf(counts);
  return {
    name,
    window: "same-day",
    daysNoted: all.filter(({ triggers }) => triggers.has(name)).length,
    ...counts,
    difference: found?.difference ?? null,
    interval95: found?.interval95 ?? null,
    chance: null,
    label: labelOf(found),
    moreDays: more,
  };
}

type Counts = Pick<TriggerSummary, "daysWith" | "daysWithout" | "spasmDaysWith" | "spasmDaysWithout">;

interface Comparison {
  readonly difference: number;
  readonly interval95: readonly [number, number];
}

function labelOf(found: Comparison | null): TriggerSummary["label"] {
  if (found === null) return "too early";
  return holdsZero(found.interval95) ? "no clear link" : "not judged";
}

function comparisonOf(counts: Counts): Comparison {
  const { difference, low, high } = differenceOf(
    { count: counts.spasmDaysWith, of: counts.daysWith },
    { count: counts.spasmDaysWithout, of: counts.daysWithout },
  );
  return { difference: points(difference), interval95: [points(low), points(high)] };
}

function holdsZero([low, high]: readonly [number, number]): boolean {
  return low <= 0 && high >= 0;
}

/** Points of 100, to a tenth. */
function points(share: number): number {
  return Math.round(share * 1000) / 10 + 0;
}

/** How many more days at the least, by whichever count is furthest behind. */
function moreDays({ daysWith, daysWithout, spasmDaysWith, spasmDaysWithout }: Counts): number {
  return Math.max(
    0,
    TRIGGER_DAYS.inAllLeast - daysWith - daysWithout,
    TRIGGER_DAYS.withLeast - daysWith,
    TRIGGER_DAYS.withoutLeast - daysWithout,
    TRIGGER_DAYS.spasmLeast - spasmDaysWith - spasmDaysWithout,
  );
}
