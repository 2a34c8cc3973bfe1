import type { BodyArea, PainScore } from "../body.ts";
import { EXIT, UserError, type ExitCode } from "../exit.ts";
import { readTrigger, readWords, triggerText } from "../log/words.ts";
import type { World } from "../world/world.ts";

export interface LogOptions {
  readonly words: readonly string[];
  readonly triggers: readonly string[];
  readonly pain: PainScore | undefined;
  readonly area: BodyArea | undefined;
  readonly json: boolean;
}

/** Records what the words say, at once and without a question. */
export function log(world: World, options: LogOptions): ExitCode {
  const said = readWords(options.words);
  const triggers = [...said.triggers, ...options.triggers.map(readTrigger)].filter(({ name }) => name !== "");
  if (options.pain !== undefined && said.pain !== null && options.pain !== said.pain) {
    throw new UserError("Two pain scores were given.", "Leave one of them out.");
  }
  const pain = options.pain ?? said.pain;
  if (triggers.length === 0 && pain === null && options.area === undefined) {
    throw new UserError(
      "There is nothing to record.",
      "Say what happened, for example: spasm-coach log long drive, new shoes 5",
    );
  }
  const event = world.journal.append({
    kind: "entry",
    happened: world.clock.stamp(world.clock.now()),
    none: false,
    pain,
    cramps: null,
    area: options.area ?? null,
    side: null,
    triggers,
    note: null,
  });
  if (options.json) {
    world.terminal.write(`${JSON.stringify(event)}\n`);
    return EXIT.done;
  }
  const parts = [
    ...triggers.map(triggerText),
    ...(pain === null ? [] : [`pain ${String(pain)}`]),
    ...(options.area === undefined ? [] : [options.area]),
  ];
  world.terminal.print([`Saved: ${parts.join(", ")}.`]);
  return EXIT.done;
}
