import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/support/every-file.ts"],
    // Loading the house anew for each file cost more than most of the files. No test changes what another one reads.
    isolate: false,
    // The terminal tests mostly wait for a person's pauses: many at once, and three files on two cores, cost little.
    maxConcurrency: 12,
    maxWorkers: 3,
    testTimeout: 120_000,
    env: { TZ: "Australia/Sydney" },
  },
});
