import { capital } from "../asking/capital.ts";
import { wrap } from "../asking/wrap.ts";
import { AREA_WORDS, TOOL_WORDS } from "../body.ts";
import type { WayResult } from "../log/ways.ts";
import { playbookNamed } from "../session/choose-playbook.ts";

/** The ways side by side, with what they cannot show. Empty when there is nothing worth a line. */
export function waysLines(ways: readonly WayResult[], columns: number): readonly string[] {
  if (ways.length === 0) return [];
  return [
    ...wrap("What was done, and the pain in the movement after it:", columns),
    ...ways.flatMap((way) => wrap(`  ${wayText(way)}`, columns, "  ")),
    ...wrap("Bad days get better anyway, and days differ: this cannot show what helped.", columns),
  ];
}

/** "Calf, soft ball: 6 sessions, 2 less in the middle, from 3 less to 1 more. Day after: better 3, same 1." */
function wayText({ area, playbook, tools, sessions, change, nextDay }: WayResult): string {
  const name = AREA_WORDS[area];
  const way = playbookNamed(playbook)?.title ?? playbook;
  const held = tools.length === 0 ? ["hands"] : tools.map((tool) => TOOL_WORDS[tool]);
  const known = Object.entries(nextDay).filter(([, count]) => count > 0);
  const after =
    known.length === 0 ? "" : ` Day after: ${known.map(([word, count]) => `${word} ${String(count)}`).join(", ")}.`;
  const spread = change.least === change.most ? "" : `, from ${pointsText(change.least)} to ${pointsText(change.most)}`;
  return `${capital(name)}, ${way}, ${held.join(" or ")}: ${String(sessions)} sessions, ${pointsText(change.middle)} in the middle${spread}.${after}`;
}

function pointsText(change: number): string {
  if (change === 0) return "the same";
  return `${String(Math.abs(change))} ${change < 0 ? "less" : "more"}`;
}
