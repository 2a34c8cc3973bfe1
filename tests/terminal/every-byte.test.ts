import { expect, test } from "vitest";
import { openSession } from "../support/pty.ts";
import { newHome } from "../support/pty-runs.ts";

test.each([1_500, 20_000, 60_000])(
  "the terminal of these tests loses none of %i bytes, however busy the machine",
  async (bytes) => {
    const writer = `process.stdout.write("x".repeat(${String(bytes)}))`;
    const session = openSession([], { home: newHome(), command: () => [process.execPath, "-e", writer] });
    await session.until(/x/);
    // What a busy machine does: nothing is read until well after the program has ended.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
    expect(await session.exit).toBe(0);
    expect(session.raw().length).toBe(bytes);
  },
);
