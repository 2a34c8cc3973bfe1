import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ENTER, openSession, type Session, type SessionOptions } from "../support/pty.ts";
import {
  answerUntil,
  COMPLAINT,
  eventsOf,
  IN_A_HOLD,
  knownHome,
  knownToHold,
  LEFT_CALF,
  SAFETY,
  secondsOn,
} from "../support/pty-runs.ts";

async function inAHold(
  options: Partial<SessionOptions> = {},
): Promise<{ readonly home: string; readonly session: Session }> {
  const home = knownHome();
  // 19 rows: there the seconds are a number on a line of their own, not digits five lines tall.
  const session = openSession([...LEFT_CALF, "--speed", "10"], { home, rows: 19, ...options });
  await knownToHold(session);
  return { home, session };
}

/** None of the lines of either screen, on as many pages as the window needs. */
const NOTHING_NEW = [
  [/Call now\./, "n"],
  [/Help today\./, "n"],
] as const;

describe.concurrent("in a session", () => {
  test("Space pauses: the seconds stand still", async () => {
    const { session } = await inAHold();
    session.type(" ");
    const paused = await session.until(/Paused/);
    expect(secondsOn(await session.still(700))).toBe(secondsOn(paused));
    expect(secondsOn(paused)).toBeGreaterThan(0);
  });

  test("Space once more goes on from the same second", async () => {
    const { session } = await inAHold();
    session.type(" ");
    const paused = await session.until(/Paused/);
    await session.press(" ");
    const running = await session.until((screen) => !screen.includes("Paused"));
    expect(secondsOn(paused) - secondsOn(running)).toBeLessThanOrEqual(3);
    await session.until((screen) => secondsOn(screen) < secondsOn(paused));
  });

  test("x says at once to let go, and asks what it was", async () => {
    const { session } = await inAHold();
    session.type("x");
    const screen = await session.until(/Let go now/);
    expect(screen.split("\n")[0]).toBe("Let go now. Breathe out.");
    expect(screen).toMatch(/What was it\?/);
  });

  test("e brings the call-now screen, and after n on both screens one may end or go on gentler", async () => {
    const { session, home } = await inAHold();
    session.type("e");
    const offer = await answerUntil(session, /2 go on, gentler/, NOTHING_NEW);
    expect(offer).toMatch(/1 end and save/);
    await session.press("1");
    expect(await session.exit).toBe(0);
    expect(eventsOf(home, "session").map(({ partial, stopped }) => ({ partial, stopped }))).toEqual([
      { partial: true, stopped: "something-new" },
    ]);
  });

  test("e and go on leads back into the same hold, with less pressure", async () => {
    const { session } = await inAHold();
    const before = await session.until(/Aim for/);
    session.type("e");
    await answerUntil(session, /2 go on, gentler/, NOTHING_NEW);
    await session.press("2");
    const after = await session.until(/^Press and hold.*Aim for/);
    const capOn = (screen: string): number => Number(/Aim for (?:\d to )?(\d)/.exec(screen)?.[1]);
    expect(capOn(after)).toBe(capOn(before) - 2);
  });

  test("q ends and saves a part of a session, exit code 0", async () => {
    const { session, home } = await inAHold();
    session.type("q");
    expect(await session.exit).toBe(0);
    expect(session.printed()).toMatch(/Saved as a part of a session/);
    expect(eventsOf(home, "session").map(({ partial, stopped }) => ({ partial, stopped }))).toEqual([
      { partial: true, stopped: "user" },
    ]);
  });

  test("the sound check comes once on a terminal, before the first part, and its answer is kept", async () => {
    const home = knownHome();
    const env = { TERM_PROGRAM: "another" };
    const first = openSession(LEFT_CALF, { home, env });
    await answerUntil(first, /Sound check/, [...SAFETY, ...COMPLAINT, [/Enter start/, ENTER]]);
    await first.press(ENTER);
    await answerUntil(first, /Warm it|Get in place/, [[/Did you hear them/, "y"]]);
    first.type("q");
    expect(await first.exit).toBe(0);
    const settings = JSON.parse(readFileSync(join(home, "settings.json"), "utf8")) as { readonly sound: unknown };
    expect(settings.sound).toEqual({ "xterm-256color": "tones", another: "tones" });
  });

  test("--flash turns the window round and back with a tone", async () => {
    const home = knownHome();
    const session = openSession([...LEFT_CALF, "--flash"], { home });
    await answerUntil(session, /Warm it|Get in place/, [...SAFETY, ...COMPLAINT, [/Enter start/, ENTER]]);
    await session.still(300);
    session.type("q");
    await session.exit;
    const [turned, back] = ["\u001b[7m", "\u001b[27m"].map((code) => session.raw().indexOf(code));
    expect(turned).toBeGreaterThan(-1);
    expect(back).toBeGreaterThan(turned ?? Infinity);
  });

  test("h shows the keys, and any key goes back to the hold", async () => {
    const { session } = await inAHold();
    session.type("h");
    expect(await session.until(/Any key goes on/)).toMatch(/x +wrong pain: let go now/);
    await session.press("z");
    await session.until(IN_A_HOLD);
  });

  test("a window made smaller and larger again is drawn anew, with every line where it belongs", async () => {
    const { session } = await inAHold({ rows: 24 });
    expect(await session.until(/█/)).not.toMatch(/^\d+ seconds$/m);
    session.type(" ");
    await session.until(/Paused/);
    await session.stood();
    session.resize(40, 12);
    await session.until((screen) => /^\d+ seconds$/m.test(screen));
    const small = (await session.stood()).split("\n");
    expect({ first: small[0], rows: small.length <= 12 }).toEqual({
      first: "Press and hold, left calf, spot 1 of 2",
      rows: true,
    });
    session.resize(80, 24);
    await session.until((screen) => screen.includes("██") && !/^\d+ seconds$/m.test(screen));
    expect((await session.stood()).split("\n")[0]).toMatch(/^Press and hold/);
  });

  test.each([
    [20, 24],
    [80, 5],
    [20, 5],
    [1, 1],
  ])("a window made %i x %i in a hold keeps what to do and the clock, and grows again", async (columns, rows) => {
    const { session } = await inAHold();
    session.resize(columns, rows);
    if (columns >= 20) {
      const small = await session.until(
        (screen) => screen.startsWith("Press and hold") && /^\d+ seconds$/m.test(screen),
      );
      expect(small.split("\n").length).toBeLessThanOrEqual(rows);
    } else await session.still(300);
    session.resize(80, 19);
    await session.until(
      (screen) => screen.startsWith("Press and hold, left calf, spot 1 of 2") && secondsOn(screen) > 0,
    );
    if (columns >= 20) expect(session.tooWide()).toEqual([]);
    session.type("q");
    expect(await session.exit).toBe(0);
  });

  test.each([
    [80, 24, 40, 24],
    [80, 12, 40, 12],
  ])(
    "a window of %i x %i made %i x %i: not even for a moment does a line run over its edge",
    async (columns, rows, newColumns, newRows) => {
      const { session } = await inAHold({ columns, rows });
      session.type(" ");
      await session.until(/Paused/);
      await session.stood();
      session.resize(newColumns, newRows);
      await session.until((screen) => /^\d+ seconds$/m.test(screen) && screen.startsWith("Press and hold"));
      await session.stood();
      expect(session.tooWide()).toEqual([]);
    },
  );
});
