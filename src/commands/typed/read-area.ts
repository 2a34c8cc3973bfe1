import { AREA_WORDS, BODY_AREAS, type BodyArea } from "../../body.ts";
import { UserError } from "../../exit.ts";
import { plainText } from "../../log/words.ts";
import { NIGHT_CRAMPS } from "./ask-where.ts";
import { meantOr } from "./nearest.ts";

/** What else people call an area. A word that may mean two of them ("back", "thigh") is none of these. */
const ALSO_CALLED: Readonly<Partial<Record<BodyArea, readonly string[]>>> = {
  neck: ["trap", "traps", "trapezius"],
  jaw: ["tmj"],
  chest: ["pec", "pecs"],
  "upper-back": ["shoulder blade", "shoulder blades"],
  "low-back": ["lower back", "lumbar"],
  glute: ["glutes", "bum", "butt"],
  "hip-front": ["hip flexor", "hip flexors"],
  groin: ["adductor", "adductors", "inner thigh"],
  "outer-thigh": ["it band", "itb"],
  quad: ["quads", "front thigh"],
  hamstring: ["hamstrings", "hams", "back thigh"],
  calf: ["calves", "soleus"],
  shin: ["shins"],
  foot: ["feet", "arch", "sole"],
  forearm: ["forearms"],
  hand: ["hands", "thumb", "palm"],
};

const NIGHT_WORDS: readonly string[] = ["night", "nights", "night cramp", "night cramps", "night stretch"];

/** The area a person typed, by its name or what people call it, or an error that names the nearest one. */
export async function readArea(typed: string): Promise<BodyArea> {
  const area = areaNamed(typed);
  if (area !== undefined) return area;
  throw new UserError(
    `Unknown area: ${plainText(typed)}.`,
    await meantOr(typed, BODY_AREAS, `Areas: ${BODY_AREAS.join(", ")}.`),
  );
}

/** The area with this name, or called like this; undefined when there is none. */
export function areaNamed(typed: string): BodyArea | undefined {
  const wanted = spoken(typed);
  return BODY_AREAS.find(
    (candidate) =>
      spoken(candidate) === wanted ||
      AREA_WORDS[candidate] === wanted ||
      ALSO_CALLED[candidate]?.includes(wanted) === true,
  );
}

/** What to start: an area, or a playbook by a name that says more than its area ("night cramps", "desk", "runner"). */
export async function readWhere(typed: string): Promise<{ readonly area: BodyArea; readonly way?: string }> {
  const wanted = spoken(typed);
  if (NIGHT_WORDS.includes(wanted)) return NIGHT_CRAMPS;
  const { waysFor } = await import("../../session/choose-playbook.ts");
  const way = BODY_AREAS.flatMap(waysFor).find(({ id }) => spoken(id) === wanted);
  // The plain name of an area means whatever way was taken there last.
  if (way !== undefined && spoken(way.area) !== wanted) return { area: way.area, way: way.id };
  return { area: await readArea(typed) };
}

/** As it is said: no capitals, no hyphens, single spaces. */
function spoken(text: string): string {
  return text
    .toLowerCase()
    .replace(/[-_\s]+/g, " ")
    .trim();
}
