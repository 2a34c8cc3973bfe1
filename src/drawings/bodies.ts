import type { BodyArea, NonEmpty } from "../body.ts";
import { linesOf, type Drawing } from "./drawing.ts";

/** An area shown is where it hurts. It may be a place that is never pressed: no source is asked where to press. */
const KEY = "* the area, not the place to press";
const MARK = "*";
const REVIEWED_ON = "2026-11-21";

/** Two bodies side by side, seen from the front and from behind. */
const BODIES = linesOf(String.raw`
front .---.          back  .---.
     / . . \              /     \
     \  -  /              \     /
      )   (                )   (
  .--'     '--.        .--'     '--.
 /             \      /      :      \
|  |  _   _  |  |    |  |    :    |  |
|  |\       /|  |    |  |\   :   /|  |
|  | )  .  ( |  |    |  | )  :  ( |  |
|  |/       \|  |    |  |/   |   \|  |
 \_|         |_/      \_|    |    |_/
   |    .    |          |    .    |
   |   / \   |          |   / \   |
   |   | |   |          |   | |   |
    \  | |  /            \  | |  /
    |  | |  |            |  | |  |
    |  | |  |            |  | |  |
   /___| |___\          /___| |___\
`);

/** The column of the left edge of each body, and of its middle, counted from that edge. */
const EDGE = { front: 0, back: 21 } as const;
const MIDDLE = 8;

/** A run of marks on the left half of a body: row, first and last column, from 0. The right half mirrors it. */
type Run = readonly [row: number, from: number, to: number];
type View = keyof typeof EDGE;
type Marks = Readonly<Partial<Record<View, NonEmpty<Run>>>>;

const FOREARM: NonEmpty<Run> = [
  [7, 1, 2],
  [8, 1, 2],
];
const HAND: NonEmpty<Run> = [
  [9, 1, 2],
  [10, 1, 2],
];
const OUTER_THIGH: NonEmpty<Run> = [
  [10, 4, 4],
  [11, 4, 4],
  [12, 4, 4],
  [13, 4, 4],
];
const FOOT: NonEmpty<Run> = [[17, 4, 6]];

const MARKS: Readonly<Record<Exclude<BodyArea, "whole-body">, Marks>> = {
  neck: {
    back: [
      [3, 7, 8],
      [4, 6, 8],
    ],
  },
  jaw: { front: [[2, 6, 7]] },
  shoulder: {
    back: [
      [5, 2, 5],
      [6, 4, 5],
    ],
  },
  chest: {
    front: [
      [5, 5, 7],
      [6, 5, 7],
    ],
  },
  "upper-back": {
    back: [
      [5, 6, 7],
      [6, 6, 7],
      [7, 6, 7],
    ],
  },
  "low-back": {
    back: [
      [7, 5, 8],
      [8, 6, 8],
    ],
  },
  glute: {
    back: [
      [9, 5, 7],
      [10, 4, 7],
    ],
  },
  "hip-front": {
    front: [
      [9, 5, 6],
      [10, 4, 5],
    ],
  },
  groin: {
    front: [
      [11, 7, 7],
      [12, 6, 6],
      [13, 6, 6],
    ],
  },
  "outer-thigh": { front: OUTER_THIGH, back: OUTER_THIGH },
  quad: {
    front: [
      [11, 4, 6],
      [12, 4, 6],
      [13, 4, 6],
    ],
  },
  hamstring: {
    back: [
      [11, 4, 6],
      [12, 4, 6],
      [13, 4, 6],
    ],
  },
  calf: {
    back: [
      [15, 5, 6],
      [16, 5, 6],
    ],
  },
  shin: {
    front: [
      [15, 5, 6],
      [16, 5, 6],
    ],
  },
  foot: { front: FOOT, back: FOOT },
  forearm: { front: FOREARM, back: FOREARM },
  hand: { front: HAND, back: HAND },
};

const WORDS: Readonly<Record<BodyArea, string>> = {
  neck: "The back of the neck, and the ridge from it to each shoulder.",
  jaw: "Both sides of the face, from the cheek to the corner of the jaw.",
  shoulder: "The back of the shoulder, with the shoulder blade.",
  chest: "The front of the chest, below the collarbones, left and right.",
  "upper-back": "The back between the shoulder blades, to both sides of the spine.",
  "low-back": "The back from the lowest ribs down to the buttocks.",
  glute: "The buttocks, from below the waist to the fold above the thigh.",
  "hip-front": "The front of the hip, from the front hip bone to the top of the thigh.",
  groin: "The inner thigh, from the crease of the groin down.",
  "outer-thigh": "The outer side of the thigh, from the hip to above the knee.",
  quad: "The front of the thigh, from below the hip to above the knee.",
  hamstring: "The back of the thigh, from below the buttock to above the knee.",
  calf: "The back of the lower leg, from below the knee to above the heel.",
  shin: "The front of the lower leg, from below the knee to above the ankle.",
  foot: "The foot, from the heel to the toes.",
  forearm: "The arm from below the elbow to above the wrist, front and back.",
  hand: "The hand, with the thumb and the fingers.",
  "whole-body": "All of the body.",
};

/** Both bodies with one area marked. */
export function bodiesWith(area: BodyArea): Drawing {
  const marks = area === "whole-body" ? Object.values(MARKS) : [MARKS[area]];
  const lines = (["front", "back"] as const).reduce(
    (drawn, view) => marks.flatMap((one) => one[view] ?? []).reduce((body, run) => marked(body, view, run), drawn),
    BODIES,
  );
  return { words: WORDS[area], lines, key: KEY, reviewedOn: REVIEWED_ON };
}

function marked(lines: readonly string[], view: View, [row, from, to]: Run): readonly string[] {
  const middle = EDGE[view] + MIDDLE;
  const halves = [
    [EDGE[view] + from, EDGE[view] + to],
    [middle + MIDDLE - to, middle + MIDDLE - from],
  ] as const;
  return lines.map((line, index) =>
    index === row
      ? halves.reduce(
          (drawn, [first, last]) => drawn.slice(0, first) + MARK.repeat(last - first + 1) + drawn.slice(last + 1),
          line,
        )
      : line,
  );
}
