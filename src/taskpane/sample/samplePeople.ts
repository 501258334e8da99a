import { normalQuantile, randomSource } from "../../engine";
import type { Locale } from "../../text/Locale";

/** A list as it goes to a sheet. */
export interface SampleList {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

interface Unit {
  readonly department: Record<Locale, string>;
  readonly sales: boolean;
  readonly people: number;
  readonly territory: Record<Locale, string>;
  readonly index: number;
}

const name = (en: string, chinese: string): Record<Locale, string> => ({ en, "zh-CN": chinese });
const headOffice = name("Head office", "总部");

const units: readonly Unit[] = [
  {
    department: name("Sales North", "北区销售"),
    sales: true,
    people: 22,
    territory: name("North", "北区"),
    index: 0.78,
  },
  {
    department: name("Sales South", "南区销售"),
    sales: true,
    people: 20,
    territory: name("South", "南区"),
    index: 0.86,
  },
  {
    department: name("Sales East", "东区销售"),
    sales: true,
    people: 18,
    territory: name("East", "东区"),
    index: 0.82,
  },
  {
    department: name("Operations", "运营"),
    sales: false,
    people: 22,
    territory: headOffice,
    index: 1,
  },
  {
    department: name("Finance", "财务"),
    sales: false,
    people: 16,
    territory: headOffice,
    index: 1,
  },
  { department: name("R&D", "研发"), sales: false, people: 22, territory: headOffice, index: 1 },
];

const headers: Record<Locale, readonly string[]> = {
  en: [
    "Employee ID",
    "Name",
    "Department",
    "Job Level",
    "Manager",
    "Territory",
    "Market Index",
    "Attainment",
    "Process Score",
    "Result Score",
    "Process Weight",
    "Result Weight",
    "Overall Score",
    "Previous Score",
  ],
  "zh-CN": [
    "工号",
    "姓名",
    "部门",
    "职级",
    "直接上级",
    "销售区域",
    "市场指数",
    "达成率",
    "过程得分",
    "结果得分",
    "过程权重",
    "结果权重",
    "综合得分",
    "上期得分",
  ],
};

const surnames = name(
  "Adler Baker Costa Duval Evans Fuchs Greco Holm Ivers Jonas Keller Lopez",
  "李 王 张 刘 陈 杨 赵 黄 周 吴 徐 孙",
);
const given = name("Ada Ben Cleo Dan Eva Finn Gus Ida Jan Kim", "伟 芳 娜 敏 静 磊 洋 艳 勇 杰");

const round = (value: number): number => Math.round(value * 10) / 10;
const within = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/** A hundred and twenty fictional people in a year in which the market fell: always the same ones. */
export function samplePeople(locale: Locale): SampleList {
  const random = randomSource(20260101);
  const normal = (): number => normalQuantile(within(random(), 1e-6, 1 - 1e-6));
  const rows: (string | number)[][] = [];
  for (const unit of units) {
    for (let i = 0; i < unit.people; i++) rows.push(person(unit, rows.length, locale, normal));
  }
  return {
    name: locale === "en" ? "Sample people" : "示例人员",
    headers: headers[locale],
    rows,
  };
}

function person(unit: Unit, at: number, locale: Locale, normal: () => number): (string | number)[] {
  const effort = normal();
  const attained = within(unit.index * (1 + 0.12 * effort + 0.06 * normal()), 0.4, 1.4);
  const process = within(
    (unit.sales ? 80 : 86) + (unit.sales ? 5 : 3) * effort + 2 * normal(),
    50,
    100,
  );
  const result = unit.sales
    ? within(80 * attained, 40, 100)
    : within(84 + 3 * effort + 2 * normal(), 50, 100);
  const weight = unit.sales ? 0.7 : 0.4;
  const overall = (1 - weight) * process + weight * result;
  const before = within(82 + 5 * effort + 3 * normal(), 50, 100);
  const words = (list: Record<Locale, string>): string[] => list[locale].split(" ");
  const pick = (list: string[], i: number): string => list[i % list.length]!;
  const parts = [pick(words(given), at * 7), pick(words(surnames), at * 5)];
  const full = locale === "en" ? parts.join(" ") : parts.reverse().join("");
  const attainment = unit.sales ? Math.round(attained * 1000) / 1000 : "";
  return [
    `S${String(at + 1).padStart(3, "0")}`,
    full,
    unit.department[locale],
    `L${1 + (at % 4)}`,
    pick(words(surnames), at % 3 === 0 ? at : at + 3),
    unit.territory[locale],
    unit.index,
    attainment,
    round(process),
    round(result),
    round(1 - weight),
    weight,
    round(overall),
    round(before),
  ];
}
