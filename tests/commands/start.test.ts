import { describe, expect, test } from "vitest";
import { start } from "../../src/commands/start.ts";
import { EXIT } from "../../src/exit.ts";
import type { Event } from "../../src/log/event.ts";
import { fakeWorld, NEXT_DAY } from "../support/fake-world.ts";
import { kinds, session as sessionOn } from "../support/log-events.ts";
import { AFTER, FIRST_RUN, RETURNING, START_CALF } from "../support/visits.ts";

const only = <K extends Event["kind"]>(events: readonly Event[], kind: K): readonly Extract<Event, { kind: K }>[] =>
  events.filter((event): event is Extract<Event, { kind: K }> => event.kind === kind);

describe("a whole session", () => {
  test("is one session event on disk, with seconds for each hold, before it says Saved", async () => {
    const { world, events, printed, kept } = fakeWorld({ keys: `${FIRST_RUN} enter ${AFTER}` });
    expect(await start(world, START_CALF)).toBe(EXIT.done);
    const [session] = only(events, "session");
    expect(session).toMatchObject({
      area: "calf",
      side: "left",
      partial: false,
      practice: false,
      painBefore: 4,
      painAfter: 3,
      movementPainBefore: 6,
      movementPainAfter: 4,
      result: "better",
      heldSeconds: 90,
      stopped: null,
    });
    expect(session?.phases.map(({ kind, spot, heldSeconds, end }) => [kind, spot, heldSeconds, end])).toEqual([
      ["warm", null, 240, "done"],
      ["heat-off", null, 0, "done"],
      ["settle", 1, 15, "done"],
      ["hold", 1, 45, "done"],
      ["settle", 2, 8, "done"],
      ["hold", 2, 45, "done"],
      ["move", null, 15, "done"],
      ["stretch", 1, 20, "done"],
      ["retest", null, 0, "done"],
    ]);
    expect(printed.at(-1)).toMatchInlineSnapshot(`
      "Saved.
      Pain moving: 6 -> 4. At rest: 4 -> 3. Held: 1 min 30 s.
      Clearly better on your own scale.
      Next 48 hours, get help for: short breath, chest pain, one limb swollen, pain in
      both legs, dark pee, trouble with pee or poo, new numbness or weakness, a new
      bad headache, walking or sight trouble, a bruise that grows.
      Not clearly better by Sat 5 Dec: see a doctor or physio.
      Next session not before 2026-11-21 14:06, if it is not worse.
      To start it: spasm-coach start calf"
    `);
    expect(kept).toEqual([]);
  });

  test("says how long it was paused, keeps it beside the hold, and never counts it as held", async () => {
    const pause = [
      [270, "space"],
      [350, "space"],
    ] as const;
    const { world, events, printed } = fakeWorld({ keys: `${FIRST_RUN} enter ${AFTER}`, sessionKeys: pause });
    await start(world, START_CALF);
    const [hold] = only(events, "session")[0]?.phases.filter(({ kind }) => kind === "hold") ?? [];
    expect([hold?.heldSeconds, hold?.pausedSeconds]).toEqual([45, 80]);
    expect(printed.at(-1)?.split("\n")[1]).toBe(
      "Pain moving: 6 -> 4. At rest: 4 -> 3. Held: 1 min 30 s. Paused: 1 min 20 s, not",
    );
  });

  test("at another speed is practice", async () => {
    const { world, events } = fakeWorld({ keys: `${FIRST_RUN} enter ${AFTER}` });
    await start(world, { ...START_CALF, speed: 60 });
    expect(only(events, "session")[0]?.practice).toBe(true);
  });

  test.each([
    ["q", EXIT.done, "user"],
    ["interrupt", EXIT.interrupted, "interrupted"],
  ] as const)("ended with %s in the second hold is kept as a part", async (key, code, stopped) => {
    const keys = [[340, key]] as const;
    const { world, events, printed } = fakeWorld({ keys: `${FIRST_RUN} enter`, sessionKeys: keys });
    expect(await start(world, START_CALF)).toBe(code);
    expect(only(events, "session")[0]).toMatchObject({ partial: true, stopped, heldSeconds: 77, result: null });
    expect(printed.at(-1)).toContain("Saved as a part of a session.");
  });

  test("that cannot be saved says so, keeps its numbers on the screen, and ends with 6", async () => {
    const before = fakeWorld({ keys: `${FIRST_RUN} q` });
    await start(before.world, START_CALF);
    const { world, printed } = fakeWorld({
      keys: `n n n 1 1 1 2 enter 4 enter 6 enter enter ${AFTER}`,
      events: before.events,
      country: "AU",
      diskFails: true,
    });
    await expect(start(world, START_CALF)).rejects.toMatchObject({ code: EXIT.notSaved });
    expect(printed.at(-1)).toContain("Not saved.\nPain moving: 6 -> 4.");
  });

  test.each([
    ["numb ends it at once, and says who to see when it stays", ["x", "5"], "numb", "book a physio or doctor"],
    ["shooting does too", ["x", "4"], "shooting", "book a physio or doctor"],
    [
      "sharp twice ends it, and says to leave that place alone",
      ["x", "3", "x", "3"],
      "sharp",
      "Leave that place alone",
    ],
  ])("%s", async (_promise, pressed, pain, advice) => {
    const keys = pressed.map((key) => [260, key] as const);
    const { world, events, printed } = fakeWorld({ keys: `${FIRST_RUN} enter`, sessionKeys: keys });
    expect(await start(world, START_CALF)).toBe(EXIT.done);
    const [saved] = only(events, "session");
    expect(saved).toMatchObject({ partial: true, stopped: "wrong-pain" });
    expect(saved?.phases.at(-1)).toMatchObject({ pain, end: "wrong-pain" });
    expect(printed.at(-1)).toContain(advice);
  });
});

describe("something new in a session", () => {
  const inHold = [[270, "e"]] as const;

  test("and a sign ticked halts, keeps the part that was done, and locks", async () => {
    const keys = `${FIRST_RUN} enter 1 enter y enter`;
    const { world, events } = fakeWorld({ keys, sessionKeys: inHold });
    expect(await start(world, START_CALF)).toBe(EXIT.halted);
    expect(only(events, "halt")[0]).toMatchObject({
      urgency: "emergency",
      raised: ["chest-pain"],
      locks: "everywhere",
    });
    expect(only(events, "session")[0]).toMatchObject({ partial: true, stopped: "something-new" });
  });

  test("and none ticked offers to go on, gentler", async () => {
    const keys = `${FIRST_RUN} enter n n 2 ${AFTER}`;
    const { world, events } = fakeWorld({ keys, sessionKeys: inHold });
    expect(await start(world, START_CALF)).toBe(EXIT.done);
    const holds = only(events, "session")[0]?.phases.filter((phase) => phase.kind === "hold") ?? [];
    expect(holds.map(({ plannedSeconds, end }) => [plannedSeconds, end])).toEqual([
      [45, "stopped"],
      [30, "done"],
      [30, "done"],
    ]);
  });
});

describe("a halt", () => {
  test("comes before consent and country, shows a number that is right anywhere, and is on disk", async () => {
    const { world, events, printed } = fakeWorld({ keys: "1 enter y enter" });
    expect(await start(world, START_CALF)).toBe(EXIT.halted);
    expect(kinds(events)).toEqual(["halt"]);
    expect(printed.at(-1)).toMatchInlineSnapshot(`
      "STOP. Call your local emergency number (112 works on most mobile phones) now.

      Sit down and keep still. Do not drive.
      Unlock the door.

      Signs like this can come from the heart or the lungs.

      Numbers can change."
    `);
  });

  test("stands on the next start: the call-now screen first, then the lock, exit 4", async () => {
    const halted = fakeWorld({ keys: "1 enter y enter" });
    await start(halted.world, START_CALF);
    const later = fakeWorld({ keys: "n", events: halted.events, country: "AU" });
    expect(await start(later.world, START_CALF)).toBe(EXIT.notNow);
    expect(later.printed.join("\n")).toContain("Not before 2026-11-22 10:00.");
  });

  test("of an emergency lifts after 24 hours only with a clinician's word, and every line is asked again", async () => {
    const halted = fakeWorld({ keys: "1 enter y enter" });
    await start(halted.world, START_CALF);
    const refused = fakeWorld({ keys: "n enter", events: halted.events, country: "AU", now: NEXT_DAY });
    expect(await start(refused.world, START_CALF)).toBe(EXIT.notNow);
    const checked = `n 'yes' enter ${FIRST_RUN.replace("n y", "y").replace("'au' enter", "")} q`;
    const lifted = fakeWorld({ keys: checked, events: halted.events, country: "AU", now: NEXT_DAY });
    expect(await start(lifted.world, START_CALF)).toBe(EXIT.done);
    expect(kinds(lifted.events)).toContain("cleared");
  });

  test("ticked by mistake is asked again once, and the lock goes only when the screen is passed", async () => {
    const slip = fakeWorld({ keys: `1 enter y 'mistake' enter ${FIRST_RUN} q` });
    expect(await start(slip.world, START_CALF)).toBe(EXIT.done);
    expect(kinds(slip.events).slice(0, 2)).toEqual(["halt", "mistake"]);
    const again = fakeWorld({ keys: "1 enter y 'mistake' enter 1 enter y 'mistake' enter enter" });
    expect(await start(again.world, START_CALF)).toBe(EXIT.halted);
    expect(kinds(again.events)).toEqual(["halt", "halt"]);
  });

  test("ticked by mistake beside facts of today asks the whole screen again, and goes on to the plan", async () => {
    const { world, events } = fakeWorld({
      keys: "none y 3 4 enter 'au' enter none none #fever #hot-now enter y 'mistake' enter #hot-now enter none none 1 1 none 4 enter 6 enter q",
    });
    expect(await start(world, START_CALF)).toBe(EXIT.done);
    expect(kinds(events).slice(-2)).toEqual(["halt", "mistake"]);
  });

  test("of a slip stands when the person goes back instead of answering the screen again", async () => {
    const keys = "n y 3 4 enter 'au' enter n n 1 enter y 'mistake' enter b b n 1 enter y enter";
    const { world, events } = fakeWorld({ keys });
    expect(await start(world, START_CALF)).toBe(EXIT.halted);
    expect(kinds(events)).not.toContain("mistake");
  });

  test("for a clinician, checked by one: next time only whether it is the same", async () => {
    const bookFirst = `${FIRST_RUN.split(" ").slice(0, 10).join(" ")} #six-weeks enter y 'checked' enter 'yes' enter enter`;
    const first = fakeWorld({ keys: bookFirst });
    expect(await start(first.world, START_CALF)).toBe(EXIT.halted);
    expect(only(first.events, "cleared")[0]).toMatchObject({ signs: ["six-weeks"] });
    const same = fakeWorld({
      keys: "none y none none 4 1 1 2 enter 4 enter 6 enter q",
      events: first.events,
      country: "AU",
      now: NEXT_DAY,
    });
    expect(await start(same.world, START_CALF)).toBe(EXIT.done);
    const asked = same.shown.filter((screen) => screen.includes("Sore most days for over 6 weeks"));
    expect(asked).toEqual([expect.stringContaining("Is it the same as when it was checked?")]);
    const worse = fakeWorld({ keys: "n w enter", events: first.events, country: "AU", now: NEXT_DAY });
    expect(await start(worse.world, START_CALF)).toBe(EXIT.halted);
  });

  test("under 16 says whom to ask and locks nothing", async () => {
    const { world, events } = fakeWorld({ keys: "n y 1 5 enter enter" });
    expect(await start(world, START_CALF)).toBe(EXIT.halted);
    expect(only(events, "halt")[0]).toMatchObject({ urgency: "clinician", raised: ["age"], locks: [] });
  });

  test("still shows when the disk is full", async () => {
    const { world, printed, complaints } = fakeWorld({ keys: "1 enter y enter", diskFails: true });
    expect(await start(world, START_CALF)).toBe(EXIT.halted);
    expect(printed.join("\n")).toContain("STOP. Call your local emergency number");
    expect(complaints).toEqual(["Could not save.", "Free some space."]);
  });
});

describe("not now", () => {
  const toToday = "n y 3 4 enter 'au' enter n n";

  test("a strain of yesterday waits until 72 hours after that day ended", async () => {
    const { world, printed } = fakeWorld({ keys: `${toToday} #fresh-strain enter n 2 n 1 1 n 4 enter 6 enter enter` });
    expect(await start(world, START_CALF)).toBe(EXIT.notNow);
    expect(printed.at(-1)).toContain("Not before 2026-11-24 03:00.");
  });

  test("drunk or drowsy waits without a clock", async () => {
    const { world, printed } = fakeWorld({ keys: `${toToday} #drowsy-now enter n n 1 1 n 4 enter 6 enter enter` });
    expect(await start(world, START_CALF)).toBe(EXIT.notNow);
    expect(printed.at(-1)).toContain("Not now.");
  });

  test("too soon after the last session gives something to do, and e still reaches the call-now screen", async () => {
    const first = fakeWorld({ keys: `${FIRST_RUN} enter ${AFTER}` });
    await start(first.world, START_CALF);
    const soon = fakeWorld({ keys: "n q", events: first.events, country: "AU" });
    expect(await start(soon.world, START_CALF)).toBe(EXIT.notNow);
    expect(soon.shown.at(-1)).toContain("Until then: 10 slow ankle pumps. Enter starts them.");
    const chest = fakeWorld({ keys: "n e 1 enter y enter", events: first.events, country: "AU" });
    expect(await start(chest.world, START_CALF)).toBe(EXIT.halted);
  });

  test("the moves while it is too soon stop with what to do, and none of them goes on after something new", async () => {
    const first = fakeWorld({ keys: `${FIRST_RUN} enter ${AFTER}` });
    await start(first.world, START_CALF);
    const stopped = async (keys: string, ...pressed: readonly string[]): Promise<string | undefined> => {
      const sessionKeys = pressed.map((key) => [5, key] as const);
      const soon = fakeWorld({ keys: `n enter ${keys}`, events: first.events, country: "AU", sessionKeys });
      expect(await start(soon.world, START_CALF)).toBe(EXIT.notNow);
      return soon.shown.at(-1);
    };
    expect(await stopped("", "x", "5")).toContain("Stopped. If it still tingles or is numb in 5 minutes");
    expect(await stopped("n n", "e")).toContain("No warning sign ticked. That does not rule out a medical problem.");
  });
});

describe("the visitor who comes back", () => {
  test("with something new is asked every line again", async () => {
    const first = fakeWorld({ keys: `${FIRST_RUN} enter ${AFTER}` });
    await start(first.world, START_CALF);
    const keys = "1 enter n n n n n n 1 4 enter 6 enter q";
    const again = fakeWorld({ keys, events: first.events, country: "AU", now: NEXT_DAY });
    expect(await start(again.world, START_CALF)).toBe(EXIT.done);
    expect(again.shown.join("\n")).toContain("Book first.");
  });

  test("after a month confirms age and health", async () => {
    const first = fakeWorld({ keys: `${FIRST_RUN} enter ${AFTER}` });
    await start(first.world, START_CALF);
    const month = new Date("2026-12-28T10:00:00+11:00");
    const again = fakeWorld({
      keys: "none 3 4 enter none none none none 1 4 enter 6 enter q",
      events: first.events,
      country: "AU",
      now: month,
    });
    expect(await start(again.world, START_CALF)).toBe(EXIT.done);
  });

  test("with strong pain is shown the safety lines again and gets no pressing", async () => {
    const sore = FIRST_RUN.replace("4 enter 6 enter", "7 8 enter");
    const first = fakeWorld({ keys: `${sore} enter ${AFTER}` });
    await start(first.world, START_CALF);
    const keys = `${RETURNING.replace("4 6", "8 9")} n n n q`;
    const again = fakeWorld({ keys, events: first.events, country: "AU", now: NEXT_DAY });
    expect(await start(again.world, START_CALF)).toBe(EXIT.done);
    expect(again.shown.join("\n")).toContain("Left out: Pressing.");
  });
});

describe("a change on the plan", () => {
  const toStrongPain = `${FIRST_RUN} c 1 1 2 enter 2 8 enter 9 enter`;

  test("that brings strong pain and then a sign halts, and no session follows", async () => {
    const { world, events } = fakeWorld({ keys: `${toStrongPain} 1 enter y enter enter` });
    expect(await start(world, START_CALF)).toBe(EXIT.halted);
    expect(kinds(events)).not.toContain("session");
  });

  test("that brings strong pain takes the pressing out of the plan", async () => {
    const { world, shown } = fakeWorld({ keys: `${toStrongPain} n n n q` });
    expect(await start(world, START_CALF)).toBe(EXIT.done);
    expect(shown.join("\n")).toContain("Left out: Pressing. Pain this strong");
  });
});

test("stopped on the safety screens of a session keeps the part that was done", async () => {
  const { world, kept } = fakeWorld({ keys: `${FIRST_RUN} enter`, sessionKeys: [[270, "e"]] });
  await expect(start(world, START_CALF)).rejects.toThrow("Stopped.");
  expect(kept.at(-1)?.draft).toMatchObject({ kind: "session", partial: true, stopped: "cut-off" });
});

test("--print shows the plan and writes nothing, a halt included", async () => {
  const plan = fakeWorld({ keys: FIRST_RUN });
  expect(await start(plan.world, { ...START_CALF, print: true })).toBe(EXIT.done);
  expect(plan.events).toEqual([]);
  const halt = fakeWorld({ keys: "1 enter y enter" });
  expect(await start(halt.world, { ...START_CALF, print: true })).toBe(EXIT.halted);
  expect(halt.events).toEqual([]);
});

test("answers are kept when the person stops half way", async () => {
  const half = fakeWorld({ keys: "n y 3 4 enter 'au' enter n" });
  await start(half.world, START_CALF).catch(() => undefined);
  const rest = fakeWorld({ keys: "n n n n 1 1 1 2 enter 4 enter 6 enter q", events: half.events, country: "AU" });
  expect(await start(rest.world, START_CALF)).toBe(EXIT.done);
});

describe("start --again", () => {
  test("takes the area of the newest session, whatever was practised since, and asks the questions", async () => {
    const neck = sessionOn("2026-11-10T10:00:00+11:00", { area: "neck", playbook: "neck-trap" });
    const calf = sessionOn("2026-11-12T10:00:00+11:00");
    const tried = sessionOn("2026-11-14T10:00:00+11:00", { area: "neck", playbook: "neck-trap", practice: true });
    const { world, shown } = fakeWorld({ events: [neck, calf, tried] });
    await start(world, { ...START_CALF, area: undefined, again: true }).catch(() => undefined);
    expect(shown[0]).not.toContain("Where does it hurt?");
    expect(shown.join(" ")).toContain("Call now.");
  });

  test("without a session says what to type", async () => {
    const { world } = fakeWorld();
    await expect(start(world, { ...START_CALF, area: undefined, again: true })).rejects.toMatchObject({
      code: EXIT.usage,
      what: "There is no session to start again.",
    });
  });
});

test("with --voice the result is spoken; a sign that is new is not talked over", async () => {
  const spoken = async (keys: string): Promise<readonly string[]> => {
    const { world, heard } = fakeWorld({ voice: true, keys });
    await start(world, { ...START_CALF, voice: true }).catch(() => undefined);
    return heard.filter((one) => one.includes("Pain in the movement"));
  };
  expect(await spoken(`${FIRST_RUN} enter ${AFTER}`)).toHaveLength(1);
  expect(await spoken(`${FIRST_RUN} enter ${AFTER.replace(/n$/, "y")}`)).toHaveLength(0);
});
