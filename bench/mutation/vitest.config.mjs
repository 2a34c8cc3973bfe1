// The tests that the mutation proof runs against each mutant: pure ones, the slow files last.
import { basename } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";

const FOLDERS = ["scenarios", "triage", "log"];
/** They look at none of the files under mutation. */
const ELSEWHERE = ["log/lines", "log/schema", "log/words", "triage/every-answer", "triage/walk", "log/desk-worker"];
/** Properties and walks of seconds. Most mutants are caught before their turn comes. */
const LAST = ["gentler-today", "standing", "walk", "course", "triage-properties", "desk-worker", "every-answer"];

class SlowLast extends BaseSequencer {
  async sort(files) {
    const rank = ({ moduleId }) => LAST.indexOf(basename(moduleId, ".test.ts"));
    const folder = ({ moduleId }) => FOLDERS.findIndex((name) => moduleId.includes(`/tests/${name}/`));
    return [...files].sort(
      (one, other) =>
        rank(one) - rank(other) || folder(one) - folder(other) || (one.moduleId < other.moduleId ? -1 : 1),
    );
  }
}

export default defineConfig({
  test: {
    include: FOLDERS.map((folder) => `tests/${folder}/**/*.test.ts`),
    exclude: ELSEWHERE.map((name) => `tests/${name}.test.ts`),
    sequence: { sequencer: SlowLast },
    // All files in one thread, each mutant in a new one: they share nothing but their imports.
    isolate: false,
    cache: false,
    testTimeout: 0,
  },
});
