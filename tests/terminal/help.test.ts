import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { COMMAND_NAMES } from "../support/command-names.ts";
import { openSession, PROGRAM } from "../support/pty.ts";
import { newHome } from "../support/pty-runs.ts";

describe.concurrent("help on a terminal", () => {
  test.each([20, 40, 80])("tears no word in %i columns", async (columns) => {
    const session = openSession(["help"], { home: newHome(), columns, rows: 200 });
    expect(await session.exit).toBe(0);
    expect(session.tooWide()).toEqual([]);
    const lines = session.printed().split("\n");
    expect(COMMAND_NAMES.filter((name) => !lines.some((line) => `${line} `.startsWith(`  ${name} `)))).toEqual([]);
  });

  test.each([20, 40, 80])(
    "puts the commands in groups, the session first, and no [options] in a row, in %i columns",
    async (columns) => {
      const session = openSession(["help"], { home: newHome(), columns, rows: 200 });
      expect(await session.exit).toBe(0);
      const lines = session.printed().split("\n");
      const headings = lines.filter((line) => /^[A-Z].*:$/.test(line));
      expect(headings).toEqual(["Examples:", "Options:", "A session:", "The record:", "Look it up:", "This program:"]);
      expect(lines.slice(lines.indexOf("A session:")).join("\n")).not.toContain("[options]");
    },
  );

  test.each(COMMAND_NAMES)(
    "%s --help is what help says of it, and begins with examples where there are any",
    async (name) => {
      const [one, other] = await Promise.all(
        [
          [name, "--help"],
          ["help", name],
        ].map(async (args) => {
          const session = openSession(args, { home: newHome(), columns: 40, rows: 100 });
          expect(await session.exit).toBe(0);
          expect(session.tooWide()).toEqual([]);
          return session.printed();
        }),
      );
      expect(one).toBe(other);
      expect(one?.startsWith(`Examples:\n  spasm-coach ${name}`)).toBe(true);
    },
  );
});

test.each(["--version", "--help"])("%s, kept by the build, is to the letter what the program says", (asked) => {
  const said = (...args: readonly string[]): string =>
    execFileSync(process.execPath, [PROGRAM, ...args], { encoding: "utf8", env: { HOME: newHome() } });
  expect(said(asked)).toBe(said("--plain", asked));
  expect(said(asked).length).toBeGreaterThan(10);
});

test.each([40, 80, 200])("--help in %i columns is the help that the program makes for them", async (columns) => {
  const [kept, made] = await Promise.all(
    [["--help"], ["--plain", "--help"]].map(async (args) => {
      const session = openSession(args, { home: newHome(), columns, rows: 200 });
      expect(await session.exit).toBe(0);
      return session.printed();
    }),
  );
  expect(kept).toBe(made);
});

test("an unknown command ends with 2 and says what was meant", async () => {
  const session = openSession(["calf"], { home: newHome() });
  expect(await session.exit).toBe(2);
  expect(session.printed()).toBe("Unknown command: calf.\nDid you mean: spasm-coach start calf");
});
