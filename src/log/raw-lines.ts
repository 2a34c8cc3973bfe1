import { isEvent, isFromNewerVersion } from "./guard.ts";

/** An event as it stands in the file, of this version or of a newer one. */
export type RawEvent = Readonly<Record<string, unknown>> & { readonly id: string };

/** Every event in the text of some files, as it was written: of several with one id the unlike ones all stay. */
export function* rawEvents(pieces: Iterable<string>): Generator<RawEvent> {
  const seen = new Map<string, readonly string[]>();
  for (const piece of pieces) {
    for (const line of piece.split("\n")) {
      const event = line.trim() === "" ? undefined : eventOf(line);
      if (event === undefined) continue;
      const text = JSON.stringify(event);
      const known = seen.get(event.id) ?? [];
      if (known.includes(text)) continue;
      seen.set(event.id, [...known, text]);
      yield event;
    }
  }
}

function eventOf(line: string): RawEvent | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isEvent(value) || isFromNewerVersion(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
