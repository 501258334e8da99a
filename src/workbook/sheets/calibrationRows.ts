import type { Analysis, Person, Suggestion } from "../../engine";
import { cellAddress, fixedAddress } from "../plan/address";
import { formulaOf } from "../plan/Formula";
import type { PlannedCell } from "../plan/WritePlan";
import type { SheetWords } from "../words/en";
import {
  CALIBRATION_COLUMNS,
  HEADER_ROW,
  positionOf,
  type CalibrationColumn,
} from "./calibrationColumns";
import type { Decision, ReasonCode } from "./Decision";

export type ChangeWord = keyof SheetWords["changes"];

/** The words of the machine's columns for one person. */
export function machineCells(
  person: Person,
  suggestion: Suggestion,
  change: ChangeWord,
  words: SheetWords,
): Readonly<Partial<Record<CalibrationColumn, PlannedCell>>> {
  return {
    id: person.id,
    name: person.name,
    group: person.group,
    side: words.sides[person.side ?? "none"],
    department: person.department,
    level: person.level,
    score: suggestion.original,
    rank: suggestion.originalRank,
    percentile: suggestion.originalPercentile,
    ...suggestion.steps,
    suggested: suggestion.suggested,
    suggestedRank: suggestion.suggestedRank,
    reason: words.reasons[suggestion.reason],
    flags: suggestion.flags.map((flag) => words.flags[flag]).join(words.marks.list),
    change: words.changes[change],
  };
}

/** The cells people decide in. */
export function decisionCells(
  decision: Decision,
  words: SheetWords,
): Readonly<Partial<Record<CalibrationColumn, PlannedCell>>> {
  const code = decision.reasonCode;
  return {
    decision: words.decisions[decision.decision],
    override: decision.override,
    reasonCode:
      code !== null && Object.hasOwn(words.reasonCodes, code)
        ? words.reasonCodes[code as ReasonCode]
        : code,
    note: decision.note,
    decidedBy: decision.decidedBy,
    authorisedBy: decision.authorisedBy,
    discussed: words.discussed[decision.discussed ? "yes" : "no"],
  };
}

/** Where the table's body is; its final columns refer to it. */
export interface Body {
  readonly firstRow: number;
  readonly rows: number;
}

/** The native formulas of the row at `row`, over that row's own cells and the body's final scores. */
export function finalCells(
  row: number,
  body: Body,
  words: SheetWords,
): Readonly<Partial<Record<CalibrationColumn, PlannedCell>>> {
  const at = (key: CalibrationColumn): string => cellAddress(row, positionOf(key));
  const scores = fixedAddress({
    row: body.firstRow,
    column: positionOf("finalScore"),
    rows: body.rows,
    columns: 1,
  });
  const count = fixedAddress({ row: HEADER_ROW - 1, column: 1, rows: 1, columns: 1 });
  return {
    finalScore: formulaOf("finalScore", {
      change: at("change"),
      decision: at("decision"),
      override: at("override"),
      original: at("score"),
      suggested: at("suggested"),
      wordLeft: words.changes.left,
      wordOverride: words.decisions.override,
      wordAccept: words.decisions.accept,
    }),
    finalRank: formulaOf("rank", { score: at("finalScore"), scores }),
    finalPercentile: formulaOf("percentile", {
      score: at("finalScore"),
      rank: at("finalRank"),
      scores,
      count,
    }),
  };
}

/** Cells by column key, in the table's order. */
export const inOrder = (
  cells: Readonly<Partial<Record<CalibrationColumn, PlannedCell>>>,
): PlannedCell[] => CALIBRATION_COLUMNS.map(({ key }) => cells[key] ?? null);

/** Every person analysed, one row each, in the source's order. */
export function calibrationRows(
  analysis: Analysis,
  decisionOf: (id: string) => Decision,
  changeOf: (id: string) => ChangeWord,
  words: SheetWords,
): PlannedCell[][] {
  const body = { firstRow: HEADER_ROW + 1, rows: analysis.people.length };
  return analysis.people.map((person, index) =>
    inOrder({
      ...machineCells(person, analysis.suggestions[index]!, changeOf(person.id), words),
      ...decisionCells(decisionOf(person.id), words),
      ...finalCells(body.firstRow + index, body, words),
    }),
  );
}
