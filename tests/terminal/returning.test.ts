import { beforeAll, describe, expect, test } from "vitest";
import { ENTER, flat, openSession, type Session } from "../support/pty.ts";
import {
  agedBy,
  answerUntil,
  eventsOf,
  firstRunToPlan,
  newHome,
  planToEnd,
  SAFETY,
  soundCheckedIn,
} from "../support/pty-runs.ts";

const AREAS = ["calf", "neck"] as const;
type Visited = (typeof AREAS)[number];
const homes = new Map<string, string>();
const homeOf = (area: Visited, when: "yesterday" | "just now"): string => homes.get(`${area} ${when}`) ?? "";

// A first session an area and a moment, all at once.
beforeAll(async () => {
  await Promise.all(
    AREAS.flatMap((area) =>
      (["yesterday", "just now"] as const).map(async (when) => {
        const home = newHome();
        const session = openSession(["start", area, "--speed", "100"], { home });
        await firstRunToPlan(session);
        expect(await planToEnd(session)).toBe(0);
        agedBy(home, when === "yesterday" ? 1 : 0);
        soundCheckedIn(home);
        homes.set(`${area} ${when}`, home);
      }),
    ),
  );
}, 60_000);

/** Presses a key on each screen in turn, and gives the screens as they stood. */
async function screensOf(session: Session, steps: readonly (readonly [RegExp, string])[]): Promise<readonly string[]> {
  const screens: string[] = [];
  for (const [screen, keys] of steps) {
    await session.until(screen);
    screens.push(await session.stood());
    await session.press(keys);
  }
  return screens;
}

describe.concurrent.each(AREAS)("a visitor who comes back to the %s the day after", (area) => {
  test("is four screens and seven keys away from the session, the day after among them", async () => {
    const home = homeOf(area, "yesterday");
    const session = openSession(["start", area], { home });
    const screens = await screensOf(session, [
      [/Call now\..*Something new since last time/, "n"],
      [/Help today\./, "n"],
      [/The day after \w+ \d+ \w+: 1 better, 2 same, 3 worse/, `146${ENTER}`],
      [/Same as last time: .*Enter start/, ENTER],
    ]);
    expect(screens).toHaveLength(4);
    await session.until(/Get in place/);
    session.type("q");
    expect(await session.exit).toBe(0);
    expect(
      eventsOf(home, "next-day").map(({ answer, pain, movementPain }) => ({ answer, pain, movementPain })),
    ).toEqual([{ answer: "better", pain: 4, movementPain: 6 }]);
  });
});

describe.concurrent.each(AREAS)("a visitor who comes back to the %s at once", (area) => {
  test("is told when, and Enter starts the movements, which end with 4", async () => {
    const home = homeOf(area, "just now");
    const session = openSession(["start", area], { home });
    await answerUntil(session, /Not before .*Enter starts them/, SAFETY);
    await session.press(ENTER);
    const movement = await session.until(/seconds|█/);
    expect(flat(movement)).not.toMatch(/Press and hold|Get in place/);
    const ended = session.exit.then(() => true);
    for (let isOver = false; !isOver;) {
      session.type("s");
      isOver = await Promise.race([ended, session.still(200).then(() => false)]);
    }
    expect(await session.exit).toBe(4);
    expect(eventsOf(home, "session")).toHaveLength(1);
  });
});
