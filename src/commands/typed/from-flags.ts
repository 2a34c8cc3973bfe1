import type { BodyArea, PainScore, Side, Tool } from "../../body.ts";
import type { ExitCode } from "../../exit.ts";
import type { World } from "../../world/world.ts";

/** From the flags of the command line to what the commands take. Loaded only once a command is to run. */

export interface Everywhere {
  readonly plain?: true;
  readonly input: boolean;
  readonly json?: true;
}

export interface StartFlags extends Everywhere {
  readonly side?: Side;
  readonly tool?: readonly Tool[];
  readonly heat: boolean;
  readonly cramp?: true;
  readonly demo?: true;
  readonly voice?: true;
  readonly quiet?: true;
  readonly flash?: true;
  readonly breaths?: true;
  readonly manual?: true;
  readonly resume?: true;
  readonly again?: true;
  readonly print?: true;
  readonly answers?: string;
  readonly minutes?: number;
  readonly speed?: number;
}

export interface LogFlags extends Everywhere {
  readonly trigger?: readonly string[];
  readonly pain?: PainScore;
  readonly cramps?: number;
  readonly area?: string;
  readonly side?: Side;
  readonly none?: true;
  readonly only?: true;
  readonly evening?: true;
  readonly at?: string;
  readonly note?: string;
}

export interface HistoryFlags extends Everywhere {
  readonly area?: string;
  readonly since?: string;
  readonly until?: string;
}

export interface BreaksFlags extends Everywhere {
  readonly every?: string;
  readonly voice?: true;
  readonly quiet?: true;
  readonly flash?: true;
}

export interface ReportFlags extends HistoryFlags {
  readonly format?: "json" | "csv";
  readonly output?: string;
  readonly notes: boolean;
}

/** The area as typed. What reads it knows all that areas are called, and is loaded only where one was typed. */
async function areaOf(typed: string | undefined): Promise<BodyArea | undefined> {
  return typed === undefined ? undefined : (await import("./read-area.ts")).readArea(typed);
}

export async function logFromFlags(world: World, words: readonly string[], flags: LogFlags): Promise<ExitCode> {
  const { log } = await import("../log.ts");
  const area = await areaOf(flags.area);
  const { trigger: triggers = [], pain, cramps, side, at, note } = flags;
  const { none = false, only = false, evening = false, json = false } = flags;
  return log(world, { words, triggers, pain, cramps, area, side, none, only, evening, at, note, json });
}

/** The first flag that means nothing to the 60-second look. */
function otherThanDemo(flags: StartFlags): string | undefined {
  const { cramp, side, tool, heat, minutes, breaths, manual, resume, again, print, answers } = flags;
  const given = { cramp, side, tool, "no-heat": heat ? undefined : true, minutes, breaths, manual };
  const others = { ...given, resume, again, print, answers };
  return Object.entries(others).find(([, value]) => value !== undefined)?.[0];
}

export async function startFromFlags(world: World, typed: string | undefined, flags: StartFlags): Promise<ExitCode> {
  const { area, way } = typed === undefined ? {} : await (await import("./read-area.ts")).readWhere(typed);
  const { side, minutes, speed = 1 } = flags;
  const { voice = false, quiet = false, flash = false, breaths = false, manual = false } = flags;
  const telling = { speed, voice, quiet, flash, breaths, manual };
  if (flags.demo === true) {
    const { demo, notInDemo } = await import("../demo.ts");
    const other = otherThanDemo(flags);
    if (area !== undefined || other !== undefined) throw notInDemo(area, other);
    return demo(world, telling);
  }
  const wishes = { area, way, side, minutes, tools: flags.tool ?? [], noHeat: !flags.heat, ...telling };
  if (flags.answers !== undefined) {
    const { startAnswers } = await import("../visit/start-answers.ts");
    const { print, json, answers } = flags;
    return startAnswers(world, { ...wishes, answers, print: print === true, json: json === true });
  }
  const { crampArea, noSessionFor } = await import("./area-errors.ts");
  const cramp = flags.cramp === true ? crampArea(area) : undefined;
  if (flags.cramp !== true && area !== undefined) {
    const { COACHED_AREAS } = await import("../../protocols/index.ts");
    if (!COACHED_AREAS.includes(area)) throw noSessionFor(area);
  }
  if (!world.terminal.interactive) throw await (await import("../visit/cannot-ask.ts")).cannotAskFor(area, way);
  if (flags.cramp === true) return (await import("../cramp.ts")).cramp(world, { area: cramp, ...telling });
  const { start } = await import("../start.ts");
  return start(world, {
    ...wishes,
    resume: flags.resume === true,
    again: flags.again === true,
    print: flags.print === true,
    json: flags.json === true,
  });
}

export async function triageFromFlags(world: World, typed: string | undefined, flags: StartFlags): Promise<ExitCode> {
  const area = await areaOf(typed);
  const { printQuestions, triageAnswers } = await import("../triage.ts");
  const { print, answers, json } = flags;
  if (answers !== undefined) return triageAnswers(world, { area, print: false, answers, json: json === true });
  if (print === true) return printQuestions(world, { area, print, answers, json: json === true });
  if (!world.terminal.interactive) throw (await import("../visit/cannot-ask.ts")).cannotAsk(area && [area]);
  return (await import("../visit/triage-screens.ts")).triageScreens(world, area);
}

export async function historyFromFlags(world: World, id: string | undefined, flags: HistoryFlags): Promise<ExitCode> {
  if (id !== undefined) return (await import("../record/entry-history.ts")).entryHistory(world, id, flags);
  const { history } = await import("../history.ts");
  const area = await areaOf(flags.area);
  return history(world, { json: flags.json === true, area, since: flags.since, until: flags.until });
}

export async function reportFromFlags(world: World, flags: ReportFlags): Promise<ExitCode> {
  const { report } = await import("../report.ts");
  const area = await areaOf(flags.area);
  const { format, output, notes, since, until } = flags;
  return report(world, { format, output, notes, area, since, until });
}

export async function breaksFromFlags(world: World, flags: BreaksFlags): Promise<ExitCode> {
  const { breaks } = await import("../breaks.ts");
  const { every, voice = false, quiet = false, flash = false } = flags;
  return breaks(world, { every, speed: 1, voice, quiet, flash });
}
