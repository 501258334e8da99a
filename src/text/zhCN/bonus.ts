import type { bonus as english } from "../en/bonus";

/** 奖金分配表。 */
export const bonus: Readonly<Record<keyof typeof english, string>> = {
  "bonus.heading": "奖金分配",
  "bonus.text": "按奖金基数与最终分将奖金包分给 {people} 人，精确到分。没有插件时该表仍可使用。",
  "bonus.pool": "奖金包",
  "bonus.floor": "保底（占基数）",
  "bonus.cap": "封顶（占基数）",
  "bonus.noPool": "请先填写奖金包。",
  "bonus.mistyped": "有数字无法识别，请先重新输入。",
  "bonus.crossed": "保底高于封顶，请修改其一。",
  "bonus.tooSmall": "奖金包不足：全部保底合计 {least}。",
  "bonus.tooLarge": "奖金包过大：全部封顶合计 {most}。",
  "bonus.dropped.floor": "“{sheet}”表设有保底（基数的 {share}%）；新表将不设此限。",
  "bonus.dropped.cap": "“{sheet}”表设有封顶（基数的 {share}%）；新表将不设此限。",
  "bonus.ownLimits":
    "“{sheet}”表中有 {count} 人的保底或封顶与他人不同（第 {rows} 行）；新表将对其按以上比例计算。",
  "bonus.withoutRow": "因在工作表“{sheet}”中没有对应的行而未纳入：{names}。",
  "bonus.write": "写入奖金分配表",
};
