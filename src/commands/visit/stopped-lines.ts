import { LEAVE_IT } from "../../report/nothing-ticked.ts";
import type { PainKind } from "../../session/phase-record.ts";

const NERVE_LINES = [
  "Stopped. If it still tingles or is numb in 5 minutes: book a physio or doctor before the next session.",
  "New weakness: get medical help today.",
];

/** What to do after a pain that ended the session (S5r). */
export const STOPPED_LINES: Readonly<Record<PainKind, readonly string[]>> = {
  "too-much": ["Stopped. Next time start lighter, or leave that place out."],
  sharp: ["Stopped after sharp pain twice. Leave that place alone today.", "Next time begins lighter."],
  shooting: NERVE_LINES,
  numb: NERVE_LINES,
};

/** What to say when moves that belong to no session were stopped by a pain, named or not. */
export function linesAfterPain(pain: PainKind | null): readonly string[] {
  return pain === null ? [`Stopped. ${LEAVE_IT}`] : STOPPED_LINES[pain];
}
