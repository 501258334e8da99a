/**
 * How near each way of treating the slump sample comes to the truth it was made from, which its workbook does not show:
 * every person's total in a steady market under an even rater.
 *
 * npm run recovery
 *
 * Exit code 1 unless the product comes nearest, and most of the planted gap is put down to the market.
 */
import {
  analyse,
  defaultSettings,
  diagnose,
  mean,
  midranks,
  standardDeviation,
  type AnalysisSettings,
  type Person,
} from "../src/engine";
import { slump } from "../practice/samples/slump";
import { slumpCompany } from "../practice/samples/slumpCompany";
import { assemble } from "../src/taskpane/analyst/calculate";
import { recognise } from "../src/taskpane/analyst/recognise";
import type { SourceCell, SourceTable } from "../src/workbook/read/Source";

/** The points for attainment the sample was made with; the product is not told. */
const COMPANY_CURVE = [
  { attainment: 0.5, score: 58.5 },
  { attainment: 1, score: 86 },
  { attainment: 1.6, score: 113 },
];

const { people, settings } = read();
const truth = new Map(slumpCompany().map((one) => [one.id, one.truth]));
const compared = people.flatMap(({ side }, at) => (side === null ? [] : [at]));
const scores = people.map(({ score }) => score!);
const fair = people.map(({ id }) => truth.get(id)!.fairTotal);

/** The list as the pane reads it: columns and sides recognised, market indices taken up from their column. */
function read(): { people: readonly Person[]; settings: AnalysisSettings } {
  const [{ headers, rows }] = slump().sheets as [ReturnType<typeof slump>["sheets"][number]];
  const cells = rows.map((row) =>
    row.map((cell): SourceCell => (cell instanceof Date ? cell.toISOString() : cell)),
  );
  // Only what reading people looks at; nothing is written back.
  const table = {
    headers,
    rows: cells,
    rowNumbers: cells.map((_, at) => at + 2),
  } as unknown as SourceTable;
  const { mapping } = recognise(table);
  const assembled = assemble({ table, mapping, sides: new Map(), scale: null });
  const standard = defaultSettings();
  const market = { ...standard.market, indices: assembled.indices };
  return { people: assembled.people, settings: { ...standard, market } };
}

const suggested = (changed: Partial<AnalysisSettings["market"]>): number[] =>
  analyse(people, {
    ...settings,
    market: { ...settings.market, ...changed },
  }).suggestions.map((one) => one.suggested);

/** Every department set to the mean and spread of everybody, as usual spreadsheets do. */
function zPerDepartment(): number[] {
  const of = (department: string | null): number[] =>
    scores.filter((_, at) => people[at]!.department === department);
  return scores.map((score, at) => {
    const own = of(people[at]!.department);
    return (
      mean(scores) + (standardDeviation(scores) * (score - mean(own))) / standardDeviation(own)
    );
  });
}

/** Sales raised by the difference of the means. */
function flatRaise(): number[] {
  const of = (side: string): number[] => scores.filter((_, at) => people[at]!.side === side);
  const by = mean(of("backOffice")) - mean(of("sales"));
  return scores.map((score, at) => (people[at]!.side === "sales" ? score + by : score));
}

interface Errors {
  readonly name: string;
  readonly points: number;
  readonly ranks: number;
}

/** Root mean square distance from the fair totals of sales, and mean distance from everybody's fair rank. */
function errors(name: string, given: readonly number[]): Errors {
  const sales = compared.filter((at) => people[at]!.side === "sales");
  const ranksOf = (list: readonly number[]) => midranks(compared.map((at) => list[at]!));
  const [now, should] = [ranksOf(given), ranksOf(fair)];
  return {
    name,
    points: Math.sqrt(mean(sales.map((at) => (given[at]! - fair[at]!) ** 2))),
    ranks: mean(compared.map((_, place) => Math.abs(now[place]! - should[place]!))),
  };
}

const gapOf = (list: readonly number[]): number =>
  analyse(
    people.map((person, at) => ({ ...person, score: list[at]! })),
    { ...settings, market: { ...settings.market, on: false } },
  ).overall.gap;

const product = errors("Evenhand, as the pane opens", suggested({}));
const table = [
  errors("doing nothing", scores),
  errors("z-score per department", zPerDepartment()),
  errors("flat raise of sales", flatRaise()),
  errors("Evenhand, without market indices", suggested({ indices: [] })),
  product,
  errors("Evenhand, told the curve of the sample", suggested({ curve: COMPANY_CURVE })),
];
console.log(`${String(compared.length)} people compared in the slump sample\n`);
console.log(`${"".padEnd(40)}${"points".padStart(9)}${"ranks".padStart(9)}   away from the truth`);
for (const { name, points, ranks } of table) {
  console.log(`${name.padEnd(40)}${points.toFixed(2).padStart(9)}${ranks.toFixed(1).padStart(9)}`);
}

const withoutMarket = scores.map((score, at) => score + truth.get(people[at]!.id)!.marketLoss);
const planted = gapOf(scores) - gapOf(withoutMarket);
const share = (curve: AnalysisSettings["market"]["curve"]): number => {
  const chosen = { ...settings, market: { ...settings.market, curve } };
  const { causes } = diagnose(people, chosen, analyse(people, chosen));
  return causes?.parts.market ?? 0;
};
const found = share(null);
console.log(
  `\ngap ${gapOf(scores).toFixed(1)} points; the market made ${planted.toFixed(1)} of them`,
);
console.log(`put down to the market: ${found.toFixed(1)} as the pane opens`);
console.log(`                        ${share(COMPANY_CURVE).toFixed(1)} told the curve`);

const best = table
  .slice(0, 3)
  .every(({ points, ranks }) => product.points < points && product.ranks < ranks);
process.exitCode = best && found > 0.5 * planted ? 0 : 1;
