import { analyse } from "../../src/engine";
import { undecided } from "../../src/workbook/sheets/Decision";
import { listColumns, listRows } from "../../src/workbook/sheets/hrList";
import { outcomesOf } from "../../src/workbook/sheets/Outcome";
import { sheetWords } from "../../src/workbook/words/sheetWords";
import { analysisOf, settings } from "./support/analysed";
import { fictionalPeople } from "./support/people";

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
  const rows = listRows("promotion", analysis, outcomes, () => "locked", words);
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

test("a few decisions leave the grades of everybody else as they were, and both grades stand side by side", () => {
  const graded = fictionalPeople(200, 7)
    .toSorted((a, b) => b.score! - a.score!)
    .map((one, i) => ({ ...one, rating: "ABCD"[Math.floor(i / 50)]! }));
  const analysis = analyse(graded, { ...settings, grades: ["A", "B", "C", "D"] });
  const moved = analysis.suggestions.filter(({ suggested, original }) => suggested > original);
  expect(moved.length).toBeGreaterThan(20);
  const decisions = moved
    .slice(0, 2)
    .map(({ id }) => ({ ...undecided(id), decision: "accept" as const }));
  const words = sheetWords("en");
  const headers = listColumns("pay", words).map(({ header }) => header);
  const rows = listRows("pay", analysis, outcomesOf(analysis, decisions), () => "locked", words);
  const { rating, grade } = words.lists.columns;
  const decided = new Set(decisions.map(({ id }) => id));
  rows.forEach((row, i) => {
    const person = analysis.people[i]!;
    const after = row[headers.indexOf(grade)] as string;
    expect(row[headers.indexOf(rating)]).toBe(person.rating);
    if (decided.has(person.id)) expect(after <= person.rating!).toBe(true);
    else expect(after).toBe(person.rating);
  });
});
