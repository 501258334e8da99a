import type { note as english } from "../en/note";

/** 绩效面谈说明：仅本人数据，通俗易懂。 */
export const note: Readonly<Record<keyof typeof english, string>> = {
  "note.heading": "面谈说明",
  "note.label": "供绩效面谈使用，仅含本人数据。选中后复制。",
  "note.score": "您的得分为 {final}。",
  "note.from": "以各项指标得出的 {original} 分为起点。",
  "note.parts": "过程指标：{process}；结果指标：{result}。",
  "note.step.market": "市场发生变化，目标值已作调整：{amount}。",
  "note.step.weights": "按岗位权重平衡过程与结果：{amount}。",
  "note.step.leniency": "各评分人松紧不一，已予以消除：{amount}。",
  "note.step.shift": "两组之间其余的差距已分摊：{amount}。",
  "note.step.shape": "两组分数宽窄不同，您在本组可比人员中的位次保持不变：{amount}。",
  "note.step.limits": "受到限制（个人调整上限、量表端点，或相邻人员分数不变）：{amount}。",
  "note.step.rounding": "取整：{amount}。",
  "note.override": "校准委员会另行确定了分数：{amount}。原因：{reason}。",
  "note.accepted": "校准委员会已讨论并采纳上述调整。原因：{reason}。",
  "note.kept": "校准委员会已讨论，维持原评。",
  "note.unchanged": "未作调整。",
  "note.sum": "{original} {parts} = {final}。",
  "note.ask": "如有数据与您了解的情况不符，可申请复核。",
};
