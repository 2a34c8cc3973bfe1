import { describe, expect, test } from "vitest";
import { CTRL_C, CTRL_D, openSession, type Session } from "../support/pty.ts";
import {
  eventsIn,
  eventsOf,
  keptIn,
  knownHome,
  knownToHold,
  LEFT_CALF,
  newHome,
  secondsOn,
} from "../support/pty-runs.ts";

/** Says at the end how the terminal was left: `icanon echo`, or the same with a minus before it. */
const ASK_STTY = (program: readonly string[]): readonly [string, ...string[]] => [
  "/bin/sh",
  "-c",
  '"$@"; code=$?; stty -a; exit $code',
  "sh",
  ...program,
];

const STACK_TRACE = /\bat .+:\d+:\d+|node:internal|Error:/;
const KEYS = [
  ["Ctrl-C", CTRL_C],
  ["Ctrl-D", CTRL_D],
] as const;

/** A kill costs at most so much of a hold. */
const KEPT_BEHIND_SECONDS = 5;

async function inAHold(home: string, asked = false): Promise<Session> {
  // 19 rows: there the seconds are a number on a line of their own.
  const session = openSession([...LEFT_CALF, "--speed", "10"], {
    home,
    rows: 19,
    ...(asked ? { command: ASK_STTY } : {}),
  });
  await knownToHold(session);
  return session;
}

/** What is left of each session: how it was stopped, and how its last part ended. */
function stoppedIn(home: string): readonly unknown[] {
  return eventsOf(home, "session").map(({ partial, stopped, phases }) => ({
    partial,
    stopped,
    last: phases.at(-1)?.kind,
  }));
}

/** How the terminal was left: the last cursor code, the last screen code, and the line mode if it was asked for. */
function leftBehind(session: Session): unknown {
  const raw = session.raw();
  const last = (mode: string): string | undefined =>
    [...raw.matchAll(new RegExp(`\\u001b\\[\\?${mode}([hl])`, "g"))].at(-1)?.[1];
  const modes = session.printed().match(/-?\b(icanon|echo|isig)\b/g);
  return { cursor: last("25"), alternate: last("1049"), modes: [...(modes ?? [])].sort() };
}

describe.concurrent.each(KEYS)("%s", (_name, key) => {
  test("at the first question ends with 130, gives the terminal back, and writes nothing", async () => {
    const home = newHome();
    const session = openSession(["start", "calf"], { home, command: ASK_STTY });
    await session.until(/Call now\./);
    session.type(key);
    expect(await session.exit).toBe(130);
    expect(leftBehind(session)).toEqual({ cursor: "h", alternate: undefined, modes: ["echo", "icanon", "isig"] });
    expect(session.printed()).not.toMatch(STACK_TRACE);
    expect(eventsIn(home)).toEqual([]);
  });

  test("in a hold ends with 130, gives the terminal back, and keeps what was done", async () => {
    const home = knownHome();
    const session = await inAHold(home, true);
    session.type(key);
    expect(await session.exit).toBe(130);
    expect(leftBehind(session)).toEqual({ cursor: "h", alternate: "l", modes: ["echo", "icanon", "isig"] });
    expect(session.printed()).not.toMatch(STACK_TRACE);
    expect(stoppedIn(home)).toEqual([{ partial: true, stopped: "interrupted", last: "hold" }]);
  });
});

/** The session as it waits on disk for the next start: nothing of it is in the journal yet. */
function waiting(home: string): unknown {
  const [kept, ...others] = keptIn(home);
  return {
    sessions: eventsOf(home, "session"),
    others,
    partial: kept?.draft.kind === "session" && kept.draft.partial,
    stopped: kept?.draft.kind === "session" && kept.draft.stopped,
    phases: kept?.draft.kind === "session" && kept.draft.phases.map(({ kind, end }) => [kind, end]),
  };
}

const CUT_OFF_IN_A_HOLD = {
  sessions: [],
  others: [],
  partial: true,
  stopped: "cut-off",
  phases: [
    ["settle", "done"],
    ["hold", "stopped"],
  ],
};

describe.concurrent("a session that is cut off in a hold", () => {
  test.each(["SIGHUP", "SIGTERM"] as const)("by %s ends with 130, and waits on disk", async (signal) => {
    const home = knownHome();
    const session = await inAHold(home);
    session.kill(signal);
    expect(await session.exit).toBe(130);
    expect(waiting(home)).toEqual(CUT_OFF_IN_A_HOLD);
  });

  test("by a window that is closed waits on disk", async () => {
    const home = knownHome();
    const session = await inAHold(home);
    session.closeWindow();
    await session.exit;
    expect(waiting(home)).toEqual(CUT_OFF_IN_A_HOLD);
  });

  test("by kill -9 waits on disk too, with all but the last seconds of the hold", async () => {
    const home = knownHome();
    const session = await inAHold(home);
    await session.until((screen) => secondsOn(screen) < 38);
    session.kill("SIGKILL");
    await session.exit;
    expect(waiting(home)).toEqual(CUT_OFF_IN_A_HOLD);
    const [kept] = keptIn(home);
    const held = kept?.draft.kind === "session" ? kept.draft.heldSeconds : 0;
    expect(held).toBeGreaterThanOrEqual(45 - 38 - KEPT_BEHIND_SECONDS);
  });

  test("and was practice is closed by the next start as a part, and never offered", async () => {
    const home = knownHome();
    const session = await inAHold(home);
    session.closeWindow();
    await session.exit;
    const next = openSession(["start", "calf"], { home });
    await next.until(/Call now\./);
    expect(next.raw()).not.toContain("cut off");
    expect(stoppedIn(home)).toEqual([{ partial: true, stopped: "cut-off", last: "hold" }]);
    expect(keptIn(home)).toEqual([]);
    next.type(CTRL_C);
    expect(await next.exit).toBe(130);
  });
});
