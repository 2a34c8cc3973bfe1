import { describe, expect, test } from "vitest";
import { EXIT } from "../../src/exit.ts";
import { usageText } from "../../src/commands/typed/usage-text.ts";

describe("a wrong flag is told as every other error: what is wrong, then what to do", () => {
  test.each<[string, string, string]>([
    [
      "error: option '--pain <score>' argument '11' is invalid. Pain is a whole number from 0 to 10.\n",
      "--pain cannot be that.",
      "Pain is a whole number from 0 to 10.",
    ],
    [
      "error: option '--side <side>' argument 'lft' is invalid. Allowed choices are left, right, both.\n",
      "--side cannot be that.",
      "Use one of: left, right, both.",
    ],
    ["error: option '--at <when>' argument missing\n", "--at wants a value.", "Give it one: --at <when>"],
    [
      "error: option '-o, --output <file>' argument missing\n",
      "--output wants a value.",
      "Give it one: --output <file>",
    ],
    [
      "error: option '--quiet' cannot be used with option '--voice'\n",
      "--quiet and --voice cannot go together.",
      "Leave one of them out.",
    ],
    ["error: unknown option '--sied'\n(Did you mean --side?)\n", "Unknown flag: --sied.", "Did you mean --side?"],
    ["error: unknown option '--nothing'\n", "Unknown flag: --nothing.", "All commands and flags: spasm-coach --help"],
    ["error: missing required argument 'shell'\n", "A word is missing: shell.", "All commands: spasm-coach help"],
    [
      "error: of a kind not known yet: 7\n",
      "These words cannot be read.",
      "All commands and flags: spasm-coach --help",
    ],
  ])("%j", (said, what, advice) => {
    expect(usageText(said, false)).toBe(`${what}\n${advice}\n`);
    expect(JSON.parse(usageText(said, true))).toEqual({ error: { code: EXIT.usage, what, do: advice } });
  });

  test.each([
    "error: option '--pain <score>' argument '8' is invalid. Pain is a whole number.",
    "error: option '--note <text>' argument '8' is invalid. 8' is invalid. Use words.",
    "error: unknown option '--pian=8'\n(Did you mean --pain?)",
    "error: unknown option '--pian8'",
    "error: unknown option '--note\n8'",
    "error: too many arguments for 'log': 8",
  ])("no value that was typed is repeated: %j", (said) => {
    expect(usageText(said, false)).not.toContain("8");
  });
});
