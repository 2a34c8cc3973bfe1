import { GAP_MS } from "./gap.ts";
import type { PlayerEvent } from "./player.ts";

/** Turns readings of the clock, many a second, into the ticks of a session: few, on time, and a gap by itself. */

/** Readings that were not handed on yet. */
export interface Pulse {
  readonly elapsedMs: number;
  /** How far the clock on the wall ran ahead of the monotonic one. */
  readonly driftMs: number;
}

/** When ticks are handed on. */
export interface Rate {
  /** Session time until something changes on the screen. */
  readonly dueMs: number;
  /** How many times faster than real time the session runs. */
  readonly speed: number;
}

type Tick = PlayerEvent & { readonly kind: "tick" };

export const NO_PULSE: Pulse = { elapsedMs: 0, driftMs: 0 };
/** Readings are handed on at the latest after so long. */
const TICK_MS = 500;
/** A fast clock runs in steps of so much session time: nothing that is due is stepped over. */
const FAST_TICK_MS = 250;

/** One more reading. What ran before a gap counts, the gap never does, and two readings together never look like one. */
export function beat(
  pulse: Pulse,
  read: Pulse,
  rate: Rate,
): { readonly pulse: Pulse; readonly ticks: readonly Tick[] } {
  const sum = { elapsedMs: pulse.elapsedMs + read.elapsedMs, driftMs: pulse.driftMs + read.driftMs };
  if (sum.elapsedMs > GAP_MS || Math.abs(sum.driftMs) > GAP_MS) {
    return { pulse: NO_PULSE, ticks: [...ticksOf(pulse, rate.speed), ...ticksOf(read, rate.speed)] };
  }
  const isDue = sum.elapsedMs >= TICK_MS || sum.elapsedMs * rate.speed >= rate.dueMs;
  return isDue ? { pulse: NO_PULSE, ticks: ticksOf(sum, rate.speed) } : { pulse: sum, ticks: [] };
}

/** What was read so far, as ticks. A fast clock is for trying things out: a real gap still looks like one, a fast tick does not. */
export function ticksOf({ elapsedMs, driftMs }: Pulse, speed: number): readonly Tick[] {
  if (elapsedMs === 0 && driftMs === 0) return [];
  const isGap = elapsedMs > GAP_MS || Math.abs(driftMs) > GAP_MS;
  const total = isGap ? elapsedMs : elapsedMs * speed;
  const count = isGap || speed === 1 ? 1 : Math.max(1, Math.ceil(total / FAST_TICK_MS));
  return Array.from({ length: count }, () => ({
    kind: "tick" as const,
    elapsedMs: total / count,
    wallMs: total / count + driftMs,
  }));
}
