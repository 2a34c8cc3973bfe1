import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lineOf } from "../../src/log/lines.ts";
import { entry, session } from "../support/log-events.ts";
import { environment, openSession, PROGRAM } from "../support/pty.ts";
import { newHome } from "../support/pty-runs.ts";

const EVIL = "a\u001b[2J\u001b]0;title\u0007\u009b31m\u202eb";
/** What the program does to the title of the window: kept, set, put back. */
// eslint-disable-next-line no-control-regex
const OWN_TITLE = /\u001b\[2[23];[02]t|\u001b\]2;spasm-coach[^\u0007]*\u0007/g;
const STEERING = /[^\P{Cc}\r\n]|\p{Bidi_Control}/u;

function run(home: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    env: environment(home),
    encoding: "utf8",
    input: "",
  });
  return { code: status, out: stdout, err: stderr };
}

/** A home whose record holds steering signs wherever text may stand, and whose file has them in its name. */
function evilHome(): string {
  const home = newHome();
  run(home, ["log", "first", "1"]);
  const happened = new Date().toISOString();
  const written = { happened, written: happened, zone: EVIL, app: EVIL, device: EVIL };
  const events = [
    { ...entry(happened), ...written, id: `x${EVIL}1`, note: EVIL, triggers: [{ name: EVIL, amount: 3, unit: EVIL }] },
    { ...entry(happened), ...written, id: `x${EVIL}2` },
    { ...session(happened), ...written, id: EVIL, movement: EVIL, playbook: EVIL, triggers: [EVIL] },
  ];
  const name = process.platform === "linux" ? `2026-11-abc123 ${EVIL.replaceAll("/", "")}.jsonl` : "copy.jsonl";
  appendFileSync(join(home, "journal", name), `${events.map(lineOf).join("")}\n${EVIL}\n`);
  return home;
}

describe("nothing that was typed, or lies in a file, steers the terminal", () => {
  const home = evilHome();

  test.each<[string, readonly string[]]>([
    ["history", ["history"]],
    ["history as JSON", ["history", "--json"]],
    ["doctor", ["doctor"]],
    ["doctor as JSON", ["doctor", "--json"]],
    ["the table", ["report", "--format", "csv"]],
    ["the whole record", ["report", "--format", "json"]],
    ["a command that is none", [EVIL]],
    ["a flag that is none", ["history", `--${EVIL}`]],
    ["a flag that is none, as JSON", ["history", "--json", `--${EVIL}`]],
    ["an area that is none", ["history", "--area", EVIL]],
    ["an area that is none, as JSON", ["history", "--json", "--area", EVIL]],
    ["a day that is none", ["history", "--since", EVIL]],
    ["a format that is none", ["report", "--format", EVIL]],
    ["a file in a folder that is not there", ["report", "--format", "csv", "-o", `/none/${EVIL.replaceAll("/", "")}`]],
    ["an id of several", ["edit", "x", "pain=3"]],
    ["an id of none", ["edit", EVIL, "pain=3"]],
    ["a field that is none", ["edit", "first", `${EVIL}=3`]],
    ["answers that are not there", ["triage", "--answers", EVIL]],
    ["a time that is none", ["log", "x", "--at", EVIL]],
    ["an entry", ["log", EVIL, "5", "--note", EVIL]],
    ["an entry as JSON", ["log", EVIL, "5", "--note", EVIL, "--json"]],
    ["an undo", ["undo"]],
    ["wipe without a terminal", ["wipe"]],
  ])("%s", (_what, args) => {
    const { out, err } = run(home, args);
    expect([out + err === "", STEERING.test(out), STEERING.test(err)]).toEqual([false, false, false]);
  });

  test("on a real terminal history sends no sequence of theirs, and no title", async () => {
    const terminal = openSession(["history"], { home, rows: 200 });
    expect(await terminal.exit).toBe(0);
    // Its own: the name it gives the window and takes away again.
    const told = terminal.raw().replaceAll(OWN_TITLE, "");
    const found = ["\u001b", "\u009b", "\u0007", "\u202e"].filter((sign) => told.includes(sign));
    expect(found).toEqual([]);
  });

  test("JSON still says what was written", () => {
    const { out } = run(home, ["report", "--format", "json"]);
    const { events } = JSON.parse(out) as { events: { note?: string }[] };
    expect(events.map(({ note }) => note)).toContain(EVIL);
  });
});

describe("an error tells nothing of what was recorded", () => {
  test.each<[string, readonly string[]]>([
    ["a time that is none", ["log", "secret", "5", "--at", "never ever"]],
    ["the future", ["log", "secret", "5", "--at", "2999-01-01T10:00"]],
    ["two pains", ["log", "secret", "5", "--pain", "6"]],
    ["an id that is none", ["edit", "ffffffff", "pain=3"]],
    ["a format that is none", ["report", "--format", "pdf"]],
    ["a file that is there", ["report", "--format", "csv", "-o", PROGRAM]],
  ])("%s", (_what, args) => {
    const home = newHome();
    run(home, ["log", "secret", "shoes", "5", "--note", "secret"]);
    const { code, err } = run(home, args);
    expect([code, err === "", err.includes("secret")]).toEqual([2, false, false]);
  });
});

test.runIf(existsSync("/proc/self/cmdline"))("the words typed are not in the list of processes", async () => {
  const child = spawn(process.execPath, [PROGRAM, "log", "secret", "5", "--note", "-"], {
    env: environment(newHome()),
  });
  const told: string[] = [];
  child.stderr.on("data", (data: Buffer) => told.push(data.toString()));
  const seen = (): string => readFileSync(`/proc/${String(child.pid)}/cmdline`, "utf8");
  try {
    // The program waits for its note: it has all the time it needs.
    await expect.poll(seen, { timeout: 10_000 }).toMatch(/^spasm-coach\0*$/);
  } finally {
    child.stdin.end();
  }
  await new Promise((resolve) => child.on("exit", resolve));
  expect(told.join("")).toContain("The note is empty.");
});

test("every file it makes is for its owner alone", () => {
  const home = newHome();
  run(home, ["log", "long", "drive", "5"]);
  run(home, ["report", "--format", "csv", "-o", join(home, "record.csv")]);
  const { out } = run(home, ["doctor", "--json"]);
  const { checks } = JSON.parse(out) as { checks: { id: string; status: string }[] };
  expect([readdirSync(home).sort(), checks.find(({ id }) => id === "permissions")?.status]).toEqual([
    ["device", "journal", "journals", "record.csv"],
    "ok",
  ]);
});
