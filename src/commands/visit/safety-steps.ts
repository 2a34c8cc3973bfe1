import { BACK, given, type Progress } from "../../asking/form.ts";
import { choiceForm } from "../../asking/choice-form.ts";
import { tickForm, type TickLine } from "../../asking/tick-form.ts";
import { EXIT } from "../../exit.ts";
import { currentEpisode, dueFlags } from "../../log/episode.ts";
import { clearedSigns, lockFor } from "../../log/locks.ts";
import { worriedLines } from "../../report/halt-text.ts";
import { haltFor, redFlagsFor, isCleared, type Answer } from "../../triage/assess.ts";
import { healthQuestionsFor } from "../../triage/health/index.ts";
import { FLAG_SCREENS, type FlagScreen, type RedFlag } from "../../triage/red-flag.ts";
import { RED_FLAGS } from "../../triage/red-flags/index.ts";
import { showHalt, showLock } from "./halt.ts";
import type { Ended, VisitStep, StepResult } from "./steps.ts";
import { countryOf, factsOf, happened, record, todayOf, type Visit } from "./visit.ts";

/** Not a sign: brings every line back (ruling on the returning visitor). */
const SOMETHING_NEW = "something-new";
/** The next area may follow a session without its call-now screen for so long (ruling on areas). */
const JUST_ANSWERED_MINUTES = 15;
const INTRO = "True now, or since this began?";

/** Screen 1, call now: always first, whatever else is known. */
export const emergencyStep: VisitStep = {
  applies: () => true,
  ask: async (visit, progress) => {
    const returning = visit.goesOn || currentEpisode(visit.events, visit.area, todayOf(visit)).length > 0;
    const first: readonly TickLine[] = returning
      ? [
          {
            id: SOMETHING_NEW,
            text: "Something new since last time: a knock, a new medicine, a new or different pain",
            kind: "fact",
          },
        ]
      : [];
    const known = takeOverJustAnswered(visit);
    const due = dueOn(visit, ["emergency"]).filter((flag) => !known.includes(flag));
    const result = await askFlags(visit, progress, "Call now.", first, due);
    if (typeof result === "string") await countryOf(visit);
    return result;
  },
};

/**
 * Another area right after a session: its call-now lines were answered minutes ago, and "anything new?" since then.
 * They are not counted as answered in this run, so that a third area asks them again.
 */
function takeOverJustAnswered(visit: Visit): readonly RedFlag[] {
  const now = visit.world.clock.now().getTime();
  const [last] = visit.events
    .filter((event) => event.kind === "session")
    .sort((one, other) => Date.parse(other.happened) - Date.parse(one.happened));
  if (last === undefined || last.area === visit.area || last.partial || last.harm || last.result === "worse") return [];
  const age = now - Date.parse(last.happened);
  if (age < 0 || age > JUST_ANSWERED_MINUTES * 60_000) return [];
  const known = RED_FLAGS.filter(({ screen, id }) => screen === "emergency" && last.screened.includes(id));
  for (const flag of known) visit.answers.set(flag.id, "no");
  return known;
}

/** Locks come right after the first screen: a new emergency is never told "not now". */
export const lockStep: VisitStep = {
  applies: (visit) => lockFor(visit.events, visit.area) !== undefined,
  ask: async (visit) => {
    const lock = lockFor(visit.events, visit.area);
    if (lock === undefined) return "next";
    const result = await showLock(visit, lock);
    if (result !== "lifted") return { exit: result };
    visit.somethingNew = true;
    return "next";
  },
};

/** Lines of a passed screen that the profile has just opened. */
export const openedStep: VisitStep = {
  applies: (visit) => visit.answers.size > 0 && openedEmergency(visit).length > 0,
  ask: (visit, progress) => askFlags(visit, progress, "Call now, for you.", [], openedEmergency(visit)),
};

/** Screen 2, help today, with "here, today". */
export const todayStep: VisitStep = {
  applies: () => true,
  ask: (visit, progress) => {
    const hereToday = healthQuestionsFor(visit.areas).filter((question) => question.screen === "here-today");
    const facts = hereToday.map(({ id, ask }, index): TickLine => ({
      id,
      text: ask,
      kind: "fact",
      ...(index === 0 ? { heading: "Here, today:" } : {}),
    }));
    return askFlags(visit, progress, "Help today.", facts, dueOn(visit, ["today"]), "last");
  },
};

/** Screen 3, book first: on first use of an area, after 7 days, after any worse, after something new. */
export const bookFirstStep: VisitStep = {
  applies: (visit) => dueOn(visit, ["clinician", "area"]).length > 0,
  ask: (visit, progress) => askFlags(visit, progress, "Book first.", [], dueOn(visit, ["clinician", "area"])),
};

/** Lines that today's answers have brought back: a day after that was worse. */
export const reopenedStep: VisitStep = {
  applies: (visit) => reopened(visit).length > 0,
  ask: (visit, progress) => askFlags(visit, progress, "Once more, as it was worse.", [], reopened(visit)),
};

/** Signs a clinician has checked: "is it the same as when it was checked?" */
export const checkedStep: VisitStep = {
  applies: (visit) => checkedFlags(visit).some((flag) => !visit.answers.has(flag.id)),
  ask: async (visit, progress) => {
    for (const flag of checkedFlags(visit)) {
      const same = await visit.world.terminal.ask(
        choiceForm({
          text: [`You had this checked: ${flag.ask}`, "Is it the same as when it was checked?"],
          inline: true,
          progress,
          choices: [
            { key: "y", label: "the same", value: "same" as const },
            { key: "n", label: "gone", value: "gone" as const },
            { key: "w", label: "worse or new", value: "worse" as const },
            { key: "s", label: "not sure", value: "worse" as const },
          ],
        }),
      );
      if (same === BACK) return "back";
      if (same === "worse") {
        visit.cleared.delete(flag.id);
        visit.answers.set(flag.id, "yes");
        return halted(visit, [flag]);
      }
      visit.answers.set(flag.id, same === "gone" ? "no" : "yes");
      if (same === "gone") visit.screened.add(flag.id);
      else visit.cleared.set(flag.id, given(clearedSigns(visit.events).get(flag.id)));
    }
    settleSlip(visit);
    return "next";
  },
};

/** Fills in what earlier visits answered with "no" and need not be asked today. */
export function carryOver(visit: Visit): void {
  const flags = redFlagsFor(visit.areas, factsOf(visit));
  const due = new Set(dueFlags(flags, visit.events, visit.area, todayOf(visit), visit.somethingNew));
  const past = new Set(currentEpisode(visit.events, visit.area, todayOf(visit)).flatMap((session) => session.screened));
  for (const flag of flags) {
    if (!due.has(flag) && past.has(flag.id) && !visit.answers.has(flag.id)) visit.answers.set(flag.id, "no");
  }
}

/** The emergency and the today screen once more, in the middle of things. */
export async function askAgain(visit: Visit): Promise<"next" | Ended> {
  for (const screen of ["emergency", "today"] as const) {
    const flags = redFlagsFor(visit.areas, factsOf(visit)).filter((flag) => flag.screen === screen);
    const title = screen === "emergency" ? "Call now." : "Help today.";
    let result: StepResult;
    do result = await askFlags(visit, undefined, title, [], flags);
    while (result === "back" || result === "again");
    if (result !== "next") return result;
  }
  return "next";
}

/** Asks some red flags on one screen, with other lines before or after them. */
async function askFlags(
  visit: Visit,
  progress: Progress | undefined,
  title: string,
  others: readonly TickLine[],
  flags: readonly RedFlag[],
  place: "first" | "last" = "first",
): Promise<StepResult> {
  const checked = new Set(checkedFlags(visit));
  const signs = flags
    .filter((flag) => !checked.has(flag))
    .map(({ id, ask, hint }): TickLine => ({ id, text: ask, hint, kind: "sign" }));
  const lines = place === "first" ? [...others, ...signs] : [...signs, ...others];
  if (lines.length === 0) return "next";
  const ticks = await visit.world.terminal.ask(tickForm({ title, intro: INTRO, lines, progress }));
  if (ticks === BACK) return "back";
  if (ticks.kind === "worried") {
    visit.world.terminal.print(worriedLines(await countryOf(visit)));
    return { exit: EXIT.done };
  }
  keep(visit, ticks.answers);
  const raised = flags.filter((flag) => {
    const answer = ticks.answers.get(flag.id);
    return answer !== undefined && answer !== "no";
  });
  if (raised.length > 0) return halted(visit, raised);
  settleSlip(visit);
  return "next";
}

/** Shows the halt; a slip leads to the same screen once more. */
async function halted(visit: Visit, raised: readonly RedFlag[]): Promise<StepResult> {
  const halt = haltFor(raised);
  if (halt === undefined) return "next";
  const after = await showHalt(visit, halt);
  if (after.kind === "stands") return { exit: EXIT.halted };
  raised.forEach((flag) => visit.answers.delete(flag.id));
  visit.slip = { halt: after.halt?.id, signs: raised.map((flag) => flag.id) };
  return "again";
}

/** The lock of a slip goes only once every sign of it has been answered again, and none of them stands. */
function settleSlip(visit: Visit): void {
  const { slip } = visit;
  const isSettled = slip?.signs.every((id) => visit.answers.get(id) === "no" || visit.cleared.has(id)) ?? false;
  if (slip === undefined || !isSettled) return;
  visit.slip = undefined;
  if (slip.halt !== undefined) record(visit, { kind: "mistake", happened: happened(visit), halt: slip.halt });
}

function keep(visit: Visit, answers: ReadonlyMap<string, Answer>): void {
  for (const [id, answer] of answers) {
    if (id === SOMETHING_NEW) visit.somethingNew = answer === "yes" || visit.newSinceCutOff;
    else if (RED_FLAGS.some((flag) => flag.id === id)) {
      visit.answers.set(id, answer);
      if (answer === "no") visit.screened.add(id);
    } else visit.hereToday = { ...visit.hereToday, [id]: answer !== "no" };
  }
}

function dueOn(visit: Visit, screens: readonly FlagScreen[]): readonly RedFlag[] {
  const flags = redFlagsFor(visit.areas, factsOf(visit)).filter((flag) => screens.includes(flag.screen));
  return dueFlags(flags, visit.events, visit.area, todayOf(visit), visit.somethingNew);
}

function openedEmergency(visit: Visit): readonly RedFlag[] {
  return dueOn(visit, ["emergency"]).filter((flag) => !visit.answers.has(flag.id));
}

function reopened(visit: Visit): readonly RedFlag[] {
  // Before the scores are in, what is due is simply still to come.
  if (visit.pain === null) return [];
  const checked = new Set(checkedFlags(visit));
  return dueOn(visit, FLAG_SCREENS).filter((flag) => !visit.answers.has(flag.id) && !checked.has(flag));
}

/** Signs with a clinician's check that still counts: they have a question of their own, and no line on a screen. */
function checkedFlags(visit: Visit): readonly RedFlag[] {
  const cleared = clearedSigns(visit.events);
  const now = visit.world.clock.now();
  return redFlagsFor(visit.areas, factsOf(visit)).filter((flag) => isCleared(flag, { cleared, now }));
}
