import { withNumbers } from "../../triage/phone-numbers.ts";
import type { World } from "../../world/world.ts";

/** The lines with the numbers of the country in place. The settings are read only where a line names a number. */
export async function numberedLines({ settings }: World, lines: readonly string[]): Promise<readonly string[]> {
  if (!lines.some((line) => line.includes("{"))) return lines;
  const country = await settings.country();
  return lines.map((line) => withNumbers(line, country));
}
