import type { Event } from "./event.ts";
import { dayOf, daysBetween } from "./day.ts";
import { standing } from "./standing.ts";
import { nameKey, type Trigger } from "./words.ts";

/** A trigger counts towards the order of the evening list for so many days. */
const RECENT_DAYS = 30;

/** Names of triggers by `nameKey`, in the spelling used last. The events as they stand, any order. */
export function triggerNames(events: readonly Event[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { name } of usesOf(events)) names.set(nameKey(name), name);
  return names;
}

/** True when the name was written, or is what a written one reads as now. */
export function isInRecord(name: string, events: readonly Event[]): boolean {
  const key = nameKey(name);
  return [events, standing(events)].some((all) => usesOf(all).some((use) => nameKey(use.name) === key));
}

/** The triggers, each in the spelling already used, none twice. */
export function inKnownSpelling(triggers: readonly Trigger[], names: ReadonlyMap<string, string>): readonly Trigger[] {
  const own = new Map(names);
  const seen = new Set<string>();
  return triggers.flatMap((trigger): readonly Trigger[] => {
    const key = nameKey(trigger.name);
    const name = own.get(key) ?? trigger.name;
    own.set(key, name);
    const whole = JSON.stringify([key, trigger.amount, trigger.unit]);
    if (seen.has(whole)) return [];
    seen.add(whole);
    return [{ ...trigger, name }];
  });
}

/** Trigger names for a list to tick: used on most days of the last month first, then the newest. */
export function usualTriggers(events: readonly Event[], today: string): readonly string[] {
  const names = triggerNames(events);
  const days = new Map<string, Set<string>>();
  const newest = new Map<string, number>();
  for (const { name, happened } of usesOf(events)) {
    const key = nameKey(name);
    newest.set(key, Math.max(newest.get(key) ?? -Infinity, Date.parse(happened)));
    const day = dayOf(happened);
    if (Math.abs(daysBetween(day, today)) < RECENT_DAYS) days.set(key, (days.get(key) ?? new Set()).add(day));
  }
  const daysWith = (key: string): number => days.get(key)?.size ?? 0;
  return [...names.keys()]
    .sort(
      (one, other) =>
        daysWith(other) - daysWith(one) || (newest.get(other) ?? 0) - (newest.get(one) ?? 0) || (one < other ? -1 : 1),
    )
    .flatMap((key) => names.get(key) ?? []);
}

interface Use {
  readonly name: string;
  readonly happened: string;
  readonly written: string;
}

/** Every use of a trigger, in the order written. */
function usesOf(events: readonly Event[]): readonly Use[] {
  return events
    .flatMap((event): readonly Use[] => {
      const { happened, written } = event;
      if (event.kind === "entry") return event.triggers.map(({ name }) => ({ name, happened, written }));
      if (event.kind === "session" && !event.practice)
        return event.triggers.map((name) => ({ name, happened, written }));
      return [];
    })
    .sort((one, other) => Date.parse(one.written) - Date.parse(other.written));
}
