import { choiceForm } from "../asking/choice-form.ts";
import { BACK } from "../asking/form.ts";
import type { PainScore } from "../body.ts";
import { EXIT, Interrupted, type ExitCode } from "../exit.ts";
import { onsetOf } from "../log/episode.ts";
import { resultOf } from "../log/outcome.ts";
import type { Plan } from "../session/plan.ts";
import { advance, type PlayerState } from "../session/player.ts";
import { timelineOf } from "../session/timeline.ts";
import type { Clearance } from "../triage/assess.ts";
import { scoresForm } from "./course-steps.ts";
import { askGoOn, play } from "./play.ts";
import { askAgain } from "./safety-steps.ts";
import { draftOf, playedSoFar, saveSession, type SessionDraft, type SessionStart } from "./session-record.ts";
import { todayOf, type Visit } from "./visit.ts";

/** Plays the plan, asks how it feels, and saves it: whole, or as the part that was done. */
export async function runSession(visit: Visit, plan: Plan, clearance: Clearance, speed: number): Promise<ExitCode> {
  const { world } = visit;
  const draft = draftOf(world, plan, clearance, startOf(visit, speed));
  world.unfinished.keep({ ...draft, stopped: "cut-off", partial: true });
  let state = await play(world, plan, draft, speed);
  while (state.kind === "stopped" && state.why === "something-new") {
    const again = await askAgain(visit);
    if (again !== "next") {
      saveSession(visit.world, visit.events, plan, {
        ...draft,
        ...playedSoFar(state),
        stopped: "something-new",
        partial: true,
      });
      return again.exit;
    }
    if ((await askGoOn(world)) === "end") break;
    state = await play(world, plan, draft, speed, advance(timelineOf(plan), state, { kind: "go-on-gentler" }));
  }
  return finish(visit, plan, draft, state);
}

async function finish(visit: Visit, plan: Plan, draft: SessionDraft, state: PlayerState): Promise<ExitCode> {
  const played = { ...draft, ...playedSoFar(state) };
  if (state.kind === "stopped") {
    saveSession(visit.world, visit.events, plan, { ...played, stopped: state.why, partial: true });
    if (state.nerve) visit.world.terminal.print(NERVE_LINES);
    return state.why === "interrupted" ? EXIT.interrupted : EXIT.done;
  }
  visit.world.unfinished.keep({ ...played, partial: true, stopped: "cut-off" });
  const after = await askAfter(visit, plan).catch((error: unknown) => {
    if (error instanceof Interrupted)
      saveSession(visit.world, visit.events, plan, { ...played, partial: true, stopped: "interrupted" });
    throw error;
  });
  const result = resultOf({
    restBefore: visit.pain ?? 0,
    moveBefore: visit.movementPain ?? 0,
    restAfter: after.pain,
    moveAfter: after.movementPain,
    harm: after.anythingNew !== "none",
  });
  const { pain: painAfter, movementPain: movementPainAfter } = after;
  const harm = after.anythingNew !== "none";
  saveSession(visit.world, visit.events, plan, {
    ...played,
    painAfter,
    movementPainAfter,
    harm,
    bruise: after.anythingNew === "bruise",
    result,
    partial: false,
  });
  if (after.anythingNew !== "sign") return EXIT.done;
  const again = await askAgain(visit);
  return again === "next" ? EXIT.done : again.exit;
}

const NERVE_LINES = [
  "Stopped. If it still tingles or is numb in 5 minutes: book a physio or doctor before the next session.",
  "New weakness: get medical help today.",
];

async function askAfter(
  visit: Visit,
  plan: Plan,
): Promise<{
  readonly pain: PainScore;
  readonly movementPain: PainScore;
  readonly anythingNew: "none" | "bruise" | "sign";
}> {
  const { terminal } = visit.world;
  for (;;) {
    const scores = await terminal.ask(scoresForm(plan.movement.name));
    if (scores === BACK) continue;
    const anythingNew = await terminal.ask(
      choiceForm({
        text: ["Anything new: a bruise, numb, weak, dizzy, short of breath, chest pain?"],
        inline: true,
        choices: [
          { key: "n", label: "none", value: "none" as const },
          { key: "u", label: "a bruise only", value: "bruise" as const },
          { key: "y", label: "yes, or not sure", value: "sign" as const },
        ],
      }),
    );
    if (anythingNew === BACK) continue;
    return { pain: scores[0] as PainScore, movementPain: scores[1] as PainScore, anythingNew };
  }
}

function startOf(visit: Visit, speed: number): SessionStart {
  const today = todayOf(visit);
  return {
    onset: onsetOf(visit.beganOn ?? today, today),
    beganOn: visit.beganOn ?? today,
    practice: speed > 1,
    pain: visit.pain,
    movementPain: visit.movementPain,
    tools: visit.tools ?? [],
    heat: visit.heat,
    screened: visit.screened,
    triggers: [],
  };
}
