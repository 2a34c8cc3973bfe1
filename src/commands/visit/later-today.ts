import type { SessionEvent } from "../../log/event.ts";
import { wasPressed } from "../../log/pacing.ts";
import { healthOf, type Profile } from "../../log/profile.ts";
import { playbookNamed } from "../../session/choose-playbook.ts";
import { barring } from "../../session/demands.ts";
import { changesFor, limitsFor } from "../../triage/cautions.ts";

/** What today's newest whole session left for later, when this person's health allows it; null when nothing. */
export function laterToday([newest]: readonly SessionEvent[], profile: Profile): string | null {
  if (newest === undefined || newest.partial || newest.harm || newest.result === "worse") return null;
  const playbook = playbookNamed(newest.playbook);
  const advice = playbook?.laterToday ?? null;
  if (playbook === undefined || advice === null || wasPressed(newest) !== (playbook.press !== null)) return null;
  // What was only true that day stands in the session: it counts as still true.
  const thatDay = Object.fromEntries(newest.changes.map((id) => [id, true]));
  const health = { ...healthOf(profile), ...thatDay };
  const { reminders } = limitsFor(changesFor(playbook.touches, { age: profile.age ?? undefined, health }));
  return barring(advice, reminders) === undefined ? advice.text : null;
}
