import { blockOf, isBlank, type Block } from "../cells/Block";
import { refuse } from "../cells/cellError";
import type { Answer } from "../cells/inCell";
import { labelsIn, requireLabels } from "../cells/labelsIn";
import { numbersIn } from "../cells/numbersIn";
import { placeOf, quoted } from "../cells/place";
import { rowsOf } from "../cells/rowsOf";
import { shaped } from "../cells/shaped";
import { vectorOf } from "../cells/Vector";
import { coverageOption, scored } from "./weightedAnswer";
import { weightRows } from "./weightRows";

/** Arguments of `weightedByRole`. */
export interface ByRoleArguments {
  readonly scores: unknown;
  readonly roles: unknown;
  readonly roleWeights: unknown;
  readonly minCoverage?: unknown;
}

/** Weighted scores with each person's role's weights; the work behind `weightedByRole`. */
export function weightedByRoleAnswer(given: ByRoleArguments): Answer[][] {
  const scores = blockOf("scores", given.scores);
  const rolesVector = vectorOf("roles", given.roles);
  if (rolesVector.length !== scores.rows) {
    refuse(
      "#VALUE!",
      `roles has ${rolesVector.length} cells, scores has ${scores.rows} rows. Give one role for each person.`,
    );
  }
  const people = rowsOf(numbersIn(scores), scores.columns);
  const rated = people.map((row) => row.find((score) => score !== null) ?? null);
  const roles = labelsIn(rolesVector);
  requireLabels(roles, rolesVector, rated, "scores");
  const weightsOfRole = roleTable(blockOf("roleWeights", given.roleWeights), scores.columns);
  const answers = scored(
    people,
    (person) => {
      const role = roles.folded[person]!;
      const weights = weightsOfRole.get(role);
      if (weights !== undefined) return weights;
      return refuse(
        "#VALUE!",
        `roles, ${placeOf(person, rolesVector)} is ${quoted(roles.written().get(role))}, which roleWeights does not list. Add the role or check its spelling.`,
      );
    },
    coverageOption(given.minCoverage),
  );
  return shaped({ rows: scores.rows, columns: 1 }, answers);
}

// Weights by folded role name.
function roleTable(table: Block, indicators: number): ReadonlyMap<string, number[]> {
  if (table.columns !== indicators + 1) {
    refuse(
      "#VALUE!",
      `roleWeights has ${table.columns} columns, scores has ${indicators}. Give the role's name and one weight for each indicator.`,
    );
  }
  const rows = rowsOf(table.cells, table.columns);
  const names = { ...table, columns: 1, cells: rows.map(([name]) => name) };
  const roles = labelsIn(names).folded;
  // Names are blanked, not cut off, so that the weights keep their places on the sheet.
  const unnamed = rows.flatMap(([, ...weights]) => [null, ...weights]);
  const weightsOf = weightRows({ ...table, cells: unnamed }, 1);
  const known = new Map<string, number[]>();
  roles.forEach((role, row) => {
    if (role === null) {
      if (rows[row]!.every(isBlank)) return;
      refuse(
        "#VALUE!",
        `roleWeights, row ${row + 1} has no role name. Enter it in the first column.`,
      );
    }
    if (known.has(role)) {
      refuse("#VALUE!", `roleWeights, row ${row + 1} repeats a role. List each role once.`);
    }
    known.set(role, weightsOf(row));
  });
  return known;
}
