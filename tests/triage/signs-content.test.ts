import { describe, expect, test } from "vitest";
import { BODY_AREAS } from "../../src/body.ts";
import { CRAMP_SIGNS } from "../../src/protocols/cramp.ts";
import { PLAYBOOKS } from "../../src/protocols/index.ts";
import { SOURCES, type Source } from "../../src/sources/index.ts";
import { AREA_EFFECTS, COMBINATIONS } from "../../src/triage/combinations.ts";
import { CONTENT_VERSION } from "../../src/triage/content-version.ts";
import { AGE_CAUTIONS } from "../../src/triage/health/by-age.ts";
import { HEALTH_QUESTIONS } from "../../src/triage/health/index.ts";
import { PHONE_NUMBERS } from "../../src/triage/phone-numbers.ts";
import { concerns } from "../../src/triage/areas.ts";
import { FLAG_SCREENS, URGENCIES, type RedFlag } from "../../src/triage/red-flag.ts";
import { RED_FLAGS } from "../../src/triage/red-flags/index.ts";
import { isPastDay } from "../support/review-day.ts";
import { REVIEWED_FACTS, REVIEWED_SIGNS } from "../support/reviewed-signs.ts";
import { SCENARIOS } from "../support/scenarios.ts";
import { WITHOUT_A_PAGE } from "../support/sources-without-a-page.ts";
import { SCREENED } from "../support/triage-people.ts";
import { gradeOf, wordCount } from "../support/triage-reading.ts";

/** Every caution that no question of its own asks about. */
const OTHER_CAUTIONS = [...AGE_CAUTIONS, ...COMBINATIONS, ...AREA_EFFECTS];

const ids = (flags: readonly { readonly id: string }[]): readonly string[] => flags.map((flag) => flag.id);

/** Signs that may say "and" or "with": the clinical review looked at each, and one sign is one idea. */
const REVIEWED_AND_WITH: readonly string[] = [
  "faint-confused",
  "cold-sweat",
  "cold-sweat-body",
  "stiff-neck-ill",
  "spasm-lock",
  "skin-spread",
  "limb-tight",
  "bladder-bowel",
  "shoulder-tip",
  "hot-unwell",
  "dysreflexia",
  "rhabdo-bad",
  "fever",
  "cannot-lift",
  "leg-no-cause",
  "new-headache",
  "effort-ache",
  "hip-step",
  "finger",
  "salts",
  "heat-hour",
  "jaw-tires",
  "maybe-pregnant",
  "bleed",
  "preg-waves",
  "diabetic-foot",
  "salts-risk",
  "heart-flutter",
  "night-pain",
  "night-pain-spine",
  "new-lump",
  "bone-spot",
];

describe("an id", () => {
  test("belongs to one sign or one health fact, and age to neither", () => {
    const all = [...ids(RED_FLAGS), ...ids(HEALTH_QUESTIONS), "age"];
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
  });

  test("is made of small letters, digits and hyphens", () => {
    expect(
      [...ids(RED_FLAGS), ...ids(HEALTH_QUESTIONS), ...ids(COMBINATIONS), ...ids(AGE_CAUTIONS)].filter(
        (id) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id),
      ),
    ).toEqual([]);
  });

  test("that a sign gives way to is the id of a more urgent sign, asked as often in every area of the sign", () => {
    const wrong = RED_FLAGS.filter(({ notWith, urgency, areas, repeat }) => {
      if (notWith === undefined) return false;
      const other = RED_FLAGS.find((flag) => flag.id === notWith);
      if (other === undefined || URGENCIES.indexOf(other.urgency) >= URGENCIES.indexOf(urgency)) return true;
      return other.repeat !== repeat || areas === "all" || areas.some((area) => !concerns(other.areas, [area]));
    });
    expect(ids(wrong)).toEqual([]);
  });

  test("named by the cramp screen is the id of a sign of the calf, or of the whole body", () => {
    const flags = CRAMP_SIGNS.map((id) => RED_FLAGS.find((flag) => flag.id === id));
    expect(flags.filter((flag) => flag === undefined || !concerns(flag.areas, ["calf", "whole-body"]))).toEqual([]);
  });

  test("named by a gate is the id of a health fact that is asked in every area of the sign", () => {
    const wrong = RED_FLAGS.flatMap((flag) =>
      (flag.onlyIf ?? []).flatMap((gate) => {
        if (typeof gate !== "string") return [];
        const question = HEALTH_QUESTIONS.find((candidate) => candidate.id === gate);
        const areas = BODY_AREAS.filter((area) => concerns(flag.areas, [area]));
        return question !== undefined && areas.every((area) => concerns(question.areas, [area]))
          ? []
          : [`${flag.id}: ${gate}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe("a sign", () => {
  test("has at most 12 words", () => {
    expect(RED_FLAGS.filter((flag) => wordCount(flag.ask) > 12).map((flag) => flag.ask)).toEqual([]);
  });

  test("can be read at grade 7", () => {
    expect(RED_FLAGS.map((flag) => [flag.ask, gradeOf(flag.ask)]).filter(([, grade]) => Number(grade) > 7)).toEqual([]);
  });

  test("can be read at grade 7 together with its hint, which is part of it", () => {
    const texts = RED_FLAGS.flatMap((flag) => (flag.hint === undefined ? [] : [`${flag.ask}. ${flag.hint}`]));
    expect(texts.map((text) => [text, gradeOf(text)]).filter(([, grade]) => Number(grade) > 7)).toEqual([]);
  });

  test("is a line without a full stop, and its hint is sentences with one", () => {
    const wrong = RED_FLAGS.filter(
      (flag) => /[.?!]$/.test(flag.ask) || (flag.hint !== undefined && !flag.hint.endsWith(".")),
    );
    expect(ids(wrong)).toEqual([]);
  });

  test('says "and" or "with" only where the clinical review looked at it', () => {
    expect(ids(RED_FLAGS.filter((flag) => / (and|with) /.test(flag.ask)))).toEqual(REVIEWED_AND_WITH);
  });

  test("never shares its words with a sign of another urgency in the same area", () => {
    const wrong = RED_FLAGS.flatMap((one) =>
      RED_FLAGS.filter(
        (other) =>
          one.ask === other.ask &&
          one.urgency !== other.urgency &&
          BODY_AREAS.some((area) => concerns(one.areas, [area]) && concerns(other.areas, [area])),
      ).map((other) => `${one.id} ${other.id}`),
    );
    expect(wrong).toEqual([]);
  });

  test("says to call for help now exactly when that is its urgency", () => {
    const saysToCall = ([first, ...rest]: readonly string[]): boolean =>
      first?.includes("{EMERGENCY}") === true ||
      (first?.startsWith("Sit up") === true && rest.some((line) => line.includes("{EMERGENCY}")));
    const wrong = RED_FLAGS.filter(({ urgency, say }) => saysToCall(say.lines) !== (urgency === "emergency"));
    expect(wrong.map(({ id, urgency }) => `${id}: ${urgency}`)).toEqual([]);
  });

  test("has an urgency no milder than its screen says", () => {
    const wrong = RED_FLAGS.filter(
      ({ screen, urgency }) =>
        (screen === "emergency" && urgency !== "emergency") || (screen === "today" && urgency === "clinician"),
    );
    expect(ids(wrong)).toEqual([]);
  });

  test("to call for at once, or to have seen today, is asked before every session unless the clinical review lets it rest", () => {
    const resting = RED_FLAGS.filter((flag) => flag.urgency !== "clinician" && flag.repeat !== "every-session");
    expect(Object.fromEntries(resting.map((flag) => [flag.id, flag.repeat]))).toEqual({
      "serious-crash": "once",
      "fall-no-weight": "once",
      injury: "once",
      "injury-thigh": "once",
      "neck-sudden": "once",
      "effort-ache": "weekly",
      "unchanging-chest": "weekly",
      clumsy: "weekly",
      "band-round": "weekly",
      "hip-step": "weekly",
      "jaw-tires": "weekly",
      "teen-hip": "weekly",
      "frail-bone": "once",
      "cancer-worse": "weekly",
      "spine-constant": "weekly",
      "spine-needle": "weekly",
      "statin-ache": "weekly",
      "floxacin-ache": "weekly",
      "foot-rest-pain": "weekly",
      "weight-sweats-spine": "weekly",
      "night-pain-spine": "weekly",
    });
  });

  test("to call for at once locks every area", () => {
    expect(ids(RED_FLAGS.filter((flag) => flag.urgency === "emergency" && flag.locks !== "everywhere"))).toEqual([]);
  });

  test("about the person, not the place, locks every area", () => {
    const person = [
      "fever",
      "rhabdo",
      "bleed",
      "statin-ache",
      "sickle-pain",
      "preg-signs",
      "preg-baby",
      "salts-risk",
      "cramp-10",
      "new-headache",
      "effort-ache",
      "clumsy",
      "temple-scalp",
      "heart-flutter",
      "weight-sweats-spine",
      "unchanging-chest",
      "breath-pain",
      "band-round",
      "belly-too",
      "kidney",
      "salts",
      "heat-hour",
      "withdrawal",
      "jaw-tires",
      "maybe-pregnant",
      "preg-waves",
    ];
    expect(ids(RED_FLAGS.filter((flag) => person.includes(flag.id) && flag.locks !== "everywhere"))).toEqual([]);
  });

  test("of a clot in the leg locks the limb, so that no other part of it is pressed", () => {
    const clot = ["leg-swollen", "leg-no-cause", "leg-after-trip", "clot-risk-leg"];
    expect(RED_FLAGS.filter((flag) => clot.includes(flag.id)).map((flag) => flag.locks)).toEqual(
      clot.map(() => "limb"),
    );
  });

  test("of a clot in the arm locks every area, because from the chest a limb lock would not reach the arm", () => {
    expect(RED_FLAGS.filter((flag) => flag.id === "arm-swollen").map((flag) => flag.locks)).toEqual(["everywhere"]);
  });

  test("stands in the list in the order of the screens", () => {
    const order = RED_FLAGS.map((flag) => FLAG_SCREENS.indexOf(flag.screen));
    expect(order).toEqual([...order].sort((one, other) => one - other));
  });

  test("is there to catch something, named without a reviewer's mark", () => {
    const wrong = RED_FLAGS.filter((flag) =>
      flag.covers.some((cause) => /[`]|replaces|stays/.test(cause) || count(cause, "(") !== count(cause, ")")),
    );
    expect(ids(wrong)).toEqual([]);
  });
});

describe("every area that can be asked about or worked on", () => {
  const areas = [...new Set([...SCREENED, ...PLAYBOOKS.flatMap((playbook) => playbook.touches)])];

  test.each(areas)(
    "%s has signs to call for at once, to have seen today and to book first, without any gate",
    (area) => {
      const open = RED_FLAGS.filter((flag) => concerns(flag.areas, [area]) && flag.onlyIf === undefined);
      expect(new Set(open.map((flag) => flag.urgency))).toEqual(new Set(["emergency", "urgent", "clinician"]));
    },
  );
});

describe("a sign of the clinical review", () => {
  test.each(REVIEWED_SIGNS.map((sign) => [sign.id, sign.screen, sign] as const))(
    "%s is still asked on the screen %s, wherever it was asked, and of as many people",
    (id, screen, reviewed) => {
      const flag: RedFlag | undefined = RED_FLAGS.find((candidate) => candidate.id === id);
      expect(flag?.screen).toBe(screen);
      expect(SCREENED.filter((area) => flag !== undefined && concerns(flag.areas, [area]))).toEqual(
        expect.arrayContaining([...reviewed.areas]),
      );
      if (reviewed.open) expect(flag?.onlyIf).toBeUndefined();
    },
  );

  test("or one added since, which a scenario ticks: lost in an edit, it shows", () => {
    const ticked = SCENARIOS.flatMap(([, scenario]) => scenario.yes);
    const reviewed = REVIEWED_SIGNS.map((sign) => sign.id);
    const asked = RED_FLAGS.filter(({ areas }) => concerns(areas, SCREENED));
    const loose = asked.filter(({ id }) => !reviewed.includes(id) && !ticked.includes(id));
    expect(loose.map(({ id }) => `${id}: no file in tests/scenarios has it in "yes"`)).toEqual([]);
  });
});

test("every health fact of the clinical review is still asked, under its id", () => {
  expect(REVIEWED_FACTS.filter((id) => !ids(HEALTH_QUESTIONS).includes(id))).toEqual([]);
});

describe("a source", () => {
  const cited = [
    ...RED_FLAGS.flatMap((flag) => flag.sources),
    ...HEALTH_QUESTIONS.flatMap((question) => question.sources),
    ...OTHER_CAUTIONS.flatMap((caution) => caution.sources),
    ...Object.values(PHONE_NUMBERS).flatMap((entry) => entry.sources),
  ];

  test("stands behind every sign, every health fact and every caution", () => {
    const all: readonly { readonly sources: readonly string[] }[] = [
      ...RED_FLAGS,
      ...HEALTH_QUESTIONS,
      ...OTHER_CAUTIONS,
    ];
    expect(all.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  test("that is cited is in the list", () => {
    expect(cited.filter((id) => !Object.hasOwn(SOURCES, id))).toEqual([]);
  });

  test("has a title, an address on the web (but for the two articles the product grew from) and the day it was read", () => {
    const wrong = Object.entries<Source>(SOURCES).filter(
      ([id, source]) =>
        source.title === "" ||
        !(/^https?:\/\/\S+\.\S+$/.test(source.address) || ["seed-safe-use", "seed-benefits"].includes(id)) ||
        !isPastDay(source.readOn),
    );
    expect(wrong).toEqual([]);
  });

  test("has the address of a page, not only of a site, or is on a list that may only get shorter", () => {
    const bare = Object.entries<Source>(SOURCES).filter(([, { address }]) => /^https?:\/\/[^/]+\/?$/.test(address));
    expect(bare.map(([id]) => id).sort()).toEqual([...WITHOUT_A_PAGE].sort());
    expect(WITHOUT_A_PAGE.length).toBeLessThanOrEqual(48);
  });
});

test("every sign, caution and phone number has the day of its last review, not in the future", () => {
  const days = [...RED_FLAGS, ...HEALTH_QUESTIONS, ...OTHER_CAUTIONS].map(
    (entry) => ["id" in entry ? entry.id : entry.areas.join(" "), entry.reviewedOn] as const,
  );
  const phones = Object.entries(PHONE_NUMBERS).map(([code, entry]) => [code, entry.checkedOn] as const);
  expect([...days, ...phones].filter(([, day]) => !isPastDay(day))).toEqual([]);
});

test("the version of the content is the day of the newest review", () => {
  const newest = [...RED_FLAGS, ...HEALTH_QUESTIONS, ...OTHER_CAUTIONS, ...PLAYBOOKS]
    .map((entry) => entry.reviewedOn)
    .sort()
    .at(-1);
  const advice = `src/triage/content-version.ts says ${CONTENT_VERSION}; set it to the newest review, ${newest ?? ""}`;
  expect(CONTENT_VERSION >= (newest ?? ""), advice).toBe(true);
  expect(isPastDay(CONTENT_VERSION)).toBe(true);
});

test("every leg area is watched for a clot; neck, low back and buttock for a nerve; the front of the neck and the low back itself are left alone", () => {
  const standing = (area: (typeof BODY_AREAS)[number]): readonly string[] =>
    AREA_EFFECTS.filter((part) => part.areas.includes(area)).flatMap((part) => part.effects);
  expect([standing("calf"), standing("glute"), standing("neck"), standing("low-back"), standing("hand")]).toEqual([
    ["dvt-watch"],
    ["dvt-watch", "neuro-watch"],
    ["no-anterior-neck", "neuro-watch"],
    ["avoid-low-back-direct", "neuro-watch"],
    [],
  ]);
});

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
