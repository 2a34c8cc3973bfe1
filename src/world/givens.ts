import type { Givens, Origin } from "./world.ts";

interface Given {
  readonly env: NodeJS.ProcessEnv;
  /** `--plain` was typed. */
  readonly plain: boolean;
}

const DEFAULT: Origin = { kind: "default" };

/** Flag beats environment beats default. */
export function givensOf({ env, plain }: Given): Givens {
  const home = "SPASM_COACH_HOME";
  return {
    home: (env[home] ?? "") === "" ? DEFAULT : { kind: "environment", by: home },
    plain: plainGiven(env, plain),
  };
}

function plainGiven(env: NodeJS.ProcessEnv, flag: boolean): Givens["plain"] {
  if (flag) return { value: true, origin: { kind: "flag", by: "--plain" } };
  if (isSet(env["ACCESSIBLE"])) return { value: true, origin: { kind: "environment", by: "ACCESSIBLE" } };
  if (env["TERM"] === "dumb") return { value: true, origin: { kind: "environment", by: "TERM" } };
  return { value: false, origin: DEFAULT };
}

/** "0" is how people switch a variable off. */
export function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "" && value !== "0";
}
