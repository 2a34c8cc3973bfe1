import { describe, expect, test } from "vitest";
import { CTRL_C, ENTER, flat, openSession } from "../support/pty.ts";
import { answerUntil, eventsIn, eventsOf, knownHome, newHome } from "../support/pty-runs.ts";
import { wordsIn } from "../support/visits.ts";

const CRAMP = ["start", "--cramp", "--speed", "60"];

describe.concurrent("a cramp that is on now", () => {
  test("on a first run is two keys and at most 110 words away from the stretch", async () => {
    const session = openSession(CRAMP, { home: newHome() });
    await session.until(/Any of these now/);
    const signs = await session.stood();
    await session.press("n");
    await session.until(/Which muscle/);
    const muscles = await session.stood();
    await session.press("1");
    await session.until(/Pull the toes towards you and hold/);
    const words = wordsIn(`${signs} ${muscles}`);
    expect(words).toBeLessThanOrEqual(110);
    expect(words).toBe(97);
  });

  test("is one key away from the stretch when the muscle is named", async () => {
    const session = openSession(["start", "foot", "--cramp"], { home: newHome() });
    await session.until(/Any of these now/);
    await session.press("n");
    await session.until(/Pull the toes up towards you/);
  });

  test("that has let go is saved as one cramp with what worked, and nothing else", async () => {
    const home = newHome();
    const session = openSession(CRAMP, { home });
    await answerUntil(session, /so far/, [
      [/Any of these now/, "n"],
      [/Which muscle/, "1"],
    ]);
    session.type(" ");
    await answerUntil(session, /Saved\. Cramp, calf/, [[/What worked\?/, "1"]]);
    await session.press(ENTER);
    expect(await session.exit).toBe(0);
    expect(eventsIn(home).map(({ kind }) => kind)).toEqual(["cramp"]);
    expect(
      eventsOf(home, "cramp").map(({ area, practice, letGo, worked }) => ({ area, practice, letGo, worked })),
    ).toEqual([{ area: "calf", practice: true, letGo: true, worked: "stretch" }]);
  });

  test("any sign, or not sure, halts with exit code 3 before any stretch", async () => {
    const home = newHome();
    const session = openSession(CRAMP, { home });
    await session.until(/Any of these now/);
    await session.press("y");
    const screen = await session.until(/Enter ends/);
    expect(flat(screen)).toContain("STOP. Call your local emergency number (112 works on most mobile phones)");
    await session.press(ENTER);
    expect(await session.exit).toBe(3);
    expect(eventsIn(home).map(({ kind }) => kind)).toEqual(["halt"]);
    expect(session.raw()).not.toMatch(/Pull the toes/);
  });

  test("stopped with Ctrl-C is saved as it stood, exit code 130", async () => {
    const home = knownHome();
    const session = openSession(["start", "calf", "--cramp"], { home });
    await session.until(/Any of these now/);
    await session.press("n");
    await session.until(/so far/);
    session.type(CTRL_C);
    expect(await session.exit).toBe(130);
    expect(eventsOf(home, "cramp").map(({ letGo, worked }) => ({ letGo, worked }))).toEqual([
      { letGo: false, worked: null },
    ]);
  });
});
