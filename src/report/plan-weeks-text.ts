import { capital } from "../asking/capital.ts";
import { wrap } from "../asking/wrap.ts";
import { AREA_WORDS } from "../body.ts";
import { dayText } from "../log/day.ts";
import type { PlanWeek, PlanWeeks } from "../log/plan-weeks.ts";
import type { Window } from "./weeks.ts";

const LABEL_COLUMNS = "16 Nov│".length;

/** Sessions done beside what the plan has room for, a week of the plan a line. */
export function planWeekLines(
  { area, weeks }: PlanWeeks,
  today: string,
  { columns, drawn }: Window,
): readonly string[] {
  const name = AREA_WORDS[area];
  return [
    ...wrap(
      `${capital(name)}: sessions by week of the plan, of so many there is room for. Fewer is no fault.`,
      columns,
    ),
    ...weeks.flatMap((week) =>
      drawn
        ? wrap(drawnWeek(week), columns)
        : wrap(`  From ${dayText(week.from, today)}: ${countText(week)}.`, columns, "  "),
    ),
  ];
}

function drawnWeek(week: PlanWeek): string {
  const label = dayText(week.from)
    .split(" ")
    .slice(1, 3)
    .join(" ")
    .padStart(LABEL_COLUMNS - 1);
  const bar = "■".repeat(week.sessions).padEnd(week.room, "·");
  return `${label}│${bar} ${countText(week)}`;
}

function countText({ sessions, room, running }: PlanWeek): string {
  return `${String(sessions)} of ${String(room)}${running ? " so far" : ""}`;
}
