import { describe, expect, test } from "vitest";
import { start, type StartOptions } from "../../src/commands/start.ts";
import { startAnswers } from "../../src/commands/visit/start-answers.ts";
import { EXIT } from "../../src/exit.ts";
import { dayOf } from "../../src/log/day.ts";
import type { Event, SessionEvent } from "../../src/log/event.ts";
import { lockFor } from "../../src/log/locks.ts";
import type { NextDayAnswer } from "../../src/log/outcome.ts";
import { fakeWorld, type FakeOptions, type FakeWorld } from "../support/fake-world.ts";
import { kinds, cleared, halt, nextDay, session } from "../support/log-events.ts";
import { factsOf, screeningOf } from "../support/triage-people.ts";
import { AFTER, FIRST_RUN, RETURNING, START_CALF } from "../support/visits.ts";

const TODAY = "2026-11-21T10:00:00+11:00";
const SIGNS = screeningOf({ age: 34 }).answers;

/** 10:00 on a day of November, or another clock time of it. */
const november = (day: number, clock = "10:00:00"): string => `2026-11-${String(day).padStart(2, "0")}T${clock}+11:00`;

/** Everything a first visitor has answered, eleven days ago. */
async function profiled(now = november(10)): Promise<readonly Event[]> {
  const first = fakeWorld({ keys: `${FIRST_RUN} q`, now: new Date(now) });
  await start(first.world, START_CALF);
  return first.events;
}

/** A session of a spasm that began on the 14th, with every line answered. */
function calf(happened: string, changes: Partial<SessionEvent> = {}): SessionEvent {
  return session(happened, { beganOn: "2026-11-14", screened: [...SIGNS.keys()], ...changes });
}

/** What was said the next morning, by word alone. */
function said(about: SessionEvent, day: number, answer: NextDayAnswer): Event {
  return nextDay(november(day), dayOf(about.happened), { answer, pain: null, movementPain: null });
}

interface Returned extends FakeWorld {
  readonly exit: number;
  /** The events written in this run. */
  readonly written: readonly Event[];
}

/** Somebody comes back with this record and presses these keys. */
async function comesBack(
  record: readonly Event[],
  keys: string,
  options: Partial<FakeOptions & StartOptions> = {},
): Promise<Returned> {
  const events = [...(await profiled()), ...record];
  const fake = fakeWorld({ keys, events, country: "AU", now: new Date(TODAY), ...options });
  const { area, side, tools, noHeat, resume, print, speed } = { ...START_CALF, ...options };
  const exit = await start(fake.world, { area, side, tools, noHeat, resume, print, speed });
  return { ...fake, exit, written: fake.events.slice(events.length) };
}

const yesterday = calf(november(20));
const threeTheSame = [15, 17, 19].flatMap((day) => {
  const one = calf(november(day));
  return [one, said(one, day + 1, "same")];
});
const toPlan = "n n 4 5 enter";

describe("the day after", () => {
  const earlierToday = calf(november(21, "05:00:00"));

  test("is asked on the pain screen: no screen more, one key more", async () => {
    const asked = await comesBack([yesterday], `${RETURNING} q`);
    const notAsked = await comesBack([earlierToday], `${toPlan} q`);
    expect([asked.exit, asked.screensAsked(), asked.keysPressed() - 1]).toEqual([
      ...[notAsked.exit, notAsked.screensAsked(), notAsked.keysPressed()],
    ]);
    const withQuestion = (fake: Returned): number => fake.shown.filter((text) => text.includes("The day after")).length;
    expect([withQuestion(asked), withQuestion(notAsked)]).toEqual([1, 0]);
  });

  test("is kept at once, with the scores, before the plan is chosen", async () => {
    const { written } = await comesBack([yesterday], `${RETURNING} q`);
    expect(written).toMatchObject([
      {
        kind: "next-day",
        area: "calf",
        day: "2026-11-20",
        answer: "better",
        pain: 4,
        movementPain: 6,
        recalled: false,
      },
    ]);
  });

  test("that was worse brings back the book-first lines, and takes the pressing out", async () => {
    const { exit, shown, written } = await comesBack([yesterday], "n n 3 4 5 enter n q");
    expect([exit, kinds(written)]).toEqual([EXIT.done, ["next-day"]]);
    const [again] = shown.filter((text) => text.includes("Once more, as it was worse."));
    expect(again).toContain("Sore most days for over 6 weeks");
    expect(shown.at(-2)).toContain("Left out: Pressing. It was worse the day after.");
  });

  test("that was worse, and a line of them ticked, halts", async () => {
    const { exit, written } = await comesBack([yesterday], "n n 3 4 5 enter 1 enter y enter");
    expect([exit, kinds(written)]).toEqual([EXIT.halted, ["next-day", "halt"]]);
  });

  test("is asked once, also by somebody who goes back to the pain screen", async () => {
    const { written } = await comesBack([yesterday], "n n 3 4 5 enter b 4 5 enter n q");
    expect(kinds(written)).toEqual(["next-day"]);
  });

  test("that was worse takes the pressing out of a plan that is only shown", async () => {
    const { shown, written } = await comesBack([yesterday], "n n 3 4 5 enter n", { print: true });
    expect(written).toEqual([]);
    expect(shown.at(-1)).toContain("Left out: Pressing.");
  });

  test("with strong pain, told while the next session has to wait, is shown the safety lines first", async () => {
    const sore = { painBefore: 7, movementPainBefore: 7 };
    const late = [calf(november(20, "22:00:00"), sore), calf(november(21, "09:00:00"), sore)];
    const { shown } = await comesBack(late, "n 2 8 8 enter n n n q", { now: new Date(november(21, "11:00:00")) });
    expect(shown.filter((text) => text.includes("Call now.")).length).toBe(2);
  });
});

describe("self-care had its turn", () => {
  const referred = async (keys: string, options: Partial<FakeOptions> = {}): Promise<Returned> =>
    comesBack(threeTheSame, keys, options);

  test("as soon as the record alone can tell: exit 3, and a halt that locks the area only", async () => {
    const { exit, written, printed } = await referred("n enter");
    expect(exit).toBe(EXIT.halted);
    expect(written).toMatchObject([
      { kind: "halt", area: "calf", urgency: "clinician", raised: ["no-change"], locks: ["calf"], until: null },
    ]);
    expect([lockFor(written, "calf") !== undefined, lockFor(written, "foot")]).toEqual([true, undefined]);
    expect(printed.at(-1)).toMatchInlineSnapshot(`
      "Self-care had its turn here.

      Book a doctor or physio: that is the next step.
      Take your record along: spasm-coach history
      Gentle walking is fine.

      Signs like this need somebody to look: it has not helped enough here.

      Advice line: 1800MEDICARE (1800 633 422)
      Emergency: 000
      Numbers can change."
    `);
  });

  test("as soon as the answer about the day after makes it so, before any plan", async () => {
    const record = threeTheSame.slice(0, -1);
    const { exit, written, shown } = await comesBack(record, "n n 2 4 5 enter enter");
    expect([exit, kinds(written)]).toEqual([EXIT.halted, ["next-day", "halt"]]);
    expect(shown.join("\n")).not.toContain("Enter start · c change");
  });

  test("is no slip: `mistake` does nothing there", async () => {
    const { exit, written } = await referred("n 'mistake' enter enter");
    expect([exit, kinds(written)]).toEqual([EXIT.halted, ["halt"]]);
  });

  test("stays so on the next start: exit 4, and nothing is written", async () => {
    const { events } = await referred("n enter");
    const next = fakeWorld({ keys: "n enter", events, country: "AU", now: new Date(november(22)) });
    expect(await start(next.world, START_CALF)).toBe(EXIT.notNow);
    expect(next.events.length).toBe(events.length);
    expect(next.printed.join("\n")).toContain("Self-care had its turn here.");
  });

  test("is lifted by `checked` and `yes`: the next start offers a plan again, and pressing", async () => {
    const { exit, events, written } = await referred("n 'checked' enter 'yes' enter");
    expect([exit, kinds(written)]).toEqual([EXIT.halted, ["halt", "cleared"]]);
    const next = fakeWorld({ keys: `${toPlan} q`, events, country: "AU", now: new Date(TODAY) });
    expect(await start(next.world, START_CALF)).toBe(EXIT.done);
    expect(next.shown.at(-2)).toContain("Same as last time: calf, left, soft ball");
  });

  test("is lifted on a later start too, and then every line is asked again", async () => {
    const { events } = await referred("n enter");
    const keys = "n 'yes' enter n n n n n 4 5 enter q";
    const next = fakeWorld({ keys, events, country: "AU", now: new Date(november(22)) });
    expect(await start(next.world, START_CALF)).toBe(EXIT.done);
    expect(next.shown.join("\n")).toContain("Book first.");
    expect(next.shown.at(-1)).toContain("Ended before the session.");
  });

  test.each(["no", "y", ""])("is not lifted by %j", async (word) => {
    const { events } = await referred(`n 'checked' enter '${word}' enter enter`);
    expect(lockFor(events, "calf")?.raised).toEqual(["no-change"]);
  });
});

describe("the end of a block of a plan", () => {
  const began = { beganOn: "2026-10-01", onset: "chronic" } as const;
  const block = [1, 4, 8, 11, 15, 18, 20].flatMap((day) => {
    const one = calf(november(day), began);
    return [one, said(one, day + 1, "better")];
  });
  const toQuestion = "n n 4 5 enter";
  const atEnd = (keys: string): Promise<Returned> => comesBack(block, keys, { now: new Date(november(22)) });

  test("is not asked about on day 21", async () => {
    const { exit, shown } = await comesBack(block, `${toQuestion} q`, { now: new Date(november(21, "12:00:00")) });
    expect(exit).toBe(EXIT.done);
    expect(shown.join("\n")).not.toContain("This block of the plan is over.");
  });

  test("asks on day 22, since the first day", async () => {
    const { shown } = await atEnd(`${toQuestion} 1 q`);
    expect(shown.join("\n")).toContain("This block of the plan is over. Since Sun 1 Nov, how is the calf?");
  });

  test("clearly better goes on, on need", async () => {
    const { exit, written, printed, shown } = await atEnd(`${toQuestion} 1 q`);
    expect([exit, kinds(written)]).toEqual([EXIT.done, ["plan"]]);
    expect(written).toMatchObject([{ since: "2026-11-01", change: 3 }]);
    expect(printed.join("\n")).toContain("From now on when you need it, at most three times in seven days.");
    expect(shown.at(-2)).toContain("soft ball");
  });

  test("a little better goes on with movement only", async () => {
    const { exit, shown } = await atEnd(`${toQuestion} 2 q`);
    expect(exit).toBe(EXIT.done);
    expect(shown.at(-2)).toContain("Left out: Pressing. A little better after three weeks");
  });

  test.each([
    ["the same, or not sure", "3"],
    ["worse", "4"],
  ])("%s ends it", async (_what, key) => {
    const { exit, written, shown } = await atEnd(`${toQuestion} ${key} enter`);
    expect([exit, kinds(written)]).toEqual([EXIT.halted, ["plan", "halt"]]);
    expect(written.at(-1)).toMatchObject({ raised: ["plan-over"], urgency: "clinician", locks: ["calf"] });
    expect(shown.join("\n")).not.toContain("Enter start · c change");
  });
});

describe("too soon", () => {
  const justNow = calf(november(21, "09:00:00"));

  test("Enter plays the movements, writes no session, and ends with 4", async () => {
    const { exit, written, frames } = await comesBack([justNow], "n enter");
    expect([exit, written]).toEqual([EXIT.notNow, []]);
    expect(frames.join("\n")).toContain("Ankle pumps");
    expect(frames.join("\n")).not.toMatch(/press/i);
  });

  test("something new in the movements, and a sign ticked, halts", async () => {
    const { exit, written } = await comesBack([justNow], "n enter 1 enter y enter", { sessionKeys: [[2, "e"]] });
    expect([exit, kinds(written)]).toEqual([EXIT.halted, ["halt"]]);
  });

  test("something new in the movements, and none ticked, ends with 4", async () => {
    const { exit, written } = await comesBack([justNow], "n enter n n 1", { sessionKeys: [[2, "e"]] });
    expect([exit, written]).toEqual([EXIT.notNow, []]);
  });

  test("Ctrl-C in the movements ends with 130", async () => {
    const { exit, written } = await comesBack([justNow], "n enter", { sessionKeys: [[2, "interrupt"]] });
    expect([exit, written]).toEqual([EXIT.interrupted, []]);
  });
});

describe("strong pain", () => {
  const strongYesterday = calf(november(20), { painBefore: 8, movementPainBefore: 8, heldSeconds: 0 });
  const strong = "n n 8 9 enter n n";

  test("again the next day needs medical help today", async () => {
    const { exit, written, printed } = await comesBack([strongYesterday], `${strong} enter`);
    expect(exit).toBe(EXIT.halted);
    expect(written).toMatchObject([
      {
        kind: "halt",
        urgency: "urgent",
        raised: ["still-strong"],
        locks: ["calf"],
        until: november(22).replace(":00+", ":00.000+"),
      },
    ]);
    expect(printed.at(-1)).toContain("STOP. Get medical help today.");
  });

  test.each([
    ["stops sleep or walking", "y", EXIT.halted, ["halt"]],
    ["does not", "n q", EXIT.done, []],
  ] as const)("for the first time, that %s", async (_what, keys, exit, written) => {
    const soreBefore = calf(november(20), { heldSeconds: 0 });
    const run = await comesBack([soreBefore], `${strong} ${keys} enter`);
    expect([run.exit, kinds(run.written)]).toEqual([exit, written]);
  });

  test("cannot be called checked before 24 hours are over", async () => {
    const { events } = await comesBack([strongYesterday], `${strong} 'checked' enter enter`);
    const soon = fakeWorld({ keys: "n enter", events, country: "AU", now: new Date(november(22, "09:00:00")) });
    expect(await start(soon.world, START_CALF)).toBe(EXIT.notNow);
    expect(soon.printed.join("\n")).toContain("Not before 2026-11-22 10:00.");
  });

  test("checked by a clinician, and strong again, is not sent away a second time", async () => {
    const end = halt(november(19), { raised: ["still-strong"], until: november(20) });
    const record = [calf(november(18), { painBefore: 8, heldSeconds: 0 }), end, cleared(november(20, "11:00:00"), end)];
    const { exit, shown } = await comesBack(record, `${strong} n q`);
    expect(exit).toBe(EXIT.done);
    expect(shown.at(-2)).toContain("Left out: Pressing. Pain this strong");
  });
});

describe("an answers file obeys the same rules", () => {
  const { age, health } = factsOf({ age: 34 });
  const file = {
    area: "calf",
    side: "left",
    country: "AU",
    consent: true,
    profile: { age, ...health },
    signs: Object.fromEntries(SIGNS),
    pain: 4,
    movementPain: 5,
    onset: "acute",
    tools: ["soft-ball"],
  };
  const OPTIONS = { area: undefined, answers: "answers.json", print: false, json: false, speed: 1 };

  async function handsIn(events: readonly Event[], changes: object = {}, print = false): Promise<Returned> {
    const texts = { "answers.json": JSON.stringify({ ...file, ...changes }) };
    const fake = fakeWorld({ events, texts, interactive: false, now: new Date(TODAY) });
    const exit = await startAnswers(fake.world, { ...OPTIONS, print });
    return { ...fake, exit, written: fake.events.slice(events.length) };
  }

  test("nothing on record: a session", async () => {
    const { exit, written } = await handsIn([]);
    expect([exit, kinds(written)]).toEqual([EXIT.done, ["session"]]);
  });

  test("three days the same: halted, recorded and locked", async () => {
    const { exit, written, printed } = await handsIn(threeTheSame);
    expect(exit).toBe(EXIT.halted);
    expect(written).toMatchObject([{ kind: "halt", urgency: "clinician", raised: ["no-change"], locks: ["calf"] }]);
    expect(printed.at(-1)).toContain("Self-care had its turn here.");
    expect((await handsIn([...threeTheSame, ...written])).exit).toBe(EXIT.notNow);
  });

  test("three days the same, only shown: halted, nothing written", async () => {
    const { exit, written } = await handsIn(threeTheSame, {}, true);
    expect([exit, written]).toEqual([EXIT.halted, []]);
  });

  test("worse the day after, told today: nothing is pressed", async () => {
    const { exit, written } = await handsIn([yesterday, said(yesterday, 21, "worse")]);
    expect(exit).toBe(EXIT.done);
    expect(written).toMatchObject([{ kind: "session", heldSeconds: 0 }]);
  });

  test("a block is over: the question needs a terminal", async () => {
    const began = calf(november(1), { onset: "chronic" });
    const since = [7, 13, 19].map((day) => calf(november(day), { onset: "chronic" }));
    const record = [began, ...since, ...since.map((one, index) => said(one, 8 + 6 * index, "better"))];
    const texts = { "answers.json": JSON.stringify({ ...file, onset: "chronic" }) };
    const fake = fakeWorld({ events: record, texts, interactive: false, now: new Date(november(22)) });
    expect(await startAnswers(fake.world, OPTIONS)).toBe(EXIT.notNow);
    expect([fake.events.length, fake.printed.at(-1)]).toEqual([
      record.length,
      "This block of the plan is over. Start in a terminal to say how it has been\nsince.",
    ]);
  });

  test("too soon: something to do, nothing written", async () => {
    const { exit, written, printed } = await handsIn([calf(november(21, "09:00:00"))]);
    expect([exit, written]).toEqual([EXIT.notNow, []]);
    expect(printed.at(-1)).toContain("Until then: 10 slow ankle pumps");
  });

  test("an end of self-care comes before too soon, as in a terminal", async () => {
    const worse = [calf(november(20), { result: "worse" }), calf(november(21, "09:00:00"), { result: "worse" })];
    const typed = await comesBack(worse, "n 5 4 5 enter enter");
    const handedIn = await handsIn(worse);
    expect([typed.exit, handedIn.exit, kinds(handedIn.written)]).toEqual([EXIT.halted, EXIT.halted, ["halt"]]);
  });

  test("strong pain: nothing is pressed", async () => {
    const { written } = await handsIn([], { pain: 8, movementPain: 8 });
    expect(written).toMatchObject([{ kind: "session", heldSeconds: 0 }]);
  });

  test("strong pain, again on the next day: halted, recorded and locked", async () => {
    const before = calf(november(20), { painBefore: 8, heldSeconds: 0 });
    const { exit, written } = await handsIn([before], { pain: 8, movementPain: 8 });
    expect(exit).toBe(EXIT.halted);
    expect(written).toMatchObject([{ kind: "halt", urgency: "urgent", raised: ["still-strong"], locks: ["calf"] }]);
  });
});

test("a whole session after a day that was the same is kept with what it screened", async () => {
  const { exit, written } = await comesBack([yesterday], `n n 2 4 5 enter enter ${AFTER}`);
  expect([exit, kinds(written)]).toEqual([EXIT.done, ["next-day", "session"]]);
});
