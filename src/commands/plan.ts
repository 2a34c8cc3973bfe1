import { capital } from "../asking/capital.ts";
import { wrapAll } from "../asking/wrap.ts";
import type { BodyArea } from "../body.ts";
import { EXIT, UserError, type ExitCode } from "../exit.ts";
import { dayOf } from "../log/day.ts";
import { endedPlans, type EndedPlan } from "../log/ended-plans.ts";
import type { Event } from "../log/event.ts";
import { lockFor } from "../log/locks.ts";
import { hasSettled, isNeededLong, planAhead, sessionsToday, type PlanAhead } from "../log/plan-ahead.ts";
import { profileOf } from "../log/profile.ts";
import { asksOf, weeklySoFar, type Asks } from "../log/weekly.ts";
import { daysBy } from "../log/next-session.ts";
import { COACHED_AREAS, playbookFor } from "../protocols/index.ts";
import { noPlanLines, planAheadLines, PLAN_NOTES } from "../report/plan-ahead-text.ts";
import { asksLines, weeklyLines } from "../report/weekly-text.ts";
import { selfCareHadItsTurn, seeText } from "../report/see-text.ts";
import { withNumbers, type Country } from "../triage/phone-numbers.ts";
import type { World } from "../world/world.ts";
import { noSessionFor } from "./typed/area-errors.ts";
import { laterToday } from "./visit/later-today.ts";
import { saveLeftOvers } from "./record/left-overs.ts";
import type { AsksFlags } from "./record/plan-asks.ts";
import { numberedLines } from "./shown/numbered.ts";
import { readWhere } from "./typed/read-area.ts";

export interface PlanFlags extends AsksFlags {
  readonly json?: boolean;
  /** Where the calendar file goes; `-` = standard output. */
  readonly ics?: string;
}

/** What comes next, how it gets less, and when it ends: of the area typed, or of every area with a running plan. */
export async function plan(world: World, typed: string | undefined, flags: PlanFlags = {}): Promise<ExitCode> {
  const { json, ics } = flags;
  const area = typed === undefined ? undefined : (await readWhere(typed)).area;
  if (area !== undefined && playbookFor(area) === undefined) throw noSessionFor(area);
  if (flags.weekly === true || flags.howFar === true || flags.askLess === true || flags.activity !== undefined) {
    return (await import("./record/plan-asks.ts")).switchAsks(world, area, flags);
  }
  saveLeftOvers(world, "resumable");
  const { clock, terminal, journal } = world;
  // Pace, locks and course read everything that was ever written, whatever was undone later: as start does.
  const { events } = journal.read();
  const areas = area === undefined ? COACHED_AREAS : [area];
  const plans = plansOf(world, events, areas);
  const today = dayOf(clock.stamp(clock.now()));
  if (ics !== undefined) {
    const ended = areas.flatMap((one) => endedPlans(events, one, today));
    return writeCalendar(world, plans, ended, ics);
  }
  const profile = profileOf(events);
  const laterOn = (one: BodyArea): string | null => laterToday(sessionsToday(events, one, today), profile);
  if (json === true) {
    const country = plans.some(({ next }) => next.kind === "locked") ? await world.settings.country() : null;
    const shown = plans.map((one) => ({
      ...forPrograms(one, laterOn(one.area), asksOf(events, one.area), clock.stamp),
      see: seeNow(one, country),
      settled: hasSettled(events, one.area, today),
      neededLong: isNeededLong(events, one.area, today),
      weekly: weeklySoFar(events, one.area),
    }));
    terminal.write(`${JSON.stringify({ schema: 1, on: today, plans: shown }, null, 2)}\n`);
    return EXIT.done;
  }
  const locks = areas.flatMap((one) => lockFor(events, one) ?? []);
  const lines =
    plans.length === 0
      ? noPlanLines(areas, locks.length === areas.length ? locks : [])
      : [
          ...plans.flatMap((one) => [
            ...planAheadLines(one, {
              today,
              inWords: clock.inWords,
              laterToday: laterOn(one.area),
              settled: hasSettled(events, one.area, today),
              neededLong: isNeededLong(events, one.area, today),
            }),
            ...(one.kind === "over" ? [] : asksLines(one.area, asksOf(events, one.area))),
            ...weeklyTold(events, one.area, today),
            "",
          ]),
          ...(plans.every(({ kind }) => kind === "over") ? [] : PLAN_NOTES),
        ];
  const numbered = await numberedLines(world, lines);
  terminal.print(wrapAll(numbered, terminal.size().columns, "  "));
  return EXIT.done;
}

function weeklyTold(events: readonly Event[], area: BodyArea, today: string): readonly string[] {
  const told = weeklySoFar(events, area);
  return told === null ? [] : weeklyLines(told, today);
}

/** A file that cannot be written is still given: on the screen. */
async function writeCalendar(
  { clock, terminal, writeExport }: World,
  plans: readonly PlanAhead[],
  ended: readonly EndedPlan[],
  path: string,
): Promise<ExitCode> {
  if (plans.length === 0 && ended.length === 0) {
    terminal.print(["No plan is running, so there is nothing for a calendar."]);
    return EXIT.done;
  }
  const { calendarOf, CALENDAR_MARK } = await import("../report/calendar.ts");
  const text = calendarOf(plans, clock.now(), clock.stamp, ended);
  if (path === "-") {
    terminal.write(text);
    return EXIT.done;
  }
  try {
    writeExport(path, text, CALENDAR_MARK);
  } catch (error) {
    if (error instanceof UserError && error.code === EXIT.notSaved) terminal.write(text);
    throw error;
  }
  terminal.print([
    `Saved: ${path}`,
    ...(plans.length === 0 ? ["No plan is running. What the last one left in a calendar is taken back."] : []),
    "Open it with your calendar. After a session write it again: entries change, none is doubled.",
  ]);
  return EXIT.done;
}

function plansOf({ clock }: World, events: readonly Event[], areas: readonly BodyArea[]): readonly PlanAhead[] {
  const days = daysBy(clock);
  return areas.flatMap((area) => planAhead(events, area, clock.now(), days) ?? []);
}

/** Who to see and what to take along, where the plan is over. */
function seeNow({ next }: PlanAhead, country: Country | null): string | null {
  if (next.kind === "locked") return withNumbers(seeText(next), country);
  return next.kind === "refer" ? capital(selfCareHadItsTurn()) : null;
}

/** The public shape of `plan --json`: local dates, and moments with their offset. */
function forPrograms(
  { area, kind, beganOn, firstOn, next, suggestedOn, taper, endsOn, seeSomeoneOn, dueAbout, nights, course }: PlanAhead,
  later: string | null,
  { weekly, activities, howFar }: Asks,
  stamp: (moment: Date) => string,
): object {
  const until = "until" in next && next.until !== null ? stamp(next.until) : null;
  return {
    area,
    kind,
    beganOn,
    firstOn,
    next: { kind: next.kind, until, why: next.kind === "wait" ? next.why : null },
    suggestedOn,
    laterToday: later,
    taper,
    endsOn,
    seeSomeoneOn,
    dueAbout,
    nights:
      nights === null
        ? null
        : {
            done: nights.done,
            of: nights.of,
            endsOn: nights.endsOn,
            crampsFirst: nights.crampsFirst,
            crampsLast: nights.crampsLast,
          },
    askSince: course.askSince,
    refer: course.refer,
    asks: { weekly, activities, howFar },
    easings: course.easings.map(({ id, effect, why }) => ({ id, effect, why })),
    notes: course.notes,
  };
}
