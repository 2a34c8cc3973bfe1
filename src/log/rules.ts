/**
 * The numbers of the pace, of the day after and of the stop rules, by name. All are convention; the article the
 * product grew from and the clinical review describe them. `docs/rules.md` is written from here.
 */

/** How often: R7, R8 and R10. */
export const PACE = {
  hoursBetweenMin: 4,
  sessionsADayMax: { acute: 2, subacute: 1, chronic: 1 },
  chronicDaysInARowMax: 2,
  chronicInSevenDaysMax: 4,
  /** After a plan that went well. */
  onNeedInSevenDaysMax: 3,
  /** Needed in each of so many weeks in a row: worth a check. No lock. */
  onNeedWeeks: 12,
} as const;

/**
 * R9: how a new spasm's plan gets less, by the day of the plan, the first session being day 1. What `plan` suggests;
 * the pace is the limit. Two days after in a row that were better, with little pain at rest, and it begins at once.
 */
export const TAPER = {
  stages: [
    { fromDay: 5, pace: "daily", gapDays: 1 },
    { fromDay: 8, pace: "every-other-day", gapDays: 2 },
    { fromDay: 15, pace: "twice-a-week", gapDays: 3 },
  ],
  early: { betterDays: 2, restPainMax: 2 },
  settled: { painMax: 1, days: 3 },
} as const;

/** When one spell of trouble begins and ends, and how old it is. */
export const EPISODE = { gapDays: 7, acuteDaysMax: 7, subacuteDaysMax: 14, weeklyLinesDays: 7 } as const;

/** A profile answer counts for so many days. */
export const CONFIRM_DAYS = 30;

/** When the day after is asked: in hours after the last session of the day, then from memory, in days. */
export const NEXT_DAY = { askHours: { least: 12, most: 72 }, recallDaysMax: 7 } as const;

/** R13: the stretch before bed. After so many nights it is compared and stops; a longer gap begins a new course. */
export const NIGHTS = {
  playbooks: ["night-stretch", "older-nights"],
  area: "calf",
  of: 42,
  gapDays: 7,
  compareDays: 14,
} as const;

/** When a session becomes lighter, pressing stops, or self-care has had its turn: S1r to S10r. */
export const STOP = {
  /** S1r: session days in a row, known and no better. A fall of so many points over them is a gain. */
  noChangeDays: { lighter: 2, refer: 3 },
  slowGainPoints: 1,
  /** Session days in a row with nothing known about the day after. */
  unknownDaysMax: 3,
  /** S2r: settled, and back. */
  settled: { painMax: 1, days: 3, backOnDays: 2, afterDays: 7, sessionDays: 3 },
  /** S3r: points of pain up the day after. */
  pointsUpMax: 3,
  /** S4r: days without pressing after a bruise, with thin blood. */
  bruiseRestDays: 7,
  /** S6r: a plan that began acute. */
  acute: { checkDay: 4, gainPoints: 1, gainShare: 0.2, seeSomeoneDay: 14 },
  /** S7r: blocks of a plan, and "since then, how is it?" on -5 to 5. */
  blocks: { firstDays: 21, betweenDays: 7, nextDays: 14, withoutCheckDays: 183, clearGain: 2 },
  /** S9r: weeks with cramps. */
  crampWeeks: { of: 4, least: 3 },
  /** S10r: days within which strong pain again is urgent. */
  strongAgainDays: 3,
} as const;

/** Days that have to be told whole before a trigger's days are worth comparing. */
export const TRIGGER_DAYS = { lookBack: 365, inAllLeast: 28, withLeast: 8, withoutLeast: 8, spasmLeast: 5 } as const;

/**
 * What may be asked each week when it is switched on: the change since the plan began, -5 to 5, and up to three
 * activities, 0 to 10. So many points are clear; of one activity alone a point more.
 */
export const WEEKLY = {
  everyDays: 7,
  activitiesMax: 3,
  clearChange: 2,
  clearMean: { several: 2, one: 3 },
  /** S2r: no better by then, and a clinician should look. */
  noBetter: { afterDays: 7, sessionDays: 3 },
} as const;
