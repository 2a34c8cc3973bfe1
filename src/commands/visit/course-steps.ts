import { choiceForm } from "../../asking/choice-form.ts";
import { BACK, given } from "../../asking/form.ts";
import { numberForm } from "../../asking/number-form.ts";
import { AREA_WORDS, painScore, type PainScore } from "../../body.ts";
import { EXIT } from "../../exit.ts";
import { courseOf, isStrongAgain, type Course } from "../../log/course.ts";
import { onsetOf } from "../../log/episode.ts";
import { nextDayDue } from "../../log/next-day.ts";
import { NEXT_DAY_ANSWERS } from "../../log/outcome.ts";
import { daysBy, nextSession } from "../../log/next-session.ts";
import type { Pacing } from "../../log/pacing.ts";
import type { Playbook } from "../../protocols/playbook.ts";
import { movesText } from "../../session/moves.ts";
import { dayText } from "../../log/day.ts";
import { haltFor } from "../../triage/assess.ts";
import { bleedsEasily } from "../../triage/facts.ts";
import { STRONG_PAIN } from "../../triage/gentler.ts";
import { LOG_SIGNS, type LogSignId } from "../../triage/red-flags/from-the-log.ts";
import { showHalt } from "./halt.ts";
import { askAgain } from "./safety-steps.ts";
import type { Ended, VisitStep, StepResult } from "./steps.ts";
import { factsOf, happened, record, todayOf, type Visit } from "./visit.ts";

/** How the running episode goes, with what was answered so far. */
export function courseFor(visit: Visit): Course {
  const today = todayOf(visit);
  const beganOn = visit.beganOn ?? today;
  const { events, area, pain, movementPain } = visit;
  return courseOf({
    events,
    area,
    today,
    beganOn,
    now: visit.world.clock.now(),
    onset: onsetOf(beganOn, today),
    bleedsEasily: bleedsEasily(factsOf(visit)),
    pain: pain === null || movementPain === null ? null : { rest: pain, move: movementPain },
  });
}

/** Self-care has had its turn: the end of the plan, said and recorded. */
async function endSelfCare(visit: Visit, sign: LogSignId): Promise<Ended> {
  const halt = haltFor([LOG_SIGNS[sign]]);
  if (halt !== undefined) await showHalt(visit, halt);
  return { exit: EXIT.halted };
}

/** The stop rules, as soon as the record alone can tell, and again once today's answers are in. */
export const courseStep: VisitStep = {
  applies: (visit) => courseFor(visit).refer !== null,
  ask: (visit) => {
    const { refer } = courseFor(visit);
    return refer === null ? Promise.resolve("next") : endSelfCare(visit, refer);
  },
};

/** The end of a block of a plan: one question decides how it goes on. */
export const sinceStep: VisitStep = {
  applies: (visit) => courseFor(visit).askSince !== null,
  ask: async (visit, progress) => {
    const { askSince } = courseFor(visit);
    if (askSince === null) return "next";
    const change = await visit.world.terminal.ask(
      choiceForm({
        text: [
          `This block of the plan is over. Since ${dayText(askSince, todayOf(visit))}, how is the ${AREA_WORDS[visit.area]}?`,
        ],
        progress,
        choices: [
          { key: "1", label: "clearly better", value: 3 },
          { key: "2", label: "a little better", value: 1 },
          { key: "3", label: "the same, or not sure", value: 0 },
          { key: "4", label: "worse", value: -3 },
        ],
      }),
    );
    if (change === BACK) return "back";
    record(visit, { kind: "plan", happened: happened(visit), area: visit.area, since: askSince, change });
    if (change >= 2) visit.world.terminal.print(["From now on when you need it, at most three times in seven days."]);
    return "next";
  },
};

/** The day after, asked by itself when the next session has to wait anyway. */
export function nextDayStep(movementOf: (visit: Visit) => string): VisitStep {
  return {
    applies: (visit) => paceOf(visit).kind === "wait" && dueOn(visit) !== undefined,
    ask: (visit, progress) => askScores(visit, movementOf(visit), progress),
  };
}

/** Too soon after the last session: until when, why, and something to do meanwhile. */
export function pacingStep(playbook: Playbook): VisitStep {
  return {
    // Stretching alone needs no rest.
    applies: (visit) => playbook.press !== null && paceOf(visit).kind === "wait",
    ask: async (visit) => {
      const pace = paceOf(visit);
      if (pace.kind === "go") return "next";
      const { terminal, clock } = visit.world;
      const choice = await terminal.ask(
        choiceForm({
          text: [
            `Not before ${clock.inWords(pace.until)}. ${pace.why}`,
            `Until then: ${movesText(playbook)}. Enter starts them.`,
            "If something new has started, press e.",
          ],
          inline: true,
          back: false,
          choices: [
            { key: "enter", label: "start them", value: "moves" as const },
            { key: "e", label: "something new", value: "new" as const },
            { key: "q", label: "end", value: "end" as const },
          ],
        }),
      );
      if (choice === "new") return screenAgain(visit);
      return choice === "moves" ? (await import("./play-moves.ts")).playMoves(visit, playbook) : { exit: EXIT.notNow };
    },
  };
}

/** Pain now and in the movement, first how the day after was, when that is due; with strong pain the safety lines once more. */
export async function askScores(
  visit: Visit,
  movement: string,
  progress: { readonly step: number; readonly steps: number } | undefined,
): Promise<StepResult> {
  const result = await scoreNow(visit, movement, progress);
  if (result !== "next" || visit.pain === null || visit.pain < STRONG_PAIN) return result;
  visit.world.terminal.print(["Pain this strong: no pressing today. The safety lines once more."]);
  const again = await askAgain(visit);
  return again === "next" ? askWhetherItStops(visit, visit.pain) : again;
}

/** Strong pain that was there before, or that stops sleep or walking, needs somebody to look today (S10r). */
async function askWhetherItStops(visit: Visit, pain: PainScore): Promise<StepResult> {
  if (isStrongAgain(visit.events, visit.area, todayOf(visit), pain)) return endSelfCare(visit, "still-strong");
  const stops = await visit.world.terminal.ask(
    choiceForm({
      text: ["Does it stop you sleeping or walking?"],
      inline: true,
      back: false,
      choices: [
        { key: "n", label: "no", value: false },
        { key: "y", label: "yes, or not sure", value: true },
      ],
    }),
  );
  return stops === false ? "next" : endSelfCare(visit, "still-strong");
}

/** Everything is kept at once. */
async function scoreNow(
  visit: Visit,
  movement: string,
  progress: { readonly step: number; readonly steps: number } | undefined,
): Promise<StepResult> {
  const due = dueOn(visit);
  const answer = await visit.world.terminal.ask(
    scoresForm(movement, due === undefined ? undefined : dayText(due.day, todayOf(visit)), progress),
  );
  if (answer === BACK) return "back";
  const scores = due === undefined ? answer : answer.slice(1);
  visit.pain = painScore(scores[0]);
  visit.movementPain = painScore(scores[1]);
  if (due === undefined) return "next";
  record(visit, {
    kind: "next-day",
    happened: happened(visit),
    area: visit.area,
    day: due.day,
    answer: given(NEXT_DAY_ANSWERS[given(answer[0]) - 1]),
    pain: visit.pain,
    movementPain: visit.movementPain,
    recalled: due.recalled,
  });
  return "next";
}

/** Two numbers, 0 to 10; with `day` in words, first how the day after it was. */
export function scoresForm(
  movement: string,
  day?: string,
  progress?: { readonly step: number; readonly steps: number },
): ReturnType<typeof numberForm> {
  const dayAfter = {
    label: `The day after ${day ?? ""}: 1 better, 2 same, 3 worse, 4 a bruise, 5 not sure:`,
    least: 1,
    most: NEXT_DAY_ANSWERS.length,
  };
  return numberForm({
    text: ["Pain: 0 = none, 10 = the worst you can imagine."],
    progress,
    fields: [
      ...(day === undefined ? [] : [dayAfter]),
      { label: "Now, at rest:", least: 0, most: 10 },
      { label: `Moving (${movement}):`, least: 0, most: 10 },
    ],
  });
}

async function screenAgain(visit: Visit): Promise<Ended> {
  const result = await askAgain(visit);
  return result === "next" ? { exit: EXIT.notNow } : result;
}

function dueOn(visit: Visit): ReturnType<typeof nextDayDue> {
  return nextDayDue(visit.events, visit.area, visit.world.clock.now(), todayOf(visit));
}

function paceOf(visit: Visit): Pacing {
  if (visit.beganOn === null) return { kind: "go" };
  const { clock } = visit.world;
  const days = daysBy(clock);
  return nextSession(visit.events, visit.area, visit.beganOn, clock.now(), days);
}
