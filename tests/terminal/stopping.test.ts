import { describe, expect, test } from "vitest";
import { CTRL_C, CTRL_D, openSession, type Session } from "../support/pty.ts";
import { eventsIn, eventsOf, knownHome, knownToHold, LEFT_CALF, newHome } from "../support/pty-runs.ts";

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

async function inAHold(home: string, asked = false): Promise<Session> {
  const session = openSession([...LEFT_CALF, "--speed", "10"], { home, ...(asked ? { command: ASK_STTY } : {}) });
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

describe.concurrent("a signal in a hold", () => {
  test.each(["SIGHUP", "SIGTERM"] as const)("%s ends with 130 and keeps what was done", async (signal) => {
    const home = knownHome();
    const session = await inAHold(home);
    session.kill(signal);
    expect(await session.exit).toBe(130);
    expect(stoppedIn(home)).toEqual([{ partial: true, stopped: "interrupted", last: "hold" }]);
  });

  test("a terminal window that is closed keeps what was done", async () => {
    const home = knownHome();
    const session = await inAHold(home);
    session.closeWindow();
    await session.exit;
    expect(stoppedIn(home)).toEqual([{ partial: true, stopped: "interrupted", last: "hold" }]);
  });

  test("kill -9 loses nothing: the next start saves the session as cut off", async () => {
    const home = knownHome();
    const session = await inAHold(home);
    session.kill("SIGKILL");
    await session.exit;
    const next = openSession(["start", "calf"], { home });
    await next.until(/Call now\./);
    expect(stoppedIn(home)).toEqual([{ partial: true, stopped: "cut-off", last: "settle" }]);
    next.type(CTRL_C);
    expect(await next.exit).toBe(130);
  });
});
