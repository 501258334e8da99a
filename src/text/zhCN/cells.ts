import type { cells as english } from "../en/cells";

/** 含 CALIB 公式的单元格：转为数值、还原、修复与重算。 */
export const cells: Readonly<Record<keyof typeof english, string>> = {
  "cells.heading": "CALIB 单元格",
  "cells.text":
    "供未安装插件的同事使用：将公式转为数值，日后可还原。Excel 卡住时：重新录入函数名，或重新计算。",
  "cells.scope": "转换范围",
  "cells.scope.selection": "所选单元格",
  "cells.scope.sheet": "当前工作表",
  "cells.scope.workbook": "整个工作簿",
  "cells.freeze": "公式转为数值",
  "cells.restore": "还原公式",
  "cells.repair": "修复 #NAME?",
  "cells.recalculate": "重算卡住的单元格",
  "cells.frozen":
    "{count, plural, =0 {没有 CALIB 公式被转为数值；未做任何更改。} other {已将 # 个 CALIB 公式转为数值；公式保存在工作表“{log}”中。}}",
  "cells.restored":
    "{count, plural, =0 {没有公式被还原；未做任何更改。} other {已还原 # 个公式。}}",
  "cells.repaired":
    "{count, plural, =0 {没有 CALIB 公式被修复。} other {已重新录入 # 个 CALIB 公式，现已识别。}}",
  "cells.entered-again":
    "已重新输入 {count, plural, other {# 个 CALIB 公式}}；未能核对 Excel 现在是否识别其名称。请查看这些单元格，或再按一次。",
  "cells.repaired.none": "没有 CALIB 公式显示 #NAME?；未做任何更改。",
  "cells.recalculated":
    "{count, plural, =0 {没有 CALIB 单元格恢复。} other {已重算 # 个卡住的 CALIB 单元格。}}",
  "cells.recalculated.none": "没有 CALIB 单元格一直显示 #BUSY!；无需重算。",
  "cells.too-many":
    "{count, plural, other {# 个 CALIB 公式超出一次可保存还原的上限。}}未做任何更改。请逐张工作表转换，或缩小选区。",
  "cells.taken-back": "{count, plural, other {已撤回：# 处恢复原状。}}",
  "cells.first": "{text}首个位置：{sheet}，{address}。",
  "cells.left.error": "{count, plural, other {# 个显示错误值，保留为公式。}}",
  "cells.left.busy": "{count, plural, other {# 个仍在计算，保留为公式。}}",
  "cells.left.name": "{count, plural, other {# 个显示 #NAME?，保留为公式；请先修复。}}",
  "cells.left.protected":
    "{count, plural, other {# 个位于受保护的工作表，未更改。}}请联系所有者解除保护。",
  "cells.left.changed": "{count, plural, other {# 处的内容已不同，未更改。}}",
  "cells.left.missing": "{count, plural, other {# 处所在的工作表已删除或改名。}}",
  "cells.left.cooling": "{count, plural, other {# 个在一分钟内已请求过重算；请稍候。}}",
  "cells.left.still-name":
    "{count, plural, other {# 个仍显示 #NAME?：请检查拼写，并确认插件为最新版本。}}",
  "cells.left.still-busy": "{count, plural, other {# 个仍显示 #BUSY!：请稍候，或重新打开工作簿。}}",
  "cells.show": "查看首个位置",
};
