import { spawn, type StdioOptions } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Event } from "../../src/log/event.ts";
import { environment, openSession, PROGRAM, ROOT } from "../support/pty.ts";
import { eventsIn, knownHome, newHome } from "../support/pty-runs.ts";

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Surroundings {
  readonly home?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly program?: string;
  /** `silent`: an open pipe that nobody ever writes to. */
  readonly input?: "none" | "silent";
  /** The reader of the output is gone before a byte comes. */
  readonly deaf?: boolean;
}

/** Runs the program without a terminal. */
function run(
  args: readonly string[],
  { home = newHome(), env, program = PROGRAM, input = "none", deaf = false }: Surroundings = {},
): Promise<Ended> {
  const stdio: StdioOptions = [input === "none" ? "ignore" : "pipe", "pipe", "pipe"];
  const child = spawn(process.execPath, [program, ...args], { cwd: home, env: environment(home, env), stdio });
  let out = "";
  let err = "";
  child.stdout?.on("data", (data) => (out += String(data)));
  child.stderr?.on("data", (data) => (err += String(data)));
  if (deaf) child.stdout?.destroy();
  return new Promise((resolve) => {
    child.on("close", (code) => {
      resolve({ code, out, err });
    });
    child.on("exit", () => child.stdin?.destroy());
  });
}

const linesOf = (text: string): readonly string[] => text.split("\n").slice(0, -1);

describe.concurrent("without a terminal", () => {
  test("a fault before a command has begun is two lines and exit code 1, its trace told with DEBUG=1 only", async () => {
    const home = newHome();
    const fault = join(home, "fault.cjs");
    writeFileSync(fault, 'require("node:os").platform = () => { throw new Error("an odd system"); };');
    const env = { NODE_OPTIONS: `--require ${fault}` };
    const [quiet, told, json] = await Promise.all([
      run(["history"], { home, env }),
      run(["history"], { home, env: { ...env, DEBUG: "1" } }),
      run(["history", "--json"], { home, env }),
    ]);
    const what = "Something went wrong inside spasm-coach.";
    const advice = "What you saved is safe. Run it again with DEBUG=1 to see where.";
    expect(quiet).toEqual({ code: 1, out: "", err: `${what}\n${advice}\n` });
    expect(told.err).toMatch(/an odd system[^]*\n {4}at /);
    expect(JSON.parse(json.err)).toEqual({ error: { code: 1, what, do: advice } });
  });

  test("an error of the disk names its cause with DEBUG=1 only", async () => {
    const home = newHome();
    const env = { SPASM_COACH_LOG: join(home, "file", "journal") };
    writeFileSync(join(home, "file"), "");
    const [quiet, told] = await Promise.all([
      run(["log", "--none"], { home, env }),
      run(["log", "--none"], { home, env: { ...env, DEBUG: "1" } }),
    ]);
    expect([quiet.code, told.code]).toEqual([6, 6]);
    expect(quiet.err).not.toMatch(/ENOTDIR|EEXIST|\n {4}at /);
    expect(told.err).toMatch(/\[cause\]: Error: (ENOTDIR|EEXIST)/);
  });

  test("start asks nothing: it says what is missing, exit code 2", async () => {
    const { code, out, err } = await run(["start", "calf"]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/--answers FILE.*chest-pain.*leg-swollen/s);
  });

  test("an error is two lines, what and what to do, however long: only a terminal has an edge", async () => {
    const { err } = await run(["start", "calf"]);
    expect(linesOf(err).map((line) => line.slice(0, 24))).toEqual([
      "The safety questions nee",
      "Give the answers in a fi",
    ]);
  });

  test.each([
    ...[[["start", "calf"]], [["start"]], [["start", "--cramp"]], [["triage", "calf"]], [["history"]], [[]]],
    ...[[["log", "gym", "--at", "yesterday 9pm"]], [["undo"]]],
  ])("%j does not wait for a pipe that stays silent", async (args) => {
    const { code } = await run(args, { input: "silent" });
    expect(code).toBe(args[0] === "start" || args[0] === "triage" ? 2 : 0);
  });

  test("start with a terminal for the output alone asks nothing either", async () => {
    const command = (program: readonly string[]): readonly [string, ...string[]] => [
      "/bin/sh",
      "-c",
      '"$@" </dev/null',
      "sh",
      ...program,
    ];
    const session = openSession(["start", "calf"], { home: newHome(), command });
    expect(await session.exit).toBe(2);
    expect(session.printed()).toMatch(/need a terminal/);
  });

  test("a reader that is gone ends history quietly with 0", async () => {
    expect(await run(["history"], { home: knownHome(), deaf: true })).toEqual({ code: 0, out: "", err: "" });
  });

  test("history --json | head -1 ends quietly with 0, however long the history", async () => {
    const home = knownHome();
    fillJournal(home, 3000);
    const script = '{ "$@" 2>err; echo $? >code; } | head -n 1';
    const child = spawn("/bin/sh", ["-c", script, "sh", process.execPath, PROGRAM, "history", "--json"], {
      cwd: home,
      env: environment(home),
    });
    await new Promise((resolve) => child.on("close", resolve));
    expect([readFileSync(join(home, "code"), "utf8"), readFileSync(join(home, "err"), "utf8")]).toEqual(["0\n", ""]);
  });
});

describe.concurrent("a pipe", () => {
  /** Runs a line of a shell in which "$@" is the program, and gives the program's own exit code. */
  async function inShell(line: string, args: readonly string[], home = newHome()): Promise<Ended> {
    const script = `{ ${line}; } 2>err; echo $code >code`;
    const child = spawn("/bin/bash", ["-c", script, "bash", process.execPath, PROGRAM, ...args], {
      cwd: home,
      env: environment(home),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let out = "";
    child.stdout.on("data", (data) => (out += String(data)));
    await new Promise((resolve) => child.on("close", resolve));
    return {
      code: Number(readFileSync(join(home, "code"), "utf8")),
      out,
      err: readFileSync(join(home, "err"), "utf8"),
    };
  }
  const PIPED = '"$@" | cat; code=${PIPESTATUS[0]}';
  const FED = 'printf "n\\ny\\n" | "$@"; code=${PIPESTATUS[1]}';
  const NOTHING_IN = '"$@" </dev/null; code=$?';

  test.each([
    ["start neck | cat", PIPED, ["start", "neck"]],
    ["start neck < /dev/null", NOTHING_IN, ["start", "neck"]],
    ["yes to everything | start neck", FED, ["start", "neck"]],
    ["start neck --no-input", NOTHING_IN, ["start", "neck", "--no-input"]],
    ["start --cramp < /dev/null", NOTHING_IN, ["start", "--cramp"]],
    ["start --resume | cat", PIPED, ["start", "--resume"]],
    ["triage neck < /dev/null", NOTHING_IN, ["triage", "neck"]],
    ["log < /dev/null", NOTHING_IN, ["log"]],
    ["log --evening | cat", PIPED, ["log", "--evening"]],
    ["log --note - < /dev/null", NOTHING_IN, ["log", "--note", "-"]],
  ])("%s ends with 2, and two lines on standard error", async (_name, line, args) => {
    const home = newHome();
    const { code, out, err } = await inShell(line, args, home);
    expect({ code, out, lines: linesOf(err).length, events: eventsIn(home) }).toEqual({
      code: 2,
      out: "",
      lines: 2,
      events: [],
    });
  });

  test("a note comes through it, and is saved", async () => {
    const home = newHome();
    const line = 'printf "slept badly\\non the couch" | "$@"; code=${PIPESTATUS[1]}';
    const { code, out, err } = await inShell(line, ["log", "--note", "-"], home);
    expect({ code, out, err }).toEqual({ code: 0, out: "Saved: note: slept badly on the couch.\n", err: "" });
  });

  test("history | head -1 gives its first line, and ends with 0", async () => {
    const home = knownHome();
    fillJournal(home, 2000);
    const { code, out, err } = await inShell(
      '"$@" | head -n 1; code=${PIPESTATUS[0]}',
      ["history", "--since", "2020-01-01"],
      home,
    );
    expect({ code, lines: linesOf(out).length, err }).toEqual({ code: 0, lines: 1, err: "" });
  });

  test.each<[readonly string[]]>([
    [["--help"]],
    [["start", "--help"]],
    [["help", "privacy"]],
    [["learn", "faq"]],
    [[]],
  ])("%j ends quietly where nobody reads it", async (args) => {
    const { code, err } = await inShell('"$@" | { exec 0<&-; sleep 1; }; code=${PIPESTATUS[0]}', args, newHome());
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });
});

describe.concurrent("wrong usage", () => {
  test.each<[readonly string[], number, string]>([
    [["start", "claf"], 2, "Unknown area: claf.\nDid you mean calf?\n"],
    [["log", "--pain", "11"], 2, "Pain is a whole number from 0 to 10."],
    [["start", "calf", "--speed", "0"], 2, "The speed is a number from 1 to 1000."],
    [["log"], 2, "There is nothing to record."],
    [["history", "--area", "nowhere"], 2, "Unknown area: nowhere."],
    [["history", "--since", "yesterday"], 2, "--since is not a day."],
    [["history", "--since", "2026-11-20", "--until", "2026-11-01"], 2, "--since is a later day than --until."],
    [["log", "--cramps", "-1"], 2, "Cramps are a whole number from 0 to 99."],
    [["log", "gym", "--side", "up"], 2, "Use one of: left, right, both."],
    [["log", "gym", "--at", "31 February"], 2, "no such date: 31 February."],
    [["log", "--evening"], 2, "--evening needs a terminal, and there is none."],
    [["edit"], 2, "Which entry?"],
    [["edit", "ffffff", "pain=3"], 2, "No entry has an id that begins or ends with ffffff."],
  ])(
    "%j ends with 2, says what and what to do in two lines, and nothing on standard output",
    async (args, wanted, said) => {
      const { code, out, err } = await run(args);
      expect({ code, out, lines: linesOf(err).length }).toEqual({ code: wanted, out: "", lines: 2 });
      expect(err).toContain(said);
    },
  );

  test("a mistyped command is answered with the nearest one", async () => {
    expect((await run(["strat"])).err).toMatch(/Did you mean: spasm-coach start\n/);
  });

  test("a value that is not one of those allowed is told with them: what is wrong, then what to do", async () => {
    const { code, err } = await run(["start", "--side", "lft"]);
    expect([code, err]).toEqual([2, "--side cannot be that.\nUse one of: left, right, both.\n"]);
  });

  test("with --json an error is one object on standard error", async () => {
    const { code, out, err } = await run(["start", "claf", "--json"]);
    expect({ code, out, err: JSON.parse(err) as unknown }).toEqual({
      code: 2,
      out: "",
      err: { error: { code: 2, what: "Unknown area: claf.", do: "Did you mean calf?" } },
    });
  });
});

describe.concurrent("a broken place", () => {
  test("bin without dist says how to build it, exit code 2", async () => {
    const home = newHome();
    cpSync(join(ROOT, "bin"), join(home, "bin"), { recursive: true });
    cpSync(join(ROOT, "package.json"), join(home, "package.json"));
    const ended = await run(["start"], { home, program: join(home, "bin/spasm-coach.js") });
    expect(ended).toEqual({ code: 2, out: "", err: "Not built yet.\nRun: npm run build\n" });
  });

  test("a log folder that is a file: log says that it is not saved, exit code 6, and the file is as it was", async () => {
    const home = newHome();
    const file = join(home, "precious.txt");
    writeFileSync(file, "precious");
    const { code, out, err } = await run(["log", "x", "5"], { home, env: { SPASM_COACH_LOG: file } });
    expect({ code, out, file: readFileSync(file, "utf8") }).toEqual({ code: 6, out: "", file: "precious" });
    expect(err).toMatch(/^Not saved: x, pain 5\nCould not save/);
  });

  test("a log folder that is a file: history says that it cannot be read, exit code 5", async () => {
    const home = newHome();
    const file = join(home, "precious.txt");
    writeFileSync(file, "precious");
    const { code, out, err } = await run(["history"], { home, env: { SPASM_COACH_LOG: file } });
    expect({ code, out }).toEqual({ code: 5, out: "" });
    expect(err).toMatch(/^Your saved record cannot be read/);
  });

  test.each(["[]", "", "{", "null", '{"country":"XX"}', '{"country":7}'])(
    "settings.json of %j: the country is asked again",
    async (text) => {
      const home = knownHome();
      writeFileSync(join(home, "settings.json"), text);
      const session = openSession(["start", "calf"], { home });
      await session.until(/Call now\./);
      await session.press("n");
      await session.until(/Which country/);
      await session.press("AU\r");
      await session.until(/Help today\./);
      expect(JSON.parse(readFileSync(join(home, "settings.json"), "utf8"))).toEqual({ country: "AU" });
    },
  );
});

/** Many copies of one entry, each with an id of its own. */
function fillJournal(home: string, count: number): void {
  const [profile] = eventsIn(home);
  if (profile === undefined) throw new Error("The home has no journal.");
  const { v, happened, written, zone, content, app, device } = profile;
  const entries = Array.from({ length: count }, (_, index): Event => ({
    v,
    id: `entry-${String(index)}`,
    kind: "entry",
    happened,
    written,
    zone,
    content,
    app,
    device,
    none: false,
    pain: 5,
    cramps: null,
    area: "calf",
    side: null,
    triggers: [{ name: "long drive" }],
    note: null,
  }));
  mkdirSync(join(home, "journal"), { recursive: true });
  writeFileSync(
    join(home, "journal", "2020-01-other1.jsonl"),
    entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""),
  );
}
