import { AREA_WORDS, type BodyArea } from "../../body.ts";
import { UserError } from "../../exit.ts";
import { COACHED_AREAS } from "../../protocols/index.ts";
import { CRAMP_AREAS, type CrampArea } from "../../protocols/cramp.ts";

/** Which area cannot be coached yet, and which can. */
export function noSessionFor(area: BodyArea): UserError {
  return new UserError(
    `There is no session for the ${AREA_WORDS[area]} yet.`,
    `Sessions so far: ${COACHED_AREAS.join(", ")}. The safety questions alone: spasm-coach triage ${area}. A cramp that is on now: spasm-coach start --cramp`,
  );
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
