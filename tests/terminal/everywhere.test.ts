import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openSession, PROGRAM } from "../support/pty.ts";
import { newHome } from "../support/pty-runs.ts";

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs it with this environment and no other, and no terminal. Its input is empty, or a pipe that nobody writes to. */
function run(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  input: "empty" | "silent" = "empty",
): Promise<Ended> {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env,
    stdio: [input === "empty" ? "ignore" : "pipe", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  child.stdout?.on("data", (data) => (out += String(data)));
  child.stderr?.on("data", (data) => (err += String(data)));
  child.on("exit", () => child.stdin?.destroy());
  return new Promise((resolve) => {
    child.on("close", (code) => {
      resolve({ code, out, err });
    });
  });
}

const PLAIN_ASCII = /^[\n\x20-\x7e]*$/;
const CRON = { LOGNAME: "anna", SHELL: "/bin/sh", PATH: "/usr/bin:/bin" };

describe.concurrent("from cron: no TERM, no language, nobody there", () => {
  test("log saves below HOME, and history shows it, in plain ASCII", async () => {
    const home = newHome();
    const env = { ...CRON, HOME: home };
    expect(await run(["log", "long", "drive", "6"], env)).toMatchObject({ code: 0, err: "" });
    if (process.platform === "linux")
      expect(readdirSync(join(home, ".local/share/spasm-coach/journal"))).toHaveLength(1);
    const { code, out, err } = await run(["history"], env);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("long drive, pain 6");
    expect(out).toMatch(PLAIN_ASCII);
  });

  test.each([["start", "calf"], ["breaks"], ["triage", "calf"]])("%s asks nobody, and says so: 2", async (...args) => {
    const { code, out, err } = await run(args, { ...CRON, HOME: newHome() });
    expect([code, out]).toEqual([2, ""]);
    expect(err.trimEnd().split("\n")).toHaveLength(2);
    expect(err).toMatch(PLAIN_ASCII);
  });

  test("an environment with nothing in it but where the record lies is enough", async () => {
    const env = { SPASM_COACH_HOME: newHome() };
    expect(await run(["log", "6"], env)).toMatchObject({ code: 0, out: "Saved: pain 6.\n" });
    expect(await run(["doctor"], env)).toMatchObject({ code: 0, err: "" });
  });

  test.runIf(existsSync("/proc/self"))(
    "a HOME where nothing can be written is said, and nothing is claimed to be saved",
    async () => {
      const { code, out, err } = await run(["log", "6"], { ...CRON, HOME: "/proc/none" });
      expect([code, out]).toEqual([6, ""]);
      expect(err).toMatch(/^Not saved: pain 6\nCould not save .*\n/);
    },
  );
});

describe.concurrent("over ssh without a terminal: an open pipe that nobody writes to", () => {
  const far = (): Record<string, string> => ({
    ...CRON,
    HOME: newHome(),
    LANG: "C.UTF-8",
    SSH_CONNECTION: "192.0.2.1 50000 192.0.2.2 22",
    SSH_CLIENT: "192.0.2.1 50000 22",
  });

  test("log and history end by themselves", async () => {
    const env = far();
    expect(await run(["log", "gym", "3"], env, "silent")).toMatchObject({ code: 0, err: "" });
    expect((await run(["history"], env, "silent")).out).toContain("gym, pain 3");
  });

  test("start waits for nobody: 2", async () => {
    const { code, out, err } = await run(["start", "calf"], far(), "silent");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("--answers");
  });
});

const isThere = (name: string): boolean => spawnSync(name, ["-V"], { stdio: "ignore" }).error === undefined;

/** One inside the other: the program in a window that a second program draws. */
describe.concurrent("inside another program", () => {
  test.runIf(isThere("tmux"))("tmux: questions, a running clock, and the window as it was", async () => {
    const home = newHome();
    const session = openSession(["start", "--demo"], {
      home,
      command: (program) => ["tmux", "-S", join(home, "socket"), "-f", "/dev/null", "new-session", ...program],
    });
    await throughTheDemo(session);
  });

  test.runIf(isThere("screen"))("screen: questions, a running clock, and the window as it was", async () => {
    const home = newHome();
    mkdirSync(join(home, "sockets"), { mode: 0o700 });
    const session = openSession(["start", "--demo"], {
      home,
      env: { SCREENDIR: join(home, "sockets") },
      command: (program) => ["screen", "-c", "/dev/null", ...program],
    });
    await throughTheDemo(session);
  });
});

async function throughTheDemo(session: ReturnType<typeof openSession>): Promise<void> {
  await session.until(/A 60-second look/);
  await session.press("\r");
  await session.until(/\d+ s left in all/);
  await session.press("q");
  expect(await session.exit).toBe(0);
}
