import { describe, expect, test } from "vitest";
import type { BodyArea, Tool } from "../../src/body.ts";
import { BY_ID, sentencesIn } from "../support/playbook-texts.ts";

/** Never pressed, in any area: vessels, nerves and bones without muscle over them. */
const NEVER_PRESSED: readonly RegExp[] = [
  /\b(front|side) of the neck\b|\bthroat\b|\bunder the jaw\b|\bpulse\b|\btemple\b|\bear\b/i,
  /\bcollarbone\b|\bpoint (of|in front of) the shoulder\b|\bfront of the shoulder\b/i,
  /\bskull\b|\bspine\b|\bneck bones?\b|\btailbone\b|\bsacrum\b|\bribs?\b|\bbreast(bone)?\b/i,
  /\barmpit\b|\bupper arm\b|\binner elbow\b|\bfunny[- ]bone\b|\bwrist\b/i,
  /\bgroin\b|\bupper inner thigh\b|\bgroove\b|\bgenitals\b|\bbelly\b|\bkidney\b|\blow(er)? back\b/i,
  /\bsit bone\b|\blower middle of the buttock\b|\bmid-?buttock\b/i,
  /\bknee( crease|cap)?\b|\bshin bone\b|\bankle\b|\bAchilles\b|\btendon\b|\bheel (bone|cord)\b|\bveins?\b/i,
  /\b(lump|bruise|hernia|implant|patch|port|pump|shunt)\b/i,
];

/** "2 finger widths below the elbow" is a way to find a place well away from it. */
const DISTANCE = /\b(?:\d+(?: to \d+)?|an?|one|two|three|four) (?:finger|hand) widths? [^,.:;]*/gi;
const AWAY_FROM = /\b(above|below|outside|inside|beside|behind|off|out|away|from|down)\b/i;

const SMALL_WORDS = [
  "a",
  "an",
  "the",
  "of",
  "or",
  "and",
  "at",
  "in",
  "on",
  "by",
  "its",
  "any",
  "to",
  "with",
  "not",
  "nor",
];

/** Where nobody reaches with the strength of a hand of their own. */
const OUT_OF_REACH: readonly BodyArea[] = ["shoulder", "upper-back", "low-back", "glute"];
/** Muscle thick enough for a firm ball. */
const THICK: readonly BodyArea[] = ["low-back", "glute"];
/** Where a slip of somebody else's hand does most harm. */
const NOBODY_ELSE: readonly BodyArea[] = ["neck", "jaw", "chest", "groin", "hip-front"];

describe.each(BY_ID)("the playbook %s", (_id, { area, press, partner }) => {
  const where = press === null ? "" : withoutDistances(press.where);

  test("presses no place that is pressed nowhere", () => {
    expect(NEVER_PRESSED.filter((place) => place.test(where)).map(String)).toEqual([]);
  });

  test("presses no place that it says never to press", () => {
    const pressed = partsOf(where).map(wordsIn);
    const barred = partsOf(press?.never ?? "").filter((place) => {
      const words = wordsIn(place);
      return words.length > 0 && pressed.some((part) => words.every((word) => part.includes(word)));
    });
    expect(barred).toEqual([]);
  });

  test("says where to press and where never, each place named once", () => {
    if (press === null) return;
    const never = partsOf(press.never);
    expect([press.where === "", never.length >= 3, never.filter((place, at) => never.indexOf(place) !== at)]).toEqual([
      false,
      true,
      [],
    ]);
  });

  test("names each tool once for a seat and once for the floor, and begins with one that needs no floor", () => {
    const ways = (press?.tools ?? []).map(({ tool, floor }) => `${tool}${floor === true ? ", floor" : ""}`);
    expect([ways.filter((way, at) => ways.indexOf(way) !== at), press?.tools[0].floor]).toEqual([[], undefined]);
  });

  test("uses a hand only where a person's own hand can press", () => {
    const tools: readonly Tool[] = press?.tools.map(({ tool }) => tool) ?? [];
    expect(tools.includes("hand") && OUT_OF_REACH.includes(area)).toBe(false);
  });

  test("uses a firm ball only on the buttock, and never as the first choice", () => {
    const at = press?.tools.findIndex(({ tool }) => tool === "firm-ball") ?? -1;
    expect(at === -1 || (at > 0 && THICK.includes(area))).toBe(true);
  });

  test("rolls slowly, twice at most, and only with a roller or a stick", () => {
    const rolled = (press?.tools ?? []).filter(({ passes }) => passes !== undefined);
    const wrong = rolled.filter(
      ({ tool, passes }) =>
        !["roller", "stick"].includes(tool) || (passes?.reps ?? 0) > 2 || (passes?.secondsEach ?? 0) < 4,
    );
    expect(wrong).toEqual([]);
  });

  test("lets somebody else press only where a slip does little harm, and then by that person's number", () => {
    if (!partner.allowed) return;
    expect([NOBODY_ELSE.includes(area), /flat hands.*number/.test(partner.text)]).toEqual([false, true]);
  });
});

describe("the linter of places", () => {
  test.each([
    ["the back of the knee", "The calf, up to the back of the knee."],
    ["the spine", "Between the shoulder blade and the spine."],
    ["a distance into a place", "2 finger widths into the armpit."],
  ])("sees %s", (_place, where) => {
    expect(NEVER_PRESSED.some((place) => place.test(withoutDistances(where)))).toBe(true);
  });

  test("lets a distance away from a place stand", () => {
    const where = "The calf, from a hand width below the knee crease to mid-calf.";
    expect(NEVER_PRESSED.some((place) => place.test(withoutDistances(where)))).toBe(false);
  });
});

function withoutDistances(where: string): string {
  return where.replaceAll(DISTANCE, (distance) => (AWAY_FROM.test(distance) ? "" : distance));
}

/** A list of places, one by one. */
function partsOf(text: string): readonly string[] {
  return sentencesIn(text)
    .flatMap((sentence) => sentence.split(","))
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== "");
}

function wordsIn(place: string): readonly string[] {
  return (place.toLowerCase().match(/[a-z-]+/g) ?? []).filter((word) => !SMALL_WORDS.includes(word));
}
