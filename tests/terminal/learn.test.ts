import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { environment, flat, openSession, PROGRAM } from "../support/pty.ts";
import { newHome } from "../support/pty-runs.ts";

/** Runs `learn` in a pipe, in a fresh home. */
function piped(...words: readonly string[]): {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly home: string;
} {
  const home = newHome();
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, "learn", ...words], {
    cwd: home,
    env: environment(home),
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr, home };
}

describe("learn in a pipe", () => {
  test.each([[[]], [["which"]], [["technique"]], [["neck"]], [["evidence"]], [["cramps", "magnesium"]]])(
    "%j is plain text of at most 80 columns, exit code 0, and nothing is written",
    (words) => {
      const before = readdirSync(newHome());
      const { code, out, err, home } = piped(...words);
      expect({ code, err, files: readdirSync(home) }).toEqual({ code: 0, err: "", files: before });
      expect(out.split("\n").filter((line) => line.length > 80 || /\p{Cc}/u.test(line))).toEqual([]);
    },
  );

  test("words found nowhere: what, what to do, exit code 2; with --json one object", () => {
    const { code, out, err } = piped("asdf");
    expect({ code, out, lines: err.split("\n").length }).toEqual({ code: 2, out: "", lines: 3 });
    expect(JSON.parse(piped("asdf", "--json").err)).toEqual({
      error: { code: 2, what: "Nothing found for: asdf.", do: "All topics: spasm-coach learn" },
    });
  });

  test("--json is one object", () => {
    expect(JSON.parse(piped("faq", "--json").out)).toHaveProperty("topic", "faq");
  });
});

describe.concurrent("learn technique on a terminal", () => {
  test("asks, answers, and gives the terminal back", async () => {
    const session = openSession(["learn", "technique"], { home: newHome() });
    await session.until(/First: any of these now\?/);
    for (const [key, shown] of [
      ["n", /1 of 5/],
      ["2", /2 of 5/],
      ["3", /3 of 5/],
      ["2", /4 of 5/],
      ["1", /5 of 5/],
    ] as const) {
      await session.stood();
      session.type(key);
      await session.until(shown);
    }
    await session.stood();
    session.type("3");
    expect(await session.exit).toBe(0);
    expect(flat(session.printed())).toContain("No technique has been shown to be best for spasm.");
  });

  test("stops at a warning sign with exit code 3", async () => {
    const session = openSession(["learn", "technique"], { home: newHome() });
    await session.until(/First: any of these now\?/);
    await session.stood();
    session.type("5");
    expect(await session.exit).toBe(3);
    expect(flat(session.printed())).toContain("Do not rub, press or roll it.");
  });

  test("with --plain shows the techniques one below the other, and asks when told to", async () => {
    const listed = openSession(["learn", "technique", "--plain"], { home: newHome() });
    expect(await listed.exit).toBe(0);
    const asking = openSession(["learn", "technique", "choose", "--plain"], { home: newHome() });
    await asking.until(/First: any of these now\?/);
  });
});
