import { choiceForm } from "../asking/choice-form.ts";
import { EXIT, type ExitCode } from "../exit.ts";
import type { LogOptions } from "./log.ts";
import type { World } from "../world/world.ts";
import { NO_FLAGS } from "./ways.ts";

/** `log` without a word: it asks. */
const LOG_NOTHING_SAID: LogOptions = {
  ...{ words: [], triggers: [], pain: undefined, cramps: undefined, area: undefined, side: undefined },
  ...{ none: false, only: false, evening: false, at: undefined, note: undefined, json: false },
};

/** What `spasm-coach` alone shows on a terminal. */
export async function menu(world: World): Promise<ExitCode> {
  const choice = await world.terminal.ask(
    choiceForm({
      text: ["spasm-coach"],
      back: false,
      choices: [
        { key: "s", label: "start a session", value: "start" as const },
        { key: "c", label: "a cramp is on right now", value: "cramp" as const },
        { key: "l", label: "log a trigger, pain or a note", value: "log" as const },
        { key: "h", label: "history", value: "history" as const },
        { key: "p", label: "plan: what comes next", value: "plan" as const },
        { key: "q", label: "quit", value: "quit" as const },
      ],
    }),
  );
  switch (choice) {
    case "start": {
      const { start } = await import("./start.ts");
      return start(world, {
        area: undefined,
        side: undefined,
        tools: [],
        noHeat: false,
        resume: false,
        print: false,
        ...NO_FLAGS,
      });
    }
    case "cramp":
      return (await import("./cramp.ts")).cramp(world, { area: undefined, ...NO_FLAGS });
    case "log":
      return (await import("./log.ts")).log(world, LOG_NOTHING_SAID);
    case "history":
      return (await import("./history.ts")).history(world, { json: false });
    case "plan":
      return (await import("./plan.ts")).plan(world, undefined);
    default:
      return EXIT.done;
  }
}
