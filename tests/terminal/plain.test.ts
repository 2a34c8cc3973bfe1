import { describe, expect, test } from "vitest";
import { CTRL_C, openSession } from "../support/pty.ts";
import { knownHome, knownToHold, LEFT_CALF } from "../support/pty-runs.ts";

const ESCAPE = "\u001b";

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
});
