import { AREA_WORDS, BODY_AREAS, type Side } from "../../body.ts";
import type { SessionEvent } from "../../log/event.ts";
import { sessionsOn } from "../../log/pacing.ts";
import type { World } from "../../world/world.ts";
import type { Reading, Setting } from "./setting.ts";

const SIDE_WORDS: Readonly<Record<Side, string>> = { left: "left", right: "right", both: "both" };

/** What the last session on each area used, and the next one offers again. */
export const REMEMBERED: readonly Setting[] = [
  remembered("side", "Which side, area by area", "--side", ({ side }) => SIDE_WORDS[side]),
  remembered("tools", "What was at hand, area by area", "--tool", ({ tools }) => tools.join(", ")),
  remembered("heat", "Something warm at hand, area by area", "--no-heat", ({ heat }) => (heat ? "yes" : "no")),
  remembered("place", "Where it was done, area by area", null, ({ wished }) => wished?.place ?? null),
];

function remembered(
  name: string,
  says: string,
  flag: string | null,
  value: (session: SessionEvent) => string | null,
): Setting {
  return {
    name,
    says,
    read: (world) => readingOf(world, value),
    change: {
      kind: "elsewhere",
      how: flag === null ? "press c on the plan of a session" : `press c on the plan of a session, or start ${flag}`,
    },
  };
}

function readingOf({ journal }: World, value: (session: SessionEvent) => string | null): Reading {
  const { events } = journal.read();
  const lines = BODY_AREAS.flatMap((area) => {
    const [last] = sessionsOn(events, area);
    const used = last === undefined ? null : value(last);
    return used === null || used === "" ? [] : [`${AREA_WORDS[area]}: ${used}`];
  });
  return lines.length === 0
    ? { value: null, origin: { kind: "default" } }
    : { value: lines, origin: { kind: "record" } };
}
