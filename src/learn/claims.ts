import { DAILY_CLAIMS } from "./claims-daily.ts";
import { MASSAGE_CLAIMS } from "./claims-massage.ts";
import type { Claim } from "./lesson.ts";

/** Every claim that was checked, with what was found and what we say instead. */
export const CLAIMS: readonly Claim[] = [...MASSAGE_CLAIMS, ...DAILY_CLAIMS];
