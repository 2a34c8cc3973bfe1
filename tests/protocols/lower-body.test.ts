import { describe, expect, test } from "vitest";
import type { Tool } from "../../src/body.ts";
import { PLAYBOOKS } from "../../src/protocols/index.ts";
import type { Playbook, Range } from "../../src/protocols/playbook.ts";

/** The playbooks from the low back down, against the numbers of the clinical review. */

interface Dose {
  readonly heat: string;
  readonly hold: string;
  readonly tools: readonly Tool[];
  readonly moves: string;
  readonly stretch: string;
}

/** "hold" is seconds, spots a side, the longest hold, and the most discomfort. */
const DOSES: Readonly<Record<string, Dose>> = {
  "low-back": {
    heat: "300-600",
    hold: "60-90 x 1-2, 90, cap 6",
    tools: ["soft-ball"],
    moves: "5-10, 5-10, 5-10 when settled",
    stretch: "20-30 x 1-2",
  },
  glute: {
    heat: "300",
    hold: "30-60 x 2-3, 60, cap 6",
    tools: ["soft-ball", "firm-ball"],
    moves: "10",
    stretch: "20-30 x 2",
  },
  "hip-flexor": { heat: "300", hold: "30-45 x 2, 45, cap 6", tools: ["soft-ball"], moves: "5", stretch: "20-30 x 2" },
  adductor: { heat: "300", hold: "20-30 x 2, 30, cap 3", tools: ["hand"], moves: "5", stretch: "20-30 x 2" },
  "outer-thigh": {
    heat: "300",
    hold: "30-45 x 2, 45, cap 6",
    tools: ["soft-ball", "stick", "hand"],
    moves: "8",
    stretch: "20-30 x 2",
  },
  quad: {
    heat: "180-300",
    hold: "30-45 x 2, 45, cap 6",
    tools: ["stick", "roller", "roller", "hand"],
    moves: "5-10",
    stretch: "20-30 x 2",
  },
  hamstring: {
    heat: "180-300",
    hold: "30-45 x 2, 45, cap 6",
    tools: ["soft-ball", "roller"],
    moves: "5-10",
    stretch: "20-30 x 2",
  },
  calf: {
    heat: "180-300",
    hold: "45-60 x 2-3, 60, cap 6",
    tools: ["soft-ball", "hand"],
    moves: "5-10",
    stretch: "20-30 x 1-2",
  },
  soleus: {
    heat: "180-300",
    hold: "30-45 x 2, 45, cap 4",
    tools: ["soft-ball", "hand"],
    moves: "5",
    stretch: "20-30 x 2",
  },
  "pregnant-legs": { heat: "none", hold: "none", tools: [], moves: "20", stretch: "20-30 x 2" },
  "night-stretch": { heat: "none", hold: "none", tools: [], moves: "", stretch: "10 x 3 rest 10, 10 x 3 rest 10" },
  shin: { heat: "180", hold: "20-30 x 2, 30, cap 6", tools: ["hand"], moves: "10", stretch: "20 x 1" },
  "foot-arch": { heat: "180", hold: "30-45 x 2, 45, cap 6", tools: ["soft-ball"], moves: "10", stretch: "10 x 6" },
};

test.each(Object.entries(DOSES))("%s has the doses of the review", (id, dose) => {
  expect(doseOf(playbookNamed(id))).toEqual(dose);
});

test("along the thigh two slow passes come first, with a roller or a stick, and nowhere else", () => {
  const passes = lower().flatMap(({ id, press }) =>
    (press?.tools ?? []).flatMap((tool) =>
      tool.passes === undefined ? [] : [[id, tool.tool, tool.passes.reps, tool.passes.secondsEach]],
    ),
  );
  expect(passes).toEqual([
    ["quad", "stick", 2, 8],
    ["quad", "roller", 2, 8],
    ["quad", "roller", 2, 8],
    ["hamstring", "roller", 2, 8],
  ]);
});

describe("what a scenario changes, and nothing else", () => {
  test.each<[scenario: string, base: string, changed: readonly (keyof Playbook)[]]>([
    ["tradie", "low-back", ["id", "title", "tips"]],
    ["runner", "calf", ["id", "title", "heat", "moves", "finish", "laterToday", "tips"]],
    ["older-nights", "night-stretch", ["id", "title", "stretches", "tips"]],
  ])("%s is %s with other %s", (scenario, base, changed) => {
    const [one, other] = [playbookNamed(scenario), playbookNamed(base)];
    const keys = Object.keys(other) as (keyof Playbook)[];
    expect(new Set(keys.filter((key) => one[key] !== other[key]))).toEqual(new Set(changed));
  });

  test("the runner warms for three minutes and pumps the ankle ten times", () => {
    const { heat, moves, stretch } = doseOf(playbookNamed("runner"));
    expect([heat, moves, stretch]).toEqual(["180", "10", "20-30 x 1-2"]);
  });

  test("older people keep the ten seconds, three times, of the stretch before bed", () => {
    expect(doseOf(playbookNamed("older-nights"))).toEqual(DOSES["night-stretch"]);
  });
});

/** Where nobody presses: what belongs to the place itself, and what lies next to it. */
test.each<[id: string, never: readonly RegExp[]]>([
  ["low-back", [/spine/, /low back/, /below the ribs/, /tailbone/, /lower middle of the buttock/, /sit bone/, /tingl/]],
  [
    "glute",
    [/bony side of the hip/, /tailbone/, /lower middle of the buttock/, /sit bone/, /tingl(ing|es) down the leg/],
  ],
  [
    "hip-flexor",
    [/belly/, /groin crease/, /pulse/, /inner upper thigh/, /groove between the front and the inner thigh/],
  ],
  [
    "adductor",
    [/upper third/, /groin crease/, /crease of the knee/, /groove between the front and the inner/, /pulse/],
  ],
  [
    "outer-thigh",
    [/bony side of the hip/, /side of the knee/, /the band/, /groin crease/, /belly/, /sit bone/, /tingl/],
  ],
  [
    "quad",
    [/kneecap/, /groin crease/, /inner upper thigh/, /hip bone/, /groove between the front and the inner thigh/],
  ],
  ["hamstring", [/sit bone/, /tendon/, /back of the knee/, /inner upper thigh/, /veins/]],
  ["calf", [/back of the knee and a hand width below it/, /groove down the middle/, /tendon at the heel/, /veins/]],
  ["soleus", [/tendon at the heel/, /ankle bones/, /inner edge of the shin/, /behind the inner ankle bone/, /veins/]],
  ["shin", [/The shin bone/, /outer knee, and 2 finger widths around/]],
  ["foot-arch", [/heel bone/, /toe joints/, /top of the foot/, /behind the inner ankle bone/]],
])("%s names every place next to it that is never pressed", (id, never) => {
  const said = playbookNamed(id).press?.never ?? "";
  expect(never.filter((place) => !place.test(said))).toEqual([]);
});

test("the vessels of the inner thigh are kept clear: a flat hand, the back half, the middle third", () => {
  expect(playbookNamed("adductor").press?.where).toBe(
    "The middle third of the inner thigh, its back half, with a flat hand.",
  );
});

test("the back itself is never pressed: the hands go to the buttock, whose signs are asked as well", () => {
  const { press, partner, touches } = playbookNamed("low-back");
  expect([press?.where, partner.text.includes("Never the back."), touches]).toEqual([
    "The upper outer quarter of the buttock, on thick muscle. Not the back itself.",
    true,
    ["low-back", "glute"],
  ]);
});

test("a place that is pressed or stretched has its signs asked, also when it is not the sore one", () => {
  expect([playbookNamed("outer-thigh").touches, playbookNamed("night-stretch").touches]).toEqual([
    ["outer-thigh", "glute", "hip-front"],
    ["calf", "hamstring"],
  ]);
});

describe("in pregnancy and before bed", () => {
  test.each(["pregnant-legs", "night-stretch", "older-nights"])("%s presses, rubs and warms nothing", (id) => {
    const { heat, press, partner, neighbours, ...rest } = playbookNamed(id);
    expect([
      heat,
      press,
      partner.allowed,
      neighbours,
      linesOf(rest).filter((line) => /press|rub|pad/i.test(line)),
    ]).toEqual([null, null, false, [], id === "pregnant-legs" ? ["in pregnancy, no pressing"] : []]);
  });

  test("pregnant people sit or hold on for the pumps, and do them twice a day", () => {
    const { moves, laterToday } = playbookNamed("pregnant-legs");
    expect([moves.map(({ instruction }) => instruction.startsWith("Sit, or hold on")), laterToday?.text]).toEqual([
      [true],
      "20 more ankle pumps, sitting or holding on.",
    ]);
  });

  test("older people hold on with both hands, and stand up slowly after a warm shower", () => {
    const { stretches, tips } = playbookNamed("older-nights");
    expect([
      stretches.filter(({ instruction }) => !instruction.startsWith("Hold a counter with both hands")),
      tips.some(({ text }) => /warm shower.*stand up slowly, holding on/.test(text)),
    ]).toEqual([[], true]);
  });
});

describe("somebody who cannot get down on the floor", () => {
  const FLOOR = /\b(lie|kneel|sit on the floor|hands and knees)\b/i;

  test("finds a version of every step that is seated or standing", () => {
    const lines = lower().flatMap(({ id, press, moves, stretches, movements, finish }) =>
      [
        ...(press?.tools ?? []).filter(({ floor }) => floor !== true).map(({ position }) => position),
        ...moves.map(({ instruction }) => instruction),
        ...stretches.map((stretch) => (stretch.floor === true ? stretch.gentleInstruction : stretch.instruction)),
        ...stretches.map(({ gentleInstruction }) => gentleInstruction),
        ...movements.map(({ instruction }) => instruction),
        finish?.instruction ?? "",
      ].map((line) => ({ id, line })),
    );
    const wrong = lines.filter(({ line }) => FLOOR.test(line));
    expect(wrong).toEqual([]);
  });

  test("is never left with a tool that is only for the floor", () => {
    const floorOnly = lower().filter(({ press }) => press?.tools.every(({ floor }) => floor === true) ?? false);
    expect(floorOnly).toEqual([]);
  });
});

test("a tendon that must not be loaded is not: every raise, squat and knee to the wall can be left out", () => {
  const LOADING = /heel raise|squat|knee towards it|on the toes/i;
  const wrong = lower().flatMap(({ id, moves, movements, finish, laterToday, tips, loads }) => {
    const parts = [
      ...moves.map(({ instruction, demands }) => ({ text: instruction, demands })),
      ...movements.map(({ instruction, demands }) => ({ text: instruction, demands })),
      ...(finish === null ? [] : [{ text: finish.instruction, demands: finish.demands }]),
      ...(laterToday === null ? [] : [laterToday]),
      ...tips,
    ].filter(({ text }) => LOADING.test(text));
    const barred = parts.filter(({ demands }) => demands?.includes("load") === true);
    return parts.length === barred.length && parts.length > 0 === (loads !== null) ? [] : [id];
  });
  expect(wrong).toEqual([]);
});

test("everybody can be re-tested: the first movement asks nothing special, or bends where a later one does not", () => {
  const wrong = lower().filter(
    ({ movements: [first, ...later] }) =>
      first.demands !== undefined &&
      (first.demands.includes("load") || !later.some(({ demands }) => demands === undefined)),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test("a firm ball is for the buttock only, and never the first choice", () => {
  const firm = PLAYBOOKS.flatMap(({ id, press }) =>
    (press?.tools ?? []).flatMap(({ tool }, place) => (tool === "firm-ball" ? [[id, place > 0]] : [])),
  );
  expect(firm).toEqual([["glute", true]]);
});

test("nobody else presses near the big vessels of groin and hip, on the narrow strip of the shin, or in pregnancy", () => {
  expect(
    lower()
      .filter(({ partner }) => !partner.allowed)
      .map(({ id }) => id),
  ).toEqual(["hip-flexor", "adductor", "pregnant-legs", "night-stretch", "older-nights", "shin"]);
});

test("heat on back, buttock, hip and thigh never means lying or sitting on the pad", () => {
  const seats = ["low-back", "tradie", "glute", "outer-thigh", "hamstring"];
  const wrong = seats.filter(
    (id) =>
      !/^Lie on your side, the pad on top\. Or strap it on and .*Do not lie on the pad, or sit on it\. Warm, never hot\.$/.test(
        playbookNamed(id).heat?.instruction ?? "",
      ),
  );
  expect(wrong).toEqual([]);
});

test("a spot that will not let go leads to a playbook that is written, and never to itself", () => {
  const known = PLAYBOOKS.map(({ id }) => id);
  const wrong = lower().flatMap(({ id, neighbours }) =>
    neighbours.filter((next) => next === id || !known.includes(next)).map((next) => `${id}: ${next}`),
  );
  expect(wrong).toEqual([]);
});

/** The playbooks this file is about, in the order of the list. */
function lower(): readonly Playbook[] {
  const ids = [...Object.keys(DOSES), "tradie", "runner", "older-nights"];
  return PLAYBOOKS.filter(({ id }) => ids.includes(id));
}

function playbookNamed(id: string): Playbook {
  const found = PLAYBOOKS.find((playbook) => playbook.id === id);
  if (found === undefined) throw new Error(`no playbook ${id}`);
  return found;
}

function doseOf({ heat, press, moves, stretches }: Playbook): Dose {
  return {
    heat: heat === null ? "none" : span(heat.seconds),
    hold:
      press === null
        ? "none"
        : `${span(press.holdSeconds)} x ${span(press.spots)}, ${String(press.holdSecondsMax)}, cap ${String(press.pressureCap)}`,
    tools: press?.tools.map(({ tool }) => tool) ?? [],
    moves: moves.map(({ reps, whenSettled }) => span(reps) + (whenSettled === true ? " when settled" : "")).join(", "),
    stretch: stretches
      .map(
        ({ seconds, reps, restSeconds }) =>
          `${span(seconds)} x ${span(reps)}${restSeconds === undefined ? "" : ` rest ${String(restSeconds)}`}`,
      )
      .join(", "),
  };
}

function span({ least, most }: Range): string {
  return least === most ? String(least) : `${String(least)}-${String(most)}`;
}

/** Every text in a value. */
function linesOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(linesOf) : [];
}
