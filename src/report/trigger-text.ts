import { wrap } from "../asking/wrap.ts";
import { falseAlarmsOf100 } from "../log/interval.ts";
import { shortText } from "../log/entry-text.ts";
import type { TriggerSummary } from "../log/trigger-days.ts";
import { plainText } from "../log/words.ts";
import { plural } from "./plural.ts";

/**
 * Each trigger in days, the most frequent first, what the counts cannot show, and how a day counts. Empty without one.
 * `moreSince`: the view is short, and there is a record from this day on.
 */
export function triggerLines(
  triggers: readonly TriggerSummary[],
  columns: number,
  moreSince: string | null = null,
): readonly string[] {
  const named = triggers.filter(({ name }) => plainText(name) !== "");
  if (named.length === 0) return [];
  const mostFirst = named.toSorted((one, other) => other.daysNoted - one.daysNoted);
  return [
    ...wrap("Triggers, in days:", columns),
    ...mostFirst.flatMap((trigger) => wrap(`  ${triggerText(trigger)}`, columns, "  ")),
    ...wrap("Counts only. They do not show what brings it on.", columns),
    ...[...chanceTexts(named), ...tooEarlyTexts(mostFirst, moreSince)].flatMap((text) => wrap(text, columns)),
  ];
}

function triggerText(trigger: TriggerSummary): string {
  const { name, daysNoted, daysWith, daysWithout, spasmDaysWith, spasmDaysWithout, moreDays } = trigger;
  const noted = `${shortText(name)}: noted on ${plural(daysNoted, "day")}`;
  if (daysWith + daysWithout === 0) return `${noted}, no whole day yet.`;
  const shares = moreDays === 0;
  const parts = [
    ...(daysWith === 0 ? [] : [`${shareText(spasmDaysWith, daysWith, shares)} with it`]),
    ...(daysWithout === 0 ? [] : [`${shareText(spasmDaysWithout, daysWithout, shares)} without`]),
  ];
  return `${noted}. Of whole days, a spasm on ${parts.join(", on ")}.${comparisonText(trigger)}`;
}

function shareText(count: number, of: number, withShare: boolean): string {
  const share = withShare ? ` (${String(Math.round((100 * count) / of))}%)` : "";
  return `${String(count)} of ${String(of)}${share}`;
}

/** Empty while it is too early. */
function comparisonText({ difference, interval95 }: TriggerSummary): string {
  if (difference === null || interval95 === null) return "";
  const [low, high] = interval95.map(Math.round);
  const range = `${String(Math.round(difference))} points apart, by chance anywhere from ${String(low)} to ${String(high)}`;
  const holdsZero = interval95[0] <= 0 && interval95[1] >= 0;
  return ` ${range}: ${holdsZero ? "no clear link" : "days differ in many ways, so this is not judged"}.`;
}

/** What many looks at once do. */
function chanceTexts(triggers: readonly TriggerSummary[]): readonly string[] {
  const compared = triggers.filter(({ difference }) => difference !== null).length;
  if (compared < 2) return [];
  return [
    `With ${String(compared)} triggers looked at, one stands out by chance alone in ${String(falseAlarmsOf100(compared))} of 100 records.`,
  ];
}

/** "Too early to compare: 24 more whole days.", and how a day becomes one; nothing once there are enough. */
function tooEarlyTexts(triggers: readonly TriggerSummary[], moreSince: string | null): readonly string[] {
  const early = triggers.filter(({ moreDays }) => moreDays > 0);
  const [first] = early;
  if (first === undefined) return [];
  const isSame = early.length === triggers.length && early.every(({ moreDays }) => moreDays === first.moreDays);
  const each = early.map(({ name, moreDays }) => `${shortText(name)} ${String(moreDays)}`).join(", ");
  return [
    isSame
      ? `Too early to compare: ${plural(first.moreDays, "more whole day")} at the least.`
      : `Too early to compare; whole days still missing: ${each}.`,
    ...(moreSince === null ? [] : [`In these days only. More days count in: spasm-coach history --since ${moreSince}`]),
    "A whole day tells of each trigger, there or not, on good days too: spasm-coach log --evening",
  ];
}
