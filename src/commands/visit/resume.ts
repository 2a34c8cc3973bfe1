import { choiceForm } from "../../asking/choice-form.ts";
import { AREA_WORDS } from "../../body.ts";
import { EXIT, UserError, type ExitCode } from "../../exit.ts";
import type { Playbook } from "../../protocols/playbook.ts";
import { NOTHING_TICKED } from "../../report/nothing-ticked.ts";
import { resumeAt } from "../../session/player.ts";
import { timelineOf } from "../../session/timeline.ts";
import { flagsConcerning, isCleared } from "../../triage/assess.ts";
import { clearedSigns } from "../../log/locks.ts";
import { healthQuestionsFor } from "../../triage/health/index.ts";
import type { World } from "../../world/world.ts";
import { saveLeftOvers, type Resumable } from "../record/left-overs.ts";
import { decision, planFor } from "./plan-for.ts";
import { emergencyStep, lockStep } from "./safety-steps.ts";
import { runSession } from "./session.ts";
import { runSteps } from "./steps.ts";
import { newVisit, type Visit } from "./visit.ts";
import type { TellingFlags } from "./telling.ts";

/** What became of the offer: an exit code, or closed as a part and everything is asked as usual. */
export type Resumed = ExitCode | { readonly somethingNew: boolean };

/** Offers to go on with a session that was cut off: the call-now screen first, then one key. */
export async function resume(
  world: World,
  playbook: Playbook,
  { left, draft, at }: Resumable,
  flags: TellingFlags,
): Promise<Resumed> {
  const visit = asBefore(world, playbook, draft);
  world.terminal.print([
    `Your ${AREA_WORDS[draft.area]} session was cut off at ${world.clock.inWords(left.keptAt)}. First the call-now screen.`,
  ]);
  const end = await runSteps([emergencyStep, lockStep], visit);
  if (end !== undefined) return end;

  const outcome = visit.somethingNew ? undefined : decision(visit, playbook);
  const plan = outcome?.kind === "proceed" ? planFor(visit, playbook, outcome) : undefined;
  const timeline = plan === undefined ? [] : timelineOf(plan);
  if (outcome?.kind !== "proceed" || plan === undefined || timeline.length !== at.phases) {
    if (!saveLeftOvers(world)) return EXIT.notSaved;
    world.terminal.print(["Saved as a part of a session. Everything is asked anew."]);
    return { somethingNew: visit.somethingNew };
  }
  const state = resumeAt(timeline, at.phase, draft.phases);
  const next = timeline[state.phase]?.title ?? "";
  const choice = await world.terminal.ask(
    choiceForm({
      text: [NOTHING_TICKED, `Next: ${next}.`],
      inline: true,
      back: false,
      choices: [
        { key: "enter", label: "go on from there", value: "on" as const },
        { key: "n", label: "close it as a part", value: "close" as const },
      ],
    }),
  );
  if (choice !== "on") {
    if (!saveLeftOvers(world)) return EXIT.notSaved;
    world.terminal.print(["Saved as a part of a session."]);
    return EXIT.done;
  }
  // Kept under this process from the first moment on; only then does the old file go.
  return runSession(
    visit,
    playbook,
    plan,
    outcome,
    { ...flags, speed: 1 },
    {
      session: { id: left.id, draft: { ...draft, stopped: null } },
      phase: at.phase,
      records: draft.phases,
      kept: left.remove,
    },
  );
}

/** `--resume` without anything to go on with. */
export function nothingToResume(): UserError {
  return new UserError(
    "There is no session to go on with.",
    "Only one that was cut off in the last two hours can go on. Start one: spasm-coach start",
  );
}

/** The visit as it stood when the session began. The emergency lines are left out: they are asked again. */
function asBefore(world: World, playbook: Playbook, draft: Resumable["draft"]): Visit {
  const { events } = world.journal.lately(draft.area);
  const visit = newVisit({ world, area: draft.area, areas: playbook.touches, records: true, events });
  const cleared = clearedSigns(events);
  for (const flag of flagsConcerning(playbook.touches)) {
    if (flag.screen === "emergency") continue;
    const checkedOn = cleared.get(flag.id);
    if (checkedOn !== undefined && isCleared(flag, { cleared, now: world.clock.now() })) {
      visit.answers.set(flag.id, "yes");
      visit.cleared.set(flag.id, checkedOn);
    } else if (draft.screened.includes(flag.id)) visit.answers.set(flag.id, "no");
  }
  const hereToday = healthQuestionsFor(playbook.touches).filter(({ screen }) => screen === "here-today");
  visit.hereToday = Object.fromEntries(hereToday.map(({ id }) => [id, draft.changes.includes(id)]));
  visit.screened = new Set(draft.screened);
  visit.goesOn = true;
  visit.beganOn = draft.beganOn;
  visit.side = draft.side;
  visit.tools = draft.tools;
  visit.heat = draft.heat;
  visit.movement = draft.movement;
  visit.pressing = draft.wished?.pressing ?? draft.playbook === playbook.id;
  visit.place = draft.wished?.place ?? visit.place;
  visit.minutes = draft.wished?.minutes ?? null;
  visit.pain = draft.painBefore as Visit["pain"];
  visit.movementPain = draft.movementPainBefore as Visit["movementPain"];
  return visit;
}
