import { BODY_AREAS, type BodyArea } from "../body.ts";
import { UserError } from "../exit.ts";
import { plainText } from "../log/words.ts";
import { nearest } from "./nearest.ts";

/** The area a person typed, or an error that names the nearest one. */
export async function readArea(typed: string): Promise<BodyArea> {
  const area = BODY_AREAS.find((candidate) => candidate === typed.trim().toLowerCase());
  if (area !== undefined) return area;
  throw new UserError(`Unknown area: ${plainText(typed)}.`, `Did you mean ${await nearest(typed, BODY_AREAS)}?`);
}
