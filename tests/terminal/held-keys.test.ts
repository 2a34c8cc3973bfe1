import { describe, expect, test } from "vitest";
import { QUIET_AFTER_MS } from "../../src/asking/keys.ts";
import { ENTER, flat, openSession, type Session } from "../support/pty.ts";
import { eventsIn, newHome } from "../support/pty-runs.ts";

/** The first screen of each way in, and what may only come after it. */
const WAYS_IN = [
  [["start", "calf"], /Call now\./, /Self-care information|Not today|STOP/],
  [["start"], /Where does it hurt/, /Call now\./],
  [["start", "--cramp"], /Any of these now/, /Which muscle|STOP/],
  [["triage", "calf"], /Call now\./, /Self-care information|Not today|STOP/],
] as const;

/** Presses nothing more, and tells what the run came to. */
async function settled(session: Session): Promise<string> {
  await session.until(/\w/);
  return flat(await session.still(500));
}

describe.concurrent.each(WAYS_IN)("%j", (args, firstScreen, later) => {
  test("Enter held from before the program started never leaves the first screen", async () => {
    const home = newHome();
    const session = openSession(args, { home });
    session.type(ENTER.repeat(50));
    await session.hold(ENTER, 30, 2000);
    expect(await settled(session)).toMatch(firstScreen);
    expect(session.raw()).not.toMatch(later);
    expect(eventsIn(home)).toEqual([]);
  });

  test("n typed over and over passes no screen", async ({ skip }) => {
    const home = newHome();
    const session = openSession(args, { home });
    await session.until(firstScreen);
    const longestMs = await session.hold("n", 20, 2000);
    if (longestMs >= QUIET_AFTER_MS) skip("This machine stalled: a key with quiet around it is a press.");
    expect(await settled(session)).toMatch(firstScreen);
    expect(session.raw()).not.toMatch(later);
    expect(eventsIn(home)).toEqual([]);
  });

  test("what was typed before the program was there passes no screen", async () => {
    const home = newHome();
    const session = openSession(args, { home });
    session.type("nnnnnn");
    await session.until(firstScreen);
    expect(await settled(session)).toMatch(firstScreen);
    expect(session.raw()).not.toMatch(later);
    expect(eventsIn(home)).toEqual([]);
  });
});
