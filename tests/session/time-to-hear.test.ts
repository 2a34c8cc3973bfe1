import { describe, expect, test } from "vitest";
import { PLAYBOOKS } from "../../src/protocols/index.ts";
import { startOf } from "../../src/session/player.ts";
import { spokenPhase, wordCount } from "../../src/session/spoken.ts";
import { withTimeToHear } from "../../src/session/time-to-hear.ts";
import { timelineOf } from "../../src/session/timeline.ts";
import { phase, planWith, SHORT } from "../support/keys-session.ts";
import { USUAL_KEYS } from "../../src/session/session-keys.ts";

const PLAN = { area: "calf", pressureCap: 6, keys: USUAL_KEYS } as const;
const SAID_A_MINUTE = 150;

test("who looks at the screen gets the phases as they are", () => {
  expect(withTimeToHear(SHORT, PLAN, { plain: false, voice: false })).toBe(SHORT);
});

describe.each([
  ["read aloud", { plain: true, voice: false }],
  ["spoken", { plain: false, voice: true }],
] as const)("%s", (_how, hearing) => {
  const timeline = timelineOf(planWith());

  test("only getting in place grows", () => {
    const longer = withTimeToHear(timeline, PLAN, hearing);
    expect(longer.filter(({ kind }) => kind !== "settle")).toEqual(timeline.filter(({ kind }) => kind !== "settle"));
    expect(longer.map(({ seconds }, index) => seconds >= (timeline[index]?.seconds ?? 0))).not.toContain(false);
  });

  test("nothing ever takes over a minute", () => {
    const wordy = [phase({ kind: "settle", instruction: "Sit. ".repeat(500), seconds: 15, secondsMax: 15 })];
    expect(withTimeToHear(wordy, PLAN, hearing).map(({ seconds }) => seconds)).toEqual([60]);
  });
});

test.each(
  PLAYBOOKS.flatMap(({ id, area, press }) =>
    (press?.tools ?? []).map(({ tool, position }) => ({ id, area, tool, position, press })),
  ),
)(
  "$id with $tool: the voice has said how to sit and where never to press before the hold begins",
  ({ area, position, press }) => {
    const shown = { area, pressureCap: 5, keys: USUAL_KEYS };
    const settle = phase({
      kind: "settle",
      instruction: position,
      where: press?.where ?? null,
      never: press?.never ?? null,
      seconds: 15,
    });
    const [longer] = withTimeToHear([settle], shown, { plain: false, voice: true });
    const words = wordCount(spokenPhase([settle], shown, null, startOf([settle])));
    expect(longer?.seconds).toBeGreaterThanOrEqual((words / SAID_A_MINUTE) * 60);
  },
);
