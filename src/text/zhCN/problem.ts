import type { problem as english } from "../en/problem";

/** 人员名单中可能存在的问题，以及如何处理。 */
export const problem: Readonly<Record<keyof typeof english, string>> = {
  "problem.missing-id": "{count, plural, other {有 # 行}}没有工号，不参与。",
  "problem.duplicate-id": "{count, plural, other {有 # 行}}工号重复，不参与。请改为唯一。",
  "problem.similar-ids":
    "{count, plural, other {有 # 个工号}}仅在不可见之处有别。请确认是否为不同人员。",
  "problem.long-number-id":
    "{count, plural, other {有 # 个工号}}过长，以数字保存时已被舍入，不参与。请将“{column}”列存为文本。",
  "problem.missing-score": "{count, plural, other {有 # 人}}没有分数，不参与。空白绝不当作 0。",
  "problem.missing-group": "{count, plural, other {有 # 人}}“{column}”为空，不归入任何一方。",
  "problem.group-left-out": "{count, plural, other {有 # 人}}按上方选择不归入任何一方。",
  "problem.look-alike-label":
    "“{column}”：{count, plural, other {有 # 个单元格}}与更常见的标签仅在空格、标点或繁简字形上有别，按不同标签计算。若含义相同，请统一。",
  "problem.same-department":
    "“{column}”：{labels}是否为同一部门？目前按不同部门计算；若相同，请在名单中统一写法后重新读取。",
  "problem.rater-both-ways":
    "“{column}”：{count, plural, other {有 # 个单元格}}填写评分人工号，其他单元格填写其姓名；按同一评分人计算。",
  "problem.one-person-group":
    "“{column}”：{count, plural, other {有 # 个标签}}仅对应一人。是否为笔误？",
  "problem.not-a-number": "“{column}”：{count, plural, other {有 # 个单元格}}不是数字，不使用。",
  "problem.text-number":
    "“{column}”：{count, plural, other {有 # 个数字}}以文本保存，已按数字读取。",
  "problem.not-a-date":
    "“{column}”：{count, plural, other {有 # 个单元格}}无法读作唯一的日期（如 2026-03-01），不使用。",
  "problem.text-date":
    "“{column}”：{count, plural, other {有 # 个日期}}以文本或八位数字保存，已按日期读取。",
  "problem.error-cell": "“{column}”：{count, plural, other {有 # 个单元格}}为错误值，不使用。",
  "problem.truth-value":
    "“{column}”：{count, plural, other {有 # 个单元格}}为 TRUE 或 FALSE，不使用。",
  "problem.unknown-rating": "“{column}”：{count, plural, other {有 # 个等级}}不在评分量表中。",
  "problem.out-of-scale":
    "“{column}”：{count, plural, other {有 # 个分数}}不在量表上，相关人员不参与测算。请更正，或在上方说明确为此分。",
  "problem.over-hundred": "“{column}”：{count, plural, other {有 # 个分数}}高于 100，按原值计入。",
  "problem.mixed-units":
    "“{column}”：{count, plural, other {有 # 个数值}}疑似比例与百分数混用（0.92 与 92）。请统一；在此之前不使用。",
  "problem.read-as-percent":
    "“{column}”：{count, plural, other {有 # 个数值}}按百分数读取（92 即 92%）。",
  "problem.target-not-positive":
    "“{column}”：{count, plural, other {有 # 个目标值}}为零或负数，不计算达成率。",
};
