import type { BodyArea } from "../../body.ts";
import { concerns } from "../red-flag.ts";
import type { HealthQuestion } from "../health-question.ts";
import { CONDITION_QUESTIONS } from "./conditions.ts";
import { HERE_TODAY_QUESTIONS } from "./here-today.ts";
import { MEDICINE_QUESTIONS } from "./medicines.ts";

/** Every health question, in the order asked. */
export const HEALTH_QUESTIONS: readonly HealthQuestion[] = [
  ...MEDICINE_QUESTIONS,
  ...CONDITION_QUESTIONS,
  ...HERE_TODAY_QUESTIONS,
];

/** The health questions that concern these areas, in the order asked. */
export function healthQuestionsFor(areas: readonly BodyArea[]): readonly HealthQuestion[] {
  return HEALTH_QUESTIONS.filter((question) => concerns(question.areas, areas));
}
