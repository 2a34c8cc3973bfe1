import { describe, expect, test } from "vitest";
import { BELL, ENTER, openSession, type Session } from "../support/pty.ts";
import { eventsOf, knownHome, newHome } from "../support/pty-runs.ts";

const SMALL = { columns: 40, rows: 12 } as const;

/** Answers one screen after another. */
async function answer(session: Session, steps: readonly (readonly [RegExp, string])[]): Promise<void> {
  for (const [screen, keys] of steps) {
    await session.until(screen);
    await session.press(keys);
  }
}

/** Runs to the end, and gives what stands in the window then. */
async function ended(args: readonly string[], home: string, size: { columns: number; rows: number } = SMALL) {
  const session = openSession(args, { home, ...size });
  return { code: await session.exit, printed: session.printed(), tooWide: session.tooWide() };
}

describe.concurrent("log in a window of 40 columns", () => {
  test("asks one thing after another, b goes back, Enter skips, and a wrong score is asked again", async () => {
    const home = knownHome();
    await ended(["log", "long", "drive,", "gym", "5"], home);
    const session = openSession(["log"], { home, ...SMALL });
    await answer(session, [
      [/1 of 5 Where was it/, `calf${ENTER}`],
      [/2 of 6 Which side/, "b"],
      [/1 of 6 Where was it/, `ca${ENTER}`],
      [/2 of 6 Which side/, "1"],
      [/3 of 6 Pain:/, `b${ENTER}`],
      [/2 of 6 Which side/, "1"],
      [/3 of 6 Pain:/, `11${ENTER}`],
      [/whole number from 0 to 10/, `4${ENTER}`],
      [/4 of 6 Did any of these/, "1"],
      [/1 \[x\] gym/, ENTER],
      [/5 of 6 Any other trigger/, ENTER],
      [/6 of 6 A note/, `bad night${ENTER}`],
    ]);
    expect(await session.exit).toBe(0);
    expect(session.printed()).toBe("Saved: gym, pain 4, left calf, note: bad\nnight.");
    expect(session.tooWide()).toEqual([]);
  });

  test("saves nothing when everything is skipped, and says so", async () => {
    const home = knownHome();
    const session = openSession(["log"], { home, ...SMALL });
    await answer(session, [
      [/Where was it/, ENTER],
      [/Pain:/, ENTER],
      [/What came before it/, ENTER],
      [/A note/, ENTER],
    ]);
    expect(await session.exit).toBe(0);
    expect(session.printed()).toBe("Nothing was typed, so nothing was saved.");
    expect(eventsOf(home, "entry")).toEqual([]);
  });

  test("of the evening: ticks by number, b back, and the worst pain", async () => {
    const home = knownHome();
    await ended(["log", "long", "drive,", "gym", "5"], home);
    const session = openSession(["log", "--evening"], { home, ...SMALL });
    await answer(session, [
      [/What was there today/, "2"],
      [/2 \[x\] long drive/, ENTER],
      [/Spasm or cramp today/, "b"],
      [/2 \[x\] long drive/, ENTER],
      [/Spasm or cramp today/, "y"],
      [/How bad was it/, `0${ENTER}`],
      [/whole number from 1 to 10/, `6${ENTER}`],
    ]);
    expect(await session.exit).toBe(0);
    expect(session.printed()).toBe("Saved: long drive, no other trigger,\npain 6.");
    expect(session.tooWide()).toEqual([]);
  });

  test("is corrected by edit, taken back by undo, and put back by undo again", async () => {
    const home = newHome();
    await ended(["log", "gym", "5"], home);
    const id = eventsOf(home, "entry")[0]?.id ?? "";
    const edited = await ended(["edit", id.slice(-6), "pain=3"], home);
    expect(edited.code).toBe(0);
    expect(edited.printed).toBe("Saved: pain 5 -> 3.");
    const texts = [await ended(["undo"], home), await ended(["undo"], home), await ended(["undo"], home)];
    expect(texts.map(({ code, tooWide }) => ({ code, tooWide }))).toEqual(texts.map(() => ({ code: 0, tooWide: [] })));
    expect(texts.map(({ printed }) => printed.split(":")[0])).toEqual(["Taken back", "Put back", "Taken back"]);
    expect((await ended(["history"], home)).printed).toMatch(/gym, pain 5/);
  });
});

describe.concurrent("history", () => {
  test.each([
    [40, 12],
    [80, 24],
    [200, 60],
  ])("at %i x %i fits the window, and rings no bell", async (columns, rows) => {
    const home = newHome();
    await ended(["log", "a very long name of a trigger that goes on,", "new", "shoes", "5", "--area", "neck"], home);
    await ended(["log", "--none"], home);
    const session = openSession(["history"], { home, columns, rows });
    expect(await session.exit).toBe(0);
    expect(session.tooWide()).toEqual([]);
    expect(session.raw()).not.toContain(BELL);
    expect(session.printed()).toMatch(/^2 entries\.$/m);
  });
});
