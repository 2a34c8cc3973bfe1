import { choiceForm } from "../asking/choice-form.ts";
import { BACK } from "../asking/form.ts";
import { numberForm } from "../asking/number-form.ts";
import { tickForm } from "../asking/tick-form.ts";
import { AREA_WORDS, type PainScore, type Side, type Tool } from "../body.ts";
import { EXIT } from "../exit.ts";
import { addDays } from "../log/day.ts";
import { currentEpisode, ONSET_CHOICES, onsetOf } from "../log/episode.ts";
import { pacing, sessionsOn } from "../log/pacing.ts";
import type { Playbook } from "../protocols/playbook.ts";
import { STRONG_PAIN } from "../triage/strong-pain.ts";
import { askAgain } from "./safety-steps.ts";
import { askWhetherNew } from "./halt.ts";
import type { Step } from "./steps.ts";
import { todayOf, type Visit } from "./visit.ts";

const HOME_TOOLS: readonly { readonly tool: Tool; readonly text: string }[] = [
  { tool: "soft-ball", text: "A soft ball (a tennis ball)" },
  { tool: "roller", text: "A foam roller" },
];
const WARM = "warm";

/** A fresh strain: the 72 hours count from the latest moment it may have been. */
export const strainStep: Step = {
  applies: (visit) => visit.hereToday["fresh-strain"] === true,
  ask: async (visit, progress) => {
    const days = await visit.world.terminal.ask(
      choiceForm({
        text: ["When did the strain happen?"],
        progress,
        choices: [
          { key: "1", label: "today, or not sure", value: 0 },
          { key: "2", label: "yesterday", value: 1 },
          { key: "3", label: "two days ago", value: 2 },
        ],
      }),
    );
    if (days === BACK) return "back";
    const { clock } = visit.world;
    visit.strainedAt = days === 0 ? clock.now() : clock.startOfDay(addDays(todayOf(visit), 1 - days));
    return "next";
  },
};

/** Too soon after the last session: until when, why, and something to do meanwhile. */
export const pacingStep: Step = {
  applies: (visit) => visit.beganOn !== null && paceOf(visit).kind === "wait",
  ask: async (visit) => {
    const pace = paceOf(visit);
    if (pace.kind === "go") return "next";
    const { terminal, clock } = visit.world;
    terminal.print([
      `Not before ${clock.inWords(pace.until)}. ${pace.why}`,
      "Until then: 10 slow ankle pumps, and a short walk.",
      "If something new has started, press e.",
    ]);
    if ((await askWhetherNew(visit)) === "ends") return { exit: EXIT.notNow };
    const result = await askAgain(visit);
    return result === "next" ? { exit: EXIT.notNow } : result;
  },
};

/** Takes over what the running episode already knows. */
export function rememberEpisode(visit: Visit): void {
  const [last] = currentEpisode(visit.events, visit.area, todayOf(visit));
  if (last !== undefined) visit.beganOn = last.beganOn;
  const [ever] = sessionsOn(visit.events, visit.area);
  if (ever === undefined) return;
  visit.side ??= ever.side;
  visit.tools ??= ever.tools;
  visit.heat = ever.heat;
  visit.movement = ever.movement;
}

/** Asked at the first session of an episode. */
export const onsetStep: Step = {
  applies: (visit) => visit.beganOn === null,
  ask: async (visit, progress) => {
    const days = await visit.world.terminal.ask(
      choiceForm({
        text: ["When did this one start?"],
        progress,
        choices: ONSET_CHOICES.map(({ key, label, daysAgo }) => ({ key, label, value: daysAgo })),
      }),
    );
    if (days === BACK) return "back";
    visit.beganOn = addDays(todayOf(visit), -days);
    return "next";
  },
};

export const sideStep: Step = {
  applies: (visit) => visit.side === null,
  ask: async (visit, progress) => {
    const side = await visit.world.terminal.ask(
      choiceForm<Side>({
        text: [`Which ${AREA_WORDS[visit.area]}?`],
        progress,
        choices: [
          { key: "1", label: "left", value: "left" },
          { key: "2", label: "right", value: "right" },
          { key: "3", label: "both", value: "both" },
        ],
      }),
    );
    if (side === BACK) return "back";
    visit.side = side;
    return "next";
  },
};

/** What is at hand; bare hands always are. */
export function toolsStep(playbook: Playbook): Step {
  const usable = HOME_TOOLS.filter(({ tool }) => playbook.press?.tools.some((candidate) => candidate.tool === tool));
  return {
    applies: (visit) => visit.tools === null,
    ask: async (visit, progress) => {
      const ticks = await visit.world.terminal.ask(
        tickForm({
          title: "What is at hand?",
          intro: "",
          progress,
          lines: [
            ...usable.map(({ tool, text }) => ({ id: tool, text, kind: "fact" as const })),
            { id: WARM, text: "Something warm (heat pad, wheat bag)", kind: "fact" as const },
          ],
        }),
      );
      if (ticks === BACK) return "back";
      if (ticks.kind === "worried") return "again";
      visit.tools = usable.filter(({ tool }) => ticks.answers.get(tool) === "yes").map(({ tool }) => tool);
      visit.heat = ticks.answers.get(WARM) === "yes";
      return "next";
    },
  };
}

/** Pain now, and in the movement that is tested again afterwards. */
export function painStep(movementOf: (visit: Visit) => string): Step {
  return {
    applies: () => true,
    ask: async (visit, progress) => {
      const answer = await visit.world.terminal.ask(painForm(movementOf(visit), progress));
      if (answer === BACK) return "back";
      visit.pain = answer[0] as PainScore;
      visit.movementPain = answer[1] as PainScore;
      if (visit.pain < STRONG_PAIN) return "next";
      visit.world.terminal.print(["Pain this strong: no pressing today. The safety lines once more."]);
      return askAgain(visit);
    },
  };
}

/** Two numbers, 0 to 10. */
export function painForm(
  movement: string,
  progress?: { readonly step: number; readonly steps: number },
): ReturnType<typeof numberForm> {
  return numberForm({
    text: ["Pain: 0 = none, 10 = the worst you can imagine."],
    progress,
    fields: [
      { label: "Now, at rest:", least: 0, most: 10 },
      { label: `Moving (${movement}):`, least: 0, most: 10 },
    ],
  });
}

function paceOf(visit: Visit): ReturnType<typeof pacing> {
  const { clock } = visit.world;
  const today = todayOf(visit);
  const onset = onsetOf(visit.beganOn ?? today, today);
  return pacing(visit.events, visit.area, onset, clock.now(), today, clock.startOfDay);
}
