import { decidedGrades, median, midranks, rankIntervals, type Analysis } from "../../engine";
import type { PlannedCell } from "../plan/WritePlan";
import type { SheetWords } from "../words/en";
import { coefficientOf } from "./coefficientOf";
import type { Outcome } from "./Outcome";
import type { PlainColumn } from "./plainTableSheet";
import { reasonWord } from "./reasonWord";

/** What a list is used for. */
export type ListUse = "pay" | "promotion" | "training";

type ListColumn = keyof SheetWords["lists"]["columns"];

/** Least people of a department whose middle may be compared with. */
const LEAST = 5;

/** From left to right: who, then what is used, then what it rests on. */
const COLUMNS: Readonly<Record<ListUse, readonly ListColumn[]>> = {
  pay: [
    ...(["id", "name", "department", "final", "grade", "coefficient", "decision"] as const),
    ...(["status", "original", "rating", "level", "reason", "flags"] as const),
  ],
  promotion: [
    ...(["id", "name", "department", "level", "final", "grade", "percentile"] as const),
    ...(["rankFrom", "rankTo", "rating", "tenure", "status", "reason", "flags"] as const),
  ],
  training: [
    ...(["id", "name", "department", "support", "process", "result"] as const),
    ...(["status", "level", "reason", "flags"] as const),
  ],
};

/** Narrow enough that a list is read on one page's width: longer texts break their lines. */
const LOOKS: Readonly<Record<ListColumn, Pick<PlainColumn, "width" | "format" | "wrap">>> = {
  id: { width: 11, format: "@" },
  name: { width: 17, format: "@", wrap: true },
  department: { width: 18, format: "@", wrap: true },
  level: { width: 8, format: "@", wrap: true },
  tenure: { width: 8, format: "0.0" },
  process: { width: 10, format: "0.00" },
  result: { width: 10, format: "0.00" },
  original: { width: 11, format: "0.00" },
  final: { width: 9, format: "0.00" },
  percentile: { width: 11, format: "0.0" },
  rankFrom: { width: 10, format: "0" },
  rankTo: { width: 10, format: "0" },
  rating: { width: 9, format: "@", wrap: true },
  grade: { width: 11, format: "@", wrap: true },
  coefficient: { width: 12, format: "0.0000" },
  support: { width: 10, format: "@" },
  decision: { width: 12, format: "@", wrap: true },
  reason: { width: 18, format: "@", wrap: true },
  flags: { width: 18, format: "@", wrap: true },
  status: { width: 14, format: "@", wrap: true },
};

/** The columns of a list, under headings HR systems and this add-in recognise. */
export const listColumns = (use: ListUse, { lists }: SheetWords): PlainColumn[] =>
  COLUMNS[use].map((key) => ({ header: lists.columns[key], ...LOOKS[key] }));

/** Where a list of this use has its final scores; null where it has none. */
export function finalColumnOf(use: ListUse): number | null {
  const column = COLUMNS[use].indexOf("final");
  return column < 0 ? null : column;
}

/** How far the decision about a person has come. */
export type StatusOf = (id: string) => keyof SheetWords["lists"]["status"];

/**
 * Everybody, in the source's order: a list carries figures, flags and reasons, and chooses nobody. It is never cut off
 * at a rank.
 */
export function listRows(
  use: ListUse,
  analysis: Analysis,
  outcomes: readonly Outcome[],
  statusOf: StatusOf,
  words: SheetWords,
): PlannedCell[][] {
  const finals = outcomes.map(({ final }) => final);
  const ranks = midranks(finals);
  // Among the final scores, as the percentile beside it: the committee's ranking, not the suggestion's.
  const intervals = rankIntervals(finals, analysis.measurement.points);
  const grades = decidedGrades(analysis, finals);
  const support = supportOf(outcomes);
  const columns = COLUMNS[use];
  return outcomes.map((outcome, index) => {
    const cells: Readonly<Record<ListColumn, PlannedCell>> = {
      ...personCells(outcome, words),
      rankFrom: intervals[index]![0],
      rankTo: intervals[index]![1],
      percentile: (100 * (ranks[index]! - 0.5)) / outcomes.length,
      grade: grades[index]!,
      support: support(outcome, words),
      status: words.lists.status[statusOf(outcome.person.id)],
    };
    return columns.map((key) => cells[key]);
  });
}

function personCells(
  { person, suggestion, decision, final }: Outcome,
  words: SheetWords,
): Readonly<
  Record<
    Exclude<ListColumn, "percentile" | "rankFrom" | "rankTo" | "grade" | "support" | "status">,
    PlannedCell
  >
> {
  return {
    id: person.id,
    name: person.name,
    department: person.department ?? person.group,
    level: person.level,
    rating: person.rating,
    tenure: person.tenureYears,
    process: person.processScore,
    result: person.resultScore,
    original: suggestion.original,
    final,
    coefficient: coefficientOf(final),
    decision: words.decisions[decision?.decision ?? "keep"],
    reason:
      decision === undefined || decision.decision === "keep"
        ? null
        : reasonWord(decision.reasonCode, words),
    flags: suggestion.flags.map((flag) => words.flags[flag]).join(words.marks.list),
  };
}

/**
 * Where support helps first: the kind of indicator in which a person is further below the middle of their department.
 * Nobody is compared in a department of fewer than five.
 */
function supportOf(
  outcomes: readonly Outcome[],
): (one: Outcome, words: SheetWords) => string | null {
  const departmentOf = ({ person }: Outcome): string => person.department ?? person.group ?? "";
  const middles = new Map<string, { readonly process: number; readonly result: number }>();
  const groups = new Map<string, { process: number[]; result: number[] }>();
  for (const one of outcomes) {
    const { processScore, resultScore } = one.person;
    if (processScore === null || resultScore === null) continue;
    const name = departmentOf(one);
    const group = groups.get(name) ?? { process: [], result: [] };
    group.process.push(processScore);
    group.result.push(resultScore);
    groups.set(name, group);
  }
  for (const [name, { process, result }] of groups) {
    if (process.length < LEAST) continue;
    middles.set(name, { process: median(process), result: median(result) });
  }
  return (one, { lists }) => {
    const { processScore, resultScore } = one.person;
    const middle = middles.get(departmentOf(one));
    if (middle === undefined || processScore === null || resultScore === null) return null;
    const process = processScore - middle.process;
    const result = resultScore - middle.result;
    if (Math.min(process, result) >= 0 || process === result) return null;
    return lists.support[process < result ? "process" : "result"];
  };
}
