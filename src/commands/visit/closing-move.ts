import { choiceForm } from "../../asking/choice-form.ts";
import { EXIT, type ExitCode } from "../../exit.ts";
import { LEAVE_IT, NOTHING_TICKED } from "../../report/nothing-ticked.ts";
import { closingMove } from "../../session/moves.ts";
import type { Plan } from "../../session/plan.ts";
import type { Speaker } from "../../world/world.ts";
import { playPhases } from "./play.ts";
import { askAgain } from "./safety-steps.ts";
import { linesAfterPain } from "./stopped-lines.ts";
import type { Telling } from "./telling.ts";
import type { Visit } from "./visit.ts";

const LEFT_OUT = "Leave the closing move out today.";

/**
 * The light strength move that ends a session (R6), with the clock, for those who like. The session is on disk
 * already: nothing is kept of the move, but a warning sign halts and is recorded as anywhere.
 */
export async function offerClosingMove(
  visit: Visit,
  { area, finish, finishSeconds }: Plan,
  telling: Telling,
  speaker: Speaker | undefined,
): Promise<ExitCode> {
  const { terminal } = visit.world;
  if (finish === null || finishSeconds === null || !terminal.interactive) return EXIT.done;
  const wanted = await terminal.ask(
    choiceForm({
      text: [`The closing move now, with the clock? ${String(finishSeconds)} seconds.`],
      inline: true,
      back: false,
      choices: [
        { key: "enter", also: "q", label: "end here", value: false },
        { key: "m", label: "do it now", value: true },
      ],
    }),
  );
  if (wanted !== true) return EXIT.done;
  // The result may still be being read out: two voices at once are none.
  speaker?.close();
  const phases = [closingMove(finish, finishSeconds)];
  const state = await playPhases(visit.world, phases, { area, pressureCap: 0 }, telling);
  if (state.kind !== "stopped") {
    const hurt = state.records.some(({ pain }) => pain !== undefined);
    terminal.print([hurt ? LEFT_OUT : "That was the closing move."]);
    return EXIT.done;
  }
  switch (state.why) {
    case "something-new": {
      const again = await askAgain(visit);
      if (again !== "next") return again.exit;
      terminal.print([`${NOTHING_TICKED} ${LEAVE_IT}`]);
      return EXIT.done;
    }
    case "wrong-pain":
      terminal.print(linesAfterPain(state.pain));
      return EXIT.done;
    case "user":
      return EXIT.done;
    case "interrupted":
    case "cut-off":
      return EXIT.interrupted;
  }
}
