import { describe, expect, test } from "vitest";
import { BODY_AREAS } from "../../src/body.ts";
import { learn, LEARN_WORDS } from "../../src/commands/learn.ts";
import { readWhere } from "../../src/commands/typed/read-area.ts";
import { EXIT, UserError } from "../../src/exit.ts";
import { CLAIMS } from "../../src/learn/claims.ts";
import { CHOOSER_SIGNS, chooseTechnique } from "../../src/learn/choose.ts";
import { TOPIC_IDS } from "../../src/learn/lesson.ts";
import { TOPICS } from "../../src/learn/topics/index.ts";
import { SOURCES } from "../../src/sources/index.ts";
import { fakeWorld, type FakeOptions } from "../support/fake-world.ts";

/** What `learn` prints, in a pipe unless told otherwise. */
async function learned(words: string, options: FakeOptions & { readonly json?: boolean } = {}): Promise<string> {
  const { world, printed } = fakeWorld({ interactive: false, size: { columns: 80, rows: 24 }, ...options });
  expect(await learn(world, { words: words.split(" "), json: options.json === true })).toBe(EXIT.done);
  return printed.join("\n");
}

async function learnedJson(words: string): Promise<Record<string, unknown>> {
  return JSON.parse(await learned(words, { json: true })) as Record<string, unknown>;
}

async function refused(
  words: string,
): Promise<{ readonly what: string; readonly advice: string; readonly code: number }> {
  const { world } = fakeWorld({ interactive: false });
  const error: unknown = await learn(world, { words: words.split(" "), json: false }).catch(
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw new Error("not refused");
  return { what: error.what, advice: error.advice, code: error.code };
}

/** A terminal on which the chooser is answered. */
const ASKING: FakeOptions = { interactive: true, keys: "n 1 2 2 1 1" };
const EVERYBODY_GOES = (["own", "partner", "therapist"] as const).flatMap((whose) =>
  (["spot", "cramp"] as const).flatMap(
    (feels) => chooseTechnique({ feels, began: "weeks", touch: "medium", care: "none", whose }).go,
  ),
);
const flat = (text: string): string => text.replaceAll(/\s+/g, " ");

test("without a word it lists every topic, with examples", async () => {
  const text = flat(await learned(""));
  expect(TOPIC_IDS.filter((id) => !text.includes(`${id} ${TOPICS[id].about}`))).toEqual([]);
  expect(text).toContain("spasm-coach learn cramps magnesium");
});

describe.each(LEARN_WORDS.map((word) => [word]))("learn %s", (word) => {
  test.each([20, 40, 80, 200])("keeps to a window of %i columns, and to 80 at the most", async (columns) => {
    const text = await learned(word, { size: { columns, rows: 24 } });
    const isLink = (line: string): boolean => /https?:\S+$/.test(line);
    expect(text.split("\n").filter((line) => line.length > Math.min(columns, 80) && !isLink(line))).toEqual([]);
  });

  test("has no colour, no control sign and no place left open", async () => {
    expect(await learned(word)).not.toMatch(/[^\n\P{Cc}]|[{}]|\bundefined\b/u);
  });
});

test.each([
  ["never press", "Never press here"],
  ["NEVER-PRESS", "Never press here"],
  ["claims", "What is claimed"],
  ["therapist", "Seeing a professional"],
  ["lower back", "Low back. First, the warning signs."],
  ["calves", "Calf. First, the warning signs."],
])("%s opens what it means", async (words, first) => {
  expect((await learned(words)).split("\n")[0]).toContain(first);
});

test("a topic shows each of its lessons with how sure we are and where it comes from", async () => {
  const text = flat(await learned("faq"));
  const { lessons } = TOPICS.faq;
  expect(lessons.filter(({ title, say }) => !text.includes(`${title} ${say.join(" ")} How sure: `))).toEqual([]);
  expect(text).toContain("Last reviewed 2026-11-21.");
});

test("the evidence shows every claim: what is said, the verdict with our words, what was found, how sure", async () => {
  const text = flat(await learned("evidence"));
  expect(
    CLAIMS.filter(
      ({ heard, found }) => !text.includes(`Said: ${heard}`) || found.some((line) => !text.includes(`Found: ${line}`)),
    ),
  ).toEqual([]);
  expect(text).toContain("Wrong. Massage does not flush out waste or toxins.");
  expect(text).toContain("Wrong. We do not say it.");
  expect(text).toContain("low: Few or weak studies. More may well change it.");
});

test("the warning signs name the number of the country that was chosen", async () => {
  expect(flat(await learned("which", { country: "AU" }))).toContain("Call 000 now.");
  expect(flat(await learned("which"))).toContain("Call your local emergency number");
});

test("a search with the words of a warning sign shows it before any answer", async () => {
  const text = flat(await learned("chest pain", { country: "GB" }));
  expect(text).toMatch(/^Warning signs with these words\. .*Chest pain, pressure or tightness .*Call 999 now\./);
});

test("a search shows the best four whole and names the topic of the others", async () => {
  const text = await learned("cramp");
  expect([text.match(/How sure:/g)?.length, text.includes("Also here")]).toEqual([4, true]);
});

test("how long does a cramp last is a question, how pressure is a topic and a word of it", async () => {
  expect(await learned("how long does a cramp last")).toMatch(/^How long until it lets go\?/);
  expect(await learned("how pressure")).toMatch(/^How hard\?/);
});

test("a word that stands nowhere is named, with the word it may be a slip for", async () => {
  expect((await learned("magnesum tablets")).split("\n")[0]).toBe("Not found here: magnesum. Did you mean magnesium?");
});

test("a topic with words that stand nowhere is the topic, and these words are named", async () => {
  const lines = (await learned("technique asdf")).split("\n");
  expect([lines[0], lines[2]]).toEqual(["Not found here: asdf.", "Techniques side by side"]);
});

test.each([
  ["asdf", "Nothing found for: asdf.", /^All topics: spasm-coach learn$/],
  ["magnesum", "Nothing found for: magnesum.", /learn magnesium$/],
  ["evidnce", "Nothing found for: evidnce.", /learn evidence$/],
  ["clf", "Nothing found for: clf.", /learn calf$/],
  ["sources asdf", "No source has this in its name: asdf.", /^All of them: spasm-coach learn sources$/],
  ["\u001b[31mzebra", "Nothing found for: [31mzebra.", /./],
])("learn %s is refused with the nearest known word", async (words, what, advice) => {
  const error = await refused(words);
  expect([error.what, error.code]).toEqual([what, EXIT.usage]);
  expect(error.advice).toMatch(advice);
});

test("every command that an answer names is one that works", async () => {
  const lines = [
    ...TOPIC_IDS.flatMap((id) => [...TOPICS[id].lead, ...TOPICS[id].lessons.flatMap(({ say }) => say)]),
    ...EVERYBODY_GOES,
  ];
  const named = lines.flatMap((line) => [...line.matchAll(/spasm-coach ([\w -]+\w)/g)].map(([, words = ""]) => words));
  expect(named.length).toBeGreaterThan(10);
  for (const words of new Set(named)) {
    const [command = "", ...rest] = words.split(" ");
    if (command === "learn") expect(await learned(rest.join(" "), rest[1] === "choose" ? ASKING : {})).not.toBe("");
    else if (command === "start" && rest[0] !== undefined && rest[0] !== "--cramp") await readWhere(rest[0]);
    else expect(["start", "start --cramp", "triage", "log long drive 5"]).toContain(words);
  }
});

describe("for programs", () => {
  test("the list has every topic and area", async () => {
    const list = await learnedJson("");
    expect((list["topics"] as { id: string }[]).map(({ id }) => id)).toEqual([...TOPIC_IDS]);
  });

  test.each(TOPIC_IDS.map((id) => [id]))("%s gives its items, each source they cite, and no more", async (id) => {
    const { topic, lessons, claims, techniques, sources } = await learnedJson(id);
    const items = [lessons, claims, techniques].flat() as {
      id: string;
      sources: string[];
      sure: string;
      reviewedOn: string;
    }[];
    expect(topic).toBe(id);
    expect(items.length).toBeGreaterThan(3);
    expect(Object.keys(sources as object).sort()).toEqual([...new Set(items.flatMap((item) => item.sources))].sort());
    expect(items.filter(({ sure, reviewedOn }) => sure === "" || !/^\d{4}-\d\d-\d\d$/.test(reviewedOn))).toEqual([]);
  });

  test.each(BODY_AREAS.map((area) => [area]))(
    "%s gives its signs, where nobody presses and its playbooks",
    async (area) => {
      const { area: named, signs, never, contents } = await learnedJson(area);
      expect([named, (signs as unknown[]).length > 0, Array.isArray(never), Array.isArray(contents)]).toEqual([
        area,
        true,
        true,
        true,
      ]);
    },
  );

  test("a search gives the words, those not found, the signs and what was found", async () => {
    const { query, unknown, lessons } = await learnedJson("zebra magnesium");
    expect([query, unknown, (lessons as { id: string }[])[0]?.id]).toEqual(["zebra magnesium", ["zebra"], "magnesium"]);
  });

  test("sources are given by their short names", async () => {
    const { sources } = await learnedJson("sources gross");
    expect(sources).toEqual({ "gross-2024-neck": SOURCES["gross-2024-neck"] });
  });
});

describe("the chooser", () => {
  async function chosen(
    keys: string,
  ): Promise<{ readonly exit: number; readonly text: string; readonly events: number }> {
    const { world, printed, events } = fakeWorld({ keys, country: "AU" });
    const exit = await learn(world, { words: ["technique"], json: false });
    return { exit, text: flat(printed.join(" ")), events: events.length };
  }

  test("asks the warning signs, five questions, and gives a technique with its reason and what comes after", async () => {
    const { exit, text, events } = await chosen("n 1 2 2 1 1");
    expect([exit, events]).toEqual([EXIT.done, 0]);
    expect(text).toMatch(
      /^Trigger point pressing\. Why One sore spot.*How sure: low\..*Next .*spasm-coach start.*Afterwards/,
    );
    expect(text).toContain("No technique has been shown to be best for spasm.");
  });

  test("goes gentler for somebody with a health fact", async () => {
    expect((await chosen("n 5 3 3 2 3")).text).toMatch(/^Swedish or relaxing massage\..*Ask your doctor/);
  });

  test("asks no more when it is a cramp", async () => {
    expect((await chosen("n 6")).text).toMatch(/^A stretch, no massage\..*--cramp/);
  });

  test("goes back to the question before, and to the signs", async () => {
    expect((await chosen("n 1 b 2 2 2 1 1")).text).toMatch(/^Myofascial release/);
    expect((await chosen("n b n 4 3 2 1 1")).text).toMatch(/^Swedish/);
  });

  test.each(CHOOSER_SIGNS.map((id, index) => [id, String(index + 1)] as const))(
    "stops at %s, says what to do and names no technique",
    async (_id, key) => {
      const { exit, text, events } = await chosen(key);
      expect([exit, events]).toEqual([EXIT.halted, 0]);
      expect(text).toMatch(/^(STOP\.|Not today\.)/);
      expect(text).toContain("spasm-coach triage");
      expect(text).not.toMatch(/massage\.|release|Trigger point/);
    },
  );

  test("any of them or not sure stops too", async () => {
    const { exit, text } = await chosen("y");
    expect(exit).toBe(EXIT.halted);
    expect(text).toMatch(/^No massage until that is clear\. Chest pain.*call 000 now/);
  });

  test("is not asked in a pipe: the table comes", async () => {
    expect(await learned("technique")).toMatch(/^Techniques side by side/);
    expect(await learned("technique table", { interactive: true, keys: "" })).toMatch(/^Techniques side by side/);
  });

  test("that is asked for where nobody can be asked is refused", async () => {
    expect((await refused("technique choose")).code).toBe(EXIT.usage);
  });
});

test("an area is drawn where it is seen, and told in words where it is heard or read by a program", async () => {
  const marks = ["* the area, not the place to press", "# press here, x never"];
  const seen = await learned("calf", { interactive: true });
  const heard = await learned("calf", { interactive: true, plain: true });
  expect(marks.filter((mark) => !seen.includes(mark))).toEqual([]);
  expect(marks.filter((mark) => heard.includes(mark))).toEqual([]);
  expect(flat(heard)).toContain("Where that is The back of the lower leg,");
  const { where, contents } = (await learnedJson("calf")) as {
    readonly where: string;
    readonly contents: readonly { readonly ids: readonly string[]; readonly toFindIt: string | null }[];
  };
  expect(where).toBe("The back of the lower leg, from below the knee to above the heel.");
  expect(contents.find(({ ids }) => ids.includes("calf"))?.toFindIt).toMatch(/^One leg from behind/);
  expect(contents.find(({ ids }) => ids.includes("pregnant-legs"))?.toFindIt).toBeNull();
});
