import { EXIT } from "../../exit.ts";

/**
 * What the parser of commands says, and the two lines that a person reads instead. A value as typed is never repeated:
 * it may be a pain score, a place or a note.
 */
const TOLD: readonly (readonly [said: RegExp, told: string])[] = [
  [
    /^option '(?:-\w, )?(--[a-z-]+).*' is invalid\. Allowed choices are (.+)\.$/s,
    "$1 cannot be that.\nUse one of: $2.",
  ],
  [/^option '(?:-\w, )?(--[a-z-]+).*' is invalid\. (.+)$/s, "$1 cannot be that.\n$2"],
  [/^option '(?:-\w, )?((--[a-z-]+).*)' argument missing$/, "$2 wants a value.\nGive it one: $1"],
  [/^option '(--[a-z-]+).*' cannot .* option '(--[a-z-]+).*$/, "$1 and $2 cannot go together.\nLeave one of them out."],
  [/^unknown option '(-[a-z-]*).*\n\((Did you mean .+)\)$/is, "Unknown flag: $1.\n$2"],
  [/^unknown option '(-[a-z-]*).*$/is, "Unknown flag: $1.\nAll commands and flags: spasm-coach --help"],
  [/^missing required argument '(.+)'$/, "A word is missing: $1.\nAll commands: spasm-coach help"],
];
const UNREAD = "These words cannot be read.\nAll commands and flags: spasm-coach --help";

/** What the parser of commands complains of, as every other error: what, and what to do; one object with `json`. */
export function usageText(text: string, json: boolean): string {
  const said = text.replace(/^error: /, "").trim();
  const [pattern, told] = TOLD.find(([candidate]) => candidate.test(said)) ?? [/^.*$/s, UNREAD];
  const lines = said.replace(pattern, told);
  const [what, advice] = lines.split("\n");
  return json ? `${JSON.stringify({ error: { code: EXIT.usage, what, do: advice } })}\n` : `${lines}\n`;
}
