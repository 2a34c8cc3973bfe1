export const RESULTS = ["better", "a-bit-better", "no-change", "worse", "not-scorable"] as const;
/** How a session went on the person's own 0-10 scale. */
export type SessionResult = (typeof RESULTS)[number];

export const NEXT_DAY_ANSWERS = ["better", "same", "worse", "bruise", "not-sure"] as const;
/** What the person says of the day after a session day. A new bruise counts as worse, "not sure" as not known. */
export type NextDayAnswer = (typeof NEXT_DAY_ANSWERS)[number];

/** Pain at rest and in the re-test movement, before and after, 0-10. */
export interface PainScores<Score extends number | null = number> {
  readonly restBefore: Score;
  readonly moveBefore: Score;
  readonly restAfter: Score;
  readonly moveAfter: Score;
  /** A new bruise, or the person says it is worse. */
  readonly harm: boolean;
}

/** Points more, in the movement or at rest, that count as worse. */
export const WORSE_POINTS = 2;
/** Points and share less in the movement. */
export const BETTER = { points: 2, share: 0.3 };
export const A_BIT_BETTER = { points: 1, share: 0.2 };

/** The result of a session. "Worse" is tested first, also when it did not hurt to move before. */
export function resultOf({ restBefore, moveBefore, restAfter, moveAfter, harm }: PainScores): SessionResult {
  const eased = moveBefore - moveAfter;
  if (harm || eased <= -WORSE_POINTS || restBefore - restAfter <= -WORSE_POINTS) return "worse";
  if (moveBefore === 0) return "not-scorable";
  const share = eased / moveBefore;
  if (eased >= BETTER.points && share >= BETTER.share) return "better";
  if (eased >= A_BIT_BETTER.points && share >= A_BIT_BETTER.share) return "a-bit-better";
  return "no-change";
}

/** The same of scores that may not have been told: null without all four, and nothing is guessed. */
export function resultIfTold(scores: PainScores<number | null>): SessionResult | null {
  const { restBefore, moveBefore, restAfter, moveAfter, harm } = scores;
  if (harm) return "worse";
  if (restBefore === null || moveBefore === null || restAfter === null || moveAfter === null) return null;
  return resultOf({ restBefore, moveBefore, restAfter, moveAfter, harm });
}

/** The result in words. Never "it worked because". */
export const RESULT_WORDS: Readonly<Record<SessionResult, string>> = {
  better: "Clearly better on your own scale.",
  "a-bit-better": "A little better. That can be chance. See how you feel tomorrow.",
  "no-change": "No clear change. See how you feel tomorrow.",
  worse: "Worse. Leave it alone today. If it is worse tomorrow too, book a doctor or physio.",
  "not-scorable": "It did not hurt to move before, so there is nothing to compare.",
};
