import type { refusal as english } from "../en/refusal";

/** 无法给出答案的原因。 */
export const refusal: Readonly<Record<keyof typeof english, string>> = {
  "refusal.empty": "没有可用的分数。请选择存放分数的列。",
  "refusal.too-few": "人数过少，无法计算。两类人员各需至少 2 名有分数的人员。",
  "refusal.no-spread": "所有分数都相同，无法区分排名。请选择分数有差异的列。",
  "refusal.not-finite": "有分数不是数字。请在工作表中更正；未知的分数请留空。",
  "refusal.length-mismatch": "两列长度不同。请选择同一张表中的列。",
  "refusal.out-of-range": "某项设置超出允许范围。请恢复默认值。",
  "refusal.invalid-weights": "权重不可用：权重不得为负，且不能全部为 0。",
  "refusal.invalid-option": "某项设置的取值无法识别。",
  "refusal.unknown-label": "设置中的某个标签在数据中不存在。",
  "refusal.missing-label": "有人有分数但没有分组。请补上分组，或将其排除。",
  "refusal.duplicate-label": "某个标签重复出现，只能出现一次。",
  "refusal.not-monotone": "曲线必须递增：业绩更好不得得分更低。",
  "refusal.infeasible": "按当前人数无法同时满足全部规则。请放宽其中一条，或改为指引。",
  "refusal.not-connected": "各评分人之间没有共同的比较对象，无法区分评分尺度与团队差异。",
  "refusal.too-large": "行数超出一次可处理的上限（200,000 行）。请缩小范围。",
};
