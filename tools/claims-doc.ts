import { CLAIMS } from "../src/learn/claims.ts";
import {
  CERTAINTIES,
  SURE_MEANS,
  SURE_WORDS,
  TOPIC_IDS,
  VERDICT_WORDS,
  type Lesson,
  type Technique,
} from "../src/learn/lesson.ts";
import { TECHNIQUES } from "../src/learn/techniques.ts";
import { TOPICS } from "../src/learn/topics/index.ts";
import { capital, count, doc, GENERATED, section, sourceList, table } from "./markdown.ts";

/** docs/claims.md: everything `learn` says, with how sure it is and where it comes from. */
export function claimsDoc(): string {
  const topics = TOPIC_IDS.map((id) => TOPICS[id]);
  const lessons: readonly Lesson[] = topics.flatMap((topic) => topic.lessons);
  const cited = [...CLAIMS, ...TECHNIQUES, ...lessons].flatMap(({ sources }) => sources);
  return doc(
    "Claims",
    [
      GENERATED,
      `What \`spasm-coach learn\` says: ${count(CLAIMS.length, "claim")} checked, ${count(TECHNIQUES.length, "technique")}, ${count(lessons.length, "lesson")}. "Verdict" is what became of the claim, "we say" what the product prints instead.`,
      "`{EMERGENCY}` stands for the number of the country the person chose.",
    ],
    section("How sure", [
      table(
        ["word", "means"],
        CERTAINTIES.map((certainty) => [SURE_WORDS[certainty], SURE_MEANS[certainty]]),
      ),
    ]),
    section("Claims", [
      table(
        ["id", "what is said", "what was found", "verdict", "how sure", "we say", "sources", "reviewed"],
        CLAIMS.map(({ id, heard, found, verdict, sure, say, sources, reviewedOn }) => [
          id,
          heard,
          found.join("<br>"),
          VERDICT_WORDS[verdict],
          SURE_WORDS[sure],
          say ?? "(nothing of the kind)",
          sources.join(", "),
          reviewedOn,
        ]),
      ),
    ]),
    section("Techniques", [techniqueTable(TECHNIQUES)]),
    ...topics
      .filter((topic) => topic.lessons.length > 0)
      .map((topic) => section(`${capital(topic.id)}: ${topic.title}`, [...topic.lead, lessonTable(topic.lessons)])),
    sourceList(cited),
  );
}

function lessonTable(lessons: readonly Lesson[]): string {
  return table(
    ["id", "title", "what we say", "how sure", "sources", "reviewed"],
    lessons.map(({ id, title, say, sure, sources, reviewedOn }) => [
      id,
      title,
      say.join("<br>"),
      SURE_WORDS[sure],
      sources.join(", "),
      reviewedOn,
    ]),
  );
}

function techniqueTable(techniques: readonly Technique[]): string {
  return table(
    [
      "id",
      "name",
      "what",
      "pressure",
      "used for",
      "found",
      "how sure",
      "minutes",
      "Perth 2025, AUD an hour",
      "mind",
      "sources",
      "reviewed",
    ],
    techniques.map((technique) => [
      technique.id,
      technique.name,
      technique.what,
      technique.depth,
      technique.bestFor,
      technique.found,
      SURE_WORDS[technique.sure],
      `${String(technique.sessionMinutes.least)} to ${String(technique.sessionMinutes.most)}`,
      `${String(technique.perth2025.least)} to ${String(technique.perth2025.most)}`,
      technique.mind,
      technique.sources.join(", "),
      technique.reviewedOn,
    ]),
  );
}
