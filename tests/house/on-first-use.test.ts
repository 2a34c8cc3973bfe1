import { expect, test } from "vitest";
import { onFirstUse } from "../../tools/on-first-use.mjs";

const NEEDS = 'const require_signs = require("./signs-1.cjs");\nlet node_stream = require("node:stream");\n';

test("a file that a chunk needs is loaded when the first of its names is used", () => {
  const changed = onFirstUse(`${NEEDS}use(...require_signs.ALL, new node_stream.PassThrough());\n`);
  expect(changed).toBe(
    [
      "let require_signs_;",
      'const require_signs = () => (require_signs_ ??= require("./signs-1.cjs"));',
      "let node_stream_;",
      'const node_stream = () => (node_stream_ ??= require("node:stream"));',
      "use(...(require_signs()).ALL, new (node_stream()).PassThrough());",
      "",
    ].join("\n"),
  );
});

test("what is handed on as a whole is loaded at once, as it was", () => {
  const code = 'let node_path = require("node:path");\nnode_path = __toESM(node_path);\nnode_path.default.join();\n';
  expect(onFirstUse(code)).toBe(code);
});

test("a longer name, and a call that is not at the top, are left alone", () => {
  const code = `${NEEDS}const other_require_signs = 1;\nconst later = () => require("./later.cjs");\n`;
  expect(onFirstUse(code)).toContain("const other_require_signs = 1;\nconst later = () => require(");
});
