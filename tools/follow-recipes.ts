// Follows every recipe of CONTRIBUTING in the folder it is started in: a copy, to see what comes of it.
import { readFileSync, writeFileSync } from "node:fs";
import { followed } from "./recipes.ts";

const read = (path: string): string => readFileSync(path, "utf8");
for (const [path, text] of followed(read("CONTRIBUTING.md"), read)) writeFileSync(path, text);
