import { rawEvents } from "../log/raw-lines.ts";

/** What stands in front of the events, and what could not be read. */
export interface RecordHead {
  readonly made: string;
  readonly app: string;
  readonly content: string;
  readonly damaged: readonly { readonly file: string; readonly line: number }[];
}

/** Every event of the record as it was written, edits and undos too, as one JSON object. Schema 1. */
export function* wholeRecord({ made, app, content, damaged }: RecordHead, pieces: Iterable<string>): Generator<string> {
  const head = JSON.stringify({ schema: 1, made, app, content, damaged });
  yield `${head.slice(0, -1)},\n"events": [`;
  let comma = "\n";
  for (const event of rawEvents(pieces)) {
    yield `${comma}${JSON.stringify(event)}`;
    comma = ",\n";
  }
  yield "\n]}\n";
}
