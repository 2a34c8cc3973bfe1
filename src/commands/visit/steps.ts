import type { Progress } from "../../asking/form.ts";
import type { ExitCode } from "../../exit.ts";
import type { Visit } from "./visit.ts";

/** What a step leads to: the next one, the one before, the same again, or the end of the run. */
export type StepResult = "next" | "back" | "again" | Ended;

/** The run is over, with this exit code. */
export interface Ended {
  readonly exit: ExitCode;
}

/** One question of a run. */
export interface VisitStep {
  /** False when it need not be asked; looked at again each time the step comes up. */
  readonly applies: (visit: Visit) => boolean;
  readonly ask: (visit: Visit, progress: Progress) => Promise<StepResult>;
}

/** Asks the steps in order, going back where asked to. Gives the exit code when a step ended the run. */
export async function runSteps(steps: readonly VisitStep[], visit: Visit): Promise<ExitCode | undefined> {
  const asked: number[] = [];
  let index = 0;
  // A question gone back to is asked again, although its answer is known by now.
  let goneBack = false;
  while (index < steps.length) {
    const step = steps[index];
    if (step === undefined || !(goneBack || step.applies(visit))) {
      index += 1;
      continue;
    }
    const result = await step.ask(visit, progressOf(steps, visit, asked.length, index));
    if (typeof result === "object") return result.exit;
    goneBack = result === "back";
    if (result === "next") {
      asked.push(index);
      index += 1;
    } else if (result === "back") {
      index = asked.pop() ?? index;
    }
  }
  return undefined;
}

function progressOf(steps: readonly VisitStep[], visit: Visit, before: number, index: number): Progress {
  const left = steps.slice(index).filter((step) => step.applies(visit)).length;
  return { step: before + 1, steps: before + left };
}
