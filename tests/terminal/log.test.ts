import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BELL, CTRL_C, ENTER, openSession, type Session } from "../support/pty.ts";
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

  test("is corrected by edit, taken back step by step by undo, and put back by undo --redo", async () => {
    const home = newHome();
    await ended(["log", "gym", "5"], home);
    const id = eventsOf(home, "entry")[0]?.id ?? "";
    const edited = await ended(["edit", id.slice(-6), "pain=3"], home);
    expect([edited.code, edited.printed]).toEqual([0, "Saved: pain 5 -> 3."]);
    const texts = [];
    for (const flags of [[], [], [], ["--redo"], ["--redo"]]) texts.push(await ended(["undo", ...flags], home));
    expect(texts.map(({ code, tooWide }) => ({ code, tooWide }))).toEqual(texts.map(() => ({ code: 0, tooWide: [] })));
    expect(texts.map(({ printed }) => printed.split(/[:(]/)[0])).toEqual([
      ...["Taken back", "Taken back", "Nothing to undo.", "Put back", "Put back"],
    ]);
    expect((await ended(["history", "--no-input"], home)).printed).toMatch(/gym, pain 3/);
  });
});

describe.concurrent("edit on a terminal", () => {
  /** The home of somebody with two entries, and a program that can be named as the editor. */
  async function twoEntries(script: string): Promise<{ readonly home: string; readonly env: Record<string, string> }> {
    const home = newHome();
    await ended(["log", "gym", "5"], home);
    await ended(["log", "long", "drive", "4"], home);
    const editor = join(home, "editor");
    writeFileSync(editor, `#!/bin/sh\n${script}\n`, { mode: 0o700 });
    return { home, env: { EDITOR: editor } };
  }

  test("asks which entry, opens the editor with the terminal as it was, and says what changed", async () => {
    const { home, env } = await twoEntries(
      'stty -a < /dev/tty | grep -o -e " icanon" > "$(dirname "$0")/stty"; sed -i s/pain=5/pain=2/ "$1"',
    );
    const session = openSession(["edit"], { home, env, ...SMALL });
    await answer(session, [[/Which entry\?/, "2"]]);
    expect([await session.exit, session.printed(), session.tooWide()]).toEqual([0, "Saved: pain 5 -> 2.", []]);
    expect(readFileSync(join(home, "stty"), "utf8")).toBe(" icanon\n");
    expect(readdirSync(join(home, "edits"))).toEqual([]);
  });

  test("a wrong value: the editor again, with what was typed", async () => {
    const { home, env } = await twoEntries(
      'grep -q pain=x "$1" && sed -i s/pain=x/pain=1/ "$1" || sed -i s/pain=4/pain=x/ "$1"',
    );
    const session = openSession(["edit"], { home, env, ...SMALL });
    await answer(session, [
      [/Which entry\?/, "1"],
      [/pain cannot be that\..*e edit it again/, "e"],
    ]);
    expect([await session.exit, session.printed().split("\n").at(-1)]).toEqual([0, "Saved: pain 4 -> 1."]);
  });

  test("left with a wrong value, or with bytes that are no text, it is kept, and the path is printed", async () => {
    const { home, env } = await twoEntries("printf 'PK\\003\\004\\000' > \"$1\"");
    const session = openSession(["edit"], { home, env });
    await answer(session, [
      [/Which entry\?/, "1"],
      [/What the editor wrote is no text/, "q"],
    ]);
    expect(await session.exit).toBe(2);
    const [folder = ""] = readdirSync(join(home, "edits"));
    expect(session.printed().replaceAll("\n", "")).toContain(join(home, "edits", folder, "entry.txt"));
    expect(eventsOf(home, "edit")).toEqual([]);
  });

  test("Ctrl-C after a wrong value keeps it too, and gives the terminal back", async () => {
    const { home, env } = await twoEntries('sed -i s/pain=4/pain=x/ "$1"');
    const session = openSession(["edit"], { home, env });
    await answer(session, [
      [/Which entry\?/, "1"],
      [/e edit it again/, CTRL_C],
    ]);
    expect([await session.exit, readdirSync(join(home, "edits")).length]).toEqual([130, 1]);
    expect(session.printed()).toContain("Your text is kept:");
  });

  test.each([
    ["exit 1", "The editor ended with an error."],
    ["exit 127", "The editor could not be started."],
  ])("an editor that does %s changes nothing and leaves nothing behind", async (script, what) => {
    const { home, env } = await twoEntries(script);
    const session = openSession(["edit"], { home, env });
    await answer(session, [[/Which entry\?/, "1"]]);
    expect([await session.exit, session.printed().split("\n")[0], readdirSync(join(home, "edits"))]).toEqual([
      2,
      what,
      [],
    ]);
  });

  test("without an editor the fields are asked by number", async () => {
    const { home } = await twoEntries("");
    const session = openSession(["edit"], { home, ...SMALL });
    await answer(session, [
      [/Which entry\?/, "1"],
      [/What should change\?/, "1"],
      [/pain is 4 now/, `2${ENTER}`],
      [/1 pain: 2/, ENTER],
    ]);
    expect([await session.exit, session.printed(), session.tooWide()]).toEqual([0, "Saved: pain 4 -> 2.", []]);
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
    if (rows === 12) {
      await session.until(/Page 1 of \d/);
      await session.press("a");
    }
    expect(await session.exit).toBe(0);
    expect(session.tooWide()).toEqual([]);
    // The name of the window ends with the same byte.
    expect(session.raw().replaceAll(`]2;spasm-coach${BELL}`, "")).not.toContain(BELL);
    expect(session.printed()).toMatch(/^2 entries\.$/m);
  });
});
