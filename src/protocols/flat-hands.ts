import type { PartnerAdvice } from "./playbook.ts";

/** Where somebody else may press. */
export const FLAT_HANDS: PartnerAdvice = {
  allowed: true,
  text: "Somebody else may press with flat hands, slowly. You say the number; they let go at once when you say so.",
  basis: "convention",
  sources: ["seed-safe-use"],
};
