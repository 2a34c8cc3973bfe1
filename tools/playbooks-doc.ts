import { AREA_WORDS } from "../src/body.ts";
import {
  AFTER_CRAMP,
  CRAMP_AREAS,
  CRAMP_BLOCK_SECONDS,
  CRAMP_RUB_SECONDS,
  CRAMP_SECONDS_MAX,
  CRAMP_SIGNS,
  CRAMP_STRETCHES,
} from "../src/protocols/cramp.ts";
import { PLAYBOOKS } from "../src/protocols/index.ts";
import type {
  Advice,
  Demand,
  MoveStep,
  Movement,
  Playbook,
  PressStep,
  PressTool,
  Range,
  StretchStep,
} from "../src/protocols/playbook.ts";
import { CONTENT_VERSION } from "../src/triage/content-version.ts";
import { WIDEST } from "../src/triage/limits.ts";
import { capital, count, doc, GENERATED, section, sourceList, table } from "./markdown.ts";

type Row = readonly string[];
type Grounds = Pick<Advice, "basis" | "sources">;

const DEMAND_WORDS: Readonly<Record<Demand, string>> = {
  load: "not when load is barred",
  bend: "not when deep bending is barred",
};

/** Every playbook step by step, for clinicians. */
export function playbooksDoc(): string {
  const cited = [
    ...PLAYBOOKS.flatMap(groundsOf).flatMap(({ sources }) => sources),
    ...CRAMP_AREAS.flatMap((area) => CRAMP_STRETCHES[area].sources),
  ];
  return doc(
    "Playbooks",
    [
      GENERATED,
      `Safety content of ${CONTENT_VERSION}. ${count(PLAYBOOKS.length, "playbook")}, ${count(CRAMP_AREAS.length, "cramp stretch", "cramp stretches")}.`,
      `No playbook and no key goes above these: discomfort ${String(WIDEST.pressureCap)} out of 10, a hold of ${String(WIDEST.holdSecondsMax)} s, ${String(WIDEST.spotsMax)} spots a side, heat for ${String(WIDEST.heatSecondsMax)} s. Cautions only ever lower them. A new spasm gets the least of each range, an old one the most.`,
      '"Convention" means that no trial or guideline backs the number; the source shows where the convention is described.',
    ],
    ...PLAYBOOKS.map(playbookSection),
    cramps(),
    sourceList(cited),
  );
}

function playbookSection(playbook: Playbook): string {
  const { heat, press, moves, stretches, movements, finish, laterToday, tips, partner } = playbook;
  const row = (step: string, dose: string, words: string, never: string, { basis, sources }: Grounds): Row => [
    ...[step, dose, words, never, basis],
    sources.join(", "),
  ];
  return section(`${capital(AREA_WORDS[playbook.area])}: ${playbook.id}`, [
    `${capital(playbook.title)}. Reviewed ${playbook.reviewedOn}. Presses or stretches: ${playbook.touches.map((area) => AREA_WORDS[area]).join(", ")}; the red flags of all of them are asked.`,
    ...others(playbook),
    table(
      ["step", "dose", "what to do", "never", "basis", "sources"],
      [
        heat === null
          ? ["warm", "none", "", "", "", ""]
          : row("warm", `${range(heat.seconds)} s`, heat.instruction, "", heat),
        press === null
          ? ["press and hold", "none", "Nothing is pressed.", "all of it", "", ""]
          : row(
              "press and hold",
              pressDose(press),
              [press.where, ...press.tools.map(toolWords)].join("<br>"),
              press.never,
              press,
            ),
        ...moves.map((move) =>
          row(`move: ${move.name}`, moveDose(move), onFloor(move), barred(move.demands, move.whenSettled), move),
        ),
        ...stretches.map((stretch) =>
          row(stretchName(stretch), stretchDose(stretch), stretchWords(stretch), "", stretch),
        ),
        ...movements.map((movement, index) =>
          row(
            index === 0 ? "re-test (the default)" : "re-test",
            movement.name,
            [movement.instruction, ...howFar(movement)].join("<br>"),
            barred(movement.demands),
            movement,
          ),
        ),
        ...(finish === null ? [] : [row("finish, if liked", "", onFloor(finish), barred(finish.demands), finish)]),
        ...(laterToday === null
          ? []
          : [row("later the same day", "", laterToday.text, barred(laterToday.demands), laterToday)]),
        ...tips.map((tip) => row("tip", "", tip.text, barred(tip.demands), tip)),
        row("somebody's help", "", partner.text, partner.allowed ? "" : "not by others", partner),
      ],
    ),
  ]);
}

/** What is asked of it once "how far" is switched on, with the numbers that stand in the record. */
function howFar({ howFar: asked }: Movement): readonly string[] {
  if (asked === undefined) return [];
  const answers =
    asked.kind === "centimetres"
      ? `0 to ${String(asked.most)} cm`
      : asked.steps.map((step, index) => `${String(index + 1)} ${step}`).join(", ");
  return [`If switched on: ${asked.ask} ${answers}.`];
}

function others({ neighbours, withoutPressing }: Playbook): readonly string[] {
  const parts = [
    ...(neighbours.length === 0 ? [] : [`Neighbours, for once when a spot will not let go: ${neighbours.join(", ")}.`]),
    ...(withoutPressing === null ? [] : [`Without pressing: ${withoutPressing}.`]),
  ];
  return parts.length === 0 ? [] : [parts.join(" ")];
}

function cramps(): string {
  return section("A cramp that is on now", [
    `Stretch and hold, in blocks of ${String(CRAMP_BLOCK_SECONDS)} s, until it lets go. After ${String(CRAMP_SECONDS_MAX / 60)} minutes it needs help today. Afterwards: ${AFTER_CRAMP} Rubbing for ${String(CRAMP_RUB_SECONDS)} s is offered only when every other safety line of the area is answered.`,
    `Asked before the clock starts: ${CRAMP_SIGNS.join(", ")}, a pop or tear (calf-kick; thigh: pop-tear), and over 10 minutes already (cramp-10).`,
    table(
      ["muscle", "stretch", "sources", "reviewed"],
      CRAMP_AREAS.map((area) => {
        const { stretch, sources, reviewedOn } = CRAMP_STRETCHES[area];
        return [AREA_WORDS[area], stretch.join("<br>"), sources.join(", "), reviewedOn];
      }),
    ),
  ]);
}

function groundsOf(playbook: Playbook): readonly Grounds[] {
  const { heat, press, moves, stretches, movements, finish, laterToday, tips, partner } = playbook;
  const perhaps = [heat, press, finish, laterToday].filter((part) => part !== null);
  return [...perhaps, ...moves, ...stretches, ...movements, ...tips, partner];
}

function pressDose({ spots, holdSeconds, pressureCap }: PressStep): string {
  return `${range(spots)} spots a side, ${range(holdSeconds)} s each, at most ${String(pressureCap)} out of 10`;
}

function toolWords({ tool, position, floor, passes }: PressTool): string {
  const where = floor === true ? " (on the floor)" : "";
  const first =
    passes === undefined
      ? ""
      : ` First ${String(passes.reps)} passes of ${String(passes.secondsEach)} s: ${passes.instruction}`;
  return `${tool}${where}: ${position}${first}`;
}

function moveDose({ reps, secondsEach, eachSide }: MoveStep): string {
  return `${range(reps)} times, ${String(secondsEach)} s each${eachSide ? ", each side" : ""}`;
}

function stretchName({ name }: StretchStep): string {
  return name === undefined ? "stretch" : `stretch: ${name}`;
}

function stretchDose({ reps, seconds, restSeconds, eachSide }: StretchStep): string {
  const rest = restSeconds === undefined ? "" : `, ${String(restSeconds)} s rest between`;
  return `${range(reps)} times, ${range(seconds)} s${rest}${eachSide ? ", each side" : ""}`;
}

function stretchWords({ instruction, gentleInstruction, floor }: StretchStep): string {
  return `${instruction}${floor === true ? " (on the floor)" : ""}<br>Gentle: ${gentleInstruction}`;
}

function onFloor({ instruction, floorInstruction }: Pick<MoveStep, "instruction" | "floorInstruction">): string {
  return floorInstruction === undefined ? instruction : `${instruction}<br>On the floor: ${floorInstruction}`;
}

function barred(demands: readonly Demand[] = [], whenSettled?: true): string {
  const waits = whenSettled === true ? ["not before day 3 or pain of 3 or less"] : [];
  return [...demands.map((demand) => DEMAND_WORDS[demand]), ...waits].join("; ");
}

function range({ least, most }: Range): string {
  return least === most ? String(least) : `${String(least)} to ${String(most)}`;
}
