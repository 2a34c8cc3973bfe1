import { BODY_AREAS, type BodyArea } from "../body.ts";

/** Where a line is asked or a caution holds. */
export type Areas = "all" | readonly BodyArea[];

/** Every area except those named. */
export function allBut(...areas: readonly BodyArea[]): readonly BodyArea[] {
  return BODY_AREAS.filter((area) => !areas.includes(area));
}

/** True when an area list names one of these areas. */
export function concerns(areas: Areas, asked: readonly BodyArea[]): boolean {
  return areas === "all" || asked.some((area) => areas.includes(area));
}
