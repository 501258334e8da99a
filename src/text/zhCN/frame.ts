import type { frame as english } from "../en/frame";

/** 各步骤共用的文案。 */
export const frame: Readonly<Record<keyof typeof english, string>> = {
  "frame.steps": "步骤",
  "frame.list": "、",
  "frame.comma": "，",
  "frame.labelled": "{label}：{text}",
  "frame.privacy": "数据不会离开本机。",
  "frame.cancel": "取消",
  "frame.otherLanguage": "English",
  "frame.noHost": "这是 Excel 插件的任务窗格。请在 Excel 中打开：开始 > 加载项 > Evenhand。",
  "frame.stale": "人员名单在分析之后有变动。当前显示的是上次读取的结果；未写入任何内容。",
  "frame.unidentified":
    "没有工号列或姓名列，名单一经排序，决定便无法对应到本人。结果可以查看；如需逐人讨论、写入或分配奖金，请在第 1 步指定该列。",
  "frame.brokenLog":
    "日志的校验从工作表“{sheet}”第 {row} 行起不符：有行被改动或删除。会议纪要将注明这一点。",
  "frame.words":
    "工作表“{sheet}”中有 {count, plural, other {# 项决定}}无法识别，按维持原评处理。请在表中选择以下词语之一：{words}。所在行：{rows}。",
  "frame.changedSinceLock":
    "锁定之后，工作表“{sheet}”中有 {count, plural, other {# 项决定}}被改动。表中公式按现有内容计算，但未经批准。请恢复原状，或说明原因后解锁：日志届时会记下表中的改动。所在行：{rows}。",
  "frame.withoutRow":
    "名单中有 {count} 人在工作表“{sheet}”中没有对应的行：{names}。该行在锁定后被删除，或此人后来才列入名单。没有行的人员不计入，也不参与奖金分配：请恢复该行，或说明原因解锁后重新写入。",
  "frame.nameAndNumber": "{name}（{number}）",
  "frame.andMore": "{named}，另有 {count} 人",
  "frame.unreadable":
    "设置表中有无法识别的值，已沿用原值：{rows}。请在表中改正后，在第 1 步重新读取设置表。",
  "frame.readAgain": "重新读取",
  "frame.tooOld":
    "当前 Excel 版本过旧，无法显示任务窗格；工作表函数仍可使用。请使用 Excel 2021 及以上版本、Microsoft 365 或 Excel 网页版。",
  "step.data": "数据",
  "step.diagnose": "诊断",
  "step.calibrate": "校准",
  "step.decide": "决定",
  "step.write": "写入",
  "side.backOffice": "后台",
  "side.sales": "销售",
  "side.out": "不参与",
  "busy.reading": "正在读取名单",
  "busy.analysing": "正在计算",
  "busy.writing": "正在写入",
  "busy.undoing": "正在撤回",
  "busy.sample": "正在添加示例",
  "busy.cells": "正在查找公式",
};
