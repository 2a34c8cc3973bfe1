import { spawn } from "node:child_process";
import { expect, test } from "vitest";
import { journalIn } from "../../src/world/journal.ts";
import { clockAt, newFolder, NOON } from "../support/log-folder.ts";

const WRITERS = ["a", "b", "c", "d"];
const APPENDS = 2000;
const SCRIPT = new URL("../support/log-writer.ts", import.meta.url).pathname;

function writer(folder: string, name: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", SCRIPT, folder, name, String(APPENDS)], {
      stdio: "inherit",
    });
    child.on("error", reject);
    child.on("exit", resolve);
  });
}

test("four processes that append 2,000 entries each at the same time lose none and tear none", async () => {
  const folder = newFolder();
  const codes = await Promise.all(WRITERS.map((name) => writer(folder, name)));
  const { events, damaged } = journalIn(folder, clockAt(NOON), "test").read();
  const names = events.flatMap((event) => (event.kind === "entry" ? event.triggers.map(({ name }) => name) : []));
  const expected = WRITERS.flatMap((name) =>
    Array.from({ length: APPENDS }, (_, index) => `${name} ${String(index + 1)}`),
  );
  expect([codes, damaged, names.sort()]).toEqual([[0, 0, 0, 0], [], expected.sort()]);
});
