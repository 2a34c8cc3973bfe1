import fc from "fast-check";
import type { Ticks, TickLine, TickScreen } from "../../src/asking/tick-form.ts";
import type { Back } from "../../src/asking/form.ts";

export const SIGNS: readonly TickLine[] = [
  {
    id: "chest",
    text: "Chest pain, or pain in the jaw or arm.",
    hint: "A sore muscle you can touch does not count.",
    kind: "sign",
  },
  { id: "breath", text: "Short of breath at rest.", kind: "sign" },
  {
    id: "numb",
    text: "New numbness or weakness in a leg.",
    hint: "Pins and needles for a minute do not count.",
    kind: "sign",
  },
];

export const FACTS: readonly TickLine[] = [
  { id: "tired", text: "Drowsy today.", kind: "fact", heading: "Here, today:" },
  { id: "hot", text: "Hot from sport or sun.", kind: "fact" },
];

export const SIGN_SCREEN: TickScreen = { title: "Call now", intro: "Is one of these true now?", lines: SIGNS };
export const FACT_SCREEN: TickScreen = { title: "You", intro: "What is true?", lines: FACTS };
export const MIXED_SCREEN: TickScreen = { title: "Today", intro: "Is one of these true?", lines: [...SIGNS, ...FACTS] };

/** Sixteen signs with long lines: more than a small window holds. */
export const LONG_SCREEN: TickScreen = {
  title: "Call now",
  intro: "Has one of these started?",
  lines: Array.from({ length: 16 }, (_, index) => ({
    id: `sign-${String(index + 1)}`,
    text: `Sign number ${String(index + 1)}, which needs two lines in a narrow window.`,
    kind: "sign" as const,
  })),
};

/** Every answer as a plain object, or the kind of answer when it has none. */
export function answersOf(answer: Ticks | Back | undefined): unknown {
  if (answer === undefined || typeof answer === "symbol") return answer;
  return answer.kind === "answered" ? Object.fromEntries(answer.answers) : answer.kind;
}

/** The ids of the signs an answer calls "no". */
export function clearedBy(answer: Ticks | Back | undefined, screen: TickScreen): readonly string[] {
  if (answer === undefined || typeof answer === "symbol" || answer.kind !== "answered") return [];
  return screen.lines
    .filter((line) => line.kind === "sign" && answer.answers.get(line.id) === "no")
    .map((line) => line.id);
}

/** Every key a keyboard may send to a form. */
export const KEYS = [..."abcdefghijklmnopqrstuvwxyz0123456789?!-=+/.", "enter", "space", "backspace", "other"];

/** Random keys, each so many milliseconds after the one before. */
export function mash(
  gapMs: { readonly min: number; readonly max: number },
  keys = KEYS,
): fc.Arbitrary<readonly (readonly [string, number])[]> {
  return fc.array(
    fc.tuple(
      fc.constantFrom(...keys, "n", "n", "enter", "1", "2").filter((key) => keys.includes(key)),
      fc.integer(gapMs),
    ),
    {
      minLength: 2,
      maxLength: 25,
    },
  );
}
