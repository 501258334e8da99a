import type { enLeftOut } from "./enLeftOut";

/** The words about rows that take no part, in Chinese. */
export const zhLeftOut: typeof enLeftOut = {
  columns: {
    row: "名单行号",
    id: "工号",
    name: "姓名",
    score: "名单中的分数",
    reason: "未纳入原因",
  },
  reasons: {
    "missing-id": "没有工号",
    "duplicate-id": "工号在多行中重复",
    "long-number-id": "工号过长，已被当作数字舍入",
    "not-a-number": "分数不是数字",
    "error-cell": "分数为错误值",
    "truth-value": "分数为 TRUE 或 FALSE",
    "unknown-rating": "等级不在量表内",
    "out-of-scale": "分数不在量表上",
    "mixed-units": "分数疑似比例与百分数混用",
    "missing-score": "没有分数",
  },
  summary: "未纳入",
  count: "名单中有 {count} 人，姓名与原因见工作表“{sheet}”。",
};
