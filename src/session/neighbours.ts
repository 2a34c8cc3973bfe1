import type { BodyArea } from "../body.ts";
import type { Playbook } from "../protocols/playbook.ts";
import { playbookNamed } from "./choose-playbook.ts";

/** The neighbours of a playbook: those that need no questions beside the ones asked, and the areas of the others. */
export interface Neighbours {
  readonly here: readonly Playbook[];
  readonly elsewhere: readonly BodyArea[];
}

/** What may be tried for once when a spot will not let go (R15). `asked` are the areas whose signs were asked. */
export function neighboursOf({ area, neighbours }: Playbook, asked: readonly BodyArea[]): Neighbours {
  const known = neighbours.map(playbookNamed).filter((playbook) => playbook !== undefined);
  const here = known.filter(
    (playbook) => playbook.area === area && playbook.touches.every((touched) => asked.includes(touched)),
  );
  const elsewhere = known.filter((playbook) => playbook.area !== area).map((playbook) => playbook.area);
  return { here, elsewhere: [...new Set(elsewhere)] };
}
