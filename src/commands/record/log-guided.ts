import { choiceForm } from "../../asking/choice-form.ts";
import { BACK, type Back, type Progress } from "../../asking/form.ts";
import { tickForm } from "../../asking/tick-form.ts";
import { wordForm } from "../../asking/word-form.ts";
import { AREA_WORDS, BODY_AREAS, painScore, type BodyArea, type PainScore, type Side } from "../../body.ts";
import { dayOf } from "../../log/day.ts";
import { shortText, type EntryBody } from "../../log/entry-text.ts";
import { standing } from "../../log/standing.ts";
import { usualTriggers } from "../../log/trigger-names.ts";
import { plainText, readTriggers, type Trigger } from "../../log/words.ts";
import type { World } from "../../world/world.ts";

/** Triggers offered by number; the rest can be typed. */
const LISTED_MAX = 9;
const TRIGGER_LETTERS_MAX = 120;
export const NOTE_LETTERS_MAX = 500;

interface Answers {
  area: BodyArea | null;
  side: Side | null;
  pain: PainScore | null;
  ticked: readonly string[];
  typed: readonly Trigger[];
  note: string | null;
}

interface GuidedStep {
  readonly applies: (answers: Answers) => boolean;
  readonly ask: (answers: Answers, progress: Progress) => Promise<Back | undefined>;
}

/** Area, side, pain, triggers, note: each may be skipped with Enter. `null` when nothing was said. */
export async function askEntry(world: World): Promise<EntryBody | null> {
  const { clock, journal } = world;
  const today = dayOf(clock.stamp(clock.now()));
  const names = usualTriggers(standing(journal.read().events), today).slice(0, LISTED_MAX);
  const answers: Answers = { area: null, side: null, pain: null, ticked: [], typed: [], note: null };
  await askAll(stepsFor(world, names), answers);

  const { area, side, pain, note } = answers;
  const triggers = [...answers.ticked.map((name) => ({ name })), ...answers.typed];
  if (area === null && pain === null && note === null && triggers.length === 0) return null;
  return { none: false, cramps: null, pain, area, side, triggers, note };
}

function stepsFor({ terminal }: World, names: readonly string[]): readonly GuidedStep[] {
  const always = (): boolean => true;
  return [
    {
      applies: always,
      ask: async (answers, progress) => {
        const area = await terminal.ask(
          wordForm({ text: ["Where was it? Type the first letters."], matches: matchingAreas, skip: true, progress }),
        );
        if (area === BACK) return BACK;
        answers.area = BODY_AREAS.find((known) => known === area) ?? null;
        if (answers.area === null) answers.side = null;
        return undefined;
      },
    },
    {
      applies: ({ area }) => area !== null && area !== "whole-body",
      ask: async (answers, progress) => {
        const side = await terminal.ask(
          choiceForm<Side | "skip">({
            text: ["Which side?"],
            progress,
            choices: [
              { key: "1", label: "left", value: "left" },
              { key: "2", label: "right", value: "right" },
              { key: "3", label: "both", value: "both" },
              { key: "enter", label: "skip", value: "skip" },
            ],
          }),
        );
        if (side === BACK) return BACK;
        answers.side = side === "skip" ? null : side;
        return undefined;
      },
    },
    {
      applies: always,
      ask: async (answers, progress) => {
        const text = "Pain: 0 = none, 10 = the worst you can imagine.";
        const noMatch = "Type a whole number from 0 to 10.";
        const pain = await terminal.ask(
          wordForm({ text: [text], matches: matchingPain, skip: true, noMatch, progress }),
        );
        if (pain === BACK) return BACK;
        answers.pain = pain === "" ? null : painScore(Number(pain));
        return undefined;
      },
    },
    {
      applies: () => names.length > 0,
      ask: async (answers, progress) => {
        const ticks = await terminal.ask(
          tickForm({
            title: "Did any of these come before it?",
            intro: "",
            ticked: answers.ticked,
            progress,
            lines: names.map((name) => ({ id: name, text: shortText(name), kind: "fact" as const })),
          }),
        );
        if (ticks === BACK || ticks.kind === "worried") return BACK;
        answers.ticked = names.filter((name) => ticks.answers.get(name) === "yes");
        return undefined;
      },
    },
    {
      applies: always,
      ask: async (answers, progress) => {
        const text = names.length > 0 ? "Any other trigger?" : "What came before it? Such as: long drive, new shoes 3h";
        const typed = await terminal.ask(
          wordForm({
            text: [text, "A comma between two."],
            skip: true,
            back: true,
            lettersMax: TRIGGER_LETTERS_MAX,
            progress,
          }),
        );
        if (typed === BACK) return BACK;
        answers.typed = readTriggers(typed);
        return undefined;
      },
    },
    {
      applies: always,
      ask: async (answers, progress) => {
        const note = await terminal.ask(
          wordForm({ text: ["A note?"], skip: true, back: true, lettersMax: NOTE_LETTERS_MAX, progress }),
        );
        if (note === BACK) return BACK;
        answers.note = plainText(note) === "" ? null : plainText(note);
        return undefined;
      },
    },
  ];
}

/** Asks in order; `b` goes to the question before, on the first one it asks again. */
async function askAll(steps: readonly GuidedStep[], answers: Answers): Promise<void> {
  const asked: GuidedStep[] = [];
  const left = [...steps];
  for (let step = left.shift(); step !== undefined; step = left.shift()) {
    if (!step.applies(answers)) continue;
    const after = left.filter(({ applies }) => applies(answers)).length;
    const progress = { step: asked.length + 1, steps: asked.length + 1 + after };
    if ((await step.ask(answers, progress)) === BACK) {
      const before = asked.pop();
      // What was passed over in between is looked at again on the way forward.
      const from = steps.indexOf(before ?? step);
      left.splice(0, left.length, ...steps.slice(from));
    } else {
      asked.push(step);
    }
  }
}

function matchingAreas(typed: string): readonly { readonly label: string; readonly value: string }[] {
  const wanted = typed.trim().toLowerCase();
  const found = BODY_AREAS.map((area) => ({ label: AREA_WORDS[area], value: area }));
  const starts = found.filter(({ label, value }) => label.startsWith(wanted) || value.startsWith(wanted));
  return [...starts, ...found.filter((one) => !starts.includes(one) && one.label.includes(wanted))];
}

function matchingPain(typed: string): readonly { readonly label: string; readonly value: string }[] {
  const wanted = typed.trim();
  if (!/^\d{1,2}$/.test(wanted) || Number(wanted) > 10) return [];
  return [{ label: `pain ${String(Number(wanted))}`, value: String(Number(wanted)) }];
}
