import { expect, test } from "vitest";
import { TONES } from "../../src/session/cues.ts";
import { waveOf } from "../../src/world/tones.ts";

const HEADER = 44;
const samplesOf = (wave: Buffer): readonly number[] =>
  Array.from({ length: (wave.length - HEADER) / 2 }, (_, index) => wave.readInt16LE(HEADER + 2 * index));

test.each(TONES)("the tone %s is a sound file whose sizes are true", (tone) => {
  const wave = waveOf(tone);
  expect(wave.toString("ascii", 0, 4) + wave.toString("ascii", 8, 16)).toBe("RIFFWAVEfmt ");
  expect(wave.readUInt32LE(4)).toBe(wave.length - 8);
  expect(wave.readUInt32LE(40)).toBe(wave.length - HEADER);
  expect(wave.length).toBeLessThan(40_000);
});

test.each(TONES)("the tone %s is loud enough, never clipped, and begins and ends softly", (tone) => {
  const samples = samplesOf(waveOf(tone));
  const loudest = Math.max(...samples.map(Math.abs));
  expect(loudest).toBeGreaterThan(tone === "breath" ? 3000 : 8000);
  expect(loudest).toBeLessThan(20_000);
  expect(Math.abs(samples[0] ?? 1) + Math.abs(samples.at(-1) ?? 1)).toBeLessThan(400);
});

test("each tone is another one", () => {
  expect(new Set(TONES.map((tone) => waveOf(tone).toString("base64"))).size).toBe(TONES.length);
});
