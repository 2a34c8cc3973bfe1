import { choiceForm } from "../../asking/choice-form.ts";
import { BACK } from "../../asking/form.ts";
import { painScore, type PainScore } from "../../body.ts";
import { EXIT, Interrupted, type ExitCode } from "../../exit.ts";
import { onsetOf } from "../../log/episode.ts";
import { resultIfTold } from "../../log/outcome.ts";
import type { Playbook } from "../../protocols/playbook.ts";
import type { Plan } from "../../session/plan.ts";
import { spokenResult } from "../../report/result-text.ts";
import type { PhaseRecord } from "../../session/phase-record.ts";
import type { Speaker, World } from "../../world/world.ts";
import { advance, resumeAt, startOf as startOfPlay, type PlayerState } from "../../session/player.ts";
import type { Clearance } from "../../triage/assess.ts";
import { offerClosingMove } from "./closing-move.ts";
import { scoresForm } from "./course-steps.ts";
import { askHowFar, isHowFarAsked } from "./how-far-step.ts";
import { askGoOn, play } from "./play.ts";
import { askAgain } from "./safety-steps.ts";
import {
  draftOf,
  keptOf,
  playedSoFar,
  saveSession,
  wentWell,
  type SessionDraft,
  type SessionInProgress,
  type SessionStart,
} from "./session-record.ts";
import { checkedTelling } from "./sound-check.ts";
import { STOPPED_LINES } from "./stopped-lines.ts";
import { todayOf, type Visit } from "./visit.ts";
import { timelineBy, type TellingFlags, type Telling } from "./telling.ts";

/** Where a session that was cut off goes on. */
export interface ResumedFrom {
  readonly session: SessionInProgress;
  /** The phase it had come to, and what was done before. */
  readonly phase: number;
  readonly records: readonly PhaseRecord[];
  /** Called once it is kept on disk by this run. */
  readonly kept: () => void;
}

/** Plays the plan, asks how it feels, and saves it: whole, or as the part that was done. */
export async function runSession(
  visit: Visit,
  wished: Playbook,
  plan: Plan,
  clearance: Clearance,
  flags: TellingFlags,
  resumed?: ResumedFrom,
): Promise<ExitCode> {
  const { world } = visit;
  const { speed } = flags;
  const telling = await checkedTelling(world, flags);
  const session = resumed?.session ?? {
    id: world.journal.newId(),
    draft: draftOf(world, plan, clearance, startOf(visit, wished, plan, speed)),
  };
  const timeline = timelineBy(plan, telling, world.terminal.plain);
  const first = resumed === undefined ? startOfPlay(timeline) : resumeAt(timeline, resumed.phase, resumed.records);
  world.unfinished.keep(keptOf(session.id, session.draft, timeline, first));
  resumed?.kept();
  let state = await play(world, timeline, plan, session, telling, first);
  while (state.kind === "stopped" && state.why === "something-new") {
    const again = await askAgain(visit);
    if (again !== "next") {
      save(visit, plan, session, state, { stopped: "something-new" });
      return again.exit;
    }
    if ((await askGoOn(world)) === "end") break;
    state = await play(world, timeline, plan, session, telling, advance(timeline, state, { kind: "go-on-gentler" }));
  }
  return finish(visit, plan, session, state, telling);
}

async function finish(
  visit: Visit,
  plan: Plan,
  session: SessionInProgress,
  state: PlayerState,
  telling: Telling,
): Promise<ExitCode> {
  if (state.kind === "stopped") {
    // Cut off from outside: it stays as it is on disk, and is offered again at the next start.
    if (state.why === "cut-off") return EXIT.interrupted;
    save(visit, plan, session, state, { stopped: state.why });
    if (state.why === "wrong-pain" && state.pain !== null) visit.world.terminal.print(STOPPED_LINES[state.pain]);
    return state.why === "interrupted" ? EXIT.interrupted : EXIT.done;
  }
  const after = await askAfter(visit, plan, session.draft).catch((error: unknown) => {
    if (error instanceof Interrupted && error.reason === "key") {
      save(visit, plan, session, state, { stopped: "interrupted" });
    }
    throw error;
  });
  const { pain: painAfter, movementPain: movementPainAfter } = after;
  const harm = after.anythingNew !== "none";
  const { painBefore, movementPainBefore } = session.draft;
  const result = resultIfTold({
    restBefore: painBefore,
    moveBefore: movementPainBefore,
    restAfter: painAfter,
    moveAfter: movementPainAfter,
    harm,
  });
  const bruise = after.anythingNew === "bruise";
  const howFar = session.draft.howFar === undefined ? {} : { howFar: { ...session.draft.howFar, after: after.howFar } };
  const ending = { painAfter, movementPainAfter, harm, bruise, result, partial: false, ...howFar };
  const whole = playedBy(session, state, ending);
  saveSession(visit.world, visit.events, plan, whole, session.id);
  if (after.anythingNew !== "sign") {
    const speaker = telling.voice ? speak(visit.world, spokenResult(whole)) : undefined;
    return wentWell(whole) ? offerClosingMove(visit, plan, telling, speaker) : EXIT.done;
  }
  const again = await askAgain(visit);
  return again === "next" ? EXIT.done : again.exit;
}

/** The program may end meanwhile: what is said goes on to its end. */
function speak({ sounds }: World, text: string): Speaker {
  const speaker = sounds.open({ tones: false, voice: true, fast: false });
  speaker.say(text);
  return speaker;
}

function save(
  visit: Visit,
  plan: Plan,
  session: SessionInProgress,
  state: PlayerState,
  ending: Partial<SessionDraft>,
): void {
  saveSession(visit.world, visit.events, plan, playedBy(session, state, ending), session.id);
}

function playedBy({ draft }: SessionInProgress, state: PlayerState, ending: Partial<SessionDraft>): SessionDraft {
  return { ...draft, ...playedSoFar(state), partial: true, ...ending };
}

async function askAfter(
  visit: Visit,
  { movement }: Plan,
  draft: SessionDraft,
): Promise<{
  readonly pain: PainScore;
  readonly movementPain: PainScore;
  readonly howFar: number | null;
  readonly anythingNew: "none" | "bruise" | "sign";
}> {
  const { terminal } = visit.world;
  for (;;) {
    const scores = await terminal.ask(scoresForm(movement.name));
    if (scores === BACK) continue;
    const isAsked = draft.howFar !== undefined && movement.howFar !== undefined;
    const howFar = isAsked ? await askHowFar(terminal, movement.howFar) : null;
    if (howFar === BACK) continue;
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
    return { pain: painScore(scores[0]), movementPain: painScore(scores[1]), howFar, anythingNew };
  }
}

function startOf(visit: Visit, wished: Playbook, { movement }: Plan, speed: number): SessionStart {
  const today = todayOf(visit);
  const before = visit.howFar?.movement === movement.id ? visit.howFar.value : null;
  return {
    onset: onsetOf(visit.beganOn ?? today, today),
    beganOn: visit.beganOn ?? today,
    practice: speed > 1,
    pain: visit.pain,
    movementPain: visit.movementPain,
    tools: visit.tools ?? [],
    heat: visit.heat,
    wished: { playbook: wished.id, pressing: visit.pressing, place: visit.place, minutes: visit.minutes },
    screened: visit.screened,
    triggers: [],
    ...(isHowFarAsked(visit, movement)
      ? { howFar: { unit: movement.howFar?.kind === "centimetres" ? "cm" : "step", before, after: null } as const }
      : {}),
  };
}
