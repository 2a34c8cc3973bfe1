import { UserError } from "../../exit.ts";
import { plainText } from "../../log/words.ts";
import {
  ACTIONS,
  clashIn,
  isAction,
  USUAL_KEYS,
  whyNot,
  type SessionAction,
  type SessionKeys,
} from "../../session/session-keys.ts";
import type { World } from "../../world/world.ts";
import { meantOr } from "../typed/nearest.ts";
import { sayKept } from "../visit/person-steps.ts";
import type { Reading, Setting } from "./setting.ts";

/** Gives every action its usual key again. */
const USUAL = "usual";
const EXAMPLE = "For example: spasm-coach settings set keys skip=n";
const ALLOWED = "Allowed: one letter, space, or one of - = , . ; / ' [ ] * #";
const FIXED = "Enter, the numbers, !, ? and + mean the same for everybody.";

/** The keys of a session, as `action=key`, all on one line or one by one. */
export const KEYS_SETTING: Setting = {
  name: "keys",
  says: "What each key does in a session",
  read: readKeys,
  change: {
    kind: "set",
    allowed: `actions with a key, such as skip=n back=p, or ${USUAL}`,
    values: [USUAL],
    write: writeKeys,
  },
};

async function readKeys({ settings }: World): Promise<Reading> {
  const { keys, state } = await settings.keys();
  const value = ACTIONS.map((action) => `${action}=${keys[action]}`);
  switch (state) {
    case "usual":
      return { value, origin: { kind: "default" } };
    case "chosen":
      return { value, origin: { kind: "file" } };
    case "damaged":
      return { value, note: "those in the file cannot be used", origin: { kind: "default" } };
  }
}

async function writeKeys(world: World, typed: string): Promise<readonly string[]> {
  const { keys } = await world.settings.keys();
  const wanted = typed.toLowerCase() === USUAL ? USUAL_KEYS : { ...keys, ...(await changesIn(typed)) };
  const clash = clashIn(wanted);
  if (clash !== null) {
    const [one, other] = clash;
    throw new UserError(
      `${wanted[one]} would be both ${one} and ${other}.`,
      `Set both at once: spasm-coach settings set keys ${one}=${wanted[one]} ${other}=KEY`,
    );
  }
  sayKept(world, await world.settings.setKeys(wanted));
  return [];
}

async function changesIn(typed: string): Promise<Partial<SessionKeys>> {
  const changes: Partial<Record<SessionAction, string>> = {};
  for (const word of typed.toLowerCase().split(/\s+/)) {
    const [, name, key] = /^([^=]*)=(.*)$/u.exec(word) ?? [];
    if (name === undefined || key === undefined)
      throw new UserError(`Not an action and its key: ${plainText(word)}.`, EXAMPLE);
    if (!isAction(name)) {
      throw new UserError(
        `No action is called ${plainText(name)}.`,
        await meantOr(name, ACTIONS, `All: ${ACTIONS.join(", ")}`),
      );
    }
    refuse(name, key);
    changes[name] = key;
  }
  return changes;
}

function refuse(action: SessionAction, key: string): void {
  switch (whyNot(key)) {
    case null:
      return;
    case "missing":
      throw new UserError(`No key given for ${action}.`, ALLOWED);
    case "fixed":
      throw new UserError(`${key} keeps its own meaning.`, `${FIXED} ${ALLOWED}`);
    case "no-key":
      throw new UserError(`Not one key: ${plainText(key)}.`, ALLOWED);
  }
}
