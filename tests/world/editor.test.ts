import { chmodSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/exit.ts";
import { editorFrom } from "../../src/world/editor.ts";
import { failure, modeOf, namesIn, newFolder } from "../support/log-folder.ts";

const OTHER_WAY = expect.stringContaining("Nothing was changed.") as string;
const TEXT = "pain=5\nnote=schlecht geschlafen ü 😴\n";

/** A program that can be named as an editor; `$1` is the file. */
function program(script: string): string {
  const path = join(newFolder(), "my editor");
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o700);
  return `"${path}"`;
}

/** Edits a text, and gives what is left of it and how it ended. */
async function edited(command: string, folder = newFolder()): Promise<unknown> {
  const text = editorFrom({ EDITOR: command }, folder, () => undefined).prepare(TEXT);
  try {
    await text.run();
    return text.text();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [error.what, error.advice, error.code, text.text()];
  }
}

test.each([
  [{}, false],
  [{ EDITOR: "" }, false],
  [{ EDITOR: " ", VISUAL: "" }, false],
  [{ EDITOR: "nano" }, true],
  [{ VISUAL: "nano" }, true],
])("with %j an editor is set: %s", (env, isSet) => {
  expect(editorFrom(env, newFolder(), () => undefined).isSet).toBe(isSet);
});

describe("the editor", () => {
  test("gets the text, and what it writes comes back", async () => {
    expect([await edited("true"), await edited(`sed -i s/5/3/`)]).toEqual([TEXT, TEXT.replace("5", "3")]);
  });

  test("may have a blank in its path, and words of its own", async () => {
    expect(await edited(`${program('printf "%s\\n" "$1" "$2" >"$2"')} --wait`)).toMatch(/^--wait\n\/.*entry\.txt\n$/);
  });

  test("named by VISUAL goes before the one named by EDITOR", async () => {
    const env = { EDITOR: "false", VISUAL: "true" };
    const text = editorFrom(env, newFolder(), () => undefined).prepare(TEXT);
    await text.run();
    expect(text.text()).toBe(TEXT);
  });

  test.each([
    ["does not exist", "/no/such/editor", "The editor could not be started."],
    ["is no word a shell knows", '"', "The editor ended with an error."],
    ["ends with 1", "false", "The editor ended with an error."],
    ["is killed", "kill -9 $$ #", "The editor ended with an error."],
  ])("that %s is told, and the text stays", async (_what, command, what) => {
    expect(await edited(command)).toEqual([what, OTHER_WAY, 2, TEXT]);
  });

  test.each([
    ["the bytes of a zip", "printf 'PK\\003\\004\\024\\000' >\"$1\""],
    ["bytes that are no UTF-8", "printf 'pain=\\377' >\"$1\""],
    ["nothing at all, the file is gone", 'rm "$1"'],
  ])("that leaves %s leaves no text", async (_what, script) => {
    expect(await edited(program(script))).toBeNull();
  });

  test.each([
    ["true", true],
    ["rm", false],
  ])("%s: the file is there afterwards: %s", async (command, isThere) => {
    const text = editorFrom({ EDITOR: command }, newFolder(), () => undefined).prepare(TEXT);
    await text.run();
    expect(text.isThere()).toBe(isThere);
  });

  test("has the terminal to itself while it runs", async () => {
    const calls: string[] = [];
    const text = editorFrom({ EDITOR: "true" }, newFolder(), () => calls.push("released")).prepare(TEXT);
    await text.run();
    await text.run();
    expect(calls).toEqual(["released", "released"]);
  });
});

describe("the text on the disk", () => {
  test("is for this person only, in a folder of its own, and gone with it", async () => {
    const folder = join(newFolder(), "state", "edits");
    const text = editorFrom({ EDITOR: "true" }, folder, () => undefined).prepare(TEXT);
    const own = join(text.path, "..");
    expect([modeOf(text.path), modeOf(own), modeOf(folder), namesIn(own)]).toEqual([
      0o600,
      0o700,
      0o700,
      ["entry.txt"],
    ]);
    await text.run();
    writeFileSync(`${text.path}~`, "a copy the editor made");
    text.remove();
    expect([existsSync(own), namesIn(folder)]).toEqual([false, []]);
  });

  test("of two windows at once are two", () => {
    const editor = editorFrom({ EDITOR: "true" }, newFolder(), () => undefined);
    expect(editor.prepare("one").path).not.toBe(editor.prepare("two").path);
  });

  test("that cannot be written is 'not saved'", () => {
    const file = join(newFolder(), "edits");
    writeFileSync(file, "mine");
    expect(failure(() => editorFrom({}, file, () => undefined).prepare(TEXT))).toEqual({
      code: 6,
      what: "Could not save the text to edit (the folder is a file).",
    });
  });
});
