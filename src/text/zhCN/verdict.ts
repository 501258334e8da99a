import type { verdict as english } from "../en/verdict";

/** 关于两类人员差距的表述。 */
export const verdict: Readonly<Record<keyof typeof english, string>> = {
  "verdict.material.backOffice":
    "后台人员的排名平均比销售高 {gap} 个百分位点（95% 置信区间 {lo} 至 {hi}），超出 {margin} 点的容许范围。",
  "verdict.material.sales":
    "销售的排名平均比后台人员高 {gap} 个百分位点（95% 置信区间 {lo} 至 {hi}），超出 {margin} 点的容许范围。",
  "verdict.negligible.backOffice":
    "后台人员略高于销售：测得 {gap} 点，在 {margin} 点的容许范围内；但区间上限达 {hi} 点（95% 置信区间 {lo} 至 {hi}）。",
  "verdict.negligible.sales":
    "销售略高于后台人员：测得 {gap} 点，在 {margin} 点的容许范围内；但区间上限达 {hi} 点（95% 置信区间 {lo} 至 {hi}）。",
  "verdict.none": "未见实质性排名倒挂：无论差距多少，都小于 {margin} 点（90% 置信）。",
  "verdict.inconclusive":
    "证据不足：差距可能在 {lo} 至 {hi} 点之间（95% 置信区间；正数表示后台更高），既包括没有差距，也包括超出 {margin} 点。",
  "verdict.tooFew": "样本量不足：销售 {n} 人、后台 {m} 人。每一方至少 {least} 人才能下结论。",
  "verdict.after":
    "{higher, select, backOffice {后台人员的排名平均比销售高 {gap} 个百分位点} sales {销售的排名平均比后台人员高 {gap} 个百分位点} other {双方排名持平}}（实测值）。分数正是按这些人调整的，故不给出置信区间与结论。",
  "verdict.odds.backOffice":
    "随机各抽一人，后台人员排名更高的机会是 {p}%（并列算一半）；均衡时为 50%。",
  "verdict.odds.sales": "随机各抽一人，销售排名更高的机会是 {p}%（并列算一半）；均衡时为 50%。",
  "verdict.composition.most":
    "在相同“{stratum}”内比较，差距为 {gap2}：主要来自各{by, select, level {职级} department {部门} other {评分人}}的人员构成，而非评分尺度。",
  "verdict.composition.part":
    "在相同“{stratum}”内比较，差距为 {gap2}：一部分来自各{by, select, level {职级} department {部门} other {评分人}}的人员构成，其余来自评分尺度。",
  "verdict.composition.same": "在相同“{stratum}”内比较，差距为 {gap2}：同类相比，差距基本不变。",
  "verdict.composition.larger": "在相同“{stratum}”内比较，差距为 {gap2}：同类相比，差距更大。",
  "verdict.composition.turned":
    "在相同“{stratum}”内比较，差距反向：同类相比，{higher, select, sales {销售} other {后台人员}}高 {size} 点。",
  "verdict.composition.coverage":
    "仅 {percent}% 的人员在同类中有另一方可比，因此部分差异来自参与比较的人不同。",
  "verdict.policy":
    "哪些差异算合理，取决于您选择的分层与市场指数；其余显示为“未解释部分”，不等于偏见。",
  "verdict.peopleDecide": "插件仅给出建议，由校准委员会决定。默认：维持原评。",
};
