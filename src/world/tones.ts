import type { Tone } from "../session/cues.ts";

/** Tones as sound files in memory: no file of sounds is shipped. */

interface Note {
  /** 0 = silence. */
  readonly hertz: number;
  readonly milliseconds: number;
  /** 0 to 1; missing = as loud as the others. */
  readonly loudness?: number;
}

/** Between 400 and 1,000 Hz, where old ears still hear well. Rising = press, falling = let go, three up = over. */
const NOTES: Readonly<Record<Tone, readonly Note[]>> = {
  ready: [{ hertz: 523, milliseconds: 220 }],
  breath: [{ hertz: 440, milliseconds: 160, loudness: 0.15 }],
  count: [{ hertz: 659, milliseconds: 80 }],
  hold: [
    { hertz: 523, milliseconds: 150 },
    { hertz: 784, milliseconds: 260 },
  ],
  release: [
    { hertz: 784, milliseconds: 150 },
    { hertz: 523, milliseconds: 260 },
  ],
  done: [
    { hertz: 523, milliseconds: 140 },
    { hertz: 659, milliseconds: 140 },
    { hertz: 784, milliseconds: 320 },
  ],
  alarm: [0, 1, 2].flatMap(() => [
    { hertz: 880, milliseconds: 110 },
    { hertz: 0, milliseconds: 70 },
  ]),
};

const SAMPLES_PER_SECOND = 22_050;
const BYTES_PER_SAMPLE = 2;
const HEADER_BYTES = 44;
const LOUDNESS = 0.45;
/** A note that begins or ends at once clicks. */
const FADE_MS = 10;

/** A tone as a WAV file: 16 bit, one channel. */
export function waveOf(tone: Tone): Buffer {
  const samples = NOTES[tone].flatMap(samplesOf);
  const data = Buffer.alloc(samples.length * BYTES_PER_SAMPLE);
  samples.forEach((sample, index) => data.writeInt16LE(Math.round(sample * 0x7fff), index * BYTES_PER_SAMPLE));
  return Buffer.concat([headerFor(data.length), data]);
}

function samplesOf({ hertz, milliseconds, loudness = LOUDNESS }: Note): readonly number[] {
  const count = Math.round((SAMPLES_PER_SECOND * milliseconds) / 1000);
  const fade = (SAMPLES_PER_SECOND * FADE_MS) / 1000;
  return Array.from({ length: count }, (_, index) => {
    const turn = (2 * Math.PI * hertz * index) / SAMPLES_PER_SECOND;
    const edge = Math.min(1, index / fade, (count - 1 - index) / fade);
    // A little of the octave: a small loudspeaker gives little of the low note itself.
    return loudness * edge * (0.8 * Math.sin(turn) + 0.2 * Math.sin(2 * turn));
  });
}

function headerFor(dataBytes: number): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write("RIFF", 0, "ascii");
  header.writeUInt32LE(HEADER_BYTES - 8 + dataBytes, 4);
  header.write("WAVEfmt ", 8, "ascii");
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(SAMPLES_PER_SECOND, 24);
  header.writeUInt32LE(SAMPLES_PER_SECOND * BYTES_PER_SAMPLE, 28);
  header.writeUInt16LE(BYTES_PER_SAMPLE, 32);
  header.writeUInt16LE(8 * BYTES_PER_SAMPLE, 34);
  header.write("data", 36, "ascii");
  header.writeUInt32LE(dataBytes, 40);
  return header;
}
