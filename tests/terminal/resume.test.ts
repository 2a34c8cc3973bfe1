import { readdirSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ENTER, openSession, type Session } from "../support/pty.ts";
import {
  answerUntil,
  eventsOf,
  IN_A_HOLD,
  keptIn,
  knownHome,
  knownToHold,
  LEFT_CALF,
  SAFETY,
} from "../support/pty-runs.ts";

const CUT_OFF = /Your calf session was cut off at \d/;
const GO_ON = /Enter go on from there/;

/** A session at the speed of the clock on the wall, cut off after some seconds of settling and holding. */
async function cutOff(home: string, cut: (session: Session) => void): Promise<void> {
  const session = openSession([...LEFT_CALF, "--no-heat"], { home, rows: 19 });
  await knownToHold(session, /Get in place, left calf/);
  await session.until(/11 seconds/);
  session.type("s");
  await session.until(IN_A_HOLD);
  // What is kept on disk is at most five seconds behind.
  await session.until(/3[89] seconds/);
  cut(session);
  await session.exit;
}

const closed = (session: Session): void => {
  session.closeWindow();
};
const killed = (session: Session): void => {
  session.kill("SIGKILL");
};

describe.concurrent("a session at full speed that was cut off", () => {
  test.each([
    ["kill -9", killed, ["start"]],
    ["a window that was closed", closed, ["start", "calf"]],
  ] as const)("by %s goes on at the next start, and is in the journal once", async (_name, cut, args) => {
    const home = knownHome();
    await cutOff(home, cut);
    expect(eventsOf(home, "session")).toEqual([]);
    const next = openSession(args, { home, rows: 19 });
    await next.until(CUT_OFF);
    await next.until(/Call now\..*Something new since last time/);
    await next.press("n");
    await next.until(GO_ON);
    await next.press(ENTER);
    await next.until(/^Get in place, left calf, spot 1 of 2/);
    expect(keptIn(home)).toHaveLength(1);
    next.type("s");
    await next.until(IN_A_HOLD);
    await next.until(/44 seconds/);
    next.type("q");
    expect(await next.exit).toBe(0);
    const [session, ...others] = eventsOf(home, "session");
    expect(others).toEqual([]);
    expect(keptIn(home)).toEqual([]);
    expect(session?.practice).toBe(false);
    expect(session?.phases.map(({ kind, end }) => [kind, end])).toEqual([
      ["settle", "skipped"],
      ["hold", "stopped"],
      ["settle", "skipped"],
      ["hold", "stopped"],
    ]);
  });

  test("is closed as a part with n, and then nothing is left to go on with", async () => {
    const home = knownHome();
    await cutOff(home, closed);
    const next = openSession(["start", "--resume"], { home });
    await next.until(/Call now\./);
    await next.press("n");
    await next.until(GO_ON);
    await next.press("n");
    expect(await next.exit).toBe(0);
    expect(next.printed()).toMatch(/^Saved as a part of a session\.$/m);
    expect(eventsOf(home, "session").map(({ partial, stopped }) => ({ partial, stopped }))).toEqual([
      { partial: true, stopped: "cut-off" },
    ]);
    const last = openSession(["start", "--resume"], { home });
    expect(await last.exit).toBe(2);
  });

  test("is asked about again when the window is closed on the question itself", async () => {
    const home = knownHome();
    await cutOff(home, closed);
    const next = openSession(["start"], { home });
    await next.until(CUT_OFF);
    next.closeWindow();
    await next.exit;
    expect(eventsOf(home, "session")).toEqual([]);
    await openSession(["start"], { home }).until(CUT_OFF);
  });

  test("is closed as a part after two hours, and everything is asked", async () => {
    const home = knownHome();
    await cutOff(home, killed);
    const folder = join(home, "sessions");
    for (const file of readdirSync(folder)) {
      const before = statSync(join(folder, file)).mtimeMs / 1000 - 2 * 3600 - 60;
      utimesSync(join(folder, file), before, before);
    }
    const next = openSession(["start", "calf"], { home });
    await next.until(/Call now\./);
    expect(next.screen()).not.toMatch(CUT_OFF);
    expect(eventsOf(home, "session")).toHaveLength(1);
  });

  test("can be cut off once more, and still waits as one session", async () => {
    const home = knownHome();
    await cutOff(home, killed);
    for (const cut of [closed, killed]) {
      const next = openSession(["start"], { home, rows: 19 });
      await answerUntil(next, GO_ON, SAFETY);
      await next.press(ENTER);
      await next.until(/^Get in place/);
      cut(next);
      await next.exit;
      expect(keptIn(home).map(({ draft }) => draft.kind === "session" && draft.heldSeconds > 4)).toEqual([true]);
    }
    expect(eventsOf(home, "session")).toEqual([]);
  });
});

test("start --resume without anything to go on with ends with 2, what and what to do", async () => {
  const session = openSession(["start", "--resume"], { home: knownHome() });
  expect(await session.exit).toBe(2);
  expect(session.printed().split("\n")).toEqual([
    "There is no session to go on with.",
    "Only one that was cut off in the last two hours can go on. Start one:",
    "spasm-coach start",
  ]);
});
