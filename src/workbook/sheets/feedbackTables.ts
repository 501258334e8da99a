import { suppressSmallGroups } from "../../engine";
import type { PlannedCell } from "../plan/WritePlan";
import type { SheetWords } from "../words/en";
import type { Outcome } from "./Outcome";
import { reasonWord } from "./reasonWord";

type Cells = PlannedCell[][];

/** Least people of a department that is shown. */
const LEAST = 5;

const decisionOf = ({ decision }: Outcome) => decision?.decision ?? "keep";
const isChanged = ({ final, suggestion }: Outcome): boolean => final !== suggestion.original;
const isSuggested = ({ suggestion }: Outcome): boolean =>
  suggestion.suggested !== suggestion.original;
export const isDiscussed = ({ decision }: Outcome): boolean => decision?.discussed === true;

const meanMove = (outcomes: readonly Outcome[]): number | null =>
  outcomes.length === 0
    ? null
    : outcomes.reduce((sum, { final, suggestion }) => sum + final - suggestion.original, 0) /
      outcomes.length;

/** Suggestions by their reason, against what became of them. */
export function suggestionTable(outcomes: readonly Outcome[], words: SheetWords): Cells {
  const suggested = outcomes.filter(isSuggested);
  const reasons = [...new Set(suggested.map(({ suggestion }) => suggestion.reason))];
  const line = (label: string, of: readonly Outcome[]): PlannedCell[] => {
    const discussed = of.filter(isDiscussed);
    const count = (word: ReturnType<typeof decisionOf>): number =>
      discussed.filter((one) => decisionOf(one) === word).length;
    const accepted = count("accept");
    return [
      label,
      of.length,
      discussed.length,
      accepted,
      count("keep"),
      count("override"),
      discussed.length === 0 ? null : accepted / discussed.length,
    ];
  };
  return [
    Object.values(words.feedback.columns),
    ...reasons.map((reason) =>
      line(
        words.reasons[reason],
        suggested.filter(({ suggestion }) => suggestion.reason === reason),
      ),
    ),
    line(words.summary.measures.overall, suggested),
  ];
}

/** Changes by the reason people gave. */
export function codeTable(outcomes: readonly Outcome[], words: SheetWords): Cells {
  const changes = outcomes.filter((one) => decisionOf(one) !== "keep");
  const codes = [...new Set(changes.map(({ decision }) => decision?.reasonCode ?? null))];
  return [
    words.feedback.codes,
    ...codes.map((code) => {
      const of = changes.filter(({ decision }) => (decision?.reasonCode ?? null) === code);
      const accepted = of.filter((one) => decisionOf(one) === "accept").length;
      return [reasonWord(code, words), accepted, of.length - accepted, meanMove(of)];
    }),
  ];
}

/** Flags, and what became of the people who carried them. */
export function flagTable(outcomes: readonly Outcome[], words: SheetWords): Cells {
  const flags = [...new Set(outcomes.flatMap(({ suggestion }) => suggestion.flags))];
  return [
    words.feedback.flags,
    ...flags.map((flag) => {
      const of = outcomes.filter(({ suggestion }) => suggestion.flags.includes(flag));
      return [
        words.flags[flag],
        of.length,
        of.filter(isDiscussed).length,
        of.filter(isChanged).length,
      ];
    }),
  ];
}

/**
 * Changes by department. Where few people could be told from the figures, the department is left out; where few were
 * changed, how far is left out, because it would be somebody's own figure.
 */
export function departmentTable(outcomes: readonly Outcome[], words: SheetWords): Cells {
  const groups = new Map<string, Outcome[]>();
  for (const one of outcomes) {
    const name = one.person.department ?? one.person.group ?? "";
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  const list = [...groups];
  const shown = suppressSmallGroups(
    list.map(([id, of]) => ({ id, parent: null, people: of.length })),
    LEAST,
  );
  return [
    words.feedback.departments,
    ...list
      .filter((_, i) => shown[i])
      .map(([name, of]) => {
        const changed = of.filter(isChanged).length;
        const isTold = changed === 0 || changed >= LEAST;
        return [name, of.length, changed, isTold ? meanMove(of) : null];
      }),
  ];
}
