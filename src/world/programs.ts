import type { ChildProcessByStdio } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import type { Writable } from "node:stream";

/**
 * The only file that starts other programs: players, voices, what keeps the screen awake, what shows a notice. They are
 * found by name on the PATH, started without a shell, and what they are told comes on standard input, never as a part
 * of a command.
 */

/** A program of the system, with how it is called. */
export interface Program {
  /** The name of its file: on Windows with its ending. */
  readonly name: string;
  readonly args: readonly string[];
}

/** One that runs. */
export interface Running {
  readonly stop: () => void;
}

type Child = ChildProcessByStdio<Writable, null, null>;

/** Where a program of this name lies on the PATH, or undefined. */
export function pathOf(name: string, env: NodeJS.ProcessEnv): string | undefined {
  return (env["PATH"] ?? env["Path"] ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, name))
    .find(mayRun);
}

/** Starts it and returns at once. `ended` is told once whether it ended well; a program that was stopped did. */
export function startProgram(
  program: Program,
  env: NodeJS.ProcessEnv,
  input: string,
  ended: (well: boolean) => void,
): Running {
  let stopped = false;
  let told = false;
  const tell = (well: boolean): void => {
    if (told) return;
    told = true;
    ended(well || stopped);
  };
  const child = spawned(program, env, tell);
  void child.then((started) => started?.stdin.end(input));
  return {
    stop: () => {
      stopped = true;
      void child.then((started) => started?.kill());
    },
  };
}

/** Starts one that goes on until it is stopped, or until our program ends, however that comes about. */
export function holdProgram(program: Program, env: NodeJS.ProcessEnv): Running {
  const child = spawned(program, env, nothing);
  // The open pipe must not keep our program from ending.
  void child.then((started) => (started?.stdin as { readonly unref?: () => void } | undefined)?.unref?.());
  return {
    stop: () => {
      void child.then((started) => {
        started?.stdin.end();
        started?.kill();
      });
    },
  };
}

/** What starts programs is loaded with the first of them: most commands start none, and would wait for it. */
async function spawned(
  { name, args }: Program,
  env: NodeJS.ProcessEnv,
  ended: (well: boolean) => void,
): Promise<Child | undefined> {
  const path = pathOf(name, env);
  if (path === undefined) {
    ended(false);
    return undefined;
  }
  const { spawn } = await import("node:child_process");
  const child = spawn(path, args, { stdio: ["pipe", "ignore", "ignore"], windowsHide: true, env });
  child.on("error", () => {
    ended(false);
  });
  child.on("exit", (code) => {
    ended(code === 0);
  });
  // It may end before it has read everything; that is told by its exit.
  child.stdin.on("error", nothing);
  // A program that still speaks never keeps ours from ending.
  child.unref();
  return child;
}

function mayRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function nothing(): void {
  // Nobody waits for this.
}
