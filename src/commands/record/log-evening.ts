import { choiceForm } from "../../asking/choice-form.ts";
import { BACK } from "../../asking/form.ts";
import { numberForm } from "../../asking/number-form.ts";
import { tickForm } from "../../asking/tick-form.ts";
import { painScore, type PainScore } from "../../body.ts";
import { dayOf } from "../../log/day.ts";
import { shortText, type EntryBody } from "../../log/entry-text.ts";
import { namesIn, TRACKED_MAX } from "../../log/names.ts";
import { standing } from "../../log/standing.ts";
import { usualTriggers } from "../../log/trigger-names.ts";
import type { World } from "../../world/world.ts";

const STEPS = 3;

/** The day by number: which of the tracked triggers, or else of the usual ones, were there, and was there a spasm. `null` = nothing to tick yet. */
export async function askEvening(world: World): Promise<EntryBody | null> {
  const { terminal, clock, journal } = world;
  const today = dayOf(clock.stamp(clock.now()));
  const { events } = journal.read();
  const { tracked } = namesIn(events);
  const names = (tracked.length > 0 ? tracked : usualTriggers(standing(events), today)).slice(0, TRACKED_MAX);
  if (names.length === 0) {
    terminal.print(["No triggers noted yet. Note the first in words: spasm-coach log long drive"]);
    return null;
  }
  let ticked: readonly string[] = [];
  for (;;) {
    const ticks = await terminal.ask(
      tickForm({
        title: "What was there today?",
        intro: "",
        ticked,
        progress: { step: 1, steps: STEPS },
        lines: names.map((name) => ({ id: name, text: shortText(name), kind: "fact" as const })),
      }),
    );
    // `b` on the first question has nowhere to go: the list is asked again.
    if (ticks === BACK || ticks.kind === "worried") continue;
    ticked = names.filter((name) => ticks.answers.get(name) === "yes");
    const pain = await askSpasm(world);
    if (pain === BACK) continue;
    const triggers = ticked.map((name) => ({ name }));
    const rest = { cramps: null, area: null, side: null, note: null, triggers };
    return pain === null ? { ...rest, none: true, pain } : { ...rest, none: false, pain, only: true };
  }
}

/** The worst pain of a day with a spasm or cramp; `null` = there was none. */
async function askSpasm({ terminal }: World): Promise<PainScore | null | typeof BACK> {
  for (;;) {
    const spasm = await terminal.ask(
      choiceForm({
        text: ["Spasm or cramp today?"],
        inline: true,
        progress: { step: 2, steps: STEPS },
        choices: [
          { key: "n", label: "no", value: "no" as const },
          { key: "y", label: "yes", value: "yes" as const },
        ],
      }),
    );
    if (spasm === BACK) return BACK;
    if (spasm === "no") return null;
    const worst = await terminal.ask(
      numberForm({
        text: ["How bad was it at its worst? 10 = the worst you can imagine."],
        progress: { step: STEPS, steps: STEPS },
        fields: [{ label: "1 to 10:", least: 1, most: 10 }],
      }),
    );
    if (worst !== BACK) return painScore(worst[0]);
  }
}
