// Writes the tables that clinicians read. A test keeps what is on disk equal to the data.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generatedDocs } from "./docs-tables.ts";

for (const [path, text] of Object.entries(generatedDocs())) {
  writeFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), text);
}
