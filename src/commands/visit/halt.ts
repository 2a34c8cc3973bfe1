import type { BodyArea } from "../../body.ts";
import { choiceForm } from "../../asking/choice-form.ts";
import { BACK } from "../../asking/form.ts";
import { wordForm } from "../../asking/word-form.ts";
import { EXIT, UserError, type ExitCode } from "../../exit.ts";
import type { Draft, Event } from "../../log/event.ts";
import { allClearable, lockOf, type Lock } from "../../log/locks.ts";
import { callLinks, haltLines, notNowLines, worriedLines } from "../../report/halt-text.ts";
import { seeText } from "../../report/see-text.ts";
import { isLogSign } from "../../triage/red-flags/from-the-log.ts";
import type { Halt, NotNow } from "../../triage/assess.ts";
import { withNumbers, type Country } from "../../triage/phone-numbers.ts";
import type { Clock, Terminal, World } from "../../world/world.ts";
import { countryOf, happened, record, type Visit } from "./visit.ts";

/** A window of this size has room for a number five lines tall. */
const WALL = { columns: 60, rows: 24 };

/** What the person did on a halt screen. */
export type AfterHalt = { readonly kind: "stands" } | { readonly kind: "mistake"; readonly halt: Event | undefined };

/** The event a halt leaves behind, now. */
function haltDraft(halt: Halt, area: BodyArea, clock: Clock): Draft {
  const now = clock.now();
  const { locks, until } = lockOf(halt, area, now);
  return {
    kind: "halt",
    happened: clock.stamp(now),
    area,
    urgency: halt.urgency,
    raised: [...halt.raised],
    locks,
    until: until === null ? null : clock.stamp(until),
  };
}

/** Prints the halt screen; the emergency number large where the window has room, and numbers to be dialled by a click. */
export function printHalt(
  terminal: Terminal,
  halt: Halt,
  country: Country | null,
  maternity: string | null = null,
): void {
  const { columns, rows } = terminal.size();
  const hasWall = !terminal.plain && columns >= WALL.columns && rows >= WALL.rows;
  const wall = hasWall ? { unicode: terminal.unicode } : undefined;
  terminal.print(haltLines(halt, country, { maternity, wall }), callLinks(country, maternity));
}

/** Shows a halt at once, records it, and offers the one correction of a slip. */
export async function showHalt(visit: Visit, halt: Halt): Promise<AfterHalt> {
  const { terminal } = visit.world;
  printHalt(terminal, halt, await countryOf(visit), visit.profile.maternity);
  const event = visit.records ? recordHalt(visit.world, halt, visit.area) : undefined;
  if (event !== undefined) visit.events = [...visit.events, event];
  if (!terminal.interactive) return { kind: "stands" };

  const mayCheck = visit.records && allClearable(halt.raised);
  const fromTheLog = halt.raised.every(isLogSign);
  const offers = [
    ...(visit.mistakeUsed || fromTheLog ? [] : ["Ticked by mistake? Type `mistake` to answer that screen again."]),
    ...(mayCheck ? ["Checked by a clinician already? Type `checked`."] : []),
    "Enter ends.",
  ];
  for (;;) {
    const answer = await terminal.ask(wordForm({ text: ["", ...offers] }));
    const word = answer === BACK ? "" : answer.toLowerCase();
    if (word === "mistake" && !visit.mistakeUsed && !fromTheLog) {
      visit.mistakeUsed = true;
      return { kind: "mistake", halt: event };
    }
    if (word === "checked" && mayCheck) {
      const isChecked = await askWhetherChecked(visit, event === undefined ? [] : [event.id], halt.raised);
      if (isChecked) terminal.print(["Start again when you are ready."]);
      return { kind: "stands" };
    }
    if (word === "") return { kind: "stands" };
  }
}

/** Records the halt. A disk that fails never hides the halt: it is said, and the halt stands. */
export function recordHalt({ clock, journal, terminal }: World, halt: Halt, area: BodyArea): Event | undefined {
  try {
    return journal.append(haltDraft(halt, area, clock));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    terminal.complain([error.what, error.advice]);
    return undefined;
  }
}

/** "A clinician has checked this": asked in its own words, typed in full, kept with its date. */
async function askWhetherChecked(visit: Visit, halts: readonly string[], signs: readonly string[]): Promise<boolean> {
  const { terminal } = visit.world;
  const word = await terminal.ask(
    wordForm({
      text: [
        "Has a doctor, nurse or physio checked this very sign, and said self-massage is fine?",
        "Type yes if that is so. Enter ends.",
      ],
    }),
  );
  if (word === BACK || word.toLowerCase() !== "yes") return false;
  record(visit, { kind: "cleared", happened: happened(visit), halts: [...halts], signs: [...signs] });
  const isAskedAgain = signs.some((id) => !isLogSign(id));
  terminal.print([
    "Saved: checked by a clinician, today.",
    ...(isAskedAgain ? ["Next time we only ask whether it is the same."] : []),
  ]);
  return true;
}

/** An area is locked: says until when, and after that asks for the clinician's word. */
export async function showLock(visit: Visit, lock: Lock): Promise<ExitCode | "lifted"> {
  const { terminal, clock } = visit.world;
  const why = withNumbers(seeText(lock), await countryOf(visit));
  if (lock.until !== null && lock.until.getTime() > clock.now().getTime()) {
    terminal.print([`Not before ${clock.inWords(lock.until)}.`, why, ...worriedLines(await countryOf(visit))]);
    return EXIT.notNow;
  }
  terminal.print([why]);
  const clearable = lock.raised.filter((id) => allClearable([id]));
  if (!visit.records || !(await askWhetherChecked(visit, lock.halts, clearable))) {
    terminal.print(["Then get it checked first. Nothing was changed."]);
    return EXIT.notNow;
  }
  return "lifted";
}

/** "Not now": the reason, and the one key that matters. */
export async function showNotNow(visit: Visit, notNow: NotNow): Promise<"ends" | "something-new"> {
  const { terminal, clock } = visit.world;
  const lines = notNowLines(notNow, notNow.until === null ? null : clock.inWords(notNow.until));
  terminal.print(lines);
  return askWhetherNew(visit);
}

/** Enter ends; `e` says that something new has started. */
async function askWhetherNew(visit: Visit): Promise<"ends" | "something-new"> {
  if (!visit.world.terminal.interactive) return "ends";
  const choice = await visit.world.terminal.ask(
    choiceForm({
      text: [""],
      inline: true,
      back: false,
      choices: [
        { key: "enter", label: "ends", value: "ends" as const },
        { key: "e", label: "something new", value: "something-new" as const },
      ],
    }),
  );
  return choice === "something-new" ? "something-new" : "ends";
}
