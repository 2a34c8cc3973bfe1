import { describe, expect, test } from "vitest";
import { BODY_AREAS } from "../../src/body.ts";
import { completion } from "../../src/commands/completion.ts";
import { SHELLS } from "../../src/commands/help/shells.ts";
import { EXIT } from "../../src/exit.ts";
import { entry } from "../support/log-events.ts";
import { fakeWorld } from "../support/fake-world.ts";
import { programTree } from "../support/program-tree.ts";

const events = [
  entry("2026-11-20T12:00:00.000+11:00", { triggers: [{ name: "long drive" }, { name: "gym\u001b[2J" }] }),
];

async function printedBy(word: string): Promise<string> {
  const { world, printed } = fakeWorld({ events });
  expect(await completion(world, { words: [word] }, programTree())).toBe(EXIT.done);
  return printed.join("");
}

describe.each(SHELLS)("the script for %s", (shell) => {
  test("knows the commands, their flags, areas and sides", async () => {
    const script = await printedBy(shell);
    const wanted = ["start", "log", "side", "trigger", ...BODY_AREAS, "left", "right", "both"];
    expect(wanted.filter((word) => !script.includes(word))).toEqual([]);
  });

  test("holds no trigger of anybody: it asks for them when Tab is pressed", async () => {
    const script = await printedBy(shell);
    expect([script.includes("long drive"), script.includes("spasm-coach completion triggers")]).toEqual([false, true]);
  });
});

test("your own triggers come one a line, without control characters", async () => {
  expect((await printedBy("triggers")).split("\n").sort()).toEqual(["", "gym [2J", "long drive"]);
});

test("an unknown shell is named, with those that are known", async () => {
  const { world } = fakeWorld();
  await expect(completion(world, { words: ["tcsh"] }, programTree())).rejects.toMatchObject({
    what: "Unknown shell: tcsh.",
    advice: "Type one of: bash, zsh, fish, powershell",
    code: EXIT.usage,
  });
});
