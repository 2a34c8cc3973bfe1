import { capital } from "../asking/capital.ts";
import type { BodyArea } from "../body.ts";
import { bodiesWith } from "../drawings/bodies.ts";
import { CLOSE_UPS } from "../drawings/close-ups.ts";
import type { Drawing } from "../drawings/drawing.ts";
import { CRAMP_AREAS, CRAMP_STRETCHES } from "../protocols/cramp.ts";
import { PLAYBOOKS } from "../protocols/index.ts";
import type { Basis, Playbook } from "../protocols/playbook.ts";
import type { SourceId } from "../sources/index.ts";
import { flagsConcerning } from "../triage/assess.ts";
import type { RedFlag, Urgency } from "../triage/red-flag.ts";
import type { Certainty } from "./lesson.ts";

/** What there is to know about one area: its signs, where nobody presses, what its sessions are made of. */
export interface AreaLesson {
  readonly area: BodyArea;
  /** Both bodies with it marked. */
  readonly where: Drawing;
  /** Signs asked of everybody, by urgency. What is asked twice, for two places, stands where it is most urgent. */
  readonly signs: Readonly<Record<Urgency, readonly RedFlag[]>>;
  /** How many more are asked only of people they concern. */
  readonly gatedSigns: number;
  readonly never: readonly string[];
  readonly contents: readonly PlaybookContents[];
  /** What to do while a cramp is on, when the muscle is one the cramp clock knows. */
  readonly crampStretch: readonly string[];
  readonly crampSources: readonly SourceId[];
  readonly sources: readonly SourceId[];
  readonly reviewedOn: string;
}

/** What a playbook is made of. No seconds and no counts: the session gives those, to the person at hand. */
export interface PlaybookContents {
  /** Every playbook of the area that is made of the same. */
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  /** Where is pressed, or `null` when nothing is. */
  readonly press: string | null;
  /** The place to press and those beside it that are never pressed, where there is a drawing of it. */
  readonly closeUp: Drawing | null;
  readonly moves: readonly string[];
  readonly stretches: readonly { readonly name: string | null; readonly instruction: string }[];
  /** What is tried before and after. */
  readonly tests: readonly string[];
  /** How sure we are of what it is there for: of the pressing, and where nothing is pressed, of the stretch. */
  readonly sure: Certainty;
  readonly sources: readonly SourceId[];
}

/** Doses are rarely tried out against each other: even what comes from a trial comes from a few small ones. */
const SURE_BY_BASIS: Readonly<Record<Basis, Certainty>> = { trial: "low", guideline: "advice", convention: "practice" };

/** Everything about one area, from its playbooks and its red flags. */
export function areaLesson(area: BodyArea): AreaLesson {
  const playbooks = PLAYBOOKS.filter((playbook) => playbook.area === area);
  const touched = playbooks.flatMap(({ touches }) => touches);
  const signs = flagsConcerning([area, ...touched]);
  const open = signs.filter(({ onlyIf }) => onlyIf === undefined);
  const emergency = open.filter(({ urgency }) => urgency === "emergency");
  const urgent = open.filter(({ urgency }) => urgency === "urgent");
  const clinician = open.filter(({ urgency }) => urgency === "clinician");
  const cramp = CRAMP_AREAS.find((candidate) => candidate === area);
  const where = bodiesWith(area);
  const crampStretch = cramp === undefined ? undefined : CRAMP_STRETCHES[cramp];
  return {
    area,
    where,
    signs: { emergency, urgent: notIn(emergency, urgent), clinician: notIn([...emergency, ...urgent], clinician) },
    gatedSigns: signs.length - open.length,
    never: [...new Set(playbooks.flatMap(({ press }) => (press === null ? [] : [press.never])))],
    contents: contentsOf(playbooks),
    crampStretch: crampStretch?.stretch ?? [],
    crampSources: crampStretch?.sources ?? [],
    sources: [...new Set([...playbooks.flatMap(sourcesOf), ...(crampStretch?.sources ?? [])])],
    reviewedOn: [where, ...playbooks, ...signs].map(({ reviewedOn }) => reviewedOn).sort()[0] ?? "",
  };
}

/** Playbooks that differ only in their doses or their tips stand together. */
function contentsOf(playbooks: readonly Playbook[]): readonly PlaybookContents[] {
  const contents = new Map<string, PlaybookContents>();
  for (const playbook of playbooks) {
    const { id, title, press, moves, stretches, movements } = playbook;
    const parts = {
      press: press?.where ?? null,
      closeUp: press === null ? null : (CLOSE_UPS[id] ?? null),
      moves: moves.map(({ name, instruction }) => `${capital(name)}: ${instruction}`),
      stretches: stretches.map(({ name = null, instruction }) => ({ name, instruction })),
      tests: movements.map(({ name }) => name),
      sure: SURE_BY_BASIS[(press ?? stretches[0] ?? moves[0])?.basis ?? "convention"],
    };
    const key = JSON.stringify(parts);
    const { ids = [], titles = [], sources = [] } = contents.get(key) ?? {};
    contents.set(key, {
      ids: [...ids, id],
      titles: [...titles, title],
      ...parts,
      sources: [...new Set([...sources, ...sourcesOf(playbook)])],
    });
  }
  return [...contents.values()];
}

/** Those that ask something else than the more urgent ones do. */
function notIn(moreUrgent: readonly RedFlag[], signs: readonly RedFlag[]): readonly RedFlag[] {
  return signs.filter(({ ask }) => !moreUrgent.some((other) => other.ask === ask));
}

function sourcesOf({ press, moves, stretches, movements }: Playbook): readonly SourceId[] {
  return [...(press === null ? [] : [press]), ...moves, ...stretches, ...movements].flatMap(({ sources }) => sources);
}
