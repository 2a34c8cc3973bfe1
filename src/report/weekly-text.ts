import { capital } from "../asking/capital.ts";
import { AREA_WORDS, type BodyArea } from "../body.ts";
import { dayText } from "../log/day.ts";
import { WEEKLY } from "../log/rules.ts";
import type { Asks, WeeklySoFar } from "../log/weekly.ts";
import { plainText } from "../log/words.ts";

/** The weekly answers, each line a whole sentence, the newest first. */
export function weeklyLines({ area, since, changes, activities }: WeeklySoFar, today: string): readonly string[] {
  const newest = changes.at(-1);
  const name = AREA_WORDS[area];
  const title = capital(name);
  const mean = activities.reduce((sum, one) => sum + one.newest - one.first, 0) / Math.max(1, activities.length);
  return [
    ...(newest === undefined
      ? []
      : [
          `${title}, since ${dayText(since, today)}: ${changeWords(newest)} Week by week, -5 to 5: ${changes.map(String).join(", ")}.`,
        ]),
    ...(activities.length === 0
      ? []
      : [
          `${title}, what you can do, 0 to 10: ${activities.map((one) => `${plainText(one.name)} ${String(one.first)} -> ${String(one.newest)}`).join(", ")}. ${meanWords(mean, activities.length)}`,
        ]),
  ];
}

function changeWords(change: number): string {
  if (change >= WEEKLY.clearChange) return "clearly better on your own scale.";
  if (change > 0) return "a little better. That can be chance.";
  return change === 0 ? "the same." : "worse. If it stays so, book a doctor or physio.";
}

function meanWords(mean: number, count: number): string {
  const clear = count === 1 ? WEEKLY.clearMean.one : WEEKLY.clearMean.several;
  if (mean >= clear) return "Clearly easier on your own scale.";
  if (mean <= -clear) return "Clearly harder. If it stays so, book a doctor or physio.";
  return mean === 0 ? "The same." : "May be chance.";
}

/** What is switched on, as it stands in the plan; nothing while all is off. */
export function asksLines(area: BodyArea, { weekly, activities, howFar }: Asks): readonly string[] {
  const stop = `To stop: spasm-coach plan ${area} --ask-less`;
  const asked = [
    ...(weekly ? ["how it has been since it began"] : []),
    ...(activities.length === 0 ? [] : [`how well you can: ${activities.map(plainText).join(", ")}`]),
  ];
  const sentences = [
    ...(asked.length === 0 ? [] : [`Asked each week too: ${asked.join("; ")}.`]),
    ...(howFar ? ["Asked at each session too: how far the movement goes."] : []),
  ];
  return sentences.length === 0 ? [] : [`${sentences.join(" ")} ${stop}`];
}
