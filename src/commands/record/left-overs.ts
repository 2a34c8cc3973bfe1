import type { BodyArea } from "../../body.ts";
import { UserError } from "../../exit.ts";
import { isDraft } from "../../log/guard.ts";
import type { SessionDraft } from "../visit/session-record.ts";
import type { LeftOver, World } from "../../world/world.ts";

/** A session that was cut off may go on for so long; after that it is closed as a part. */
const RESUME_HOURS = 2;
const HOUR_MS = 3_600_000;

/** A session that was cut off and may still go on. */
export interface Resumable {
  readonly left: LeftOver;
  readonly draft: SessionDraft;
  readonly at: NonNullable<LeftOver["at"]>;
}

/** The newest session that was cut off within two hours, on this area or on any. Practice does not go on. */
export function resumable(world: World, area: BodyArea | undefined): Resumable | undefined {
  const now = world.clock.now().getTime();
  return world.unfinished
    .leftOvers()
    .flatMap((left): readonly Resumable[] => {
      const { draft, at, keptAt } = left;
      if (!isDraft(draft) || draft.kind !== "session" || draft.practice || at === null) return [];
      const ageHours = (now - keptAt.getTime()) / HOUR_MS;
      const isOurs = area === undefined || draft.area === area;
      return isOurs && ageHours >= 0 && ageHours < RESUME_HOURS ? [{ left, draft, at }] : [];
    })
    .sort((one, other) => other.left.keptAt.getTime() - one.left.keptAt.getTime())[0];
}

/**
 * What was cut off is kept as a part. A disk that fails keeps its file for the next time; what is in the journal
 * already, because only the last step was cut, is not written twice. False when the disk did not take it. `spare` leaves alone what may still go on.
 */
export function saveLeftOvers(world: World, spare: "nothing" | "resumable" = "nothing"): boolean {
  const { unfinished, journal, terminal, clock } = world;
  const now = clock.now().getTime();
  try {
    const left = unfinished.leftOvers().filter(({ draft, at, keptAt }) => {
      const mayGoOn = draft.kind === "session" && !draft.practice && at !== null;
      return spare === "nothing" || !mayGoOn || now - keptAt.getTime() >= RESUME_HOURS * HOUR_MS;
    });
    if (left.length === 0) return true;
    const known = new Set(journal.read().events.map((event) => event.id));
    for (const one of left) {
      if (known.has(one.id) || saved(world, one)) one.remove();
      else one.setAside();
    }
    return true;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    terminal.complain([error.what, error.advice]);
    return false;
  }
}

/** False when the draft does not fit the log format; a disk that fails is passed on and the file stays. */
function saved({ journal }: World, { draft, id }: LeftOver): boolean {
  try {
    journal.append(draft, id);
    return true;
  } catch (error) {
    if (error instanceof UserError) throw error;
    return false;
  }
}
