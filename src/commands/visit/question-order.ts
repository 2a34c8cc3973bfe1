import { strainStep } from "./complaint-steps.ts";
import { ageStep, conditionsStep, consentStep, countryStep, maternityStep, medicinesStep } from "./person-steps.ts";
import { bookFirstStep, checkedStep, openedStep, todayStep } from "./safety-steps.ts";
import type { VisitStep } from "./steps.ts";

/** Everything that is asked between the call-now screen and the complaint itself, in this order. */
export const PERSON_AND_SIGNS: readonly VisitStep[] = [
  consentStep,
  ageStep,
  countryStep,
  medicinesStep,
  conditionsStep,
  maternityStep,
  openedStep,
  checkedStep,
  todayStep,
  strainStep,
  bookFirstStep,
];
