import { describe, expect, test } from "vitest";
import { BELL, CTRL_C, ENTER, openSession, type Session } from "../support/pty.ts";
import {
  answerUntil,
  eventsOf,
  firstRunToPlan,
  IN_A_HOLD,
  knownHome,
  knownToHold,
  LEFT_CALF,
  newHome,
  planToEnd,
  transcriptOf,
} from "../support/pty-runs.ts";

const ESCAPE = "\u001b";
const NOT_ASCII = /[^\n\r -~]/g;

/** A neck session of a first visitor, both sides, a ball and heat, from the first question to the end. */
async function wholeNeck(session: Session): Promise<number> {
  await firstRunToPlan(session, { side: "3", hand: ["1", "2", ENTER] });
  return planToEnd(session);
}

describe.concurrent("a whole session, plain", () => {
  test("reads from top to bottom as a person with a ball in one hand needs it", async ({ expect: expectHere }) => {
    const typed = ["start", "neck", "--plain", "--speed", "100"];
    const { session, transcript } = transcriptOf(openSession(typed, { home: newHome() }));
    const exit = await wholeNeck(session);
    const noDay = transcript().replace(/(better by) \w+ \d+ \w+/, "$1 DAY");
    await expectHere(
      `$ spasm-coach ${typed.join(" ")}\n${noDay.trimEnd()}\nexit code ${String(exit)}\n`,
    ).toMatchFileSnapshot("../screens/plain-neck.txt");
  });

  test("with ACCESSIBLE=1 is saved, and not one escape sequence or sign beyond ASCII comes out", async () => {
    const home = newHome();
    const session = openSession(["start", "calf", "--speed", "100"], { home, env: { ACCESSIBLE: "1" } });
    await firstRunToPlan(session);
    expect(await planToEnd(session)).toBe(0);
    expect(session.raw().replaceAll(BELL, "").match(NOT_ASCII)).toEqual(null);
    expect(eventsOf(home, "session").map(({ partial }) => partial)).toEqual([false]);
  });

  test("breaks its lines for a narrow window between words", async () => {
    const session = openSession(["start", "neck", "--speed", "200", "--plain"], { home: knownHome(), columns: 40 });
    expect(await wholeNeck(session)).toBe(0);
    expect(session.tooWide()).toEqual([]);
  });
});

describe.concurrent("a plain terminal", () => {
  test.each([
    ["ACCESSIBLE=1", { ACCESSIBLE: "1" }, []],
    ["--plain", {}, ["--plain"]],
  ] as const)("%s: nothing is drawn over, from the first question into the hold", async (_name, env, flags) => {
    const session = openSession([...LEFT_CALF, "--speed", "20", ...flags], { home: knownHome(), env });
    await knownToHold(session);
    session.type(CTRL_C);
    expect(await session.exit).toBe(130);
    expect(session.raw()).not.toContain(ESCAPE);
  });

  test("says what is ticked and what no longer is, and says a note once", async () => {
    const session = openSession(["start", "calf", "--plain"], { home: knownHome() });
    await session.until(/Call now\./);
    await session.press("2");
    await session.until(/2 ticked: Newly short of breath/);
    await session.press("2");
    await session.until(/2 no longer ticked: Newly short of breath/);
    await session.press(ENTER);
    await session.until(/For none of these, press n/);
  });

  test("every page of a long list begins with its title and ends with its keys", async () => {
    const session = openSession(["start", "calf", "--plain"], { home: knownHome(), rows: 8 });
    expect(await session.until(/b back/)).toMatch(/^1 of \d+ {2}Call now\./);
    await session.press("n");
    await session.until((screen) => !screen.includes("Chest pain"));
    expect(await session.stood()).toMatch(/^1 of \d+ {2}More\. Call now\.[^]*b back$/m);
  });

  test("what is typed stands on the line of its question, and can be taken back", async () => {
    const session = openSession(["log", "--plain"], { home: knownHome() });
    await session.until(/Where was it/);
    await session.press(ENTER);
    await session.until(/Pain: 0 = none/);
    await session.press("1");
    await session.press("\u007f");
    await session.press("7");
    await session.press(ENTER);
    await session.until(/What came before it/);
    expect(session.screen().split("\n")).toContain("> 7");
    expect(session.raw()).not.toContain(ESCAPE);
  });

  test("a pause says how long is left, and going on does too", async () => {
    const session = openSession([...LEFT_CALF, "--speed", "10", "--plain"], { home: knownHome() });
    await knownToHold(session);
    session.type(" ");
    await session.until(/Paused\. Space goes on.* (\d+) seconds left\.$/);
    await session.press(" ");
    await session.until(/Going on\. \d+ seconds\./);
    expect(session.printed()).not.toMatch(/##|\[#/);
  });

  test("back in a hold says the seconds again", async () => {
    const session = openSession([...LEFT_CALF, "--speed", "10", "--plain"], { home: knownHome() });
    await knownToHold(session);
    await session.until(/30 seconds/);
    session.type("b");
    await session.until(/30 seconds.* 45 seconds.* 30 seconds/);
  });
});

describe.concurrent("a terminal of another kind", () => {
  test("NO_COLOR: no colour code comes out, neither in the questions nor in the session", async () => {
    const session = openSession([...LEFT_CALF, "--speed", "20"], { home: knownHome(), env: { NO_COLOR: "1" } });
    await knownToHold(session);
    session.type(CTRL_C);
    await session.exit;
    // eslint-disable-next-line no-control-regex
    expect(session.raw().match(/\u001b\[[0-9;]*m/g)).toEqual(null);
  });

  test("LC_ALL=C: only ASCII comes out, in the questions, in the session and after it", async () => {
    const home = knownHome();
    const session = openSession([...LEFT_CALF, "--speed", "20"], { home, env: { LC_ALL: "C" } });
    await knownToHold(session);
    session.type(" ");
    await answerUntil(session, /Paused/, []);
    session.type("q");
    expect(await session.exit).toBe(0);
    expect(session.raw().replaceAll(ESCAPE, "").replaceAll(BELL, "").match(NOT_ASCII)).toEqual(null);
  });

  test("an empty LC_ALL says nothing: LANG decides", async () => {
    const session = openSession([...LEFT_CALF, "--speed", "20"], { home: knownHome(), env: { LC_ALL: "" } });
    await knownToHold(session);
    await session.until(IN_A_HOLD);
    expect(session.raw()).toContain("█");
  });
});
