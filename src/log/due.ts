import { BODY_AREAS, type BodyArea, type NonEmpty } from "../body.ts";
import { COACHED_AREAS } from "../protocols/index.ts";
import { URGENCIES, type Urgency } from "../triage/red-flag.ts";
import { isLogSign } from "../triage/red-flags/from-the-log.ts";
import { courseOf, type Course } from "./course.ts";
import { currentEpisode, onsetOf } from "./episode.ts";
import type { Event } from "./event.ts";
import { lockFor } from "./locks.ts";
import { nextDayDue } from "./next-day.ts";
import { nextSession, type Days } from "./next-session.ts";
import { isKnownToBleedEasily } from "./profile.ts";

/** What the record says comes next: areas that wait after a warning sign, and areas with a running episode. */
export type Due = LockedAreas | AreaDue;

export interface LockedAreas {
  readonly kind: "locked";
  readonly urgency: Urgency;
  /** Ids of the signs behind it. */
  readonly raised: readonly string[];
  readonly areas: NonEmpty<BodyArea> | "everywhere";
}

export interface AreaDue {
  readonly kind: "area";
  readonly area: BodyArea;
  /** The session day whose next-day answer is to be asked, or null. */
  readonly dayAfter: string | null;
  /** When the next session may start; null = now. */
  readonly startsAt: Date | null;
  readonly course: Course;
}

export interface DueFacts extends Days {
  readonly events: readonly Event[];
  readonly now: Date;
}

/** All that is due, most pressing first: locks, an answer about the day after, a session now, one later. */
export function dueOf(facts: DueFacts): readonly Due[] {
  const { events } = facts;
  // Looked at once each: a long record makes every look dear.
  const locking = events.filter(({ kind }) => kind === "halt" || kind === "mistake" || kind === "cleared");
  const treated = new Set(events.filter((event) => event.kind === "session").map(({ area }) => area));
  const areas = BODY_AREAS.filter((area) => treated.has(area) && lockFor(locking, area) === undefined).flatMap((area) =>
    areaDue(facts, area),
  );
  return [...lockedAreas(locking), ...[...areas].sort((one, other) => rankOf(one) - rankOf(other))];
}

function rankOf({ dayAfter, startsAt }: AreaDue): number {
  if (dayAfter !== null) return 0;
  return startsAt === null ? 1 : 2;
}

/** What the stop and refer rules say of an area, or undefined when no episode runs there. */
function courseNow(events: readonly Event[], area: BodyArea, now: Date, today: string): Course | undefined {
  const [last] = currentEpisode(events, area, today);
  if (last === undefined) return undefined;
  const { beganOn } = last;
  const onset = onsetOf(beganOn, today);
  return courseOf({ events, area, now, today, onset, beganOn, bleedsEasily: isKnownToBleedEasily(events), pain: null });
}

function areaDue({ events, now, dayAt, startOfDay }: DueFacts, area: BodyArea): readonly AreaDue[] {
  const today = dayAt(now);
  const course = courseNow(events, area, now, today);
  const [last] = currentEpisode(events, area, today);
  if (course === undefined || last === undefined) return [];
  const next = nextSession(events, area, last.beganOn, now, { dayAt, startOfDay });
  const dayAfter = nextDayDue(events, area, now, today)?.day ?? null;
  return [{ kind: "area", area, dayAfter, startsAt: next.kind === "go" ? null : next.until, course }];
}

function lockedAreas(events: readonly Event[]): readonly LockedAreas[] {
  const locked = BODY_AREAS.flatMap((area) => {
    const lock = lockFor(events, area);
    return lock === undefined ? [] : [{ area, urgency: lock.urgency, raised: lock.raised }];
  });
  return URGENCIES.flatMap((urgency) => {
    const own = locked.filter((one) => one.urgency === urgency);
    // The end of self-care is told in other words than a sign that was ticked.
    const [ends, ticked] = [own.filter(isEnd), own.filter((one) => !isEnd(one))];
    return [...together(urgency, ticked), ...together(urgency, ends)];
  });
}

function isEnd({ raised }: { readonly raised: readonly string[] }): boolean {
  return raised.every(isLogSign);
}

function together(
  urgency: Urgency,
  locked: readonly { readonly area: BodyArea; readonly raised: readonly string[] }[],
): readonly LockedAreas[] {
  const [first, ...rest] = locked.map(({ area }) => area);
  if (first === undefined) return [];
  const areas: NonEmpty<BodyArea> = [first, ...rest];
  const isAll = COACHED_AREAS.every((area) => areas.includes(area));
  const raised = [...new Set(locked.flatMap((one) => one.raised))];
  return [{ kind: "locked", urgency, raised, areas: isAll ? "everywhere" : areas }];
}
