import { choiceForm } from "../asking/choice-form.ts";
import type { BodyArea } from "../body.ts";
import { EXIT, UserError, type ExitCode } from "../exit.ts";
import { lockFor } from "../log/locks.ts";
import { LEAVE_IT, NOTHING_TICKED } from "../report/nothing-ticked.ts";
import { lookAround } from "../session/moves.ts";
import { withNumbers } from "../triage/phone-numbers.ts";
import type { World } from "../world/world.ts";
import { playPhases } from "./visit/play.ts";
import { tellingOf, type TellingFlags } from "./visit/telling.ts";
import { askAgain } from "./visit/safety-steps.ts";
import { newVisit } from "./visit/visit.ts";

/** Light enough for somebody who was asked nothing: no pressing at all. */
const SHOWN = { area: "shoulder", pressureCap: 0 } as const;

/** A minute of what a session feels like. It keeps nothing, but a warning sign that is ticked on the way. */
export async function demo(world: World, flags: TellingFlags): Promise<ExitCode> {
  const { terminal } = world;
  if (!terminal.interactive) {
    throw new UserError("The 60-second look needs a terminal, and there is none.", "See: spasm-coach --help");
  }
  if (lockFor(world.journal.lately().events, SHOWN.area) !== undefined) {
    terminal.print(["Not now: a warning sign was ticked. What to do next: spasm-coach start"]);
    return EXIT.notNow;
  }
  const country = await world.settings.country();
  const goes = await terminal.ask(
    choiceForm({
      text: [
        "A 60-second look: five slow breaths, five shoulder rolls. Nothing is kept.",
        "No pressing here, so no questions. A session asks for warning signs first.",
        withNumbers("Chest pain, short of breath, a faint: not this. Call {EMERGENCY} now.", country),
        "A fresh injury, or a doctor said not to move it: not this.",
      ],
      inline: true,
      back: false,
      choices: [
        { key: "enter", label: "start", value: true },
        { key: "q", label: "end", value: false },
      ],
    }),
  );
  if (goes !== true) return EXIT.done;
  const state = await playPhases(world, lookAround(), SHOWN, await tellingOf(world, flags));
  if (state.kind !== "stopped") {
    terminal.print(["That was the look. Nothing was kept.", "A session for what hurts: spasm-coach start"]);
    return EXIT.done;
  }
  switch (state.why) {
    case "something-new":
      return somethingNew(world);
    case "wrong-pain":
      terminal.print(["Leave it for today. Does it stay, or is it new? The safety questions: spasm-coach triage"]);
      return EXIT.done;
    case "user":
      terminal.print(["Ended. Nothing was kept."]);
      return EXIT.done;
    case "interrupted":
    case "cut-off":
      return EXIT.interrupted;
  }
}

/** The look is one and the same: an area or a way of its own would promise what it does not show. */
export function notInDemo(area: BodyArea | undefined, flag: string | undefined): UserError {
  const start = `spasm-coach start${area === undefined ? "" : ` ${area}`}`;
  if (flag === "cramp") return new UserError("The 60-second look is not for a cramp.", `Type: ${start} --cramp`);
  const also = flag === undefined ? "" : ` It does not take --${flag}.`;
  return new UserError(
    `The 60-second look is the same for every area: breathing, shoulder rolls.${also}`,
    `Type: spasm-coach start --demo. A session: ${start}`,
  );
}

/** The call-now lines, as in a session: what is ticked here halts and is recorded. */
async function somethingNew(world: World): Promise<ExitCode> {
  const { events } = world.journal.lately();
  const visit = newVisit({ world, area: SHOWN.area, areas: [SHOWN.area], records: true, events });
  const again = await askAgain(visit);
  if (again !== "next") return again.exit;
  world.terminal.print([`${NOTHING_TICKED} ${LEAVE_IT}`]);
  return EXIT.done;
}
