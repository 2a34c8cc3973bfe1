import { byHand, inBreaths } from "../../session/breath.ts";
import type { Plan } from "../../session/plan.ts";
import type { SessionKeys } from "../../session/session-keys.ts";
import { withTimeToHear } from "../../session/time-to-hear.ts";
import { timelineOf, type Phase } from "../../session/timeline.ts";
import type { SoundChoice, World } from "../../world/world.ts";

/** What was asked for on the command line of a session. */
export interface TellingFlags {
  /** How many times faster the clock runs; above 1 it is practice. */
  readonly speed: number;
  readonly voice?: boolean;
  readonly quiet?: boolean;
  readonly flash?: boolean;
  /** Holds are counted in slow breaths instead of seconds. */
  readonly breaths?: boolean;
  /** Each part begins at a key. */
  readonly manual?: boolean;
}

/** How a session is told: what is heard, and what is seen beside the picture. */
export interface Telling {
  readonly speed: number;
  /** False = no tone but the alarm of the heat. */
  readonly tones: boolean;
  readonly voice: boolean;
  readonly flash: boolean;
  readonly breaths: boolean;
  readonly manual: boolean;
  readonly keys: SessionKeys;
}

const KEYS_DAMAGED = [
  "The keys in your settings cannot be used. The usual keys count.",
  "To set them anew: spasm-coach settings set keys usual",
];

/** A session without any flag. */
export const NO_FLAGS: TellingFlags = { speed: 1 };

/** By flags first, then by what was answered on this terminal, then tones alone. Asks nothing. */
export async function tellingOf(world: World, flags: TellingFlags): Promise<Telling> {
  return tellingBy(flags, await world.settings.soundOn(world.sounds.here), await keysOf(world));
}

/** The keys of the person. Says so where the settings hold some that cannot be used. */
export async function keysOf({ settings, terminal }: World): Promise<SessionKeys> {
  const { keys, state } = await settings.keys();
  if (state === "damaged") terminal.complain(KEYS_DAMAGED);
  return keys;
}

/** A flag beats what was answered at the sound check. */
export function tellingBy(flags: TellingFlags, choice: SoundChoice | null, keys: SessionKeys): Telling {
  const { speed, voice = false, quiet = false, flash = false, breaths = false, manual = false } = flags;
  if (quiet) return { speed, tones: false, voice: false, flash, breaths, manual, keys };
  return {
    speed,
    breaths,
    manual,
    keys,
    tones: choice === null || choice === "tones" || choice === "voice",
    voice: voice || choice === "voice",
    flash: flash || choice === "flash",
  };
}

/** The phases of a plan as they are told: with time to hear them, in breaths, each begun by a key. */
export function timelineBy(plan: Plan, { voice, breaths, manual, keys }: Telling, plain: boolean): readonly Phase[] {
  const heard = withTimeToHear(timelineOf(plan), { ...plan, keys }, { plain, voice });
  const counted = breaths ? inBreaths(heard) : heard;
  return manual ? byHand(counted) : counted;
}
