import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // The terminal tests mostly wait for a person's pauses: three files at once cost little on two cores.
    maxWorkers: 3,
    testTimeout: 120_000,
    env: { TZ: "Australia/Sydney" },
  },
});
