// What `node bench/prove.mjs mutation` mutates: the files that decide. Words and content have tests of their own.
import { fileURLToPath } from "node:url";

const TRIAGE = [
  "assess",
  "limits",
  "cautions",
  "combinations",
  "facts",
  "gentler",
  "answers-file",
  "red-flag",
  "effects",
];
const LOG = ["locks", "pacing", "course", "next-day", "episode", "gentler-today", "profile", "standing", "outcome"];
const SECOND_MS = 1000;

export default {
  testRunner: "vitest",
  plugins: [fileURLToPath(import.meta.resolve("@stryker-mutator/vitest-runner"))],
  vitest: { configFile: "bench/mutation/vitest.config.mjs", related: false },
  coverageAnalysis: "perTest",
  mutate: [...TRIAGE.map((name) => `src/triage/${name}.ts`), ...LOG.map((name) => `src/log/${name}.ts`)],
  mutator: { excludedMutations: ["StringLiteral"] },
  reporters: ["json"],
  concurrency: 2,
  disableTypeChecks: false,
  // Only a loop without an end runs out of this, not a busy machine.
  timeoutMS: 120 * SECOND_MS,
  timeoutFactor: 10,
  dryRunTimeoutMinutes: 20,
  allowConsoleColors: false,
  warnings: { slow: false },
};
