import { AFTER_CRAMP, CRAMP_AREAS, CRAMP_STRETCHES } from "../../src/protocols/cramp.ts";
import { PLAYBOOKS } from "../../src/protocols/index.ts";
import type { Playbook } from "../../src/protocols/playbook.ts";

/** A text of a playbook as a person reads it, and where it stands. */
export type PlacedText = readonly [place: string, text: string];

/** Every playbook with its id in front, for a table of tests. */
export const BY_ID: readonly (readonly [id: string, playbook: Playbook])[] = PLAYBOOKS.map((playbook) => [
  playbook.id,
  playbook,
]);

/** All that tells somebody what to do, done in a seat or on their feet. */
export function seatedTexts(playbook: Playbook): readonly PlacedText[] {
  const { press, moves, stretches, movements, finish } = playbook;
  return placed(playbook.id, [
    ...(press?.tools ?? []).flatMap(({ tool, position, floor }) => (floor === true ? [] : [[tool, position]])),
    ...moves.map(({ name, instruction }) => [name, instruction]),
    ...stretches.flatMap(({ instruction, floor }) => (floor === true ? [] : [["stretch", instruction]])),
    ...stretches.map(({ gentleInstruction }) => ["gentle stretch", gentleInstruction]),
    ...movements.map(({ id, instruction }) => [id, instruction]),
    ["finish", finish?.instruction],
    ["easy movement", playbook.easyMovement],
  ]);
}

/** All that tells somebody what to do. */
export function instructionsOf(playbook: Playbook): readonly PlacedText[] {
  const { heat, press, moves, stretches, finish } = playbook;
  return [
    ...seatedTexts(playbook),
    ...placed(playbook.id, [
      ["heat", heat?.instruction],
      ...(press?.tools ?? []).flatMap(({ tool, position, floor }) => (floor === true ? [[tool, position]] : [])),
      ...(press?.tools ?? []).map(({ tool, passes }) => [`passes of the ${tool}`, passes?.instruction]),
      ...moves.map(({ name, floorInstruction }) => [`${name} on the floor`, floorInstruction]),
      ...stretches.flatMap(({ instruction, floor }) => (floor === true ? [["stretch", instruction]] : [])),
      ["finish on the floor", finish?.floorInstruction],
    ]),
  ];
}

/** All that a playbook says in whole sentences: what to do, what else belongs to it, who else may press. */
export function sentencesOf(playbook: Playbook): readonly PlacedText[] {
  const { laterToday, tips, partner } = playbook;
  return [
    ...instructionsOf(playbook),
    ...placed(playbook.id, [
      ["later today", laterToday?.text],
      ...tips.map(({ text }) => ["tip", text]),
      ["partner", partner.text],
    ]),
  ];
}

/** Every text of a playbook, names and lists of places included. */
export function textsOf(playbook: Playbook): readonly PlacedText[] {
  const { title, press, moves, stretches, movements, loads } = playbook;
  return [
    ...sentencesOf(playbook),
    ...placed(playbook.id, [
      ["title", title],
      ["where", press?.where],
      ["never", press?.never],
      ...moves.map(({ name }) => ["name", name]),
      ...stretches.map(({ name }) => ["name", name]),
      ...movements.map(({ name }) => ["name", name]),
      ...movements.map(({ howFar }) => ["how far", howFar?.ask]),
      ...movements.flatMap(({ howFar }) =>
        howFar?.kind === "steps" ? howFar.steps.map((step) => ["step of how far", step]) : [],
      ),
      ["loads", loads ?? undefined],
    ]),
  ];
}

/** The lines of the cramp clock, and what comes after it. */
export const CRAMP_TEXTS: readonly PlacedText[] = [
  ...CRAMP_AREAS.flatMap((area) => CRAMP_STRETCHES[area].stretch.map((line): PlacedText => [`cramp ${area}`, line])),
  ["after a cramp", AFTER_CRAMP],
];

/** The sentences of a text, without their ends. A colon ends one as well. */
export function sentencesIn(text: string): readonly string[] {
  return text
    .split(/[.?!:;]+(?:\s|$)/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

function placed(id: string, parts: readonly (readonly (string | undefined)[])[]): readonly PlacedText[] {
  return parts.flatMap(([place = "", text]): PlacedText[] => (text === undefined ? [] : [[`${id}, ${place}`, text]]));
}
