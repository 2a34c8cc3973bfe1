import { describe, expect, test } from "vitest";
import { EXAMPLES } from "../../src/commands/help/examples.ts";
import { help } from "../../src/commands/help.ts";
import { HELP_WORDS } from "../../src/commands/help/help-topics.ts";
import { unknownCommand } from "../../src/commands/help/unknown.ts";
import { EXIT } from "../../src/exit.ts";
import { fakeWorld } from "../support/fake-world.ts";
import { programTree } from "../support/program-tree.ts";

async function printedBy(words: readonly string[], columns = 80): Promise<string> {
  const { world, printed } = fakeWorld({ size: { columns, rows: 24 } });
  expect(await help(world, { words, json: false }, programTree(printed))).toBe(EXIT.done);
  return printed.join("\n");
}

describe("help", () => {
  test("begins with examples, the cramp first, and ends with the topics", async () => {
    const text = await printedBy([]);
    expect(text.split("\n").slice(0, 2)).toEqual([
      "Examples:",
      "  spasm-coach start --cramp                a cramp is on right now",
    ]);
    expect(HELP_WORDS.filter((topic) => !text.includes(`help ${topic}`))).toEqual([]);
  });

  test("of a command begins with its own examples", async () => {
    const text = await printedBy(["log"]);
    const lines = EXAMPLES["log"]?.map(({ line }) => `spasm-coach ${line}`) ?? [];
    expect(lines.filter((line) => !text.includes(line))).toEqual([]);
    expect(text).toContain("Usage: log");
  });

  test.each(HELP_WORDS.flatMap((topic) => [20, 40, 80].map((columns) => [topic, columns] as const)))(
    "%s fits %i columns",
    async (topic, columns) => {
      const text = await printedBy([topic], columns);
      expect(text.split("\n").filter((line) => line.length > columns)).toEqual([]);
    },
  );

  test.each([20, 40])("shows each example whole in %i columns, its meaning below it", async (columns) => {
    const text = (await printedBy(["start"], columns)).split("Usage")[0] ?? "";
    expect(text.split("\n").filter((line) => line.length > columns)).toEqual([]);
    expect(text.replace(/\s+/g, " ")).toContain("spasm-coach start --cramp a cramp is on right now");
  });

  test("a topic of two words may be typed as two words", async () => {
    expect(await printedBy(["exit", "codes"])).toBe(await printedBy(["exit-codes"]));
  });

  test("on something unknown names what was nearest", async () => {
    const { world } = fakeWorld();
    await expect(help(world, { words: ["privcy"], json: false }, programTree())).rejects.toMatchObject({
      what: "No help on: privcy.",
      advice: "Did you mean: spasm-coach help privacy",
      code: EXIT.usage,
    });
  });

  test("on something that is near nothing names where all of it is", async () => {
    const { world } = fakeWorld();
    await expect(help(world, { words: ["xyzzy"], json: false }, programTree())).rejects.toMatchObject({
      what: "No help on: xyzzy.",
      advice: "All commands and topics: spasm-coach help",
    });
  });

  test("--json gives every command with its arguments and flags, the hidden ones left out", async () => {
    const { world, printed } = fakeWorld();
    await help(world, { words: [], json: true }, programTree());
    const flag = { names: ["--help", "-h"], value: null, says: "this help", choices: [] };
    const side = { names: ["--side"], value: "side", says: "which side", choices: ["left", "right", "both"] };
    const trigger = { names: ["--trigger"], value: "name", says: "a trigger", choices: [] };
    const area = { name: "area", says: "where it hurts", repeatable: false, required: false };
    const words = { name: "words", says: "triggers", repeatable: true, required: false };
    expect(JSON.parse(printed.join(""))).toEqual({
      name: "spasm-coach",
      says: "what spasm-coach does",
      flags: [flag],
      commands: [
        { name: "start", says: "what start does", arguments: [area], flags: [side, flag] },
        { name: "log", says: "what log does", arguments: [words], flags: [trigger, flag] },
      ],
    });
  });
});

test.each([
  ["strat", "Did you mean: spasm-coach start"],
  ["lgo", "Did you mean: spasm-coach log"],
  ["LOG", "Did you mean: spasm-coach log"],
  ["calf", "Did you mean: spasm-coach start calf"],
  ["hamstrng", "Did you mean: spasm-coach start hamstring"],
  ["lower back", "Did you mean: spasm-coach start low-back"],
  ["cramp", "Did you mean: spasm-coach start --cramp"],
  ["note", "Did you mean: spasm-coach log"],
  ["constructor", "All commands: spasm-coach help"],
  ["xyzzy", "All commands: spasm-coach help"],
])("the unknown command %s is answered: %s", async (typed, advice) => {
  expect(await unknownCommand(typed, programTree())).toMatchObject({
    what: `Unknown command: ${typed}.`,
    advice,
    code: EXIT.usage,
  });
});
