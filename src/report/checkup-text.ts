import { wrap, wrapAll } from "../asking/wrap.ts";
import type { Finding } from "./finding.ts";

const INDENT = "  ";
const MARKS: Readonly<Record<Exclude<Finding["status"], "ok">, string>> = { wrong: "Wrong: ", look: "Look: " };

/** What was found, as a person reads it: what is wrong first, what is in order last. */
export function checkupLines(findings: readonly Finding[], columns: number): readonly string[] {
  const told = [
    ...findings.filter(({ status }) => status === "wrong"),
    ...findings.filter(({ status }) => status === "look"),
  ];
  const fine = findings.filter(({ status }) => status === "ok");
  return [
    ...wrap(told.length === 0 ? "Nothing is wrong." : headline(findings), columns),
    ...told.flatMap((finding) => ["", ...toldLines(finding, columns)]),
    "",
    "In order:",
    ...wrapAll(
      fine.map(({ says }) => `${INDENT}${says}`),
      columns,
      INDENT,
    ),
  ];
}

function headline(findings: readonly Finding[]): string {
  const count = (status: Finding["status"]): number => findings.filter((finding) => finding.status === status).length;
  const parts = [
    ...(count("wrong") === 0 ? [] : [`${String(count("wrong"))} wrong`]),
    ...(count("look") === 0 ? [] : [`${String(count("look"))} to look at`]),
  ];
  return `${parts.join(", ")}.`;
}

function toldLines({ status, says, details, advice }: Finding, columns: number): readonly string[] {
  const mark = status === "ok" ? "" : MARKS[status];
  return [
    ...wrap(`${mark}${says}`, columns),
    ...wrapAll(
      details.map((detail) => `${INDENT}${detail}`),
      columns,
      INDENT,
    ),
    ...(advice === null ? [] : wrap(advice, columns)),
  ];
}
