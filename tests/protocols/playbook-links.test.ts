import { describe, expect, test } from "vitest";
import { PLAYBOOKS } from "../../src/protocols/index.ts";
import { concerns } from "../../src/triage/areas.ts";
import { RED_FLAGS } from "../../src/triage/red-flags/index.ts";
import { PLAYBOOK_IDS } from "../support/playbook-ids.ts";
import { BY_ID } from "../support/playbook-texts.ts";

const named = (id: string | null): (typeof PLAYBOOKS)[number] | undefined =>
  PLAYBOOKS.find((playbook) => playbook.id === id);

describe("an id", () => {
  test("belongs to one playbook", () => {
    const ids = PLAYBOOKS.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test("once published stays, and a new one is written down", () => {
    expect(PLAYBOOKS.map(({ id }) => id).sort()).toEqual([...PLAYBOOK_IDS].sort());
  });
});

describe.each(BY_ID)("the playbook %s", (id, playbook) => {
  test("touches its own area, and each area it touches has signs to call for at once and to have seen today", () => {
    expect(playbook.touches).toContain(playbook.area);
    const urgencies = playbook.touches.map((area) =>
      RED_FLAGS.filter((flag) => concerns(flag.areas, [area])).map((flag) => flag.urgency),
    );
    expect(urgencies.filter((seen) => !seen.includes("emergency") || !seen.includes("urgent"))).toEqual([]);
  });

  test("has neighbours that exist, are pressed, and are others than itself", () => {
    expect(playbook.neighbours.filter((near) => near === id || (named(near)?.press ?? null) === null)).toEqual([]);
  });

  test("names one of its own area, in which nothing is pressed, for those who must not be pressed", () => {
    if (playbook.withoutPressing === null) return;
    const other = named(playbook.withoutPressing);
    expect([other?.area, other?.press]).toEqual([playbook.area, null]);
  });

  test("has a re-test movement that everybody may do", () => {
    expect(playbook.movements.filter(({ demands }) => demands === undefined)).not.toEqual([]);
  });

  test("names each movement once", () => {
    const ids = playbook.movements.map((movement) => movement.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("says what is left out for a tendon exactly when something loads one", () => {
    const { moves, movements, finish, laterToday, tips } = playbook;
    const parts = [...moves, ...movements, finish, laterToday, ...tips].filter((part) => part !== null);
    expect(playbook.loads !== null).toBe(parts.some(({ demands }) => demands?.includes("load") === true));
  });
});

test("two playbooks of one area differ in title", () => {
  const titles = PLAYBOOKS.map(({ area, title }) => `${area}: ${title}`);
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
});
