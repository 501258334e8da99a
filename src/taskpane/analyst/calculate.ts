import {
  analyse,
  assemblePeople as peopleOf,
  diagnose,
  fittingScales,
  foldLabel,
  readNumber,
  recogniseHeaders,
  type AnalysisSettings,
  type LabelCount,
  type Person,
  type RatingScale,
  type ReadingOptions,
  type Side,
} from "../../engine";
import type { Assembled, Report, TerritoryCount } from "./Analyst";
import type { PreviousScores } from "./previousScores";
import { marketIndices } from "./marketIndices";
import type { ListedRows, Said } from "./protocol";
import { labelsIn } from "./labelsIn";
import { sideEvidence } from "./sideEvidence";
import { suggestSides } from "./suggestSides";

/** A list, what people said of it, and last cycle's scores by id. */
type Assembling = Pick<Said, "mapping" | "sides" | "scale"> & {
  readonly table: ListedRows;
  readonly attainment?: Said["attainment"];
  readonly countTo?: Said["countTo"];
  readonly keepOffScale?: boolean;
  readonly points?: Said["points"];
  readonly previous?: PreviousScores | null;
};

/** The people a list holds under the chosen columns and sides; sides nobody chose yet are suggested. */
export function assemble(asked: Assembling): Assembled {
  const { table, mapping, sides: chosen, scale, previous = null } = asked;
  const { rows } = table;
  const labels = labelsIn(rows, mapping.group);
  const suggested = chosen.size === 0 ? suggestedSides(asked, labels) : chosen;
  const sides = new Map(labels.map(({ key }) => [key, suggested.get(key) ?? null]));
  const scales = scalesOf(rows, mapping.score);
  const ratingScale = scales.find(({ name }) => name === scale) ?? scales[0];
  const { people: read, issues } = peopleOf(
    { rows, mapping },
    sides,
    optionsOf(asked, ratingScale),
  );
  const people = withPrevious(read, previous?.byId ?? null);
  return {
    ...{ people, labels, sides, problems: issues },
    indices: marketIndices(table, people, mapping.marketIndex),
    territories: territoriesOf(people),
    scales: scales.map(({ name }) => name),
    scale: ratingScale?.name ?? null,
    ...scoresOf(people),
    previousProblems: previous?.problems ?? [],
    withPrevious: people.filter(({ previousScore }) => previousScore !== null).length,
  };
}

function suggestedSides(
  { table: { headers, rows }, mapping }: Assembling,
  labels: readonly LabelCount[],
): ReadonlyMap<string, Side | null> {
  const titles = recogniseHeaders(headers).find(({ field }) => field === "jobTitle");
  const { group, territory, jobTitle = titles?.column } = mapping;
  return suggestSides(sideEvidence(rows, labels, { group, territory, post: jobTitle }));
}

const optionsOf = (
  { attainment, countTo, keepOffScale, points }: Assembling,
  ratingScale: RatingScale | undefined,
): ReadingOptions => ({
  ratingScale,
  scale: points,
  keepOffScale,
  attainment: attainment ?? undefined,
  asOf: countTo ?? undefined,
});

/** Scores of the last cycle from a list of their own; where that list has none, the column's. */
function withPrevious(
  people: readonly Person[],
  previous: ReadonlyMap<string, number> | null,
): readonly Person[] {
  if (previous === null) return people;
  return people.map((person) => ({
    ...person,
    previousScore: previous.get(person.id) ?? person.previousScore,
  }));
}

/** Territories of the people who can be compared, by name. */
function territoriesOf(people: readonly Person[]): TerritoryCount[] {
  const found = new Map<string, { territory: string; sales: number; backOffice: number }>();
  for (const { territory, side, score } of people) {
    if (territory === null || side === null || score === null) continue;
    const key = foldLabel(territory);
    const known = found.get(key) ?? { territory, sales: 0, backOffice: 0 };
    found.set(key, { ...known, [side]: known[side] + 1 });
  }
  return [...found.values()].sort((a, b) => (a.territory < b.territory ? -1 : 1));
}

/** Scales for a score column that holds grades; a column with any number in it is read as numbers. */
function scalesOf(rows: ListedRows["rows"], column: number | undefined): readonly RatingScale[] {
  if (column === undefined) return [];
  const cells = rows.map((row) => row[column] ?? null);
  if (cells.some((cell) => readNumber(cell).kind === "number")) return [];
  return fittingScales(cells.filter((cell) => typeof cell === "string"));
}

function scoresOf(people: readonly Person[]): Pick<Assembled, "scores" | "compared"> {
  const compared = { sales: 0, backOffice: 0 };
  let least = Infinity;
  let most = -Infinity;
  let missing = 0;
  for (const { score, side } of people) {
    if (score === null) missing++;
    else {
      least = Math.min(least, score);
      most = Math.max(most, score);
      if (side !== null) compared[side]++;
    }
  }
  return { scores: least === Infinity ? null : { least, most, missing }, compared };
}

/** Everything the engine has to say about the people. */
export function report(people: readonly Person[], settings: AnalysisSettings): Report {
  const analysis = analyse(people, settings);
  return { analysis, diagnosis: diagnose(people, settings, analysis) };
}
