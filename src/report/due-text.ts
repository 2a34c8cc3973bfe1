import { AREA_WORDS, type BodyArea } from "../body.ts";
import { dayText } from "../log/day.ts";
import type { AreaDue, Due, LockedAreas } from "../log/due.ts";
import { courseLines } from "./course-text.ts";

/** A clot in the calf locks nine areas: so many are named. */
const AREAS_NAMED_MAX = 3;

/** What comes next, a whole sentence a line. `{EMERGENCY}` stands where the number of the country belongs. */
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

function lockText({ urgency, areas }: LockedAreas): string {
  const where = areas === "everywhere" ? "" : ` (${areasText(areas)})`;
  switch (urgency) {
    case "emergency":
      return `A call-now sign was ticked${where}. Still there, or nobody has looked: call {EMERGENCY} now.`;
    case "urgent":
      return `A warning sign was ticked${where}. Nobody has looked yet: be seen today. No session before that.`;
    case "clinician":
      return `No session before a doctor or physio has looked${where}.`;
  }
}

function areaLines(
  { area, dayAfter, startsAt, course }: AreaDue,
  today: string,
  inWords: (moment: Date) => string,
): readonly string[] {
  const told = courseLines(area, course, today);
  if (course.refer !== null) return told;
  const title = capital(AREA_WORDS[area]);
  const when = startsAt === null ? "may start now" : `not before ${inWords(startsAt)}`;
  return [
    ...(dayAfter === null ? [] : [`${title}: how was the day after ${dayText(dayAfter, today)}? Start asks it first.`]),
    `${title}: next session ${when}.`,
    ...told,
  ];
}

function areasText(areas: readonly BodyArea[]): string {
  const named = areas.slice(0, AREAS_NAMED_MAX).map((area) => AREA_WORDS[area]);
  const left = areas.length - named.length;
  return left === 0 ? named.join(", ") : `${named.join(", ")} and ${String(left)} more`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
