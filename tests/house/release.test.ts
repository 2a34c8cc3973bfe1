import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fileAt, filesBelow, ROOT } from "./source.ts";

interface Manifest {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies?: object;
  readonly exports: { readonly ".": { readonly types: string; readonly default: string } };
}

const manifest = JSON.parse(fileAt("package.json").text) as Manifest;
const licences = readFileSync(join(ROOT, "dist/LICENSES.txt"), "utf8");

/** Asks for no more than that its text goes along; the build takes care of that. */
const ALLOWED_LICENCES = ["0BSD", "Apache-2.0", "BlueOak-1.0.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"];
/** What npm runs on the machine of a person who installs. */
const INSTALL_SCRIPTS = ["preinstall", "install", "postinstall"];

test("nothing is installed or run for somebody who installs it", () => {
  expect(Object.keys(manifest.scripts).filter((name) => INSTALL_SCRIPTS.includes(name))).toEqual([]);
  expect(Object.keys(manifest.dependencies ?? {})).toEqual([]);
  expect(existsSync(join(ROOT, "binding.gyp"))).toBe(false);
});

test("every package in the bundle may be in it, and its licence goes along", () => {
  const heads = [...licences.matchAll(/^(\S+) (\d+\.\d+\.\d+\S*) \(([^)]+)\)$/gm)].map(([, name, , licence]) => ({
    name,
    licence: licence ?? "",
  }));
  expect(heads.length).toBe(licences.split("\n----------------------------------------\n").length);
  expect(heads.map(({ name }) => name)).toEqual(expect.arrayContaining(["commander", "zod", "conf"]));
  expect(heads.filter(({ licence }) => !ALLOWED_LICENCES.includes(licence))).toEqual([]);
  expect(licences).not.toContain("carries no licence file");
});

test("what the manifest says the library is, is there", () => {
  const { types, default: code } = manifest.exports["."];
  expect([types, code].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

// Windows keeps no such mode.
test.skipIf(process.platform === "win32")("the start file may be run by itself", () => {
  expect(statSync(join(ROOT, "bin/spasm-coach.js")).mode & 0o111).toBe(0o111);
});

test("the declarations of the library name only each other", () => {
  const files = filesBelow("dist/types", ".d.ts");
  const specifiers = files.flatMap(({ text }) =>
    [...text.matchAll(/(?:from |import\()"([^"]+)"/g)].map(([, name]) => name),
  );
  expect(specifiers.length).toBeGreaterThan(10);
  expect(specifiers.filter((name) => !name?.startsWith("."))).toEqual([]);
});

test("the changes begin with this version", () => {
  const [, newest] = /^## (\d+\.\d+\.\d+)/m.exec(fileAt("CHANGELOG.md").text) ?? [];
  expect(newest).toBe(manifest.version);
});
