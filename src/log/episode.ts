import type { BodyArea, Onset } from "../body.ts";
import type { RedFlag } from "../triage/red-flag.ts";
import { addDays, dayOf, daysBetween } from "./day.ts";
import type { Event, SessionEvent } from "./event.ts";
import { sessionsOn } from "./pacing.ts";
import { EPISODE } from "./rules.ts";

/** The answers to "When did this one start?", each with the date it stands for, in days ago. */
export const ONSET_CHOICES = [
  { key: "1", label: "today", daysAgo: 0 },
  { key: "2", label: "this week", daysAgo: 4 },
  { key: "3", label: "one to two weeks", daysAgo: 10 },
  { key: "4", label: "longer", daysAgo: 21 },
] as const;

/** Acute up to 7 days after it began, subacute up to 14, then chronic. */
export function onsetOf(beganOn: string, today: string): Onset {
  const days = daysBetween(beganOn, today);
  if (days <= EPISODE.acuteDaysMax) return "acute";
  return days <= EPISODE.subacuteDaysMax ? "subacute" : "chronic";
}

/** A date that gives this onset, for programs that name the onset and not the day. */
export function beganOnFor(onset: Onset, today: string): string {
  const daysAgo = { acute: 0, subacute: 10, chronic: 21 }[onset];
  return addDays(today, -daysAgo);
}

/** The sessions of the episode that is still running, newest first; empty when there is none. */
export function currentEpisode(events: readonly Event[], area: BodyArea, today: string): readonly SessionEvent[] {
  const episode: SessionEvent[] = [];
  let later = today;
  for (const session of sessionsOn(events, area)) {
    const day = dayOf(session.happened);
    if (daysBetween(day, later) > EPISODE.gapDays) break;
    episode.push(session);
    later = day;
  }
  return episode;
}

/** Of these red flags, those that have to be asked now. `somethingNew` brings every line back. */
export function dueFlags(
  flags: readonly RedFlag[],
  events: readonly Event[],
  area: BodyArea,
  today: string,
  somethingNew: boolean,
): readonly RedFlag[] {
  const episode = currentEpisode(events, area, today);
  const toldWorseAt = worseNextDayAt(events, area);
  const sinceWorse = untilWorse(episode).filter((session) => Date.parse(session.happened) > toldWorseAt);
  const thisWeek = sinceWorse.filter(
    (session) => daysBetween(dayOf(session.happened), today) < EPISODE.weeklyLinesDays,
  );
  const answered = (sessions: readonly SessionEvent[], flag: RedFlag): boolean =>
    sessions.some((session) => session.screened.includes(flag.id));
  return flags.filter((flag) => {
    if (somethingNew) return true;
    switch (flag.repeat) {
      case "every-session":
        return true;
      case "weekly":
        return !answered(thisWeek, flag);
      case "once":
        return !answered(sinceWorse, flag);
    }
  });
}

/** When the newest next-day answer on this area told of harm; 0 = never. */
function worseNextDayAt(events: readonly Event[], area: BodyArea): number {
  const told = events
    .filter((event) => event.kind === "next-day")
    .filter((event) => event.area === area && (event.answer === "worse" || event.answer === "bruise"));
  return Math.max(0, ...told.map((event) => Date.parse(event.happened)));
}

/** The sessions after the newest one that ended worse, was stopped by the wrong pain, or met a pain like a nerve's. */
function untilWorse(sessions: readonly SessionEvent[]): readonly SessionEvent[] {
  const worse = sessions.findIndex(
    (session) =>
      session.result === "worse" || session.harm || session.stopped === "wrong-pain" || session.phases.some(wasSharp),
  );
  return worse === -1 ? sessions : sessions.slice(0, worse);
}

/** A pain that was more than too much: sharp, shooting or numb. */
export function wasSharp({ pain }: SessionEvent["phases"][number]): boolean {
  return pain !== undefined && pain !== "too-much";
}
