import type { Event, NextDayEvent, SessionEvent } from "../../src/log/event.ts";
import { cramp, entry, nextDay, session } from "./log-events.ts";

/** The evening on which the three weeks are looked back on: a Saturday. */
export const LOOKING_BACK = "2026-11-21T20:00:00+11:00";

/** A moment of November 2026 in Sydney. */
export function at(day: number, time = "10:00"): string {
  return `2026-11-${String(day).padStart(2, "0")}T${time}:00+11:00`;
}

function neck(day: number, before: number, after: number | null, changes: Partial<SessionEvent> = {}): SessionEvent {
  return session(at(day, "21:00"), {
    area: "neck",
    side: "right",
    playbook: "neck",
    movement: "turn-head",
    onset: "chronic",
    beganOn: "2026-09-01",
    movementPainBefore: before,
    movementPainAfter: after,
    ...changes,
  });
}

function dayAfter(day: number, answer: NextDayEvent["answer"]): NextDayEvent {
  return nextDay(at(day + 1, "20:30"), at(day).slice(0, 10), { area: "neck", answer });
}

/** A desk worker's neck: nine sessions in three weeks, half of the days after answered. */
export const THREE_WEEKS: readonly Event[] = [
  neck(1, 6, 4, { practice: true }),
  neck(2, 6, 4),
  dayAfter(2, "better"),
  neck(4, 6, 5, { triggers: ["long meeting"] }),
  dayAfter(4, "same"),
  neck(6, 5, 4),
  entry(at(7, "18:30"), {
    id: "0193a1b2-0001-7000-8000-00000a1b2c3d",
    triggers: [{ name: "long drive", amount: 3, unit: "h" }],
    pain: 5,
    area: "neck",
  }),
  neck(9, 5, 3),
  dayAfter(9, "better"),
  cramp(at(11, "02:10"), { worked: "stretch" }),
  neck(11, 5, null, { partial: true, heldSeconds: 38, stopped: "user", result: null, painAfter: null }),
  neck(13, 4, 3, { side: "both" }),
  dayAfter(13, "worse"),
  entry(at(14, "12:15"), {
    id: "0193a1b2-0002-7000-8000-00000b2c3d4e",
    triggers: [{ name: "long drive", amount: 1.5, unit: "h" }, { name: "bad night" }],
    note: "new pillow since Thursday, the old one was flat",
  }),
  neck(16, 4, 2),
  cramp(at(17, "23:40"), { minutes: 4.5, letGo: false }),
  neck(18, 3, 2, { triggers: ["long meeting"] }),
  dayAfter(18, "not-sure"),
  entry(at(19, "19:00"), { id: "0193a1b2-0003-7000-8000-00000c3d4e5f", triggers: [{ name: "long drive" }], pain: 0 }),
  neck(20, 3, 2),
  dayAfter(20, "better"),
];
