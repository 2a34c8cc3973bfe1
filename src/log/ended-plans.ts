import type { BodyArea } from "../body.ts";
import { dayOf, daysBetween } from "./day.ts";
import type { Event, SessionEvent } from "./event.ts";
import { sessionsOn } from "./pacing.ts";
import { EPISODE, NIGHTS } from "./rules.ts";

/** No entry of a plan stands further ahead in a calendar than this. */
const AHEAD_DAYS_MAX = 60;

/** A plan that a gap has ended. Its id names it in a calendar, as while it ran. */
export interface EndedPlan {
  readonly id: string;
  readonly area: BodyArea;
  /** The stretch before bed belonged to it. */
  readonly hadNights: boolean;
}

/** The plans on an area that ended by a gap, and of which a calendar may still hold entries of days to come. */
export function endedPlans(events: readonly Event[], area: BodyArea, today: string): readonly EndedPlan[] {
  const episodes: [SessionEvent, ...SessionEvent[]][] = [];
  let later = today;
  let isRunning = true;
  for (const session of sessionsOn(events, area)) {
    const day = dayOf(session.happened);
    if (daysBetween(day, today) > AHEAD_DAYS_MAX) break;
    const isGap = daysBetween(day, later) > EPISODE.gapDays;
    isRunning &&= !isGap;
    later = day;
    const current = episodes.at(-1);
    if (isRunning) continue;
    if (isGap || current === undefined) episodes.push([session]);
    else current.push(session);
  }
  return episodes.map((episode) => ({
    id: (episode.at(-1) ?? episode[0]).id,
    area,
    hadNights: episode.some(({ playbook }) => NIGHTS.playbooks.some((night) => night === playbook)),
  }));
}
