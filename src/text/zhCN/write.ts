import type { write as english } from "../en/write";

/** 第 5 步：写入内容、写入、核对与撤回。 */
export const write: Readonly<Record<keyof typeof english, string>> = {
  "write.ready":
    "共 {people} 人：{suggestions, plural, =0 {无建议} other {# 条建议}}，{decisions, plural, =0 {尚无决定} other {# 项决定}}。",
  "write.primary": "{suggestions, plural, =0 {将分析写入新工作表} other {将 # 条建议写入新工作表}}",
  "write.again": "再次写入",
  "write.sheets": "仅写入新工作表",
  "write.untouched": "您的数据保持不变。所有人的处理初始均为“维持原评”。",
  "write.sheet.calibration":
    "每人一行：原始分、建议的变化及理由，以及供填写决定的单元格。最终分与最终排名为公式。",
  "write.sheet.summary": "校准前后的结论、表格、图表与设置，打印为一页。",
  "write.sheet.log": "何时由何人写入了什么；每行带有上一行的校验。",
  "write.sheet.settings": "全部设置及其含义。",
  "write.sheet.bonus": "奖金包、份额、保底、封顶与金额，附控制总数。",
  "write.sheet.minutes": "会议纪要：出席人员、决定及理由。",
  "write.sheet.notes": "每人一份绩效面谈说明，仅含本人数据。",
  "write.sheet.history": "每个完成的周期一行。",
  "write.sheet.list": "供薪酬、晋升或培训使用的名单，附标记与理由。",
  "write.sheet.share": "供传阅的副本，不含姓名。",
  "write.sheet.formulas": "已转为数值的公式，可据此恢复。",
  "write.progress": "{step}",
  "write.progress.planning": "正在规划写入内容",
  "write.progress.preflight": "正在核对数据是否有变动",
  "write.progress.journal": "正在保存可恢复的记录",
  "write.progress.apply": "正在写入；此步骤无法停止",
  "write.progress.verify": "正在逐一读回核对",
  "write.progress.commit": "正在完成",
  "write.cancel": "取消",
  "write.done": "已写入并核对：{people, plural, other {# 行}}。",
  "write.done.title": "完成",
  "write.undo": "撤回",
  "write.undone": "已撤回：工作簿恢复为写入之前的状态。",
  "write.undone.partly":
    "已撤回；其中 {count, plural, other {# 个单元格}}在写入后被改动，保持现状。",
  "write.show": "查看工作表",
  "write.back": "返回",
  "write.conflicts": "需要先处理",
  "write.recover.title": "有一次写入被中断",
  "write.recover.text":
    "上一次写入中途停止：{total} 个单元格中已有 {written} 个为新值。撤回可恢复原状，也可继续完成。",
  "write.recover.finish": "继续完成",
  "write.recover.back": "撤回",
  "write.more": "更多工作表",
};
