import type { BodyArea } from "../body.ts";
import { bodiesWith } from "./bodies.ts";
import { CLOSE_UPS } from "./close-ups.ts";
import type { Drawing } from "./drawing.ts";

/** Shown to somebody who is about to press: the close-up of the playbook, else the area on both bodies. */
export function drawingFor(playbook: string, area: BodyArea): Drawing {
  return CLOSE_UPS[playbook] ?? bodiesWith(area);
}
