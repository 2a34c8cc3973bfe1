import type { BodyArea } from "../body.ts";
import type { Course, Note } from "../log/course.ts";
import { dayText } from "../log/day.ts";
import { areaTitle } from "./area-title.ts";
import { selfCareHadItsTurn } from "./see-text.ts";

/** What the stop and refer rules say of an area, each line a whole sentence. Empty while all is as usual. */
export function courseLines(area: BodyArea, course: Course, today: string): readonly string[] {
  const title = areaTitle(area);
  if (course.refer !== null) return [`${title}: ${selfCareHadItsTurn()}`];
  return [
    ...(course.askSince === null ? [] : [`${title}: this block of the plan is over. The next start asks how it went.`]),
    ...course.easings.map(({ why, effect }) =>
      effect === "no-press" ? `${title}, no pressing next time. ${why}` : `${title}, lighter next time. ${why}`,
    ),
    ...noteLines(course.notes, today),
  ];
}

/** What to know, in whole sentences. */
export function noteLines(notes: readonly Note[], today: string): readonly string[] {
  return notes.map((note) => {
    switch (note.kind) {
      case "see-someone":
        return `Not clearly better by ${dayText(note.on, today)}: see a doctor or physio.`;
      case "cramps":
        return `Cramps in ${String(note.weeks)} of the last 4 weeks: ask a doctor or pharmacist to look at your medicines.`;
      case "nights":
        return `${String(note.done)} nights of stretching. Cramps in the first two weeks: ${String(note.crampsFirst)}; in the last two: ${String(note.crampsLast)}. If that is no fewer, stop here and ask a GP or pharmacist.`;
    }
  });
}
