import { describe, expect, test } from "vitest";
import { start } from "../../src/commands/start.ts";
import { startAnswers } from "../../src/commands/visit/start-answers.ts";
import { EXIT, type ExitCode } from "../../src/exit.ts";
import { closingMove } from "../../src/session/moves.ts";
import { announcementOf } from "../../src/session/picture.ts";
import { startOf } from "../../src/session/player.ts";
import { USUAL_KEYS } from "../../src/session/session-keys.ts";
import { fakeWorld, type FakeOptions, type FakeWorld } from "../support/fake-world.ts";
import { kinds } from "../support/log-events.ts";
import { factsOf, screeningOf } from "../support/triage-people.ts";
import { AFTER, FIRST_RUN, START_CALF } from "../support/visits.ts";

/** A sore calf for weeks: only an old spasm ends with something light. */
const OLD = FIRST_RUN.replace("none 1 1 1 2", "none 4 1 1 2");
const MOVE = "Do 5 to 10 easy heel raises on both feet. Stop if they hurt.";
const OFFER = "The closing move now, with the clock? 30 seconds.";

type Ran = FakeWorld & { readonly exit: ExitCode };

async function ran(keys: string, options: FakeOptions = {}): Promise<Ran> {
  const made = fakeWorld({ keys, ...options });
  return { ...made, exit: await start(made.world, { ...START_CALF, minutes: 3 }) };
}

const isOffered = ({ shown }: FakeWorld): boolean => shown.some((screen) => screen.includes("closing move now"));
const isTold = ({ shown }: FakeWorld): boolean => shown.some((screen) => screen.includes("If you like:"));
const moveFrames = ({ frames }: FakeWorld): readonly string[] =>
  frames.filter((frame) => frame.startsWith("Closing move"));
/** The second at which the session itself was over. */
const endOf = ({ heard }: FakeWorld): number => Number(heard.find((cue) => cue.endsWith(" done"))?.split(" ")[0]);

describe("after a whole session of an old spasm that did no harm and is not worse", () => {
  test("the closing move is told and offered, with its seconds, after it is saved", async () => {
    const run = await ran(`${OLD} enter ${AFTER} enter`);
    expect(run.exit).toBe(EXIT.done);
    expect(run.shown.at(-2)).toMatch(/^Saved\./);
    expect(run.shown.at(-2)).toContain(`If you like: ${MOVE}`);
    expect(run.shown.at(-1)).toBe(`${OFFER}\nEnter end here · m do it now`);
  });

  test.each(["enter", "q", "z 1 b q"])("%s ends it, and nothing is played", async (keys) => {
    const run = await ran(`${OLD} enter ${AFTER} ${keys}`);
    expect([run.exit, moveFrames(run)]).toEqual([EXIT.done, []]);
  });

  test("m plays it for its seconds, in one part, without a word of pressing", async () => {
    const run = await ran(`${OLD} enter ${AFTER} m`);
    const frames = moveFrames(run);
    const secondsOn = (frame = ""): number => Number(/^(\d+) seconds left in all$|(\d+) s left/m.exec(frame)?.[2]);
    expect([run.exit, run.printed.at(-1)]).toEqual([EXIT.done, "That was the closing move."]);
    expect([secondsOn(frames[0]), secondsOn(frames.at(-1))]).toEqual([30, 1]);
    expect(frames[0]?.replaceAll("\n", " ")).toContain(MOVE);
    expect(frames.filter((frame) => /\d out of 10|Where:|spot/.test(frame))).toEqual([]);
  });

  test("Enter ends; with m nothing more is kept: the same entries, and nothing to go on with", async () => {
    const [without, run] = [await ran(`${OLD} enter ${AFTER} enter`), await ran(`${OLD} enter ${AFTER} m`)];
    expect([moveFrames(without).length > 0, moveFrames(run).length > 0]).toEqual([false, true]);
    expect(run.events).toEqual(without.events);
    expect(run.kept).toEqual([]);
  });

  test("it is spoken as any part is, and asks for nothing at its end", async () => {
    const run = await ran(`${OLD} enter ${AFTER} m`, { sound: "voice", voice: true });
    const said = run.heard.slice(run.heard.findIndex((cue) => cue.includes('"Pain in the movement')));
    const words = said.flatMap((cue) => /"(.*)"/.exec(cue)?.[1] ?? []);
    expect(words).toEqual([
      "Pain in the movement: 6 before, 4 now. Clearly better on your own scale.",
      `Closing move. ${MOVE} 30 seconds.`,
      "10 seconds. Next: the end.",
      "Done.",
    ]);
  });

  test("it is read in a small window, and by a screen reader", async () => {
    const run = await ran(`${OLD} enter ${AFTER} enter`, { size: { columns: 40, rows: 12 } });
    expect(run.shown.at(-1)).toMatchInlineSnapshot(`
      "The closing move now, with the clock? 30
      seconds.
      Enter end here · m do it now"
    `);
    const timeline = [closingMove(MOVE, 30)];
    const plan = { area: "calf", pressureCap: 0, keys: USUAL_KEYS } as const;
    expect(announcementOf(closingMove(MOVE, 30), plan, startOf(timeline))).toEqual(["Closing move. 30 seconds.", MOVE]);
  });

  test("where no clock fits it is told and not offered", async () => {
    const made = fakeWorld({ keys: `${OLD.replace("4 1 1 2 enter", "4 1 enter")} enter ${AFTER}` });
    expect(await start(made.world, { ...START_CALF, area: "jaw", side: "left", minutes: 3 })).toBe(EXIT.done);
    expect([isTold(made), isOffered(made)]).toEqual([true, false]);
  });
});

describe("it is neither told nor offered", () => {
  test.each<[string, string, FakeOptions]>([
    ["after a spasm that is new", `${FIRST_RUN} enter ${AFTER}`, {}],
    ["when the movement hurts more than before", `${OLD} enter 4 enter 8 enter n`, {}],
    ["after a bruise", `${OLD} enter 3 enter 4 enter u`, {}],
    ["after a new sign", `${OLD} enter 3 enter 4 enter y 1 enter y enter`, {}],
    ["after a part of a session", `${OLD} enter`, { sessionKeys: [[60, "q"]] }],
    ["after a pain that was too much", `${OLD} enter ${AFTER}`, { sessionKeys: [...at(60, "x", "1")] }],
    ["after one sharp pain", `${OLD} enter ${AFTER}`, { sessionKeys: [...at(60, "x", "3")] }],
    ["after something new, none ticked", `${OLD} enter n n 2 ${AFTER}`, { sessionKeys: [...at(60, "e")] }],
    [
      "to somebody whose tendons may not be loaded",
      `${OLD.replace("none none none none 4", "#floxacin enter none none none 4")} enter ${AFTER}`,
      {},
    ],
  ])("%s", async (_when, keys, options) => {
    const run = await ran(keys, options);
    expect([isTold(run), isOffered(run)]).toEqual([false, false]);
    expect(kinds(run.events)).toContain("session");
  });
});

test("a run by an answers file tells it, and never asks", async () => {
  const { age, health } = factsOf({ age: 34 });
  const file = {
    area: "calf",
    side: "left",
    country: "AU",
    consent: true,
    profile: { age, ...health },
    signs: Object.fromEntries(screeningOf({ age: 34 }).answers),
    onset: "chronic",
    tools: ["soft-ball"],
    pain: 4,
    movementPain: 5,
    painAfter: 3,
    movementPainAfter: 3,
  };
  for (const interactive of [true, false]) {
    const made = fakeWorld({ texts: { "a.json": JSON.stringify(file) }, interactive });
    const options = { area: undefined, answers: "a.json", print: false, json: false, speed: 1 };
    expect(await startAnswers(made.world, options)).toBe(EXIT.done);
    expect([isTold(made), made.screensAsked(), moveFrames(made)]).toEqual([true, 0, []]);
  }
});

describe("in the closing move", () => {
  const m = `${OLD} enter ${AFTER} m`;
  const undisturbed = ran(m);
  const inIt = async (...keys: readonly string[]): Promise<FakeOptions> => ({
    sessionKeys: at(endOf(await undisturbed) + 5, ...keys),
  });

  test.each<[string, readonly string[], string, ExitCode]>([
    ["q ends it", ["q"], "Saved.", EXIT.done],
    ["Ctrl-C ends with its code", ["interrupt"], "Saved.", EXIT.interrupted],
    ["s skips it", ["s"], "That was the closing move.", EXIT.done],
    ["sharp pain ends it", ["x", "3"], "Leave the closing move out today.", EXIT.done],
    ["too much: lighter, and it is told to leave it", ["x", "1"], "Leave the closing move out today.", EXIT.done],
    ["numb ends it and says whom to see", ["x", "5"], "Stopped. If it still tingles", EXIT.done],
    ["letting go without a reason ends it", ["x", "q"], "Stopped. Leave it for today.", EXIT.done],
  ])("%s", async (_promise, keys, last, code) => {
    const run = await ran(m, await inIt(...keys));
    expect(moveFrames(run).length).toBeGreaterThan(0);
    expect([run.exit, run.printed.at(-1)?.slice(0, last.length)]).toEqual([code, last]);
    expect(kinds(run.events).slice(-2)).toEqual(["profile", "session"]);
  });

  test("a new sign halts, is recorded and locks, as anywhere", async () => {
    const run = await ran(`${m} 1 enter y enter`, await inIt("e"));
    expect(run.exit).toBe(EXIT.halted);
    expect(run.events.at(-1)).toMatchObject({ kind: "halt", urgency: "emergency", locks: "everywhere" });
  });

  test("nothing of it ticked: it does not go on", async () => {
    const run = await ran(`${m} n n`, await inIt("e"));
    expect([run.exit, run.printed.at(-1)]).toEqual([
      EXIT.done,
      "No warning sign ticked. That does not rule out a medical problem. Leave it for\ntoday.",
    ]);
  });
});

function at(second: number, ...keys: readonly string[]): (readonly [number, string])[] {
  return keys.map((key) => [second, key] as const);
}
