import type { BodyArea } from "../../body.ts";
import { UserError } from "../../exit.ts";
import { publicQuestions, SCREENED_AREAS } from "./answers.ts";

/** Nobody can be asked: says so, and lists what would have to be answered. */
export function cannotAsk(asked: readonly string[] | undefined): UserError {
  const areas = SCREENED_AREAS.filter((known) => asked?.includes(known) !== false);
  const missing = publicQuestions(areas, "any").map((question) => question.id);
  return new UserError(
    "The safety questions need a terminal, and there is none.",
    `Give the answers in a file: --answers FILE. Not answered: ${missing.join(", ")}`,
  );
}

/** The same for a session: it may press or stretch more than the area named. */
export async function cannotAskFor(area: BodyArea | undefined, way: string | undefined): Promise<UserError> {
  if (area === undefined) return cannotAsk(undefined);
  const { playbookNamed } = await import("../../session/choose-playbook.ts");
  const { playbookFor } = await import("../../protocols/index.ts");
  return cannotAsk((playbookNamed(way ?? null) ?? playbookFor(area))?.touches);
}
