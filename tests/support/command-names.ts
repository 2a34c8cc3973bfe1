import { fileAt } from "../house/source.ts";

/** Every command, in the order in which it is registered. */
export const COMMAND_NAMES: readonly string[] = [
  ...fileAt("src/main.ts").text.matchAll(/^ {4}([a-z-]+): \(command(?:, root)?\) =>$/gm),
].map(([, name = ""]) => name);
