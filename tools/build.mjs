// Builds dist/: the program and the library as ES modules, split so that a command loads only what it needs.
import { execFileSync } from "node:child_process";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const dist = join(root, "dist");
// Built beside and swapped in at the end: a program started meanwhile still finds the old one whole.
const fresh = join(root, "dist.new");

rmSync(fresh, { recursive: true, force: true });
const bundle = await rolldown({
  input: { main: join(root, "src/main.ts"), index: join(root, "src/index.ts") },
  platform: "node",
  // A bundled package that wants a package of its own must be bundled with it: nothing is installed for users.
  external: [/^node:/],
  logLevel: "warn",
});
const { output } = await bundle.write({
  dir: fresh,
  format: "esm",
  minify: true,
  entryFileNames: "[name].js",
  chunkFileNames: "[name]-[hash].js",
});
await bundle.close();

writeFileSync(join(fresh, "LICENSES.txt"), licencesOf(output));
execFileSync(
  process.execPath,
  [
    join(root, "node_modules/typescript/bin/tsc"),
    "-p",
    join(root, "tsconfig.types.json"),
    "--outDir",
    join(fresh, "types"),
  ],
  {
    stdio: "inherit",
  },
);
rmSync(dist, { recursive: true, force: true });
renameSync(fresh, dist);

/** The licence of every package whose code went into the bundle. */
function licencesOf(chunks) {
  const folders = new Set();
  for (const chunk of chunks) {
    for (const file of chunk.moduleIds ?? []) {
      const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll("\\", "/"));
      if (found) folders.add(found[1]);
    }
  }
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      return `${name} ${version} (${license})\n\n${licenceText(folder)}\n`;
    })
    .join("\n----------------------------------------\n\n");
}

function licenceText(folder) {
  for (const name of ["LICENSE", "LICENSE.md", "license", "LICENSE.txt", "LICENCE", "license.md"]) {
    try {
      return readFileSync(join(folder, name), "utf8").trim();
    } catch {
      // Named otherwise: try the next.
    }
  }
  return "(the package carries no licence file; see its manifest)";
}
