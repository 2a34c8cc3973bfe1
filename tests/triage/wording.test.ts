import { describe, expect, test } from "vitest";
import { PLAYBOOKS } from "../../src/protocols/index.ts";
import { AFTER_CRAMP, CRAMP_STRETCHES } from "../../src/protocols/cramp.ts";
import { haltLines } from "../../src/report/halt-text.ts";
import { haltFor } from "../../src/triage/assess.ts";
import { COMBINATIONS } from "../../src/triage/combinations.ts";
import { EFFECT_WORDS } from "../../src/triage/effects.ts";
import { AGE_CAUTIONS } from "../../src/triage/health/by-age.ts";
import { HEALTH_QUESTIONS } from "../../src/triage/health/index.ts";
import { PHONE_NUMBERS, withNumbers } from "../../src/triage/phone-numbers.ts";
import { LOG_SIGNS } from "../../src/triage/red-flags/from-the-log.ts";
import { RED_FLAGS } from "../../src/triage/red-flags/index.ts";
import { SAY } from "../../src/triage/sayings.ts";
import { flagNamed } from "../support/triage-people.ts";
import { gradeOf, syllablesIn, wordCount } from "../support/triage-reading.ts";

type Line = readonly [place: string, text: string];

const SAYINGS = Object.entries(SAY);
const sayingLines: readonly Line[] = SAYINGS.flatMap(([id, saying]) =>
  [...saying.lines, saying.why].map((line): Line => [`saying ${id}`, line]),
);
const whys: readonly Line[] = [...HEALTH_QUESTIONS, ...COMBINATIONS, ...AGE_CAUTIONS].map(({ id, why }): Line => [
  `why ${id}`,
  why,
]);
const playbookLines: readonly Line[] = PLAYBOOKS.flatMap((playbook) =>
  [
    playbook.title,
    playbook.heat?.instruction ?? "",
    ...(playbook.press?.tools.map((tool) => tool.position) ?? []),
    playbook.press?.where ?? "",
    playbook.press?.never ?? "",
    ...playbook.moves.flatMap((move) => [move.name, move.instruction]),
    ...playbook.moves.map((move) => move.floorInstruction ?? ""),
    ...(playbook.press?.tools.map((tool) => tool.passes?.instruction ?? "") ?? []),
    ...playbook.stretches.flatMap((stretch) => [stretch.instruction, stretch.gentleInstruction, stretch.name ?? ""]),
    ...playbook.movements.flatMap((movement) => [movement.name, movement.instruction]),
    playbook.finish?.instruction ?? "",
    playbook.finish?.floorInstruction ?? "",
    playbook.laterToday?.text ?? "",
    ...playbook.tips.map(({ text }) => text),
    playbook.partner.text,
    playbook.easyMovement,
    playbook.loads ?? "",
  ].map((line): Line => [`playbook ${playbook.id}`, line]),
);
const cramp: readonly Line[] = [...Object.values(CRAMP_STRETCHES).flatMap(({ stretch }) => stretch), AFTER_CRAMP].map(
  (line): Line => ["cramp", line],
);

const shown: readonly Line[] = [
  ...RED_FLAGS.map(({ id, ask }): Line => [`sign ${id}`, ask]),
  ...RED_FLAGS.flatMap(({ id, hint }): Line[] => (hint === undefined ? [] : [[`hint ${id}`, hint]])),
  ...HEALTH_QUESTIONS.map(({ id, ask }): Line => [`fact ${id}`, ask]),
  ...whys,
  ...sayingLines,
  ...Object.entries(EFFECT_WORDS).map(([id, text]): Line => [`effect ${id}`, text]),
  ...playbookLines,
  ...cramp,
];

const BANNED =
  /\b(treat\w*|therap(y|ies|eutic)|heal(s|ed|ing)?|cur(e|es|ed|ing)|diagnos\w*|detox\w*|toxins?|flush\w*|release fascia|break adhesions|reset\w*|guarantee\w*|proven|clinically tested|safe for everyone|trigger found|caused by)\b/i;

/** Where a banned word stands because it denies the claim, or speaks of a wound, of skin or of the past. */
const BANNED_WORD_REVIEWED: Readonly<Record<string, string>> = {
  "sign dysreflexia": "a flushed face is a colour",
  "sign foot-rest-pain": "a sore not healing is a wound",
  "hint cold-sweat": "hot flushes are what a person would say",
  "hint cold-sweat-body": "hot flushes are what a person would say",
  "fact cancer-now": "the person's own cancer treatment",
  "why diabetes": "feet heal slowly: wounds on them",
};

describe("no word that a shopper could take for a promise", () => {
  test("stands in any line shown, but where it denies it or tells of a wound", () => {
    expect(shown.filter(([, text]) => BANNED.test(text)).map(([place]) => place)).toEqual(
      Object.keys(BANNED_WORD_REVIEWED),
    );
  });

  test.each([
    ["treats", "It treats spasm."],
    ["cure", "A cure for cramp."],
    ["proven", "A proven plan."],
    ["toxins", "Flushes out toxins."],
    ["therapy", "Heat therapy."],
    ["caused by", "A cramp caused by stress."],
  ])("the linter sees %s", (_word, text) => {
    expect(BANNED.test(text)).toBe(true);
  });
});

describe("what a halt says", () => {
  test("never guesses at the person's illness", () => {
    expect(
      sayingLines.filter(([, text]) =>
        /\b(you may have|you might have|it may be|it might be|it could be|probably|sounds like)\b/i.test(text),
      ),
    ).toEqual([]);
  });

  test("never calls the person fine; only a gentle walk is", () => {
    const rest = sayingLines.map(([place, text]): Line => [place, text.replaceAll("Gentle walking is fine.", "")]);
    expect(
      rest.filter(([, text]) => /\b(fine|okay|ok|great|good news|all clear|no problem|do not worry)\b/i.test(text)),
    ).toEqual([]);
  });

  test("gives one general reason, of signs and never of the person", () => {
    const general = /^(Signs|Spasms) like this (can|need) [^.]+\.( Pressing will not free a nerve\.)?$/;
    expect(SAYINGS.filter(([id, saying]) => !general.test(saying.why) && id !== "tooYoung").map(([id]) => id)).toEqual(
      [],
    );
  });

  test("starts with what to do", () => {
    const verbs = /^(Call|Go|Sit|Keep|Get|Use|Book|Ask)\b/;
    expect(SAYINGS.filter(([, saying]) => !verbs.test(saying.lines[0])).map(([id]) => id)).toEqual([]);
  });

  test("names the emergency number at every emergency", () => {
    expect(
      RED_FLAGS.filter(
        (flag) => flag.urgency === "emergency" && !flag.say.lines.some((line) => line.includes("{EMERGENCY}")),
      ).map((flag) => flag.id),
    ).toEqual([]);
  });

  test("asks for help today at every urgent sign, whatever the day", () => {
    const soon = /\b(today|now)\b/;
    expect(
      RED_FLAGS.filter((flag) => flag.urgency === "urgent" && !soon.test(flag.say.lines[0])).map((flag) => flag.id),
    ).toEqual([]);
  });

  test("never sends somebody with a book-first sign to an ambulance in its first line", () => {
    expect(
      RED_FLAGS.filter((flag) => flag.urgency === "clinician" && flag.say.lines[0].includes("{EMERGENCY}")).map(
        (flag) => flag.id,
      ),
    ).toEqual([]);
  });

  test("of a clot always forbids rubbing and pressing", () => {
    const clot = ["leg-swollen", "leg-no-cause", "leg-after-trip", "clot-risk-leg", "past-clot-leg", "arm-swollen"];
    expect(clot.filter((id) => !flagNamed(id).say.lines.includes("Do not rub, press or roll it."))).toEqual([]);
  });

  test("is used by a sign, asked or from the record, or by the age", () => {
    const used = new Set<unknown>([
      ...[...RED_FLAGS, ...Object.values(LOG_SIGNS)].map((flag) => flag.say),
      SAY.tooYoung,
    ]);
    expect(SAYINGS.filter(([, saying]) => !used.has(saying)).map(([id]) => id)).toEqual([]);
  });

  test("has no place left unfilled in any country", () => {
    const countries = [null, "OTHER" as const, ...(Object.keys(PHONE_NUMBERS) as (keyof typeof PHONE_NUMBERS)[])];
    const wrong = countries.flatMap((country) =>
      sayingLines.map(([, text]) => withNumbers(text, country)).filter((text) => /[{}]|null|undefined/.test(text)),
    );
    expect(wrong).toEqual([]);
  });

  test("fits on a screen of 24 rows for any one sign", () => {
    const long = RED_FLAGS.filter((flag) => {
      const halt = haltFor([flag]);
      return halt === undefined || haltLines(halt, "GB").length > 16;
    });
    expect(long.map((flag) => flag.id)).toEqual([]);
  });
});

describe("reading", () => {
  test.each(SAYINGS)("the saying %s can be read at grade 7", (_id, saying) => {
    expect(gradeOf([...saying.lines.map((line) => withNumbers(line, "GB")), saying.why].join(" "))).toBeLessThanOrEqual(
      7,
    );
  });

  test("every reason for a change can be read at grade 7, in at most 12 words", () => {
    expect(whys.filter(([, text]) => gradeOf(text) > 7 || wordCount(text) > 12)).toEqual([]);
  });

  test("every effect can be read at grade 7", () => {
    expect(Object.values(EFFECT_WORDS).filter((text) => gradeOf(text) > 7)).toEqual([]);
  });

  test("every instruction of a playbook and of the cramp screen can be read at grade 7", () => {
    expect([...playbookLines, ...cramp].filter(([, text]) => wordCount(text) >= 6 && gradeOf(text) > 7)).toEqual([]);
  });

  test.each<[string, number]>([
    ["pain", 1],
    ["muscle", 2],
    ["swollen", 2],
    ["soreness", 2],
    ["emergency", 4],
    ["these", 1],
    ["needed", 2],
    ["rest", 1],
  ])("the script hears the syllables of %s: %i", (word, syllables) => {
    expect(syllablesIn(word)).toBe(syllables);
  });

  test("the script tells a hard line from an easy one", () => {
    const hard = "Unilateral lower extremity oedema with associated erythema necessitates immediate evaluation";
    expect([gradeOf("One leg is swollen.") < 3, gradeOf(hard) > 12]).toEqual([true, true]);
  });
});
