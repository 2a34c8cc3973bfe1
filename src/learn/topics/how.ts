import type { Topic } from "../lesson.ts";
import { HOW_DAILY } from "./how-daily.ts";
import { HOW_MASSAGE } from "./how-massage.ts";

/** How to go about it: pressure, order, checklists, drinks, warmth. */
export const HOW: Topic = {
  id: "how",
  title: "How to go about it",
  about: "pressure, breath, checklists, drinks, salt, warmth, ice",
  lead: [
    "The safety questions come first for everybody: spasm-coach triage",
    "Harder is not better, and moving counts more than pressing.",
  ],
  lessons: [...HOW_MASSAGE, ...HOW_DAILY],
  also: [],
};
