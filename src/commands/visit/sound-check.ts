import { choiceForm } from "../../asking/choice-form.ts";
import { BACK } from "../../asking/form.ts";
import type { SoundChoice, Speaker, World } from "../../world/world.ts";
import { keysOf, tellingBy, type TellingFlags, type Telling } from "./telling.ts";

const EXAMPLE = "Hold. Left calf, first spot. 45 seconds.";
const BELL_ONLY = "Only the bell of the terminal is left here. Many terminals keep it silent.";

/** The telling of a session; before the first one on a terminal with sound, whether it can be heard. Practice asks nothing. */
export async function checkedTelling(world: World, flags: TellingFlags): Promise<Telling> {
  const known = await world.settings.soundOn(world.sounds.here);
  const keys = await keysOf(world);
  if (known !== null || flags.quiet === true || flags.speed > 1 || !world.terminal.interactive)
    return tellingBy(flags, known, keys);
  const choice = await soundCheck(world);
  try {
    await world.settings.setSoundOn(world.sounds.here, choice);
  } catch {
    // A disk that is full keeps nobody from the session; it is asked again next time.
  }
  // What was just said counts, also against a flag: nobody has to go on with a voice that is not heard.
  return tellingBy({ ...flags, voice: flags.voice === true && choice === "voice" }, choice, keys);
}

async function soundCheck(world: World): Promise<SoundChoice> {
  const speaker = world.sounds.open({ tones: true, voice: true, fast: false });
  try {
    return await askSound(world, speaker);
  } finally {
    speaker.close();
  }
}

async function askSound(world: World, speaker: Speaker): Promise<SoundChoice> {
  const { terminal } = world;
  const first = await terminal.ask(
    choiceForm({
      text: ["Sound check, once here. Tones say when to hold and when to let go."],
      inline: true,
      back: false,
      choices: [
        { key: "enter", label: "play one", value: "play" as const },
        { key: "n", label: "no sound", value: "silent" as const },
      ],
    }),
  );
  if (first !== "play") return "silent";
  for (;;) {
    speaker.tone("hold");
    const heard = await terminal.ask(
      choiceForm<SoundChoice | "again">({
        text: ["Two rising notes mean: press. Did you hear them?", ...(speaker.tonesBy === "bell" ? [BELL_ONLY] : [])],
        back: false,
        choices: [
          { key: "y", label: "yes", value: "tones" },
          ...(speaker.speaks() ? [{ key: "v", label: "yes, and a voice too, please", value: "voice" as const }] : []),
          { key: "r", label: "play them again", value: "again" },
          ...(terminal.plain ? [] : [{ key: "f", label: "no: flash the screen instead", value: "flash" as const }]),
          { key: "n", label: "no, and nothing instead", value: "silent" },
        ],
      }),
    );
    if (heard === "voice") return (await hearsVoice(world, speaker)) ? "voice" : "tones";
    if (heard !== "again" && heard !== BACK) return heard;
  }
}

async function hearsVoice({ terminal }: World, speaker: Speaker): Promise<boolean> {
  for (;;) {
    speaker.say(EXAMPLE);
    const heard = await terminal.ask(
      choiceForm<boolean | "again">({
        text: [`"${EXAMPLE}" Did you hear that?`],
        inline: true,
        back: false,
        choices: [
          { key: "y", label: "yes", value: true },
          { key: "n", label: "no: leave the voice off", value: false },
          { key: "r", label: "again", value: "again" },
        ],
      }),
    );
    if (typeof heard === "boolean") return heard;
  }
}
