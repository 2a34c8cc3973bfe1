// Builds dist/: the program and the library, split so that a command loads only what it needs. They are CommonJS: Node
// starts each of its files in a third of the time of an ES module.
import { execFileSync } from "node:child_process";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { onFirstUse } from "./on-first-use.mjs";
import { writeTypes } from "./types.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const dist = join(root, "dist");
// Built beside and swapped in at the end: a program started meanwhile still finds the old one whole.
const fresh = join(root, "dist.new");

/**
 * What is used together is one file: each file that Node has to find, read and compile costs something, and so does each
 * byte in it. First what the entry itself needs, then the content, which few commands open, then what plays, then what
 * every command that touches the record needs, then what both the view and the questions need, then the rest of either,
 * then what comes after the questions.
 */
const plays = needed("src/world/stage.ts", "src/world/sounds.ts", "src/world/machine.ts", "src/world/editor.ts");
const saves = needed("src/world/journal.ts", "src/log/entry-text.ts");
const TOGETHER = {
  base: needed("src/main.ts", "src/asking/wrap.ts"),
  signs: within("src/triage/red-flags", "src/triage/sayings.ts"),
  playbooks: within("src/protocols"),
  stage: (id) => plays(id) && !TOGETHER.base(id) && !saves(id),
  record: needed("src/world/real-world.ts", "src/commands/typed/from-flags.ts", "src/commands/log.ts"),
  shared: (id) => TOGETHER.history(id) && TOGETHER.start(id),
  history: needed("src/commands/history.ts"),
  start: needed("src/commands/start.ts"),
  session: needed("src/commands/visit/decide.ts", "src/commands/visit/play-moves.ts"),
};
/** Loaded by name, or running by itself: a file of its own. */
const ALONE = ["src/main.ts", "src/commands/log.ts"].map((file) => join(root, file));
/** By module: what it imports before its first line runs. */
const imports = new Map();

rmSync(fresh, { recursive: true, force: true });
const bundle = await rolldown({
  input: { main: join(root, "src/main.ts"), library: join(root, "src/index.ts") },
  plugins: [
    {
      name: "imports",
      // The parser of commands can start commands that are programs of their own. We have none, and loading that costs.
      transform: (code, id) =>
        /commander\/lib\/command\.js$/.test(id.replaceAll("\\", "/"))
          ? code.replace("require('node:child_process')", "{}")
          : undefined,
      renderChunk: onFirstUse,
      moduleParsed: ({ id, importedIds }) => void imports.set(id, importedIds),
    },
  ],
  platform: "node",
  preserveEntrySignatures: "allow-extension",
  // A bundled package that wants a package of its own must be bundled with it: nothing is installed for users.
  external: [/^node:/],
  resolve: { alias: { crypto: "node:crypto" } },
  logLevel: "warn",
});
const { output } = await bundle.write({
  dir: fresh,
  format: "cjs",
  minify: true,
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: Object.entries(TOGETHER).map(([name, isIn], index, all) => ({
      name,
      test: isIn,
      priority: all.length - index,
    })),
  },
  entryFileNames: "[name].cjs",
  chunkFileNames: "[name]-[hash].cjs",
});
await bundle.close();

writeFileSync(join(fresh, "index.js"), asModule(output.find(({ name }) => name === "library")));
writeFileSync(join(fresh, "LICENSES.txt"), licencesOf(output));
writeTypes(root, join(fresh, "types"));
// Said so often, and always the same: asked once, here, and read by bin/spasm-coach.js.
for (const asked of ["version", "help"])
  writeFileSync(join(fresh, `${asked}.txt`), execFileSync(process.execPath, [join(fresh, "main.cjs"), `--${asked}`]));
rmSync(dist, { recursive: true, force: true });
renameSync(fresh, dist);

/** Whether a module is one of these files, or in one of these folders. */
function within(...places) {
  const starts = places.map((place) => join(root, place));
  return (id) => starts.some((start) => id.startsWith(start));
}

/** Whether one of these files needs a module at once. */
function needed(...entries) {
  return (id) => {
    const found = new Set();
    const need = (module) => {
      if (found.has(module)) return;
      found.add(module);
      imports.get(module)?.forEach(need);
    };
    entries.forEach((entry) => need(join(root, entry)));
    const isOfOthers = /node_modules.(?!(uuid|crc-32)\b)/.test(id);
    return !ALONE.includes(id) && !isOfOthers && found.has(id);
  };
}

/** The library as an ES module that gives out, by name, what the CommonJS file holds. */
function asModule({ fileName, exports: names }) {
  return `import library from "./${fileName}";\nexport const { ${names.join(", ")} } = library;\n`;
}

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
