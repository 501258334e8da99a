import type { PeopleIssue } from "../../engine";
import { formatNumber } from "../../text/formatNumber";
import type { ProblemItem, ProblemsProps } from "../panels/parts/Problems";
import type { DataState } from "../state/DataState";
import type { PaneState } from "../state/PaneState";
import { listPlace, problemText, type ProblemPlace } from "./problemText";
import { speaker } from "./speaker";

/** Cells of one problem that can be jumped to; the others are counted. */
const MOST_PLACES = 6;

type Show = (sheet: string, address: string) => void;

/** What is the matter with the list, and with last cycle's own, each with the cells it is in. */
export function problemsView(state: PaneState, onShow: Show): ProblemsProps | null {
  const { data, locale } = state;
  if (data.table === null || data.assembled === null) return null;
  const say = speaker(locale);
  const found = data.assembled.problems.flatMap((problem) =>
    problem.code === "missing-score" ? blankScores(problem, data) : [problem],
  );
  const items = found.map((problem) => itemOf(state, problem, listPlace(data), onShow));
  const { previous } = data;
  if (previous?.cycle != null) {
    const { table, id, score } = previous.cycle;
    const place = { table, mapping: { id, score } };
    for (const problem of data.assembled.previousProblems) {
      const item = itemOf(state, problem, place, onShow);
      items.push({ ...item, text: say("data.problem.previous", { text: item.text }) });
    }
  }
  if (items.length === 0) return null;
  return {
    label: say("data.problems", { count: items.length }),
    items: items.map((item, i) => ({ ...item, key: `${i}` })),
  };
}

/** Scores that are missing, without those of which it is said above what stands in their place. */
function blankScores(problem: PeopleIssue, { mapping, assembled }: DataState): PeopleIssue[] {
  // Without a score column everybody lacks a score; that is asked for above.
  if (mapping.score === undefined) return [];
  const others = assembled!.problems.filter(
    (other) => other.field === "score" && other !== problem,
  );
  const said = new Set(others.flatMap(({ rows }) => rows));
  const rows = problem.rows.filter((row) => !said.has(row));
  return rows.length === 0 ? [] : [{ ...problem, rows }];
}

function itemOf(
  state: PaneState,
  problem: PeopleIssue,
  place: ProblemPlace,
  onShow: Show,
): Omit<ProblemItem, "key"> {
  const { locale } = state;
  const say = speaker(locale);
  const { table } = place;
  return {
    text: problemText(state, problem, place),
    places: problem.rows.slice(0, MOST_PLACES).map((row) => {
      const number = table?.rowNumbers[row] ?? row + 1;
      return {
        label: say("data.row", { row: String(number) }),
        onShow: () => onShow(table?.sheet ?? "", addressOf(place, problem, number)),
      };
    }),
    more:
      problem.rows.length > MOST_PLACES
        ? say("data.moreRows", { count: formatNumber(locale, problem.rows.length - MOST_PLACES) })
        : null,
  };
}

/** The cell of a problem's column in its row, or the whole row's first cell. */
function addressOf({ table, mapping }: ProblemPlace, { field }: PeopleIssue, row: number): string {
  const column = field === null ? 0 : (mapping[field] ?? 0);
  let letters = "";
  for (
    let rest = (table?.firstColumn ?? 0) + column + 1;
    rest > 0;
    rest = Math.floor((rest - 1) / 26)
  ) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}
