import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const homes = new Set<string>();
/** Ways to end what still runs, so that none writes to a home that is gone. */
const endings = new Set<() => Promise<unknown>>();

/** An empty home for one run, gone when the tests of the file are. */
export function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), "spasm-coach-"));
  homes.add(home);
  return home;
}

/** Has this done before the homes of the file go. Gives what to call when there is no more need. */
export function beforeLeaving(end: () => Promise<unknown>): () => void {
  endings.add(end);
  return () => {
    endings.delete(end);
  };
}

/** Ends every program that a test of the file left running, and takes its homes away. */
export async function leaveHomes(): Promise<void> {
  await Promise.all([...endings].map((end) => end()));
  homes.forEach((home) => {
    rmSync(home, { recursive: true, force: true });
  });
  homes.clear();
}
