import { choiceForm } from "../../asking/choice-form.ts";
import { BACK, type Progress } from "../../asking/form.ts";
import { numberForm } from "../../asking/number-form.ts";
import { tickForm } from "../../asking/tick-form.ts";
import { wordForm } from "../../asking/word-form.ts";
import { AGE_MAX } from "../../body.ts";
import { EXIT } from "../../exit.ts";
import { isStale, staleQuestions, type Profile } from "../../log/profile.ts";
import { holds } from "../../triage/facts.ts";
import { AGE_MIN, haltFor } from "../../triage/assess.ts";
import { healthQuestionsFor, type HealthFactId } from "../../triage/health/index.ts";
import type { HealthQuestion, HealthScreen } from "../../triage/health-question.ts";
import { isCountry, PHONE_NUMBERS } from "../../triage/phone-numbers.ts";
import type { World } from "../../world/world.ts";
import { INTENDED_USE } from "./about.ts";
import { showHalt } from "./halt.ts";
import type { VisitStep, StepResult } from "./steps.ts";
import { factsOf, happened, record, todayOf, type Visit } from "./visit.ts";

/** Agreed once. */
export const consentStep: VisitStep = {
  applies: (visit) => visit.profile.consentOn === null,
  ask: async (visit, progress) => {
    const answer = await visit.world.terminal.ask(
      choiceForm({
        progress,
        text: [
          "Self-care information, not medical care. It cannot find every problem. Your answers stay on this computer.",
          "I am 18 or over, or 16 with a parent. I know my emergency number. I press only where the screen says. I stop if it feels wrong.",
        ],
        inline: true,
        help: INTENDED_USE,
        choices: [
          { key: "y", label: "I agree", value: "yes" as const },
          { key: "n", label: "I do not", value: "no" as const },
        ],
      }),
    );
    if (answer === BACK) return "back";
    if (answer === "no") {
      visit.world.terminal.print(["Then we stop here. Nothing was started."]);
      return { exit: EXIT.done };
    }
    return keep(visit, { consentOn: todayOf(visit) });
  },
};

export const ageStep: VisitStep = {
  applies: (visit) => isStale(visit.profile.ageOn, todayOf(visit)),
  ask: async (visit, progress) => {
    const answer = await visit.world.terminal.ask(
      numberForm({ text: ["How old are you?"], progress, fields: [{ label: "Years:", least: 0, most: AGE_MAX }] }),
    );
    if (answer === BACK) return "back";
    const age = answer[0] ?? 0;
    keep(visit, { age, ageOn: todayOf(visit) });
    if (age >= AGE_MIN) return "next";
    const halt = haltFor([], true);
    if (halt === undefined) return "next";
    const after = await showHalt(visit, halt);
    if (after.kind === "stands") return { exit: EXIT.halted };
    keep(visit, { age: null, ageOn: null });
    if (after.halt !== undefined) record(visit, { kind: "mistake", happened: happened(visit), halt: after.halt.id });
    return "again";
  },
};

/** Chosen by the person, never guessed. Kept in the settings, not in the health record. */
export const countryStep: VisitStep = {
  // Before the first screen it is not looked up yet (that costs time): on a first run count it as a question to come.
  applies: (visit) => visit.country === null || (visit.country === undefined && visit.profile.consentOn === null),
  ask: async (visit, progress) => {
    const answer = await visit.world.terminal.ask(
      wordForm({
        progress,
        text: ["Which country? (for the emergency number)"],
        matches: countriesLike,
      }),
    );
    if (answer === BACK) return "back";
    if (!isCountry(answer)) return "again";
    visit.country = answer;
    if (visit.records) sayKept(visit.world, await visit.world.settings.setCountry(answer));
    return "next";
  },
};

/** A settings file that could not be read is kept; says where. */
export function sayKept({ terminal }: World, kept: string | null): void {
  if (kept !== null) terminal.complain([`The old settings file could not be read. It is kept: ${kept}`]);
}

/** Countries by code first, then those whose name begins with the letters, then those that hold them. */
export function countriesLike(typed: string): readonly { readonly label: string; readonly value: string }[] {
  const letters = typed.trim().toLowerCase();
  const all = [
    ...Object.entries(PHONE_NUMBERS).map(([value, { country }]) => ({ label: country, value })),
    { label: "Other country", value: "OTHER" },
  ];
  const rank = ({ label, value }: { readonly label: string; readonly value: string }): number => {
    if (value.toLowerCase() === letters) return 0;
    if (label.toLowerCase().startsWith(letters)) return 1;
    return label.toLowerCase().includes(letters) ? 2 : 3;
  };
  return all.filter((country) => rank(country) < 3).sort((one, other) => rank(one) - rank(other));
}

/** Asked once of those who are pregnant or gave birth lately: a sign of theirs is for their own unit to hear. */
export const maternityStep: VisitStep = {
  applies: (visit) =>
    visit.profile.maternity === undefined && (holds(factsOf(visit), "pregnant") || holds(factsOf(visit), "birth-6w")),
  ask: async (visit, progress) => {
    const answer = await visit.world.terminal.ask(
      wordForm({
        progress,
        text: ["The number of your own maternity unit? Shown if a sign needs it. It stays on this computer."],
        matches: phoneNumberIn,
        skip: true,
        noMatch: "Type a phone number, or Enter alone to skip.",
      }),
    );
    if (answer === BACK) return "back";
    return keep(visit, { maternity: answer === "" ? null : answer });
  },
};

/** The typed text when it can be dialled: 3 to 15 digits, spaces and the usual signs between them. */
export function phoneNumberIn(typed: string): readonly { readonly label: string; readonly value: string }[] {
  const number = typed.trim();
  const digits = number.replace(/\D/g, "").length;
  return /^\+?[\d ()/.-]+$/.test(number) && digits >= 3 && digits <= 15 ? [{ label: number, value: number }] : [];
}

export const medicinesStep = profileStep("medicines", "Medicines, last months.");
export const conditionsStep = profileStep("conditions", "Health.");

/** One screen of the profile: asked once, confirmed after 30 days or when something is new. */
function profileStep(screen: HealthScreen, title: string): VisitStep {
  const questions = (visit: Visit): readonly HealthQuestion<HealthFactId>[] =>
    healthQuestionsFor(visit.areas).filter((question) => question.screen === screen);
  const due = (visit: Visit): readonly HealthQuestion<HealthFactId>[] =>
    visit.somethingNew ? questions(visit) : staleQuestions(visit.profile, questions(visit), todayOf(visit));
  return {
    applies: (visit) => due(visit).length > 0,
    ask: async (visit, progress: Progress) => {
      const asked = due(visit).length > 0 ? due(visit) : questions(visit);
      const lines = asked.map(({ id, ask }) => ({ id, text: ask, kind: "fact" as const }));
      const facts = factsOf(visit);
      const ticked = lines.filter((line) => facts.health[line.id] !== undefined && facts.health[line.id] !== false);
      const answer = await visit.world.terminal.ask(
        tickForm({ title, intro: "True of you?", lines, progress, ticked: ticked.map((line) => line.id) }),
      );
      if (answer === BACK) return "back";
      if (answer.kind === "worried") return "again";
      const on = todayOf(visit);
      const answered = [...answer.answers].map(([id, value]) => [id, { answer: value !== "no", on }] as const);
      return keep(visit, { facts: { ...visit.profile.facts, ...Object.fromEntries(answered) } });
    },
  };
}

/** Saved at once: a person who stops half way is not asked again. */
function keep(visit: Visit, change: Partial<Profile>): StepResult {
  visit.profile = { ...visit.profile, ...change };
  record(visit, { kind: "profile", happened: happened(visit), ...visit.profile });
  return "next";
}
