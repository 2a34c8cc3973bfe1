import type { Event } from "./event.ts";
import { wasPressed } from "./pacing.ts";

/** What an event, or a day, tells of spasm. */
export interface SpasmTold {
  /** True = there was one, false = there was none, null = not said. */
  readonly spasm: boolean | null;
  readonly worst: number | null;
  readonly cramps: number;
}

/** What one event tells of spasm, or undefined when it is about something else. */
export function toldBy(event: Event): SpasmTold | undefined {
  switch (event.kind) {
    case "session": {
      if (event.practice) return undefined;
      const worst = highest([event.painBefore, event.painAfter, event.movementPainBefore, event.movementPainAfter]);
      // Pressing is for a sore muscle; a stretch before bed says nothing of the day.
      const spasm = worst === null ? (wasPressed(event) ? true : null) : worst > 0;
      return { spasm, worst, cramps: 0 };
    }
    case "cramp":
      return event.practice ? undefined : { spasm: true, worst: null, cramps: 1 };
    case "entry": {
      const cramps = event.cramps ?? 0;
      const spasm = event.none
        ? false
        : cramps > 0
          ? true
          : event.pain === null
            ? saidNone(event.cramps)
            : event.pain > 0;
      return { spasm, worst: event.pain, cramps };
    }
    case "next-day": {
      if (event.recalled) return undefined;
      const worst = highest([event.pain, event.movementPain]);
      return worst === null ? undefined : { spasm: worst > 0, worst, cramps: 0 };
    }
    default:
      return undefined;
  }
}

/** Both together: a spasm told once is a spasm, whatever else was said. */
export function both(one: SpasmTold, other: SpasmTold): SpasmTold {
  return {
    spasm: one.spasm === true || other.spasm === true ? true : (one.spasm ?? other.spasm),
    worst: highest([one.worst, other.worst]),
    cramps: one.cramps + other.cramps,
  };
}

function saidNone(cramps: number | null): false | null {
  return cramps === 0 ? false : null;
}

function highest(pains: readonly (number | null)[]): number | null {
  return pains.reduce((most, pain) => (pain === null || (most !== null && most >= pain) ? most : pain), null);
}
