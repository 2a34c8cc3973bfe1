import type { Side } from "../body.ts";
import type { PhaseKind } from "./timeline.ts";

/** What was wrong when somebody let go. */
export const PAIN_KINDS = ["too-much", "sharp", "shooting", "numb"] as const;
export type PainKind = (typeof PAIN_KINDS)[number];

/** How a hold feels after 20 seconds. */
export const FELT = ["easing", "same", "worse"] as const;
export type Felt = (typeof FELT)[number];

/** How one phase ended, as it is written to the log. */
export interface PhaseRecord {
  readonly kind: PhaseKind;
  readonly side: Side | null;
  readonly spot: number | null;
  readonly plannedSeconds: number;
  /** Seconds that really ran, pauses not counted; to the millisecond. */
  readonly heldSeconds: number;
  /** Seconds the clock stood in this part: a pause, the help, a gap. Only when it did. */
  readonly pausedSeconds?: number | undefined;
  /** Only when somebody let go and said why. */
  readonly pain?: PainKind | undefined;
  /** Only when it was answered. */
  readonly felt?: Felt | undefined;
  readonly end: "done" | "skipped" | "wrong-pain" | "stopped";
}

/** What a record is made of. */
export interface PlayedPhase {
  readonly kind: PhaseKind;
  readonly side: Side | null;
  readonly spot: number | null;
}

/** Times and answers of a phase that was played. */
export interface Played {
  readonly elapsedMs: number;
  readonly pausedMs: number;
  readonly plannedMs: number;
  readonly pain: PainKind | null;
  readonly felt: Felt | null;
}

/** The record of one phase. */
export function recordOf({ kind, side, spot }: PlayedPhase, played: Played, end: PhaseRecord["end"]): PhaseRecord {
  const { elapsedMs, pausedMs, plannedMs, pain, felt } = played;
  return {
    kind,
    side,
    spot,
    plannedSeconds: Math.round(plannedMs / 1000),
    heldSeconds: Math.round(elapsedMs) / 1000,
    ...(pausedMs === 0 ? {} : { pausedSeconds: Math.round(pausedMs) / 1000 }),
    ...(pain === null ? {} : { pain }),
    ...(felt === null ? {} : { felt }),
    end,
  };
}

/** Seconds really held in holds, to the millisecond. */
export function heldSecondsOf(records: readonly PhaseRecord[]): number {
  const total = records.filter((record) => record.kind === "hold").reduce((sum, record) => sum + record.heldSeconds, 0);
  return Math.round(total * 1000) / 1000;
}
