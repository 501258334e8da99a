import type { Sample, SampleCell } from "./Sample";
import { chance, rounded } from "./chance";
import { chineseNames } from "./chineseNames";

const HEADERS = [
  "员工编号*",
  "姓名（必填）",
  "部 门",
  "等级",
  "Grade",
  "过程\n得分",
  "结果得分(分)",
  "达成率(%)",
  "Manager",
  "入职日期",
  "得分",
  "备注",
];

const DEPARTMENTS = [
  "销售部",
  "销售部 ",
  "销 售 部",
  "Ｓａｌｅｓ",
  "研发部",
  "研发部\u200B",
  "R&D",
  "人力资源部",
  "财务部",
];

/** Scores as people type them: full-width, with units, with commas, as text, not at all. */
function typed(score: number, kind: number): SampleCell {
  const plain = score.toFixed(1);
  switch (kind) {
    case 0:
      return Array.from(plain)
        .map((sign) => (sign === "." ? "．" : String.fromCharCode(sign.charCodeAt(0) + 0xfee0)))
        .join("");
    case 1:
      return `${plain} 分`;
    case 2:
      return ` ${plain}\u00A0`;
    case 3:
      return "-";
    case 4:
      return null;
    case 5:
      return "优秀";
    case 6:
      return `'${plain}`;
    case 7:
      return rounded(score / 100, 3);
    default:
      return score;
  }
}

/**
 * An export with every trap: a title above the headings, marks and units in headings, headings with two meanings,
 * numbers as text, two percent scales in one column, ids with leading zeros and one twice, one department written
 * five ways, blanks, words among scores, a formula-like name, a hidden mark, and a total under it all.
 */
export function messy(): Sample {
  const luck = chance(5_404);
  const names = chineseNames(120, luck);
  const rows = names.map((name, index): SampleCell[] => {
    const kind = luck.whole(0, 29);
    const score = rounded(75 + 9 * luck.normal(), 1);
    const id = String(index === 54 ? 34 : index + 1).padStart(5, "0");
    return [
      id,
      hostileName(name, index),
      DEPARTMENTS[index % DEPARTMENTS.length]!,
      luck.pick(["A", "B+", "B", "C", "优", "良"]),
      `P${String(luck.whole(4, 8))}`,
      typed(score, kind),
      typed(rounded(score + 4 * luck.normal(), 1), luck.whole(0, 29)),
      index % 2 === 0
        ? rounded(0.9 + 0.15 * luck.normal(), 2)
        : rounded(90 + 15 * luck.normal(), 0),
      luck.share() < 0.5 ? luck.pick(names.slice(0, 8)) : String(luck.whole(1, 8)).padStart(5, "0"),
      index % 3 === 0
        ? "2021/3/1"
        : index % 3 === 1
          ? "2021.03.01"
          : new Date(Date.UTC(2021, 2, 1)),
      score,
      index % 17 === 0 ? "试用期" : null,
    ];
  });
  return {
    file: "messy.xlsx",
    sheets: [
      {
        name: "导出 2026-Q3",
        preamble: ["2026 年第三季度绩效考核结果", "导出时间:2026-10-08 09:12  导出人:系统管理员"],
        headers: HEADERS,
        rows: [
          ...rows,
          ["合计", null, null, null, null, null, null, null, null, null, 9_000.5, null],
        ],
        widths: { "姓名（必填）": 16, 入职日期: 13, 备注: 18 },
      },
    ],
  };
}

function hostileName(name: string, index: number): string {
  if (index === 7) return '=HYPERLINK("https://example.com","点此")';
  if (index === 21) return "@SUM(1,1)";
  if (index === 33) return `${name}\u202E`;
  if (index === 40) return "__proto__";
  return name;
}
