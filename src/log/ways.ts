import type { BodyArea } from "../body.ts";
import type { Event, SessionEvent } from "./event.ts";
import { nextDayResult, sessionDays } from "./next-day.ts";

/** Sessions done in one way, side by side with the others: what was written down, and nothing it shows. */
export interface WayResult {
  readonly area: BodyArea;
  readonly playbook: string;
  readonly tools: SessionEvent["tools"];
  readonly sessions: number;
  /** Points of pain in the movement from before to after, negative = less: the most less, the middle, the most more. */
  readonly change: { readonly least: number; readonly middle: number; readonly most: number };
  /** Days with sessions done in this way alone. */
  readonly nextDay: { readonly better: number; readonly same: number; readonly worse: number };
}

/** Fewer sessions than this with both scores are not worth a line. */
const SESSIONS_LEAST = 3;

/** By area, playbook and what was at hand; the one done most often first. Practice and parts are left out. */
export function wayResults(
  events: readonly Event[],
  isShown: (session: SessionEvent) => boolean,
): readonly WayResult[] {
  const isOurs = (event: Event): boolean => event.kind !== "session" || isShown(event);
  const groups = new Map<string, SessionEvent[]>();
  for (const event of events) {
    if (event.kind !== "session" || event.practice || event.partial || !isShown(event)) continue;
    const own = groups.get(wayOf(event));
    if (own === undefined) groups.set(wayOf(event), [event]);
    else own.push(event);
  }
  return [...groups]
    .flatMap(([way, sessions]) => {
      const [first] = sessions;
      const changes = sessions.flatMap(changeIn).sort((one, other) => one - other);
      const [least] = changes;
      const [middle, most] = [changes[Math.floor((changes.length - 1) / 2)], changes.at(-1)];
      if (first === undefined || least === undefined || middle === undefined || most === undefined) return [];
      if (changes.length < SESSIONS_LEAST) return [];
      const { area, playbook, tools } = first;
      const change = { least, middle, most };
      return [
        {
          area,
          playbook,
          tools,
          sessions: changes.length,
          change,
          nextDay: nextDaysOf(events.filter(isOurs), area, way),
        },
      ];
    })
    .sort((one, other) => other.sessions - one.sessions);
}

function wayOf({ area, playbook, tools }: SessionEvent): string {
  return [area, playbook, ...[...tools].sort()].join(" ");
}

function changeIn({ movementPainBefore: before, movementPainAfter: after }: SessionEvent): readonly number[] {
  return before === null || after === null ? [] : [after - before];
}

function nextDaysOf(events: readonly Event[], area: BodyArea, way: string): WayResult["nextDay"] {
  const own = sessionDays(events, area).filter(({ sessions }) => sessions.every((session) => wayOf(session) === way));
  const count = (wanted: "better" | "same" | "worse"): number =>
    own.filter((day) => nextDayResult(day) === wanted).length;
  return { better: count("better"), same: count("same"), worse: count("worse") };
}
