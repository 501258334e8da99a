import type { PeopleIssue } from "../../engine";
import { formatNumber } from "../../text/formatNumber";
import type { DataPanelProps, ProblemItem } from "../panels/DataPanel";
import type { PaneState } from "../state/PaneState";
import { problemText } from "./problemText";
import { speaker } from "./speaker";

/** Cells of one problem that can be jumped to; the others are counted. */
const MOST_PLACES = 6;

/** What is the matter with the list, each with the cells it is in. */
export function problemsView(
  state: PaneState,
  onShow: (sheet: string, address: string) => void,
): DataPanelProps["problems"] {
  const { data, locale } = state;
  // Without a score column everybody lacks a score; that is asked for above.
  const found = (data.assembled?.problems ?? []).filter(
    ({ code }) => code !== "missing-score" || data.mapping.score !== undefined,
  );
  if (data.table === null || found.length === 0) return null;
  const { table } = data;
  const say = speaker(locale);
  const item = (problem: PeopleIssue, i: number): ProblemItem => ({
    key: `${i}`,
    text: problemText(state, problem),
    places: problem.rows.slice(0, MOST_PLACES).map((row) => {
      const number = table.rowNumbers[row] ?? row + 1;
      return {
        label: say("data.row", { row: String(number) }),
        onShow: () => onShow(table.sheet, addressOf(state, problem, number)),
      };
    }),
    more:
      problem.rows.length > MOST_PLACES
        ? say("data.moreRows", { count: formatNumber(locale, problem.rows.length - MOST_PLACES) })
        : null,
  });
  return { label: say("data.problems", { count: found.length }), items: found.map(item) };
}

/** The cell of a problem's column in its row, or the whole row's first cell. */
function addressOf({ data }: PaneState, { field }: PeopleIssue, row: number): string {
  const column = field === null ? 0 : (data.mapping[field] ?? 0);
  let letters = "";
  for (
    let rest = (data.table?.firstColumn ?? 0) + column + 1;
    rest > 0;
    rest = Math.floor((rest - 1) / 26)
  ) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}
