import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { machineOf } from "../../src/world/machine.ts";
import type { Machine } from "../../src/world/world.ts";
import { newFolder } from "../support/log-folder.ts";

/** A machine whose only program is this one; `{log}` in its script is a file to write to. */
function machineWith(
  name: string,
  script: string,
  system: NodeJS.Platform = "linux",
): { readonly machine: Machine; readonly log: () => string } {
  const root = newFolder();
  const log = join(root, "log");
  mkdirSync(join(root, "bin"));
  writeFileSync(join(root, "bin", name), `#!/bin/sh\n${script.replaceAll("{log}", `'${log}'`)}\n`);
  chmodSync(join(root, "bin", name), 0o755);
  const read = (): string => (existsSync(log) ? readFileSync(log, "utf8") : "");
  return { machine: machineOf({ PATH: `${join(root, "bin")}:/usr/bin:/bin` }, system), log: read };
}
const until = async (log: () => string, wanted: RegExp): Promise<void> => {
  await vi.waitFor(() => {
    expect(log()).toMatch(wanted);
  }, 5000);
};

describe.runIf(process.platform === "linux")("the machine", () => {
  test("is kept awake until it is let go: what does it ends when its input closes", async () => {
    const { machine, log } = machineWith("systemd-inhibit", "trap '' TERM; echo on >> {log}; cat; echo off >> {log}");
    const release = machine.keepAwake();
    await until(log, /on/);
    expect(log()).toBe("on\n");
    release();
    await until(log, /off/);
  });

  test("shows a notice by the name of the program, its text as one word", async () => {
    const { machine, log } = machineWith("notify-send", 'printf "%s|" "$@" >> {log}');
    machine.notify("Time to move. $(touch x)");
    await until(log, /move/);
    expect(log()).toBe("--app-name=spasm-coach|--|spasm-coach|Time to move. $(touch x)|");
  });

  test("that can do neither does nothing", () => {
    const machine = machineOf({ PATH: "" }, "linux");
    machine.keepAwake()();
    machine.notify("Time to move.");
  });
});

/** Not tried on such machines: what is started there, as their manuals describe it, and how it is told to end. */
describe.runIf(process.platform === "linux")("a machine of another kind, by its programs", () => {
  const RUNS_UNTIL_CLOSED = 'printf "%s|" "$@" >> {log}; cat; echo off >> {log}';

  test.each<[NodeJS.Platform, string, RegExp]>([
    ["darwin", "caffeinate", /^-di\|cat\|/],
    ["win32", "powershell.exe", /^-NoProfile\|-NonInteractive\|-Command\|.*SetThreadExecutionState.*0x80000003/s],
  ])("%s is kept awake by %s until its input closes", async (system, name, wanted) => {
    const { machine, log } = machineWith(name, `trap '' TERM; ${RUNS_UNTIL_CLOSED}`, system);
    const release = machine.keepAwake();
    await until(log, wanted);
    release();
    await until(log, /off/);
  });

  test.each<[NodeJS.Platform, string, RegExp]>([
    ["darwin", "osascript", /^-\|<display notification "Say \\"stop\\" \$\(touch x\)" with title "spasm-coach">$/],
    ["win32", "powershell.exe", /ShowBalloonTip\(8000.*\|<Say "stop" \$\(touch x\)>$/s],
  ])("%s shows a notice by %s, its text never a part of a command", async (system, name, wanted) => {
    const { machine, log } = machineWith(name, 'printf "%s|" "$@" >> {log}; printf "<%s>" "$(cat)" >> {log}', system);
    machine.notify('Say "stop" $(touch x)');
    await until(log, />$/);
    expect(log()).toMatch(wanted);
    if (system === "win32") expect(log().split("|<")[0]).not.toContain("stop");
  });
});
