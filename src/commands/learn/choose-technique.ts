import { anyForm } from "../../asking/any-form.ts";
import { choiceForm } from "../../asking/choice-form.ts";
import { BACK, type Back } from "../../asking/form.ts";
import { EXIT, type ExitCode } from "../../exit.ts";
import {
  CHOOSER,
  CHOOSER_SIGNS,
  chooseTechnique,
  type ChooserAnswers,
  type ChooserQuestion,
} from "../../learn/choose.ts";
import { TECHNIQUES } from "../../learn/techniques.ts";
import { callLinks, haltLines, worriedLines } from "../../report/halt-text.ts";
import { adviceLines } from "../../report/learn-text.ts";
import { haltFor } from "../../triage/assess.ts";
import { withNumbers, type Country } from "../../triage/phone-numbers.ts";
import { RED_FLAGS } from "../../triage/red-flags/index.ts";
import type { World } from "../../world/world.ts";

const QUESTIONS = Object.keys(CHOOSER) as readonly ChooserQuestion[];
/** Wider is hard to read. */
const COLUMNS_MAX = 80;

/** Asks a few questions, warning signs first, and says which technique fits. Nothing is kept. */
export async function chooseOnScreen(world: World): Promise<ExitCode> {
  const { terminal } = world;
  const country = await world.settings.country();
  for (;;) {
    const warned = await askSigns(world);
    if (warned !== undefined) {
      terminal.print(warned(country), callLinks(country));
      return EXIT.halted;
    }
    const answers = await askAll(world);
    if (answers === BACK) continue;
    const advice = chooseTechnique(answers);
    const technique = TECHNIQUES.find(({ id }) => id === advice.technique);
    const columns = Math.min(terminal.size().columns, COLUMNS_MAX);
    terminal.print(adviceLines(advice, technique, { columns, fill: (text) => withNumbers(text, country) }));
    return EXIT.done;
  }
}

/** What to say when one of the signs is true, or may be; undefined when none is. */
async function askSigns(world: World): Promise<((country: Country | null) => readonly string[]) | undefined> {
  const flags = CHOOSER_SIGNS.map((id) => RED_FLAGS.find((flag) => flag.id === id)).filter(
    (flag) => flag !== undefined,
  );
  const answer = await world.terminal.ask(
    anyForm({ title: "First: any of these now?", lines: flags.map(({ id, ask }) => ({ id, text: ask })) }),
  );
  if (answer === BACK) return askSigns(world);
  if (answer.kind === "none") return undefined;
  const flag = flags.find((candidate) => answer.kind === "line" && candidate.id === answer.id);
  const halt = flag === undefined ? undefined : haltFor([flag]);
  return (country) => [
    ...(halt === undefined ? unsureLines(country) : haltLines(halt, country)),
    "",
    "Every warning sign, one by one: spasm-coach triage",
  ];
}

function unsureLines(country: Country | null): readonly string[] {
  return [
    "No massage until that is clear.",
    withNumbers("Chest pain, short of breath, a faint, a limb gone cold: call {EMERGENCY} now.", country),
    ...worriedLines(country),
  ];
}

async function askAll(world: World): Promise<ChooserAnswers | Back> {
  const answers = new Map<ChooserQuestion, string>();
  let index = 0;
  for (;;) {
    const question = QUESTIONS[index];
    // A cramp is stretched: the other questions make no difference.
    if (question === undefined || answers.get("feels") === "cramp") {
      return { ...EASIEST, ...(Object.fromEntries(answers) as Partial<ChooserAnswers>) };
    }
    const answer = await world.terminal.ask(choiceForm(screenFor(question, index)));
    if (answer === BACK && index === 0) return BACK;
    if (answer === BACK) index -= 1;
    else {
      answers.set(question, answer);
      index += 1;
    }
  }
}

/** What counts where nothing was asked. */
const EASIEST: ChooserAnswers = { feels: "cramp", began: "days", touch: "light", care: "some", whose: "own" };

function screenFor(question: ChooserQuestion, index: number): Parameters<typeof choiceForm<string>>[0] {
  const { ask, options } = CHOOSER[question];
  return {
    text: [ask],
    choices: Object.entries<string>(options).map(([value, label], place) => ({ key: String(place + 1), label, value })),
    progress: { step: index + 1, steps: QUESTIONS.length },
  };
}
