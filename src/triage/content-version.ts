/** The date of the safety content. Every record keeps it; `--version` shows it. */
export const CONTENT_VERSION = "2026-11-21";
