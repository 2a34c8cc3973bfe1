import { describe, expect, test } from "vitest";
import { wrap } from "../../src/asking/wrap.ts";
import { PLAYBOOKS } from "../../src/protocols/index.ts";
import {
  CRAMP_TEXTS,
  instructionsOf,
  sentencesIn,
  sentencesOf,
  seatedTexts,
  textsOf,
} from "../support/playbook-texts.ts";
import { gradeOf, wordCount } from "../support/triage-reading.ts";

const COLUMNS = 40;
const WORDS_MAX = 15;
const PLACE_WORDS_MAX = 12;
/** A set-up before the verb: "Ball in a sock.", "If you stand steady:". */
const SET_UP_WORDS_MAX = 6;

/** What a person can be asked to do. Another verb joins the list once somebody has read its sentence aloud. */
const VERBS = `
  Bend Bring Chew Circle Do Drape Draw Face Go Hold Keep Kneel Lay Lean Lie Lift Lower Make March Move Nod Open
  Pinch Press Pull Put Rest Rise Roll Scrunch Sit Slide Squeeze Stand Step Straighten Swing
  Take Tip Turn Use Walk Warm Wrap Wring
`.match(/\w+/g);

const all = [...PLAYBOOKS.flatMap(textsOf), ...CRAMP_TEXTS];

describe("the words of the playbooks and of the cramp clock", () => {
  test("can be read at grade 7", () => {
    expect(all.filter(([, text]) => wordCount(text) >= 6 && gradeOf(text) > 7)).toEqual([]);
  });

  test("come in sentences of at most 15 words", () => {
    const sentences = [...PLAYBOOKS.flatMap(sentencesOf), ...CRAMP_TEXTS].flatMap(([, text]) => sentencesIn(text));
    expect(sentences.filter((sentence) => wordCount(sentence) > WORDS_MAX)).toEqual([]);
  });

  test("name each place in at most 12 words", () => {
    const places = PLAYBOOKS.flatMap(({ press }) => (press === null ? [] : [press.where, press.never]));
    const parts = places.flatMap(sentencesIn).flatMap((list) => list.split(","));
    expect(parts.filter((part) => wordCount(part) > PLACE_WORDS_MAX)).toEqual([]);
  });

  test("fit 40 columns with every word whole", () => {
    const torn = all.filter(([, text]) => {
      const lines = wrap(text, COLUMNS);
      return lines.join(" ") !== text || lines.some((line) => line.length > COLUMNS);
    });
    expect(torn).toEqual([]);
  });

  test("make sense read aloud: no brackets, no signs, no short forms", () => {
    const unsaid = /[()[\]{}<>/\\&%°*_#@|~+=…–—"]|\d-\d|\b(e\.g|i\.e|etc|approx|secs?|mins?|NPRS|vs|cm|mm|s|x)\b/i;
    expect(all.filter(([, text]) => unsaid.test(text))).toEqual([]);
  });

  test("begin with a verb, or with a short set-up and then a verb, wherever they tell what to do", () => {
    const wrong = [...PLAYBOOKS.flatMap(instructionsOf), ...CRAMP_TEXTS].filter(([, text]) => {
      const [first = "", second = ""] = sentencesIn(text);
      return !startsWithVerb(first) && !(wordCount(first) <= SET_UP_WORDS_MAX && startsWithVerb(second));
    });
    expect(wrong).toEqual([]);
  });

  test("send nobody to the floor without saying so in the data: all else is done in a seat or standing", () => {
    const low = /\b(lie|lying|kneel|kneeling|all fours|hands and knees|sit on the floor)\b/i;
    expect(PLAYBOOKS.flatMap(seatedTexts).filter(([, text]) => low.test(text))).toEqual([]);
  });
});

function startsWithVerb(sentence: string): boolean {
  const [first = ""] = sentence.split(/[ ,]/);
  return VERBS?.includes(first.charAt(0).toUpperCase() + first.slice(1)) === true;
}
