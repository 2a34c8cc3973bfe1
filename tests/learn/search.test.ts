import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CLAIMS } from "../../src/learn/claims.ts";
import { TOPIC_IDS } from "../../src/learn/lesson.ts";
import { KNOWN_WORDS, search, type Found } from "../../src/learn/search.ts";
import { TECHNIQUES } from "../../src/learn/techniques.ts";
import { TOPICS } from "../../src/learn/topics/index.ts";
import { RED_FLAGS } from "../../src/triage/red-flags/index.ts";
import { runsOf } from "../support/runs.ts";

const idOf = (found: Found): string => {
  switch (found.kind) {
    case "lesson":
      return found.lesson.id;
    case "claim":
      return found.claim.id;
    case "technique":
      return found.technique.id;
  }
};

test.each<[query: string, first: string]>([
  ["cramps magnesium", "magnesium"],
  ["how hard", "pressure"],
  ["what is a spasm", "kind-spasm"],
  ["how long does a cramp last", "faq-how-long"],
  ["quinine", "quinine"],
  ["tonic water", "quinine"],
  ["pinch of salt", "salt-pinch"],
  ["Tennis BALL", "tools"],
  ["medicare rebate", "pro-australia"],
  ["swedish", "swedish"],
  ["endorphins", "hormones"],
  ["stroke ms spasticity", "limit-spasticity"],
  ["desk neck", "desk-worker"],
  ["price perth", "pro-prices"],
  ["hydration", "water"],
  ["posture", "breaks-posture"],
])("%s is answered first by %s", (query, first) => {
  expect(search(query).found.map(idOf)[0]).toBe(first);
});

describe("a warning sign comes before any answer", () => {
  test.each<[query: string, sign: string]>([
    ["chest pain", "chest-pain"],
    ["dvt", "leg-swollen"],
    ["blood clot", "leg-swollen"],
    ["calf swelling", "leg-swollen"],
    ["numbness", "limb-cold"],
    ["fever", "fever"],
    ["heart attack", "chest-pain"],
    ["short of breath", "breathless"],
    ["stroke", "stroke"],
    ["dark urine", "rhabdo"],
    ["weight loss", "weight-sweats"],
    ["numb hand", "weak-numb"],
  ])("%s brings up %s", (query, sign) => {
    const { signs } = search(query);
    const wording = RED_FLAGS.find(({ id }) => id === sign)?.ask;
    expect(signs.map(({ ask }) => ask)).toContain(wording);
  });

  test("the most urgent first, and no line twice", () => {
    const { signs } = search("swollen");
    const urgencies = signs.map(({ urgency }) => ["emergency", "urgent", "clinician"].indexOf(urgency));
    expect([urgencies, signs.map(({ ask }) => ask)]).toEqual([
      urgencies.toSorted(),
      [...new Set(signs.map(({ ask }) => ask))],
    ]);
  });

  test("and nothing found beside it leads into a session, or answers only half of the words", () => {
    const risky = RED_FLAGS.flatMap(({ ask, covers }) => [
      ask,
      ...covers,
      ...ask.split(" "),
      ...covers.flatMap((word) => word.split(" ")),
    ]);
    const wrong = [...new Set(risky)].filter((query) => {
      const { signs, found } = search(query);
      return (
        signs.length > 0 &&
        found.some((item) => item.kind === "lesson" && item.lesson.say.join(" ").includes("spasm-coach start"))
      );
    });
    expect(wrong).toEqual([]);
    expect(search("heart attack").found).toEqual([]);
  });

  test.each(["cramp", "spasm", "sore muscle", "heat", "salt", "night cramps"])(
    "%s alone brings up none: every other sign speaks of it",
    (query) => {
      expect(search(query).signs).toEqual([]);
    },
  );
});

test("a place in the words leaves out the signs of other places", () => {
  const { signs } = search("swollen calf");
  expect([signs.length > 0, signs.filter(({ areas }) => areas !== "all" && !areas.includes("calf"))]).toEqual([
    true,
    [],
  ]);
});

test("a word that stands nowhere is named, and the others still find", () => {
  const { unknown, found } = search("zebra magnesium");
  expect([unknown, found.map(idOf)[0]]).toEqual([["zebra"], "magnesium"]);
});

test("words that stand nowhere find nothing", () => {
  expect(search("zebra qwerty")).toEqual({ unknown: ["zebra", "qwerty"], hits: 0, signs: [], found: [] });
});

test("a word that only a programmer would type finds nothing and breaks nothing", () => {
  expect(search("constructor toString hasOwnProperty valueOf").found).toEqual([]);
});

test.each(["", "   ", "the a of", "?!", "🙂"])("%j asks for nothing and finds nothing", (query) => {
  expect(search(query)).toEqual({ unknown: [], hits: 0, signs: [], found: [] });
});

test("in one topic only what belongs to it is found", () => {
  expect(new Set(search("pregnancy", "faq").found.map(({ topic }) => topic))).toEqual(new Set(["faq"]));
});

test("every lesson, claim and technique is found by its own title", () => {
  const titles = [
    ...TOPIC_IDS.flatMap((topic) => TOPICS[topic].lessons.map(({ id, title }) => [id, title, topic] as const)),
    ...CLAIMS.map(({ id, heard }) => [id, heard, "evidence"] as const),
    ...TECHNIQUES.map(({ id, name }) => [id, name, "technique"] as const),
  ];
  expect(titles.filter(([id, title, topic]) => !search(title, topic).found.map(idOf).includes(id))).toEqual([]);
});

test("every sign is found by its own words", () => {
  expect(
    RED_FLAGS.filter((flag) => !search(flag.ask).signs.some(({ ask }) => ask === flag.ask)).map(({ id }) => id),
  ).toEqual([]);
});

test("every word offered for a slip finds something", () => {
  expect(
    KNOWN_WORDS.filter((word) => !TOPIC_IDS.some((id) => id === word || TOPICS[id].also.includes(word))).filter(
      (word) => search(word).hits === 0,
    ),
  ).toEqual([]);
});

test("whatever is typed, a search ends, and finds only what holds one of the words", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (query) => {
      const { found, hits, unknown } = search(query);
      expect(found.length === 0).toBe(hits === 0);
      expect(unknown.every((word) => query.toLowerCase().includes(word))).toBe(true);
    }),
    runsOf(300),
  );
});

test("the order of the words makes no difference", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...KNOWN_WORDS], { minLength: 1, maxLength: 4 }), (words) => {
      const [there, back] = [search(words.join(" ")), search(words.toReversed().join(" "))];
      expect(back.found.map(idOf)).toEqual(there.found.map(idOf));
      expect(back.signs.map(({ id }) => id)).toEqual(there.signs.map(({ id }) => id));
    }),
    runsOf(100),
  );
});
