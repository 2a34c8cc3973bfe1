import { join } from "node:path";
import { expect, test } from "vitest";
import { damageRounds } from "../support/log-damage.ts";
import { newFolder } from "../support/log-folder.ts";

/** `npm run prove` goes 10,000 rounds. */
const ROUNDS = 800;

test("whatever bytes are damaged, every whole line is read, the others are named, and writing goes on", () => {
  const { wrong, linesLost } = damageRounds(join(newFolder(), "journal"), ROUNDS, 20261121);
  expect([wrong, linesLost > ROUNDS]).toEqual([[], true]);
});
