import { describe, expect, test } from "vitest";
import { openSession, type Session } from "../support/pty.ts";
import { eventsOf, IN_A_HOLD, knownHome, knownToHold, LEFT_CALF } from "../support/pty-runs.ts";

const CTRL_Z = "\u001a";
const TO_PICTURE = "\u001b[?1049h";
/** A shell with job control: says when the program was stopped, and wakes it at Enter. */
const SHELL = (program: readonly string[]): readonly [string, ...string[]] => [
  ...(["/bin/bash", "--norc", "--noprofile", "-i", "-c"] as const),
  '"$@"; stty -a | grep -oE -e "-?(icanon|echo) "; read -rp "STOPPED" x; fg; echo "code=$?"',
  ...["bash", ...program],
];

const FIRST_PART = /^Get in place, left calf/;

/** The last cursor code and the last screen code. */
function window(session: Session): unknown {
  const last = (mode: string): string | undefined =>
    [...session.raw().matchAll(new RegExp(`\\u001b\\[\\?${mode}([hl])`, "g"))].at(-1)?.[1];
  return { cursor: last("25"), alternate: last("1049") };
}

const PICTURE = { cursor: "l", alternate: "h" };
const SHELLS = { cursor: "h", alternate: "l" };

describe.concurrent("a session that is stopped from outside", () => {
  test("by Ctrl-Z gives the shell its window; `fg` brings the picture back, and the time between is a pause", async () => {
    const home = knownHome();
    const session = openSession(LEFT_CALF, { home, command: SHELL });
    await knownToHold(session, FIRST_PART);
    session.type(CTRL_Z);
    const shell = await session.until(/STOPPED/);
    expect(window(session)).toEqual(SHELLS);
    expect(shell).toMatch(/^icanon\s+echo/m);
    await session.still(1100);
    session.type("\r");
    await session.until(/The clock stood still/);
    expect(window(session)).toEqual(PICTURE);
    await session.press("q");
    await session.until(/code=0/);
    expect(window(session)).toEqual(SHELLS);
    const [last] = eventsOf(home, "session")[0]?.phases.slice(-1) ?? [];
    expect(last?.pausedSeconds).toBeGreaterThan(1);
    expect(last?.heldSeconds).toBeLessThan(3);
  });

  test("by Ctrl-Z where no shell could wake it goes on", async () => {
    const session = openSession([...LEFT_CALF, "--speed", "10"], { home: knownHome(), rows: 19 });
    await knownToHold(session);
    session.type(CTRL_Z);
    await session.until(() => session.raw().split(TO_PICTURE).length === 3);
    await session.until(IN_A_HOLD);
    session.type("q");
    expect(await session.exit).toBe(0);
  });

  test("by SIGSTOP tells so when it wakes, drawn whole, and holds nothing meanwhile", async () => {
    const home = knownHome();
    const session = openSession(LEFT_CALF, { home });
    await knownToHold(session, FIRST_PART);
    session.kill("SIGSTOP");
    await session.still(1100);
    session.kill("SIGCONT");
    const screen = await session.until(/The clock stood still/);
    expect(screen).toMatch(FIRST_PART);
    await session.press("q");
    expect(await session.exit).toBe(0);
    const [last] = eventsOf(home, "session")[0]?.phases.slice(-1) ?? [];
    expect(last?.pausedSeconds).toBeGreaterThan(1);
  });
});

test("a question that is stopped by Ctrl-Z is asked again, whole", async () => {
  const session = openSession(["start", "calf"], { home: knownHome(), command: SHELL });
  await session.until(/Call now\./);
  await session.stood();
  session.type(CTRL_Z);
  await session.until(/STOPPED/);
  expect(window(session)).toMatchObject({ cursor: "h" });
  const stoppedAt = session.raw().length;
  session.type("\r");
  await session.until((screen) => session.raw().includes("\u001b[2J", stoppedAt) && screen.startsWith("1 of"));
  await session.press("\u0003");
  await session.until(/code=130/);
});
