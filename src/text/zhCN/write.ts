import type { write as english } from "../en/write";

/** 第 5 步：写入内容、写入、核对与撤回。 */
export const write: Readonly<Record<keyof typeof english, string>> = {
  "write.ready":
    "共 {people} 人：{suggestions, plural, =0 {无建议} other {# 条建议}}，{decisions, plural, =0 {尚无决定} other {# 项决定}}。",
  "write.primary": "{suggestions, plural, =0 {将分析写入新工作表} other {将 # 条建议写入新工作表}}",
  "write.update": "更新绩效校准表",
  "write.into": "写入已有的工作表",
  "write.sheet.existing": "此处作出的决定，以及新分析带来的变化。每项变化都记入日志。",
  "write.untouched.existing": "您的数据保持不变。其他人期间写入该表的内容不会被覆盖。",
  "write.sheets": "仅写入新工作表",
  "write.untouched": "您的数据保持不变。所有人的处理初始均为“维持原评”。",
  "write.sheet.calibration":
    "每人一行：原始分、建议的变化及理由，以及供填写决定的单元格。最终分与最终排名为公式。",
  "write.sheet.summary": "校准前后的结论、表格、图表与设置，打印为一页。",
  "write.sheet.log": "何时由何人写入了什么；每行带有上一行的校验。",
  "write.sheet.settings": "全部设置及其含义。",
  "write.progress.checking": "正在核对数据是否有变动",
  "write.progress.preparing": "正在保存可恢复的记录",
  "write.progress.writing": "正在写入；此步骤无法停止",
  "write.progress.verifying": "正在逐一读回核对",
  "write.progress.finishing": "正在完成",
  "write.cancel": "取消",
  "write.done": "已写入并核对：{people, plural, other {# 行}}。",
  "write.done.title": "完成",
  "write.undo": "撤回",
  "write.undone": "已撤回：工作簿恢复为写入之前的状态。",
  "write.undone.partly":
    "已撤回；其中 {count, plural, other {# 个单元格}}在写入后被改动，保持现状。",
  "write.show": "查看工作表",
  "write.conflicts": "需要先处理",
  "write.recover.title": "有一次写入被中断",
  "write.recover.between": "上一次写入中途停止：{what}。撤回可恢复原状，也可继续完成。",
  "write.recover.complete": "上一次写入在确认之前结束：{what}。应写入的内容已全部写入。",
  "write.recover.untouched": "上一次写入已开始但未写入任何内容：{what}。",
  "write.recover.damaged":
    "无法读取上一次写入的记录：{what}。本次未做任何更改。请查看相关工作表后关闭该记录。",
  "write.recover.disturbed": "{count, plural, other {有 # 个单元格}}此后被改动，保持现状。",
  "write.recover.close": "关闭记录",
  "write.recover.keep": "保留",
  "write.recover.finish": "继续完成",
  "write.recover.back": "撤回",
};
