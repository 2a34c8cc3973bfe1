import { CONFIRM_DAYS, EPISODE, NEXT_DAY, PACE, STOP, TAPER, TRIGGER_DAYS } from "../src/log/rules.ts";
import { A_BIT_BETTER, BETTER, WORSE_POINTS } from "../src/log/outcome.ts";
import { AGE_MIN, CLEARED_DAYS } from "../src/triage/assess.ts";
import { CONTENT_VERSION } from "../src/triage/content-version.ts";
import { STRONG_PAIN } from "../src/triage/gentler.ts";
import { LOCK_HOURS } from "../src/triage/red-flag.ts";
import { WIDEST } from "../src/triage/limits.ts";
import { doc, GENERATED, section, table } from "./markdown.ts";

type Row = readonly [rule: string, says: string, then: string];

const percent = (share: number): string => `${String(Math.round(share * 100))} %`;
const n = String;

/** docs/rules.md: how much, how often, how it is judged, and when to stop. */
export function rulesDoc(): string {
  return doc(
    "Rules",
    [
      GENERATED,
      `Safety content of ${CONTENT_VERSION}. Nearly all of these numbers are convention. They come from the article the product grew from and from the clinical review of it; no trial has compared them. They are pure functions of the record, so that the same record always gives the same answer.`,
      "An edit or an undo never changes what they see: they read what was written.",
    ],
    section("How much at the most", [
      table(
        ["what", "most"],
        [
          ["discomfort aimed for", `${n(WIDEST.pressureCap)} of 10; a playbook may set less`],
          ["a hold", `${n(WIDEST.holdSecondsMax)} s`],
          ["spots a side", n(WIDEST.spotsMax)],
          ["heat", `${n(WIDEST.heatSecondsMax)} s`],
        ],
      ),
    ]),
    ruleSection("How often", pace()),
    ruleSection("How a session is judged", judged()),
    ruleSection("The day after", dayAfter()),
    ruleSection("When it becomes lighter, and when it ends", stop()),
    ruleSection("Locks and checks", locks()),
    ruleSection("Before a trigger is worth a comparison", triggerDays()),
  );
}

function ruleSection(title: string, rows: readonly Row[]): string {
  return section(title, [table(["rule", "when", "then"], rows)]);
}

const TAPER_WORDS: Readonly<Record<(typeof TAPER.stages)[number]["pace"], string>> = {
  daily: "once a day",
  "every-other-day": "every other day",
  "twice-a-week": "twice a week",
};

function pace(): readonly Row[] {
  const { hoursBetweenMin, sessionsADayMax, chronicDaysInARowMax, chronicInSevenDaysMax, onNeedInSevenDaysMax } = PACE;
  return [
    ["", `${n(EPISODE.gapDays)} days without a session`, "The episode is over; the next one is asked when it began."],
    ["", `up to ${n(EPISODE.acuteDaysMax)} days since it began`, "acute"],
    ["", `up to ${n(EPISODE.subacuteDaysMax)} days`, "subacute: the doses of acute, once a day"],
    ["R7", "any session that pressed", `${n(hoursBetweenMin)} hours until the next`],
    ["R7", "acute", `at most ${n(sessionsADayMax.acute)} a day`],
    ["R8", "subacute, chronic", `at most ${n(sessionsADayMax.chronic)} a day`],
    ["R8", `chronic, ${n(chronicDaysInARowMax)} days in a row`, "a day of rest"],
    ["R8", "chronic", `at most ${n(chronicInSevenDaysMax)} in seven days`],
    ["R10", "after a block that went well", `at most ${n(onNeedInSevenDaysMax)} in seven days`],
    ["R10", `sessions in each of ${n(PACE.onNeedWeeks)} weeks in a row`, "said in the plan: worth a check; no lock"],
    ["", "a session that ended worse", "not again before tomorrow"],
    ...TAPER.stages.map(({ fromDay, pace }): Row => [
      "R9",
      `from day ${n(fromDay)} of a plan that began acute`,
      `suggested: ${TAPER_WORDS[pace]}`,
    ]),
    [
      "R9",
      `${n(TAPER.early.betterDays)} days after in a row better, pain at rest ${n(TAPER.early.restPainMax)} or less`,
      "the first of these steps at once",
    ],
    ["R9", `pain of ${n(TAPER.settled.painMax)} or less over ${n(TAPER.settled.days)} days`, "said: you can stop"],
  ];
}

function judged(): readonly Row[] {
  const points = (gain: { readonly points: number; readonly share: number }): string =>
    `${n(gain.points)} points and ${percent(gain.share)} less in the movement`;
  return [
    ["", `${n(WORSE_POINTS)} points more in the movement or at rest, a new bruise, or the person says so`, "worse"],
    ["", "no pain in the movement before", "nothing to compare; worse is tested first"],
    ["", points(BETTER), "clearly better on your own scale"],
    ["", points(A_BIT_BETTER).replace("1 points", "1 point"), "a little better: that can be chance"],
    ["", "anything else", "no clear change"],
  ];
}

function dayAfter(): readonly Row[] {
  const { askHours, recallDaysMax } = NEXT_DAY;
  return [
    [
      "C.8",
      `first start ${n(askHours.least)} to ${n(askHours.most)} hours after the last session of a day`,
      "asked once",
    ],
    ["", `up to ${n(recallDaysMax)} days`, "asked from memory, and marked so; its scores do not count"],
    ["", "not asked, or not sure", "not known: counts neither way"],
    ["", "scores that rose as for worse", "worse, whatever the word was"],
    ["", "scores that fell as for a little better", "better, unless the word was worse or a bruise"],
  ];
}

function stop(): readonly Row[] {
  const { noChangeDays, slowGainPoints, unknownDaysMax, settled, pointsUpMax, bruiseRestDays, acute, blocks } = STOP;
  return [
    ["R16", "the day after was worse", "that day no pressing; every line is asked again"],
    ["S1r", `${n(noChangeDays.lighter)} known days in a row without a gain`, "lighter: two points less, half the hold"],
    ["S1r", `${n(noChangeDays.refer)} of them`, "self-care had its turn: doctor or physio"],
    ["S1r", `the pain in the movement fell by ${n(slowGainPoints)} over them`, "a gain: the count begins anew"],
    [
      "C.8",
      `${n(unknownDaysMax)} days in a row not known`,
      "pressing waits for an answer; where it is not sure, lighter",
    ],
    [
      "S2r",
      `${n(settled.afterDays)} days and ${n(settled.sessionDays)} session days in: ${n(settled.painMax)} or less for ${n(settled.days)} days, then back on ${n(settled.backOnDays)} days`,
      "doctor or physio",
    ],
    ["S3r", `worse twice in a row, or ${n(pointsUpMax)} points up the day after`, "doctor or physio"],
    ["S4r", "a bruise", "the next session lighter; every line is asked again"],
    ["S4r", `a bruise with thin blood`, `no pressing for ${n(bruiseRestDays)} days, then lighter`],
    ["S4r", "a second bruise", "no pressing"],
    ["R2", "a hold that is worse after 20 seconds", "let go; what follows is lighter"],
    ["S5r", "too much in a hold", "lighter from there on, here or at the next spot"],
    ["S5r", "sharp pain in a hold", "that spot is left; the second time the session ends"],
    ["S5r", "shooting pain, tingling or numb", "the session ends; not gone in 5 minutes: doctor or physio"],
    ["S5r", "any of these three last time", "the next session lighter; every line is asked again"],
    [
      "S6r",
      `day ${n(acute.checkDay)} of a plan that began acute, not down by ${n(acute.gainPoints)} and ${percent(acute.gainShare)}`,
      `no pressing, warmth and movement; see someone by day ${n(acute.seeSomeoneDay)}; no lock`,
    ],
    ["S7r", `${n(blocks.firstDays)} days of a chronic plan`, "asked: since then, how is it? (-5 to 5)"],
    ["S7r", `${n(blocks.clearGain)} or more`, "on need, as R10"],
    ["S7r", "1", `${n(blocks.betweenDays)} days of movement only, then ${n(blocks.nextDays)} days more`],
    ["S7r", "0 or less, or a second block without a clear gain", "doctor or physio"],
    ["S7r", `a third block within ${n(blocks.withoutCheckDays)} days`, "never without a check"],
    ["S8r", "sore most days for over six weeks, never checked", "asked as a sign: book first"],
    [
      "S9r",
      `cramps in ${n(STOP.crampWeeks.least)} of ${n(STOP.crampWeeks.of)} weeks`,
      "have the medicines looked at; the stretches go on",
    ],
    ["S10r", `pain at rest of ${n(STRONG_PAIN)} or more`, "no pressing; the safety lines once more"],
    ["S10r", `again on a later day within ${n(STOP.strongAgainDays)} days, or it stops sleep or walking`, "help today"],
  ];
}

function locks(): readonly Row[] {
  return [
    ["", `under ${n(AGE_MIN)} years`, "nobody is coached"],
    ["", "an emergency or urgent sign", `${n(LOCK_HOURS)} hours at the least, then a clinician's word typed in full`],
    ["", "a clinician's check", `counts for ${n(CLEARED_DAYS)} days while it stays the same`],
    ["", "a health answer", `counts for ${n(CONFIRM_DAYS)} days, then it is asked again`],
    [
      "",
      "book-first signs",
      `first use of an area, after ${n(EPISODE.weeklyLinesDays)} days, after any worse, after something new`,
    ],
  ];
}

function triggerDays(): readonly Row[] {
  const { inAllLeast, withLeast, withoutLeast, spasmLeast } = TRIGGER_DAYS;
  return [
    ["5.4", `fewer than ${n(inAllLeast)} whole days in all`, "too early"],
    ["5.4", `fewer than ${n(withLeast)} with it, or ${n(withoutLeast)} without`, "too early"],
    ["5.4", `fewer than ${n(spasmLeast)} with pain or cramp`, "too early"],
  ];
}
