import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { EXIT, UserError } from "../exit.ts";
import { logFolderUnknown } from "../log/belongings.ts";
import { realClock } from "./clock.ts";
import { editorFrom } from "./editor.ts";
import { writeExport } from "./export-file.ts";
import { deviceId, foldersFrom, saltIn } from "./folders.ts";
import { overridesOf } from "./overrides.ts";
import { journalIn, realDisk } from "./journal.ts";
import { keepLogFolder, logFolderOf } from "./log-folder.ts";
import { machineOf } from "./machine.ts";
import { settingsIn } from "./settings.ts";
import { soundsThrough } from "./sounds.ts";
import { openTerminal, type RealTerminal, type TerminalOptions } from "./terminal.ts";
import { unfinishedIn } from "./unfinished.ts";
import type { Journal, LogFolder, World } from "./world.ts";

export interface RealWorld extends World {
  readonly terminal: RealTerminal;
}

/** The world as it is: this machine's clock, terminal and folders. */
export function realWorld(options: Omit<TerminalOptions, "titles">, app: string): RealWorld {
  const folders = foldersFrom(options.env);
  const logFolder = (): LogFolder => logFolderOf(options.env, folders);
  const log = logFolder();
  const settings = settingsIn(folders.settings);
  const terminal = openTerminal({ ...options, titles: () => settings.windowTitle() !== "leave" });
  // What only a session needs is loaded when it is asked for.
  const machine = once(() => machineOf(options.env));
  const sounds = once(() =>
    soundsThrough({ env: options.env, folder: join(dirname(folders.state), "sounds"), ring: terminal.ring }),
  );
  const editor = once(() => editorFrom(options.env, folders.edits, terminal.release));
  return {
    clock: realClock,
    terminal,
    get machine() {
      return machine();
    },
    get sounds() {
      return sounds();
    },
    get editor() {
      return editor();
    },
    journal:
      log.path === null
        ? journalNowhere(log.file)
        : journalIn(
            log.path,
            realClock,
            app,
            realDisk,
            () => deviceId(saltIn(folders.device)),
            dirname(folders.device),
          ),
    settings: {
      ...settings,
      logFolder,
      setLogFolder: (typed) => keepLogFolder(options.env, folders, typed),
    },
    overrides: overridesOf(options),
    unfinished: unfinishedIn(folders.state),
    readText,
    writeNew: async (path, pieces) => {
      (await import("./new-file.ts")).writeNewFile(path, pieces);
    },
    upkeep: async () =>
      (await import("./upkeep.ts")).upkeepOf(
        { ...folders, journal: log.path ?? folders.journal },
        log.path === null ? log.file : null,
      ),
    writeExport,
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A record that nobody knows the place of: not an empty one. */
function journalNowhere(file: string): Journal {
  const read = (): never => {
    throw logFolderUnknown(file, EXIT.unreadable);
  };
  return {
    read,
    recent: read,
    lately: read,
    newId: () => "",
    append: () => {
      throw logFolderUnknown(file, EXIT.notSaved);
    },
  };
}

async function readText(path: string): Promise<string> {
  try {
    if (path !== "-") return readFileSync(path, "utf8");
    const parts: Buffer[] = [];
    for await (const part of process.stdin) parts.push(part as Buffer);
    return Buffer.concat(parts).toString("utf8");
  } catch (error) {
    throw new UserError(
      `The file ${path} cannot be read.`,
      "Check its name and that you may read it.",
      EXIT.usage,
      error,
    );
  }
}
