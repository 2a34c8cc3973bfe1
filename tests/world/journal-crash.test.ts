import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Event } from "../../src/log/event.ts";
import { journalIn, realDisk, type Disk } from "../../src/world/journal.ts";
import { clockAt, draft, namesIn, newFolder, NOON } from "../support/log-folder.ts";

/** What reached the disk, in order: bytes written, and the moment an entry was called saved. */
type Call = { readonly bytes: Buffer } | { readonly synced: true } | { readonly saved: Event };

/** Appends three entries and records every call. */
function threeAppends(folder: string): readonly Call[] {
  const calls: Call[] = [];
  const disk: Disk = {
    ...realDisk,
    write: (descriptor, bytes) => {
      calls.push({ bytes: Buffer.from(bytes) });
      return realDisk.write(descriptor, bytes);
    },
    sync: (descriptor) => {
      calls.push({ synced: true });
      realDisk.sync(descriptor);
    },
  };
  const journal = journalIn(folder, clockAt(NOON), "test", disk);
  for (const name of ["one", "two ü", "three 🚗"]) calls.push({ saved: journal.append(draft(name)) });
  return calls;
}

/** Every state a cut may leave: all bytes before a write, any part of that write, and what was called saved by then. */
function* statesOf(calls: readonly Call[]): Generator<{ readonly bytes: Buffer; readonly saved: readonly Event[] }> {
  let bytes = Buffer.alloc(0);
  const saved: Event[] = [];
  for (const call of calls) {
    if ("saved" in call) saved.push(call.saved);
    if ("bytes" in call) {
      for (let length = 0; length < call.bytes.length; length += 1) {
        yield { bytes: Buffer.concat([bytes, call.bytes.subarray(0, length)]), saved: [...saved] };
      }
      bytes = Buffer.concat([bytes, call.bytes]);
    }
    yield { bytes, saved: [...saved] };
  }
}

test("whatever moment the machine is cut off, every entry called saved is there", () => {
  const folder = newFolder();
  const calls = threeAppends(folder);
  const [name = ""] = namesIn(folder);
  const path = join(folder, name);
  const journal = journalIn(folder, clockAt(NOON), "test");
  const lost: unknown[] = [];
  let states = 0;
  for (const { bytes, saved } of statesOf(calls)) {
    writeFileSync(path, bytes);
    const { events, damaged } = journal.read();
    const missing = saved.filter((event) => !events.some((found) => JSON.stringify(found) === JSON.stringify(event)));
    if (missing.length > 0 || damaged.length > 1) lost.push({ at: bytes.length, missing, damaged });
    states += 1;
  }
  expect([lost, states > 900]).toEqual([[], true]);
});

test("a cut in the last sector that leaves zeros instead of bytes loses only what was not saved yet", () => {
  const folder = newFolder();
  const calls = threeAppends(folder);
  const [name = ""] = namesIn(folder);
  const journal = journalIn(folder, clockAt(NOON), "test");
  const wrong: unknown[] = [];
  for (const { bytes, saved } of statesOf(calls)) {
    writeFileSync(join(folder, name), Buffer.concat([bytes, Buffer.alloc(64)]));
    const next = journal.append(draft("next"));
    const ids = journal.read().events.map(({ id }) => id);
    if (![...saved, next].every(({ id }) => ids.includes(id))) wrong.push(bytes.length);
  }
  expect(wrong).toEqual([]);
});

test("an entry is called saved only after its bytes were written and synced", () => {
  const kinds = threeAppends(newFolder()).map((call) => Object.keys(call)[0]);
  expect(kinds).toEqual(["bytes", "synced", "synced", "saved", "bytes", "synced", "saved", "bytes", "synced", "saved"]);
});
