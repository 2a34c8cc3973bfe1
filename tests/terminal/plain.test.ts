import { describe, expect, test } from "vitest";
import { CTRL_C, openSession } from "../support/pty.ts";
import { answerUntil, IN_A_HOLD, knownHome, knownToHold, LEFT_CALF } from "../support/pty-runs.ts";

const ESCAPE = "\u001b";
const NOT_ASCII = /[^\n\r\u0007 -~]/g;

describe.concurrent("a plain terminal", () => {
  test.each([
    ["ACCESSIBLE=1", { ACCESSIBLE: "1" }, []],
    ["--plain", {}, ["--plain"]],
  ] as const)("%s: nothing is drawn over, from the first question into the hold", async (_name, env, flags) => {
    const session = openSession([...LEFT_CALF, "--speed", "20", ...flags], { home: knownHome(), env });
    await knownToHold(session);
    session.type(CTRL_C);
    expect(await session.exit).toBe(130);
    expect(session.raw()).not.toContain(ESCAPE);
  });

  test("NO_COLOR: no colour code comes out, neither in the questions nor in the session", async () => {
    const session = openSession([...LEFT_CALF, "--speed", "20"], { home: knownHome(), env: { NO_COLOR: "1" } });
    await knownToHold(session);
    session.type(CTRL_C);
    await session.exit;
    // eslint-disable-next-line no-control-regex
    expect(session.raw().match(/\u001b\[[0-9;]*m/g)).toEqual(null);
  });

  test("LC_ALL=C: only ASCII comes out, in the questions, in the session and after it", async () => {
    const home = knownHome();
    const session = openSession([...LEFT_CALF, "--speed", "20"], { home, env: { LC_ALL: "C" } });
    await knownToHold(session);
    session.type(" ");
    await answerUntil(session, /Paused/, []);
    session.type("q");
    expect(await session.exit).toBe(0);
    expect(session.raw().replaceAll(ESCAPE, "").match(NOT_ASCII)).toEqual(null);
  });

  test("an empty LC_ALL says nothing: LANG decides", async () => {
    const session = openSession([...LEFT_CALF, "--speed", "20"], { home: knownHome(), env: { LC_ALL: "" } });
    await knownToHold(session);
    await session.until(IN_A_HOLD);
    expect(session.raw()).toContain("█");
  });
});
