import fc from "fast-check";
import { expect, test } from "vitest";
import { start } from "../../src/commands/start.ts";
import { EXIT, Interrupted, UserError } from "../../src/exit.ts";
import type { Event } from "../../src/log/event.ts";
import { lockFor } from "../../src/log/locks.ts";
import { healthOf, profileOf } from "../../src/log/profile.ts";
import { CALF } from "../../src/protocols/calf.ts";
import { redFlagsFor, type Answer } from "../../src/triage/assess.ts";
import { HEALTH_QUESTIONS } from "../../src/triage/health/index.ts";
import { RED_FLAGS } from "../../src/triage/red-flags/index.ts";
import type { World } from "../../src/world/world.ts";
import { fakeWorld } from "../support/fake-world.ts";
import { halt, nextDay, session } from "../support/log-events.ts";
import { screeningOf } from "../support/triage-people.ts";
import { AFTER, FIRST_RUN, RETURNING, START_CALF } from "../support/visits.ts";
import { runsOf } from "../support/runs.ts";

const KEYS = [..."nybcqwhesu1234567890", "enter", "space", "backspace"];
/** What only the screen of a plan says. */
const PLAN = "Enter start · c change";
const RUNS = runsOf(600);
const SCREENED = [...screeningOf({ age: 34 }).answers.keys()];

/** The same person, with each of these records behind them. */
const known = await answered();
const yesterday = session("2026-11-20T10:00:00+11:00", { screened: SCREENED, beganOn: "2026-11-19" });
const before = session("2026-11-18T10:00:00+11:00", { screened: SCREENED, beganOn: "2026-11-18" });
const worse = (about: string, told: string): Event =>
  nextDay(told, about, { answer: "worse", pain: null, movementPain: null });

const HISTORIES: Readonly<Record<string, readonly Event[]>> = {
  none: [],
  "yesterday's session": [...known, yesterday],
  "an hour ago": [...known, session("2026-11-21T09:00:00+11:00", { screened: SCREENED })],
  "halted yesterday": [...known, halt("2026-11-20T09:00:00+11:00", { until: "2026-11-21T09:00:00+11:00" })],
  "to be checked": [
    ...known,
    yesterday,
    halt("2026-11-20T11:00:00+11:00", { urgency: "clinician", raised: ["six-weeks"] }),
  ],
  "worse twice": [
    ...[...known, before, yesterday],
    ...[worse("2026-11-18", "2026-11-19T10:00:00+11:00"), worse("2026-11-20", "2026-11-21T08:00:00+11:00")],
  ],
  "worse once": [...known, before, worse("2026-11-18", "2026-11-20T09:00:00+11:00"), yesterday],
};

/** Ways to a plan and through it, to be strayed from. */
const PATHS: readonly string[] = [
  `${FIRST_RUN} enter ${AFTER}`,
  `${FIRST_RUN} c 1 1 2 enter 2 8 enter 9 enter n n n enter ${AFTER}`,
  `${RETURNING} enter ${AFTER}`,
  `1 enter n n n n n n 1 4 6 enter enter ${AFTER}`,
  "n n 3 4 6 enter n enter 3 enter 4 enter y n n",
  `n y e s enter n n n n n 4 5 enter enter ${AFTER}`,
  "n 1 enter y m i s t a k e enter n n 1 4 6 enter enter 3 enter 4 enter n",
  "n n 1 8 9 enter n n n enter 3 enter 4 enter u",
  "n enter n n 1",
];

/** Ways through the session: skipping all of it, ending it, something new, the wrong pain. */
const SESSIONS: readonly (readonly (readonly [number, string])[])[] = [
  Array.from({ length: 12 }, (_, index) => [1 + index, "s"] as const),
  [[2, "q"]],
  [[2, "e"], ...Array.from({ length: 12 }, (_, index) => [3 + index, "s"] as const)],
  [
    [1, "s"],
    [2, "space"],
    [30, "x"],
    [32, "1"],
    [60, "q"],
  ],
];

const stray = fc.constantFrom(...KEYS, "n", "n", "n", "enter", "enter");
/** A path with a few keys put in, left out or changed, cut short anywhere, and any keys after it. */
const keys = fc
  .record({
    path: fc.constantFrom(...PATHS).map((path) => path.split(" ").flatMap(lettersOf)),
    slips: fc.array(fc.record({ at: fc.nat(40), key: fc.option(stray), over: fc.boolean() }), { maxLength: 4 }),
    upTo: fc.oneof(fc.constant(100), fc.nat(40)),
    rest: fc.array(stray, { maxLength: 40 }),
  })
  .map(({ path, slips, upTo, rest }) => {
    const walked = path.slice(0, upTo);
    for (const { at, key, over } of slips) walked.splice(at, over ? 1 : 0, ...(key === null ? [] : [key]));
    return [...walked, ...rest].join(" ");
  });

function lettersOf(word: string): readonly string[] {
  // A single key here, pages and all: a walk may stop on any of them.
  if (word === "none") return ["n"];
  return word.startsWith("'") ? [...word.replaceAll("'", "")] : [word];
}

async function answered(): Promise<readonly Event[]> {
  const first = fakeWorld({ keys: `${FIRST_RUN} q`, now: new Date("2026-11-10T10:00:00+11:00") });
  await start(first.world, START_CALF);
  return first.events;
}

/** Watches every screen of a run: the newest answer to each line, and which signs were open or locked when a plan was shown. */
function watched(world: World, events: readonly Event[], shown: readonly string[]): { world: World; open: string[] } {
  const answers = new Map<string, Answer>();
  const open: string[] = [];
  const ask: World["terminal"]["ask"] = async (form) => {
    const before = shown.length;
    const asking = world.terminal.ask(form);
    const screen = shown[before] ?? "";
    if (screen.includes(PLAN)) open.push(...openSigns(events, answers), ...(lockFor(events, "calf")?.raised ?? []));
    const answer = await asking;
    const about = RED_FLAGS.find(
      (flag) => screen.includes("You had this checked:") && squeezed(screen).includes(flag.ask),
    );
    if (about !== undefined && answer === "same") answers.set(about.id, "no");
    if (typeof answer === "object" && answer !== null && "answers" in answer && answer.answers instanceof Map) {
      for (const [id, value] of answer.answers as Map<string, Answer>) answers.set(id, value);
    }
    return answer;
  };
  return { world: { ...world, terminal: { ...world.terminal, ask } }, open };
}

const squeezed = (text: string): string => text.replace(/\s+/g, " ");

/** Of all signs of this person, those neither answered "no" in this run nor, where once a week will do, before it. */
function openSigns(events: readonly Event[], answers: ReadonlyMap<string, Answer>): readonly string[] {
  const profile = profileOf(events);
  const today = HEALTH_QUESTIONS.filter(({ screen }) => screen === "here-today").map(({ id }) => [
    id,
    (answers.get(id) ?? "no") !== "no",
  ]);
  const facts = {
    age: profile.age ?? undefined,
    health: { ...healthOf(profile), ...(Object.fromEntries(today) as ReturnType<typeof healthOf>) },
  };
  const earlier = events.flatMap((event) => (event.kind === "session" ? event.screened : []));
  return redFlagsFor(CALF.touches, facts)
    .filter(({ id, repeat }) => {
      const answer = answers.get(id);
      return answer === undefined ? repeat === "every-session" || !earlier.includes(id) : answer !== "no";
    })
    .map(({ id }) => id);
}

/** Sessions written after a halt of the same run that was no slip. The part done before the halt is kept by rule. */
function afterHalt(written: readonly Event[]): readonly Event[] {
  const slips = written.flatMap((event) => (event.kind === "mistake" ? [event.halt] : []));
  const first = written.findIndex((event) => event.kind === "halt" && !slips.includes(event.id));
  if (first === -1) return [];
  return written.slice(first).filter((event) => event.kind === "session" && event.stopped !== "something-new");
}

test("whatever is pressed: no session after a halt, no plan over an open sign, no halt unrecorded, no crash", async () => {
  const seen = { plans: 0, sessions: 0, halts: 0, slips: 0, referrals: 0, moves: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.values(HISTORIES)),
      keys,
      fc.constantFrom(...SESSIONS),
      async (history, pressed, sessionKeys) => {
        const country = history.length === 0 ? null : "AU";
        const fake = fakeWorld({ keys: pressed, events: history, country, sessionKeys });
        const { world, open } = watched(fake.world, fake.events, fake.shown);
        const exit = await start(world, START_CALF).catch((error: unknown) => {
          if (error instanceof Interrupted || error instanceof UserError) return null;
          throw error;
        });
        const written = fake.events.slice(history.length);
        if (exit === EXIT.halted) expect(written.map(({ kind }) => kind)).toContain("halt");
        expect(open).toEqual([]);
        expect(afterHalt(written)).toEqual([]);

        seen.plans += fake.shown.some((text) => text.includes(PLAN)) ? 1 : 0;
        seen.sessions += written.some(({ kind }) => kind === "session") ? 1 : 0;
        seen.halts += written.some(({ kind }) => kind === "halt") ? 1 : 0;
        seen.slips += written.some(({ kind }) => kind === "mistake") ? 1 : 0;
        seen.referrals += fake.printed.some((text) => text.startsWith("Self-care had its turn")) ? 1 : 0;
        seen.moves += fake.frames.length > 0 && written.length === 0 ? 1 : 0;
      },
    ),
    RUNS,
  );
  const few = Object.entries(seen).filter(([, runs]) => runs < 6);
  expect(few).toEqual([]);
});
