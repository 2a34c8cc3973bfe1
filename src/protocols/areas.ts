import type { BodyArea } from "../body.ts";

/** The areas that have a playbook. A test keeps this list equal to the playbooks; it costs nothing to load. */
export const COACHED_AREAS = ["neck", "calf"] as const satisfies readonly BodyArea[];
