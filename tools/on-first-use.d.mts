/** The code of a chunk, changed so that each file it needs is loaded when the first of its names is used. */
export function onFirstUse(code: string): string;
