import type { BodyArea, NonEmpty } from "../body.ts";
import { ADDUCTOR } from "./adductor.ts";
import { CALF } from "./calf.ts";
import { CHEST } from "./chest.ts";
import { DESK } from "./desk.ts";
import { FOOT_ARCH } from "./foot-arch.ts";
import { FOREARM } from "./forearm.ts";
import { GLUTE } from "./glute.ts";
import { HAMSTRING } from "./hamstring.ts";
import { HAND } from "./hand.ts";
import { HIP_FLEXOR } from "./hip-flexor.ts";
import { JAW } from "./jaw.ts";
import { LOW_BACK } from "./low-back.ts";
import { NECK_NO_PRESS } from "./neck-no-press.ts";
import { NECK_TRAP } from "./neck-trap.ts";
import { NIGHT_STRETCH } from "./night-stretch.ts";
import { OLDER_NIGHTS } from "./older-nights.ts";
import { OUTER_THIGH } from "./outer-thigh.ts";
import type { Playbook } from "./playbook.ts";
import { PREGNANT_LEGS } from "./pregnant-legs.ts";
import { QUAD } from "./quad.ts";
import { RUNNER } from "./runner.ts";
import { SHIN } from "./shin.ts";
import { SHOULDER_BACK } from "./shoulder-back.ts";
import { SOLEUS } from "./soleus.ts";
import { TRADIE } from "./tradie.ts";
import { UPPER_BACK } from "./upper-back.ts";

/** Every playbook, one file each. */
export const PLAYBOOKS: NonEmpty<Playbook> = [
  // From the head down; for one area, the usual one first.
  NECK_TRAP,
  DESK,
  NECK_NO_PRESS,
  JAW,
  SHOULDER_BACK,
  FOREARM,
  HAND,
  CHEST,
  UPPER_BACK,
  LOW_BACK,
  TRADIE,
  GLUTE,
  HIP_FLEXOR,
  ADDUCTOR,
  OUTER_THIGH,
  QUAD,
  HAMSTRING,
  CALF,
  SOLEUS,
  RUNNER,
  PREGNANT_LEGS,
  NIGHT_STRETCH,
  OLDER_NIGHTS,
  SHIN,
  FOOT_ARCH,
];

/** The areas that have a playbook, each once, in the order of the playbooks. */
export const COACHED_AREAS: NonEmpty<BodyArea> = areasOf(PLAYBOOKS);

/** The usual playbook for an area, or undefined when that area cannot be coached yet. */
export function playbookFor(area: BodyArea): Playbook | undefined {
  return PLAYBOOKS.find((playbook) => playbook.area === area);
}

function areasOf([first, ...others]: NonEmpty<Playbook>): NonEmpty<BodyArea> {
  const rest = new Set<BodyArea>(others.map(({ area }) => area));
  rest.delete(first.area);
  return [first.area, ...rest];
}
