// The declarations of the library: those of src/index.ts and of what it names, and no other.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

const RELATIVE = /from "(\.[^"]+)\.ts"|import\("(\.[^"]+)\.ts"\)/g;

/** Writes them into a folder. The compiler declares every file that was compiled, also what no declaration mentions. */
export function writeTypes(root, folder) {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [compiler, "-p", join(root, "tsconfig.types.json"), "--outDir", folder], {
    stdio: "inherit",
  });
  const named = new Set();
  const name = (file) => {
    if (named.has(file)) return;
    named.add(file);
    for (const [, imported, inline] of readFileSync(file, "utf8").matchAll(RELATIVE))
      name(join(dirname(file), `${imported ?? inline}.d.ts`));
  };
  name(join(folder, "index.d.ts"));
  removeOthers(folder, named);
}

/** Removes every file that is not kept, and folders that nothing is left in. */
function removeOthers(folder, kept) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removeOthers(path, kept);
    else if (!kept.has(path)) rmSync(path);
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
