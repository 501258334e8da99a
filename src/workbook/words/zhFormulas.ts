import type { formulas as english } from "./enFormulas";

/** 保存已转为数值的公式的工作表。 */
export const formulas: typeof english = {
  title: "CALIB公式",
  hint: "以下公式已转为数值，未安装插件的同事也能看到结果。单元格仍为该数值时，可用“还原”恢复公式。",
  headers: ["时间", "工作表", "单元格", "公式", "首个数值", "状态", "校验", "编号"],
  states: { frozen: "已转为数值", restored: "已还原" },
};
