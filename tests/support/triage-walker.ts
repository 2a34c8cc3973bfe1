import type { BodyArea } from "../../src/body.ts";
import { walk } from "./triage-walk.ts";

/** A process of its own that walks the areas named, and prints what came of each as one line of JSON. */
for (const area of process.argv.slice(2) as BodyArea[]) {
  process.stdout.write(`${JSON.stringify({ area, ...walk(area) })}\n`);
}
