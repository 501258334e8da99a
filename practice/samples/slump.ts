import type { Sample } from "./Sample";
import { MARKETS, slumpCompany } from "./slumpCompany";

const HEADERS = [
  "工号",
  "姓名",
  "部门",
  "前中后台",
  "岗位",
  "职级",
  "直接上级",
  "销售区域",
  "市场指数",
  "销售目标（万元）",
  "实际完成（万元）",
  "达成率",
  "过程得分",
  "结果得分",
  "过程权重",
  "结果权重",
  "综合得分",
  "绩效等级",
  "上期得分",
  "奖金基数",
  "入职日期",
] as const;

/** The Chinese company in a market slump, as its HR department exported it. */
export function slump(): Sample {
  const rows = slumpCompany().map(({ unit, ...one }) => [
    one.id,
    one.name,
    unit.department,
    unit.office,
    unit.job,
    `P${String(one.level)}`,
    one.rater,
    unit.territory ?? null,
    unit.territory === undefined ? null : MARKETS[unit.territory]!,
    one.target,
    one.actual,
    one.attainment,
    one.process,
    one.result,
    1 - unit.resultWeight,
    unit.resultWeight,
    one.total,
    one.rating,
    one.previous,
    one.bonusBase,
    one.hired,
  ]);
  return {
    file: "slump.xlsx",
    sheets: [
      {
        name: "绩效数据",
        headers: HEADERS,
        rows,
        table: "绩效表",
        formats: {
          达成率: "0.0%",
          过程权重: "0%",
          结果权重: "0%",
          奖金基数: "#,##0",
          入职日期: "yyyy-mm-dd",
        },
        widths: { 部门: 14, 姓名: 10, 岗位: 13 },
      },
      {
        name: "市场指数",
        headers: ["销售区域", "市场指数", "来源"],
        rows: Object.entries(MARKETS).map(([name, index]) => [name, index, "行业协会季报(示例)"]),
        table: "市场指数表",
        widths: { 来源: 22 },
      },
    ],
  };
}

/** What the workbook does not say: every person's merit and what market and rater did to the score. */
export function slumpTruth(): string {
  const lines = slumpCompany().map(({ id, truth }) =>
    [id, truth.merit, truth.fairTotal, truth.marketLoss, truth.leniency].join(","),
  );
  return `${["id,merit,fairTotal,marketLoss,leniency", ...lines].join("\n")}\n`;
}
