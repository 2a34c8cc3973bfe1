import ts from "typescript";
import { expect, test } from "vitest";
import { fileAt, filesBelow, walk } from "./source.ts";

/**
 * One line of promise can turn a self-care tool into a medical device. These words may stand only in a
 * sentence that denies them, in the title of a source, or in a sign as a person would say it; each such
 * phrase is listed here with the reason, and a phrase that nothing uses any more has to go.
 */
const BANNED =
  /\b(treat(s|ed|ing|ment|ments)?|therap(y|ies|eutic)|heal(s|ed|ing)?|cure(s|d)?|curing|diagnos(e|es|ed|ing|is|tic)|detox\w*|toxins?|flush(es|ed|ing)?|release[sd]? (the )?fascia|break(s|ing)? (up )?adhesions|resets?|resetting|guarantees?|guaranteed|proven|clinically tested|safe for everyone|trigger found|caused by)\b/gi;

const REVIEWED: readonly { readonly phrase: string; readonly because: string }[] = [
  {
    phrase: "does not diagnose, treat, cure, monitor or prevent any disease or injury",
    because: "intended use: denies",
  },
  { phrase: "elderly.gov.hk heat therapy", because: "title of a source" },
  { phrase: "Symptom checkers for self diagnosis and triage", because: "title of a source" },
  { phrase: "Massage Therapy for Muscle Spasms: Benefits, Types, and Safe Use", because: "title of a source" },
  { phrase: "your-condition-treatment/what-are-the-symptoms", because: "address of a source" },
  { phrase: "Cancer treatment in the last 6 months", because: "a health question about what others did" },
  { phrase: "feet heal slowly", because: "describes a wound" },
  { phrase: "a sore not healing", because: "describes a wound" },
  { phrase: "healing-tear", because: "a permanent id: a torn muscle" },
  { phrase: "a flushed face", because: "a sign" },
  { phrase: "hot flushes", because: "a hint: what a person would say" },
  { phrase: "any missed diagnosis", because: "for reviewers: what a sign is there to catch" },
  { phrase: "magnesium; toxin; compartment", because: "the same, in the table" },
  { phrase: "Massage does not flush out waste or toxins", because: "denies" },
  { phrase: "Does it clear out toxins?", because: "a question; the answer is no" },
  { phrase: "tip toxin training", because: "words that people look for" },
  { phrase: "Massage Therapy Benefits for Muscle Spasms: Relief, Recovery & Prevention", because: "title of a source" },
  { phrase: "dosing-trial-of-therapeutic-massage", because: "address of a source" },
];
/** Texts that are fine as a whole and nowhere inside another. */
const REVIEWED_ALONE = ["toxin", "toxins", "detox"];

interface Piece {
  readonly where: string;
  readonly text: string;
}

const pieces: readonly Piece[] = [...documents(), ...textsOfSource()];

test("no text holds a word that promises a medical effect", () => {
  const found = pieces.flatMap(({ where, text }) =>
    [...withoutReviewed(text).matchAll(BANNED)].map(([word]) => `${where}: "${word}" in: ${text.trim().slice(0, 100)}`),
  );
  expect(found).toEqual([]);
});

test("every reviewed phrase is still in use", () => {
  const unused = REVIEWED.filter(({ phrase }) => !pieces.some(({ text }) => text.includes(phrase)));
  expect(unused).toEqual([]);
  expect(REVIEWED_ALONE.filter((alone) => !pieces.some(({ text }) => text === alone))).toEqual([]);
});

test("the linter finds what it is there to find", () => {
  const bad = [
    "It treats cramps.",
    "Proven to work.",
    "Flushes toxins.",
    "Resets the muscle.",
    "Your spasm is caused by stress.",
  ];
  expect(bad.filter((text) => withoutReviewed(text).match(BANNED) === null)).toEqual([]);
});

/** README, change log and docs, line by line. Generated tables are read as well. */
function documents(): readonly Piece[] {
  const files = [fileAt("README.md"), fileAt("CONTRIBUTING.md"), fileAt("CHANGELOG.md"), ...filesBelow("docs", ".md")];
  return files.flatMap(({ path, text }) =>
    text.split("\n").map((line, index) => ({ where: `${path}:${String(index + 1)}`, text: line })),
  );
}

/** Every text in the source that could reach a person. Comments and names of things do not. */
function textsOfSource(): readonly Piece[] {
  const found: Piece[] = [];
  for (const file of [...filesBelow("src", ".ts"), fileAt("bin/spasm-coach.js")]) {
    walk(file, (node) => {
      const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
      if (isText) found.push({ where: file.path, text: node.text });
    });
  }
  const { description } = JSON.parse(fileAt("package.json").text) as { description: string };
  return [...found, { where: "package.json", text: description }];
}

function withoutReviewed(text: string): string {
  if (REVIEWED_ALONE.includes(text)) return "";
  return REVIEWED.reduce((rest, { phrase }) => rest.replaceAll(phrase, ""), text);
}
