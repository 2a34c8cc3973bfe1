import { EXIT } from "../../exit.ts";
import type { Playbook } from "../../protocols/playbook.ts";
import { LEAVE_IT, NOTHING_TICKED } from "../../report/nothing-ticked.ts";
import { movesFor } from "../../session/moves.ts";
import { playPhases } from "./play.ts";
import { askAgain } from "./safety-steps.ts";
import type { Ended } from "./steps.ts";
import { linesAfterPain } from "./stopped-lines.ts";
import { NO_FLAGS, tellingOf } from "./telling.ts";
import type { Visit } from "./visit.ts";

/** While it is too soon for a session: the easy moves, with the clock. */
export async function playMoves(visit: Visit, playbook: Playbook): Promise<Ended> {
  const shown = { area: visit.area, pressureCap: 0 };
  const phases = movesFor(playbook, visit.side ?? "both");
  const state = await playPhases(visit.world, phases, shown, await tellingOf(visit.world, NO_FLAGS));
  if (state.kind !== "stopped") return { exit: EXIT.notNow };
  if (state.why === "something-new") {
    const again = await askAgain(visit);
    if (again !== "next") return again;
    visit.world.terminal.print([`${NOTHING_TICKED} ${LEAVE_IT}`]);
  }
  if (state.why === "wrong-pain") visit.world.terminal.print(linesAfterPain(state.pain));
  return { exit: state.why === "interrupted" ? EXIT.interrupted : EXIT.notNow };
}
