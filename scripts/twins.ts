/**
 * Holds the worksheet functions against their twins made of Excel's own functions: writes a workbook of seeded
 * people with both, lets LibreOffice recalculate it without a window, and prints the largest difference of each pair.
 *
 * npm run twins -- [people = 500]
 *
 * Exit code 1 when a pair differs by more than 1e-9 of its size, or a word differs.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { randomSource } from "../src/engine";
import * as functions from "../src/functions/functions";

const SEED = 20261123;
const TOLERANCE = 1e-9;
const people = Number(process.argv[2] ?? 500);
const last = people + 1;
const random = randomSource(SEED);

type Cell = number | string;

/** A worksheet function beside the formula that should give the same in every row. */
interface Twin {
  readonly name: string;
  readonly ours: readonly Cell[];
  /** The formula of a row of the sheet. */
  readonly formula: (row: number) => string;
}

const round = (value: number, step: number): number => Math.round(value / step) * step;
const column = (cells: readonly Cell[]): Cell[][] => cells.map((cell) => [cell]);
const flat = (answer: unknown): Cell[] => (answer as Cell[][]).map(([cell]) => cell!);

const groups = Array.from(
  { length: people },
  () => ["Sales", "Finance", "Legal"][Math.floor(3 * random())]!,
);
const indicators = Array.from({ length: people }, () =>
  [0, 1, 2].map(() => (random() < 0.1 ? "" : Math.round(100 * random()))),
);
const scores = Array.from({ length: people }, () =>
  Number(round(60 + 40 * random(), 0.5).toFixed(1)),
);
const actuals = Array.from({ length: people }, () => Math.round(1000 * random()));
const targets = Array.from({ length: people }, () => 400 + Math.round(600 * random()));
const indices = Array.from({ length: people }, () => Number((0.5 + random()).toFixed(2)));
const starts = Array.from({ length: people }, () => 45_100 + Math.floor(500 * random()));
const ends = starts.map((start) => start + Math.floor(600 * random()));

// Columns: A group, B-D indicators, E score, F actual, G target, H index, I start, J end; weights in L1:N1.
const [S, G] = [`$E$2:$E$${last}`, `$A$2:$A$${last}`];
const within = `${G}=$A`;
const seats = functions.seats(people, column([20, 70, 10])).map(([seat]) => seat as number);
const lines = [1, seats[0]! + 1, seats[0]! + seats[1]! + 1];

const twins: readonly Twin[] = [
  {
    name: "WEIGHTED, SUMPRODUCT",
    ours: flat(functions.weighted(indicators, [[50, 30, 20]])),
    formula: (row) =>
      `IF(SUMPRODUCT((B${row}:D${row}<>"")*$L$1:$N$1)<60,"none",SUMPRODUCT(B${row}:D${row},$L$1:$N$1)/SUMPRODUCT((B${row}:D${row}<>"")*$L$1:$N$1))`,
  },
  {
    name: "ZSCORE, STANDARDIZE and STDEV.S",
    ours: flat(functions.zScore(column(scores))),
    formula: (row) => `STANDARDIZE(E${row},AVERAGE(${S}),_xlfn.STDEV.S(${S}))`,
  },
  {
    name: "TSCORE",
    ours: flat(functions.tScore(column(scores))),
    formula: (row) => `50+10*(E${row}-AVERAGE(${S}))/_xlfn.STDEV.S(${S})`,
  },
  {
    name: "ZSCORE within groups, AVERAGEIFS and SUMPRODUCT",
    ours: flat(functions.zScore(column(scores), column(groups))),
    formula: (row) =>
      `(E${row}-AVERAGEIFS(${S},${G},$A${row}))/SQRT(SUMPRODUCT((${within}${row})*(${S}-AVERAGEIFS(${S},${G},$A${row}))^2)/(COUNTIFS(${G},$A${row})-1))`,
  },
  {
    name: "PERCENTILE, RANK.AVG",
    ours: flat(functions.percentile(column(scores))),
    formula: (row) => `(_xlfn.RANK.AVG(E${row},${S},1)-0.5)/COUNT(${S})`,
  },
  ...(
    [
      functions.NormalizationMethod.midrank,
      functions.NormalizationMethod.percentileInc,
      functions.NormalizationMethod.percentileExc,
      functions.NormalizationMethod.minMax,
    ] as const
  ).map((method) => ({
    // Excel cuts its percent ranks to 3 digits, LibreOffice rounds to significant ones: cut by hand for both.
    name: `NORMALIZE ${method}`,
    ours: flat(functions.normalize(column(scores), method)),
    formula: (row: number): string =>
      ({
        midrank: `_xlfn.RANK.AVG(E${row},${S},1)`,
        "percentile.inc": `TRUNC(_xlfn.PERCENTRANK.INC(${S},E${row},15)+1E-12,3)`,
        "percentile.exc": `TRUNC(_xlfn.PERCENTRANK.EXC(${S},E${row},15)+1E-12,3)`,
        "min-max": `(E${row}-MIN(${S}))/(MAX(${S})-MIN(${S}))`,
      })[method],
  })),
  {
    name: "GRADE, RANK.AVG and LOOKUP",
    ours: flat(functions.grade(column(scores), column(["A", "B", "C"]), column([20, 70, 10]))),
    formula: (row) =>
      `LOOKUP(ROUNDDOWN(_xlfn.RANK.AVG(E${row},${S},0),0),{${lines.join(",")}},{"A","B","C"})`,
  },
  {
    name: "ATTAINMENT, MEDIAN",
    ours: flat(functions.attainment(column(actuals), column(targets), column(indices))),
    formula: (row) => `F${row}/(G${row}*MEDIAN(0.7,H${row},1.3))`,
  },
  {
    name: "PRORATE, MIN and MAX",
    ours: flat(functions.prorate(column(starts), column(ends), 45_292, 45_657)),
    formula: (row) => `ROUND(MAX(0,MIN(J${row},45657)-MAX(I${row},45292)+1)/366,4)`,
  },
];

/** Figures about everybody, in the first row below the heading. */
const whole: readonly { readonly name: string; readonly ours: number; readonly formula: string }[] =
  [
    {
      name: "SKEW superiority, COUNTIFS",
      ours: skewOf(functions.SkewMeasure.superiority),
      formula: `SUMPRODUCT((${G}="Sales")*(COUNTIFS(${S},">"&${S},${G},"<>Sales")+COUNTIFS(${S},${S},${G},"<>Sales")/2))/COUNTIFS(${G},"Sales")/COUNTIFS(${G},"<>Sales")`,
    },
    {
      name: "SKEW gap, AVERAGEIFS of percentiles",
      ours: skewOf(functions.SkewMeasure.gap),
      formula: `100*SUMPRODUCT(((${G}<>"Sales")/COUNTIFS(${G},"<>Sales")-(${G}="Sales")/COUNTIFS(${G},"Sales"))*(COUNTIFS(${S},"<"&${S})+COUNTIFS(${S},${S})/2))/COUNT(${S})`,
    },
    {
      name: "EFFECTIVEWEIGHTS, COVARIANCE.S and VAR.S",
      ours: functions.effectiveWeights(
        scores.map((score, row) => [score, actuals[row]!]),
        [[1, 1]],
      )[0]![0] as number,
      formula: `_xlfn.COVARIANCE.S(${S},$K$2:$K$${last})*0.5/_xlfn.VAR.S($K$2:$K$${last})`,
    },
  ];

function skewOf(measure: functions.SkewMeasure): number {
  const [backOffice, sales] = [[["Finance", "Legal"]], [["Sales"]]];
  const labels = column(groups);
  const answer = functions.skew(column(scores), labels, backOffice, sales, undefined, measure);
  return answer as number;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "twins-"));
  try {
    const source = join(folder, "twins.xlsx");
    writeFileSync(source, new Uint8Array(await workbookOfTwins().xlsx.writeBuffer()));
    const target = join(folder, "recalculated");
    execFileSync(
      process.env["EVENHAND_OFFICE"] ?? "soffice",
      [
        `-env:UserInstallation=file://${join(folder, "profile")}`,
        ...["--headless", "--convert-to", "xlsx", "--outdir", target, source],
      ],
      { env: { ...process.env, LC_ALL: "C.UTF-8" } },
    );
    const recalculated = new Workbook();
    await recalculated.xlsx.load(readFileSync(join(target, "twins.xlsx")));
    report(recalculated.getWorksheet("Twins")!);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function workbookOfTwins(): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("Twins");
  [50, 30, 20].forEach((weight, at) => (sheet.getCell(1, 12 + at).value = weight));
  for (let person = 0; person < people; person += 1) {
    const row = person + 2;
    const given = [
      groups[person]!,
      ...indicators[person]!,
      ...[scores, actuals, targets, indices, starts, ends].map((list) => list[person]!),
    ];
    given.forEach((cell, at) => {
      if (cell !== "") sheet.getCell(row, at + 1).value = cell;
    });
    sheet.getCell(row, 11).value = { formula: `0.5*E${row}+0.5*F${row}` };
    twins.forEach(
      ({ formula }, at) => (sheet.getCell(row, 15 + at).value = { formula: formula(row) }),
    );
  }
  whole.forEach(({ formula }, at) => {
    sheet.getCell(2, 15 + twins.length + at).value = { formula };
  });
  return workbook;
}

function report(sheet: Worksheet): void {
  const shown = (row: number, at: number): unknown => {
    const { value } = sheet.getCell(row, at);
    return typeof value === "object" && value !== null && "result" in value ? value.result : value;
  };
  console.log(`seed ${SEED}, ${people} people; largest difference of each pair\n`);
  const lists = [
    ...twins,
    ...whole.map(({ name, ours, formula }) => ({ name, ours: [ours], formula: () => formula })),
  ];
  let worst = 0;
  lists.forEach(({ name, ours }, at) => {
    const differences = ours.map((own, index) => differenceOf(own, shown(index + 2, 15 + at)));
    const largest = Math.max(...differences);
    worst = Math.max(worst, largest);
    console.log(`${name.padEnd(50)} ${ours.length} cells  ${largest.toExponential(1)}`);
  });
  console.log(`\nlargest of all ${worst.toExponential(1)}`);
  if (worst > TOLERANCE) process.exitCode = 1;
}

/** Relative to the size of the number; a word, a blank or an error that differs counts as endless. */
function differenceOf(own: Cell, twin: unknown): number {
  // A blank answer is "none" in its twin, so that a cell that was not computed is not taken for one.
  if (typeof own !== "number") return (own === "" ? "none" : own) === twin ? 0 : Infinity;
  if (typeof twin !== "number") return Infinity;
  return Math.abs(own - twin) / Math.max(1, Math.abs(own));
}

void main();
