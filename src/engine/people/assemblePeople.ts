import { attainmentShares, checkLonely, indicatorScores, usableScores } from "./columnChecks";
import { foldLabel } from "./foldLabel";
import { issueList, type IssueList } from "./issueList";
import { checkLookAlikes } from "./checkLookAlikes";
import { checkSameDepartments } from "./checkSameDepartments";
import { raterLabels } from "./raterLabels";
import type { PeopleIssue } from "./PeopleIssue";
import type { PeopleTable, ReadingOptions } from "./PeopleTable";
import type { Person, Side } from "./Person";
import { readColumns, type ColumnReader } from "./readColumns";
import { readIds } from "./readIds";

/** The people a table holds, and what there is to look at in it. */
export interface AssembledPeople {
  /** Rows with a usable id, in order. */
  readonly people: Person[];
  readonly issues: PeopleIssue[];
}

const DAYS_IN_YEAR = 365.25;

/**
 * Makes people of rows. Nothing is guessed: what cannot be read is null and reported, and rows whose id is missing,
 * rounded or used twice are left out and reported.
 *
 * @param table Data rows and the column of each field
 * @param sides Which labels of the group column are back office and which sales, compared folded; null is left out
 * @param options Rating scale, score scale, unit of attainment, day that tenure is counted to
 * @returns People and findings
 * @throws {EngineError} "duplicate-label", "not-finite" or "out-of-range" for a scale that is none
 */
export function assemblePeople(
  table: PeopleTable,
  sides: ReadonlyMap<string, Side | null>,
  options: ReadingOptions = {},
): AssembledPeople {
  const issues = issueList();
  const ids = readIds(table, issues);
  const read = readColumns(table, issues);
  const scores = usableScores(read.numbers("score", options.ratingScale), options, issues);
  const groups = read.labels("group");
  const sideOf = sidesOf(groups, sides, table.mapping.group !== undefined, issues);
  // Without a column of numbers the ids are names, or numbers of rows.
  const labels = labelColumns(read, table.mapping.id === undefined ? [] : ids, issues);
  // The department column that also tells the sides apart was looked at above.
  if (table.mapping.group !== table.mapping.department) {
    checkDepartments(groups, "group", issues);
  }
  const numbers = numberColumns(read, options, issues);
  const people: Person[] = [];
  ids.forEach((id, row) => {
    if (id === null) return;
    people.push({
      id,
      row,
      name: labels.name[row]!,
      score: scores[row]!,
      group: groups[row]!,
      side: sideOf[row]!,
      department: labels.department[row]!,
      level: labels.level[row]!,
      rater: labels.rater[row]!,
      territory: labels.territory[row]!,
      role: labels.role[row]!,
      processScore: numbers.processScore[row]!,
      resultScore: numbers.resultScore[row]!,
      processWeight: numbers.processWeight[row]!,
      resultWeight: numbers.resultWeight[row]!,
      attainment: numbers.attainment[row]!,
      previousScore: numbers.previousScore[row]!,
      rating: labels.rating[row]!,
      previousRating: labels.previousRating[row]!,
      tenureYears: numbers.tenureYears[row]!,
      bonusBase: numbers.bonusBase[row]!,
    });
  });
  return { people, issues: issues.all() };
}

function sidesOf(
  groups: readonly (string | null)[],
  sides: ReadonlyMap<string, Side | null>,
  mapped: boolean,
  issues: IssueList,
): (Side | null)[] {
  const known = new Map([...sides].map(([label, side]) => [foldLabel(label), side]));
  return groups.map((group, row) => {
    if (group === null) {
      if (mapped) issues.add("missing-group", "group", row);
      return null;
    }
    const side = known.get(foldLabel(group));
    if (side === undefined && known.size > 0) issues.add("group-left-out", "group", row);
    return side ?? null;
  });
}

function labelColumns(read: ColumnReader, ids: readonly (string | null)[], issues: IssueList) {
  const name = read.labels("name");
  const columns = {
    name,
    department: read.labels("department"),
    level: read.labels("level"),
    rater: raterLabels(read, ids, name, issues),
    territory: read.labels("territory"),
    role: read.labels("role"),
    rating: read.labels("rating"),
    previousRating: read.labels("previousRating"),
  };
  checkDepartments(columns.department, "department", issues);
  checkLonely(columns.level, "level", issues);
  for (const field of ["level", "rater", "territory", "role"] as const) {
    checkLookAlikes(columns[field], field, issues);
  }
  return columns;
}

// A department of one that may be another's is asked about, and not spoken of twice.
function checkDepartments(
  labels: readonly (string | null)[],
  field: "department" | "group",
  issues: IssueList,
): void {
  checkLonely(labels, field, issues, checkSameDepartments(labels, field, issues));
}

function numberColumns(read: ColumnReader, options: ReadingOptions, issues: IssueList) {
  const target = read.numbers("target");
  const actual = read.numbers("actual");
  const { asOf } = options;
  // Without a day to count to, the column is not used, and nothing is said of it.
  const hired = asOf === undefined ? [] : read.dates("hireDate");
  const attained = attainmentShares(read.numbers("attainment"), options.attainment, issues);
  const attainment = attained.map((own, row) => {
    const [goal, result] = [target[row] ?? null, actual[row] ?? null];
    if (own !== null || goal === null || result === null) return own;
    if (goal > 0) return result / goal;
    issues.add("target-not-positive", "target", row);
    return null;
  });
  const indicator = (field: "processScore" | "resultScore" | "previousScore") =>
    indicatorScores(read.numbers(field, options.ratingScale), field, issues);
  const tenureYears = read.numbers("tenureYears").map((own, row) => {
    const day = hired[row] ?? null;
    if (own !== null || day === null || asOf === undefined || day > asOf) return own;
    return (asOf - day) / DAYS_IN_YEAR;
  });
  return {
    processScore: indicator("processScore"),
    resultScore: indicator("resultScore"),
    processWeight: read.numbers("processWeight"),
    resultWeight: read.numbers("resultWeight"),
    attainment,
    previousScore: indicator("previousScore"),
    tenureYears,
    bonusBase: read.numbers("bonusBase"),
  };
}
