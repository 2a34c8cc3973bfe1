import { choiceForm } from "../../asking/choice-form.ts";
import { BACK, given, type Back, type Progress } from "../../asking/form.ts";
import { numberForm } from "../../asking/number-form.ts";
import { AREA_WORDS } from "../../body.ts";
import { dayText } from "../../log/day.ts";
import { weeklyDue } from "../../log/weekly.ts";
import { plainText } from "../../log/words.ts";
import type { Terminal } from "../../world/world.ts";
import { courseFor } from "./course-steps.ts";
import type { VisitStep } from "./steps.ts";
import { happened, record, todayOf } from "./visit.ts";

/** What somebody has switched on in `plan`, once a week. At the end of a block its own question comes instead. */
export const weeklyStep: VisitStep = {
  applies: (visit) =>
    weeklyDue(visit.events, visit.area, todayOf(visit)) !== undefined && courseFor(visit).askSince === null,
  ask: async (visit, progress) => {
    const due = weeklyDue(visit.events, visit.area, todayOf(visit));
    if (due === undefined) return "next";
    const { terminal } = visit.world;
    let change: number | null = null;
    if (due.change) {
      const since = `Since ${dayText(due.since, todayOf(visit))}, how is the ${AREA_WORDS[visit.area]}?`;
      const way = await terminal.ask(
        choiceForm({
          text: [since],
          progress,
          choices: [
            { key: "1", label: "better", value: 1 },
            { key: "2", label: "the same, or not sure", value: 0 },
            { key: "3", label: "worse", value: -1 },
          ],
        }),
      );
      if (way === BACK) return "back";
      if (way !== 0) {
        const far = way > 0 ? "5 = fully better" : "5 = much worse";
        const much = await terminal.ask(
          numberForm({ text: [`How much? 1 = a little, ${far}.`], fields: [{ label: "1 to 5:", least: 1, most: 5 }] }),
        );
        if (much === BACK) return "again";
        change = way * given(much[0]);
      } else change = 0;
    }
    const scores = await askActivities(terminal, due.activities, progress);
    if (scores === BACK) return "again";
    const activities = due.activities.map((name, index) => ({ name, score: given(scores[index]) }));
    record(visit, {
      kind: "weekly",
      happened: happened(visit),
      area: visit.area,
      since: due.since,
      change,
      activities,
    });
    return "next";
  },
};

function askActivities(
  terminal: Terminal,
  names: readonly string[],
  progress: Progress,
): Promise<readonly number[] | Back> {
  if (names.length === 0) return Promise.resolve([]);
  return terminal.ask(
    numberForm({
      text: ["How well can you do it? 0 = not at all, 10 = as well as before."],
      progress,
      fields: names.map((name) => ({ label: `${plainText(name)}:`, least: 0, most: 10 })),
    }),
  );
}
