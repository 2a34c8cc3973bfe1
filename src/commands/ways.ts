import type { SoundChoice, World } from "../world/world.ts";

/** What was asked for on the command line of a session. */
export interface WayFlags {
  /** How many times faster the clock runs; above 1 it is practice. */
  readonly speed: number;
  readonly voice?: boolean;
  readonly quiet?: boolean;
  readonly flash?: boolean;
}

/** How a session is told: what is heard, and what is seen beside the picture. */
export interface Ways {
  readonly speed: number;
  /** False = no tone but the alarm of the heat. */
  readonly tones: boolean;
  readonly voice: boolean;
  readonly flash: boolean;
}

/** A session without any flag. */
export const NO_FLAGS: WayFlags = { speed: 1 };

/** The ways by flags first, then by what was answered on this terminal, then tones alone. Asks nothing. */
export async function waysOf(world: World, flags: WayFlags): Promise<Ways> {
  return waysBy(flags, await world.settings.soundOn(world.sounds.here));
}

/** A flag beats what was answered at the sound check. */
export function waysBy(
  { speed, voice = false, quiet = false, flash = false }: WayFlags,
  choice: SoundChoice | null,
): Ways {
  if (quiet) return { speed, tones: false, voice: false, flash };
  return {
    speed,
    tones: choice === null || choice === "tones" || choice === "voice",
    voice: voice || choice === "voice",
    flash: flash || choice === "flash",
  };
}
