import type { rules as english } from "../en/rules";

/** 分布要求。 */
export const rules: Readonly<Record<keyof typeof english, string>> = {
  "rules.heading": "目标分布",
  "rules.grades": "等级（从高到低）",
  "rules.grades.hint": "例如 S、A、B、C、D。留空表示不分等级。",
  "rules.hard": "强制比例（关闭时为分布指引，可说明原因后超出）",
  "rules.infeasible": "以下强制比例无法同时满足：{grades}。请放宽其中一项，或改为指引。",
  "rules.gaveWay": "有指引未能满足：{grades}。",
  "rules.feasible": "各比例可以满足。",
  "rules.toMove":
    "{count, plural, =0 {现有等级已符合各比例。} other {为符合各比例，共需跨越 # 次等级线。}}",
  "rules.grade": "等级",
  "rules.now": "实际人数",
  "rules.seats": "目标人数",
  "rules.suggested": "按建议",
};
