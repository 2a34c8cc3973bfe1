import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventRepeatingFreq,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalCalendar,
  type ICalEventData,
} from "ical-generator";
import { addDays } from "../log/day.ts";
import type { EndedPlan } from "../log/ended-plans.ts";
import type { PlanAhead } from "../log/plan-ahead.ts";

/** Stands in every file we write, and in no other: only such a file is ever written over. */
export const CALENDAR_MARK = "//spasm-coach//plan//EN";

const NAME = "spasm-coach";
const DESCRIPTION = "To see the plan: spasm-coach plan. Each start asks the safety questions first.";
/** Nobody is reminded at night: what may start then is an entry of the next whole day. */
const AWAKE = { from: "08:00", until: "21:00" };
const WHOLE_DAY_ALARM_SECONDS = 9 * 3600;
const EVENING = "21:30:00Z";
const MINUTE_MS = 60_000;
const SESSION_MINUTES = 15;

/**
 * The plans as an iCalendar file. Titles say nothing about health. A later file changes the entries of an earlier one:
 * the same UIDs, a higher SEQUENCE. Whole days and the evening stand where the person is; a time of day is an instant.
 */
export function calendarOf(
  plans: readonly PlanAhead[],
  now: Date,
  stamp: (moment: Date) => string,
  ended: readonly EndedPlan[] = [],
): string {
  // The library puts the hyphen of an unregistered maker before it.
  const calendar = ical({ name: NAME, prodId: CALENDAR_MARK, method: ICalCalendarMethod.PUBLISH });
  for (const plan of plans) for (const entry of entriesOf(plan, now, stamp)) add(calendar, plan, entry, now);
  for (const plan of ended) for (const entry of takenBack(plan)) add(calendar, plan, entry, now);
  // The library ends every line with CRLF, but for the last.
  return `${calendar.toString().trimEnd()}\r\n`;
}

interface Entry {
  readonly slot: "next" | "end" | "see" | "nights";
  readonly summary: string;
  readonly when: When;
}

const SUMMARIES: Readonly<Record<Entry["slot"], string>> = {
  next: `${NAME}: next session may start`,
  end: `${NAME}: this plan ends`,
  see: `${NAME}: look at the plan`,
  nights: `${NAME}: before bed`,
};

type When =
  | { readonly kind: "day"; readonly day: string }
  | { readonly kind: "moment"; readonly moment: Date }
  | { readonly kind: "evenings"; readonly from: string; readonly count: number }
  /** It may stand in an earlier file, and holds no longer. */
  | { readonly kind: "cancelled" };

/** A plan that a gap has ended leaves nothing in the calendar. */
function takenBack({ hadNights }: EndedPlan): readonly Entry[] {
  const slots = ["next", "end", "see", ...(hadNights ? (["nights"] as const) : [])] as const;
  return slots.map((slot) => ({ slot, summary: SUMMARIES[slot], when: { kind: "cancelled" } }));
}

function entriesOf(plan: PlanAhead, now: Date, stamp: (moment: Date) => string): readonly Entry[] {
  const { kind, endsOn, seeSomeoneOn, nights } = plan;
  const nightsLeft = nights === null ? 0 : nights.of - nights.done;
  const dayOr = (day: string | null): readonly When[] => {
    if (day !== null) return [{ kind: "day", day }];
    return kind === "over" || kind === "on-need" ? [{ kind: "cancelled" }] : [];
  };
  const next: readonly When[] = kind === "nights" ? [] : [nextWhen(plan, now, stamp)];
  const evenings = nights === null ? [] : [eveningsWhen(nights.endsOn, nightsLeft)];
  return [
    ...next.map((when) => ({ slot: "next", summary: SUMMARIES.next, when }) as const),
    ...dayOr(endsOn).map((when) => ({ slot: "end", summary: SUMMARIES.end, when }) as const),
    ...dayOr(seeSomeoneOn === endsOn ? null : seeSomeoneOn).map(
      (when) => ({ slot: "see", summary: SUMMARIES.see, when }) as const,
    ),
    ...evenings.map((when) => ({ slot: "nights", summary: SUMMARIES.nights, when }) as const),
  ];
}

function nextWhen({ next, suggestedOn }: PlanAhead, now: Date, stamp: (moment: Date) => string): When {
  if (next.kind === "locked" || next.kind === "refer") return { kind: "cancelled" };
  if (suggestedOn !== null) return { kind: "day", day: suggestedOn };
  if (next.kind === "now") return { kind: "day", day: stamp(now).slice(0, 10) };
  const local = stamp(next.until);
  const [day, clock] = [local.slice(0, 10), local.slice(11, 16)];
  if (clock < AWAKE.from) return { kind: "day", day };
  return clock < AWAKE.until ? { kind: "moment", moment: next.until } : { kind: "day", day: addDays(day, 1) };
}

function eveningsWhen(endsOn: string, left: number): When {
  return left <= 0 ? { kind: "cancelled" } : { kind: "evenings", from: addDays(endsOn, 1 - left), count: left };
}

function add(calendar: ICalCalendar, { id }: Pick<PlanAhead, "id">, { slot, summary, when }: Entry, now: Date): void {
  const event = calendar.createEvent({
    ...timesOf(when, now),
    id: `${id}-${slot}@${NAME}`,
    sequence: Math.floor(now.getTime() / MINUTE_MS),
    stamp: now,
    summary,
    description: DESCRIPTION,
    class: ICalEventClass.PRIVATE,
    transparency: ICalEventTransparency.TRANSPARENT,
    status: when.kind === "cancelled" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  if (when.kind === "cancelled") return;
  const seconds = when.kind === "day" ? WHOLE_DAY_ALARM_SECONDS : 0;
  const alarm = event.createAlarm({ type: ICalAlarmType.display, triggerAfter: seconds, description: summary });
  // Without this the library counts from the end of the entry: a day late.
  alarm.relatesTo(ICalAlarmRelatesTo.start);
}

function timesOf(when: When, now: Date): Pick<ICalEventData, "start" | "end" | "allDay" | "floating" | "repeating"> {
  switch (when.kind) {
    case "day":
      return { start: wholeDay(when.day), allDay: true };
    case "moment":
      return { start: when.moment, end: new Date(when.moment.getTime() + SESSION_MINUTES * MINUTE_MS) };
    case "evenings": {
      // Written without a zone, so that it is the evening wherever the person is.
      const start = new Date(`${when.from}T${EVENING}`);
      const end = new Date(start.getTime() + SESSION_MINUTES * MINUTE_MS);
      return { start, end, floating: true, repeating: { freq: ICalEventRepeatingFreq.DAILY, count: when.count } };
    }
    case "cancelled":
      return { start: wholeDay(now.toISOString().slice(0, 10)), allDay: true };
  }
}

function wholeDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
