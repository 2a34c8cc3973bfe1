import { describe, expect, test } from "vitest";
import { CHOOSER, CHOOSER_SIGNS } from "../../src/learn/choose.ts";
import { CLAIMS } from "../../src/learn/claims.ts";
import {
  CERTAINTIES,
  SURE_MEANS,
  SURE_WORDS,
  TECHNIQUE_IDS,
  TOPIC_IDS,
  type Claim,
  type Lesson,
  type Technique,
} from "../../src/learn/lesson.ts";
import { TECHNIQUES } from "../../src/learn/techniques.ts";
import { TOPICS } from "../../src/learn/topics/index.ts";
import { SOURCES } from "../../src/sources/index.ts";
import { RED_FLAGS } from "../../src/triage/red-flags/index.ts";
import { isPastDay } from "../support/review-day.ts";
import { gradeOf, wordCount } from "../support/triage-reading.ts";

type Line = readonly [place: string, text: string];

const LESSONS: readonly Lesson[] = TOPIC_IDS.flatMap((id) => TOPICS[id].lessons);
const ITEMS: readonly (Lesson | Claim | Technique)[] = [...LESSONS, ...CLAIMS, ...TECHNIQUES];

const ours: readonly Line[] = [
  ...TOPIC_IDS.flatMap((id): Line[] => [id, ...TOPICS[id].lead].map((text) => [`topic ${id}`, text])),
  ...LESSONS.flatMap(({ id, title, say }) => [title, ...say].map((text): Line => [`lesson ${id}`, text])),
  ...CLAIMS.flatMap(({ id, found, say }) => [...found, say ?? ""].map((text): Line => [`claim ${id}`, text])),
  ...TECHNIQUES.flatMap(({ id, what, depth, bestFor, found, mind }) =>
    [what, depth, bestFor, found, mind].map((text): Line => [`technique ${id}`, text]),
  ),
  ...Object.values(CHOOSER).flatMap(({ ask, options }) =>
    [ask, ...Object.values<string>(options)].map((text): Line => ["chooser", text]),
  ),
  ...CERTAINTIES.flatMap((certainty) =>
    [SURE_WORDS[certainty], SURE_MEANS[certainty]].map((text): Line => [`how sure ${certainty}`, text]),
  ),
];
const heard: readonly Line[] = CLAIMS.map(({ id, heard: text }): Line => [`heard ${id}`, text]);

describe("every answer", () => {
  test("has an id of its own", () => {
    const ids = ITEMS.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("cites sources that are in the list, each once, and was reviewed on a day that has come", () => {
    const wrong = ITEMS.filter(
      ({ sources, reviewedOn }) =>
        sources.some(
          (id, index) => !Object.hasOwn(SOURCES, id) || (sources as readonly string[]).indexOf(id) !== index,
        ) || !isPastDay(reviewedOn),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test("says how sure we are", () => {
    expect(ITEMS.filter(({ sure }) => !CERTAINTIES.includes(sure)).map(({ id }) => id)).toEqual([]);
  });

  test("is short: at most six lines, none of over 40 words, ninety words in all", () => {
    const long = LESSONS.filter(
      ({ say }) => say.length > 6 || say.some((line) => wordCount(line) > 40) || wordCount(say.join(" ")) > 90,
    );
    expect(long.map(({ id }) => id)).toEqual([]);
  });

  test("can be read at grade 7, line by line", () => {
    const hard = [...ours, ...heard].filter(([, text]) => wordCount(text) >= 6 && gradeOf(text) > 7);
    expect(hard.map(([place, text]) => `${place} ${gradeOf(text).toFixed(1)}: ${text}`)).toEqual([]);
  });

  test("uses only the signs of a plain keyboard", () => {
    expect([...ours, ...heard].filter(([, text]) => /[^\x20-\x7e]/.test(text))).toEqual([]);
  });

  test("calls nobody fine, promises nothing and guesses at no illness", () => {
    const soothing =
      /\b(you are fine|okay|great news|good news|no need to worry|do not worry|harmless|always works|safe for|will help|works best|you may have|you probably)\b/i;
    expect(ours.filter(([, text]) => soothing.test(text))).toEqual([]);
  });

  test("gives no number of ours to call: only the person's own", () => {
    expect(ours.filter(([, text]) => /\b(000|111|112|911|999)\b/.test(text))).toEqual([]);
  });
});

describe("the claims", () => {
  test("are the thirty that were checked", () => {
    expect(CLAIMS).toHaveLength(30);
  });

  test("that are wrong or untested are never said by us as they are heard", () => {
    const repeated = CLAIMS.filter(({ heard: text, say }) => say === text);
    expect(repeated.map(({ id }) => id)).toEqual([]);
  });

  test("without a wording of ours are those no study carries", () => {
    expect(CLAIMS.filter(({ say }) => say === null).map(({ id }) => id)).toEqual(["muscle-sensor", "before-event"]);
  });

  test.each<[id: string, say: RegExp]>([
    ["neck-pain", /may ease neck pain for a short time.*little or no difference/],
    ["back-guideline", /moving comes first/],
    ["waste", /does not flush out waste or toxins/],
    ["two-litres", /Drink to thirst/],
    ["salt-pinch", /Ask a doctor first if you are pregnant, take water tablets, or have high blood pressure/],
    ["pressure-level", /3 to 5 out of 10\. Never above 6/],
    ["pregnancy-claim", /Do not press on your legs/],
    ["warmth-claim", /worn for hours/],
    ["quinine-claim", /Do not use quinine/],
    ["night-cramp-stretch", /Massage has not been tested/],
  ])("%s says what the review allows", (id, say) => {
    expect(CLAIMS.find((claim) => claim.id === id)?.say).toMatch(say);
  });
});

describe("where an answer touches the body", () => {
  const textOf = (id: string): string => LESSONS.find((lesson) => lesson.id === id)?.say.join(" ") ?? "";

  test("the decision guide starts with calling now, then today, then booking, and only then self-care", () => {
    expect(TOPICS.which.lessons.map(({ id }) => id).slice(0, 5)).toEqual([
      "which-call",
      "which-today",
      "which-book",
      "which-cramp",
      "which-self",
    ]);
  });

  test("each of the people told of is asked the warning signs that belong to them first", () => {
    expect(textOf("desk-worker")).toMatch(/^A new kind of headache: be seen today\. Pain or tingling down an arm/);
    expect(textOf("runner")).toMatch(/^One calf swollen, hot or sore/);
    expect(textOf("lifting")).toMatch(/^Numb between the legs/);
    expect(textOf("pregnant")).toMatch(
      /^One leg swollen, hot or sore: be seen today.*maternity unit now.*Do not press on your legs/,
    );
    expect(textOf("thigh-after-sport")).toMatch(
      /^A pop, a dent or a big bruise: be seen today\..*A hard knock.*until it is checked/,
    );
  });

  test("a heel raise is only for those whose tendon may take it", () => {
    expect(textOf("runner")).toMatch(/calf raises.*only if.*free of pain.*-floxacin/);
  });

  test("warmth is never hot, never slept with, and not for those it can burn", () => {
    expect(textOf("heat")).toMatch(/never hot.*dry towel.*Do not lie on the pad, do not sleep with it/);
    expect(textOf("no-heat")).toMatch(/Numb skin\. A fresh strain.*medicine patch.*alcohol/);
  });

  test.each<[zone: string, words: RegExp]>([
    ["neck", /Front and side of the neck, throat, under the jaw, the pulse/],
    ["both sides of the neck", /Never both sides of the neck at once/],
    ["base of the skull", /base of the skull/],
    ["temple", /Temple, the pulse in front of the ear/],
    ["collarbone", /above and below the collarbone\. The bony point in front of the shoulder/],
    ["arm", /Armpit, inner upper arm, the middle of the back of the upper arm/],
    ["elbow and wrist", /Inner elbow, the funny-bone groove, the front of the wrist/],
    ["trunk", /Bones of the spine, ribs, the tip of the breastbone/],
    ["kidney and belly", /side of the low back: the kidney\. The belly/],
    ["groin", /Groin crease, upper inner thigh, and the groove between front and inner thigh/],
    ["buttock", /Lower middle of the buttock, sit bone, tailbone/],
    ["knee", /Back of the knee and a hand width below it\. The outer knee/],
    ["ankle", /behind the inner ankle bone/],
    ["devices", /medicine patch, a dialysis arm, a shunt, port, pump or implant/],
    ["veins", /bulging veins/],
    ["hurt places", /Swollen, hot, numb, broken, bruised or newly hurt/],
  ])("the list of places nobody presses names %s", (_zone, words) => {
    expect(TOPICS["never-press"].lessons.flatMap(({ say }) => say).join(" ")).toMatch(words);
  });

  test("the list of places nobody presses is headed by the one rule for everywhere", () => {
    expect(TOPICS["never-press"].lead).toEqual([
      "Press only where there is thick muscle. If you feel a pulse, a bone, a lump, tingling or a sharp pain: let go.",
    ]);
  });

  test("no technique is called best, and each says what to mind", () => {
    const best = TECHNIQUES.filter(({ what, bestFor, found }) => /\bbest\b/i.test(`${what} ${bestFor} ${found}`));
    expect([best, TECHNIQUES.map(({ id }) => id)]).toEqual([[], [...TECHNIQUE_IDS]]);
  });

  test("the chooser's signs are red flags, no more than have a digit, the most urgent first", () => {
    const ids: readonly string[] = CHOOSER_SIGNS;
    const urgencies = ids.map((id) => RED_FLAGS.find((flag) => flag.id === id)?.urgency);
    expect([ids.length <= 9, urgencies]).toEqual([
      true,
      [...Array<string>(4).fill("emergency"), ...Array<string>(4).fill("urgent"), "clinician"],
    ]);
  });
});
