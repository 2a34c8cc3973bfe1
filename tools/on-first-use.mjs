/**
 * The code of a chunk, changed so that each file it needs is loaded when the first of its names is used, not before.
 * Rolldown names what a chunk needs `require_<chunk>` and `node_<module>`; where such a name is more than the front of a
 * `name.thing`, it stays as it was.
 */
export function onFirstUse(code) {
  let changed = code;
  for (const [line, name, file] of code.matchAll(/^(?:const|let) ((?:require|node)_\w+) = require\(("[^"]+")\);$/gm)) {
    const rest = changed.replace(line, "");
    const uses = [...rest.matchAll(new RegExp(`(?<![\\w$])${name}(?![\\w$])`, "g"))];
    if (!uses.every(({ index }) => rest[index + name.length] === ".")) continue;
    changed = changed
      .replace(line, MARK)
      // In brackets, for the sake of `new name.Thing()`.
      .replace(new RegExp(`(?<![\\w$])${name}\\.`, "g"), `(${name}()).`)
      .replace(MARK, `let ${name}_;\nconst ${name} = () => (${name}_ ??= require(${file}));`);
  }
  return changed;
}

const MARK = "\u0000";
