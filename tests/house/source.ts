import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** Reading the repository's own files, for the tests that guard the house. */

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A file of the repository and its text; the path is from the root, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Every file below a folder whose name ends like this, in a fixed order. */
export function filesBelow(folder: string, ending: string): readonly SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort()
    .map(fileAt);
}

/** One file of the repository. */
export function fileAt(path: string): SourceFile {
  return { path, text: readFileSync(join(ROOT, path), "utf8") };
}

/** Files as parsed, by their text: most of them are walked by several tests. */
const parsed = new Map<string, ts.SourceFile>();

/** Calls `look` with every node of a parsed file. */
export function walk(file: SourceFile, look: (node: ts.Node) => void): void {
  const visit = (node: ts.Node): void => {
    look(node);
    ts.forEachChild(node, visit);
  };
  const tree = parsed.get(file.text) ?? ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ESNext, true);
  parsed.set(file.text, tree);
  visit(tree);
}

/** What a file imports, re-exports, loads later or names in a type, as written. */
export function importsOf(file: SourceFile): readonly string[] {
  const found: string[] = [];
  walk(file, (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
      found.push(textOf(node.moduleSpecifier));
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      found.push(textOf(node.arguments[0]));
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) found.push(textOf(node.argument.literal));
  });
  return found;
}

/** A relative import as a path from the root; a package stays as it is. */
export function resolved(file: SourceFile, specifier: string): string {
  return specifier.startsWith(".") ? posix.normalize(posix.join(posix.dirname(file.path), specifier)) : specifier;
}

function textOf(node: ts.Node | undefined): string {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : "(worked out at run time)";
}
