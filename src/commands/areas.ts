import { AREA_WORDS, BODY_AREAS, type BodyArea } from "../body.ts";
import { UserError } from "../exit.ts";
import { COACHED_AREAS } from "../protocols/areas.ts";
import { CRAMP_AREAS, type CrampArea } from "../protocols/cramp.ts";

/** Which area cannot be coached yet, and which can. */
export function noSessionFor(area: BodyArea): UserError {
  return new UserError(
    `There is no session for the ${AREA_WORDS[area]} yet.`,
    `Sessions so far: ${COACHED_AREAS.join(", ")}. A cramp that is on now: spasm-coach start --cramp`,
  );
}

/** The area a person typed, or an error that names the nearest one. */
export async function readArea(typed: string): Promise<BodyArea> {
  const area = BODY_AREAS.find((candidate) => candidate === typed.trim().toLowerCase());
  if (area !== undefined) return area;
  throw new UserError(`Unknown area: ${typed}.`, `Did you mean ${await nearest(typed, BODY_AREAS)}?`);
}

/** The known word that is most like the typed one. */
export async function nearest(typed: string, known: readonly string[]): Promise<string> {
  const { closest } = await import("fastest-levenshtein");
  return closest(typed.toLowerCase(), [...known]);
}

/** A muscle the cramp clock knows, or an error. */
export function crampArea(area: BodyArea | undefined): CrampArea | undefined {
  if (area === undefined) return undefined;
  const known = CRAMP_AREAS.find((candidate) => candidate === area);
  if (known !== undefined) return known;
  throw new UserError(
    `There is no cramp stretch for the ${AREA_WORDS[area]} yet.`,
    `Known: ${CRAMP_AREAS.join(", ")}.`,
  );
}
