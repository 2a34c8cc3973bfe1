import type { Event } from "../../src/log/event.ts";
import { historyOf, WHOLE_RECORD, type History, type HistoryFacts } from "../../src/log/history.ts";

/** The evening on which a record is summed up, unless told otherwise. */
const EVENING = "2026-11-21T20:00:00+11:00";

/** The history of a whole record without damage. */
export function summed(events: readonly Event[], more: Partial<HistoryFacts> = {}): History {
  const facts = { events, written: events, to: EVENING, view: WHOLE_RECORD, damagedLines: 0, newerEvents: 0 };
  return historyOf({ ...facts, ...more });
}
