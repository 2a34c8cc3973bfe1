import { describe, expect, test } from "vitest";
import { callLinks, haltLines, haltSay, notNowLines, worriedLines } from "../../src/report/halt-text.ts";
import { haltFor, type Halt, type NotNow } from "../../src/triage/assess.ts";
import { PHONE_NUMBERS, type Country } from "../../src/triage/phone-numbers.ts";
import { RED_FLAGS } from "../../src/triage/red-flags/index.ts";

const LOCAL = "your local emergency number (112 works on most mobile phones)";
const COUNTRIES: readonly (Country | null)[] = ["AU", "US", "GB", "OTHER", null];

function haltOver(...signs: readonly string[]): Halt {
  const halt = haltFor(
    RED_FLAGS.filter(({ id }) => signs.includes(id)),
    signs.includes("age"),
  );
  if (halt === undefined) throw new Error(`No halt over ${signs.join()}.`);
  return halt;
}

/** Every sign by itself, and a child. */
const HALTS = [...RED_FLAGS.map(({ id }) => haltOver(id)), haltOver("age")];

test("an emergency says first whom to call, by the number of the country, and no other", () => {
  expect(haltLines(haltOver("chest-pain"), "AU")).toMatchInlineSnapshot(`
    [
      "STOP. Call 000 now.",
      "",
      "Sit down and keep still. Do not drive.",
      "Unlock the door.",
      "",
      "Signs like this can come from the heart or the lungs.",
      "",
      "Numbers can change. If it fails: your local emergency number.",
    ]
  `);
});

test("an emergency without a country gives words that are right anywhere", () => {
  expect(haltLines(haltOver("chest-pain"), null)).toMatchInlineSnapshot(`
    [
      "STOP. Call your local emergency number (112 works on most mobile phones) now.",
      "",
      "Sit down and keep still. Do not drive.",
      "Unlock the door.",
      "",
      "Signs like this can come from the heart or the lungs.",
      "",
      "Numbers can change.",
    ]
  `);
});

test("an urgent sign sends to help today, with the advice line of the country and its emergency number", () => {
  expect(haltLines(haltOver("leg-swollen"), "AU")).toMatchInlineSnapshot(`
    [
      "STOP. Get medical help today.",
      "",
      "Get it checked today. 1800MEDICARE (1800 633 422) can guide you.",
      "Do not rub, press or roll it.",
      "Short of breath or chest pain: 000.",
      "",
      "Signs like this can come from a blood clot.",
      "",
      "Advice line: 1800MEDICARE (1800 633 422)",
      "Emergency: 000",
      "Numbers can change.",
    ]
  `);
});

test("where a country has no advice line, an urgent sign names the own doctor", () => {
  expect(haltLines(haltOver("leg-swollen"), "US")).toMatchInlineSnapshot(`
    [
      "STOP. Get medical help today.",
      "",
      "Get it checked today. Your own doctor or clinic can guide you.",
      "Do not rub, press or roll it.",
      "Short of breath or chest pain: 911.",
      "",
      "Signs like this can come from a blood clot.",
      "",
      "Emergency: 911",
      "Numbers can change.",
    ]
  `);
});

test("a sign for a clinician says not today, and book a doctor this week", () => {
  expect(haltLines(haltOver("night-pain"), null)).toMatchInlineSnapshot(`
    [
      "Not today. See a clinician first.",
      "",
      "Book a doctor this week.",
      "Do not press on it until then.",
      "",
      "Signs like this need a check first.",
      "",
      "Emergency: your local emergency number (112 works on most mobile phones)",
      "Numbers can change.",
    ]
  `);
});

test("somebody under 16 is sent to a parent and a doctor", () => {
  expect(haltLines(haltOver("age"), "AU")).toMatchInlineSnapshot(`
    [
      "Not today. See a clinician first.",
      "",
      "Ask a parent, and a doctor or physio.",
      "A limp, or hip or knee pain, needs a check.",
      "",
      "This tool is made for people of 16 and over.",
      "",
      "Advice line: 1800MEDICARE (1800 633 422)",
      "Emergency: 000",
      "Numbers can change.",
    ]
  `);
});

test("a sign of pregnancy sends to the person's own maternity unit, with its number where it is known", () => {
  const halt = haltOver("preg-waves");
  expect([haltLines(halt, "AU")[2], haltLines(halt, "AU", { maternity: "(02) 5550 1234" })[2]]).toEqual([
    "Call your maternity unit now.",
    "Call your maternity unit, (02) 5550 1234, now.",
  ]);
});

test.each<[string, Country | null, readonly string[]]>([
  ["Australia", "AU", ["000 tel:000", "1800 633 422 tel:1800633422"]],
  ["Ireland", "IE", ["112 tel:112", "999 tel:999"]],
  ["Japan", "JP", ["119 tel:119", "#7119 tel:%237119"]],
  ["no country", null, ["112 tel:112"]],
])("in %s a terminal may dial what is written", (_where, country, links) => {
  expect(callLinks(country).map(({ text, address }) => `${text} ${address}`)).toEqual(links);
});

describe("every halt, in every country and in none", () => {
  const screens = HALTS.flatMap((halt) =>
    COUNTRIES.map((country) => ({ halt, country, lines: haltLines(halt, country), say: haltSay(halt, country) })),
  );

  const NUMBERS = new Map<Country | null, string>([
    ["AU", "000"],
    ["US", "911"],
    ["GB", "999"],
    ["OTHER", LOCAL],
    [null, LOCAL],
  ]);
  const numberIn = (country: Country | null): string => NUMBERS.get(country) ?? "?";

  test("begins with what to do, an emergency with the number", () => {
    const titleOf = (halt: Halt, country: Country | null): string =>
      ({
        emergency: `STOP. Call ${numberIn(country)} now.`,
        urgent: "STOP. Get medical help today.",
        clinician: "Not today. See a clinician first.",
      })[halt.urgency];
    expect(screens.filter(({ halt, country, lines }) => lines[0] !== titleOf(halt, country))).toEqual([]);
  });

  test("names the emergency number of that country, or words that are right anywhere", () => {
    const wrong = screens.filter(
      ({ halt, country, lines }) => halt.urgency !== "emergency" && !lines.includes(`Emergency: ${numberIn(country)}`),
    );
    expect(wrong).toEqual([]);
  });

  test("draws the number of an emergency five lines tall where there is room, and only there", () => {
    const large = haltLines(haltOver("chest-pain"), "AU", { wall: { unicode: false } }).slice(0, 8);
    expect(large).toEqual([
      "STOP. Call 000 now.",
      "",
      "######  ######  ######",
      "##  ##  ##  ##  ##  ##",
      "##  ##  ##  ##  ##  ##",
      "##  ##  ##  ##  ##  ##",
      "######  ######  ######",
      "",
    ]);
    const plain = haltLines(haltOver("chest-pain"), null);
    expect(haltLines(haltOver("chest-pain"), null, { wall: { unicode: true } })).toEqual(plain);
    expect(haltLines(haltOver("leg-swollen"), "AU", { wall: { unicode: true } })).toEqual(
      haltLines(haltOver("leg-swollen"), "AU"),
    );
  });

  test("fits the window with room for it, the offers below included", () => {
    const tall = screens.filter(
      ({ halt, country }) => haltLines(halt, country, { wall: { unicode: true } }).length > 20,
    );
    expect(tall.map(({ halt }) => halt.raised)).toEqual([]);
  });

  test("names no number of another country", () => {
    const foreign = new Map<Country | null, readonly RegExp[]>([
      ["AU", [/\b911\b/, /\b999\b/, /\b111\b/, /\b112\b/]],
      ["US", [/\b000\b/, /1800/, /\b999\b/, /\b111\b/, /\b112\b/]],
      ["GB", [/\b000\b/, /1800/, /\b911\b/, /\b112\b/]],
      ["OTHER", [/\b000\b/, /1800/, /\b911\b/, /\b999\b/, /\b111\b/]],
      [null, [/\b000\b/, /1800/, /\b911\b/, /\b999\b/, /\b111\b/]],
    ]);
    const wrong = screens.filter(({ country, lines, say }) =>
      (foreign.get(country) ?? []).some((number) => number.test([...lines, ...say].join("\n"))),
    );
    expect(wrong).toEqual([]);
  });

  test("leaves no placeholder in the text", () => {
    expect(
      screens.filter(({ lines, say }) => /[{}]/.test([...lines, ...say].join(""))).map(({ halt }) => halt.raised),
    ).toEqual([]);
  });

  test("names no step of a session, and never cheers", () => {
    const steps =
      /press and hold|warm it|stretch lightly|get in place|massage|session|well done|great|you are fine|no red flag/i;
    expect(screens.filter(({ lines }) => steps.test(lines.join("\n"))).map(({ lines }) => lines)).toEqual([]);
  });

  test("never says what the person has", () => {
    expect(
      screens
        .filter(({ lines }) => /you (may|might|could) have|you have a/i.test(lines.join("\n")))
        .map(({ lines }) => lines),
    ).toEqual([]);
  });

  test("gives the reason after the action", () => {
    const late = screens.filter(({ halt, lines }) => {
      const why = lines.indexOf(halt.sayings[0].why);
      return why < lines.indexOf(lines[2] ?? "") || why === -1;
    });
    expect(late).toEqual([]);
  });

  test("fits a window of 80 by 24", () => {
    expect(screens.filter(({ lines }) => lines.length > 22).map(({ halt }) => halt.raised)).toEqual([]);
  });

  test("an emergency names no advice line: there is one number to call", () => {
    expect(
      screens.filter(
        ({ halt, lines }) => halt.urgency === "emergency" && lines.some((line) => line.startsWith("Advice line")),
      ),
    ).toEqual([]);
  });
});

test("of two emergencies the first saying alone is shown, so that there is one thing to do", () => {
  const both = haltOver("chest-pain", "limb-cold");
  expect(haltLines(both, "AU")).toEqual(haltLines(haltOver("chest-pain"), "AU"));
});

test("a program is given every line of every saying", () => {
  const both = haltOver("chest-pain", "limb-cold");
  expect(haltSay(both, "AU")).toEqual([
    "Call 000 now.",
    "Sit down and keep still. Do not drive.",
    "Unlock the door.",
    "Signs like this can come from the heart or the lungs.",
    "Do not press, heat, ice or raise it.",
    "Hours matter. Do not drive.",
    "Signs like this can mean a limb is not getting blood.",
  ]);
});

test("two urgent signs with the same advice say it once", () => {
  const lines = haltLines(haltOver("leg-swollen", "leg-no-cause"), "AU").filter((line) => line !== "");
  expect(new Set(lines).size).toBe(lines.length);
});

test("the numbers of every country can be put in", () => {
  const countries = Object.keys(PHONE_NUMBERS) as Country[];
  expect(
    countries.filter((country) => !haltLines(haltOver("fever"), country).some((line) => /^Emergency: .*\d/.test(line))),
  ).toEqual([]);
});

describe("worried anyway", () => {
  test.each<[Country | null, readonly string[]]>([
    [
      "AU",
      [
        "If you are worried, get medical help, even if no line fits.",
        "Advice line: 1800MEDICARE (1800 633 422)",
        "If it gets bad: 000.",
      ],
    ],
    [
      "US",
      [
        "If you are worried, get medical help, even if no line fits.",
        "Call your own doctor or clinic.",
        "If it gets bad: 911.",
      ],
    ],
    [
      null,
      [
        "If you are worried, get medical help, even if no line fits.",
        "Call your own doctor or clinic.",
        `If it gets bad: ${LOCAL}.`,
      ],
    ],
  ])("in %s", (country, expected) => {
    expect(worriedLines(country)).toEqual(expected);
  });
});

describe("not now", () => {
  const change = {
    id: "fresh-strain",
    why: "A fresh strain needs three days.",
    effects: ["delay-72h", "heat-cap:300"],
  } as const;
  const notNow: NotNow = { kind: "not-now", until: null, why: change.why, changes: [change] };
  const allowed = [
    "Leave it alone for 72 hours. Gentle, easy movement only.",
    "Heat for 5 minutes at most.",
    'After that, for 7 days: around the sore place, not on it, 3 out of 10 at most. Tick "A muscle tear here" then.',
    "If something new has started, press e.",
  ];

  test.each([
    ["until a time", "14:10", ["Not before 14:10.", change.why, ...allowed]],
    ["without a time", null, ["Not now.", change.why, ...allowed]],
  ])("%s says why, and what is allowed meanwhile", (_when, until, expected) => {
    expect(notNowLines(notNow, until)).toEqual(expected);
  });
});
