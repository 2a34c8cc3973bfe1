import { EXIT } from "../exit.ts";

/** What the parser of commands complains of, as every other error: what, and what to do; one object with `json`. */
export function usageText(text: string, json: boolean): string {
  const [line = "", ...rest] = text
    .replace(/^error: /, "")
    .replace(" is invalid. ", " is invalid.\n")
    .trim()
    .split("\n");
  const what = `${line.charAt(0).toUpperCase()}${line.slice(1)}`;
  const advice = rest.length > 0 ? rest.join(" ").replace(/[()]/g, "") : "See: spasm-coach --help";
  return json ? `${JSON.stringify({ error: { code: EXIT.usage, what, do: advice } })}\n` : `${what}\n${advice}\n`;
}
