import { choiceForm } from "../../asking/choice-form.ts";
import { BACK } from "../../asking/form.ts";
import { AREA_WORDS, type BodyArea, type NonEmpty } from "../../body.ts";
import type { World } from "../../world/world.ts";

/** Cramps that wake people have a session of their own: the stretch before bed. */
export const NIGHT_CRAMPS = { area: "calf", way: "night-stretch" } as const;

/** What hurts: an area, the stretch for cramps at night, or a cramp that is on now. */
export type Where = BodyArea | "night-cramps" | "cramp";

/** The areas in groups that fit a small window, from the head down. */
export const AREA_GROUPS: NonEmpty<{ readonly label: string; readonly areas: NonEmpty<BodyArea> }> = [
  { label: "neck, jaw", areas: ["neck", "jaw"] },
  { label: "shoulder, arm, hand", areas: ["shoulder", "forearm", "hand"] },
  { label: "chest, upper back", areas: ["chest", "upper-back"] },
  { label: "low back, buttock", areas: ["low-back", "glute"] },
  { label: "hip, groin", areas: ["hip-front", "groin"] },
  { label: "thigh", areas: ["quad", "hamstring", "outer-thigh"] },
  { label: "lower leg, foot", areas: ["calf", "shin", "foot"] },
];

/** Asks for the group, then for the area in it. */
export async function askWhere(world: World): Promise<Where> {
  const picked = await world.terminal.ask(
    choiceForm<NonEmpty<BodyArea> | "night-cramps" | "cramp">({
      text: ["Where does it hurt?"],
      back: false,
      choices: [
        ...AREA_GROUPS.map(({ label, areas }, index) => ({ key: String(index + 1), label, value: areas })),
        { key: String(AREA_GROUPS.length + 1), label: "cramps at night: a stretch before bed", value: "night-cramps" },
        { key: "c", label: "a cramp is on right now", value: "cramp" },
      ],
    }),
  );
  if (typeof picked === "string") return picked;
  if (picked === BACK) return askWhere(world);
  const area = await world.terminal.ask(
    choiceForm<BodyArea>({
      text: ["Where is that?"],
      choices: picked.map((one, index) => ({ key: String(index + 1), label: AREA_WORDS[one], value: one })),
    }),
  );
  return area === BACK ? askWhere(world) : area;
}
