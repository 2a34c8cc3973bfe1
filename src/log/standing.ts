import type { Event } from "./event.ts";

/** The events as they stand. */
export function standing(events: readonly Event[]): readonly Event[] {
  return events;
}
