/** Left may not know right. Files of one row know only what is above; those of one folder know each other. */
export const ORDER = [
  ["body", "exit", "sources", "version"],
  ["asking"],
  ["protocols"],
  ["drawings"],
  ["triage"],
  ["learn"],
  ["session"],
  ["log"],
  ["report"],
  ["world"],
  ["commands"],
  ["main", "index"],
] as const;

/** The order as it stands on paper. */
export const ORDER_IN_WORDS = ORDER.map((row) => row.join(", ")).join(" < ");
