import type { BodyArea, Onset } from "../body.ts";
import type { Playbook } from "../protocols/playbook.ts";
import type { Clearance } from "../triage/assess.ts";
import { gentlerForNewSpasm, gentlerForPain, lighter, withChange } from "../triage/gentler.ts";
import type { Easing } from "./course.ts";

/** What today asks for beside the answers: how strong the pain is, how new, and how the episode has gone. */
export interface Today {
  readonly area: BodyArea;
  readonly onset: Onset;
  /** Pain at rest, 0-10; null when nobody told it, which is as gentle as strong pain. */
  readonly painAtRest: number | null;
  readonly easings: readonly Easing[];
}

/** The same clearance, made gentler by today and by the record. It is never made wider. */
export function gentlerToday(
  clearance: Clearance,
  playbook: Playbook,
  { area, onset, painAtRest, easings }: Today,
): Clearance {
  const calm = gentlerForNewSpasm(gentlerForPain(clearance, painAtRest), area, onset);
  // One lighter session for several reasons is as light as for one.
  const lighterFirst = easings.find(({ effect }) => effect === "lighter");
  const counted = easings.filter((easing) => easing.effect === "no-press" || easing === lighterFirst);
  return counted.reduce((gentler, { id, effect, why }) => {
    if (effect === "no-press") return withChange(gentler, { id, why, effects: ["no-press"] });
    if (playbook.press === null) return gentler;
    const { pressureCap, holdSeconds: range } = playbook.press;
    const holdSeconds = onset === "acute" ? range.least : range.most;
    return lighter(gentler, { pressureCap, holdSeconds }, { id, why });
  }, calm);
}
