import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CTRL_C, openSession } from "../support/pty.ts";
import { newHome } from "../support/pty-runs.ts";

const SET = "\u001b[22;2t\u001b]2;spasm-coach\u0007";
const RESTORED = "\u001b[23;2t";

/** All that came out of a run that was left at its first screen. */
async function left(settings: string, args: readonly string[] = ["start", "calf"]): Promise<string> {
  const home = newHome();
  writeFileSync(join(home, "settings.json"), settings);
  const session = openSession(args, { home });
  await session.until(/Call now\./);
  session.type(CTRL_C);
  await session.exit;
  return session.raw();
}

test.concurrent("while a screen stands the window is called spasm-coach; then its title is what it was", async () => {
  const raw = await left("{}");
  expect([raw.split(SET).length, raw.split(RESTORED).length]).toEqual([2, 2]);
  expect(raw.indexOf("Call now.")).toBeGreaterThan(raw.indexOf(SET));
  expect(raw.indexOf(RESTORED)).toBeGreaterThan(raw.indexOf("Call now."));
});

test.concurrent.each<[string, string, readonly string[]]>([
  ["in a plain run", "{}", ["start", "calf", "--plain"]],
  ["where the person wants it left", '{"windowTitle":"leave"}', ["start", "calf"]],
])("%s the title is left alone", async (_when, settings, args) => {
  const raw = await left(settings, args);
  expect([raw.includes("\u001b]2;"), raw.includes(RESTORED)]).toEqual([false, false]);
});

test.concurrent("a settings file nobody can read leaves nothing of what was typed in the title", async () => {
  expect(await left("{")).toContain(SET);
});
