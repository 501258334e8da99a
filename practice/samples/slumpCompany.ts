import { chance, rounded, within, type Chance } from "./chance";
import { chineseNames } from "./chineseNames";
import type { SlumpPerson, SlumpUnit } from "./SlumpPerson";

/** How far each territory's market has fallen: 1 is the market the targets were set for. */
export const MARKETS: Readonly<Record<string, number>> = {
  华东: 0.94,
  华南: 0.92,
  华北: 0.86,
  西南: 0.89,
};

const UNITS: readonly SlumpUnit[] = [
  {
    department: "华东销售部",
    office: "前台",
    job: "销售经理",
    people: 34,
    resultWeight: 0.7,
    territory: "华东",
  },
  {
    department: "华南销售部",
    office: "前台",
    job: "销售经理",
    people: 30,
    resultWeight: 0.7,
    territory: "华南",
  },
  {
    department: "华北销售部",
    office: "前台",
    job: "销售经理",
    people: 28,
    resultWeight: 0.7,
    territory: "华北",
  },
  {
    department: "西南销售部",
    office: "前台",
    job: "销售经理",
    people: 22,
    resultWeight: 0.7,
    territory: "西南",
  },
  { department: "售前支持部", office: "中台", job: "售前顾问", people: 24, resultWeight: 0.5 },
  { department: "客户服务部", office: "中台", job: "客服专员", people: 30, resultWeight: 0.5 },
  { department: "研发部", office: "后台", job: "研发工程师", people: 62, resultWeight: 0.4 },
  { department: "运营部", office: "后台", job: "运营专员", people: 28, resultWeight: 0.4 },
  { department: "财务部", office: "后台", job: "会计", people: 18, resultWeight: 0.3 },
  { department: "人力资源部", office: "后台", job: "人事专员", people: 14, resultWeight: 0.3 },
  { department: "法务行政部", office: "后台", job: "行政专员", people: 12, resultWeight: 0.3 },
];

const SEED = 20_261_123;
const PEOPLE_PER_RATER = 9;

/**
 * A company of 302 people in a falling market. Merit is spread alike in every office; what the workbook shows is merit
 * seen through the market (results of sales), through indicators that bunch near the top (back office) and through raters.
 */
export function slumpCompany(): readonly SlumpPerson[] {
  const luck = chance(SEED);
  const names = chineseNames(360, luck);
  let number = 0;
  const people = UNITS.flatMap((unit) => {
    const raters = Array.from(
      { length: Math.ceil(unit.people / PEOPLE_PER_RATER) },
      (_, index) => ({
        name: names[302 + UNITS.indexOf(unit) * 5 + index]!,
        leniency: rounded(1.6 * luck.normal(), 2),
      }),
    );
    return Array.from({ length: unit.people }, (_, index) => {
      number += 1;
      const rater = raters[index % raters.length]!;
      return person(number, names[number - 1]!, unit, rater, luck);
    });
  });
  return withRatings(people);
}

function person(
  number: number,
  name: string,
  unit: SlumpUnit,
  rater: { readonly name: string; readonly leniency: number },
  luck: Chance,
): SlumpPerson {
  const merit = luck.normal();
  const noise = [luck.normal(), luck.normal(), luck.normal()] as const;
  const sells = unit.territory !== undefined;
  const market = sells ? MARKETS[unit.territory]! : 1;
  const process = sells ? 84 + 4.5 * seen(merit, noise[0]) : 86 + 3.4 * seen(merit, noise[0]);
  const fairAttainment = within(1 + 0.13 * seen(merit, noise[1]), 0.5, 1.6);
  const target = sells ? luck.whole(40, 120) * 10 : null;
  const attainment = rounded(fairAttainment * market, 3);
  const result = sells ? resultScore(attainment) : 86.5 + 3.6 * seen(merit, noise[1]);
  const fairResult = sells ? resultScore(fairAttainment) : result;
  const total = (p: number, r: number): number =>
    p * (1 - unit.resultWeight) + r * unit.resultWeight;
  const shown = { process: score(process + rater.leniency), result: score(result) };
  return {
    id: `0${String(12_000 + number)}`,
    name,
    unit,
    level: within(Math.round(5 + 1.2 * luck.normal()), 3, 8),
    rater: rater.name,
    target,
    actual: target === null ? null : rounded(target * attainment, 1),
    attainment: sells
      ? attainment
      : within(rounded(0.97 + 0.03 * seen(merit, noise[1]), 3), 0.8, 1.05),
    ...shown,
    total: rounded(total(shown.process, shown.result), 2),
    rating: "",
    previous: score(total(process, fairResult) + 1.5 * noise[2]),
    bonusBase: luck.whole(8, 30) * 1_000,
    hired: new Date(Date.UTC(luck.whole(2012, 2025), luck.whole(0, 11), luck.whole(1, 28))),
    truth: {
      merit: rounded(merit, 4),
      fairTotal: rounded(total(process, fairResult), 3),
      marketLoss: rounded(total(process, fairResult) - total(process, result), 3),
      leniency: rater.leniency,
    },
  };
}

/** Merit as an indicator shows it: mostly, not wholly. */
function seen(merit: number, noise: number): number {
  return 0.85 * merit + 0.53 * noise;
}

/** The company's own curve from attainment to points. */
function resultScore(attainment: number): number {
  return attainment >= 1 ? 86 + (attainment - 1) * 45 : 86 - (1 - attainment) * 55;
}

function score(value: number): number {
  return rounded(within(value, 40, 100), 1);
}

/** Ratings as the company gives them today: one curve over everybody, by total score. */
function withRatings(people: readonly SlumpPerson[]): readonly SlumpPerson[] {
  const order = [...people].sort((a, b) => b.total - a.total);
  const share = new Map(order.map((one, rank) => [one.id, (rank + 0.5) / order.length]));
  return people.map((one) => {
    const place = share.get(one.id)!;
    const rating = place < 0.2 ? "A" : place < 0.9 ? "B" : "C";
    return { ...one, rating };
  });
}
