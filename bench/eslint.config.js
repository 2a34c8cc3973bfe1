// Lint for the whole repository; run from the root by `npm run lint`.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

export default defineConfig(
  { ignores: ["**/node_modules/**", "dist/**", "coverage/**"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      // `[...text]` splits keys and key names into characters; emoji families are nobody's key.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // A name from outside (environment, JSON) reads as one in brackets.
      "@typescript-eslint/dot-notation": ["error", { allowIndexSignaturePropertyAccess: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "no-nested-ternary": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "SpreadElement > ObjectExpression", message: "Write the fields out, or name the group." },
      ],
    },
  },
  {
    // Data files end in `as const satisfies`; their indexes read them back as the wider type.
    files: ["src/**/*.ts"],
    rules: {
      eqeqeq: "error",
      "no-console": ["error"],
      "max-lines": ["error", { max: 400 }],
    },
  },
  {
    // The last resort for a bug, and only with DEBUG=1.
    files: ["src/main.ts"],
    rules: { "no-console": ["error", { allow: ["error"] }] },
  },
  {
    // Tests spell out keys as text: `[..."nnn"]`.
    files: ["tests/**/*.ts"],
    rules: { "@typescript-eslint/no-misused-spread": "off" },
  },
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: { globals: { process: "readonly", URL: "readonly", console: "readonly" } },
  },
  {
    files: ["bin/*.js"],
    languageOptions: { sourceType: "commonjs", globals: { require: "readonly", __dirname: "readonly" } },
  },
);
