import { AREA_WORDS, type BodyArea } from "../body.ts";
import { dayText } from "../log/day.ts";
import type { AreaDue, Due, LockedAreas } from "../log/due.ts";
import { areaTitle } from "./area-title.ts";
import { courseLines } from "./course-text.ts";
import { seeText } from "./see-text.ts";

/** A clot in the calf locks nine areas: so many are named. */
const AREAS_NAMED_MAX = 3;

/** What comes next, a whole sentence a line. `{EMERGENCY}` and `{ADVICE}` stand where the numbers of the country belong. */
export function dueLines(due: readonly Due[], today: string, inWords: (moment: Date) => string): readonly string[] {
  return due.flatMap((one) => {
    switch (one.kind) {
      case "locked":
        return [lockText(one)];
      case "area":
        return areaLines(one, today, inWords);
    }
  });
}

function lockText({ urgency, raised, areas }: LockedAreas): string {
  return seeText({ urgency, raised }, areas === "everywhere" ? "" : ` (${areasText(areas)})`);
}

/** When the next session may start, as it stands inside a sentence. */
export function nextSessionText(startsAt: Date | null, inWords: (moment: Date) => string): string {
  return startsAt === null ? "next session may start now" : `next session not before ${inWords(startsAt)}`;
}

/** What the next start asks first. */
export function dayAfterText(day: string, today: string): string {
  return `how was the day after ${dayText(day, today)}? Start asks it first.`;
}

function areaLines(
  { area, dayAfter, startsAt, course }: AreaDue,
  today: string,
  inWords: (moment: Date) => string,
): readonly string[] {
  const told = courseLines(area, course, today);
  if (course.refer !== null) return told;
  const title = areaTitle(area);
  return [
    ...(dayAfter === null ? [] : [`${title}: ${dayAfterText(dayAfter, today)}`]),
    `${title}: ${nextSessionText(startsAt, inWords)}.`,
    ...told,
  ];
}

function areasText(areas: readonly BodyArea[]): string {
  const named = areas.slice(0, AREAS_NAMED_MAX).map((area) => AREA_WORDS[area]);
  const left = areas.length - named.length;
  return left === 0 ? named.join(", ") : `${named.join(", ")} and ${String(left)} more`;
}
