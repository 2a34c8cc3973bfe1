import { choiceForm } from "../../asking/choice-form.ts";
import { BACK } from "../../asking/form.ts";
import { tickForm } from "../../asking/tick-form.ts";
import { AREA_WORDS, type Side, type Tool } from "../../body.ts";
import { addDays } from "../../log/day.ts";
import { currentEpisode, ONSET_CHOICES } from "../../log/episode.ts";
import { sessionsOn } from "../../log/pacing.ts";
import type { Playbook } from "../../protocols/playbook.ts";
import { movementsFor } from "../../session/demands.ts";
import { waysFor } from "../../session/choose-playbook.ts";
import { askScores } from "./course-steps.ts";
import type { VisitStep } from "./steps.ts";
import { remindersOf, todayOf, type Visit } from "./visit.ts";

const HOME_TOOLS: readonly { readonly tool: Tool; readonly text: string }[] = [
  { tool: "soft-ball", text: "A soft ball (a tennis ball)" },
  { tool: "roller", text: "A foam roller" },
  { tool: "stick", text: "A massage stick or rolling pin" },
  { tool: "firm-ball", text: "A firm ball (lacrosse, cork)" },
];
const WARM = "warm";
const FLOOR = "floor";

/** A fresh strain: the 72 hours count from the latest moment it may have been. */
export const strainStep: VisitStep = {
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
  visit.place = ever.wished?.place ?? visit.place;
}

/** Asked at the first session of an episode. */
export const onsetStep: VisitStep = {
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

export const sideStep: VisitStep = {
  applies: (visit) => visit.side === null,
  ask: async (visit, progress) => {
    const side = await visit.world.terminal.ask(
      choiceForm<Side>({
        text: [`Which side (${AREA_WORDS[visit.area]})?`],
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
export function toolsStep(playbook: Playbook): VisitStep {
  const usable = HOME_TOOLS.filter(({ tool }) => playbook.press?.tools.some((candidate) => candidate.tool === tool));
  return {
    applies: (visit) => visit.tools === null && (usable.length > 0 || playbook.heat !== null || usesFloor(playbook)),
    ask: async (visit, progress) => {
      const ticks = await visit.world.terminal.ask(
        tickForm({
          title: "What is at hand?",
          intro: "",
          progress,
          lines: [
            ...usable.map(({ tool, text }) => ({ id: tool, text, kind: "fact" as const })),
            ...(playbook.heat === null
              ? []
              : [{ id: WARM, text: "Something warm (heat pad, wheat bag)", kind: "fact" as const }]),
            ...(usesFloor(playbook)
              ? [{ id: FLOOR, text: "Room on the floor, and easy to get up from it", kind: "fact" as const }]
              : []),
          ],
        }),
      );
      if (ticks === BACK) return "back";
      if (ticks.kind === "worried") return "again";
      visit.tools = usable.filter(({ tool }) => ticks.answers.get(tool) === "yes").map(({ tool }) => tool);
      visit.heat = ticks.answers.get(WARM) === "yes";
      visit.place = ticks.answers.get(FLOOR) === "yes" ? "floor" : "chair";
      return "next";
    },
  };
}

/** True when something in it is done on the floor, where there is room. */
function usesFloor({ press, moves, stretches, finish }: Playbook): boolean {
  return (
    press?.tools.some(({ floor }) => floor === true) === true ||
    stretches.some(({ floor }) => floor === true) ||
    [...moves, ...(finish === null ? [] : [finish])].some(({ floorInstruction }) => floorInstruction !== undefined)
  );
}

/** Which way to go about it: the playbooks of the area that need no other questions, and without pressing. */
export function wayStep(playbook: Playbook, pick: (playbook: Playbook) => void): VisitStep {
  return {
    applies: () => true,
    ask: async (visit, progress) => {
      const ways = waysFor(visit.area).filter(({ touches }) => touches.every((area) => visit.areas.includes(area)));
      const picked = await visit.world.terminal.ask(
        choiceForm<Playbook | null>({
          text: ["Which way this time?"],
          progress,
          choices: [
            ...ways.map((way, index) => ({ key: String(index + 1), label: way.title, value: way })),
            ...(playbook.press === null
              ? []
              : [{ key: String(ways.length + 1), label: "no pressing: warmth and movement only", value: null }]),
          ],
        }),
      );
      if (picked === BACK) return "back";
      visit.pressing = picked !== null;
      if (picked !== null) pick(picked);
      return "next";
    },
  };
}

/** Which movement is tested again. Another one than before is scored anew. */
export function movementStep(playbook: Playbook): VisitStep {
  return {
    applies: (visit) => movementsFor(playbook, remindersOf(visit)).length > 1,
    ask: async (visit, progress) => {
      const movement = await visit.world.terminal.ask(
        choiceForm({
          text: ["Which movement is tested again?"],
          progress,
          choices: movementsFor(playbook, remindersOf(visit)).map(({ id, name }, index) => ({
            key: String(index + 1),
            label: name,
            value: id,
          })),
        }),
      );
      if (movement === BACK) return "back";
      if (movement !== visit.movement) {
        visit.movement = movement;
        visit.movementPain = null;
      }
      return "next";
    },
  };
}

/** Pain now, and in the movement that is tested again afterwards. */
export function painStep(movementOf: (visit: Visit) => string): VisitStep {
  return { applies: () => true, ask: (visit, progress) => askScores(visit, movementOf(visit), progress) };
}
