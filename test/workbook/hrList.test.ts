import { undecided } from "../../src/workbook/sheets/Decision";
import { listColumns, listRows } from "../../src/workbook/sheets/hrList";
import { outcomesOf } from "../../src/workbook/sheets/Outcome";
import { sheetWords } from "../../src/workbook/words/sheetWords";
import { analysisOf } from "./support/analysed";

test("the places somebody may hold are among the final scores, like the percentile beside them", () => {
  const analysis = analysisOf(60);
  // One person in three is given another score; the others keep theirs.
  const decisions = analysis.people.map(({ id }, i) => ({
    ...undecided(id),
    ...(i % 3 === 0 ? { decision: "override" as const, override: 60 + i / 2 } : {}),
  }));
  const outcomes = outcomesOf(analysis, decisions);
  const words = sheetWords("en");
  const headers = listColumns("promotion", words).map(({ header }) => header);
  const { rankFrom, rankTo } = words.lists.columns;
  const rows = listRows("promotion", analysis, outcomes, "locked", words);
  const finals = outcomes.map(({ final }) => final);
  const { points } = analysis.measurement;
  expect(points).toBeGreaterThan(0);
  rows.forEach((row, i) => {
    const above = (score: number): number => finals.filter((one) => one > score).length;
    const atLeast = (score: number): number => finals.filter((one) => one >= score).length;
    expect(row[headers.indexOf(rankFrom)]).toBe(Math.max(1, above(finals[i]! + points) + 1));
    expect(row[headers.indexOf(rankTo)]).toBe(atLeast(finals[i]! - points));
  });
});
