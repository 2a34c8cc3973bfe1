import { isPainScore, PAIN_SCORES, type BodyArea, type PainScore } from "../body.ts";
import type { AreaSummary, History, NextDay, SessionSummary } from "./history.ts";
import { resultOf } from "./outcome.ts";

/** Pain in the movement over the sessions of one area, oldest first. Practice is left out. */
export interface Trend {
  readonly area: BodyArea;
  readonly points: readonly TrendPoint[];
  /** How the days after were, counted by session day. */
  readonly nextDay: AreaSummary["nextDay"];
}

export interface TrendPoint {
  readonly before: PainScore;
  readonly after: PainScore | null;
  /** Pain at rest before the session; null = not told. */
  readonly rest: PainScore | null;
  readonly nextDay: NextDay | null;
}

/** What lies between two scores on the person's own scale. Less than the smallest change that matters is `chance`. */
export type PainChange = "less" | "more" | "chance" | "same";

/** From a first score: the highest that is clearly less, and the lowest that is clearly more. Null = there is none. */
export interface ChangeThatMatters {
  readonly lessFrom: PainScore | null;
  readonly moreFrom: PainScore | null;
}

/** One trend for each area that has a session with a score, the area used last first. */
export function trendsOf({ sessions, areas }: History): readonly Trend[] {
  return areas
    .map(({ area, nextDay }) => ({ area, nextDay, points: pointsOf(sessions, area) }))
    .filter(({ points }) => points.length > 0);
}

/** The same thresholds as between before and after a session. */
export function changeBetween(first: PainScore, newest: PainScore): PainChange {
  if (first === newest) return "same";
  const result = resultOf({ restBefore: 0, restAfter: 0, moveBefore: first, moveAfter: newest, harm: false });
  switch (result) {
    case "better":
      return "less";
    case "worse":
      return "more";
    case "a-bit-better":
    case "no-change":
    case "not-scorable":
      return "chance";
  }
}

/** The smallest change that matters, as scores. */
export function changeThatMatters(first: PainScore): ChangeThatMatters {
  const scores = PAIN_SCORES.filter((score) => score !== first);
  return {
    lessFrom: scores.findLast((score) => changeBetween(first, score) === "less") ?? null,
    moreFrom: scores.find((score) => changeBetween(first, score) === "more") ?? null,
  };
}

function pointsOf(sessions: readonly SessionSummary[], area: BodyArea): readonly TrendPoint[] {
  const own = sessions.filter((session) => session.area === area && !session.practice);
  return own.toReversed().flatMap(({ painBefore, movementPainBefore, movementPainAfter, nextDay }) => {
    if (!isPainScore(movementPainBefore)) return [];
    const after = isPainScore(movementPainAfter) ? movementPainAfter : null;
    return [{ before: movementPainBefore, after, rest: isPainScore(painBefore) ? painBefore : null, nextDay }];
  });
}
