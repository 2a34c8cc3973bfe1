import type { Onset, PainScore, Tool } from "../../body.ts";
import { notesOf } from "../../log/course.ts";
import type { Event, SessionEvent, Stamp } from "../../log/event.ts";
import { daysBy, nextSession } from "../../log/next-session.ts";
import { noteLines } from "../../report/course-text.ts";
import { closingLines } from "../../report/result-text.ts";
import type { Plan } from "../../session/plan.ts";
import { heldSecondsOf } from "../../session/phase-record.ts";
import { runningRecord, type PlayerState } from "../../session/player.ts";
import type { Clearance } from "../../triage/assess.ts";
import type { Phase } from "../../session/timeline.ts";
import type { Kept, World } from "../../world/world.ts";

/** A session event before it is stamped. */
export type SessionDraft = Omit<SessionEvent, Stamp>;

/** A session as it will stand in the journal, under this id: whatever is cut off, it is counted once. */
export interface SessionInProgress {
  readonly id: string;
  readonly draft: SessionDraft;
}

/** What is known of a session before it starts. */
export interface SessionStart {
  readonly onset: Onset;
  readonly beganOn: string;
  readonly practice: boolean;
  readonly pain: PainScore | null;
  readonly movementPain: PainScore | null;
  readonly tools: readonly Tool[];
  readonly heat: boolean;
  readonly wished: NonNullable<SessionEvent["wished"]>;
  /** Ids of the red flags answered with "no". */
  readonly screened: Iterable<string>;
  readonly triggers: readonly string[];
  /** Missing = not switched on, or it cannot be told of this movement. */
  readonly howFar?: NonNullable<SessionEvent["howFar"]>;
}

/** The record of a session that has not been played yet. */
export function draftOf(world: World, plan: Plan, clearance: Clearance, known: SessionStart): SessionDraft {
  return {
    kind: "session",
    happened: world.clock.stamp(world.clock.now()),
    area: plan.area,
    side: plan.side,
    playbook: plan.playbook,
    onset: known.onset,
    beganOn: known.beganOn,
    practice: known.practice,
    partial: true,
    painBefore: known.pain,
    painAfter: null,
    movement: plan.movement.id,
    movementPainBefore: known.movementPain,
    movementPainAfter: null,
    result: null,
    harm: false,
    stopped: null,
    phases: [],
    heldSeconds: 0,
    tools: [...known.tools],
    heat: known.heat,
    wished: known.wished,
    screened: [...known.screened],
    changes: clearance.changes.map((change) => change.id),
    triggers: [...known.triggers],
    ...(known.howFar === undefined ? {} : { howFar: known.howFar }),
  };
}

/** What a session event keeps of the player: phases, and the seconds really held. */
export function playedSoFar(state: PlayerState): Pick<SessionDraft, "phases" | "heldSeconds"> {
  return { phases: [...state.records], heldSeconds: heldSecondsOf(state.records) };
}

/** What is kept on disk while it runs: the phase at hand counts with the seconds it has had so far. */
export function keptOf(id: string, draft: SessionDraft, timeline: readonly Phase[], state: PlayerState): Kept {
  const records = [...state.records, ...runningRecord(timeline, state)];
  const played = { phases: records, heldSeconds: heldSecondsOf(records) };
  const at = { phase: Math.min(state.phase, timeline.length - 1), phases: timeline.length };
  return { id, draft: { ...draft, ...played, partial: true, stopped: "cut-off" }, at };
}

/** Whole, without harm, not worse, and no part of it hurt the wrong way: only then there may be something more. */
export function wentWell({ partial, harm, result, phases }: SessionDraft): boolean {
  const hurt = phases.some(({ pain, end }) => pain !== undefined || (end !== "done" && end !== "skipped"));
  return !partial && !harm && result !== "worse" && !hurt;
}

/** On disk first, then "Saved". The draft of the running session goes only after that. */
export function saveSession(world: World, events: readonly Event[], plan: Plan, draft: SessionDraft, id: string): void {
  const { journal, unfinished, terminal, clock } = world;
  const now = clock.now();
  const lines = (saved: readonly Event[]): readonly string[] => {
    const days = daysBy(clock);
    const today = days.dayAt(now);
    const { area, onset, beganOn } = draft;
    const written = [...events, ...saved];
    const next = nextSession(written, area, beganOn, now, days);
    const when = next.kind === "wait" ? clock.inWords(next.until) : null;
    const later = draft.partial || plan.laterToday === null ? [] : [`Later today: ${plan.laterToday}`];
    const notes = [...later, ...noteLines(notesOf({ events: written, area, today, onset, beganOn }), today)];
    return closingLines(draft, wentWell(draft) ? plan.finish : null, when, notes);
  };
  let event: Event;
  try {
    event = journal.append({ ...draft, happened: clock.stamp(now) }, id);
  } catch (error) {
    terminal.print(["Not saved.", ...lines([])]);
    throw error;
  }
  unfinished.clear();
  const closing = lines([event]);
  terminal.print([draft.partial ? "Saved as a part of a session." : "Saved.", ...closing]);
}
