import type { BodyArea } from "../../body.ts";
import { concerns } from "../areas.ts";
import type { HealthQuestion } from "../health-question.ts";
import { CONDITION_QUESTIONS } from "./conditions.ts";
import { HERE_TODAY_QUESTIONS } from "./here-today.ts";
import { MEDICINE_QUESTIONS } from "./medicines.ts";

/** Facts about a person that gate red flags or make a session gentler. They never halt by themselves. */
export type HealthFactId = (
  (typeof MEDICINE_QUESTIONS)[number] | (typeof CONDITION_QUESTIONS)[number] | (typeof HERE_TODAY_QUESTIONS)[number]
)["id"];

/** Every health question, in the order asked. */
export const HEALTH_QUESTIONS: readonly HealthQuestion<HealthFactId>[] = [
  ...MEDICINE_QUESTIONS,
  ...CONDITION_QUESTIONS,
  ...HERE_TODAY_QUESTIONS,
];

/** The health questions that concern these areas, in the order asked. */
export function healthQuestionsFor(areas: readonly BodyArea[]): readonly HealthQuestion<HealthFactId>[] {
  return HEALTH_QUESTIONS.filter((question) => concerns(question.areas, areas));
}
