import { ARMS, LEGS, type BodyArea } from "../body.ts";

/** Words as they are typed and as they are looked for. */

/** A shorter word has no ending but a plural. */
const STEMMED_LETTERS_MIN = 5;

/** Words that say nothing of what is looked for. */
export const FILLERS: ReadonlySet<string> = new Set(
  "a about after all am an and any are as at be before by can could did do does for from get give had has have how i if in into is it its may me mine more my no not of on one or our please should so some tell than that the their them then there these this to too us very want was we what when where which who why will with would you your".split(
    " ",
  ),
);

/** Words that nearly every sign or answer is about: alone they bring up no warning sign. */
export const EVERYDAY: ReadonlySet<string> = new Set(
  "10 2 30 4 6 ache achilles again ankle area arm around back bad badly band bed began being better between big blood body bone both bring build buttock calf came care cause change chew clear come cramp day deep double down drink each early ease eat effort even every example exercise explain eye fast feel few foot forearm four get getting go goes going gone grip groin grow growing growth hamstring hand hard have having head health heat help hip hold holding hour jaw keep kick kind knock knot large last leg less let life lift lifting light like line long look low magnesium massage maybe minute month most move muscle neck never new night odd off old only open out over pain part place plate point position potassium press pressure psoas quad quick relief repeat rest room run running runs salt same self serotonin set shin shoulder side since sit sitting sleep slow small sodium soon sore spasm sport spot stairs start stays step stiff still stop straight stress stretch strong stuck sweat take task temple thick thigh three tight time tip toxin training trip trunk two under up walk walking wall water wave week wide without work year"
    .split(" ")
    .map(stem),
);

/** Words for places, and the areas they mean. */
export const PLACES: ReadonlyMap<string, readonly BodyArea[]> = new Map(
  Object.entries({
    neck: ["neck"],
    jaw: ["jaw"],
    shoulder: ["shoulder"],
    arm: ARMS,
    back: ["upper-back", "low-back"],
    buttock: ["glute"],
    hip: ["hip-front", "glute"],
    groin: ["groin"],
    leg: LEGS,
    thigh: ["quad", "hamstring", "outer-thigh"],
    hamstring: ["hamstring"],
    quad: ["quad"],
    calf: ["calf"],
    shin: ["shin"],
    foot: ["foot"],
    forearm: ["forearm"],
    hand: ["hand"],
  } as const satisfies Readonly<Record<string, readonly BodyArea[]>>).map(([word, areas]) => [stem(word), areas]),
);

/** What people type, and the word that stands in the texts. */
export const ALSO_MEANS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    abdomen: "belly",
    dark: "brown",
    dvt: "clot",
    embolism: "clot",
    faeces: "poo",
    fainted: "faint",
    fainting: "faint",
    seizure: "fit",
    stomach: "belly",
    stool: "poo",
    swelling: "swollen",
    temperature: "fever",
    thrombosis: "clot",
    tummy: "belly",
    urine: "pee",
  }),
);

/** The words of a text, small letters. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

/** The word without its commonest English endings: cramps and cramping are cramp. */
export function stem(word: string): string {
  if (word.length < STEMMED_LETTERS_MIN) return word.replace(/([^s])s$/, "$1");
  return word
    .replace(/ies$/, "y")
    .replace(/(ss|x|ch|sh)es$/, "$1")
    .replace(/([^s])s$/, "$1")
    .replace(/(.{3,})(ing|ed|ness)$/, "$1")
    .replace(/(.{3,})e$/, "$1")
    .replace(/([^aeiouls])\1$/, "$1");
}
