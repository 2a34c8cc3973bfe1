import { choiceForm, type Choice } from "../asking/choice-form.ts";
import { AREA_WORDS, type BodyArea } from "../body.ts";
import { EXIT, UserError, type ExitCode } from "../exit.ts";
import { dueOf, type Due } from "../log/due.ts";
import { daysBy } from "../log/next-session.ts";
import { dueLines } from "../report/due-text.ts";
import type { World } from "../world/world.ts";
import { numberedLines } from "./shown/numbered.ts";
import { resumable, type Resumable } from "./record/left-overs.ts";
import type { LogOptions } from "./log.ts";
import type { StartOptions } from "./start.ts";
import { NO_FLAGS } from "./visit/telling.ts";

/** `log` without a word: it asks. */
const LOG_NOTHING_SAID: LogOptions = {
  words: [],
  triggers: [],
  pain: undefined,
  cramps: undefined,
  area: undefined,
  side: undefined,
  none: false,
  only: false,
  evening: false,
  at: undefined,
  note: undefined,
  json: false,
};
/** `start` without a word. */
const START_NOTHING_SAID: StartOptions = {
  area: undefined,
  side: undefined,
  tools: [],
  noHeat: false,
  resume: false,
  print: false,
  ...NO_FLAGS,
};

type Chosen =
  | { readonly kind: "start"; readonly area: BodyArea | undefined }
  | { readonly kind: "cramp" | "log" | "history" | "plan" | "learn" | "settings" | "demo" | "quit" };

/** What the record says, as lines, and what Enter does, when there is one thing to do next. */
interface Next {
  readonly lines: readonly string[];
  readonly enter: Choice<Chosen> | undefined;
}

const CHOICES: readonly Choice<Chosen>[] = [
  { key: "s", label: "start a session", value: { kind: "start", area: undefined } },
  { key: "c", label: "a cramp is on right now", value: { kind: "cramp" } },
  { key: "l", label: "log a trigger, pain or a note", value: { kind: "log" } },
  { key: "h", label: "history", value: { kind: "history" } },
  { key: "p", label: "plan: what comes next", value: { kind: "plan" } },
  { key: "k", label: "know more: learn", value: { kind: "learn" } },
  { key: "e", label: "settings", value: { kind: "settings" } },
  { key: "d", label: "a 60-second look, nothing is kept", value: { kind: "demo" } },
  { key: "q", label: "quit", value: { kind: "quit" } },
];

/** What `spasm-coach` alone shows on a terminal: what is due first, then what there is. */
export async function menu(world: World): Promise<ExitCode> {
  const { lines, enter } = await nextOf(world);
  const chosen = await world.terminal.ask(
    choiceForm({
      text: ["spasm-coach", ...lines],
      back: false,
      choices: enter === undefined ? CHOICES : [enter, ...CHOICES],
    }),
  );
  if (typeof chosen === "symbol") return EXIT.done;
  switch (chosen.kind) {
    case "start":
      return (await import("./start.ts")).start(world, { ...START_NOTHING_SAID, area: chosen.area });
    case "cramp":
      return (await import("./cramp.ts")).cramp(world, { area: undefined, ...NO_FLAGS });
    case "log":
      return (await import("./log.ts")).log(world, LOG_NOTHING_SAID);
    case "history":
      return (await import("./history.ts")).history(world, { json: false });
    case "plan":
      return (await import("./plan.ts")).plan(world, undefined);
    case "learn":
      return (await import("./learn.ts")).learn(world, { words: [], json: false });
    case "settings":
      return (await import("./settings.ts")).settings(world, { words: [], json: false });
    case "demo":
      return (await import("./demo.ts")).demo(world, NO_FLAGS);
    case "quit":
      return EXIT.done;
  }
}

/** A record that cannot be read is said, and the menu stays: what needs no record still works. */
async function nextOf(world: World): Promise<Next> {
  try {
    return await readNext(world);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { lines: [error.what, error.advice], enter: undefined };
  }
}

async function readNext(world: World): Promise<Next> {
  const { clock, journal } = world;
  const { events } = journal.lately();
  const days = daysBy(clock);
  const now = clock.now();
  const cutOff = resumable(world, undefined);
  const due = dueOf({ events, now, ...days });
  const told = dueLines(due, days.dayAt(now), clock.inWords);
  return {
    lines: [...(cutOff === undefined ? [] : [cutOffText(world, cutOff)]), ...(await numberedLines(world, told))],
    enter: cutOff === undefined ? enterFor(due) : goOn(cutOff),
  };
}

function cutOffText({ clock }: World, { left, draft }: Resumable): string {
  return `Your ${AREA_WORDS[draft.area]} session was cut off at ${clock.inWords(left.keptAt)}. It can go on.`;
}

function goOn({ draft: { area } }: Resumable): Choice<Chosen> {
  return { key: "enter", label: `go on: ${AREA_WORDS[area]}`, value: { kind: "start", area } };
}

/** The first area where something can be done now. */
function enterFor(due: readonly Due[]): Choice<Chosen> | undefined {
  for (const one of due) {
    if (one.kind === "locked" || one.course.refer !== null) continue;
    const { area, dayAfter, startsAt } = one;
    const value = { kind: "start", area } as const;
    if (startsAt === null) return { key: "enter", label: `next session: ${AREA_WORDS[area]}`, value };
    if (dayAfter !== null) return { key: "enter", label: `the day after: ${AREA_WORDS[area]}`, value };
  }
  return undefined;
}
