import { median, midranks, rankIntervals, type Analysis } from "../../engine";
import type { PlannedCell } from "../plan/WritePlan";
import type { SheetWords } from "../words/en";
import type { Outcome } from "./Outcome";
import type { PlainColumn } from "./plainTableSheet";
import { reasonWord } from "./reasonWord";

/** What a list is used for. */
export type ListUse = "pay" | "promotion" | "training";

type ListColumn = keyof SheetWords["lists"]["columns"];

/** Least people of a department whose middle may be compared with. */
const LEAST = 5;

const USES: Readonly<Record<ListUse, readonly ListColumn[]>> = {
  pay: ["original", "final", "grade", "coefficient", "decision", "reason", "flags", "status"],
  promotion: [
    ...(["tenure", "final", "percentile", "rankFrom", "rankTo"] as const),
    ...(["grade", "reason", "flags", "status"] as const),
  ],
  training: ["process", "result", "support", "reason", "flags", "status"],
};

const TEXT = { width: 18, format: "@" };
const SCORE = { width: 16, format: "0.00" };
const LOOKS: Partial<Record<ListColumn, { readonly width: number; readonly format: string }>> = {
  tenure: { width: 10, format: "0.0" },
  process: SCORE,
  result: SCORE,
  original: SCORE,
  final: SCORE,
  percentile: { width: 18, format: "0.0" },
  rankFrom: { width: 18, format: "0" },
  rankTo: { width: 16, format: "0" },
  coefficient: { width: 18, format: "0.0000" },
  flags: { width: 28, format: "@" },
};

const columnsOf = (use: ListUse): readonly ListColumn[] => [
  "id",
  "name",
  "department",
  "level",
  ...USES[use],
];

/** The columns of a list, under headings HR systems and this add-in recognise. */
export const listColumns = (use: ListUse, { lists }: SheetWords): PlainColumn[] =>
  columnsOf(use).map((key) => ({ header: lists.columns[key], ...(LOOKS[key] ?? TEXT) }));

/** Where a list of this use has its final scores; null where it has none. */
export function finalColumnOf(use: ListUse): number | null {
  const column = columnsOf(use).indexOf("final");
  return column < 0 ? null : column;
}

/**
 * Everybody, in the source's order: a list carries figures, flags and reasons, and chooses nobody. It is never cut off
 * at a rank.
 */
export function listRows(
  use: ListUse,
  analysis: Analysis,
  outcomes: readonly Outcome[],
  status: keyof SheetWords["lists"]["status"],
  words: SheetWords,
): PlannedCell[][] {
  const finals = outcomes.map(({ final }) => final);
  const ranks = midranks(finals);
  // Among the final scores, as the percentile beside it: the committee's ranking, not the suggestion's.
  const intervals = rankIntervals(finals, analysis.measurement.points);
  const support = supportOf(outcomes);
  const columns = columnsOf(use);
  return outcomes.map((outcome, index) => {
    const cells: Readonly<Record<ListColumn, PlannedCell>> = {
      ...personCells(outcome, words),
      rankFrom: intervals[index]![0],
      rankTo: intervals[index]![1],
      percentile: (100 * (ranks[index]! - 0.5)) / outcomes.length,
      grade: gradeOf(outcome, analysis),
      support: support(outcome, words),
      status: words.lists.status[status],
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
    tenure: person.tenureYears,
    process: person.processScore,
    result: person.resultScore,
    original: suggestion.original,
    final,
    coefficient: final / 100,
    decision: words.decisions[decision?.decision ?? "keep"],
    reason:
      decision === undefined || decision.decision === "keep"
        ? null
        : reasonWord(decision.reasonCode, words),
    flags: suggestion.flags.map((flag) => words.flags[flag]).join(words.marks.list),
  };
}

/** The grade of the final score: the suggestion's own, else by the lines between grades where all are known. */
function gradeOf({ suggestion, final }: Outcome, { gradePlan }: Analysis): string | null {
  if (final === suggestion.suggested || gradePlan === null) return suggestion.grade;
  const { lines, grades } = gradePlan;
  if (lines.some((line) => line === null)) return null;
  const place = lines.findIndex((line) => final >= line!);
  return grades[place < 0 ? lines.length : place] ?? null;
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
