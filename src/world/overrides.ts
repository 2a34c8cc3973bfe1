import type { Overrides, Origin } from "./world.ts";

interface Given {
  readonly env: NodeJS.ProcessEnv;
  /** `--plain` was typed. */
  readonly plain: boolean;
}

const DEFAULT: Origin = { kind: "default" };

/** Flag beats environment beats default. */
export function overridesOf({ env, plain }: Given): Overrides {
  const home = "SPASM_COACH_HOME";
  return {
    home: (env[home] ?? "") === "" ? DEFAULT : { kind: "environment", by: home },
    plain: plainOverride(env, plain),
  };
}

function plainOverride(env: NodeJS.ProcessEnv, flag: boolean): Overrides["plain"] {
  if (flag) return { value: true, origin: { kind: "flag", by: "--plain" } };
  if (isSet(env["ACCESSIBLE"])) return { value: true, origin: { kind: "environment", by: "ACCESSIBLE" } };
  if (env["TERM"] === "dumb") return { value: true, origin: { kind: "environment", by: "TERM" } };
  return { value: false, origin: DEFAULT };
}

/** "0" is how people switch a variable off. */
export function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "" && value !== "0";
}
