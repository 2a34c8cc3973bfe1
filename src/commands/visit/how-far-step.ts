import { choiceForm } from "../../asking/choice-form.ts";
import { BACK, type Back } from "../../asking/form.ts";
import { numberForm } from "../../asking/number-form.ts";
import { asksOf } from "../../log/weekly.ts";
import type { HowFar, Movement } from "../../protocols/playbook.ts";
import type { World } from "../../world/world.ts";
import type { VisitStep } from "./steps.ts";
import type { Visit } from "./visit.ts";

type Terminal = World["terminal"];

/** How far the movement goes, where that is switched on in the plan and can be told; once for each movement. */
export function howFarStep(movementOf: (visit: Visit) => Movement): VisitStep {
  return {
    applies: (visit) => {
      const movement = movementOf(visit);
      return isHowFarAsked(visit, movement) && visit.howFar?.movement !== movement.id;
    },
    ask: async (visit, progress) => {
      const { id, howFar } = movementOf(visit);
      if (howFar === undefined) return "next";
      const value = await askHowFar(visit.world.terminal, howFar, progress);
      if (value === BACK) return "back";
      visit.howFar = { movement: id, value };
      return "next";
    },
  };
}

/** True when it is switched on for the area, and can be told of this movement. */
export function isHowFarAsked({ events, area }: Visit, { howFar }: Movement): boolean {
  return howFar !== undefined && asksOf(events, area).howFar;
}

/** The number of the step, or of centimetres; null = not sure, or nothing to measure with. */
export async function askHowFar(
  terminal: Terminal,
  howFar: HowFar,
  progress?: { readonly step: number; readonly steps: number },
): Promise<number | null | Back> {
  switch (howFar.kind) {
    case "steps":
      return terminal.ask(
        choiceForm({
          text: [howFar.ask],
          progress,
          choices: [
            ...howFar.steps.map((label, index) => ({ key: String(index + 1), label, value: index + 1 })),
            { key: "u", label: "not sure", value: null },
          ],
        }),
      );
    case "centimetres": {
      const hasRuler = await terminal.ask(
        choiceForm({
          text: [howFar.ask, "It needs a ruler."],
          progress,
          choices: [
            { key: "1", label: "measured", value: true },
            { key: "2", label: "no ruler, or not sure", value: false },
          ],
        }),
      );
      if (hasRuler === BACK) return BACK;
      if (!hasRuler) return null;
      const told = await terminal.ask(
        numberForm({ text: [howFar.ask], fields: [{ label: "Whole cm:", least: 0, most: howFar.most }] }),
      );
      return told === BACK ? BACK : (told[0] ?? null);
    }
  }
}
