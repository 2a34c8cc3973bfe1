import type { Answer, BodyArea } from "../../src/body.ts";
import { assess, redFlagsFor, type Screening, type TriageOutcome } from "../../src/triage/assess.ts";
import type { HealthFactId } from "../../src/triage/health/index.ts";
import type { RedFlag } from "../../src/triage/red-flag.ts";
import { RED_FLAGS } from "../../src/triage/red-flags/index.ts";
import { factIds, NOT_NOW_FACTS, screeningOf, setsUpToTwo, severity } from "./triage-people.ts";

/** Below 16, below 18, and on both sides of each age that opens a sign. */
export const AGES = [15, 17, 34, 45, 55, 60, 65, 70, 80];

const AWAY_FROM_NO = ["yes", "not-sure", null] as const satisfies readonly (Answer | null)[];
const YESTERDAY = "2026-11-20";
const ALL_CHECKED = Object.fromEntries(RED_FLAGS.filter((flag) => flag.clearable).map(({ id }) => [id, YESTERDAY]));
const MOST_WRONG = 20;

export interface Walk {
  /** How many different sets of answers were decided. */
  readonly states: number;
  /** What did not hold, the first few of it. */
  readonly wrong: readonly string[];
}

/**
 * Walks an area: people of each age with no health fact, with each one and with each two; each sign alone answered
 * otherwise than "no"; and, with up to one fact, each two signs, with and without a clinician's check of yesterday.
 */
export function walk(area: BodyArea, ages = AGES, facts = factIds(area)): Walk {
  const walked = new Walked();
  for (const has of setsUpToTwo(facts)) {
    for (const age of ages) {
      const person = new Standing(walked, { area, age, has }, {});
      person.singles();
      if (has.length === 2) continue;
      person.pairs();
      const checked = new Standing(walked, { area, age, has }, ALL_CHECKED);
      checked.singles();
      checked.pairs();
    }
  }
  return walked;
}

class Walked implements Walk {
  states = 0;
  readonly wrong: string[] = [];

  decide(screening: Screening): TriageOutcome {
    this.states += 1;
    return assess(screening);
  }

  expect(holds: boolean, where: () => string): void {
    if (!holds && this.wrong.length < MOST_WRONG) this.wrong.push(where());
  }
}

/** One person, every sign "no", and each way to answer one or two of them otherwise. */
class Standing {
  private readonly answers: Map<string, Answer>;
  private readonly screening: Screening;
  private readonly flags: readonly RedFlag[];
  /** What each sign alone came to, for yes, not sure and no answer. */
  private readonly alone = new Map<string, readonly number[]>();

  constructor(
    private readonly walked: Walked,
    private readonly who: { readonly area: BodyArea; readonly age: number; readonly has: readonly HealthFactId[] },
    private readonly cleared: Readonly<Record<string, string>>,
  ) {
    const screening = screeningOf({ ...who, cleared });
    this.answers = new Map(screening.answers);
    this.screening = { ...screening, answers: this.answers };
    this.flags = redFlagsFor(screening.areas, screening.facts);
    const outcome = walked.decide(this.screening);
    this.expect(endOf(outcome) === this.endWithoutSigns(), [], outcome);
  }

  /** Each sign alone halts with its own urgency, or is asked for; a clinician's check lifts a plain "yes" and no more. */
  singles(): void {
    for (const { id, urgency } of this.flags) {
      const results = AWAY_FROM_NO.map((answer) => {
        const outcome = this.with([[id, answer]]);
        const lifted = id in this.cleared && answer !== "not-sure";
        const told = answer === null ? this.endAsking([id]) : `${urgency} ${this.raising(id)}`;
        const expected = lifted ? this.endWithoutSigns() : told;
        this.expect(endOf(outcome) === expected, [[id, answer]], outcome);
        if (this.who.has.length < 2) this.expect(this.sameInAnyOrder([[id, answer]], outcome), [[id, answer]], "order");
        return severity(outcome);
      });
      this.alone.set(id, results);
    }
  }

  /** With each sign answered otherwise, each further one: never milder, never a go but where both alone go on. */
  pairs(): void {
    this.flags.forEach((one, index) => {
      for (const other of this.flags.slice(index + 1)) {
        AWAY_FROM_NO.forEach((first, firstIndex) => {
          AWAY_FROM_NO.forEach((second, secondIndex) => {
            const given = [
              [one.id, first],
              [other.id, second],
            ] as const;
            const outcome = this.with(given);
            const worst = Math.max(
              this.alone.get(one.id)?.[firstIndex] ?? 9,
              this.alone.get(other.id)?.[secondIndex] ?? 9,
            );
            this.expect(severity(outcome) === worst, given, outcome);
            if (this.who.has.length > 0 || first !== "yes" || second !== "not-sure") return;
            this.expect(this.sameInAnyOrder(given, outcome), given, "order");
          });
        });
      }
    });
  }

  private with(given: readonly (readonly [string, Answer | null])[]): TriageOutcome {
    for (const [id, answer] of given) {
      if (answer === null) this.answers.delete(id);
      else this.answers.set(id, answer);
    }
    const outcome = this.walked.decide(this.screening);
    for (const [id] of given) this.answers.set(id, "no");
    return outcome;
  }

  private sameInAnyOrder(given: readonly (readonly [string, Answer | null])[], outcome: TriageOutcome): boolean {
    const changed = new Map<string, Answer | null>([...this.answers, ...given]);
    const entries = [...changed].filter((entry): entry is [string, Answer] => entry[1] !== null);
    const turn = Math.floor(entries.length / 3);
    const orders = [[...entries].reverse(), [...entries.slice(turn), ...entries.slice(0, turn)]];
    const expected = JSON.stringify(outcome);
    return orders.every((order) => {
      const other = assess({
        ...this.screening,
        answers: new Map(order),
        cleared: new Map([...this.screening.cleared].reverse()),
      });
      return JSON.stringify(other) === expected;
    });
  }

  private raising(id: string): string {
    return this.who.age < 16 ? `${id},age` : id;
  }

  private endWithoutSigns(): string {
    if (this.who.age < 16) return "clinician age";
    return this.who.has.some((fact) => NOT_NOW_FACTS.includes(fact)) ? "not-now" : "proceed";
  }

  private endAsking(ids: readonly string[]): string {
    return this.who.age < 16 ? "clinician age" : `incomplete ${ids.join()}`;
  }

  private expect(
    holds: boolean,
    given: readonly (readonly [string, Answer | null])[],
    outcome: TriageOutcome | string,
  ): void {
    this.walked.expect(holds, () =>
      JSON.stringify({ ...this.who, checked: this.screening.cleared.size > 0, given, outcome }),
    );
  }
}

function endOf(outcome: TriageOutcome): string {
  switch (outcome.kind) {
    case "halt":
      return `${outcome.urgency} ${outcome.raised.join()}`;
    case "incomplete":
      return `incomplete ${outcome.missing.join()}`;
    case "not-now":
    case "proceed":
      return outcome.kind;
  }
}
