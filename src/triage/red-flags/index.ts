import type { RedFlag } from "../red-flag.ts";
import { BOOK_FIRST_FLAGS } from "./book-first.ts";
import { EMERGENCY_FLAGS } from "./emergency.ts";
import { TODAY_FLAGS } from "./today.ts";

/** Every red flag, in the order asked. */
export const RED_FLAGS: readonly RedFlag[] = [...EMERGENCY_FLAGS, ...TODAY_FLAGS, ...BOOK_FIRST_FLAGS];
