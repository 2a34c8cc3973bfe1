import { capital } from "../asking/capital.ts";
import { AREA_WORDS, type BodyArea } from "../body.ts";

/** The name of an area as a line begins with it: "Low back". */
export function areaTitle(area: BodyArea): string {
  return capital(AREA_WORDS[area]);
}
