import type { verdict as english } from "../en/verdict";

/** 关于两类人员差距的表述。 */
export const verdict: Readonly<Record<keyof typeof english, string>> = {
  "verdict.material.backOffice":
    "后台人员的排名平均比销售高 {gap} 个百分位点（95% 置信区间 {lo} 至 {hi}），超出 {margin} 点的容许范围。",
  "verdict.material.sales":
    "销售的排名平均比后台人员高 {gap} 个百分位点（95% 置信区间 {lo} 至 {hi}），超出 {margin} 点的容许范围。",
  "verdict.negligible.backOffice":
    "后台人员略高于销售（{gap} 点；{lo} 至 {hi}），在 {margin} 点的容许范围内。",
  "verdict.negligible.sales":
    "销售略高于后台人员（{gap} 点；{lo} 至 {hi}），在 {margin} 点的容许范围内。",
  "verdict.none": "未见实质性排名倒挂：无论差距多少，都小于 {margin} 点（90% 置信）。",
  "verdict.inconclusive":
    "证据不足。{n} 人与 {m} 人的样本只能识别 {mde} 点以上的差距，既不能证明也不能排除更小的差距。",
  "verdict.odds.backOffice": "随机各抽一人，后台人员排名更高的机会是 {p}%；均衡时为 50%。",
  "verdict.odds.sales": "随机各抽一人，销售排名更高的机会是 {p}%；均衡时为 50%。",
  "verdict.composition.most":
    "在相同{stratum}内比较，差距为 {gap2}：主要来自各{by, select, level {职级} department {部门} other {评分人}}的人员构成，而非评分尺度。",
  "verdict.composition.part":
    "在相同{stratum}内比较，差距为 {gap2}：一部分来自各{by, select, level {职级} department {部门} other {评分人}}的人员构成，其余来自评分尺度。",
  "verdict.composition.same": "在相同{stratum}内比较，差距为 {gap2}：同类相比，差距基本不变。",
  "verdict.composition.larger": "在相同{stratum}内比较，差距为 {gap2}：同类相比，差距更大。",
  "verdict.policy":
    "哪些差异算合理，取决于您选择的分层与市场指数；其余显示为“未解释部分”，不等于偏见。",
  "verdict.peopleDecide": "插件仅给出建议，由校准委员会决定。默认：维持原评。",
};
