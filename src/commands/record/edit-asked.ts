import { choiceForm } from "../../asking/choice-form.ts";
import { BACK } from "../../asking/form.ts";
import { wordForm } from "../../asking/word-form.ts";
import { UserError } from "../../exit.ts";
import { shortText } from "../../log/entry-text.ts";
import type { World } from "../../world/world.ts";
import { changed, type Entry } from "./edit-fields.ts";
import { fieldLines } from "./edit-text.ts";
import { NOTE_LETTERS_MAX } from "./log-guided.ts";

/** A field on a line of its own leaves little room. */
const VALUE_CHARS = 24;

const FIELD_WORDS: Readonly<Record<string, string>> = {
  at: "when",
  none: "a day without a spasm",
  only: "the whole day",
};

/** Field by field, for somebody without an editor. The changes as they would be typed; `null` = leave it as it is. */
export async function askChanges(world: World, entry: Entry): Promise<readonly string[] | null> {
  const { terminal } = world;
  const changes: string[] = [];
  let now = entry;
  for (;;) {
    const fields = fieldLines(now).map((line) => {
      const [, name = "", value = ""] = /^([a-z]+)=(.*)$/s.exec(line) ?? [];
      return { name, value: value === "" ? "none" : value, words: FIELD_WORDS[name] ?? name };
    });
    const picked = await terminal.ask(
      choiceForm<string>({
        text: ["What should change?"],
        back: false,
        choices: [
          ...fields.map(({ name, value, words }, index) => ({
            key: String(index + 1),
            label: `${words}: ${shortText(value, VALUE_CHARS)}`,
            value: name,
          })),
          { key: "enter", label: "save", value: "" },
          { key: "q", label: "leave it as it was", value: "quit" },
        ],
      }),
    );
    if (picked === BACK || picked === "quit") return null;
    const field = fields.find(({ name }) => name === picked);
    if (field === undefined) return changes;
    const { name, words, value } = field;
    const text = [`${words} is ${shortText(value)} now.`, `Type what it should be. "none" empties it.`];
    const typed = await terminal.ask(wordForm({ text, skip: true, back: true, lettersMax: NOTE_LETTERS_MAX }));
    if (typed === BACK || typed === "") continue;
    const change = `${name}=${typed}`;
    try {
      now = await changed(now, change, world, []);
      changes.push(change);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      terminal.complain([error.what, error.advice]);
    }
  }
}
